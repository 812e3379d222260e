#include "core/workflow/queries/what_if.h"

#include "core/workflow/queries/product_filter.h"
#include "core/workflow/queries/recommendations.h"
#include "tests/core/workflow/shop.h"

namespace kindred::workflow::test {
namespace {

class WhatIfTest : public ShopTest {
 protected:
  void SetUp() override {
    ShopTest::SetUp();
    m_trained = m_workspace->model(m_dataset, train().id);
  }
  const recommend::TrainingData& data() const { return *m_trained->data; }

  TrainedModelPtr m_trained;
};

TEST_F(WhatIfTest, WithoutChangesIsTheHistory) {
  const auto history = changedHistory(data(), 5, {});
  const auto person = data().person(5);
  EXPECT_TRUE(std::ranges::equal(history.products, person.history.values.indices));
  EXPECT_TRUE(std::ranges::equal(history.values, person.history.values.values));
  EXPECT_TRUE(std::ranges::equal(history.events, person.history.events));
  EXPECT_TRUE(std::ranges::equal(history.times, person.history.times));
  EXPECT_TRUE(std::ranges::equal(history.orders, person.history.orders));
}

TEST_F(WhatIfTest, AProductLessTakesItsEventsAlong) {
  const Index product = data().person(5).history.values.indices.front();
  const auto history = changedHistory(data(), 5, {{product, std::nullopt}});
  EXPECT_EQ(std::ranges::count(history.products, product), 0);
  EXPECT_EQ(std::ranges::count(history.events, product), 0);
  EXPECT_EQ(history.products.size() + 1, data().person(5).history.values.size());
  EXPECT_EQ(history.times.size(), history.events.size());
}

TEST_F(WhatIfTest, AProductMoreComesWithTheLastOrder) {
  const auto person = data().person(5);
  Index product = 0;
  while (std::ranges::binary_search(person.history.values.indices, product)) ++product;
  const auto history = changedHistory(data(), 5, {{product, 4.0F}});
  EXPECT_EQ(history.events.back(), product);
  EXPECT_EQ(history.times.back(), person.history.times.back());
  const auto place = std::ranges::lower_bound(history.products, product) - history.products.begin();
  EXPECT_EQ(history.products[static_cast<std::size_t>(place)], product);
  EXPECT_EQ(history.values[static_cast<std::size_t>(place)], 4.0F);
}

TEST_F(WhatIfTest, AnotherValueLeavesTheEvents) {
  const Index product = data().person(5).history.values.indices.front();
  const auto history = changedHistory(data(), 5, {{product, 2.5F}});
  EXPECT_EQ(history.values.front(), 2.5F);
  EXPECT_TRUE(std::ranges::equal(history.events, data().person(5).history.events));
}

TEST_F(WhatIfTest, AFilterOfProductsHoldsForTheList) {
  const Dataset& dataset = *data().dataset;
  EXPECT_TRUE(productsThatPass(dataset, {}).empty());
  const ProductFilterChoices choices = productFilterChoices(dataset);
  ASSERT_FALSE(choices.categories.empty());
  ASSERT_TRUE(choices.prices);
  const AttributeColumn* column = dataset.products.attributes().find(AttributeRole::Category);
  const auto passes = productsThatPass(dataset, {.category = choices.categories.front(), .least = 1.0, .most = 50.0});
  const auto list = recommendFor(*m_trained, 5, {.top = 5, .allowed = passes}, nullptr);
  ASSERT_FALSE(list.items.empty());
  for (const RecommendedItem& item : list.items) {
    EXPECT_EQ(column->text(item.product), choices.categories.front());
    ASSERT_TRUE(item.price);
    EXPECT_GE(*item.price, 1);
    EXPECT_LE(*item.price, 50);
  }
}

TEST_F(WhatIfTest, AColumnThatIsGoneLetsNothingPass) {
  const auto passes = productsThatPass(*data().dataset, {.mark = "no such column"});
  EXPECT_EQ(std::ranges::count(passes, 1), 0);
}

TEST_F(WhatIfTest, AVariedListIsOfTheWantedLengthAndSaysItsCost) {
  const auto plain = recommendFor(*m_trained, 5, {.top = 5}, nullptr);
  const auto various = recommendFor(*m_trained, 5, {.top = 5}, nullptr, 0.7);
  EXPECT_EQ(various.items.size(), plain.items.size());
  EXPECT_FALSE(plain.variety);
  ASSERT_TRUE(various.variety);
  EXPECT_LE(various.variety->meanAfter, various.variety->meanBefore);
  EXPECT_LE(various.variety->alikeAfter, various.variety->alikeBefore);
}

}  // namespace
}  // namespace kindred::workflow::test
