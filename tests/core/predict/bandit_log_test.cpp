// A log of offers as a table has it.
#include <gtest/gtest.h>

#include <limits>

#include "core/base/error.h"
#include "core/predict/bandits/log.h"

namespace kindred::predict::bandits {
namespace {

Table table() {
  Table made{.columns = {numberColumn("item_id", {10, 9, 10, 9}), numberColumn("position", {1, 2, 3, 1}),
                         numberColumn("click", {0, 1, 0, 0}), numberColumn("propensity_score", {0.5, 0.25, 1, 0.1}),
                         categoryColumn("user_feature_0", {"x", "y", "", "x"}),
                         categoryColumn("timestamp", {"2019-11-24", "2019-11-25", "2019-11-26", "2019-11-27"}),
                         numberColumn("same", {3, 3, 3, 3})}};
  made.rows = 4;
  return made;
}

std::string complaint(const Table& table, const LogColumns& columns = openBanditColumns()) {
  try {
    readLog(table, columns);
  } catch (const Error& error) {
    return english(error.message());
  }
  return {};
}

TEST(BanditLogTest, OpenBanditIsRecognisedByItsHeader) {
  Table made = table();
  ASSERT_TRUE(isOpenBandit(made));
  const Log log = readLog(made, openBanditColumns());
  EXPECT_EQ(log.offers, (std::vector<std::string>{"9", "10"}));
  EXPECT_EQ(log.shown, (std::vector<int>{1, 0, 1, 0}));
  EXPECT_EQ(log.answers, (std::vector<double>{0, 1, 0, 0}));
  EXPECT_EQ(log.features, (std::vector<std::string>{"position", "user_feature_0: y"}));
  EXPECT_EQ(log.leftOut, (std::vector<std::string>{"timestamp", "same"}));
  EXPECT_NEAR(log.contexts.col(1).sum(), 0, 1e-12);
  EXPECT_NEAR(log.contexts.col(2).squaredNorm(), 4, 1e-12);
  EXPECT_EQ(log.contexts.col(0).sum(), 4);
  EXPECT_EQ(log.armOf("10"), 1);
  EXPECT_THROW(static_cast<void>(log.armOf("11")), Error);
  made.columns.erase(made.columns.begin() + 1);
  EXPECT_FALSE(isOpenBandit(made));
}

TEST(BanditLogTest, ColumnsMayHaveOtherNames) {
  Table made = table();
  made.columns[2] = categoryColumn("answer", {"no", "yes", "no", "later"});
  const Log log = readLog(made, {"item_id", "answer", "propensity_score", "yes", {"position"}});
  EXPECT_EQ(log.answers, (std::vector<double>{0, 1, 0, 0}));
  EXPECT_EQ(log.features, std::vector<std::string>{"position"});
}

TEST(BanditLogTest, WrongCellsAreNamedByRowAndColumn) {
  const std::vector<std::pair<double, std::string>> wrong = {
      {0, "Row 3 of the log has in “propensity_score” the propensity 0, which must be above 0 and at most 1."},
      {-0.5, "Row 3 of the log has in “propensity_score” the propensity -0.5, which must be above 0 and at most 1."},
      {1.5, "Row 3 of the log has in “propensity_score” the propensity 1.5, which must be above 0 and at most 1."},
      {std::numeric_limits<double>::quiet_NaN(), "Row 3 of the log has no propensity in “propensity_score”."}};
  for (const auto& [value, text] : wrong) {
    Table made = table();
    made.columns[3].numbers[2] = value;
    EXPECT_EQ(complaint(made), text);
  }
  Table half = table();
  half.columns[2].numbers[1] = 0.5;
  EXPECT_EQ(complaint(half), "Row 2 of the log has in “click” neither 1 nor 0 but “0.5”.");
  half.columns[2].numbers[1] = std::numeric_limits<double>::quiet_NaN();
  EXPECT_EQ(complaint(half), "Row 2 of the log has no answer in “click”.");
  Table nameless = table();
  nameless.columns[0].numbers[0] = std::numeric_limits<double>::quiet_NaN();
  EXPECT_EQ(complaint(nameless), "Row 1 of the log has no offer in “item_id”.");
  Table one = table();
  one.columns[0] = numberColumn("item_id", {9, 9, 9, 9});
  EXPECT_EQ(complaint(one), "The log has one offer only: 9.");
  Table empty = table();
  for (Column& column : empty.columns) column = numberColumn(column.name, {});
  empty.rows = 0;
  EXPECT_EQ(complaint(empty), "The log has no rows.");
  EXPECT_EQ(complaint(table(), {"offer", "click", "propensity_score"}), "The log has no column “offer”.");
  EXPECT_EQ(complaint(table(), {"item_id", "click", "propensity_score", "yes"}),
            "No row has “yes” in the column “click”.");
  EXPECT_NE(complaint(table(), {"item_id", "click", "propensity_score", "", {"click"}}), "");
}

}  // namespace
}  // namespace kindred::predict::bandits
