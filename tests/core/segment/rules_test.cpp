#include <gtest/gtest.h>

#include "core/base/date.h"
#include "core/segment/clusterer.h"
#include "tests/support/dataset_builder.h"

namespace kindred::segment {
namespace {

/// Ann and Bob of the North, Cid of the South, Dora who never bought; Ann buys tea, twice.
DatasetPtr shop() {
  test::DatasetBuilder builder(DatasetKind::Transactions);
  const auto buy = [&](const char* customer, const char* product, int day, double price) {
    builder.event({.customer = customer,
                   .product = product,
                   .price = price,
                   .time = day * SecondsPerDay,
                   .order = std::string(customer) + std::to_string(day)});
  };
  buy("ann", "t", 1, 5);
  buy("ann", "t", 90, 5);
  buy("bob", "s", 10, 30);
  buy("cid", "s", 80, 200);
  for (const auto& [id, region] : {std::pair("ann", "North"), {"bob", "North"}, {"cid", "South"}, {"dora", "South"}})
    builder.customer(id, {{"region", region}});
  builder.product("t", {{"title", "Tea pot"}}).product("s", {{"title", "Garden spade"}});
  return builder.productRole("title", AttributeRole::Title).build();
}

Clustering group(const std::string& rules) {
  Progress progress;
  return algorithm("rules").group(*shop(), {{"rules", rules}}, progress);
}

/// The titles of the segments of ann, bob, cid and dora.
std::vector<std::string> placed(const std::string& rules) {
  const Clustering found = group(rules);
  std::vector<std::string> names;
  for (const int label : found.labels)
    names.push_back(label == Noise ? "–" : english(found.titles[static_cast<std::size_t>(label)]));
  return names;
}

using Names = std::vector<std::string>;

TEST(OwnRules, PutEachInTheFirstThatFits) {
  EXPECT_EQ(placed("North: region=North\nMany: orders>=1"), (Names{"North", "North", "Many", "–"}));
  EXPECT_EQ(placed("Many: orders>=1; North: region=North"), (Names{"Many", "Many", "Many", "–"}));
}

TEST(OwnRules, JoinConditionsByAndOrNotAndBrackets) {
  EXPECT_EQ(placed("A: region=North and not orders>=2"), (Names{"–", "A", "–", "–"}));
  EXPECT_EQ(placed("A: region=South and spend>=100 or orders>=2"), (Names{"A", "–", "A", "–"}));
  EXPECT_EQ(placed("A: region=South and (spend>=100 or orders>=2)"), (Names{"–", "–", "A", "–"}));
  EXPECT_EQ(placed("A: NOT (region = North)"), (Names{"–", "–", "A", "A"})) << "blanks and capitals do not matter";
}

TEST(OwnRules, TakeWhatStandsInQuotesAsItIs) {
  EXPECT_EQ(placed("A: customer=\"ann\" or customer=\"cid\""), (Names{"A", "–", "A", "–"}));
  test::DatasetBuilder builder(DatasetKind::Transactions);
  const std::string odd = "a \"b\"; c: (d)";
  const auto shop = builder.event({.customer = odd, .product = "p", .time = 0}).customer("e").build();
  Progress progress;
  const std::string rules = "Odd: customer=\"a \"\"b\"\"; c: (d)\"; Other: customer=e";
  const Clustering found = algorithm("rules").group(*shop, {{"rules", rules}}, progress);
  EXPECT_EQ(found.clusters, 2);
  EXPECT_EQ(english(found.titles[static_cast<std::size_t>(found.labels[0])]), "Odd");
}

TEST(OwnRules, AskForProductsByAnyColumn) {
  EXPECT_EQ(placed("A: bought.title~=\"garden spade\""), (Names{"–", "A", "A", "–"}));
  EXPECT_EQ(placed("A: bought.product=t"), (Names{"A", "–", "–", "–"}));
}

TEST(OwnRules, AskForScores) {
  EXPECT_EQ(placed("Late: r>=4"), (Names{"Late", "–", "–", "–"}));
  EXPECT_EQ(placed("Early: r<=2"), (Names{"–", "Early", "Early", "–"})) << "who never bought has no score";
}

TEST(OwnRules, PassOverEmptyLinesCommentsAndRulesThatFitNobody) {
  EXPECT_EQ(placed("# mine\n\nNobody: orders>=99\nA: region=North\n"), (Names{"A", "A", "–", "–"}));
  EXPECT_EQ(group("Nobody: orders>=99").clusters, 0);
}

TEST(OwnRules, RefuseWhatCannotBeRead) {
  for (const char* wrong :
       {"", "no colon", "A:", ": orders>=1", "A: orders>=1\nA: orders<=1", "A: orders>=", "A: orders",
        "A: orders>=1 and", "A: (orders>=1", "A: orders>=1)", "A: orders>>1", "A: nothing=1", "A: orders=many",
        "A: r>=9", "A: bought.colour=red", "A: region=\"North", "A: and orders>=1", "A: orders>=1 orders>=2"}) {
    try {
      group(wrong);
      FAIL() << wrong;
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::BadParameters) << wrong;
      EXPECT_FALSE(english(error.message()).empty());
    }
  }
}

}  // namespace
}  // namespace kindred::segment
