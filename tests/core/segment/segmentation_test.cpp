#include <gmock/gmock.h>

#include <cmath>
#include <set>

#include "core/base/date.h"
#include "core/segment/naming.h"
#include "core/segment/segmentation.h"
#include "tests/core/segment/planted.h"

namespace kindred::segment {
namespace {

const ProfileLine* find(const Segment& segment, const std::string& feature) {
  const auto found = std::ranges::find(segment.profile, feature, &ProfileLine::feature);
  return found == segment.profile.end() ? nullptr : &*found;
}

// Two gardeners, two tea drinkers, and one who never bought.
DatasetPtr twoTastes(bool priced = true) {
  const auto price = [priced](double amount) { return priced ? std::optional(amount) : std::nullopt; };
  return test::DatasetBuilder(DatasetKind::Transactions)
      .customer("g1", {{"region", "North"}})
      .customer("g2", {{"region", "North"}})
      .customer("t1", {{"region", "South"}})
      .customer("t2", {{"region", "South"}})
      .customer("z")
      .product("1", {{"title", "RED GARDEN SPADE"}})
      .product("2", {{"title", "BLUE GARDEN SPADE"}})
      .product("3", {{"title", "TEA POT"}})
      .productRole("title", AttributeRole::Title)
      .event({.customer = "g1", .product = "1", .price = price(10), .time = 0, .order = "a"})
      .event({.customer = "g1", .product = "2", .price = price(20), .time = SecondsPerDay, .order = "b"})
      .event({.customer = "g2", .product = "1", .price = price(30), .time = SecondsPerDay, .order = "c"})
      .event({.customer = "g2", .product = "2", .price = price(20), .time = SecondsPerDay, .order = "c"})
      .event({.customer = "t1", .product = "3", .price = price(5), .time = 9 * SecondsPerDay, .order = "d"})
      .event({.customer = "t2", .product = "3", .price = price(15), .time = 9 * SecondsPerDay, .order = "e"})
      .build();
}

Clustering labelled(std::vector<int> labels, int clusters) {
  return {.labels = std::move(labels), .clusters = clusters, .centres = Matrix::Zero(clusters, 1)};
}

TEST(SegmentLetter, CountsAsSpreadsheetsDo) {
  EXPECT_EQ(segmentLetter(0), "A");
  EXPECT_EQ(segmentLetter(25), "Z");
  EXPECT_EQ(segmentLetter(26), "AA");
  EXPECT_EQ(segmentLetter(701), "ZZ");
  EXPECT_EQ(segmentLetter(702), "AAA");
}

TEST(DescribeSegments, CountsCustomersRevenueAndMedians) {
  const auto segments = describeSegments(*twoTastes(), labelled({0, 0, 1, 1, 1}, 2));
  ASSERT_EQ(segments.size(), 2U);
  EXPECT_EQ(segments[0].letter, "A");
  EXPECT_EQ(segments[1].colour, 1);
  EXPECT_EQ(segments[0].customers, 2);
  EXPECT_EQ(segments[1].customers, 3);
  EXPECT_NEAR(segments[1].share, 0.6, 1e-12);
  EXPECT_NEAR(segments[0].revenueShare, 0.8, 1e-12);
  EXPECT_NEAR(segments[0].medianSpend, 40, 1e-12);
  EXPECT_NEAR(segments[0].medianOrders, 1.5, 1e-12);
  EXPECT_NEAR(segments[0].medianRecencyDays, 9, 1e-12);
  EXPECT_NEAR(segments[1].medianSpend, 10, 1e-12) << "who never bought has no spend to count";
}

TEST(DescribeSegments, ProfilesWhatSetsASegmentApart) {
  const auto segments = describeSegments(*twoTastes(), labelled({0, 0, 1, 1, 1}, 2));
  const ProfileLine* tea = find(segments[1], "product:3");
  ASSERT_NE(tea, nullptr);
  EXPECT_EQ(english(tea->label), "TEA POT");
  EXPECT_NEAR(tea->value, 2.0 / 3, 1e-12);
  EXPECT_NEAR(tea->overall, 0.4, 1e-12);
  EXPECT_NEAR(tea->lift.value(), 5.0 / 3, 1e-12);
  EXPECT_EQ(find(segments[0], "product:3"), nullptr) << "no one in the segment has it";
  const ProfileLine* north = find(segments[0], "attribute:region=North");
  ASSERT_NE(north, nullptr);
  EXPECT_EQ(english(north->label), "region: North");
  EXPECT_NEAR(north->value, 1, 1e-12);
  EXPECT_NEAR(find(segments[1], "once")->value, 1, 1e-12);
  EXPECT_NEAR(find(segments[1], "once")->overall, 0.75, 1e-12);
}

TEST(DescribeSegments, WithoutPricesThereIsNoRevenue) {
  const auto segments = describeSegments(*twoTastes(false), labelled({0, 0, 1, 1, 1}, 2));
  EXPECT_TRUE(std::isnan(segments[0].revenueShare));
  EXPECT_TRUE(std::isnan(segments[0].medianSpend));
  EXPECT_EQ(find(segments[0], "spend"), nullptr);
}

TEST(DescribeSegments, NamesAreProposedFromTasteAndDiffer) {
  test::DatasetBuilder builder(DatasetKind::Implicit);
  const std::vector<std::string> titles = {"RED GARDEN SPADE", "BLUE GARDEN SPADE", "TEA POT", "BIG TEA POT"};
  for (std::size_t i = 0; i < titles.size(); ++i) {
    builder.product(titles[i].substr(0, 3), {{"title", titles[i]}});
    for (const char* who : {"1", "2"})
      builder.event({.customer = (i < 2 ? "g" : "t") + std::string(who), .product = titles[i].substr(0, 3)});
  }
  const auto segments =
      describeSegments(*builder.productRole("title", AttributeRole::Title).build(), labelled({0, 0, 1, 1}, 2));
  EXPECT_EQ(segments[0].name, "Garden spade");
  EXPECT_EQ(segments[1].name, "Tea pot");
}

TEST(DescribeSegments, PlantedCategoriesNameTheirSegments) {
  const auto shop = test::plantedShop({.customers = 400, .products = 120, .purchases = 12000}, 6);
  const auto segments = describeSegments(*shop.dataset, labelled(shop.truth, 5));
  std::set<std::string> names;
  for (const Segment& segment : segments) {
    EXPECT_THAT(segment.name, testing::HasSubstr("Group"));
    names.insert(segment.name);
    const auto first = std::ranges::find_if(
        segment.profile, [](const ProfileLine& line) { return line.feature.starts_with("category:"); });
    ASSERT_NE(first, segment.profile.end());
    EXPECT_GT(first->lift.value(), 1.5);
  }
  EXPECT_EQ(names.size(), 5U);
}

TEST(DescribeSegments, WithoutTasteTheNameTellsOfSpend) {
  std::vector<test::EventRow> rows;
  std::vector<int> labels;
  for (int customer = 0; customer < 30; ++customer) {
    const bool big = customer >= 20;
    labels.push_back(big ? 1 : 0);
    for (int order = 0; order < (big ? 12 : 2); ++order) {
      rows.push_back({.customer = test::planted::padded('c', customer),
                      .product = "p" + std::to_string((order + customer) % 12),
                      .price = 10.0,
                      .time = (big ? 90 : customer) * SecondsPerDay,
                      .order = std::to_string(customer * 100 + order)});
    }
  }
  const auto segments = describeSegments(*test::datasetOf(DatasetKind::Transactions, rows), labelled(labels, 2));
  EXPECT_EQ(segments[1].name, "Recent big spenders");
  EXPECT_NE(segments[0].name, segments[1].name);
}

TEST(DescribeSegments, StandsOneSegmentAndNoEvents) {
  const DatasetPtr people = test::DatasetBuilder(DatasetKind::Customers).customer("a").customer("b").build();
  const auto segments = describeSegments(*people, labelled({0, 0}, 1));
  ASSERT_EQ(segments.size(), 1U);
  EXPECT_EQ(segments[0].share, 1);
  EXPECT_TRUE(std::isnan(segments[0].medianOrders));
  EXPECT_FALSE(segments[0].name.empty());
}

// Names of one segment whose telling products have these titles.
std::string nameOf(const std::vector<std::string>& titles) {
  test::DatasetBuilder builder(DatasetKind::Implicit);
  Apart apart;
  for (std::size_t i = 0; i < titles.size(); ++i) {
    const std::string id = "p" + std::to_string(i);
    builder.product(id, {{"title", titles[i]}});
    apart.products.push_back({"product:" + id, Text(titles[i]), 0.4, 0.1, 4.0});
    apart.productIndices.push_back(static_cast<Index>(i));
  }
  return english(proposedName(apart, *builder.productRole("title", AttributeRole::Title).build(), {}, {}));
}

TEST(ProposedName, IsWhatTellingTitlesShare) {
  EXPECT_EQ(nameOf({"JUMBO BAG RED", "JUMBO BAG APPLES", "LUNCH BAG CARS"}), "Jumbo bag");
  EXPECT_EQ(nameOf({"ROSES REGENCY TEACUP", "GREEN REGENCY TEACUP", "REGENCY CAKESTAND", "PINK TEACUP"}),
            "Regency teacup");
  EXPECT_EQ(nameOf({"HEART DOORMAT", "WICKER HEART", "WICKER STAR", "HEART WREATH"}), "Heart & wicker");
  EXPECT_EQ(nameOf({"Toy Story (1995)", "Heat (1995)", "Casino (1995)"}), "Toy Story");
}

TEST(ProposedName, OfCustomersAloneIsWhatMostOfThemAre) {
  Apart apart;
  apart.attributes = {{"attribute:city=Rome", Text("city: Rome"), 0.3, 0.1, 3.0},
                      {"attribute:household=2 adults", Text("household: 2 adults"), 0.8, 0.4, 2.0}};
  const DatasetPtr people = test::DatasetBuilder(DatasetKind::Customers).customer("a").build();
  EXPECT_EQ(english(proposedName(apart, *people, {}, {})), "household: 2 adults") << "Rome is a minority";
  const DatasetPtr buyers =
      test::DatasetBuilder(DatasetKind::Implicit).event({.customer = "a", .product = "x"}).build();
  EXPECT_EQ(english(proposedName(apart, *buyers, {}, {})), "Average customers") << "what they buy would tell";
}

TEST(ProposedName, KeepsWordsOfOursApartFromThoseOfTheData) {
  const DatasetPtr people = test::DatasetBuilder(DatasetKind::Customers).customer("a").build();
  EXPECT_EQ(proposedName({}, *people, {}, {}), KI_TEXT("core", "Average customers"));
  EXPECT_EQ(proposedName({}, *people, {}, {"Average customers"}),
            Text("%1 %2").with(Phrase{"Average customers"}).with(2));
}

TEST(ProposedName, IsNeverOneInUse) {
  const DatasetPtr people = test::DatasetBuilder(DatasetKind::Customers).customer("a").build();
  std::vector<std::string> used;
  for (int i = 0; i < 4; ++i) used.push_back(english(proposedName({}, *people, {}, used)));
  EXPECT_EQ(used, (std::vector<std::string>{"Average customers", "Average customers 2", "Average customers 3",
                                            "Average customers 4"}));
}

TEST(SentenceCased, LowersCapitalsOnly) {
  EXPECT_EQ(sentenceCased(" METAL SIGN TAKE IT OR LEAVE IT "), "Metal sign take it or leave it");
  EXPECT_EQ(sentenceCased("60 TEATIME FAIRY CAKE CASES"), "60 Teatime fairy cake cases");
  EXPECT_EQ(sentenceCased("iPhone CASE"), "iPhone CASE");
  EXPECT_EQ(sentenceCased("ЧАЙНИК ЁЛКА РОЗОВЫЙ"), "Чайник ёлка розовый");
  EXPECT_EQ(sentenceCased("  "), "");
  EXPECT_EQ(sentenceCased("\xFF\x80 BAD"), "\xFF\x80 Bad");
}

}  // namespace
}  // namespace kindred::segment
