#include "core/import/report.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/import/assemble/modes.h"
#include "core/import/collect/fingerprints.h"
#include "core/import/request.h"

namespace kindred::imports {
namespace {

Report sample() {
  Report report;
  report.format = "delimited";
  report.kind = DatasetKind::Explicit;
  report.encoding = "UTF-8";
  report.delimiter = ";";
  report.rowsRead = 10;
  report.rowsKept = 8;
  report.interactions = 8;
  report.customers = 3;
  report.products = 4;
  report.customersListed = 5;
  report.productsListed = 6;
  report.skipped = {
      {Check::NoCustomer,
       2,
       {{"a.csv", 7, "text, \"quoted\"", KI_TEXT("core", "“%2” in the column %1.").with("who").with("-")}}}};
  report.checks = {{Check::LostDigits, Choice::Keep, 1, {{"a.csv", 3, "1E+12"}}}};
  report.notes = {{"columns_ignored", KI_TEXT("core", "Columns that were not used: %1.").with("week")}};
  report.seconds = 0.5;
  return report;
}

TEST(Report, JsonHasTheContractsKeys) {
  const nlohmann::json json = toJson(sample());
  for (const char* key :
       {"format", "kind", "encoding", "delimiter", "rows_read", "rows_kept", "interactions", "customers", "products",
        "products_listed", "customers_listed", "already_there", "skipped", "notes", "seconds"}) {
    EXPECT_TRUE(json.contains(key)) << key;
  }
  EXPECT_EQ(json["kind"], "explicit");
  EXPECT_EQ(json["skipped"][0]["key"], "no_customer");
  EXPECT_EQ(json["skipped"][0]["reason"], "No customer");
  EXPECT_EQ(json["skipped"][0]["examples"][0]["line"], 7);
  EXPECT_EQ(json["skipped"][0]["examples"][0]["cause"], "“-” in the column who.");
  EXPECT_EQ(json["checks"][0]["examples"][0]["line"], 3);
  EXPECT_EQ(json["notes"][0]["text"], "Columns that were not used: week.");
}

TEST(Report, ReadsBackEqual) {
  const Report again = reportFromJson(toJson(sample()));
  EXPECT_EQ(toJson(again), toJson(sample()));
  EXPECT_EQ(again.notes[0].text, sample().notes[0].text) << "the text itself, not its English";
}

TEST(Report, BadJsonIsAnError) {
  EXPECT_THROW(reportFromJson(nlohmann::json::object()), Error);
  nlohmann::json json = toJson(sample());
  json["skipped"][0]["key"] = "whim";
  EXPECT_THROW(reportFromJson(json), Error);
}

TEST(Report, KeysAreTheContracts) {
  const std::vector<std::string_view> keys = {
      "unreadable",   "no_customer",      "no_product", "lost_digits",  "exact_duplicate", "status",
      "cancellation", "unmatched_return", "viewed",     "put_aside",    "taken_back",      "price_zero",
      "fee",          "out_of_scale",     "returned",   "order_in_use", "changed",         "total_row"};
  for (int i = 0; i < CheckCount; ++i) {
    EXPECT_EQ(key(static_cast<Check>(i)), keys[static_cast<std::size_t>(i)]);
    EXPECT_FALSE(reason(static_cast<Check>(i)).empty());
  }
}

TEST(Role, NamesAndBack) {
  for (int i = 0; i <= static_cast<int>(Role::Attribute); ++i)
    EXPECT_EQ(role(name(static_cast<Role>(i))), static_cast<Role>(i));
  EXPECT_EQ(role("buyer"), std::nullopt);
}

TEST(StringPool, FindsWhatItHolds) {
  StringPool pool;
  EXPECT_FALSE(pool.find("")) << "empty pool";
  for (int i = 0; i < 1000; ++i) pool.intern("a longer text than a slot holds " + std::to_string(i));
  EXPECT_EQ(pool.find("a longer text than a slot holds 711"), 711);
  EXPECT_FALSE(pool.find("a longer text than a slot holds"));
  EXPECT_FALSE(pool.find("1000"));
}

TEST(StringPool, NumbersDifferentTexts) {
  StringPool pool;
  for (int round = 0; round < 2; ++round) {
    for (int i = 0; i < 5000; ++i) EXPECT_EQ(pool.intern("text " + std::to_string(i)), i);
  }
  const std::string giant(1'000'000, 'x');
  EXPECT_EQ(pool.intern(giant), 5000);
  EXPECT_EQ(pool.intern(""), 5001);
  EXPECT_EQ(pool.text(5000), giant);
  EXPECT_EQ(pool.text(42), "text 42");
  EXPECT_EQ(pool.size(), 5002u);
}

TEST(Fingerprints, AreASet) {
  FingerprintSet set;
  for (std::uint64_t i = 0; i < 100'000; ++i) EXPECT_TRUE(set.insert({i, i * i << 13}));
  for (std::uint64_t i = 0; i < 100'000; ++i) EXPECT_FALSE(set.insert({i, i * i << 13}));
  EXPECT_TRUE(set.insert({1, 2}));
}

TEST(Modes, MostFrequentThenSmallest) {
  StringPool texts;
  const auto b = texts.intern("b"), a = texts.intern("a"), c = texts.intern("c");
  const Modes modes = modesOf({0, 0, 0, 1, 1, 2, 2}, {b, b, a, c, a, -1, -1}, 4, texts);
  EXPECT_EQ(modes.mode, (std::vector<std::int32_t>{b, a, -1, -1}));
  EXPECT_EQ(modes.varying, 2);
  // 3 of 5 filled rows have their owner's mode, 2 have the overall one: (3 − 2) ÷ (5 − 2).
  EXPECT_DOUBLE_EQ(modes.agreement, 1.0 / 3);
  EXPECT_EQ(modesOf({0, 1}, {a, a}, 2, texts).agreement, 1);
}

}  // namespace
}  // namespace kindred::imports
