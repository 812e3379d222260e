#include "ui/pages/explore/explore_page.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QDate>
#include <QFile>
#include <QSpinBox>
#include <QTemporaryDir>
#include <numeric>

#include "tests/ui/pages/sample_project.h"
#include "ui/pages/explore/activity_panel.h"
#include "ui/pages/explore/board.h"
#include "ui/pages/explore/filter_pane.h"
#include "ui/pages/explore/key_figures.h"
#include "ui/pages/explore/matrix_panel.h"
#include "ui/pages/explore/quality_panel.h"
#include "ui/pages/explore/rfm_panel.h"
#include "ui/pages/explore/tail_panel.h"
#include "ui/settings.h"

namespace kindred::ui {
namespace {

using namespace explore;

class ExplorePageTest : public SampleProjectTest {
 protected:
  void openPage(const QSize& size = {1260, 980}) {
    openSession();
    m_page = std::make_unique<ExplorePage>(*m_session);
    showAndSettle(*m_page, size);
    m_page->activated();
    ASSERT_TRUE(settled());
    ASSERT_TRUE(m_page->shown());
  }
  void TearDown() override {
    m_page.reset();
    m_session.reset();
  }
  bool settled() {
    return waitUntil([this] { return !m_session->jobs().isBusy() && !m_page->isBusy(); });
  }
  template <class T>
  T* part() const {
    return m_page->findChild<T*>();
  }
  void click(QWidget* widget, const QPointF& place, Qt::KeyboardModifiers modifiers = {}) {
    QTest::mouseClick(widget, Qt::LeftButton, modifiers, place.toPoint());
    ASSERT_TRUE(settled());
  }
  [[nodiscard]] const workflow::Exploration& everyone() const { return *m_page->shown().everyone; }
  /// The fullest cell of the grid, as (column, row).
  [[nodiscard]] QPoint fullest() const {
    const auto& cells = part<RfmPanel>()->grid()->data().cells;
    const auto found = std::ranges::max_element(cells, {}, &CellGridData::Cell::value) - cells.begin();
    return {static_cast<int>(found % 5), static_cast<int>(found / 5)};
  }

