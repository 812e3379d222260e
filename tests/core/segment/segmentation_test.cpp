#include <gmock/gmock.h>

#include <cmath>
#include <set>

#include "core/base/date.h"
#include "core/base/random.h"
#include "core/segment/naming.h"
#include "core/segment/product_words.h"
#include "core/segment/segmentation.h"
#include "tests/core/segment/planted.h"

namespace kindred::segment {
namespace {

const ProfileLine* find(const Segment& segment, const std::string& feature) {
  const auto found = std::ranges::find(segment.profile, feature, &ProfileLine::feature);
  return found == segment.profile.end() ? nullptr : &*found;
}

// Twelve gardeners, twelve tea drinkers, and twelve who never bought. Half of the gardeners order twice.
DatasetPtr twoTastes(bool priced = true) {
  const auto price = [priced](double amount) { return priced ? std::optional(amount) : std::nullopt; };
  test::DatasetBuilder builder(DatasetKind::Transactions);
  builder.product("1", {{"title", "RED GARDEN SPADE"}})
      .product("2", {{"title", "BLUE GARDEN SPADE"}})
      .product("3", {{"title", "TEA POT"}})
      .productRole("title", AttributeRole::Title);
  for (int i = 0; i < 12; ++i) {
    const std::string n = test::planted::padded('c', i);
    const bool twice = i % 2 == 0;
    builder.customer("g" + n, {{"region", "North"}}).customer("t" + n, {{"region", "South"}}).customer("z" + n);
    builder.event({.customer = "g" + n, .product = "1", .price = price(twice ? 10 : 30), .time = 0, .order = "a" + n})
        .event({.customer = "g" + n,
                .product = "2",
                .price = price(20),
                .time = SecondsPerDay,
                .order = (twice ? "b" : "a") + n})
        .event({.customer = "t" + n,
                .product = "3",
                .price = price(twice ? 5 : 15),
                .time = 9 * SecondsPerDay,
                .order = "d" + n});
  }
  return builder.build();
}

// The gardeners, and everyone else.
std::vector<int> gardeners() {
  std::vector<int> labels(36, 1);
  std::fill_n(labels.begin(), 12, 0);
  return labels;
}

const std::vector<ChosenFeatures> Taste = {{.key = "taste"}};
const std::vector<ChosenFeatures> RecencyAndSpend = {{.key = "rfm"}};

Clustering labelled(std::vector<int> labels, int clusters) {
  return {.labels = std::move(labels), .clusters = clusters, .centres = Matrix::Zero(clusters, 1)};
}

// The first gardener and the last of the others are in no segment.
TEST(DescribeSegments, LeavesOutWhoIsInNoneButCountsThemAmongAll) {
  auto labels = gardeners();
  labels.front() = labels.back() = Noise;
  const auto segments = describeSegments(*twoTastes(), labelled(labels, 2), Taste);
  ASSERT_EQ(segments.size(), 2U);
  EXPECT_EQ(segments[0].customers, 11);
  EXPECT_EQ(segments[1].customers, 23);
  EXPECT_DOUBLE_EQ(segments[0].share, 11.0 / 36);
  EXPECT_LT(segments[0].share + segments[1].share, 1);
  EXPECT_FALSE(segments[0].name.empty());
}

TEST(SegmentLetter, CountsAsSpreadsheetsDo) {
  EXPECT_EQ(segmentLetter(0), "A");
  EXPECT_EQ(segmentLetter(25), "Z");
  EXPECT_EQ(segmentLetter(26), "AA");
  EXPECT_EQ(segmentLetter(701), "ZZ");
  EXPECT_EQ(segmentLetter(702), "AAA");
}

TEST(DescribeSegments, CountsCustomersRevenueAndMedians) {
  const auto segments = describeSegments(*twoTastes(), labelled(gardeners(), 2), Taste);
  ASSERT_EQ(segments.size(), 2U);
  EXPECT_EQ(segments[0].letter, "A");
  EXPECT_EQ(segments[1].colour, 1);
  EXPECT_EQ(segments[0].customers, 12);
  EXPECT_EQ(segments[1].customers, 24);
  EXPECT_NEAR(segments[1].share, 2.0 / 3, 1e-12);
  EXPECT_NEAR(segments[0].revenueShare, 0.8, 1e-12);
  EXPECT_NEAR(segments[0].medianSpend, 40, 1e-12);
  EXPECT_NEAR(segments[0].medianOrders, 1.5, 1e-12);
  EXPECT_NEAR(segments[0].medianRecencyDays, 9, 1e-12);
  EXPECT_NEAR(segments[1].medianSpend, 10, 1e-12) << "who never bought has no spend to count";
}

TEST(DescribeSegments, ProfilesWhatSetsASegmentApart) {
  const auto segments = describeSegments(*twoTastes(), labelled(gardeners(), 2), Taste);
  const ProfileLine* tea = find(segments[1], "product:3");
  ASSERT_NE(tea, nullptr);
  EXPECT_EQ(english(tea->label), "TEA POT");
  EXPECT_NEAR(tea->value, 0.5, 1e-12);
  EXPECT_NEAR(tea->overall, 1.0 / 3, 1e-12);
  EXPECT_NEAR(tea->lift.value(), 1.5, 1e-12);
  EXPECT_EQ(find(segments[0], "product:3"), nullptr) << "no one in the segment has it";
  const ProfileLine* north = find(segments[0], "attribute:region=North");
  ASSERT_NE(north, nullptr);
  EXPECT_EQ(english(north->label), "region: North");
  EXPECT_NEAR(north->value, 1, 1e-12);
  EXPECT_NEAR(north->overall, 0.5, 1e-12) << "of those whose region is known";
  EXPECT_NEAR(find(segments[0], "once")->value, 0.5, 1e-12);
  EXPECT_NEAR(find(segments[1], "once")->value, 1, 1e-12);
}

TEST(DescribeSegments, TellsNothingThatMayBeChance) {
  test::DatasetBuilder builder(DatasetKind::Implicit);
  Random random(4);
  std::vector<int> labels;
  for (int customer = 0; customer < 200; ++customer) {
    const std::string id = test::planted::padded('c', customer);
    builder.customer(id, {{"country", customer % 10 == 0 ? "France" : "United Kingdom"}});
    for (int i = 0; i < 8; ++i)
      builder.event({.customer = id, .product = test::planted::padded('p', static_cast<int>(random.below(40)))});
    labels.push_back(static_cast<int>(random.below(4)));
  }
  for (const Segment& segment : describeSegments(*builder.build(), labelled(labels, 4), Taste)) {
    for (const ProfileLine& line : segment.profile)
      EXPECT_FALSE(line.feature.starts_with("product:") || line.feature.starts_with("attribute:")) << line.feature;
    EXPECT_THAT(segment.name, testing::StartsWith("Mixed taste"));
  }
}

TEST(DescribeSegments, ListsInTheOrderOfTheLiftThatItShows) {
  const auto shop = test::plantedShop({.customers = 400, .products = 120, .purchases = 12000}, 6);
  for (const Segment& segment : describeSegments(*shop.dataset, labelled(shop.truth, 5), Taste)) {
    for (const char* kind : {"product:", "category:"}) {
      std::vector<double> lifts;
      for (const ProfileLine& line : segment.profile) {
        if (line.feature.starts_with(kind)) lifts.push_back(line.lift.value());
      }
      EXPECT_FALSE(lifts.empty()) << kind;
      EXPECT_TRUE(std::ranges::is_sorted(lifts, std::greater())) << kind;
    }
  }
}

TEST(DescribeSegments, NamesAreOfWhatWasLookedAt) {
  const auto shop = test::plantedShop({.customers = 400, .products = 120, .purchases = 12000}, 6);
  for (const Segment& segment : describeSegments(*shop.dataset, labelled(shop.truth, 5), RecencyAndSpend))
    EXPECT_THAT(segment.name, testing::Not(testing::HasSubstr("Group")));
  const std::vector<ChosenFeatures> attributes = {{.key = "attributes"}};
  EXPECT_EQ(describeSegments(*twoTastes(), labelled(gardeners(), 2), attributes)[0].name, "region: North");
}

TEST(DescribeSegments, NamesNeverHoldIds) {
  for (const bool typed : {false, true}) {
    test::DatasetBuilder builder(DatasetKind::Implicit);
    std::vector<int> labels;
    for (int customer = 0; customer < 40; ++customer) {
      const bool first = customer < 20;
      labels.push_back(first ? 0 : 1);
      for (int i = 0; i < 3; ++i)
        builder.event({.customer = test::planted::padded('c', customer),
                       .product = std::to_string(820165 + i + (first ? 0 : 10))});
    }
    for (int i = 0; typed && i < 3; ++i) {
      builder.product(std::to_string(820165 + i), {{"type", "FLUID MILK"}, {"size", std::to_string(i) + " OZ"}});
      builder.product(std::to_string(820175 + i), {{"type", "DOG FOOD"}, {"size", std::to_string(i + 3) + " OZ"}});
    }
    const auto segments = describeSegments(*builder.build(), labelled(labels, 2), Taste);
    EXPECT_EQ(segments[0].name, typed ? "Fluid milk" : "Mixed taste");
    EXPECT_EQ(english(find(segments[0], "product:820165")->label), typed ? "FLUID MILK (820165)" : "820165");
  }
}

TEST(DescribeSegments, WithoutPricesThereIsNoRevenue) {
  const auto segments = describeSegments(*twoTastes(false), labelled(gardeners(), 2), Taste);
  EXPECT_TRUE(std::isnan(segments[0].revenueShare));
  EXPECT_TRUE(std::isnan(segments[0].medianSpend));
  EXPECT_EQ(find(segments[0], "spend"), nullptr);
}

TEST(DescribeSegments, NamesAreProposedFromTasteAndDiffer) {
  test::DatasetBuilder builder(DatasetKind::Implicit);
  const std::vector<std::string> titles = {"RED GARDEN SPADE", "BLUE GARDEN SPADE", "TEA POT", "BIG TEA POT"};
  for (std::size_t i = 0; i < titles.size(); ++i) {
    builder.product(titles[i].substr(0, 3), {{"title", titles[i]}});
    for (int who = 0; who < 10; ++who)
      builder.event({.customer = test::planted::padded(i < 2 ? 'g' : 't', who), .product = titles[i].substr(0, 3)});
  }
  std::vector<int> labels(20, 1);
  std::fill_n(labels.begin(), 10, 0);
  const auto segments =
      describeSegments(*builder.productRole("title", AttributeRole::Title).build(), labelled(labels, 2), Taste);
  EXPECT_EQ(segments[0].name, "Garden spade");
  EXPECT_EQ(segments[1].name, "Tea pot");
}

TEST(DescribeSegments, PlantedCategoriesNameTheirSegments) {
  const auto shop = test::plantedShop({.customers = 400, .products = 120, .purchases = 12000}, 6);
  const auto segments = describeSegments(*shop.dataset, labelled(shop.truth, 5), Taste);
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
  const auto segments =
      describeSegments(*test::datasetOf(DatasetKind::Transactions, rows), labelled(labels, 2), RecencyAndSpend);
  EXPECT_EQ(segments[1].name, "Recent big spenders");
  EXPECT_NE(segments[0].name, segments[1].name);
}

TEST(DescribeSegments, StandsOneSegmentAndNoEvents) {
  const DatasetPtr people = test::DatasetBuilder(DatasetKind::Customers).customer("a").customer("b").build();
  const auto segments = describeSegments(*people, labelled({0, 0}, 1), {{.key = "attributes"}});
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
  return english(proposedName(apart, *builder.productRole("title", AttributeRole::Title).build(), {},
                              {.standing = true, .taste = true}, {}));
}

// Sixty customers in two groups by lot as far as age goes, but not as far as income.
std::vector<Segment> withNumbers(const std::vector<ChosenFeatures>& features) {
  test::DatasetBuilder builder(DatasetKind::Transactions);
  Clustering clustering{.labels = {}, .clusters = 2};
  for (int i = 0; i < 60; ++i) {
    const std::string id = test::planted::padded('c', i);
    builder.customer(id, {{"age", std::to_string(20 + i * 7 % 31)}, {"income", std::to_string(900 + 40 * (i % 2) + i)}})
        .event({.customer = id, .product = "p", .price = 1, .time = i * SecondsPerDay});
    clustering.labels.push_back(i % 2);
  }
  return describeSegments(*builder.build(), clustering, features);
}

TEST(DescribeSegments, TellsNumbersThatDifferBeyondChance) {
  const auto segments = withNumbers({{.key = "taste"}});
  EXPECT_EQ(find(segments[0], "number:age"), nullptr);
  const ProfileLine* const income = find(segments[1], "number:income");
  ASSERT_NE(income, nullptr);
  EXPECT_EQ(unitOf(*income), ProfileUnit::Number);
  EXPECT_GT(income->value, income->overall);
  EXPECT_GT(*income->superiority, 0.8);
  EXPECT_LT(*income->chance, 0.001);
  ASSERT_EQ(evidence(*income).size(), 2U);
  EXPECT_THAT(english(evidence(*income)[1]), testing::HasSubstr("More than chance explains"));
  const ProfileLine* const recency = find(segments[0], "recency_days");
  ASSERT_NE(recency, nullptr);
  EXPECT_THAT(english(evidence(*recency)[1]), testing::HasSubstr("May well be chance"));
}

TEST(DescribeSegments, ClaimsNothingOfWhatTheSegmentsWereMadeFrom) {
  const auto segments =
      withNumbers({{.key = "attributes", .values = {{"columns", std::vector<std::string>{"income"}}}}});
  const ProfileLine* const income = find(segments[1], "number:income");
  ASSERT_NE(income, nullptr);
  EXPECT_TRUE(income->isMadeFrom);
  EXPECT_FALSE(income->chance);
  EXPECT_THAT(english(evidence(*income).back()), testing::HasSubstr("proves nothing"));
  EXPECT_FALSE(find(segments[1], "orders")->isMadeFrom);
  const auto standing = withNumbers({{.key = "rfm"}});
  EXPECT_TRUE(find(standing[1], "orders")->isMadeFrom);
  EXPECT_FALSE(find(standing[1], "number:income")->isMadeFrom);
}

TEST(ProposedName, IsWhatTellingTitlesShare) {
  EXPECT_EQ(nameOf({"JUMBO BAG RED", "JUMBO BAG APPLES", "LUNCH BAG CARS"}), "Jumbo bag");
  EXPECT_EQ(nameOf({"ROSES REGENCY TEACUP", "GREEN REGENCY TEACUP", "REGENCY CAKESTAND", "PINK TEACUP"}),
            "Regency teacup");
  EXPECT_EQ(nameOf({"HEART DOORMAT", "WICKER HEART", "WICKER STAR", "HEART WREATH"}), "Heart & wicker");
  EXPECT_EQ(nameOf({"Toy Story (1995)", "Heat (1995)", "Casino (1995)"}), "Toy Story");
}

TEST(ProposedName, LinksTheWordsOfAPhraseAndEndsItWhereTheTitleDoes) {
  EXPECT_EQ(
      nameOf({"Lord of the Rings: The Two Towers, The (2002)", "Lord of the Rings: The Return of the King, The (2003)",
              "The Lord of the Rings: The Fellowship of the Ring (2001)"}),
      "Lord of the Rings");
  EXPECT_EQ(nameOf({"SPACEBOY LUNCH BOX", "MINI JIGSAW CIRCUS", "MINI PAINT SET", "SPACEBOY MUG"}), "Spaceboy");
  EXPECT_EQ(nameOf({"820165", "B00X4WHP5E"}), "Average customers");
}

TEST(ProposedName, OfAttributesIsWhatMostOfThemAre) {
  Apart apart;
  apart.attributes = {{"attribute:city=Rome", Text("city: Rome"), 0.3, 0.1, 3.0},
                      {"attribute:household=2 adults", Text("household: 2 adults"), 0.8, 0.4, 2.0}};
  apart.known = {1, 1};
  const DatasetPtr people = test::DatasetBuilder(DatasetKind::Customers).customer("a").build();
  const auto named = [&](const NamedBy& by) { return english(proposedName(apart, *people, {}, by, {})); };
  EXPECT_EQ(named({.standing = false, .attributes = true}), "household: 2 adults") << "Rome is a minority";
  EXPECT_EQ(named({.standing = false, .attributes = true, .columns = {"city"}}), "Mixed customers");
  EXPECT_EQ(named({.standing = true}), "Average customers") << "nobody looked at attributes";
  apart.known = {1, 0.5};
  EXPECT_EQ(named({.standing = false, .attributes = true}), "Mixed customers") << "known of a minority";
}

std::string standingName(const Standing& standing, const std::vector<std::string>& used = {}) {
  const DatasetPtr people = test::DatasetBuilder(DatasetKind::Customers).customer("a").build();
  return english(proposedName({}, *people, standing, {}, used));
}

TEST(ProposedName, IsAverageOnlyWhereNothingStandsOut) {
  EXPECT_EQ(standingName({}), "Average customers");
  EXPECT_EQ(standingName({.orders = 1}), "Frequent buyers");
  EXPECT_EQ(standingName({.spend = -1}), "Small spenders");
  EXPECT_EQ(standingName({.recency = -1}), "Lapsed customers");
  EXPECT_EQ(standingName({.recency = 1, .orders = 1, .priced = false, .rated = true}), "Recent frequent raters");
}

TEST(ProposedName, TellsTwoOfEqualSpendApartByTheirOrders) {
  EXPECT_EQ(standingName({.orders = 1, .spend = 1}, {"Big spenders"}), "Frequent big spenders");
  EXPECT_EQ(standingName({.orders = 1, .spend = 1}, {"Big spenders", "Frequent big spenders"}), "Big spenders 2");
}

TEST(ProposedName, KeepsWordsOfOursApartFromThoseOfTheData) {
  const DatasetPtr people = test::DatasetBuilder(DatasetKind::Customers).customer("a").build();
  EXPECT_EQ(proposedName({}, *people, {}, {}, {}), KI_TEXT("core", "Average customers"));
  EXPECT_EQ(proposedName({}, *people, {}, {}, {"Average customers"}),
            Text("%1 %2").with(Phrase{"Average customers"}).with(2));
}

TEST(ProposedName, IsNeverOneInUse) {
  std::vector<std::string> used;
  for (int i = 0; i < 4; ++i) used.push_back(standingName({}, used));
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

TEST(ProductWords, SpeakTitlesInCapitalsAsASentence) {
  const DatasetPtr shop = twoTastes();
  const ProductWords words(*shop);
  EXPECT_EQ(english(words.label(0)), "RED GARDEN SPADE");
  EXPECT_EQ(english(words.spoken(0)), "Red garden spade");
}

TEST(Segmentation, FindsSegmentsByLabelAndByCustomer) {
  const DatasetPtr data = twoTastes();
  Segmentation made{
      .datasetId = data->id, .segments = {{.id = 1, .name = "B"}, {.id = 0, .name = "A"}}, .labels = {0, 1, -1, 1}};
  EXPECT_EQ(made.find(0)->name, "A");
  EXPECT_EQ(made.find(7), nullptr);
  EXPECT_EQ(made.segmentOf(1)->name, "B");
  EXPECT_EQ(made.segmentOf(2), nullptr);  // in none
  EXPECT_EQ(made.segmentOf(4), nullptr);  // came since
  EXPECT_EQ(made.segmentOf(-1), nullptr);
  EXPECT_EQ(made.customersOf(1), (std::vector<Index>{1, 3}));
  EXPECT_TRUE(made.customersOf(5).empty());
}

TEST(Segmentation, LabelsAllOfItsDataSetWhateverTheRevision) {
  const DatasetPtr data = twoTastes();
  Segmentation made{.datasetId = data->id, .revision = data->revision, .labels = std::vector<int>(36, 0)};
  EXPECT_TRUE(made.labelsAll(*data));
  made.revision = data->revision - 1;
  EXPECT_TRUE(made.labelsAll(*data));
  made.labels.pop_back();
  EXPECT_FALSE(made.labelsAll(*data));
  made.labels.push_back(0);
  made.datasetId = data->id + 1;
  EXPECT_FALSE(made.labelsAll(*data));
}

TEST(ProfileLine, HasAUnit) {
  EXPECT_EQ(unitOf({.feature = "recency_days"}), ProfileUnit::Days);
  EXPECT_EQ(unitOf({.feature = "orders"}), ProfileUnit::Number);
  EXPECT_EQ(unitOf({.feature = "spend"}), ProfileUnit::Money);
  EXPECT_EQ(unitOf({.feature = "once"}), ProfileUnit::Share);
  EXPECT_EQ(unitOf({.feature = "product:17"}), ProfileUnit::Share);
}

}  // namespace
}  // namespace kindred::segment
