// What the Segments page draws beside the picture, each with real clicks and keys.
#include <gmock/gmock.h>

#include <QComboBox>
#include <QFile>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>
#include <numeric>

#include "tests/ui/pages/segments/segments_page_fixture.h"
#include "ui/pages/segments/compare_view.h"
#include "ui/pages/segments/lookalikes_view.h"
#include "ui/pages/segments/segment_pane.h"
#include "ui/pages/segments/silhouette_view.h"
#include "ui/pages/segments/spread_views.h"
#include "ui/pages/segments/trend_view.h"
#include "ui/pages/segments/view_bar.h"

namespace kindred::ui::segments {
namespace {

class ViewsTest : public SegmentsPageTest {
 protected:
  void openView(int view) {
    QTest::mouseClick(named<SegmentedControl>(m_page, "views")->button(view), Qt::LeftButton);
    finish();
  }
  static void moveOver(QWidget* canvas, const QPoint& at) {
    QMouseEvent move(QEvent::MouseMove, at, canvas->mapToGlobal(at), Qt::NoButton, Qt::NoButton, {});
    QCoreApplication::sendEvent(canvas, &move);
  }
  [[nodiscard]] SegmentTable* table() const { return named<SegmentTable>(m_page, "table"); }
};

TEST_F(ViewsTest, SilhouettesAreBarsThatAreClickedIntoTheSelection) {
  makeShop();
  openPage();
  openView(2);
  auto* view = named<SilhouetteView>(m_page, "silhouetteView");
  SilhouetteCanvas* bars = view->canvas();
  ASSERT_EQ(bars->bars(), 60);
  EXPECT_NEAR(bars->data().mean, m_page->shown()->segmentation->quality.silhouette, 1e-12);
  EXPECT_TRUE(view->caption().startsWith("60 customer")) << view->caption().toStdString();
  bars->setFocus();
  QTest::keyClick(bars, Qt::Key_Down);
  QTest::keyClick(bars, Qt::Key_Down);
  EXPECT_EQ(bars->current(), 1);
  EXPECT_TRUE(bars->tipLines().back().startsWith("Silhouette "));
  QTest::keyClick(bars, Qt::Key_Return);
  EXPECT_EQ(m_session->selection().count(), 1);
  const QRectF last = bars->placeOf(59);
  QTest::mouseClick(bars, Qt::LeftButton, Qt::ShiftModifier, QPointF(last.center().x(), last.center().y()).toPoint());
  EXPECT_EQ(m_session->selection().count(), 2) << "Shift adds";
}

TEST_F(ViewsTest, MonthsAreLinesOfOrdersRevenueOrCustomers) {
  makeShop();
  openPage();
  openView(3);
  auto* view = named<TrendView>(m_page, "trendView");
  LinesCanvas* lines = view->canvas();
  ASSERT_EQ(lines->data().lines.size(), 3U);
  ASSERT_GT(lines->data().steps.size(), 1U);
  const auto total = [&] {
    double sum = 0;
    for (const auto& line : lines->data().lines) sum += std::accumulate(line.values.begin(), line.values.end(), 0.0);
    return sum;
  };
  std::int64_t orders = 0;
  for (const CustomerFacts& facts : *m_page->shown()->facts) orders += facts.orders;
  EXPECT_NEAR(total(), static_cast<double>(orders), 1e-9);
  EXPECT_EQ(lines->data().marked, 0) << "the segment in detail is called out";
  lines->setFocus();
  QTest::keyClick(lines, Qt::Key_Right);
  EXPECT_EQ(lines->tipLines().size(), 4) << "the step and a line a segment";
  EXPECT_FALSE(lines->tipLines().front().contains("LLL")) << "a name of a month, as the locale writes it";
  QTest::mouseClick(view->measure()->button(1), Qt::LeftButton);
  EXPECT_GT(total(), static_cast<double>(orders)) << "money now";
  table()->view()->setCurrentRow(1);
  EXPECT_EQ(lines->data().marked, 1);
}

TEST_F(ViewsTest, TheTableHasALineOfMonths) {
  makeShop();
  openPage({1500, 800});
  int months = -1;
  for (int column = 0; column < table()->model()->columnCount(); ++column) {
    const QString title = table()->model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    if (title == "Months" || title == "Weeks") months = column;
  }
  ASSERT_GE(months, 0);
  EXPECT_FALSE(table()->view()->isColumnHidden(months));
  for (int row = 0; row < 3; ++row)
    EXPECT_FALSE(table()->model()->index(row, months).data(SparkRole).value<QList<double>>().isEmpty()) << row;
  showAndSettle(*m_page, {900, 700});
  EXPECT_TRUE(table()->view()->isColumnHidden(months)) << "figures have the room first";
  EXPECT_EQ(table()->view()->columnViewportPosition(months + 1),
            table()->view()->columnViewportPosition(months - 1) + table()->view()->columnWidth(months - 1));
}

TEST_F(ViewsTest, FeaturesAreHistogramsAndParallelLines) {
  makeShop();
  openPage();
  openView(4);
  MultiplesCanvas* histograms = named<MultiplesView>(m_page, "multiplesView")->canvas();
  ASSERT_FALSE(histograms->data().features.empty());
  EXPECT_EQ(histograms->data().colours.size(), 3U);
  EXPECT_EQ(histograms->data().marked, 0);
  moveOver(histograms, histograms->placeOf(0).center().toPoint());
  EXPECT_EQ(histograms->tipLines().front(), histograms->data().features.front().name);
  openView(5);
  ParallelCanvas* lines = named<ParallelView>(m_page, "parallelView")->canvas();
  ASSERT_EQ(lines->data().members.size(), 60U);
  ASSERT_GT(lines->data().axes.size(), 1U);
  const auto& member = lines->data().members.front();
  const QPointF middle = (lines->placeOf(0, member.values[0]) + lines->placeOf(1, member.values[1])) / 2;
  QTest::mouseClick(lines, Qt::LeftButton, {}, middle.toPoint());
  EXPECT_EQ(m_session->selection().count(), 1);
  table()->view()->setCurrentRow(2);
  EXPECT_EQ(lines->data().marked, 2);
}

TEST_F(ViewsTest, WhereThereIsLittleHeightTheCaptionIsShort) {
  makeShop();
  openPage({1268, 780});
  openView(4);
  auto* caption = named<Caption>(named<MultiplesView>(m_page, "multiplesView"), "caption");
  EXPECT_FALSE(caption->isCut());
  showAndSettle(*m_page, {700, 420});
  EXPECT_TRUE(caption->isCut());
  EXPECT_LE(caption->height(), 2 * caption->fontMetrics().lineSpacing());
}

TEST(MultiplesCanvas, DrawsAsManyAsCanBeSeen) {
  MultiplesData data;
  for (int i = 0; i < 16; ++i) data.features.push_back({.name = "one", .all = {0.5, 0.5}});
  MultiplesCanvas canvas;
  canvas.setData(data);
  for (const QSize& size : {QSize(700, 500), QSize(360, 230), QSize(740, 160), QSize(200, 60)}) {
    showAndSettle(canvas, size);
    ASSERT_GE(canvas.drawn(), 1);
    for (int i = 0; i < canvas.drawn(); ++i) {
      EXPECT_GE(canvas.placeOf(i).height(), theme().px(36)) << "something can be seen in it";
      EXPECT_LE(canvas.placeOf(i).bottom(), size.height());
      EXPECT_LE(canvas.placeOf(i).right(), size.width());
    }
  }
  EXPECT_LT(canvas.drawn(), 16);
  showAndSettle(canvas, {700, 500});
  EXPECT_EQ(canvas.drawn(), 16);
}

TEST_F(ViewsTest, TheTableShortensItsBarsBeforeItHidesAColumn) {
  makeShop();
  openPage({1268, 780});
  const TableView* view = table()->view();
  const int last = table()->model()->columnCount() - 1;
  const auto end = [&] { return view->columnViewportPosition(last) + view->columnWidth(last); };
  ASSERT_LE(end(), view->viewport()->width());
  const int bars = view->columnWidth(2);
  int width = 1268;
  while (view->columnWidth(2) == bars && width > 1000) showAndSettle(*m_page, {width -= 8, 780});
  EXPECT_LT(view->columnWidth(2), bars);
  EXPECT_LE(end(), view->viewport()->width()) << "nothing is beyond the edge";
}

TEST_F(ViewsTest, FlowsToAnotherSegmentationAreClickedIntoTheSelection) {
  makeShop();
  openPage();
  openView(6);
  auto* view = named<CompareView>(m_page, "compareView");
  EXPECT_FALSE(view->others()->isVisible()) << "there is no other";
  named<ParameterForm>(pane(), "form")->setValues({{"k", std::int64_t{2}}});
  QTest::mouseClick(named<QPushButton>(pane(), "run"), Qt::LeftButton);
  finish();
  ASSERT_NE(view->compared(), nullptr);
  EXPECT_EQ(view->others()->count(), 1);
  FlowsCanvas* flows = view->canvas();
  EXPECT_EQ(flows->data().left.size(), 3U);
  EXPECT_EQ(flows->data().right.size(), 2U);
  std::int64_t all = 0;
  for (const auto& flow : flows->data().flows) all += flow.size;
  EXPECT_EQ(all, 60);
  EXPECT_TRUE(view->caption().contains("Adjusted Rand index"));
  const QPoint at = flows->beginOf(0).toPoint();
  moveOver(flows, at);
  EXPECT_EQ(flows->current(), 0);
  QTest::mouseClick(flows, Qt::LeftButton, {}, at);
  EXPECT_EQ(m_session->selection().count(), flows->data().flows.front().size);
  EXPECT_TRUE(english(m_session->selection().customers().origin()).starts_with("from “"));
}

TEST_F(ViewsTest, AClickOnTheCurveSelectsSoManyLookalikes) {
  makeShop();
  openPage();
  openView(7);
  auto* view = named<LookalikesView>(m_page, "lookalikesView");
  EXPECT_FALSE(view->findButton()->isEnabled()) << "nobody is selected";
  QTest::mouseClick(named<QPushButton>(named<SegmentPane>(m_page, "detail"), "selectButton"), Qt::LeftButton);
  const std::vector<char> group = m_session->selection().mask();
  const std::int64_t members = m_session->selection().count();
  ASSERT_TRUE(view->findButton()->isEnabled());
  QTest::mouseClick(view->findButton(), Qt::LeftButton);
  finish();
  const auto& similarity = view->canvas()->data().shares;
  ASSERT_EQ(std::ssize(similarity), 60 - members + 1);
  EXPECT_TRUE(std::ranges::is_sorted(similarity, std::ranges::greater()));
  constexpr int kWanted = 5;
  QTest::mouseClick(view->canvas(), Qt::LeftButton, {}, view->canvas()->placeOf(kWanted).toPoint());
  EXPECT_EQ(m_session->selection().count(), kWanted);
  for (std::size_t i = 0; i < group.size(); ++i) {
    if (group[i] != 0) {
      EXPECT_EQ(m_session->selection().mask()[i], 0) << "members are not their own lookalikes";
    }
  }
  EXPECT_EQ(std::ssize(view->canvas()->data().shares), 60 - members + 1) << "the curve stays that of the group";
  EXPECT_EQ(view->canvas()->data().marked, kWanted);
}

TEST_F(ViewsTest, WhatIsDrawnIsSavedAsPictureDrawingAndFigures) {
  makeShop();
  openPage();
  const auto saved = [this](const QString& ending) {
    const QString path = file("picture") + ending;
    m_page->setFileChooser(
        [path](const QString&, const QString& filter) { return filter.contains(path.right(4)) ? path : QString(); });
    m_page->savePicture();
    QFile written(path);
    return written.open(QIODevice::ReadOnly) ? written.readAll() : QByteArray();
  };
  EXPECT_TRUE(saved(".png").startsWith("\x89PNG"));
  const QByteArray drawing = saved(".svg");
  EXPECT_GE(drawing.count("<circle") + drawing.count("<path") + drawing.count("<ellipse") + drawing.count("<polygon") +
                drawing.count("<rect"),
            60)
      << "a marker a customer";
  EXPECT_FALSE(drawing.contains("<image"));
  EXPECT_EQ(saved(".csv").count('\n'), 61) << "a line a customer and the titles";
  openView(2);
  EXPECT_EQ(saved(".csv").count('\n'), 61);
  EXPECT_TRUE(saved(".svg").contains("<svg"));
}

TEST_F(ViewsTest, WhereThereIsLittleRoomViewsAreChosenFromAList) {
  makeShop();
  openPage({928, 600});
  auto* list = named<QComboBox>(m_page, "viewList");
  ASSERT_TRUE(list->isVisible());
  EXPECT_FALSE(named<SegmentedControl>(m_page, "views")->isVisible());
  list->setFocus();
  QTest::keyClick(list, Qt::Key_Down);
  finish();
  EXPECT_TRUE(named<SilhouetteView>(m_page, "silhouetteView")->isVisible()) << "k-means has no tree";
  EXPECT_THAT(clipped(*m_page), ::testing::IsEmpty());
}

TEST_F(ViewsTest, ToolsOfThePictureFoldSoThatTheBoxesKeepTheirWords) {
  makeShop();
  openPage({928, 600});
  auto* tools = named<ScatterTools>(m_page, "tools");
  EXPECT_TRUE(named<QToolButton>(tools, "foldedTools")->isVisible());
  for (const char* name : {"projections", "colours"}) {
    const auto* box = named<QComboBox>(tools, name);
    EXPECT_GE(box->width(), box->fontMetrics().horizontalAdvance(box->currentText()) + theme().px(31)) << name;
  }
  showAndSettle(*m_page, {1268, 780});
  EXPECT_FALSE(named<QToolButton>(tools, "foldedTools")->isVisible());
}

TEST_F(ViewsTest, TypicalCustomersAreAClickAway) {
  makeShop();
  openPage();
  auto* section = named<MembersSection>(m_page, "membersSection");
  ASSERT_NE(section->members(), nullptr);
  EXPECT_EQ(section->findChildren<QPushButton*>("typicalCustomer").size(), 5);
  EXPECT_EQ(section->findChildren<QPushButton*>("borderCustomer").size(), 5);
  QTest::mouseClick(named<QPushButton>(section, "borderSelect"), Qt::LeftButton);
  EXPECT_EQ(m_session->selection().count(), 5);
  QSignalSpy page(m_session.get(), &Session::pageRequested);
  QTest::mouseClick(section->findChildren<QPushButton*>("typicalCustomer").front(), Qt::LeftButton);
  ASSERT_EQ(page.size(), 1);
  EXPECT_EQ(page[0][0].toString(), "recommend");
  EXPECT_EQ(m_session->customer(), m_session->dataset()->customers.key(section->members()->typical.front()));
}

TEST_F(ViewsTest, TheCaptionSaysHowFarThePictureCanBeTrusted) {
  makeShop();
  openPage();
  const QString caption = named<ScatterPanel>(m_page, "scatter")->caption();
  EXPECT_TRUE(caption.contains("trustworthiness 0.") || caption.contains("trustworthiness 1")) << caption.toStdString();
}

}  // namespace
}  // namespace kindred::ui::segments
