#include "ui/pages/similarity/similarity_page.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QFile>
#include <QPushButton>
#include <QSpinBox>
#include <algorithm>
#include <set>

#include "tests/ui/pages/sample_project.h"
#include "ui/charts/heatmap_canvas.h"
#include "ui/pages/similarity/cell_pane.h"
#include "ui/pages/similarity/graph_panel.h"
#include "ui/pages/similarity/map_tools.h"
#include "ui/pages/similarity/neighbour_section.h"
#include "ui/widgets/find_field.h"

namespace kindred::ui {
namespace {

class SimilarityPageTest : public SampleProjectTest {
 protected:
  void openPage(const QSize& size = {1260, 780}) {
    openSession();
    m_page = std::make_unique<SimilarityPage>(*m_session);
    showAndSettle(*m_page, size);
    m_page->activated();
    ASSERT_TRUE(settled());
  }
  void TearDown() override {
    m_page.reset();
    m_session.reset();
  }
  bool settled() {
    return waitUntil([this] { return !m_session->jobs().isBusy() && !m_page->isBusy(); });
  }
  [[nodiscard]] HeatmapCanvas* canvas() const { return named<HeatmapCanvas>(m_page, "canvas"); }
  /// Chooses an entry of a list as the keyboard does.
  void choose(const char* list, const QVariant& data, int role = Qt::UserRole) {
    auto* box = named<QComboBox>(m_page, list);
    box->setFocus();
    const int place = box->findData(data, role);
    ASSERT_GE(place, 0) << list;
    while (box->currentIndex() < place) QTest::keyClick(box, Qt::Key_Down);
    while (box->currentIndex() > place) QTest::keyClick(box, Qt::Key_Up);
    ASSERT_TRUE(settled());
  }
  void chooseKind(int kind) {
    QTest::mouseClick(named<SegmentedControl>(m_page, "kind")->button(kind), Qt::LeftButton);
    ASSERT_TRUE(settled());
  }
  [[nodiscard]] CellPane* cell() const { return m_page->findChild<CellPane*>(); }
  QPushButton* button(const QString& words) const {
    for (QPushButton* found : m_page->findChildren<QPushButton*>()) {
      if (found->text() == words) return found;
    }
    return nullptr;
  }

