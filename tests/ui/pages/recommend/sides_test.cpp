#include <gtest/gtest.h>

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>

#include "core/workflow/queries/customers_for.h"
#include "tests/ui/pages/recommend/recommend_page_fixture.h"
#include "ui/choices.h"
#include "ui/pages/recommend/basket_card.h"
#include "ui/pages/recommend/many_view.h"
#include "ui/pages/recommend/product_view.h"
#include "ui/pages/recommend/why_pane.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/find_field.h"
#include "ui/widgets/notes.h"

namespace kindred::ui {
namespace {

class RecommendSidesTest : public RecommendPageTest {
 protected:
  void go(RecommendPage::Side side) {
    auto* sides = named<SegmentedControl>(m_page, "sides");
    QTest::mouseClick(sides->button(static_cast<int>(side)), Qt::LeftButton);
    EXPECT_EQ(m_page->side(), side);
    EXPECT_TRUE(waitIdle());
  }
  void press(const char* name) {
    QTest::mouseClick(named<QPushButton>(m_page, name), Qt::LeftButton);
    EXPECT_TRUE(waitIdle());
  }
  /// Types a product's name and takes it by Enter.
  void find(const char* field, Index product) {
    auto* search = named<FindField>(m_page, field);
    search->setFocus();
    QTest::keyClicks(search, QString::fromStdString(m_session->dataset()->products.id(product)));
    QTest::keyClick(search, Qt::Key_Return);
    EXPECT_TRUE(waitIdle());
  }
  workflow::TrainedModelPtr model() const {
    const auto id = m_session->datasetId();
    return m_session->workspace()->model(id, m_session->workspace()->usableRuns(id, "recommend").front().id);
  }
};

TEST_F(RecommendSidesTest, ListsOfAllAreMadeWhenTheyAreAskedFor) {
  makeShop();
  openPage();
  go(RecommendPage::Side::Many);
  auto* many = named<ManyView>(m_page, "manyView");
  EXPECT_EQ(many->table()->model()->rowCount(), 0);
  EXPECT_FALSE(m_page->customers()->isVisible());
  EXPECT_FALSE(m_page->why()->isVisible());
  press("makeLists");
  EXPECT_EQ(many->table()->model()->rowCount(), 60);
  EXPECT_EQ(many->table()->model()->columnCount(), 11);
  EXPECT_TRUE(named<Label>(m_page, "coverage")->text().contains("of 30 products"));
}

TEST_F(RecommendSidesTest, AListFoundByItsProductOpensItsCustomer) {
  makeShop();
  openPage();
  go(RecommendPage::Side::Many);
  press("makeLists");
  auto* table = named<ManyView>(m_page, "manyView")->table();
  const QString product = table->model()->index(5, 1).data().toString();
  QTest::keyClicks(named<SearchField>(m_page, "findLists"), product);
  ASSERT_TRUE(waitIdle());
  const int found = table->model()->rowCount();
  EXPECT_GT(found, 0);
  for (int row = 0; row < found; ++row) {
    bool holds = false;
    for (int column = 1; column < table->model()->columnCount(); ++column)
      holds = holds || table->model()->index(row, column).data().toString().contains(product);
    EXPECT_TRUE(holds) << row;
  }
  press("selectLists");
  EXPECT_EQ(m_session->selection().count(), found);
  const QString customer = table->model()->index(0, 0).data().toString();
  table->setFocus();
  table->setCurrentRow(0);
  QTest::keyClick(table, Qt::Key_Return);
  ASSERT_TRUE(waitIdle());
  EXPECT_EQ(m_page->side(), RecommendPage::Side::Customer);
  EXPECT_EQ(QString::fromStdString(m_session->dataset()->customers.title(*m_page->customer())), customer);
}

TEST_F(RecommendSidesTest, ListsOfTheSelectedAreTheirsAlone) {
  makeShop();
  openPage();
  m_session->selection().applyIndices({3, 9, 20}, KI_TEXT("core", "a test"), SetMode::New);
  go(RecommendPage::Side::Many);
  auto* who = named<QComboBox>(m_page, "listsOf");
  ASSERT_EQ(who->count(), 2);
  who->setFocus();
  QTest::keyClick(who, Qt::Key_Down);
  named<QSpinBox>(m_page, "offersEach")->setValue(4);
  press("makeLists");
  auto* table = named<ManyView>(m_page, "manyView")->table();
  EXPECT_EQ(table->model()->rowCount(), 3);
  EXPECT_EQ(table->model()->columnCount(), 5);
}

TEST_F(RecommendSidesTest, TheBestCustomersOfAProductAreThoseOfTheCore) {
  makeShop();
  openPage();
  go(RecommendPage::Side::Product);
  find("findProduct", 4);
  Progress progress;
  const auto expected = workflow::customersFor(*model(), 4, 60, false, progress);
  ASSERT_GT(expected.size(), 5U);
  auto* table = named<ProductView>(m_page, "productView")->table();
  ASSERT_EQ(table->model()->rowCount(), static_cast<int>(expected.size()));
  const auto& customers = m_session->dataset()->customers;
  for (std::size_t i = 0; i < expected.size(); ++i) {
    EXPECT_EQ(table->model()->index(static_cast<int>(i), 1).data().toString().toStdString(),
              customers.title(expected[i].customer));
  }
  auto* number = named<QSpinBox>(m_page, "bestCustomers");
  number->setFocus();
  number->selectAll();
  QTest::keyClicks(number, "5");
  EXPECT_EQ(table->model()->rowCount(), 5);
  EXPECT_NEAR(named<QDoubleSpinBox>(m_page, "leastScore")->value(), expected[4].score, 1e-4);
  named<QDoubleSpinBox>(m_page, "leastScore")->setValue(expected[1].score);
  EXPECT_GE(table->model()->rowCount(), 2);
  EXPECT_EQ(number->value(), table->model()->rowCount());
}

TEST_F(RecommendSidesTest, AProductIsOfferedToItsCustomers) {
  makeShop();
  openPage();
  go(RecommendPage::Side::Product);
  find("findProduct", 4);
  named<QSpinBox>(m_page, "bestCustomers")->setValue(3);
  press("selectBest");
  EXPECT_EQ(m_session->selection().count(), 3);
  QSignalSpy asked(m_session.get(), &Session::pageRequested);
  press("offerProduct");
  ASSERT_EQ(asked.size(), 1);
  EXPECT_EQ(asked.front().front().toString(), "campaigns");
  EXPECT_EQ(m_session->choices().added(), 3);
  const Key product = m_session->dataset()->products.key(4);
  for (const auto& [customer, choice] : m_session->choices().all()) EXPECT_EQ(choice.offers, std::vector<Key>{product});
  m_session->undo().undo();
  EXPECT_EQ(m_session->choices().added(), 0);
}

TEST_F(RecommendSidesTest, AProductThatIsNotThereIsSaid) {
  makeShop();
  openPage();
  go(RecommendPage::Side::Product);
  auto* search = named<FindField>(m_page, "findProduct");
  QTest::keyClicks(search, "no such <b>thing</b>");
  QTest::keyClick(search, Qt::Key_Return);
  ASSERT_TRUE(waitIdle());
  bool said = false;
  for (const Note* note : m_page->findChildren<Note*>()) said = said || note->title().contains("no such <b>thing</b>");
  EXPECT_TRUE(said);
}

TEST_F(RecommendSidesTest, AWalkInsListFollowsTheBasketAndIsNotStored) {
  makeShop();
  openPage();
  const auto choices = m_session->choices().all();
  go(RecommendPage::Side::Basket);
  EXPECT_TRUE(named<BasketCard>(m_page, "basketCard")->isVisible());
  EXPECT_FALSE(m_page->customers()->isVisible());
  find("addToBasket", 4);
  find("addToBasket", 9);
  const auto expected = walkInView(*model(), {{.product = 4}, {.product = 9}}, {});
  ASSERT_EQ(offers()->rowCount(), static_cast<int>(expected.list->items.size()));
  for (int row = 0; row < offers()->rowCount(); ++row) {
    EXPECT_EQ(offers()->index(row, 1).data().toString().toStdString(),
              m_session->dataset()->products.title(expected.list->items[static_cast<std::size_t>(row)].product));
  }
  EXPECT_TRUE(m_page->why()->isVisible());
  double adds = 0;
  const auto& rows = m_page->why()->rows().rows();
  for (std::size_t i = 0; i + 1 < rows.size(); ++i) adds += rows[i].adds;
  EXPECT_NEAR(rows.back().adds, adds, 1e-6);
  m_page->offers()->tickCurrent();
  ASSERT_TRUE(waitIdle());
  EXPECT_EQ(m_session->choices().all(), choices);
  press("clearBasket");
  EXPECT_EQ(named<BasketCard>(m_page, "basketCard")->table()->model()->rowCount(), 0);
}

TEST_F(RecommendSidesTest, ARatingInTheBasketChangesTheList) {
  makeFilms("user_knn");
  openPage();
  go(RecommendPage::Side::Basket);
  find("addToBasket", 0);
  find("addToBasket", 1);
  const auto scores = [this] {
    std::vector<double> found;
    for (int row = 0; row < offers()->rowCount(); ++row) found.push_back(m_page->offers()->current()->item.score);
    return found;
  };
  const auto before = scores();
  ASSERT_FALSE(before.empty());
  auto* rating = named<QDoubleSpinBox>(m_page, "basketRating");
  ASSERT_TRUE(rating->isVisible());
  rating->setFocus();
  rating->selectAll();
  QTest::keyClicks(rating, QLocale().toString(1.0, 'f', 1));
  QTest::keyClick(rating, Qt::Key_Return);
  ASSERT_TRUE(waitIdle());
  EXPECT_NE(scores(), before);
}

TEST_F(RecommendSidesTest, WhatIsTypedForAWalkInLeavesTheCustomersAsTheyWere) {
  makeShop();
  openPage();
  const QString first = offers()->index(0, 1).data().toString();
  go(RecommendPage::Side::Basket);
  find("addToBasket", 4);
  go(RecommendPage::Side::Customer);
  EXPECT_EQ(offers()->index(0, 1).data().toString(), first);
  EXPECT_FALSE(named<BasketCard>(m_page, "basketCard")->isVisible());
}

TEST_F(RecommendSidesTest, EverySideFitsASmallWindow) {
  makeShop();
  openPage({700, 480});
  EXPECT_FALSE(named<SegmentedControl>(m_page, "sides")->isVisible());
  for (const auto side : {RecommendPage::Side::Many, RecommendPage::Side::Product, RecommendPage::Side::Basket}) {
    m_page->setSide(side);
    ASSERT_TRUE(waitIdle());
    EXPECT_TRUE(clipped(*m_page).empty()) << clipped(*m_page).front();
  }
}

}  // namespace
}  // namespace kindred::ui
