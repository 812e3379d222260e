// Value as a run: that it is what the models give, is kept once, is refused without being computed, and carries its warning.
#include "core/workflow/value_customers.h"

#include "core/base/csv.h"
#include "core/matrix/memory_blocks.h"
#include "core/workflow/import_data.h"
#include "core/workflow/queries/value_map.h"
#include "core/workflow/stored_values.h"
#include "tests/core/workflow/shop.h"
#include "tests/support/leaving_shop.h"

namespace kindred::workflow {
namespace {

namespace value = predict::value;

class ValueCustomersTest : public ::testing::Test {
 protected:
  void open(int customers = 800) {
    m_workspace = Workspace::create(m_folder / "shop.kindred");
    imports::Request request;
    request.inputs = {m_folder.write("orders.csv", kindred::test::leavingShop(customers)).string()};
    m_dataset = importData(*m_workspace, request, m_progress).dataset.id;
  }
  ValuedCustomersPtr asked(Values parameters = {}) {
    return valueCustomers(*m_workspace, {.datasetId = m_dataset, .parameters = std::move(parameters)}, m_progress);
  }
  std::string writtenOf(const ValuedCustomers& valued) {
    writeValues(valued, *m_workspace->dataset(m_dataset), m_folder / "values.csv", ForPrograms);
    return kindred::test::contents(m_folder / "values.csv");
  }

