#include "core/data/attributes.h"

#include <gtest/gtest.h>

#include "core/base/date.h"

namespace kindred {
namespace {

AttributeKind kindOf(const std::vector<std::string>& texts) { return typedColumn("x", texts).kind; }

TEST(TypedColumn, TellsNumbersFromCodes) {
  const AttributeColumn prices = typedColumn("price", {"1.5", "", "-2", "3e2"});
  EXPECT_EQ(prices.kind, AttributeKind::Number);
  EXPECT_EQ(prices.numbers, (std::vector<double>{1.5, 0, -2, 300}));
  EXPECT_FALSE(prices.has(1));
  EXPECT_EQ(prices.missing(), 1);
  EXPECT_EQ(kindOf({"00123", "00124", "00125"}), AttributeKind::Text);               // postal codes
  EXPECT_EQ(kindOf({"4111111111111111", "4111111111111112"}), AttributeKind::Text);  // more digits than a double has
  EXPECT_EQ(kindOf({"nan", "inf"}), AttributeKind::Text);
  EXPECT_EQ(kindOf({"0", "0.5"}), AttributeKind::Number);
}

TEST(TypedColumn, ReadsFlagsInBothLanguages) {
  EXPECT_EQ(typedColumn("consent", {"yes", "NO", "y"}).numbers, (std::vector<double>{1, 0, 1}));
  EXPECT_EQ(kindOf({"да", "Нет"}), AttributeKind::Flag);
  EXPECT_EQ(kindOf({"TRUE", "false"}), AttributeKind::Flag);
  EXPECT_EQ(kindOf({"1", "0", "1"}), AttributeKind::Flag);
  EXPECT_EQ(kindOf({"1", "1"}), AttributeKind::Number);
  EXPECT_NE(kindOf({"yes", "0"}), AttributeKind::Flag) << "two ways of answering in one column";
}

TEST(TypedColumn, ReadsIsoDatesThatExist) {
  const AttributeColumn dates = typedColumn("since", {"2011-12-09", "2011-12-09 12:50", "2011-12-09T12:50:07"});
  ASSERT_EQ(dates.kind, AttributeKind::Date);
  EXPECT_EQ(dates.dates[2] - dates.dates[0], 12 * 3600 + 50 * 60 + 7);
  EXPECT_EQ(dates.text(0), "2011-12-09");
  EXPECT_EQ(dates.text(1), "2011-12-09 12:50:00");
  EXPECT_EQ(kindOf({"2011-02-29"}), AttributeKind::Text);
  EXPECT_EQ(kindOf({"2011-12-09 24:00"}), AttributeKind::Text);
}

TEST(TypedColumn, MakesCategoriesOfRepeatedTextsInOrder) {
  const AttributeColumn regions = typedColumn("region", {"South", "North", "South", "", "North"});
  ASSERT_EQ(regions.kind, AttributeKind::Category);
  EXPECT_EQ(regions.categories, (std::vector<std::string>{"North", "South"}));
  EXPECT_EQ(regions.text(0), "South");
  EXPECT_EQ(regions.text(3), "");
  EXPECT_EQ(kindOf({"Ann", "Bob", "Cid"}), AttributeKind::Text);

  std::vector<std::string> many;
  for (std::size_t i = 0; i <= CategoryLimit; ++i) many.insert(many.end(), 2, "city " + std::to_string(i));
  EXPECT_EQ(kindOf(many), AttributeKind::Text);
}

TEST(TypedColumn, OfNothingIsTextThatMisses) {
  const AttributeColumn column = typedColumn("note", {"", "  "});
  EXPECT_EQ(column.kind, AttributeKind::Text);
  EXPECT_EQ(column.missing(), 2);
}

TEST(AttributeText, WritesNumbersShortAndFlagsAsWords) {
  EXPECT_EQ(typedColumn("x", {"0.10", "1234567"}).text(0), "0.1");
  EXPECT_EQ(typedColumn("x", {"0.10", "1234567"}).text(1), "1234567");
  EXPECT_EQ(typedColumn("x", {"1", "0"}).text(0), "yes");
}

TEST(AttributeTable, FindsByNameAndRole) {
  AttributeTable table;
  table.columns = {typedColumn("region", {"N", "N"}), typedColumn("email", {"a@b", "c@d"})};
  table.columns[1].role = AttributeRole::Email;
  EXPECT_EQ(table.find("region"), &table.columns[0]);
  EXPECT_EQ(table.find(AttributeRole::Email), &table.columns[1]);
  EXPECT_EQ(table.find("Region"), nullptr);
  EXPECT_EQ(table.find(AttributeRole::Consent), nullptr);
}

}  // namespace
}  // namespace kindred
