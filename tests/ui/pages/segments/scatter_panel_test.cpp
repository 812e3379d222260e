// The picture of the Segments page: the polygon, and what its colours may tell.
#include <QComboBox>

#include "tests/ui/pages/segments/segments_page_fixture.h"
#include "ui/widgets/find_field.h"

namespace kindred::ui::segments {
namespace {

class ScatterPanelTest : public SegmentsPageTest {
 protected:
  void openPicture() {
    makeShop();
    openPage();
  }
  [[nodiscard]] ScatterTools* tools() const {
    return named<ScatterTools>(named<ScatterPanel>(m_page, "scatter"), "tools");
  }
  void takePolygon() {
    QTest::mouseClick(named<SegmentedControl>(tools(), "tools")->button(3), Qt::LeftButton);
    ASSERT_EQ(canvas()->tool(), ScatterCanvas::Tool::Polygon);
  }
  /// The corners of the canvas but the lower left one.
  [[nodiscard]] QList<QPoint> corners() const {
    const int right = canvas()->width() - 3, bottom = canvas()->height() - 3;
    return {QPoint(2, 2), QPoint(right, 2), QPoint(right, bottom)};
  }
  void click(const QPoint& at, Qt::KeyboardModifiers modifiers = {}) {
    QTest::mouseClick(canvas(), Qt::LeftButton, modifiers, at);
  }
  [[nodiscard]] std::int64_t above() const {
    std::int64_t count = 0;
    for (int i = 0; i < static_cast<int>(canvas()->data().x.size()); ++i) {
      const QPointF at = placeOf(i);
      if ((at.y() - 2) * (canvas()->width() - 5) < (at.x() - 2) * (canvas()->height() - 5)) ++count;
    }
    return count;
  }
};

TEST_F(ScatterPanelTest, APolygonIsClosedByADoubleClick) {
  openPicture();
  takePolygon();
  for (const QPoint& corner : corners()) click(corner);
  EXPECT_TRUE(m_session->selection().isEmpty()) << "it is still open";
  QTest::mouseDClick(canvas(), Qt::LeftButton, {}, corners().back());
  EXPECT_NEAR(static_cast<double>(m_session->selection().count()), static_cast<double>(above()), 2);
  EXPECT_GT(m_session->selection().count(), 0);
  EXPECT_LT(m_session->selection().count(), 60);
  EXPECT_EQ(english(m_session->selection().customers().origin()), "polygon in Segments");
}

TEST_F(ScatterPanelTest, APolygonIsClosedByItsFirstCornerInTheModeOfThatClick) {
  openPicture();
  m_session->selection().applyIndices({0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, KI_TEXT("core", "a test"), SetMode::New);
  takePolygon();
  for (const QPoint& corner : corners()) click(corner);
  click(QPoint(2, canvas()->height() - 3));
  click(corners().front() + QPoint(3, 3), Qt::ControlModifier | Qt::ShiftModifier);
  EXPECT_TRUE(m_session->selection().isEmpty()) << "it took all of them away";
}

TEST_F(ScatterPanelTest, KeysTakeACornerBackCloseAndGiveUp) {
  openPicture();
  takePolygon();
  canvas()->setFocus();
  for (const QPoint& corner : corners()) click(corner);
  QTest::keyClick(canvas(), Qt::Key_Backspace);
  click(QPoint(2, canvas()->height() - 3));
  QTest::keyClick(canvas(), Qt::Key_Return);
  const std::int64_t left = m_session->selection().count();
  EXPECT_GT(left, 0);
  EXPECT_LT(left, 60);
  click(corners()[0]);
  click(corners()[1]);
  QTest::keyClick(canvas(), Qt::Key_Escape);
  EXPECT_EQ(m_session->selection().count(), left) << "given up, nothing cleared";
  click(corners()[0]);
  QTest::keyClick(canvas(), Qt::Key_Return);
  EXPECT_EQ(m_session->selection().count(), left) << "one corner encloses nobody";
}

TEST_F(ScatterPanelTest, ColoursMayTellAFigure) {
  openPicture();
  QComboBox* colours = named<QComboBox>(tools(), "colours");
  EXPECT_TRUE(canvas()->data().shade.empty());
  colours->setFocus();
  for (int i = 0; i < colours->count() && colours->currentText() != "Colour: spend"; ++i)
    QTest::keyClick(colours, Qt::Key_Down);
  finish();
  ASSERT_EQ(canvas()->data().shade.size(), 60U);
  const auto [least, most] = std::minmax_element(canvas()->data().shade.begin(), canvas()->data().shade.end());
  EXPECT_EQ(*least, 0.F);
  EXPECT_EQ(*most, 1.F);
  EXPECT_TRUE(named<ScatterPanel>(m_page, "scatter")->caption().contains("The stronger the colour, the more."));
  QTest::keyClick(colours, Qt::Key_Home);
  finish();
  EXPECT_TRUE(canvas()->data().shade.empty());
}

TEST_F(ScatterPanelTest, ColoursMayTellWhoBoughtAProduct) {
  openPicture();
  QComboBox* colours = named<QComboBox>(tools(), "colours");
  auto* field = named<FindField>(tools(), "product");
  EXPECT_FALSE(field->isVisible());
  colours->setFocus();
  QTest::keyClick(colours, Qt::Key_End);
  ASSERT_TRUE(field->isVisible());
  EXPECT_TRUE(canvas()->data().shade.empty()) << "no product is chosen yet";
  const Dataset& dataset = *m_session->dataset();
  constexpr Index kProduct = 4;
  QTest::keyClicks(field, QString::fromStdString(dataset.products.id(kProduct)));
  QTest::keyClick(field, Qt::Key_Return);
  finish();
  ASSERT_EQ(canvas()->data().shade.size(), 60U);
  for (Index customer = 0; customer < 60; ++customer) {
    bool bought = false;
    for (auto e = dataset.events.begin(customer); e < dataset.events.end(customer); ++e)
      bought = bought || dataset.events.product[static_cast<std::size_t>(e)] == kProduct;
    EXPECT_EQ(canvas()->data().shade[static_cast<std::size_t>(customer)], bought ? 1.F : 0.F) << customer;
  }
  EXPECT_TRUE(named<ScatterPanel>(m_page, "scatter")
                  ->caption()
                  .contains(QString::fromStdString(dataset.products.title(kProduct))));
}

}  // namespace
}  // namespace kindred::ui::segments
