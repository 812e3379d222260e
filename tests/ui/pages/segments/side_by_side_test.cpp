// Another segmentation beside the picture, with real clicks, wheels and keys.
#include <gmock/gmock.h>

#include <QComboBox>
#include <QPushButton>
#include <QWheelEvent>

#include "tests/ui/pages/segments/segments_page_fixture.h"
#include "ui/forms/parameter_form.h"
#include "ui/pages/segments/feature_list.h"
#include "ui/pages/segments/side_by_side_view.h"

namespace kindred::ui::segments {
namespace {

class SideBySideTest : public SegmentsPageTest {
 protected:
  void openTwo(const QSize& size = {1400, 780}) {
    makeShop();
    openPage(size);
    groupInto(2);
  }
  void groupInto(std::int64_t groups) {
    named<ParameterForm>(pane(), "form")->setValues({{"k", groups}});
    QTest::mouseClick(named<QPushButton>(pane(), "run"), Qt::LeftButton);
    finish();
  }
  void toggle() {
    QTest::mouseClick(button(), Qt::LeftButton);
    finish();
  }
  [[nodiscard]] ScatterPanel* panel() const { return named<ScatterPanel>(m_page, "scatter"); }
  [[nodiscard]] SideBySideView* view() const { return named<SideBySideView>(panel(), "sideBySide"); }
  [[nodiscard]] QPushButton* button() const { return named<QPushButton>(m_page, "beside"); }
  [[nodiscard]] ScatterCanvas* other() const { return view()->other()->canvas(); }
  [[nodiscard]] QComboBox* placing() const { return named<QComboBox>(view(), "placing"); }
  [[nodiscard]] SegmentedControl* which() const { return named<SegmentedControl>(view(), "whichPicture"); }
  static QPoint placeIn(ScatterCanvas* canvas, int point) {
    const auto i = static_cast<std::size_t>(point);
    return canvas->transform().toView(QPointF(canvas->data().x[i], canvas->data().y[i])).toPoint();
  }
  static void moveOver(QWidget* canvas, const QPoint& at) {
    QMouseEvent move(QEvent::MouseMove, at, canvas->mapToGlobal(at), Qt::NoButton, Qt::NoButton, {});
    QCoreApplication::sendEvent(canvas, &move);
  }
  static void turnWheel(QWidget* canvas, const QPointF& at) {
    QWheelEvent wheel(at, canvas->mapToGlobal(at), {}, QPoint(0, 240), Qt::NoButton, {}, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(canvas, &wheel);
  }
  /// What a canvas shows, in data units.
  static QRectF seen(const ScatterCanvas* canvas) {
    return {canvas->transform().toData(QPointF(18, 18)),
            canvas->transform().toData(QPointF(canvas->width() - 18, canvas->height() - 18))};
  }
  void expectSameView() const {
    const QRectF one = seen(canvas()), two = seen(other());
    EXPECT_NEAR(one.left(), two.left(), 1e-9);
    EXPECT_NEAR(one.right(), two.right(), 1e-9);
    EXPECT_NEAR(one.top(), two.top(), 1e-9);
    EXPECT_NEAR(one.bottom(), two.bottom(), 1e-9);
  }
};

TEST_F(SideBySideTest, EachHasItsOwnSegmentsAtTheSamePlaces) {
  openTwo();
  EXPECT_FALSE(other()->isVisible());
  toggle();
  ASSERT_TRUE(other()->isVisible());
  ASSERT_TRUE(canvas()->isVisible());
  EXPECT_NEAR(other()->width(), canvas()->width(), 2);
  EXPECT_EQ(canvas()->data().x, other()->data().x);
  EXPECT_EQ(canvas()->labelPlaces().size(), 2U);
  EXPECT_EQ(other()->labelPlaces().size(), 3U);
  EXPECT_EQ(std::ranges::max(canvas()->data().colour), 1);
  EXPECT_EQ(std::ranges::max(other()->data().colour), 2);
  EXPECT_FALSE(placing()->isVisible()) << "both were made from the same figures";
  EXPECT_TRUE(panel()->caption().contains("adjusted Rand index")) << panel()->caption().toStdString();
  EXPECT_THAT(clipped(*m_page), ::testing::IsEmpty());
  toggle();
  EXPECT_FALSE(other()->isVisible());
  EXPECT_FALSE(panel()->caption().contains("adjusted Rand index"));
}

TEST_F(SideBySideTest, TheyMoveAndZoomTogether) {
  openTwo();
  toggle();
  turnWheel(canvas(), QPointF(80, 60));
  EXPECT_GT(other()->transform().zoom(), 1);
  expectSameView();
  QTest::mousePress(other(), Qt::MiddleButton, {}, QPoint(100, 100));
  QMouseEvent move(QEvent::MouseMove, QPointF(140, 120), other()->mapToGlobal(QPointF(140, 120)), Qt::NoButton,
                   Qt::MiddleButton, {});
  QCoreApplication::sendEvent(other(), &move);
  QTest::mouseRelease(other(), Qt::MiddleButton, {}, QPoint(140, 120));
  expectSameView();
  other()->setFocus();
  QTest::keyClick(other(), Qt::Key_0);
  EXPECT_TRUE(canvas()->transform().isFitted());
  expectSameView();
}

TEST_F(SideBySideTest, TheSameCustomerIsPointedAtAndCurrentInBoth) {
  openTwo();
  toggle();
  const QImage before = other()->grab().toImage();
  moveOver(canvas(), placeOf(7));
  const QStringList tip = other()->tipLines();
  ASSERT_FALSE(tip.isEmpty());
  EXPECT_EQ(tip.front(), canvas()->tipLines().front()) << "the same customer";
  EXPECT_NE(tip, canvas()->tipLines()) << "in another segment";
  EXPECT_NE(other()->grab().toImage(), before) << "ringed";
  QEvent leave(QEvent::Leave);
  QCoreApplication::sendEvent(canvas(), &leave);
  EXPECT_TRUE(other()->tipLines().isEmpty());
  EXPECT_EQ(other()->grab().toImage(), before);
  QTest::mouseClick(other(), Qt::LeftButton, {}, placeIn(other(), 11));
  EXPECT_EQ(canvas()->current(), other()->current());
  EXPECT_GE(canvas()->current(), 0);
  EXPECT_EQ(m_session->selection().count(), 1);
  canvas()->setFocus();
  QTest::keyClick(canvas(), Qt::Key_Right);
  EXPECT_EQ(canvas()->current(), other()->current());
}

TEST_F(SideBySideTest, ARectangleInTheOtherSelectsAndFadesInBoth) {
  openTwo();
  toggle();
  QTest::mouseClick(named<SegmentedControl>(named<ScatterTools>(panel(), "tools"), "tools")->button(2), Qt::LeftButton);
  EXPECT_EQ(other()->tool(), ScatterCanvas::Tool::Rectangle);
  const QImage before = canvas()->grab().toImage();
  const QPoint from(2, 2), to(other()->width() / 2, other()->height() - 3);
  QTest::mousePress(other(), Qt::LeftButton, {}, from);
  QMouseEvent move(QEvent::MouseMove, to, other()->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
  QCoreApplication::sendEvent(other(), &move);
  QTest::mouseRelease(other(), Qt::LeftButton, {}, to);
  std::int64_t inside = 0;
  for (int i = 0; i < 60; ++i) inside += placeIn(other(), i).x() <= to.x() ? 1 : 0;
  EXPECT_NEAR(static_cast<double>(m_session->selection().count()), static_cast<double>(inside), 1);
  EXPECT_GT(inside, 0);
  EXPECT_LT(inside, 60);
  EXPECT_NE(canvas()->grab().toImage(), before) << "the rest is faded here too";
  EXPECT_EQ(english(m_session->selection().customers().origin()), "rectangle in Segments");
}

TEST_F(SideBySideTest, AnotherMadeOfOtherFiguresMayHaveItsOwnPlaces) {
  makeShop();
  openPage({1400, 780});
  click(named<FeatureList>(pane(), "features")->box("taste"));
  groupInto(2);
  toggle();
  ASSERT_TRUE(placing()->isVisible());
  EXPECT_EQ(canvas()->data().x, other()->data().x) << "the same places by default";
  placing()->setFocus();
  QTest::keyClick(placing(), Qt::Key_Down);
  finish();
  ASSERT_EQ(other()->data().x.size(), 60U);
  EXPECT_NE(canvas()->data().x, other()->data().x);
  EXPECT_TRUE(panel()->caption().contains("places of its own"));
  turnWheel(canvas(), QPointF(80, 60));
  EXPECT_TRUE(other()->transform().isFitted()) << "each moves by itself";
  moveOver(canvas(), placeOf(3));
  EXPECT_EQ(other()->tipLines().front(), canvas()->tipLines().front()) << "the same customer still";
  QTest::keyClick(placing(), Qt::Key_Up);
  finish();
  EXPECT_EQ(canvas()->data().x, other()->data().x);
  expectSameView();
}

TEST_F(SideBySideTest, OwnPlacesComeThoughTheColoursChangeMeanwhile) {
  makeShop();
  openPage({1400, 780});
  click(named<FeatureList>(pane(), "features")->box("taste"));
  groupInto(2);
  toggle();
  placing()->setFocus();
  QTest::keyClick(placing(), Qt::Key_Down);
  auto* colours = named<QComboBox>(panel(), "colours");
  colours->setFocus();
  QTest::keyClick(colours, Qt::Key_Down);
  finish();
  EXPECT_EQ(placing()->currentIndex(), 1);
  ASSERT_EQ(other()->data().x.size(), 60U);
  EXPECT_NE(canvas()->data().x, other()->data().x);
  EXPECT_EQ(canvas()->data().shade, other()->data().shade) << "both tell the same figure";
  EXPECT_FALSE(other()->data().shade.empty());
}

TEST_F(SideBySideTest, WithoutAnotherItSaysSoAndShowsTheOneThatComes) {
  makeShop();
  openPage({1400, 780});
  toggle();
  EXPECT_FALSE(named<QComboBox>(view(), "besideOthers")->isVisible());
  EXPECT_FALSE(other()->isVisible()) << "a sentence instead";
  EXPECT_TRUE(canvas()->isVisible());
  groupInto(2);
  EXPECT_TRUE(other()->isVisible());
  EXPECT_EQ(other()->data().x.size(), 60U);
  groupInto(4);
  auto* others = named<QComboBox>(view(), "besideOthers");
  ASSERT_EQ(others->count(), 2);
  const int before = std::ranges::max(other()->data().colour);
  others->setFocus();
  QTest::keyClick(others, others->currentIndex() == 0 ? Qt::Key_Down : Qt::Key_Up);
  finish();
  EXPECT_NE(std::ranges::max(other()->data().colour), before) << "two groups and three";
}

TEST_F(SideBySideTest, WhereThereIsLittleRoomOneIsShownWithASwitch) {
  openTwo({928, 600});
  toggle();
  ASSERT_TRUE(which()->isVisible());
  EXPECT_TRUE(other()->isVisible());
  EXPECT_FALSE(canvas()->isVisible());
  EXPECT_THAT(clipped(*m_page), ::testing::IsEmpty());
  turnWheel(other(), QPointF(80, 60));
  QTest::mouseClick(which()->button(0), Qt::LeftButton);
  settle();
  EXPECT_FALSE(other()->isVisible());
  EXPECT_TRUE(canvas()->isVisible());
  EXPECT_GT(canvas()->transform().zoom(), 1) << "where the other was moved to";
  toggle();
  EXPECT_TRUE(canvas()->isVisible());
}

TEST_F(SideBySideTest, TheMenuTurnsItOnFromAnyView) {
  openTwo();
  QTest::mouseClick(named<SegmentedControl>(m_page, "views")->button(2), Qt::LeftButton);
  finish();
  panel()->sideBySide()->trigger();
  finish();
  EXPECT_TRUE(other()->isVisible());
  EXPECT_TRUE(button()->isChecked());
}

}  // namespace
}  // namespace kindred::ui::segments
