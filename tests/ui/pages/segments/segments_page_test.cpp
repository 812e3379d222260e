#include "ui/pages/segments/segments_page.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

#include "tests/ui/pages/segments/segments_page_fixture.h"
#include "ui/models/cell_roles.h"
#include "ui/models/table_view.h"
#include "ui/pages/segments/figures.h"
#include "ui/pages/segments/method_pane.h"
#include "ui/pages/segments/scatter_panel.h"
#include "ui/pages/segments/segment_pane.h"
#include "ui/pages/segments/segment_table.h"
#include "ui/text/language.h"
#include "ui/widgets/info_button.h"

namespace kindred::ui::segments {
namespace {

TEST_F(SegmentsPageTest, WithoutDataItOffersAFileAndTheSample) {
  m_session = std::make_unique<Session>();
  m_page = std::make_unique<SegmentsPage>(*m_session);
  showAndSettle(*m_page, {1268, 780});
  EXPECT_TRUE(named<EmptyState>(m_page, "empty")->isVisible());
  EXPECT_FALSE(m_page->leftPane()->isVisible());
  EXPECT_FALSE(m_page->rightPane()->isVisible());
  QSignalSpy sample(m_session.get(), &Session::sampleRequested);
  for (QPushButton* button : named<EmptyState>(m_page, "empty")->findChildren<QPushButton*>()) {
    if (button->text() == "Try with the sample shop") QTest::mouseClick(button, Qt::LeftButton);
  }
  ASSERT_EQ(sample.size(), 1);
  EXPECT_EQ(sample[0][0].toString(), "retail");
}

TEST_F(SegmentsPageTest, RunGroupsTheCustomers) {
  makeShop(false, {});
  openPage();
  EXPECT_TRUE(named<EmptyState>(m_page, "empty")->isVisible());
  EXPECT_TRUE(m_page->leftPane()->isVisible());
  EXPECT_EQ(m_page->railCount(), -1);
  named<ParameterForm>(pane(), "form")->setValues({{"k", std::int64_t{4}}});
  QTest::mouseClick(named<QPushButton>(pane(), "run"), Qt::LeftButton);
  EXPECT_FALSE(named<QPushButton>(pane(), "run")->isEnabled());
  finish();
  ASSERT_TRUE(m_page->shown() && m_page->shown()->segmentation);
  EXPECT_EQ(named<SegmentTable>(m_page, "table")->model()->rowCount(), 4);
  EXPECT_EQ(m_page->railCount(), 4);
  EXPECT_EQ(canvas()->data().x.size(), 60U);
  EXPECT_TRUE(named<SegmentPane>(m_page, "detail")->isVisible());
  EXPECT_TRUE(named<QPushButton>(pane(), "run")->isEnabled());
  EXPECT_FALSE(named<Tag>(m_page, "stale")->isVisible());
  EXPECT_EQ(m_session->segmentation()->segments.size(), 4U);
}

TEST_F(SegmentsPageTest, ShowsTheLatestWithPictureTableAndDetail) {
  makeShop();
  openPage();
  EXPECT_EQ(named<SegmentTable>(m_page, "table")->model()->rowCount(), 3);
  EXPECT_EQ(columnTitles(), (QStringList{"Segment", "Customers", "Share", "Revenue", "Last order", "Orders", "Spend",
                                         "Months", "Selected"}));
  std::int64_t customers = 0;
  for (const SegmentRow& row : named<SegmentTable>(m_page, "table")->model()->rows())
    customers += row.segment.customers;
  EXPECT_EQ(customers, 60);
  EXPECT_EQ(named<SegmentPane>(m_page, "detail")->nameField()->text().toStdString(),
            segment(named<SegmentTable>(m_page, "table")->current()).name);
  EXPECT_EQ(named<SegmentPane>(m_page, "detail")->title(), "Segment A");
  EXPECT_FALSE(named<SegmentPane>(m_page, "detail")->findChildren<AgainstAll*>().isEmpty());
  const auto& profile = segment(named<SegmentTable>(m_page, "table")->current()).profile;
  const auto products =
      std::ranges::count_if(profile, [](const auto& line) { return line.feature.starts_with("product:"); });
  EXPECT_EQ(named<SegmentPane>(m_page, "detail")->findChildren<ShareBar*>().size(),
            std::min<std::ptrdiff_t>(products, 6));
  EXPECT_TRUE(named<ScatterPanel>(m_page, "scatter")->caption().startsWith("60 customer"));
  EXPECT_TRUE(named<ScatterPanel>(m_page, "scatter")->caption().contains("of the differences"));
  EXPECT_FALSE(named<Label>(pane(), "verdict")->text().isEmpty());
  EXPECT_TRUE(named<InfoButton>(m_page, "info")->info().command.startsWith("kindred-cli segment"));
  EXPECT_EQ(named<ParameterForm>(pane(), "form")->values().at("k"), Value(std::int64_t{3}));
}

TEST_F(SegmentsPageTest, NothingIsClipped) {
  makeShop();
  openPage();
  for (const QSize& size : {QSize(1268, 780), QSize(952, 600), QSize(752, 470)}) {
    m_page->setCompact(size.width() < 800);
    showAndSettle(*m_page, size);
    EXPECT_THAT(clipped(*m_page), ::testing::IsEmpty()) << size.width();
  }
  m_page->openDrawer(pane());
  EXPECT_TRUE(pane()->isVisible());
  EXPECT_THAT(clipped(*m_page), ::testing::IsEmpty());
}

TEST_F(SegmentsPageTest, NumbersOfTheTableAreNeverCut) {
  makeShop();
  openPage();
  for (const QSize size : {QSize(1440, 900), QSize(800, 600)}) {
    showAndSettle(*m_page, size);
    const auto* view = named<SegmentTable>(m_page, "table")->findChild<TableView*>();
    for (int column = 1; column < view->model()->columnCount(); ++column) {
      if (view->isColumnHidden(column)) continue;  // of the little lines, which have no figures
      for (int row = 0; row < view->model()->rowCount(); ++row) {
        const QModelIndex index = view->model()->index(row, column);
        EXPECT_GE(view->columnWidth(column), view->itemDelegate()->sizeHint({}, index).width()) << column;
      }
    }
  }
}

TEST_F(SegmentsPageTest, ModelsKeepTheRules) {
  makeShop();
  openPage();
  QAbstractItemModelTester table(named<SegmentTable>(m_page, "table")->model(),
                                 QAbstractItemModelTester::FailureReportingMode::Fatal);
  QAbstractItemModelTester points(named<ScatterPanel>(m_page, "scatter")->points(),
                                  QAbstractItemModelTester::FailureReportingMode::Fatal);
  named<SegmentTable>(m_page, "table")->view()->sortByColumn(0, Qt::AscendingOrder);
  m_session->selection().applyIndices({0, 1, 2}, KI_TEXT("core", "a test"), SetMode::New);
  EXPECT_EQ(named<ScatterPanel>(m_page, "scatter")->points()->rowCount(), 60);
}

TEST_F(SegmentsPageTest, ALassoIsTheSelectionOfAllPages) {
  makeShop();
  openPage();
  QTest::mouseClick(
      named<SegmentedControl>(named<ScatterTools>(named<ScatterPanel>(m_page, "scatter"), "tools"), "tools")->button(2),
      Qt::LeftButton);
  EXPECT_EQ(canvas()->tool(), ScatterCanvas::Tool::Rectangle);
  dragOverAll();
  EXPECT_EQ(m_session->selection().count(), 60);
  EXPECT_EQ(english(m_session->selection().customers().origin()), "rectangle in Segments");
  std::int64_t selected = 0;
  for (const SegmentRow& row : named<SegmentTable>(m_page, "table")->model()->rows()) selected += row.selected;
  EXPECT_EQ(selected, 60);
  QTest::mouseClick(
      named<SegmentedControl>(named<ScatterTools>(named<ScatterPanel>(m_page, "scatter"), "tools"), "modes")->button(2),
      Qt::LeftButton);
  dragOverAll();
  EXPECT_TRUE(m_session->selection().isEmpty());
  m_session->undo().undo();
  EXPECT_EQ(m_session->selection().count(), 60);
  canvas()->setFocus();
  QTest::keyClick(canvas(), Qt::Key_Escape);
  EXPECT_TRUE(m_session->selection().isEmpty());
}

TEST_F(SegmentsPageTest, TheOutlineGoesWithTheSelectionThatItMade) {
  makeShop();
  openPage();
  const QImage before = canvas()->grab().toImage();
  QTest::mouseClick(
      named<SegmentedControl>(named<ScatterTools>(named<ScatterPanel>(m_page, "scatter"), "tools"), "tools")->button(2),
      Qt::LeftButton);
  dragOverAll();
  m_session->undo().undo();
  canvas()->repaint();
  EXPECT_EQ(canvas()->grab().toImage(), before) << "undone";
  dragOverAll();
  m_session->selection().applyIndices({0, 1, 2}, KI_TEXT("core", "a test"), SetMode::New);
  const QImage other = canvas()->grab().toImage();
  m_session->selection().clear();
  EXPECT_EQ(canvas()->grab().toImage(), before);
  m_session->undo().undo();
  EXPECT_EQ(canvas()->grab().toImage(), other) << "a selection from elsewhere has no outline";
}

TEST_F(SegmentsPageTest, PlanningACampaignSaysWhichSelectionGaveWay) {
  makeShop();
  openPage();
  QSignalSpy said(m_session.get(), &Session::said);
  QSignalSpy page(m_session.get(), &Session::pageRequested);
  const auto plan = [this] {
    for (QPushButton* button : m_page->findChildren<QPushButton*>()) {
      if (button->text() == QStringLiteral("Plan campaign…")) QTest::mouseClick(button, Qt::LeftButton);
    }
  };
  plan();
  ASSERT_EQ(page.size(), 1);
  EXPECT_TRUE(said.isEmpty()) << "nothing was selected";
  m_session->selection().applyIndices({0, 1, 2}, KI_TEXT("core", "a test"), SetMode::New);
  plan();
  ASSERT_EQ(said.size(), 1);
  EXPECT_TRUE(said[0][0].toString().contains("3 customers")) << said[0][0].toString().toStdString();
  m_session->undo().undo();
  EXPECT_EQ(m_session->selection().count(), 3);
}

TEST_F(SegmentsPageTest, ADoubleClickShowsTheCustomerInRecommend) {
  makeShop();
  openPage();
  QSignalSpy page(m_session.get(), &Session::pageRequested);
  const int point = canvas()->pointAt(placeOf(17));
  QTest::mouseDClick(canvas(), Qt::LeftButton, {}, placeOf(17));
  ASSERT_EQ(page.size(), 1);
  EXPECT_EQ(page[0][0].toString(), "recommend");
  EXPECT_EQ(m_session->customer(), m_session->dataset()->customers.key(static_cast<Index>(point)));
}

TEST_F(SegmentsPageTest, TheTooltipTellsOfTheCustomer) {
  makeShop();
  openPage();
  canvas()->setCurrent(5);
  const QStringList lines = canvas()->tipLines();
  ASSERT_GE(lines.size(), 4);
  EXPECT_TRUE(lines[0].contains(QString::fromStdString(m_session->dataset()->customers.id(5))));
  EXPECT_TRUE(lines[1].startsWith("Segment "));
  EXPECT_TRUE(lines[2].startsWith("Last order "));
  EXPECT_TRUE(lines[3].contains("order"));
}

TEST_F(SegmentsPageTest, SelectTheseAndPlanACampaign) {
  makeShop();
  openPage();
  QTest::mouseClick(named<QPushButton>(named<SegmentPane>(m_page, "detail"), "selectButton"), Qt::LeftButton);
  const segment::Segment& current = segment(named<SegmentTable>(m_page, "table")->current());
  EXPECT_EQ(m_session->selection().count(), current.customers);
  EXPECT_EQ(english(m_session->selection().customers().origin()), "segment " + current.name);
  EXPECT_EQ(named<SegmentTable>(m_page, "table")->selectedIn(current.id), current.customers);
  QSignalSpy page(m_session.get(), &Session::pageRequested);
  QTest::mouseClick(named<QPushButton>(named<SegmentPane>(m_page, "detail"), "planButton"), Qt::LeftButton);
  ASSERT_EQ(page.size(), 1);
  EXPECT_EQ(page[0][0].toString(), "campaigns");
}

TEST_F(SegmentsPageTest, ChangedSettingsMarkTheResult) {
  makeShop();
  openPage();
  EXPECT_FALSE(named<Tag>(m_page, "stale")->isVisible());
  click(named<FeatureList>(pane(), "features")->box("taste"));
  EXPECT_TRUE(named<Tag>(m_page, "stale")->isVisible());
  EXPECT_EQ(named<SegmentTable>(m_page, "table")->model()->rowCount(), 3);
  EXPECT_NE(named<ParameterForm>(pane(), "form")->editor("taste.weight"), nullptr);
  EXPECT_EQ(pane()->request().features.size(), 2U);
  click(named<FeatureList>(pane(), "features")->box("taste"));
  EXPECT_FALSE(named<Tag>(m_page, "stale")->isVisible());
  click(named<FeatureList>(pane(), "features")->box("rfm"));
  EXPECT_FALSE(named<QPushButton>(pane(), "run")->isEnabled());
}

TEST_F(SegmentsPageTest, WeightsAndSeedGoIntoTheRun) {
  makeShop();
  openPage();
  click(named<FeatureList>(pane(), "features")->box("taste"));
  named<ParameterForm>(pane(), "form")
      ->setValues({{"k", std::int64_t{2}},
                   {"taste.weight", 2.5},
                   {"taste.factors", std::int64_t{4}},
                   {"seed", std::int64_t{9}},
                   {"rfm.weight", 1.0}});
  QTest::mouseClick(named<QPushButton>(pane(), "run"), Qt::LeftButton);
  finish();
  ASSERT_TRUE(m_page->shown()->run.has_value());
  EXPECT_EQ(written(m_page->shown()->features), "rfm,taste:weight=2.5:factors=4");
  EXPECT_EQ(m_page->shown()->run->seed, 9U);
  EXPECT_FALSE(named<Tag>(m_page, "stale")->isVisible());
  EXPECT_EQ(savedOnes()->list()->count(), 2);
}

TEST_F(SegmentsPageTest, TheSameSettingsMakeNoSecondSegmentation) {
  makeShop();
  openPage();
  QTest::mouseClick(named<QPushButton>(pane(), "run"), Qt::LeftButton);
  finish();
  EXPECT_EQ(savedOnes()->list()->count(), 1);
}

TEST_F(SegmentsPageTest, WhereThereIsLittleRoomTheTableScrollsAndHidesNothing) {
  makeShop();
  openPage({930, 640});
  const TableView* view = named<SegmentTable>(m_page, "table")->view();
  for (int column = 0; column < columnTitles().size(); ++column)
    EXPECT_EQ(view->isColumnHidden(column), columnTitles()[column] == "Months") << "little lines alone have no figure";
  const QFontMetrics metrics(theme().font(FontRole::ControlBold));
  for (const segment::Segment& each : m_page->shown()->segmentation->segments)
    EXPECT_GT(view->columnWidth(0), metrics.horizontalAdvance(QString::fromStdString(each.name)) + 20);
}

TEST_F(SegmentsPageTest, TheTableOfThePictureHasFiguresAndNothingOverIt) {
  makeShop();
  openPage();
  named<ScatterPanel>(m_page, "scatter")->frame()->setTableShown(true);
  settle();
  for (const QToolButton* button : named<ScatterPanel>(m_page, "scatter")->findChildren<QToolButton*>())
    EXPECT_FALSE(button->isVisible() && button->toolTip() == "Zoom in (+)");
  QStringList titles;
  QAbstractItemModel* points = named<ScatterPanel>(m_page, "scatter")->points();
  for (int i = 0; i < points->columnCount(); ++i) titles << points->headerData(i, Qt::Horizontal).toString();
  EXPECT_EQ(titles, (QStringList{"Customer", "Segment", "Days since order", "Orders", "Spend", "Across in the picture",
                                 "Upwards in the picture"}));
  EXPECT_GT(points->index(0, 3).data(SortRole).toDouble(), 0);
}

TEST_F(SegmentsPageTest, AListOfCustomersHasNoColumnsOfPurchases) {
  makeCustomers();
  openPage();
  const FeatureList* features = named<FeatureList>(pane(), "features");
  EXPECT_FALSE(features->box("rfm")->isEnabled());
  EXPECT_FALSE(features->box("taste")->isEnabled());
  EXPECT_EQ(features->chosen(), std::vector<std::string>{"attributes"});
  named<ParameterForm>(pane(), "form")->setValues({{"k", std::int64_t{2}}});
  QTest::mouseClick(named<QPushButton>(pane(), "run"), Qt::LeftButton);
  finish();
  EXPECT_EQ(columnTitles(), (QStringList{"Segment", "Customers", "Share", "Selected"}));
  for (const AgainstAll* figure : named<SegmentPane>(m_page, "detail")->findChildren<AgainstAll*>())
    EXPECT_TRUE(figure->accessibleName().startsWith("age:")) << figure->accessibleName().toStdString();
  for (const QLabel* label : m_page->findChildren<QLabel*>()) {
    if (label->isVisible()) {
      EXPECT_FALSE(label->text().contains("nan", Qt::CaseInsensitive)) << label->text().toStdString();
    }
  }
}

TEST_F(SegmentsPageTest, FollowsTheLanguage) {
  makeShop();
  openPage();
  QEvent change(QEvent::LanguageChange);
  QCoreApplication::sendEvent(m_page.get(), &change);
  EXPECT_EQ(named<SegmentTable>(m_page, "table")->model()->rowCount(), 3);
  EXPECT_EQ(named<ParameterForm>(pane(), "form")->values().at("k"), Value(std::int64_t{3}));
  EXPECT_FALSE(named<Tag>(m_page, "stale")->isVisible());
}

TEST(AgainstAll, StandsInTheMiddleWhenEqualAndFurtherWhenMore) {
  EXPECT_EQ(AgainstAll::place(3, 3), 0.5);
  EXPECT_NEAR(AgainstAll::place(4, 2), 0.75, 1e-9);
  EXPECT_NEAR(AgainstAll::place(2, 4), 0.25, 1e-9);
  EXPECT_LT(AgainstAll::place(0, 4), 0.1);
  EXPECT_GT(AgainstAll::place(4, 0), 0.9);
}

TEST_F(SegmentsPageTest, OffersWhatTakesLessMemory) {
  makeShop();
  openPage();
  auto* method = named<QComboBox>(pane(), "method");
  const auto offers = [&] {
    pane()->showError(Error(ErrorCode::OutOfMemory, Text("too much")));
    settle();
    QStringList texts;
    for (const QPushButton* button : pane()->note()->findChildren<QPushButton*>())
      if (button->isVisible()) texts << button->text();
    return texts;
  };
  EXPECT_EQ(offers(), QStringList{"Copy details"}) << "the usual method has nothing to offer";
  method->setCurrentIndex(method->findData("hierarchical"));
  emit method->activated(method->currentIndex());
  settle();
  ASSERT_EQ(offers(), QStringList{"Make 2,000 groups first"});
  for (QPushButton* button : pane()->note()->findChildren<QPushButton*>())
    if (button->text() == "Make 2,000 groups first") QTest::mouseClick(button, Qt::LeftButton);
  finish();
  EXPECT_EQ(m_page->shown()->run->parameters.at("first_groups"), Value(std::int64_t{2000}));
  EXPECT_TRUE(pane()->note()->isHidden());
  EXPECT_EQ(offers(), QStringList{"Copy details"}) << "asked for already";
}

}  // namespace
}  // namespace kindred::ui::segments