  std::unique_ptr<SimilarityPage> m_page;
};

TEST_F(SimilarityPageTest, DrawsAllCustomersOfASmallShop) {
  makeShop();
  openPage();
  ASSERT_NE(m_page->map(), nullptr);
  EXPECT_EQ(m_page->map()->rows(), 60);
  EXPECT_EQ(canvas()->rows(), 60);
  EXPECT_TRUE(canvas()->valueAt(59, 59).has_value()) << "its tiles are there";
  EXPECT_NE(cell()->why(), nullptr);
  EXPECT_THAT(clipped(*m_page), ::testing::IsEmpty());
}

TEST_F(SimilarityPageTest, WritesOutTheCellThatArrowKeysReach) {
  makeShop();
  openPage();
  const int row = canvas()->currentRow();
  const int column = canvas()->currentColumn();
  QTest::keyClick(canvas(), Qt::Key_Down);
  ASSERT_TRUE(settled());
  EXPECT_EQ(canvas()->currentRow(), row + 1);
  const CellWhyPtr why = cell()->why();
  ASSERT_NE(why, nullptr);
  EXPECT_EQ(why->a, m_page->map()->rowAt(row + 1));
  EXPECT_EQ(why->b, m_page->map()->rowAt(column));
  double sum = 0;
  for (const auto& line : why->arithmetic.lines) sum += line.term;
  EXPECT_NEAR(sum, why->arithmetic.sum, 1e-9);
  EXPECT_NEAR(sum / (why->arithmetic.lengthA * why->arithmetic.lengthB), why->arithmetic.value, 1e-9);
  ASSERT_TRUE(canvas()->valueAt(row + 1, column).has_value());
  EXPECT_NEAR(why->arithmetic.value, static_cast<double>(*canvas()->valueAt(row + 1, column)), 1e-6)
      << "what is drawn is what is written out";
}

TEST_F(SimilarityPageTest, ShowsProductsAndOtherMeasuresOnRequest) {
  makeShop();
  openPage();
  chooseKind(1);
  EXPECT_FALSE(m_page->map()->ofCustomers());
  choose("measure", "jaccard");
  EXPECT_EQ(m_page->map()->map->request.options.measure, similarity::Measure::Jaccard);
}

TEST_F(SimilarityPageTest, FindsACustomerByTyping) {
  makeShop();
  openPage();
  const QString id = QString::fromStdString(m_session->dataset()->customers.id(17));
  named<FindField>(m_page, "finder")->setFocus();
  QTest::keyClicks(named<FindField>(m_page, "finder"), id);
  ASSERT_TRUE(settled());
  QTest::keyClick(named<FindField>(m_page, "finder"), Qt::Key_Return);
  ASSERT_TRUE(settled());
  EXPECT_EQ(m_page->map()->rowAt(canvas()->currentRow()), 17);
  EXPECT_TRUE(canvas()->namesShown());
  ASSERT_NE(cell()->why(), nullptr);
  EXPECT_EQ(cell()->why()->a, 17);
}

TEST_F(SimilarityPageTest, WhoIsNotOnTheMapIsDrawnWithTheRest) {
  makeShop();
  openPage();
  m_session->selection().applyIndices({1, 2, 3}, {}, SetMode::New);
  ASSERT_TRUE(named<QPushButton>(m_page, "updateButton")->isVisible());
  EXPECT_EQ(named<QPushButton>(m_page, "updateButton")->text(), "Draw the 3 selected");
  QTest::mouseClick(named<QPushButton>(m_page, "updateButton"), Qt::LeftButton);
  ASSERT_TRUE(settled());
  EXPECT_EQ(m_page->map()->rows(), 3);
  EXPECT_FALSE(named<QPushButton>(m_page, "updateButton")->isVisible());
  named<FindField>(m_page, "finder")->setText(QString::fromStdString(m_session->dataset()->customers.id(17)));
  QTest::keyClick(named<FindField>(m_page, "finder"), Qt::Key_Return);
  ASSERT_TRUE(settled());
  EXPECT_EQ(m_page->map()->rows(), 60);
  EXPECT_EQ(m_page->map()->rowAt(canvas()->currentRow()), 17);
  m_session->selection().clear();
  EXPECT_FALSE(named<QPushButton>(m_page, "updateButton")->isVisible()) << "everyone is shown";
}

TEST_F(SimilarityPageTest, TheCustomerOfOtherPagesHasTheCrosshair) {
  makeShop();
  openPage();
  m_session->setCustomer(m_session->dataset()->customers.key(9));
  ASSERT_TRUE(settled());
  EXPECT_EQ(m_page->map()->rowAt(canvas()->currentRow()), 9);
}

TEST_F(SimilarityPageTest, SaysWhichPartIsInSightAndTheMinimumInCommon) {
  makeShop();
  openPage({1260, 600});
  EXPECT_FALSE(m_page->caption().contains("In sight"));
  for (int i = 0; i < 4; ++i) canvas()->zoomIn();
  EXPECT_TRUE(m_page->caption().contains("In sight: rows ")) << m_page->caption().toStdString();
  EXPECT_EQ(named<QSpinBox>(m_page, "overlap")->value(), 1);
  choose("measure", "pearson");
  EXPECT_EQ(m_page->map()->map->request.options.measure, similarity::Measure::Pearson);
  EXPECT_EQ(m_page->map()->map->request.options.minimumOverlap, 3);
}

TEST_F(SimilarityPageTest, WritesOutWhatRecommendersMakeOfTheCell) {
  makeFilms("user_knn");
  openPage();
  const CellWhyPtr why = cell()->why();
  ASSERT_NE(why, nullptr);
  EXPECT_EQ(why->map->shrinkage, 10);
  const auto common = static_cast<double>(why->arithmetic.lines.size());
  const QString weighed = QLocale().toString(why->arithmetic.value * common / (common + 10), 'f', 3);
  EXPECT_TRUE(cell()->asText().contains("shrinkage 10")) << cell()->asText().toStdString();
  EXPECT_TRUE(cell()->asText().contains(weighed));
  EXPECT_TRUE(canvas()->namesShown()) << "of four people";
}

TEST_F(SimilarityPageTest, SelectsBothOfAPairForAllPages) {
  makeShop();
  openPage();
  QTest::mouseClick(button(QStringLiteral("Select both")), Qt::LeftButton);
  EXPECT_EQ(m_session->selection().count(), 2);
  m_session->undo().undo();
  EXPECT_TRUE(m_session->selection().isEmpty());
}

TEST_F(SimilarityPageTest, ExportsTheMatrixInTheOrderOfTheMap) {
  makeShop();
  openPage();
  const QString path = file("matrix.csv");
  m_page->chooseFile = [path](const QString&) { return path; };
  QTest::mouseClick(button(QStringLiteral("Export matrix…")), Qt::LeftButton);
  ASSERT_TRUE(settled());
  QFile csv(path);
  ASSERT_TRUE(csv.open(QIODevice::ReadOnly));
  const QList<QByteArray> lines = csv.readAll().split('\n');
  EXPECT_EQ(lines.size(), 62);  // header, 60 rows, and what follows the last line break
  EXPECT_TRUE(lines[1].startsWith(QByteArray::fromStdString(m_page->map()->entities().id(m_page->map()->rowAt(0)))));
}

TEST_F(SimilarityPageTest, SaysWhyAMatrixCouldNotBeWritten) {
  makeShop();
  openPage();
  m_page->chooseFile = [](const QString&) { return QStringLiteral("/proc/no/such/matrix.csv"); };
  QTest::mouseClick(button(QStringLiteral("Export matrix…")), Qt::LeftButton);
  ASSERT_TRUE(settled());
  EXPECT_THAT(named<Note>(m_page, "note")->title().toStdString(), ::testing::HasSubstr("Could not write"));
}

TEST_F(SimilarityPageTest, TheTableHoldsWhatIsOnTheScreen) {
  makeShop(false);
  openPage();
  auto* model = qobject_cast<SightModel*>(m_page->table());
  QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::Fatal);
  model->refresh();
  EXPECT_EQ(model->rowCount(), 60);
  EXPECT_EQ(model->columnCount(), 62) << "name, group, and a column for each column";
  EXPECT_EQ(model->index(3, 0).data().toString(), m_page->map()->nameOf(m_page->map()->rowSide(), 3));
  EXPECT_EQ(model->headerData(2 + 5, Qt::Horizontal, Qt::DisplayRole).toString(),
            m_page->map()->nameOf(m_page->map()->columnSide(), 5));
  EXPECT_EQ(model->index(3, 2 + 3).data().toString(), QLocale().toString(1.0, 'f', 3)) << "of a row with itself";
  EXPECT_FALSE(model->index(3, 1).data().toString().isEmpty()) << "the group that the cut line makes";
  canvas()->lookAt(30, 30);
  ASSERT_TRUE(settled());
  model->refresh();
  EXPECT_LT(model->rowCount(), 60);
  EXPECT_EQ(model->rowCount(), canvas()->cellsInSight().height());
}

TEST_F(SimilarityPageTest, MovingTheCutLineMovesGroupsNamesAndTable) {
  makeShop();
  openPage();

  const auto groupsOf = [&] { return canvas()->groups().size(); };
  const std::size_t before = groupsOf();
  canvas()->setFocus();
  QTest::keyClick(canvas(), Qt::Key_BracketRight);
  EXPECT_EQ(groupsOf(), before + 1);
  ASSERT_TRUE(settled());
  EXPECT_TRUE(std::ranges::all_of(canvas()->groups(), [](const SideGroup& group) { return !group.name.isEmpty(); }));
  auto* model = qobject_cast<SightModel*>(m_page->table());
  model->refresh();
  EXPECT_TRUE(model->index(59, 1).data().toString().startsWith(QLocale().toString(static_cast<int>(before) + 1)));
}

TEST_F(SimilarityPageTest, GroupsBecomeSegmentsOfAllPages) {
  makeShop();
  openPage();
  const auto groups = canvas()->groups();
  ASSERT_GT(groups.size(), 1U);
  QTest::mouseClick(button("Use as segments"), Qt::LeftButton);
  ASSERT_TRUE(settled());
  const auto made = m_session->workspace()->findSegmentation(m_session->dataset()->id);
  for (const SideGroup& group : groups) {
    std::set<int> labels;
    for (int row = group.begin; row < group.end; ++row)
      labels.insert(made->labels[static_cast<std::size_t>(m_page->map()->rowAt(row))]);
    EXPECT_EQ(labels.size(), 1U) << "a group is one segment";
    EXPECT_EQ(*labels.begin() == segment::Noise, group.size() == 1) << "and who is alone in none";
  }
}

TEST_F(SimilarityPageTest, CustomersAndSegmentsAgainstProductsAreWrittenOut) {
  makeShop();
  openPage();
  chooseKind(2);
  EXPECT_EQ(m_page->map()->rows(), 60);
  EXPECT_EQ(m_page->map()->columns(), 30);
  ASSERT_NE(cell()->why(), nullptr);
  ASSERT_TRUE(cell()->why()->held.has_value());
  EXPECT_EQ(cell()->why()->held->members, 1);
  chooseKind(3);
  EXPECT_EQ(m_page->map()->rows(), 3) << "segments";
  choose("holding", "share");
  ASSERT_TRUE(cell()->why() && cell()->why()->held);
  const CellWhy& why = *cell()->why();
  EXPECT_GT(why.held->members, 1);
  ASSERT_TRUE(canvas()->valueAt(why.row, why.column).has_value());
  EXPECT_NEAR(why.held->share, static_cast<double>(*canvas()->valueAt(why.row, why.column)), 1e-6);
  EXPECT_TRUE(cell()->asText().contains("Share: ")) << cell()->asText().toStdString();
  EXPECT_THAT(clipped(*m_page), ::testing::IsEmpty());
}

TEST_F(SimilarityPageTest, OrdersBySegmentAndByAFigure) {
  makeShop();
  openPage();
  choose("rowOrder", static_cast<int>(workflow::OrderBy::Segment));
  std::vector<int> segments;
  for (int place = 0; place < 60; ++place)
    segments.push_back(m_session->segmentation()->labels[static_cast<std::size_t>(m_page->map()->rowAt(place))]);
  EXPECT_EQ(std::ranges::unique(segments).begin() - segments.begin(), 3) << "each segment is one stretch";
  choose("rowOrder", static_cast<int>(workflow::OrderBy::Figure));
  EXPECT_EQ(m_page->map()->map->request.rows.by, workflow::OrderBy::Figure);
  EXPECT_TRUE(canvas()->tree(HeatmapSide::Rows).isEmpty()) << "no tree of another order";
  EXPECT_TRUE(canvas()->groups().empty());
}

TEST_F(SimilarityPageTest, AFrameIsSelectedOrLookedAtAndLeadsBack) {
  makeShop();
  openPage();
  canvas()->setFocus();
  canvas()->setCurrent(10, 10);
  for (int i = 0; i < 4; ++i) QTest::keyClick(canvas(), Qt::Key_Down, Qt::ShiftModifier);
  for (int i = 0; i < 4; ++i) QTest::keyClick(canvas(), Qt::Key_Right, Qt::ShiftModifier);
  EXPECT_EQ(canvas()->frame(), QRect(10, 10, 5, 5));
  QTest::mouseClick(named<QPushButton>(m_page, "selectFrameButton"), Qt::LeftButton);
  EXPECT_EQ(m_session->selection().count(), 5);
  EXPECT_TRUE(m_session->selection().contains(m_page->map()->rowAt(12)));
  const Index first = m_page->map()->rowAt(10);
  QTest::mouseClick(named<QPushButton>(m_page, "closerButton"), Qt::LeftButton);
  ASSERT_TRUE(settled());
  EXPECT_EQ(m_page->map()->rows(), 5);
  EXPECT_EQ(m_page->map()->rowAt(0), first) << "in the same order";
  QTest::mouseClick(named<QPushButton>(m_page, "wholeMapButton"), Qt::LeftButton);
  ASSERT_TRUE(settled());
  EXPECT_EQ(m_page->map()->rows(), 60);
}

TEST_F(SimilarityPageTest, AboveTheDiagonalAnotherMeasureIsShown) {
  makeShop();
  openPage();
  choose("second", "jaccard");
  ASSERT_NE(m_page->map()->above, nullptr);
  canvas()->setCurrent(5, 20);
  ASSERT_TRUE(settled());
  ASSERT_NE(cell()->why(), nullptr);
  EXPECT_EQ(cell()->why()->options.measure, similarity::Measure::Jaccard);
  EXPECT_NEAR(cell()->why()->arithmetic.value, static_cast<double>(canvas()->valueAt(5, 20).value_or(-1)), 1e-6);
  canvas()->setCurrent(20, 5);
  ASSERT_TRUE(settled());
  EXPECT_EQ(cell()->why()->options.measure, similarity::Measure::Cosine);
  EXPECT_NEAR(cell()->why()->arithmetic.value, static_cast<double>(canvas()->valueAt(20, 5).value_or(-1)), 1e-6);
}

TEST_F(SimilarityPageTest, TheNearestAreListedAndLeadToTheirPair) {
  makeShop();
  openPage();
  canvas()->setCurrent(4, 9);
  ASSERT_TRUE(settled());
  NeighbourSection* nearest = cell()->neighbours();
  ASSERT_GT(nearest->rows().rowCount(), 3);
  const Index other = nearest->rows().at(1).row;
  nearest->table()->setCurrentRow(1);
  nearest->table()->setFocus();
  QTest::keyClick(nearest->table(), Qt::Key_Return);
  ASSERT_TRUE(settled());
  EXPECT_EQ(m_page->map()->columnAt(canvas()->currentColumn()), other);
  EXPECT_EQ(canvas()->currentRow(), 4);
}

TEST_F(SimilarityPageTest, TheNearestOfASegmentAreListedAndDrawnAsAGraph) {
  makeShop();
  openPage();
  chooseKind(3);
  ASSERT_TRUE(m_page->map()->isMixed());
  canvas()->setCurrent(0, 2);
  ASSERT_TRUE(settled());
  NeighbourSection* nearest = cell()->neighbours();
  ASSERT_EQ(nearest->rows().rowCount(), m_page->map()->rows() - 1);
  const Index other = nearest->rows().at(0).row;
  EXPECT_FALSE(nearest->rows().at(0).title.isEmpty());
  nearest->table()->setCurrentRow(0);
  nearest->table()->setFocus();
  QTest::keyClick(nearest->table(), Qt::Key_Return);
  ASSERT_TRUE(settled());
  EXPECT_EQ(m_page->map()->rowAt(canvas()->currentRow()), other);
  EXPECT_EQ(canvas()->currentColumn(), 2);
  QTest::mouseClick(named<QPushButton>(m_page, "graphButton"), Qt::LeftButton);
  ASSERT_TRUE(settled());
  EXPECT_TRUE(m_page->findChild<GraphPanel*>()->isVisible());
}

TEST_F(SimilarityPageTest, InvitesToImportWhereThereIsNoData) {
  m_session = std::make_unique<Session>();
  m_page = std::make_unique<SimilarityPage>(*m_session);
  showAndSettle(*m_page, {750, 480});
  EXPECT_NE(button(QStringLiteral("Try with the sample shop")), nullptr);
  EXPECT_THAT(clipped(*m_page), ::testing::IsEmpty());
}

}  // namespace
}  // namespace kindred::ui
