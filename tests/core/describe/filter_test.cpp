#include "core/describe/filter.h"

#include <gtest/gtest.h>

#include <map>
#include <set>

#include "core/base/date.h"
#include "core/base/error.h"
#include "core/describe/filter_columns.h"
#include "tests/support/dataset_builder.h"

namespace kindred {
namespace {

Progress progress;

using Pair = std::pair<std::string, std::string>;

std::multiset<Pair> eventsOf(const Dataset& data) {
  std::multiset<Pair> events;
  for (Index c = 0; c < data.customers.size(); ++c) {
    for (std::int64_t e = data.events.begin(c); e < data.events.end(c); ++e) {
      events.insert({data.customers.id(c), data.products.id(data.events.product[static_cast<std::size_t>(e)])});
    }
  }
  return events;
}

/// Drops who has too few, over and over, from a plain set of pairs.
std::set<Pair> naiveCore(std::set<Pair> pairs, int k) {
  for (bool changed = true; changed;) {
    std::map<std::string, int> customers, products;
    for (const auto& [customer, product] : pairs) {
      ++customers[customer];
      ++products[product];
    }
    changed = std::erase_if(pairs, [&](const Pair& p) { return customers[p.first] < k || products[p.second] < k; }) > 0;
  }
  return pairs;
}

TEST(Filter, KCoreIsThatOfTakingAwayOverAndOver) {
  for (const std::uint64_t seed : {1U, 2U, 3U}) {
    const auto rows = test::randomPurchases(120, 80, 700, seed);
    const auto data = test::datasetOf(DatasetKind::Transactions, rows);
    const auto all = eventsOf(*data);
    for (int k = 2; k <= 9; ++k) {
      const auto expected = naiveCore({all.begin(), all.end()}, k);
      if (expected.empty()) {
        EXPECT_THROW(filtered(*data, {.core = k}, progress), Error) << "nothing is left";
        continue;
      }
      const auto kept = eventsOf(*filtered(*data, {.core = k}, progress));
      EXPECT_EQ((std::set<Pair>(kept.begin(), kept.end())), expected) << k;
      for (const auto& pair : expected) EXPECT_EQ(kept.count(pair), all.count(pair)) << "every repeat of a pair stays";
    }
  }
}

DatasetPtr shop() {
  const auto day = [](int d) { return toSeconds({.year = 2024, .month = 1, .day = d, .hour = 12}); };
  return test::DatasetBuilder(DatasetKind::Transactions)
      .events({{.customer = "a", .product = "p", .quantity = 1, .price = 2, .time = day(1), .order = "1"},
               {.customer = "a", .product = "q", .quantity = 1, .price = 3, .time = day(2), .order = "2"},
               {.customer = "b", .product = "p", .quantity = 1, .price = 2, .time = day(3), .order = "3"},
               {.customer = "c", .product = "r", .quantity = 1, .price = 9, .time = day(4), .order = "4"},
               {.customer = "c", .product = "r", .quantity = 2, .price = 9, .time = day(5), .order = "5"}})
      .customer("a", {{"region", "North"}})
      .customer("b", {{"region", "South"}})
      .customer("c", {{"region", "North"}})
      .product("p", {{"kind", "tea"}})
      .product("q", {{"kind", "tea"}})
      .product("r", {{"kind", "cup"}})
      .product("s", {{"kind", "cup"}})
      .productRole("kind", AttributeRole::Category)
      .build();
}

TEST(Filter, KeepsDaysFromFirstToLast) {
  const FilterOptions options{.from = toSeconds({.year = 2024, .month = 1, .day = 2}),
                              .to = toSeconds({.year = 2024, .month = 1, .day = 4})};
  EXPECT_EQ(eventsOf(*filtered(*shop(), options, progress)), (std::multiset<Pair>{{"a", "q"}, {"b", "p"}, {"c", "r"}}));
}

TEST(Filter, KeepsCategories) {
  const auto tea = filtered(*shop(), {.categories = {"tea"}}, progress);
  EXPECT_EQ(eventsOf(*tea), (std::multiset<Pair>{{"a", "p"}, {"a", "q"}, {"b", "p"}}));
  EXPECT_EQ(productCategories(*shop()), (std::vector<std::string>{"cup", "tea"}));
  EXPECT_EQ(productCategories(*tea), std::vector<std::string>{"tea"}) << "categories without a product are gone";
}

TEST(Filter, KeepsWhoAndWhatHasEnough) {
  EXPECT_EQ(eventsOf(*filtered(*shop(), {.minimumCustomer = 2}, progress)),
            (std::multiset<Pair>{{"a", "p"}, {"a", "q"}, {"c", "r"}, {"c", "r"}}));
  EXPECT_EQ(eventsOf(*filtered(*shop(), {.minimumProduct = 2}, progress)),
            (std::multiset<Pair>{{"a", "p"}, {"b", "p"}, {"c", "r"}, {"c", "r"}}));
  EXPECT_EQ(eventsOf(*filtered(*shop(), {.minimumCustomer = 2, .minimumProduct = 2}, progress)),
            (std::multiset<Pair>{{"a", "p"}, {"c", "r"}, {"c", "r"}}))
      << "counted once: a keeps p although one event is left";
}

TEST(Filter, KeepsByAnyColumn) {
  EXPECT_EQ(eventsOf(*filtered(*shop(), {.whereCustomers = {"region=South"}}, progress)),
            (std::multiset<Pair>{{"b", "p"}}));
  EXPECT_EQ(eventsOf(*filtered(*shop(), {.whereProducts = {"kind=cup"}}, progress)),
            (std::multiset<Pair>{{"c", "r"}, {"c", "r"}}));
  EXPECT_EQ(eventsOf(*filtered(*shop(), {.whereEvents = {"quantity>=2"}}, progress)),
            (std::multiset<Pair>{{"c", "r"}}));
  EXPECT_EQ(eventsOf(*filtered(*shop(), {.whereEvents = {"price>=3", "price<=8"}}, progress)),
            (std::multiset<Pair>{{"a", "q"}}));
  const FilterOptions both{.whereCustomers = {"region=North", "orders>=2"}, .whereProducts = {"kind=tea"}};
  EXPECT_EQ(eventsOf(*filtered(*shop(), both, progress)), (std::multiset<Pair>{{"a", "p"}, {"a", "q"}}));
}

TEST(Filter, KeepsWhomItIsTold) {
  const std::vector<Index> only = {0, 1};
  EXPECT_EQ(eventsOf(*filtered(*shop(), {}, progress, &only)),
            (std::multiset<Pair>{{"a", "p"}, {"a", "q"}, {"b", "p"}}));
  EXPECT_EQ(eventsOf(*filtered(*shop(), {.whereCustomers = {"region=North"}}, progress, &only)),
            (std::multiset<Pair>{{"a", "p"}, {"a", "q"}}))
      << "and the conditions too";
}

TEST(FilterColumns, AreAllThereAreWithWhatIsInThem) {
  const auto columns = filterColumns(*shop(), progress);
  const auto find = [&](ConditionTable table, const std::string& name) {
    const auto found = std::ranges::find_if(
        columns, [&](const FilterColumn& column) { return column.table == table && column.name == name; });
    return found == columns.end() ? FilterColumn{.name = "none"} : *found;
  };
  using Values = std::vector<std::pair<std::string, std::int64_t>>;
  EXPECT_EQ(find(ConditionTable::Customers, "region").values, (Values{{"North", 2}, {"South", 1}}));
  EXPECT_EQ(find(ConditionTable::Products, "kind").values, (Values{{"cup", 2}, {"tea", 2}}));
  EXPECT_EQ(find(ConditionTable::Customers, "orders").range, std::pair(1.0, 2.0));
  EXPECT_EQ(find(ConditionTable::Events, "price").range, std::pair(2.0, 9.0));
  EXPECT_EQ(find(ConditionTable::Events, "rating").name, "none") << "a shop has none";
  EXPECT_EQ(find(ConditionTable::Products, "product").kind, AttributeKind::Text);
}

TEST(Filter, KeepsKeysAttributesAndOrdersOfWhoIsLeft) {
  const auto data = shop();
  const auto part = filtered(*data, {.categories = {"cup"}}, progress);
  ASSERT_EQ(part->customers.size(), 1);
  EXPECT_EQ(part->customers.id(0), "c");
  EXPECT_EQ(part->customers.key(0), data->customers.key(2));
  EXPECT_EQ(part->customers.attributes().find("region")->text(0), "North");
  EXPECT_EQ(part->products.ids(), std::vector<std::string>{"r"});
  EXPECT_EQ(part->products.key(0), data->products.key(2));
  EXPECT_EQ(part->events.orderIds, (std::vector<std::string>{"4", "5"}));
  EXPECT_EQ(part->events.order, (std::vector<std::int32_t>{0, 1}));
  EXPECT_EQ(part->events.quantity, (std::vector<float>{1, 2}));
  EXPECT_EQ(part->preference, data->preference);
}

TEST(Filter, SaysWhatCannotBe) {
  const auto code = [](const DatasetPtr& data, const FilterOptions& options) -> std::optional<ErrorCode> {
    try {
      filtered(*data, options, progress);
    } catch (const Error& error) {
      return error.code();
    }
    return {};
  };
  const auto likes = test::datasetOf(DatasetKind::Implicit, {{.customer = "a", .product = "p"}});
  EXPECT_EQ(code(likes, {.from = 0}), ErrorCode::BadParameters) << "no dates";
  EXPECT_EQ(code(likes, {.categories = {"tea"}}), ErrorCode::BadParameters);
  EXPECT_EQ(code(shop(), {.categories = {"Tea"}}), ErrorCode::BadParameters) << "written exactly";
  EXPECT_EQ(code(shop(), {.whereCustomers = {"colour=red"}}), ErrorCode::BadParameters);
  EXPECT_EQ(code(shop(), {.whereEvents = {"price"}}), ErrorCode::BadParameters) << "no condition";
  EXPECT_EQ(code(shop(), {.from = 86400, .to = 0}), ErrorCode::BadParameters);
  EXPECT_EQ(code(shop(), {.minimumCustomer = 0}), ErrorCode::BadParameters);
  EXPECT_EQ(code(shop(), {.minimumCustomer = 3}), ErrorCode::BadData) << "nothing is left";
  EXPECT_EQ(code(shop(), {}), std::nullopt);
}

TEST(Filter, RecipesComeBackFromTheirValues) {
  const FilterOptions options{.from = 86400,
                              .categories = {"a,b", "c"},
                              .whereCustomers = {"region=North, East"},
                              .whereEvents = {"price>=2"},
                              .minimumCustomer = 3,
                              .core = 5};
  EXPECT_EQ(filterSchema().options(filterSchema().values(options)), options);
}

TEST(FilterParameters, AreThoseThatTheDataSetHas) {
  const auto keysOf = [](const Dataset& dataset) {
    std::set<std::string> keys;
    for (const Parameter& parameter : filterParameters(dataset)) keys.insert(parameter.key);
    return keys;
  };
  const DatasetPtr bare = test::datasetOf(DatasetKind::Implicit, {{.customer = "a", .product = "x"}});
  EXPECT_EQ(keysOf(*bare), (std::set<std::string>{"minimum_customer", "minimum_product", "core"}));
  const DatasetPtr full = test::DatasetBuilder(DatasetKind::Implicit)
                              .product("x", {{"kind", "tea"}})
                              .productRole("kind", AttributeRole::Category)
                              .event({.customer = "a", .product = "x", .time = 0})
                              .build();
  EXPECT_EQ(keysOf(*full),
            (std::set<std::string>{"from", "to", "categories", "minimum_customer", "minimum_product", "core"}));
}

}  // namespace
}  // namespace kindred