  std::unique_ptr<ExplorePage> m_page;
};

TEST_F(ExplorePageTest, ShowsFiguresThatAgreeWithTheData) {
  makeShop();
  openPage();
  const auto figures = part<KeyFigures>()->figures();
  ASSERT_GE(figures.size(), 6U);
  EXPECT_EQ(figures[0], (QStringList{"Customers", "60", ""}));
  const auto& bars = part<ActivityPanel>()->bars()->data().bars;
  const double orders =
      std::accumulate(bars.begin(), bars.end(), 0.0, [](double sum, const auto& bar) { return sum + bar.value; });
  EXPECT_EQ(orders, static_cast<double>(everyone().figures.orders));
  const auto& cells = part<RfmPanel>()->grid()->data().cells;
  EXPECT_EQ(
      std::accumulate(cells.begin(), cells.end(), 0.0, [](double sum, const auto& cell) { return sum + cell.value; }),
      60);
  EXPECT_EQ(part<TailPanel>()->curve()->data().shares.back(), 1);
  EXPECT_FALSE(named<DensityCanvas>(part<MatrixPanel>(), "canvas")->tile().tile.counts.empty());
  EXPECT_THAT(clipped(*m_page), ::testing::IsEmpty());
}

TEST_F(ExplorePageTest, ColoursOfAmountsHaveAScaleUntilSingleCellsAreShown) {
  makeShop();
  openPage();
  const CellGridData& grid = part<RfmPanel>()->grid()->data();
  EXPECT_EQ(grid.greatest, QString::number(std::ranges::max(grid.cells, {}, &CellGridData::Cell::value).value));
  EXPECT_FALSE(part<WeekdayPanel>()->grid()->data().greatest.isEmpty());
  const DensityCanvas& canvas = *named<DensityCanvas>(part<MatrixPanel>(), "canvas");
  EXPECT_EQ(canvas.greatest().isEmpty(), canvas.showsCells());  // a cell is filled or not
}

TEST_F(ExplorePageTest, ACellOfTheGridBecomesTheSelectionByPointerAndKeyboard) {
  makeShop();
  openPage();
  CellGrid* grid = part<RfmPanel>()->grid();
  const QPoint cell = fullest();
  click(grid, grid->cellRect(cell.y(), cell.x()).center());
  const auto first = m_session->selection().count();
  EXPECT_EQ(static_cast<double>(first), grid->data().cells[static_cast<std::size_t>(cell.y() * 5 + cell.x())].value);
  EXPECT_EQ(part<KeyFigures>()->figures()[0][2], QString::number(first)) << "in the accent, beside everyone's";

  // The neighbour is added by Shift+Enter, and taken away again by Ctrl+Shift+Enter.
  grid->setFocus();
  QTest::keyClick(grid, cell.x() < 4 ? Qt::Key_Right : Qt::Key_Left);
  const QPoint next = grid->current();
  const double other = grid->data().cells[static_cast<std::size_t>(next.y() * 5 + next.x())].value;
  QTest::keyClick(grid, Qt::Key_Return, Qt::ShiftModifier);
  ASSERT_TRUE(settled());
  EXPECT_EQ(static_cast<double>(m_session->selection().count()), static_cast<double>(first) + other);
  m_session->undo().undo();
  EXPECT_EQ(m_session->selection().count(), first);
  click(grid, grid->cellRect(cell.y(), cell.x()).center(), Qt::ShiftModifier | Qt::ControlModifier);
  EXPECT_EQ(m_session->selection().count(), 0);
}

TEST_F(ExplorePageTest, SelectedCustomersAreDrawnInsideEveryone) {
  makeShop();
  openPage();
  m_session->selection().applyIndices({0, 1, 2, 3, 4}, {}, SetMode::New);
  ASSERT_TRUE(settled());
  ASSERT_NE(m_page->shown().selected, nullptr);
  std::int64_t orders = 0;
  for (Index c = 0; c < 5; ++c) orders += (*everyone().facts)[static_cast<std::size_t>(c)].orders;
  double drawn = 0;
  for (const auto& bar : part<ActivityPanel>()->bars()->data().bars) {
    EXPECT_LE(bar.selected, bar.value);
    drawn += bar.selected;
  }
  EXPECT_EQ(drawn, static_cast<double>(orders));
  EXPECT_FALSE(named<DensityCanvas>(part<MatrixPanel>(), "canvas")->tile().selected.empty());
}

TEST_F(ExplorePageTest, ABarSelectsWhoWasActiveThen) {
  makeShop();
  openPage();
  BarsCanvas* bars = part<ActivityPanel>()->bars();
  int greatest = 0;
  for (int i = 0; i < static_cast<int>(bars->data().bars.size()); ++i) {
    if (bars->data().bars[static_cast<std::size_t>(i)].value >
        bars->data().bars[static_cast<std::size_t>(greatest)].value)
      greatest = i;
  }
  click(bars, bars->column(greatest).center());
  EXPECT_EQ(m_session->selection().count(), everyone().activity->steps[static_cast<std::size_t>(greatest)].customers);
}

TEST_F(ExplorePageTest, CountsByMonthAndByOtherMeasures) {
  makeShop();
  openPage();
  auto* panel = part<ActivityPanel>();
  const std::size_t weeks = panel->bars()->data().bars.size();
  QTest::mouseClick(named<SegmentedControl>(panel, "periods")->button(1), Qt::LeftButton);
  ASSERT_TRUE(settled());
  EXPECT_LT(panel->bars()->data().bars.size(), weeks);
  named<QComboBox>(panel, "measures")->setFocus();
  QTest::keyClick(named<QComboBox>(panel, "measures"), Qt::Key_End);
  double revenue = 0;
  for (const auto& bar : panel->bars()->data().bars) revenue += bar.value;
  EXPECT_NEAR(revenue, everyone().figures.revenue, 1e-6);
}

TEST_F(ExplorePageTest, ThePeriodIsThatOfTheLastStart) {
  settings::setFolder(m_folder.filePath("settings"));
  settings::setPersistent(true);
  makeShop();
  openPage();
  QTest::mouseClick(named<SegmentedControl>(part<ActivityPanel>(), "periods")->button(1), Qt::LeftButton);
  ASSERT_TRUE(settled());
  TearDown();
  openPage();
  EXPECT_EQ(named<SegmentedControl>(part<ActivityPanel>(), "periods")->current(), 1);
  settings::setPersistent(false);
  settings::setFolder({});
}

TEST_F(ExplorePageTest, TwoCellsTogetherAreCalledTwo) {
  makeShop();
  openPage();
  CellGrid* grid = part<RfmPanel>()->grid();
  const QPoint cell = fullest();
  click(grid, grid->cellRect(cell.y(), cell.x()).center());
  EXPECT_EQ(english(m_session->selection().customers().origin()).find("combined"), std::string::npos);
  click(grid, grid->cellRect(cell.y(), cell.x() < 4 ? cell.x() + 1 : cell.x() - 1).center(), Qt::ShiftModifier);
  EXPECT_EQ(english(m_session->selection().customers().origin()), "2 selections combined");
}

TEST_F(ExplorePageTest, TheGridSaysWhatItsScoresMean) {
  makeShop();
  openPage();
  const CellGridData& cells = part<RfmPanel>()->grid()->data();
  const auto& days = everyone().recencyDays[4];
  EXPECT_EQ(cells.rowLabels.front(), QString("5: %1–%2").arg(days.least).arg(days.most));
  Index counted = 0;
  for (const auto& range : everyone().orders) counted += range.customers;
  EXPECT_EQ(counted, 60);
}

TEST_F(ExplorePageTest, ATooltipOfThePointerGoesWithIt) {
  makeShop();
  openPage();
  CellGrid* grid = part<RfmPanel>()->grid();
  const QPoint cell = fullest();
  click(grid, grid->cellRect(cell.y(), cell.x()).center());
  QTest::mouseMove(grid, grid->cellRect(cell.y(), cell.x()).center().toPoint());
  ASSERT_FALSE(grid->tipLines().isEmpty());
  QEvent leave(QEvent::Leave);
  QCoreApplication::sendEvent(grid, &leave);
  EXPECT_TRUE(grid->tipLines().isEmpty()) << "though it has the focus";
  grid->setFocus();
  QTest::keyClick(grid, Qt::Key_Right);
  QCoreApplication::sendEvent(grid, &leave);
  EXPECT_FALSE(grid->tipLines().isEmpty()) << "keys brought it";
  part<TailPanel>()->curve()->setFocus();
  EXPECT_TRUE(grid->tipLines().isEmpty());
}

TEST_F(ExplorePageTest, FiguresInAFileAreDatesWholeCountsAndTwoDecimals) {
  makeShop();
  openPage();
  m_session->selection().applyIndices({0, 1, 2}, {}, SetMode::New);
  ASSERT_TRUE(settled());
  const QString path = file("activity.csv");
  ASSERT_TRUE(part<ActivityPanel>()->saveCsv(path));
  QFile csv(path);
  ASSERT_TRUE(csv.open(QIODevice::ReadOnly));
  const QList<QByteArray> lines = csv.readAll().trimmed().split('\n');
  EXPECT_TRUE(
      lines[0].startsWith("\xEF\xBB\xBF"
                          "From,Orders,Orders of those selected,Customers"))
      << lines[0].toStdString();
  for (qsizetype i = 1; i < lines.size(); ++i) {
    EXPECT_THAT(lines[i].trimmed().toStdString(),
                ::testing::MatchesRegex("[0-9]{4}-[0-9]{2}-[0-9]{2}(,[0-9]+){6}(,[0-9]+[.][0-9]{2}){2}"));
  }
}

/// Ratings over eight years, one a week.
QByteArray yearsOfRatings() {
  QByteArray text = "user,item,rating,date\n";
  for (int week = 0; week < 400; ++week) {
    const QDate day = QDate(1990, 1, 1).addDays(7 * week);
    text += "u" + QByteArray::number(week % 40) + ",i" + QByteArray::number(week % 90) + "," +
            QByteArray::number(week % 5 + 1) + "," + day.toString(Qt::ISODate).toLatin1() + "\n";
  }
  return text;
}

TEST_F(ExplorePageTest, RatingsAreCalledRatingsAndManyWeeksAreMonths) {
  makeFrom(yearsOfRatings(), DatasetKind::Explicit);
  openPage();
  auto* panel = part<ActivityPanel>();
  EXPECT_EQ(named<SegmentedControl>(panel, "periods")->current(), 1) << "months can be told apart";
  EXPECT_EQ(named<QComboBox>(panel, "measures")->itemText(0), "Ratings");
  EXPECT_EQ(named<QComboBox>(panel, "measures")->findText("Orders"), -1);
  double ratings = 0;
  for (const auto& bar : panel->bars()->data().bars) ratings += bar.value;
  EXPECT_TRUE(panel->bars()->tipOf(3).join(' ').contains("rating")) << panel->bars()->tipOf(3).join(' ').toStdString();
  EXPECT_EQ(ratings, 400);
  for (const QString& name : {panel->bars()->accessibleName(), part<WeekdayPanel>()->grid()->accessibleName(),
                              part<TailPanel>()->curve()->data().across})
    EXPECT_FALSE(name.contains("order") || name.contains("seller")) << name.toStdString();
}

TEST_F(ExplorePageTest, KeyFiguresAreNeverCut) {
  makeShop();
  for (const int width : {1260, 900, 640, 480}) {
    openPage({width, 700});
    EXPECT_THAT(clipped(*part<KeyFigures>()), ::testing::IsEmpty()) << width;
    TearDown();
  }
}

TEST_F(ExplorePageTest, TheLongTailCallsOutEightyPercentAndSelectsTheBest) {
  makeShop();
  openPage();
  auto* panel = part<TailPanel>();
  EXPECT_EQ(panel->curve()->data().marked, everyone().products.needed(0.8));
  QTest::mouseClick(panel->of()->button(1), Qt::LeftButton);
  EXPECT_EQ(panel->curve()->data().shares.size(), 61U);
  panel->curve()->setFocus();
  QTest::keyClick(panel->curve(), Qt::Key_Right);
  const std::int64_t at = panel->curve()->current();
  EXPECT_EQ(at, everyone().customers.needed(0.8)) << "the keyboard begins at the point called out";
  QTest::keyClick(panel->curve(), Qt::Key_Return);
  ASSERT_TRUE(settled());
  EXPECT_EQ(m_session->selection().count(), at);
}

TEST_F(ExplorePageTest, TheMatrixZoomsToSingleCells) {
  makeShop();
  openPage();
  DensityCanvas* canvas = named<DensityCanvas>(part<MatrixPanel>(), "canvas");
  const DensityTile whole = canvas->tile().tile;
  EXPECT_EQ(std::accumulate(whole.counts.begin(), whole.counts.end(), std::int64_t{0}), everyone().summary.pairs);
  for (int step = 0; step < 12 && !(canvas->showsCells() && canvas->tile().tile.rows.size() < 30); ++step) {
    QTest::keyClick(canvas, Qt::Key_Plus);
    ASSERT_TRUE(settled());
  }
  EXPECT_TRUE(canvas->showsCells());
  const DensityTile& tile = canvas->tile().tile;
  EXPECT_LT(tile.rows.size(), 60);
  EXPECT_TRUE(std::ranges::all_of(tile.counts, [](std::int32_t count) { return count == 0 || count == 1; }));
  QTest::keyClick(canvas, Qt::Key_Down);
  EXPECT_EQ(canvas->tipLines().size(), 3);
  QTest::keyClick(canvas, Qt::Key_Return);
  ASSERT_TRUE(settled());
  EXPECT_EQ(m_session->selection().count(), 1) << "the row of a single cell is one customer";
}

TEST_F(ExplorePageTest, QualityChecksActOnWhatTheyFound) {
  makeShop();
  openPage();
  auto* panel = part<QualityPanel>();
  ASSERT_FALSE(panel->checks().empty());
  EXPECT_TRUE(std::ranges::is_sorted(panel->checks(), std::greater{}, &QualityCheck::severity));
  bool selected = false, proposed = false;
  for (const QualityCheck* found : panel->checks()) {
    const QualityCheck& check = *found;
    for (QPushButton* button : panel->buttons(check.key)) {
      if (button->text() == QStringLiteral("Select") && !selected) {
        QTest::mouseClick(button, Qt::LeftButton);
        EXPECT_EQ(m_session->selection().count(), static_cast<std::int64_t>(check.customers.size()));
        selected = true;
      } else if (button->text().startsWith(QStringLiteral("Leave out")) && !proposed) {
        QTest::mouseClick(button, Qt::LeftButton);
        EXPECT_TRUE(m_page->rightPane()->isVisible());
        EXPECT_EQ(filterSchema().options(named<ParameterForm>(part<FilterPane>(), "form")->values()), *check.remedy);
        proposed = true;
      }
    }
  }
  EXPECT_TRUE(proposed);
  ASSERT_TRUE(settled());
}

TEST_F(ExplorePageTest, AFilterMakesADataSetThatKeepsTheSelectionAndCanBeUndone) {
  makeShop();
  openPage();
  m_session->selection().applyIndices({0, 1, 2, 3, 4, 5, 6, 7}, {}, SetMode::New);
  ASSERT_TRUE(settled());
  auto* pane = part<FilterPane>();
  for (QPushButton* button : m_page->findChildren<QPushButton*>()) {
    if (button->text() == QStringLiteral("Filter…")) QTest::mouseClick(button, Qt::LeftButton);
  }
  ASSERT_TRUE(pane->isVisible());
  auto* least = qobject_cast<QSpinBox*>(named<ParameterForm>(pane, "form")->editor("minimum_customer"));
  ASSERT_NE(least, nullptr);
  least->setFocus();
  least->selectAll();
  QTest::keyClicks(least, QStringLiteral("15"));
  QTest::keyClick(least, Qt::Key_Return);
  ASSERT_TRUE(settled());
  EXPECT_THAT(pane->count()->text().toStdString(), ::testing::HasSubstr("of 900 events"));
  EXPECT_THAT(clipped(*m_page), ::testing::IsEmpty());
  const DatasetPtr parent = m_session->dataset();
  QTest::mouseClick(pane->button(), Qt::LeftButton);
  ASSERT_TRUE(waitUntil(
      [&] { return m_session->dataset() && m_session->dataset()->id != parent->id && !m_session->jobs().isBusy(); }));
  const DatasetPtr part = m_session->dataset();
  ASSERT_TRUE(part->derivation);
  EXPECT_EQ(part->derivation->parent, parent->id);
  std::int64_t still = 0;
  for (Index c = 0; c < 8; ++c) still += part->customers.indexOf(parent->customers.key(c)) ? 1 : 0;
  EXPECT_GT(still, 0);
  EXPECT_EQ(m_session->selection().count(), still) << "the selection survives, cut to who is left";
  EXPECT_EQ(m_page->shown().dataset().id, part->id);
  m_session->undo().undo();
  ASSERT_TRUE(waitUntil(
      [&] { return m_session->datasets().size() == 1 && m_session->dataset() && !m_session->jobs().isBusy(); }));
  EXPECT_EQ(m_session->dataset()->id, parent->id);
  EXPECT_EQ(m_session->selection().count(), 8);
  m_session->undo().redo();
  ASSERT_TRUE(waitUntil([&] { return m_session->datasets().size() == 2 && !m_session->jobs().isBusy(); }));
}

TEST_F(ExplorePageTest, AFilterThatLeavesNothingSaysSo) {
  makeShop(false, {});
  openPage();
  auto* pane = part<FilterPane>();
  for (QPushButton* button : m_page->findChildren<QPushButton*>()) {
    if (button->text() == QStringLiteral("Filter…")) QTest::mouseClick(button, Qt::LeftButton);
  }
  pane->propose({.core = 500});
  ASSERT_TRUE(settled());
  EXPECT_THAT(pane->note()->title().toStdString(), ::testing::HasSubstr("leaves nothing"));
  EXPECT_FALSE(pane->button()->isEnabled());
}

TEST_F(ExplorePageTest, EveryChartHasATableAndCanBeSaved) {
  makeShop();
  openPage();
  QTemporaryDir folder;
  int number = 0;
  for (ChartFrame* frame : m_page->findChildren<ChartFrame*>()) {
    frame->setTableShown(true);
    EXPECT_TRUE(frame->isTableShown());
    frame->setTableShown(false);
    const QString base = folder.filePath(QString::number(number++));
    EXPECT_TRUE(frame->savePng(base + QStringLiteral(".png")));
    EXPECT_TRUE(frame->saveCsv(base + QStringLiteral(".csv")));
    EXPECT_GT(QFileInfo(base + QStringLiteral(".csv")).size(), 20);
    if (frame->canSaveSvg()) {
      EXPECT_TRUE(frame->saveSvg(base + QStringLiteral(".svg")));
    }
  }
  EXPECT_EQ(number, 6);
}

TEST_F(ExplorePageTest, ChartsWithoutDatesOrPricesSayWhy) {
  makeFrom("customer,product,rating\nann,lamp,5\nann,pen,3\nbob,pen,4\ncid,lamp,1\ncid,cup,4\n");
  openPage();
  EXPECT_FALSE(everyone().activity);
  EXPECT_TRUE(part<RfmPanel>()->grid()->data().cells.empty());
  EXPECT_FALSE(part<ValuesPanel>()->bars()->data().bars.empty()) << "ratings";
  EXPECT_THAT(clipped(*m_page), ::testing::IsEmpty());
}

TEST_F(ExplorePageTest, PanelsStandInFewerColumnsWhereThereIsLessRoom) {
  makeShop(false, {});
  openPage();
  EXPECT_EQ(part<Board>()->columns(), 3);
  m_page->setCompact(true);
  showAndSettle(*m_page, {752, 500});
  EXPECT_EQ(part<Board>()->columns(), 2);
  EXPECT_THAT(clipped(*m_page), ::testing::IsEmpty());
  showAndSettle(*m_page, {500, 500});
  EXPECT_EQ(part<Board>()->columns(), 1);
}

TEST_F(ExplorePageTest, InfoSaysTheCommand) {
  makeShop(false, {});
  openPage();
  const auto& info = m_page->findChild<InfoButton*>()->info();
  EXPECT_THAT(info.command.toStdString(), ::testing::HasSubstr("kindred-cli describe --project"));
}

TEST_F(ExplorePageTest, InvitesToImportWhereThereIsNoData) {
  m_session = std::make_unique<Session>();
  m_page = std::make_unique<ExplorePage>(*m_session);
  showAndSettle(*m_page, {750, 480});
  EXPECT_THAT(clipped(*m_page), ::testing::IsEmpty());
  EXPECT_EQ(part<KeyFigures>()->isVisible(), false);
}

}  // namespace
}  // namespace kindred::ui