  kindred::test::TemporaryFolder m_folder;
  WorkspacePtr m_workspace;
  std::int64_t m_dataset = 0;
  Progress m_progress;
};

TEST_F(ValueCustomersTest, IsWhatTheModelGivesToTheLastDigit) {
  open();
  const auto valued = asked({{"hide_days", std::int64_t{90}}});
  EXPECT_TRUE(valued->areMet()) << valued->warning();
  ASSERT_TRUE(valued->isShown());
  const DatasetPtr dataset = m_workspace->dataset(m_dataset);
  const value::Model& model = value::model(usualValueModel());
  const auto dated = value::purchasesUntil(*dataset, valued->end);
  const auto estimated = model.fit(dated.purchases, {}, m_progress);
  EXPECT_EQ(valued->estimated.parameters, estimated.parameters);
  EXPECT_EQ(valued->customers, dated.customers);
  const auto fits = value::withSpend(model, estimated, dated.purchases, m_progress);
  const auto values =
      value::customerValues(fits, dated.purchases, {.length = 365}, valueDraws(dated.customers.size()), 1, m_progress);
  EXPECT_EQ(valued->values.alive, values.alive);
  EXPECT_EQ(valued->values.value, values.value);
  EXPECT_EQ(valued->values.valueOfAll.high, values.valueOfAll.high);
  const auto hidden = value::hiddenTest(model, *dataset, m_progress, 90);
  EXPECT_EQ(valued->hidden->expected, hidden->expected);
  EXPECT_EQ(valued->gates.back().key, "hidden_error");
}

TEST_F(ValueCustomersTest, IsKeptOnceAndComesBackWhole) {
  open();
  const auto valued = asked();
  EXPECT_EQ(asked()->run.id, valued->run.id);
  EXPECT_NE(asked({{"horizon_days", std::int64_t{90}}})->run.id, valued->run.id);
  const auto again = Workspace::open(m_folder / "shop.kindred");
  const auto stored = storedValues(*again, m_dataset, valued->run.id);
  ASSERT_NE(stored, nullptr);
  EXPECT_EQ(stored->values.alive, valued->values.alive);
  EXPECT_EQ(stored->values.spend, valued->values.spend);
  EXPECT_EQ(stored->values.brought.back().high, valued->values.brought.back().high);
  EXPECT_EQ(stored->values.purchasesOfAll.low, valued->values.purchasesOfAll.low);
  EXPECT_EQ(stored->estimated.parameters, valued->estimated.parameters);
  EXPECT_EQ(stored->spendEstimated.parameters, valued->spendEstimated.parameters);
  EXPECT_EQ(stored->leaving->interval->high, valued->leaving->interval->high);
  EXPECT_EQ(stored->end, valued->end);
  ASSERT_EQ(stored->hidden->weeks.size(), valued->hidden->weeks.size());
  EXPECT_EQ(stored->hidden->weeks.back().actual, valued->hidden->weeks.back().actual);
  EXPECT_EQ(stored->hidden->groups.back().most, valued->hidden->groups.back().most) << "infinite";
  EXPECT_EQ(stored->gates.size(), valued->gates.size());
  EXPECT_EQ(storedValues(*again, m_dataset)->settings.horizonDays, 90) << "the latest";
  EXPECT_EQ(storedValues(*again, m_dataset, 999), nullptr);
}

TEST_F(ValueCustomersTest, WhatIsRefusedHasNoFiguresUntilTheyAreAskedForAllTheSame) {
  open(120);
  const auto refused = asked();
  EXPECT_FALSE(refused->areMet());
  EXPECT_FALSE(refused->isShown());
  EXPECT_FALSE(refused->estimated.parameters.empty()) << "they are told always";
  EXPECT_EQ(writtenOf(*refused).find("warning"), std::string::npos);
  const auto anyway = asked({{"anyway", true}});
  EXPECT_NE(anyway->run.id, refused->run.id);
  ASSERT_TRUE(anyway->isShown());
  EXPECT_EQ(anyway->estimated.parameters, refused->estimated.parameters) << "what was fitted is taken over";
  EXPECT_NE(anyway->warning().find("repeat_buyers"), std::string::npos);
  EXPECT_NE(writtenOf(*storedValues(*m_workspace, m_dataset, anyway->run.id)).find("figures may mislead: buyers"),
            std::string::npos);
  EXPECT_NE(valueCommandOf(*m_workspace, anyway->run).find("--anyway"), std::string::npos);
  EXPECT_EQ(asked()->run.id, refused->run.id) << "the refusal stays what it was";
}

TEST_F(ValueCustomersTest, FilesForPeopleRunNoFormula) {
  open(120);
  const auto anyway = asked({{"anyway", true}});
  writeValues(*anyway, *m_workspace->dataset(m_dataset), m_folder / "safe.csv", CsvFormat());
  const std::string written = kindred::test::contents(m_folder / "safe.csv");
  EXPECT_NE(written.find("\n'=c0,"), std::string::npos);
  EXPECT_EQ(written.find("\n=c0,"), std::string::npos);
}

TEST_F(ValueCustomersTest, EveryCustomerIsInACellOfTheMap) {
  open();
  const auto valued = asked();
  const ValueMap map = valueMap(*valued, m_progress);
  ASSERT_EQ(map.cells.size(), valued->customers.size());
  std::int64_t sum = 0;
  for (const int each : map.customers) sum += each;
  EXPECT_EQ(sum, static_cast<std::int64_t>(valued->customers.size()));
  for (int column = 1; column < map.columns; ++column) {
    for (int row = 1; row < map.rows; ++row)
      EXPECT_LE(map.alive[map.at(column, row)], map.alive[map.at(column, row - 1)] + 1e-9) << "silence";
  }
}

TEST_F(ValueCustomersTest, APastEndsWithTheChanceOfToday) {
  open();
  const auto valued = asked();
  const DatasetPtr dataset = m_workspace->dataset(m_dataset);
  const std::vector<double> spent = spentBefore(*dataset, 365);
  for (const std::size_t i : {std::size_t{0}, std::size_t{7}, std::size_t{100}}) {
    const CustomerPast past = customerPast(*valued, *dataset, i);
    EXPECT_EQ(static_cast<double>(past.days.size()), valued->purchases.frequency[i] + 1);
    EXPECT_DOUBLE_EQ(past.alive.back().second, valued->values.alive[i]);
    EXPECT_NEAR(past.spent, spent[static_cast<std::size_t>(valued->customers[i])], 1e-6);
  }
  const auto best = bestSpenders(*dataset, 0.75);
  EXPECT_LT(best.size(), valued->customers.size() * 3 / 4);
}

TEST_F(ValueCustomersTest, ConditionsWithoutAModelAreThoseOfTheRun) {
  open();
  const auto before = valueConditions(*m_workspace->dataset(m_dataset));
  const auto valued = asked();
  ASSERT_EQ(before.size(), 5U);
  for (std::size_t i = 0; i < before.size(); ++i) {
    EXPECT_EQ(before[i].key, valued->gates[i].key);
    EXPECT_EQ(before[i].value, valued->gates[i].value);
  }
}

TEST_F(ValueCustomersTest, StopsAndStoresNothing) {
  open(120);
  CancelToken token;
  token.cancel();
  Progress stopped(nullptr, token);
  EXPECT_THROW(valueCustomers(*m_workspace, {.datasetId = m_dataset, .parameters = {}}, stopped), Cancelled);
  EXPECT_TRUE(m_workspace->runs(m_dataset, "value").empty());
  EXPECT_EQ(test::errorOf([&] { asked({{"model", std::string("none")}}); }), ErrorCode::BadParameters);
  EXPECT_EQ(test::errorOf([&] { asked({{"horizon_days", std::int64_t{0}}}); }), ErrorCode::BadParameters);
}

TEST_F(ValueCustomersTest, DamagedBlocksAreRefused) {
  open(120);
  const auto made = asked({{"anyway", true}});
  const DatasetPtr dataset = m_workspace->dataset(m_dataset);
  const auto isRefused = [&](auto change) {
    ValuedCustomers other = *made;
    change(other);
    MemoryBlocks blocks;
    saveValues(other, *dataset, blocks);
    return test::errorOf([&] { loadValues(made->run, *dataset, blocks); }) == ErrorCode::ProjectDamaged;
  };
  EXPECT_FALSE(isRefused([](auto&) {}));
  EXPECT_TRUE(isRefused([](auto& v) { v.values.alive.front() = 2; }));
  EXPECT_TRUE(isRefused([](auto& v) { v.values.alive.pop_back(); }));
  EXPECT_TRUE(isRefused([](auto& v) { v.values.bought.pop_back(); }));
  EXPECT_TRUE(isRefused([](auto& v) { v.purchases.recency.front() = -1; }));
  EXPECT_TRUE(isRefused([](auto& v) { v.estimated.parameters.pop_back(); }));
  EXPECT_TRUE(isRefused([](auto& v) { v.purchases.spend.pop_back(); }));
}

}  // namespace
}  // namespace kindred::workflow
