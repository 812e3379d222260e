#include "tests/ui/pages/campaigns/campaigns_page_fixture.h"

namespace kindred::ui {
namespace {

using Who = workflow::CampaignRequest::Who;

TEST_F(CampaignsPageTest, StartsWithEveryoneAndShowsTheFirstLines) {
  makeShop();
  openPage();
  EXPECT_EQ(m_page->who()->who(), Who::Everyone);
  EXPECT_EQ(rows(), 60);
  EXPECT_TRUE(named<QPushButton>(m_page, "exportButton")->isEnabled());
  ASSERT_EQ(lines().size(), 6);
  EXPECT_EQ(header().first(), "customer");
  EXPECT_TRUE(header().contains("offer_1"));
  EXPECT_TRUE(header().contains("segment"));
}

TEST_F(CampaignsPageTest, SegmentsAddUp) {
  makeShop();
  openPage();
  const auto& segments = m_session->segmentation()->segments;
  click(m_page->who()->segmentBoxes()[0]);
  ASSERT_TRUE(settled());
  EXPECT_EQ(m_page->who()->who(), Who::Segments);  // ticking one says what is meant
  EXPECT_EQ(rows(), segments[0].customers);
  click(m_page->who()->segmentBoxes()[1]);
  ASSERT_TRUE(settled());
  EXPECT_EQ(rows(), segments[0].customers + segments[1].customers);
}

TEST_F(CampaignsPageTest, ChoosingNoSegmentIsSaidBesideThem) {
  makeShop();
  openPage();
  click(m_page->who()->choice(Who::Segments));
  ASSERT_TRUE(settled());
  EXPECT_FALSE(named<QPushButton>(m_page, "exportButton")->isEnabled());
  const auto notes = m_page->who()->findChildren<Note*>();
  EXPECT_TRUE(
      std::ranges::any_of(notes, [](const Note* note) { return note->isVisible() && !note->title().isEmpty(); }));
}

TEST_F(CampaignsPageTest, AConditionNarrowsAndCounts) {
  makeShop();
  openPage();
  choose(named<QComboBox>(m_page->who(), "conditionColumn"), "Orders");
  ASSERT_TRUE(settled());
  EXPECT_EQ(rows(), 60);  // a value yet to be typed
  QTest::keyClicks(named<QComboBox>(m_page->who(), "conditionValue"), "5");
  ASSERT_TRUE(settled());
  const auto facts = m_session->workspace()->facts(m_session->datasetId());
  const auto expected = std::ranges::count_if(*facts, [](const CustomerFacts& f) { return f.orders >= 5; });
  ASSERT_GT(expected, 0);
  EXPECT_EQ(rows(), expected);
}

TEST_F(CampaignsPageTest, AValueThatIsNoNumberIsSaidBesideTheCondition) {
  makeShop();
  openPage();
  choose(named<QComboBox>(m_page->who(), "conditionColumn"), "Orders");
  QTest::keyClicks(named<QComboBox>(m_page->who(), "conditionValue"), "many");
  ASSERT_TRUE(settled());
  EXPECT_FALSE(named<QPushButton>(m_page, "exportButton")->isEnabled());
  const auto notes = m_page->who()->findChildren<Note*>();
  EXPECT_TRUE(
      std::ranges::any_of(notes, [](const Note* note) { return note->isVisible() && !note->title().isEmpty(); }));
  named<QComboBox>(m_page->who(), "conditionValue")->setEditText("2");
  ASSERT_TRUE(settled());
  EXPECT_TRUE(named<QPushButton>(m_page, "exportButton")->isEnabled());
}

TEST_F(CampaignsPageTest, AShareIsHeldBack) {
  makeShop();
  openPage();
  named<QDoubleSpinBox>(named<PlanPanel>(m_page, "plan"), "shareBox")->setFocus();
  named<QDoubleSpinBox>(named<PlanPanel>(m_page, "plan"), "shareBox")->selectAll();
  QTest::keyClicks(named<QDoubleSpinBox>(named<PlanPanel>(m_page, "plan"), "shareBox"), "20");
  ASSERT_TRUE(settled());
  EXPECT_EQ(rows(), 48);
}

TEST_F(CampaignsPageTest, WithoutARecommenderThereAreNoOffers) {
  makeShop(true, "");
  openPage();
  EXPECT_EQ(rows(), 60);
  EXPECT_FALSE(header().contains("offer_1"));
  EXPECT_FALSE(named<QSpinBox>(named<PlanPanel>(m_page, "plan")->offersForm(), "number")->isEnabled());
}

TEST_F(CampaignsPageTest, WhatIsSelectedElsewhereIsWhoIsMeant) {
  makeShop();
  openPage();
  m_page->hide();
  m_session->selection().applyIndices({3, 4, 5}, KI_TEXT("core", "test"), SetMode::New);
  m_page->show();
  ASSERT_TRUE(settled());
  EXPECT_EQ(m_page->who()->who(), Who::Selection);
  EXPECT_EQ(rows(), 3);
  m_session->selection().clear();
  ASSERT_TRUE(settled());
  EXPECT_EQ(m_page->who()->who(), Who::Everyone);
  EXPECT_EQ(rows(), 60);
}

TEST_F(CampaignsPageTest, WhatThePersonChoseHereStaysWhileThePageIsShown) {
  makeShop();
  openPage();
  click(m_page->who()->segmentBoxes()[0]);
  m_session->selection().applyIndices({3, 4, 5}, KI_TEXT("core", "test"), SetMode::New);
  ASSERT_TRUE(settled());
  EXPECT_EQ(m_page->who()->who(), Who::Segments);
}

TEST_F(CampaignsPageTest, TheResultSaysWithWhichCommandItIsMadeAgain) {
  makeShop();
  openPage();
  named<QSpinBox>(named<PlanPanel>(m_page, "plan")->offersForm(), "number")->setValue(2);
  ASSERT_TRUE(settled());
  const auto* info = named<PlanPanel>(m_page, "plan")->findChild<InfoButton*>();
  ASSERT_NE(info, nullptr);
  EXPECT_TRUE(info->info().command.startsWith("kindred-cli export ")) << info->info().command.toStdString();
  EXPECT_TRUE(info->info().command.contains("--offers 2"));
  EXPECT_TRUE(info->info().command.contains("--all"));
}

TEST_F(CampaignsPageTest, WhoIsAddedJoinsTheSegmentsThatWereChosen) {
  makeShop();
  openPage();
  click(m_page->who()->segmentBoxes()[0]);
  ASSERT_TRUE(settled());
  const int before = rows();
  const auto& segmentation = *m_session->segmentation();
  const auto other =
      std::ranges::find_if(segmentation.labels, [&](int label) { return label != segmentation.segments[0].id; });
  const auto customer = static_cast<Index>(other - segmentation.labels.begin());
  m_page->hide();
  m_session->choices().change({{m_session->dataset()->customers.key(customer), {.added = true}}}, "adding");
  m_page->show();
  ASSERT_TRUE(settled());
  EXPECT_EQ(m_page->who()->who(), Who::Segments);
  EXPECT_EQ(rows(), before + 1);
  click(named<QCheckBox>(m_page->who(), "addedBox"));
  ASSERT_TRUE(settled());
  EXPECT_EQ(rows(), before);
}

TEST_F(CampaignsPageTest, WhoIsAddedIsMeantWhereNobodyWasChosen) {
  makeShop();
  openPage();
  const auto& dataset = *m_session->dataset();
  m_session->choices().change(
      {{dataset.customers.key(4), {.added = true}}, {dataset.customers.key(9), {.added = true}}}, "adding");
  ASSERT_TRUE(settled());
  EXPECT_EQ(m_page->who()->who(), Who::Added);
  EXPECT_EQ(rows(), 2);
  EXPECT_TRUE(lines()[1].startsWith(QString::fromStdString(dataset.customers.id(4))));
  m_session->undo().undo();
  ASSERT_TRUE(settled());
  EXPECT_EQ(m_page->who()->who(), Who::Everyone);
}

TEST_F(CampaignsPageTest, TickedOffersAreInPreviewFileAndCommand) {
  makeShop();
  openPage();
  const auto& dataset = *m_session->dataset();
  const auto run = m_session->workspace()->runs(m_session->datasetId(), "recommend").front().id;
  m_session->choices().change(
      {{dataset.customers.key(0), {.added = true, .run = run, .offers = {dataset.products.key(11)}}}}, "adding");
  ASSERT_TRUE(settled());
  ASSERT_EQ(rows(), 1);
  EXPECT_TRUE(lines()[1].contains(QString::fromStdString("," + dataset.products.id(11) + ",,")))
      << lines()[1].toStdString();
  const QString command = named<PlanPanel>(m_page, "plan")->findChild<InfoButton*>()->info().command;
  EXPECT_TRUE(command.contains("--ticked") && command.contains("--added")) << command.toStdString();
  m_page->setFileChooser([&](const QString&) { return file("ticked.csv"); });
  click(named<QPushButton>(m_page, "exportButton"));
  ASSERT_TRUE(settled());
  QFile written(file("ticked.csv"));
  ASSERT_TRUE(written.open(QIODevice::ReadOnly));
  EXPECT_EQ(QString::fromUtf8(written.readAll()).trimmed().split('\n').last(), lines()[1]);
}

TEST_F(CampaignsPageTest, OneProductForManyIsSaidAndHeldToAShare) {
  makeShop(true, "popular");
  openPage();
  Note* note = named<Note>(named<PlanPanel>(m_page, "plan")->offersForm(), "spreadNote");
  ASSERT_TRUE(note->isVisible());
  EXPECT_TRUE(note->text().contains("of 60 customers")) << note->text().toStdString();
  click(note->findChild<QPushButton*>());
  ASSERT_TRUE(settled());
  EXPECT_EQ(named<QDoubleSpinBox>(named<PlanPanel>(m_page, "plan")->offersForm(), "productShare")->value(), 20);
  EXPECT_FALSE(note->text().contains("of 60 customers")) << note->text().toStdString();
}

TEST_F(CampaignsPageTest, WithoutConsentIsSaidAndLeftOut) {
  makeShop();
  openPage();
  Note* note = named<Note>(named<PlanPanel>(m_page, "plan"), "consentNote");
  ASSERT_TRUE(note->isVisible());
  click(note->findChild<QPushButton*>());
  ASSERT_TRUE(settled());
  EXPECT_TRUE(m_page->who()->consentBox()->isChecked());
  EXPECT_LT(rows(), 60);
  EXPECT_FALSE(note->isVisible());
}

TEST_F(CampaignsPageTest, ARecommenderIsTrainedInPlace) {
  makeShop(true, "");
  openPage();
  QSignalSpy pages(m_session.get(), &Session::pageRequested);
  Note* note = named<Note>(named<PlanPanel>(m_page, "plan")->offersForm(), "noRun");
  ASSERT_TRUE(note->isVisible());
  click(note->findChild<QPushButton*>());
  ASSERT_TRUE(settled());
  EXPECT_FALSE(note->isVisible());
  EXPECT_TRUE(header().contains("offer_1"));
  EXPECT_EQ(pages.size(), 0);
}

TEST_F(CampaignsPageTest, ThePlanIsThereAgainAtTheNextStart) {
  settings::setFolder(file("settings"));
  settings::setPersistent(true);
  makeShop();
  openPage();
  click(m_page->who()->segmentBoxes()[1]);
  click(m_page->who()->consentBox());
  named<QSpinBox>(named<PlanPanel>(m_page, "plan")->offersForm(), "number")->setValue(2);
  named<QDoubleSpinBox>(named<PlanPanel>(m_page, "plan"), "shareBox")->setValue(15);
  choose(named<QComboBox>(m_page->file(), "delimiter"), "Tab");
  TableView* table = m_page->file()->table();
  table->setFocus();
  table->setCurrentRow(1);
  QTest::keyClick(table, Qt::Key_Space);
  QTest::keyClick(table, Qt::Key_Up, Qt::AltModifier);
  callColumn(rowOf("offer_"), "Offer");
  ASSERT_TRUE(settled());
  const workflow::CampaignRequest before = m_page->request();
  TearDown();
  openPage();
  const workflow::CampaignRequest after = m_page->request();
  settings::setPersistent(false);
  settings::setFolder({});
  EXPECT_EQ(after.who, Who::Segments);
  EXPECT_EQ(after.segments, before.segments);
  EXPECT_EQ(after.conditions, before.conditions);
  EXPECT_EQ(after.offers, 2);
  EXPECT_EQ(after.controlShare, before.controlShare);
  EXPECT_EQ(after.columns, before.columns);
  EXPECT_EQ(after.headings, before.headings);
  EXPECT_EQ(after.headings.at("offer_2"), "Offer 2");
  EXPECT_EQ(after.format, before.format);
}

TEST_F(CampaignsPageTest, NothingIsClippedAtAnyWidth) {
  makeShop();
  openPage();
  showAndSettle(*m_page, {1300, 780});
  EXPECT_EQ(clipped(*m_page), std::vector<std::string>());
  m_page->setCompact(true);
  showAndSettle(*m_page, {752, 480});
  EXPECT_EQ(clipped(*m_page), std::vector<std::string>());
}

TEST_F(CampaignsPageTest, NothingIsClippedInRussianBesideBothPanesWithAReceipt) {
  makeShop();
  Language language;
  language.set("ru");
  openPage();
  m_page->setFileChooser([&](const QString&) { return file("spring.csv"); });
  click(named<QPushButton>(m_page, "exportButton"));
  ASSERT_TRUE(settled());
  showAndSettle(*m_page, {976, 600});  // what a window of 1024 leaves
  EXPECT_EQ(clipped(*m_page), std::vector<std::string>());
  language.set("en");
}

}  // namespace
}  // namespace kindred::ui
