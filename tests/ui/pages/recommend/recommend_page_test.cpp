#include "ui/pages/recommend/recommend_page.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

#include "core/workflow/campaign_choices.h"
#include "core/workflow/remove.h"
#include "tests/ui/pages/recommend/recommend_page_fixture.h"
#include "ui/charts/bar_chart.h"
#include "ui/models/cell_roles.h"
#include "ui/models/table_view.h"
#include "ui/pages/recommend/customers_pane.h"
#include "ui/pages/recommend/offers_panel.h"
#include "ui/pages/recommend/train_panel.h"
#include "ui/pages/recommend/why_pane.h"
#include "ui/text/language.h"

namespace kindred::ui {
namespace {

TEST_F(RecommendPageTest, ShowsEveryCustomerAndTheListOfTheFirst) {
  makeShop();
  openPage();
  EXPECT_EQ(customers()->rowCount(), 60);
  ASSERT_TRUE(m_page->customer().has_value());
  EXPECT_EQ(m_page->customers()->list()->currentRow(), 0);
  EXPECT_FALSE(m_session->customer().has_value());  // what nobody chose is not everybody's
  EXPECT_GT(offers()->rowCount(), 0);
  EXPECT_LE(offers()->rowCount(), 10);
  EXPECT_TRUE(m_page->why()->asText().startsWith("Why " + offers()->index(0, 1).data().toString()));
}

TEST_F(RecommendPageTest, AWrongYearMakesNoMoreBarsThanCanBeSeen) {
  for (const char* year : {"0024", "9999"}) {
    std::filesystem::remove(m_path);
    makeFrom(QByteArray("customer,product,quantity,price,date\nAnn,x,1,2,") + year +
             "-03-05\nAnn,y,1,2,2024-03-05\nBen,x,1,2,2024-03-06\n");
    openPage();
    const auto* bars = m_page->findChild<BarChart*>();
    ASSERT_NE(bars, nullptr);
    EXPECT_GT(bars->bars().size(), 50U);
    EXPECT_LE(bars->bars().size(), 120U);
    EXPECT_TRUE(bars->accessibleName().startsWith("Spend per ")) << bars->accessibleName().toStdString();
    EXPECT_LE(std::ranges::count_if(bars->bars(), [](const auto& bar) { return !bar.label.isEmpty(); }), 8);
    TearDown();
  }
}

TEST_F(RecommendPageTest, RatingsOfManyDifferentValuesAreDrawnInRanges) {
  QByteArray text = "user,item,rating\n";
  for (int item = 0; item < 300; ++item)
    text += "u,i" + QByteArray::number(item) + "," + QByteArray::number(item / 7.0) + "\n";
  makeFrom(text + "v,i1,3\n", DatasetKind::Explicit);
  openPage();
  m_session->setCustomer(m_session->dataset()->customers.key(0));
  ASSERT_TRUE(waitIdle());
  EXPECT_EQ(m_page->findChild<BarChart*>()->bars().size(), 20U);
}

TEST_F(RecommendPageTest, TheStepsAddUpToTheScore) {
  makeShop();
  openPage();
  const OfferRow* offer = m_page->offers()->current();
  ASSERT_NE(offer, nullptr);
  const auto& rows = m_page->why()->rows().rows();
  ASSERT_GE(rows.size(), 2U);
  double adds = 0;
  for (std::size_t i = 0; i + 1 < rows.size(); ++i) adds += rows[i].adds;
  EXPECT_TRUE(rows.back().isSum);
  EXPECT_NEAR(rows.back().adds, adds, 1e-6);
  EXPECT_NEAR(adds, offer->item.score, 1e-6);
}

TEST_F(RecommendPageTest, TheStepsOfProductsAndOfSumsAddUpToo) {
  for (const char* algorithm : {"item_knn", "bias"}) {
    std::filesystem::remove(m_path);
    makeFilms(algorithm);
    openPage();
    for (int row = 0; row < customers()->rowCount(); ++row) {
      m_page->customers()->list()->setCurrentRow(row);
      ASSERT_TRUE(waitIdle());
      const OfferRow* offer = m_page->offers()->current();
      if (offer == nullptr) continue;
      const auto& rows = m_page->why()->rows().rows();
      double adds = 0;
      for (std::size_t i = 0; i + 1 < rows.size(); ++i) adds += rows[i].adds;
      EXPECT_NEAR(rows.back().adds, adds, 1e-6) << algorithm;
    }
    TearDown();
  }
}

TEST_F(RecommendPageTest, WithoutARecommenderTheFormTrainsOne) {
  makeShop(false, "");
  openPage();
  EXPECT_TRUE(named<TrainPanel>(m_page, "trainPanel")->isVisible());
  EXPECT_FALSE(m_page->offers()->isVisible());
  QSignalSpy runs(m_session.get(), &Session::runsChanged);
  QTest::mouseClick(named<QPushButton>(m_page, "train"), Qt::LeftButton);
  EXPECT_FALSE(named<QPushButton>(m_page, "train")->isEnabled());
  ASSERT_TRUE(waitIdle());
  EXPECT_EQ(runs.size(), 1);
  EXPECT_TRUE(m_page->offers()->isVisible());
  EXPECT_GT(offers()->rowCount(), 0);
}

TEST_F(RecommendPageTest, ATrainingThatFailsSaysWhyInTheForm) {
  makeShop(false, "");
  openPage();
  workflow::removeDataset(*m_session->workspace(), m_session->datasetId());
  QTest::mouseClick(named<QPushButton>(m_page, "train"), Qt::LeftButton);
  ASSERT_TRUE(waitIdle());
  EXPECT_TRUE(named<Note>(named<TrainPanel>(m_page, "trainPanel"), "note")->isVisible());
  EXPECT_FALSE(named<Note>(named<TrainPanel>(m_page, "trainPanel"), "note")->title().isEmpty());
  EXPECT_TRUE(named<QPushButton>(m_page, "train")->isEnabled());
}

TEST_F(RecommendPageTest, ArrowKeysGoFromCustomerToCustomer) {
  makeShop();
  openPage();
  TableView* list = m_page->customers()->list();
  list->setFocus();
  QTest::keyClick(list, Qt::Key_Down);
  ASSERT_TRUE(waitIdle());
  EXPECT_EQ(list->currentRow(), 1);
  ASSERT_TRUE(m_session->customer().has_value());
  EXPECT_EQ(m_session->dataset()->customers.indexOf(*m_session->customer()), m_page->customer());
  // The other way round: a customer chosen on another page is current here.
  m_session->setCustomer(m_session->dataset()->customers.key(0));
  ASSERT_TRUE(waitIdle());
  EXPECT_EQ(m_page->customer(), 0);
  EXPECT_EQ(list->currentIndex().data().toString().toStdString(), m_session->dataset()->customers.title(0));
}

TEST_F(RecommendPageTest, SpaceTicksAndTheTickedAreCopied) {
  makeShop();
  openPage();
  TableView* table = m_page->offers()->table();
  ASSERT_GE(offers()->rowCount(), 4);
  table->setFocus();
  table->setCurrentRow(0);
  QTest::keyClick(table, Qt::Key_Space);  // the first three are ticked at first
  QTest::keyClick(table, Qt::Key_Down);
  QTest::mouseClick(button<QPushButton>("Copy list"), Qt::LeftButton);
  const QStringList lines = QGuiApplication::clipboard()->text().split('\n');
  ASSERT_EQ(lines.size(), 2);
  EXPECT_TRUE(lines[0].contains(offers()->index(1, 1).data().toString()));
  EXPECT_TRUE(lines[1].contains(offers()->index(2, 1).data().toString()));
}

TEST_F(RecommendPageTest, RightGoesToTheWhyOfTheCurrentProduct) {
  makeShop();
  openPage();
  m_page->activateWindow();
  TableView* table = m_page->offers()->table();
  table->setFocus();
  table->setCurrentRow(1);
  EXPECT_TRUE(m_page->why()->asText().startsWith("Why " + offers()->index(1, 1).data().toString()));
  QTest::keyClick(table, Qt::Key_Right);
  EXPECT_EQ(m_page->focusWidget(), m_page->why()->focusTarget());
}

TEST_F(RecommendPageTest, SearchAndSegmentNarrowTheList) {
  makeShop();
  openPage();
  auto* search = m_page->findChild<SearchField*>();
  const QString id = QString::fromStdString(m_session->dataset()->customers.id(5));
  search->setFocus();
  QTest::keyClicks(search, id);
  ASSERT_TRUE(waitIdle());
  EXPECT_EQ(customers()->rowCount(), 1);
  QTest::keyClicks(search, "nobody");
  ASSERT_TRUE(waitIdle());
  EXPECT_EQ(customers()->rowCount(), 0);
  EXPECT_FALSE(m_page->customers()->list()->isVisible());  // a sentence says so instead
  search->clear();
  ASSERT_TRUE(waitIdle());
  EXPECT_EQ(customers()->rowCount(), 60);
}

TEST_F(RecommendPageTest, TheSharedSelectionIsMarkedAndCanBeAllThatIsListed) {
  makeShop();
  openPage();
  m_session->selection().applyIndices({1, 2, 3}, KI_TEXT("core", "test"), SetMode::New);
  int marked = 0;
  for (int row = 0; row < customers()->rowCount(); ++row) {
    marked += customers()->index(row, 0).data(CustomersModel::SelectedRole).toBool() ? 1 : 0;
  }
  EXPECT_EQ(marked, 3);
  auto* only = m_page->customers()->findChild<QCheckBox*>();
  ASSERT_TRUE(only->isEnabled());
  QTest::mouseClick(only, Qt::LeftButton, {}, {8, only->height() / 2});
  ASSERT_TRUE(waitIdle());
  EXPECT_EQ(customers()->rowCount(), 3);
  m_session->undo().undo();
  ASSERT_TRUE(waitIdle());
  EXPECT_EQ(customers()->rowCount(), 60);
}

TEST_F(RecommendPageTest, AddsTheCustomerToTheCampaignWithTheTicks) {
  makeShop();
  openPage();
  m_session->selection().applyIndices({1, 2}, KI_TEXT("core", "test"), SetMode::New);
  QSignalSpy pages(m_session.get(), &Session::pageRequested);
  TableView* table = m_page->offers()->table();
  table->setFocus();
  table->setCurrentRow(0);
  QTest::keyClick(table, Qt::Key_Space);  // the first of the three that are ticked at first
  QTest::mouseClick(button<QPushButton>("Add to campaign…"), Qt::LeftButton);
  ASSERT_TRUE(waitIdle());
  ASSERT_EQ(pages.size(), 1);
  EXPECT_EQ(pages[0][0].toString(), "campaigns");
  EXPECT_EQ(m_session->selection().count(), 2);  // what is selected stays
  const Key key = m_session->dataset()->customers.key(*m_page->customer());
  const auto stored = workflow::campaignChoices(*m_session->workspace(), m_session->datasetId());
  ASSERT_TRUE(stored.contains(key));
  EXPECT_TRUE(stored.at(key).added);
  EXPECT_EQ(stored.at(key).run, m_session->workspace()->runs(m_session->datasetId(), "recommend").front().id);
  EXPECT_EQ(stored.at(key).offers.size(), 2U);
  m_session->undo().undo();
  m_session->undo().undo();
  ASSERT_TRUE(waitIdle());
  EXPECT_TRUE(workflow::campaignChoices(*m_session->workspace(), m_session->datasetId()).empty());
  EXPECT_TRUE(m_page->offers()->current()->ticked);
}

TEST_F(RecommendPageTest, TicksAreThereAgainWhenTheProjectIsOpened) {
  makeShop();
  openPage();
  TableView* table = m_page->offers()->table();
  table->setFocus();
  table->setCurrentRow(3);
  QTest::keyClick(table, Qt::Key_Space);
  ASSERT_TRUE(waitIdle());
  TearDown();
  openPage();
  ASSERT_TRUE(waitIdle());
  m_page->offers()->table()->setCurrentRow(3);
  EXPECT_TRUE(m_page->offers()->current()->ticked);
  m_page->offers()->table()->setCurrentRow(4);
  EXPECT_FALSE(m_page->offers()->current()->ticked);
}

TEST_F(RecommendPageTest, WhatWasTrainedLastIsShown) {
  makeShop(false, "popular");
  openPage();
  QTest::mouseClick(button<QPushButton>("Train another…"), Qt::LeftButton);
  ASSERT_TRUE(named<TrainPanel>(m_page, "trainPanel")->isVisible());
  QTest::mouseClick(named<QPushButton>(m_page, "train"), Qt::LeftButton);
  ASSERT_TRUE(waitIdle());
  const auto latest = m_session->workspace()->runs(m_session->datasetId(), "recommend").front().id;
  EXPECT_EQ(m_session->recommender(), latest);
  ASSERT_TRUE(m_page->offers()->isVisible());
  auto* run = m_page->offers()->findChild<QComboBox*>();
  EXPECT_EQ(run->currentData().toLongLong(), latest);
  // The other one stays when it is chosen, also after something else was trained elsewhere.
  run->setFocus();
  QTest::keyClick(run, Qt::Key_Down);
  ASSERT_TRUE(waitIdle());
  const auto chosen = run->currentData().toLongLong();
  EXPECT_NE(chosen, latest);
  m_session->notifyRuns();
  ASSERT_TRUE(waitIdle());
  EXPECT_EQ(run->currentData().toLongLong(), chosen);
}

TEST_F(RecommendPageTest, WhoRatedMostComesFirst) {
  makeFilms("user_knn");
  openPage();
  const auto facts = m_session->workspace()->facts(m_session->datasetId());
  auto* model = qobject_cast<CustomersModel*>(customers());
  ASSERT_NE(model, nullptr);
  for (int row = 1; row < model->rowCount(); ++row) {
    EXPECT_GE((*facts)[std::size_t(model->customer(row - 1))].events,
              (*facts)[std::size_t(model->customer(row))].events);
  }
}

TEST_F(RecommendPageTest, RatingsAreCalledRatings) {
  makeFilms("user_knn");
  openPage();
  QStringList titles;
  for (int column = 0; column < offers()->columnCount(); ++column)
    titles << offers()->headerData(column, Qt::Horizontal).toString();
  EXPECT_TRUE(titles.contains("Rated by"));
  EXPECT_FALSE(titles.contains("Bought by"));
  EXPECT_TRUE(std::ranges::any_of(titles, [](const QString& t) { return t.startsWith("Predicted "); }))
      << titles.join(' ').toStdString();
  EXPECT_NE(button("Hide rated"), nullptr);
  EXPECT_EQ(button("Hide bought"), nullptr);
}

TEST_F(RecommendPageTest, ShowingWhatWasBoughtMakesTheListLonger) {
  makeFilms("item_knn");
  openPage();
  const int before = offers()->rowCount();
  auto* hide = button("Hide rated");
  ASSERT_NE(hide, nullptr);
  QTest::mouseClick(hide, Qt::LeftButton, {}, {8, hide->height() / 2});
  ASSERT_TRUE(waitIdle());
  EXPECT_GT(offers()->rowCount(), before);
}

TEST_F(RecommendPageTest, NothingIsClippedAtAnyWidth) {
  makeShop();
  openPage();
  showAndSettle(*m_page, {1300, 780});
  EXPECT_EQ(clipped(*m_page), std::vector<std::string>());
  showAndSettle(*m_page, {980, 640});
  EXPECT_EQ(clipped(*m_page), std::vector<std::string>());
  EXPECT_GE(m_page->offers()->table()->columnWidth(1), 120);  // names of products can be read
  m_page->setCompact(true);
  showAndSettle(*m_page, {752, 480});
  EXPECT_EQ(clipped(*m_page), std::vector<std::string>());
  EXPECT_FALSE(m_page->why()->isVisible());
  QTest::keyClick(m_page->offers()->table(), Qt::Key_Right);
  EXPECT_TRUE(m_page->why()->isVisible());
}

TEST_F(RecommendPageTest, WithoutDataItOffersToGetSome) {
  m_session = std::make_unique<Session>();
  m_page = std::make_unique<RecommendPage>(*m_session);
  showAndSettle(*m_page, {1000, 700});
  QSignalSpy samples(m_session.get(), &Session::sampleRequested);
  QPushButton* sample = button<QPushButton>("Try with the sample shop");
  ASSERT_NE(sample, nullptr);
  QTest::mouseClick(sample, Qt::LeftButton);
  EXPECT_EQ(samples.size(), 1);
  EXPECT_FALSE(m_page->customers()->isVisible());
}

TEST_F(RecommendPageTest, ModelsKeepTheirPromises) {
  makeShop();
  openPage();
  const QAbstractItemModelTester ofCustomers(customers(), QAbstractItemModelTester::FailureReportingMode::Fatal);
  const QAbstractItemModelTester ofOffers(offers(), QAbstractItemModelTester::FailureReportingMode::Fatal);
  auto* search = m_page->findChild<SearchField*>();
  QTest::keyClicks(search, "1");
  ASSERT_TRUE(waitIdle());
  search->clear();
  ASSERT_TRUE(waitIdle());
  m_page->offers()->table()->sortByColumn(1, Qt::AscendingOrder);
  EXPECT_EQ(customers()->rowCount(), 60);
}

}  // namespace
}  // namespace kindred::ui
