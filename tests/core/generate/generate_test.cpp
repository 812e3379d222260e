#include "core/generate/generate.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>

#include "tests/support/temporary_folder.h"

namespace kindred::generate {
namespace {

/// FNV-1a, 64 bits.
std::uint64_t hashOf(const Generated& made) {
  std::uint64_t hash = 0xCBF29CE484222325u;
  for (const auto& path : made.files) {
    for (const char c : test::contents(path)) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3u;
  }
  return hash;
}

using Rows = std::vector<std::vector<std::string>>;
Rows rowsOf(const std::filesystem::path& path) {
  std::ifstream file(path);
  Rows rows;
  std::string line;
  std::getline(file, line);
  while (std::getline(file, line)) {
    std::vector<std::string> cells(1);
    for (const char c : line) {
      if (c == ',') cells.emplace_back();
      else cells.back() += c;
    }
    rows.push_back(std::move(cells));
  }
  return rows;
}

std::map<std::string, std::string> mapOf(const Rows& rows, std::size_t from, std::size_t to) {
  std::map<std::string, std::string> map;
  for (const auto& row : rows) map[row[from]] = row[to];
  return map;
}

Generated make(const Options& options, const std::filesystem::path& folder) {
  Progress progress;
  return generate(options, folder, progress);
}

class GenerateTest : public ::testing::Test {
 protected:
  test::TemporaryFolder m_folder;
  const std::filesystem::path& at = m_folder.path();
};

TEST_F(GenerateTest, SameOptionsGiveTheSameBytesOnEveryMachine) {
  const auto small = [](Kind kind) {
    return Options{.kind = kind, .customers = 300, .products = 80, .interactions = 4000, .segments = 3, .seed = 7};
  };
  EXPECT_EQ(hashOf(make(small(Kind::Retail), at)), 8427948587139129349u);
  EXPECT_EQ(hashOf(make(small(Kind::Ratings), at)), 10497654273331133675u);
  EXPECT_EQ(hashOf(make(small(Kind::Films), at)), 5507419842597429442u);
  EXPECT_EQ(hashOf(make(small(Kind::Baskets), at)), 5006303310133246678u);
}

TEST_F(GenerateTest, AnotherSeedGivesOtherOrders) {
  const std::uint64_t one = hashOf(make({.seed = 1}, at));
  EXPECT_NE(one, hashOf(make({.seed = 2}, at)));
}

TEST_F(GenerateTest, RetailHasTheSizesAskedForAndNoRowThatACheckWouldTake) {
  const Generated made = make({.customers = 500, .products = 120, .interactions = 7001, .segments = 5}, at);
  EXPECT_EQ(made.customers, 500);
  EXPECT_EQ(made.products, 120);
  EXPECT_EQ(made.interactions, 7001);
  const Rows orders = rowsOf(at / "orders.csv");
  EXPECT_EQ(orders.size(), 7001u);
  std::set<std::pair<std::string, std::string>> lines;
  std::map<std::string, std::pair<std::string, std::string>> orderOf;
  std::set<std::string> customers;
  for (const auto& row : orders) {
    ASSERT_EQ(row.size(), 6u);
    EXPECT_TRUE(lines.insert({row[0], row[2]}).second) << "product twice in order " << row[0];
    EXPECT_GT(std::stoi(row[3]), 0);
    EXPECT_GT(std::stod(row[4]), 0);
    const auto [found, isNew] = orderOf.insert({row[0], {row[1], row[5]}});
    EXPECT_EQ(found->second, std::make_pair(row[1], row[5])) << "an order has one customer and one time";
    customers.insert(row[1]);
  }
  EXPECT_EQ(customers.size(), 500u) << "everyone has bought";
  EXPECT_EQ(rowsOf(at / "customers.csv").size(), 500u);
  EXPECT_EQ(rowsOf(at / "products.csv").size(), 120u);
  for (const char* file : {"customers.csv", "products.csv"}) {
    const std::size_t columns = rowsOf(at / file)[0].size();
    for (const auto& row : rowsOf(at / file)) EXPECT_EQ(row.size(), columns) << "a cell with a comma in " << file;
  }
}

TEST_F(GenerateTest, SegmentsBuyFromTheirOwnPool) {
  make({.customers = 400, .products = 200, .interactions = 12000, .segments = 4}, at);
  const auto segmentOf = mapOf(rowsOf(at / "truth_segments.csv"), 0, 1);
  const auto categoryOf = mapOf(rowsOf(at / "products.csv"), 0, 2);
  std::map<std::string, std::map<std::string, int>> bought;
  std::map<std::string, int> total;
  for (const auto& row : rowsOf(at / "orders.csv")) {
    ++bought[segmentOf.at(row[1])][categoryOf.at(row[2])];
    ++total[segmentOf.at(row[1])];
  }
  const std::vector<std::string> own = {"Kitchen", "Garden", "Toys", "Craft"};
  for (int s = 0; s < 4; ++s) {
    const std::string segment = std::to_string(s);
    const double share = static_cast<double>(bought[segment][own[static_cast<std::size_t>(s)]]) / total[segment];
    EXPECT_GT(share, 0.7) << "segment " << s;
    EXPECT_LT(share, 0.9) << "segment " << s;
  }
}

TEST_F(GenerateTest, BundlesAreBoughtTogetherFarMoreOftenThanByChance) {
  make({.customers = 400, .products = 200, .interactions = 12000, .segments = 4}, at);
  std::map<std::string, std::set<std::string>> ordersOf;
  std::set<std::string> orders;
  for (const auto& row : rowsOf(at / "orders.csv")) {
    ordersOf[row[2]].insert(row[0]);
    orders.insert(row[0]);
  }
  std::map<std::string, std::vector<std::string>> bundles;
  for (const auto& row : rowsOf(at / "truth_bundles.csv")) bundles[row[0]].push_back(row[1]);
  ASSERT_GE(bundles.size(), 8u);
  for (const auto& [bundle, products] : bundles) {
    ASSERT_EQ(products.size(), 3u);
    const auto& first = ordersOf[products[0]];
    const auto& second = ordersOf[products[1]];
    const auto both = std::ranges::count_if(first, [&](const auto& order) { return second.contains(order); });
    const double expected = static_cast<double>(first.size() * second.size()) / static_cast<double>(orders.size());
    EXPECT_GT(static_cast<double>(both), 3 * expected) << "lift of bundle " << bundle;
  }
}

TEST_F(GenerateTest, HasALongTailSeasonsRepeatsAndChurn) {
  make({.customers = 1000, .products = 300, .interactions = 30000, .segments = 4}, at);
  std::map<std::string, int> perProduct, perMonth;
  std::map<std::pair<std::string, std::string>, int> perPair;
  std::map<std::string, std::string> last;
  for (const auto& row : rowsOf(at / "orders.csv")) {
    ++perProduct[row[2]];
    ++perMonth[row[5].substr(5, 2)];
    ++perPair[{row[1], row[2]}];
    last[row[1]] = std::max(last[row[1]], row[5]);
  }
  std::vector<int> counts;
  for (const auto& [product, count] : perProduct) counts.push_back(count);
  std::ranges::sort(counts, std::greater{});
  int head = 0;
  for (std::size_t i = 0; i < counts.size() / 5; ++i) head += counts[i];
  EXPECT_GT(head, 30000 * 2 / 5) << "a fifth of the products makes more than two fifths of the lines";
  EXPECT_GT(perMonth["12"], 3 * perMonth["02"] / 2);
  const auto repeated = std::ranges::count_if(perPair, [](const auto& pair) { return pair.second > 1; });
  EXPECT_GT(repeated, static_cast<std::ptrdiff_t>(perPair.size() / 10));
  const auto gone = std::ranges::count_if(last, [](const auto& entry) { return entry.second < "2024-06"; });
  EXPECT_GT(gone, 100);
  EXPECT_LT(gone, 600);
}

TEST_F(GenerateTest, RatingsAreHalvesFromOneToFiveOnceAPairAndHigherInThePool) {
  make({.kind = Kind::Ratings, .customers = 300, .products = 100, .interactions = 9000, .segments = 3}, at);
  const auto segmentOf = mapOf(rowsOf(at / "truth_segments.csv"), 0, 1);
  const auto categoryOf = mapOf(rowsOf(at / "products.csv"), 0, 2);
  const std::vector<std::string> own = {"Kitchen", "Garden", "Toys"};
  std::set<std::pair<std::string, std::string>> pairs;
  double inside = 0, outside = 0;
  int insideCount = 0, outsideCount = 0;
  const Rows ratings = rowsOf(at / "ratings.csv");
  EXPECT_EQ(ratings.size(), 9000u);
  for (const auto& row : ratings) {
    EXPECT_TRUE(pairs.insert({row[0], row[1]}).second);
    const double value = std::stod(row[2]);
    EXPECT_GE(value, 1);
    EXPECT_LE(value, 5);
    EXPECT_EQ(value * 2, std::floor(value * 2));
    if (categoryOf.at(row[1]) == own[std::stoul(segmentOf.at(row[0]))]) {
      inside += value;
      ++insideCount;
    } else {
      outside += value;
      ++outsideCount;
    }
  }
  EXPECT_GT(inside / insideCount, outside / outsideCount + 1);
}

TEST_F(GenerateTest, EveryoneMayRateEverything) {
  make({.kind = Kind::Ratings, .customers = 20, .products = 10, .interactions = 200, .segments = 2}, at);
  EXPECT_EQ(rowsOf(at / "ratings.csv").size(), 200u);
}

TEST_F(GenerateTest, ToysAreNamedInALanguageAndOtherwiseTheSame) {
  for (const Kind kind : {Kind::Films, Kind::Baskets}) {
    make({.kind = kind}, at / "en");
    make({.kind = kind, .language = TextLanguage::Russian}, at / "ru");
    const std::string events = kind == Kind::Films ? "ratings.csv" : "orders.csv";
    EXPECT_EQ(test::contents(at / "en" / events), test::contents(at / "ru" / events));
    const Rows english = rowsOf(at / "en" / "products.csv"), russian = rowsOf(at / "ru" / "products.csv");
    ASSERT_EQ(english.size(), russian.size());
    for (std::size_t row = 0; row < english.size(); ++row) {
      EXPECT_EQ(english[row][0], russian[row][0]);
      EXPECT_NE(english[row][1], russian[row][1]);
    }
    std::filesystem::remove_all(at / "en");
    std::filesystem::remove_all(at / "ru");
  }
}

TEST_F(GenerateTest, ToysAreSmallAndWhole) {
  EXPECT_EQ(make({.kind = Kind::Films}, at).interactions, 18);
  EXPECT_EQ(rowsOf(at / "ratings.csv").size(), 18u);
  EXPECT_EQ(make({.kind = Kind::Baskets}, at).interactions, 17);
  EXPECT_EQ(rowsOf(at / "orders.csv").size(), 17u);
}

TEST_F(GenerateTest, ATrialOfOffersIsDrawnAsItSays) {
  const Options options{.kind = Kind::Bandit, .customers = 200, .products = 4, .interactions = 40000, .seed = 3};
  const Generated made = make(options, at);
  EXPECT_EQ(made.interactions, 40000);
  const std::uint64_t hash = hashOf(made);
  EXPECT_EQ(hashOf(make(options, at / "again")), hash);
  const Rows log = rowsOf(at / "log.csv");
  ASSERT_EQ(log.size(), 40000u);
  std::map<std::string, double> values, told, weights;
  double taken = 0;
  for (const auto& row : rowsOf(at / "truth_policies.csv")) values[row[0] + row[1]] = std::stod(row[2]);
  for (const auto& row : log) {
    taken += std::stod(row[3]) / 40000;
    told[row[1]] += std::stod(row[3]) / std::stod(row[4]) / 40000;
    weights[row[1]] += 1 / std::stod(row[4]) / 40000;
  }
  ASSERT_EQ(told.size(), 4u);
  EXPECT_NEAR(taken, values["logged"], 0.006);
  for (const auto& [offer, value] : told) {
    EXPECT_NEAR(weights[offer], 1, 0.05) << offer;
    EXPECT_NEAR(value, values["always" + offer], 0.013) << offer;
  }
  double chances = 0;
  const Rows truth = rowsOf(at / "truth_responses.csv");
  ASSERT_EQ(truth.size(), 800u);
  for (const auto& row : truth) chances += std::stod(row[2]) / 800;
  EXPECT_NEAR(chances, values["uniform"], 1e-9);
  EXPECT_GT(values["best_for_each"], values["uniform"]);
  EXPECT_THROW(make({.kind = Kind::Bandit, .products = 1}, at), Error);
}

TEST_F(GenerateTest, TellsAllThatIsWrongWithTheSizes) {
  try {
    make({.customers = 0, .products = 1, .interactions = 0, .segments = 4}, at);
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::BadParameters);
    EXPECT_EQ(error.problems().size(), 3u);
  }
  EXPECT_THROW(make({.kind = Kind::Ratings, .customers = 10, .products = 10, .interactions = 101, .segments = 2}, at),
               Error);
}

TEST_F(GenerateTest, CancelledLeavesNoFile) {
  CancelToken token;
  token.cancel();
  Progress progress(nullptr, token);
  EXPECT_THROW(generate({}, at / "shop/of", progress), Cancelled);
  EXPECT_FALSE(std::filesystem::exists(at / "shop"));
  m_folder.write("there", "");
  EXPECT_THROW(generate({}, at, progress), Cancelled);
  EXPECT_TRUE(std::filesystem::exists(at / "there")) << "a folder that was there stays";
}

TEST_F(GenerateTest, AFolderThatCannotBeMadeIsAnError) {
  std::ofstream(at / "file") << "x";
  try {
    make({}, at / "file" / "shop");
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::FileUnwritable);
    EXPECT_FALSE(error.hint().empty());
  }
}

TEST(Kind, IsFoundByItsName) {
  for (const Kind each : {Kind::Retail, Kind::Ratings, Kind::Films, Kind::Baskets, Kind::Bandit})
    EXPECT_EQ(kind(name(each)), each);
  EXPECT_EQ(kind("shop"), std::nullopt);
}

}  // namespace
}  // namespace kindred::generate
