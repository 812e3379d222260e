// Several cuts of a history to learn from, and that none of them knows what is judged on.
#include "core/workflow/prediction_tasks.h"

#include <gtest/gtest.h>

#include "core/base/date.h"
#include "core/base/error.h"
#include "tests/support/dataset_builder.h"

namespace kindred::workflow {
namespace {

std::int64_t dayOf2024(int month, int date) { return toSeconds({.year = 2024, .month = month, .day = date}); }

// Forty customers who buy every so many days, from January to September.
test::DatasetBuilder regulars() {
  test::DatasetBuilder made(DatasetKind::Transactions);
  int order = 0;
  for (int customer = 0; customer < 40; ++customer) {
    for (int at = customer % 7; at < 270; at += 11 + customer)
      made.event({.customer = "c" + std::to_string(customer),
                  .product = at % 2 == 0 ? "tea" : "cup",
                  .quantity = static_cast<float>(1 + customer % 3),
                  .price = 3,
                  .time = dayOf2024(1, 1) + at * SecondsPerDay,
                  .order = std::to_string(++order)});
  }
  made.event({.customer = "c0", .product = "tea", .quantity = 1, .price = 3, .time = dayOf2024(9, 29), .order = "end"});
  made.product("tea", {{"category", "drinks"}}).product("cup", {{"category", "things"}});
  return made;
}

CustomerTask taskOf(const test::DatasetBuilder& shop, const std::vector<std::int64_t>& learnAt) {
  return customerTask(*shop.build(), customerQuestion("buys_again", 30, {}), dayOf2024(8, 1), {}, learnAt);
}

TEST(CustomerTask, PutsSeveralCutsBelowEachOther) {
  const CustomerTask one = taskOf(regulars(), {});
  EXPECT_EQ(one.learnedCuts, std::vector<std::int64_t>{dayOf2024(7, 2)});
  EXPECT_TRUE(one.task.learned.moments.empty());
  const CustomerTask several = taskOf(regulars(), {dayOf2024(7, 2), dayOf2024(4, 1), dayOf2024(7, 2)});
  EXPECT_EQ(several.learnedCuts, (std::vector{dayOf2024(4, 1), dayOf2024(7, 2)}));
  EXPECT_EQ(several.learnedCut, dayOf2024(7, 2));
  const AnsweredRows& rows = several.task.learned;
  const std::size_t last = one.task.learned.labels.size();
  ASSERT_GT(rows.labels.size(), last);
  EXPECT_EQ(rows.table.rows, rows.labels.size());
  EXPECT_EQ(rows.known.size(), rows.labels.size());
  ASSERT_EQ(rows.moments.size(), rows.labels.size());
  for (std::size_t i = 0; i < rows.moments.size(); ++i)
    EXPECT_EQ(rows.moments[i], i < last ? dayOf2024(7, 2) : dayOf2024(4, 1));
  // The last cut's rows are those of the one cut.
  for (const predict::Column& column : one.task.learned.table.columns) {
    const auto same = std::ranges::find(rows.table.columns, column.name, &predict::Column::name);
    ASSERT_NE(same, rows.table.columns.end()) << column.name;
    for (std::size_t i = 0; column.isNumber && i < last; ++i)
      EXPECT_TRUE(column.numbers[i] == same->numbers[i] || std::isnan(column.numbers[i])) << column.name;
  }
}

// Planted: from the cut that is judged at, who will buy shouts it. Nothing of what is learned from changes by a bit.
TEST(CustomerTask, WhatIsLearnedAtEveryCutKnowsNothingOfWhatIsJudged) {
  test::DatasetBuilder shouting = regulars();
  for (int customer = 0; customer < 40; customer += 2) {
    for (int i = 0; i < 10; ++i)
      shouting.event({.customer = "c" + std::to_string(customer),
                      .product = "tea",
                      .quantity = 500,
                      .price = 900,
                      .time = dayOf2024(8, 1) + (i + customer) * 3600,
                      .order = "shout" + std::to_string(customer * 100 + i)});
  }
  const std::vector<std::int64_t> cuts = {dayOf2024(3, 1), dayOf2024(5, 1), dayOf2024(7, 2)};
  const CustomerTask quiet = taskOf(regulars(), cuts), loud = taskOf(shouting, cuts);
  EXPECT_EQ(quiet.task.learned.labels, loud.task.learned.labels);
  EXPECT_NE(quiet.task.later->labels, loud.task.later->labels) << "it is there to be known";
  const auto& columns = quiet.task.learned.table.columns;
  ASSERT_EQ(columns.size(), loud.task.learned.table.columns.size());
  for (std::size_t c = 0; c < columns.size(); ++c) {
    const auto& other = loud.task.learned.table.columns[c];
    ASSERT_EQ(columns[c].name, other.name);
    EXPECT_EQ(columns[c].codes, other.codes);
    for (std::size_t i = 0; i < columns[c].numbers.size(); ++i)
      EXPECT_TRUE(columns[c].numbers[i] == other.numbers[i] || std::isnan(other.numbers[i])) << other.name << " " << i;
  }
}

TEST(CustomerTask, RefusesACutWhoseAnswersReachIntoWhatIsJudged) {
  EXPECT_THROW(taskOf(regulars(), {dayOf2024(7, 3)}), Error);
  EXPECT_THROW(taskOf(regulars(), {dayOf2024(4, 1), dayOf2024(8, 1)}), Error);
  EXPECT_NO_THROW(taskOf(regulars(), {dayOf2024(7, 2)}));
}

TEST(ScoringTask, LearnsAtSeveralCutsToo) {
  const DatasetPtr dataset = regulars().build();
  const CustomerQuestion question = customerQuestion("leaves", 30, {});
  const ScoringTask made = scoringTask(*dataset, question, {}, {dayOf2024(4, 1), dayOf2024(6, 1)});
  EXPECT_EQ(made.learned.moments.size(), made.learned.labels.size());
  EXPECT_EQ(made.now.customers.size(), 40u);
  EXPECT_THROW(scoringTask(*dataset, question, {}, {dayOf2024(9, 20)}), Error);
}

}  // namespace
}  // namespace kindred::workflow
