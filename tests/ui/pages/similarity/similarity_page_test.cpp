#include "ui/pages/similarity/similarity_page.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QFile>
#include <QPushButton>
#include <QSpinBox>
#include <algorithm>

#include "tests/ui/pages/sample_project.h"
#include "ui/charts/heatmap_canvas.h"
#include "ui/pages/similarity/cell_pane.h"
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
  EXPECT_EQ(m_page->map()->heatmap->size(), 60U);
  EXPECT_EQ(named<HeatmapCanvas>(m_page, "canvas")->data().rows(), 60);
  EXPECT_NE(cell()->why(), nullptr);
  EXPECT_THAT(clipped(*m_page), ::testing::IsEmpty());
}

TEST_F(SimilarityPageTest, WritesOutTheCellThatArrowKeysReach) {
  makeShop();
  openPage();
  const int row = named<HeatmapCanvas>(m_page, "canvas")->currentRow();
  const int column = named<HeatmapCanvas>(m_page, "canvas")->currentColumn();
  QTest::keyClick(named<HeatmapCanvas>(m_page, "canvas"), Qt::Key_Down);
  ASSERT_TRUE(settled());
  EXPECT_EQ(named<HeatmapCanvas>(m_page, "canvas")->currentRow(), row + 1);
  const CellWhyPtr why = cell()->why();
  ASSERT_NE(why, nullptr);
  EXPECT_EQ(why->a, m_page->map()->rowAt(row + 1));
  EXPECT_EQ(why->b, m_page->map()->rowAt(column));
  double sum = 0;
  for (const auto& line : why->arithmetic.lines) sum += line.term;
  EXPECT_NEAR(sum, why->arithmetic.sum, 1e-9);
  EXPECT_NEAR(sum / (why->arithmetic.lengthA * why->arithmetic.lengthB), why->arithmetic.value, 1e-9);
  EXPECT_NEAR(why->arithmetic.value,
              static_cast<double>(
                  m_page->map()->heatmap->at(static_cast<std::size_t>(row + 1), static_cast<std::size_t>(column))),
              1e-6);
}

TEST_F(SimilarityPageTest, ShowsProductsAndOtherMeasuresOnRequest) {
  makeShop();
  openPage();
  QTest::mouseClick(m_page->findChild<SegmentedControl*>()->button(1), Qt::LeftButton);
  ASSERT_TRUE(settled());
  EXPECT_FALSE(m_page->map()->ofCustomers());
  const auto boxes = m_page->findChildren<QComboBox*>();
  QComboBox* measure = *std::ranges::find(boxes, QStringLiteral("Measure"), &QComboBox::accessibleName);
  measure->setFocus();
  QTest::keyClick(measure, Qt::Key_J);
  EXPECT_EQ(measure->currentData().toString(), QStringLiteral("jaccard"));
  ASSERT_TRUE(settled());
  EXPECT_EQ(m_page->map()->heatmap->options.measure, similarity::Measure::Jaccard);
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
  EXPECT_EQ(m_page->map()->rowAt(named<HeatmapCanvas>(m_page, "canvas")->currentRow()), 17);
  EXPECT_TRUE(named<HeatmapCanvas>(m_page, "canvas")->namesShown());
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
  EXPECT_EQ(m_page->map()->heatmap->size(), 3U);
  EXPECT_FALSE(named<QPushButton>(m_page, "updateButton")->isVisible());
  named<FindField>(m_page, "finder")->setText(QString::fromStdString(m_session->dataset()->customers.id(17)));
  QTest::keyClick(named<FindField>(m_page, "finder"), Qt::Key_Return);
  ASSERT_TRUE(settled());
  EXPECT_EQ(m_page->map()->heatmap->size(), 60U);
  EXPECT_EQ(m_page->map()->rowAt(named<HeatmapCanvas>(m_page, "canvas")->currentRow()), 17);
  m_session->selection().clear();
  EXPECT_FALSE(named<QPushButton>(m_page, "updateButton")->isVisible()) << "everyone is shown";
}

TEST_F(SimilarityPageTest, TheCustomerOfOtherPagesHasTheCrosshair) {
  makeShop();
  openPage();
  m_session->setCustomer(m_session->dataset()->customers.key(9));
  ASSERT_TRUE(settled());
  EXPECT_EQ(m_page->map()->rowAt(named<HeatmapCanvas>(m_page, "canvas")->currentRow()), 9);
}

TEST_F(SimilarityPageTest, SaysWhichPartIsInSightAndTheMinimumInCommon) {
  makeShop();
  openPage({1260, 600});
  EXPECT_FALSE(m_page->caption().contains("In sight"));
  for (int i = 0; i < 4; ++i) named<HeatmapCanvas>(m_page, "canvas")->zoomIn();
  EXPECT_TRUE(m_page->caption().contains("In sight: rows ")) << m_page->caption().toStdString();
  EXPECT_EQ(named<QSpinBox>(m_page, "overlap")->value(), 1);
  const auto boxes = m_page->findChildren<QComboBox*>();
  QComboBox* measure = *std::ranges::find(boxes, QStringLiteral("Measure"), &QComboBox::accessibleName);
  measure->setFocus();
  QTest::keyClick(measure, Qt::Key_Down);
  ASSERT_TRUE(settled());
  EXPECT_EQ(m_page->map()->heatmap->options.measure, similarity::Measure::Pearson);
  EXPECT_EQ(m_page->map()->heatmap->options.minimumOverlap, 3);
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
  EXPECT_TRUE(named<HeatmapCanvas>(m_page, "canvas")->namesShown()) << "of four people";
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
  EXPECT_THAT(m_page->findChild<Note*>()->title().toStdString(), ::testing::HasSubstr("Could not write"));
}

TEST_F(SimilarityPageTest, TheTableBesideTheMapHasARowForEach) {
  makeShop(false);
  openPage();
  QAbstractItemModel* model = m_page->table();
  QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::Fatal);
  EXPECT_EQ(model->rowCount(), 60);
  EXPECT_FALSE(model->index(0, 1).data().toString().isEmpty());
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
