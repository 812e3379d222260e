// The verbs that ask about groups of customers.
#include <cmath>

#include "core/base/random.h"
#include "tests/cli/verbs_fixture.h"

namespace kindred::cli::test {
namespace {

class SegmentsVerbsTest : public VerbsTest {
 protected:
  /// Three groups of 60 points, 6 deviations apart; or one.
  std::string table(bool grouped) {
    Random random(7);
    std::ofstream file(m_folder / "points.csv");
    file << "a,b\n";
    for (int i = 0; i < 180; ++i)
      file << random.normal() + (grouped ? 6 * (i % 3 % 2) : 0) << ','
           << random.normal() + (grouped ? 6 * (i % 3 / 2) : 0) << '\n';
    return path("points.csv");
  }
};

TEST_F(SegmentsVerbsTest, ChooseKNamesTheNumberOrNone) {
  const json found = document({"choose-k", "--table", table(true), "--algorithm", "kmeans", "--to", "5"});
  EXPECT_EQ(found["recommended"], 3);
  EXPECT_EQ(found["reason"]["key"], "clear_groups");
  ASSERT_EQ(found["scores"].size(), 4u);
  for (const char* key : {"k", "silhouette", "calinski_harabasz", "davies_bouldin", "gap", "bic", "stability"})
    EXPECT_TRUE(found["scores"][0].contains(key)) << key;
  for (const char* key : {"mean", "low", "high"}) EXPECT_TRUE(found["scores"][0]["stability"][key].is_number()) << key;
  const json none = document({"choose-k", "--table", table(false), "--algorithm", "kmeans", "--to", "4"});
  EXPECT_TRUE(none["recommended"].is_null());
  EXPECT_EQ(none["reason"]["key"], "not_set_apart");
}

TEST_F(SegmentsVerbsTest, ChooseKLooksAtCustomersToo) {
  EXPECT_EQ(on({"choose-k", "--features", "taste", "--algorithm", "kmeans", "--to", "5"})["recommended"], 3);
  failure({"choose-k", "--algorithm", "kmeans", "--project", m_project}, 2);
  failure({"choose-k", "--algorithm", "kmeans", "--table", "x.csv", "--from", "1"}, 2);
  failure({"choose-k", "--algorithm", "kmeans", "--table", table(true), "--from", "5", "--to", "3"});
}

TEST_F(SegmentsVerbsTest, SegmentSaysHowStableItIsAndHowToTellIt) {
  const json made = segment();
  EXPECT_GT(made["quality"]["stability"]["mean"], 0.8);
  for (const json& each : made["segments"]) {
    EXPECT_TRUE(each["stability"]["key"].is_string());
    EXPECT_TRUE(each["rules"].is_null() || each["rules"]["where"].is_string());
  }
  EXPECT_LE(made["rules"]["cross_validated"], 1.0);
}

TEST_F(SegmentsVerbsTest, AssignTellsTheSegmentOfAHistory) {
  segment({"--name", "tastes", "--labels", path("labels.csv")});
  // The same orders under other names.
  std::ifstream orders(m_folder / "shop/orders.csv");
  std::ofstream renamed(m_folder / "others.csv");
  for (std::string line; std::getline(orders, line);) {
    const std::size_t at = line.find(",C");
    renamed << (at == std::string::npos ? line : line.substr(0, at) + ",X" + line.substr(at + 2)) << '\n';
  }
  renamed.close();
  const json assigned =
      on({"assign", "--segmentation", "tastes", "--history", path("others.csv"), "--out", path("a.csv")});
  EXPECT_EQ(assigned["customers"], 150);
  EXPECT_EQ(assigned["assigned_by"]["key"], "method");
  const auto before = csv("labels.csv"), after = csv("a.csv");
  ASSERT_EQ(before.size(), after.size());
  for (std::size_t i = 1; i < before.size(); ++i) {
    EXPECT_EQ(after[i][0], "X" + before[i][0].substr(1));
    EXPECT_EQ(after[i][1], before[i][1]) << after[i][0];
  }
  EXPECT_EQ(on({"assign", "--segmentation", "tastes", "--out", path("b.csv")})["customers"], 0);
}

TEST_F(SegmentsVerbsTest, TwoSegmentationsAreCompared) {
  segment({"--name", "first"});
  segment({"--name", "second", "--reference-date", "2025-06-01"});
  const json found =
      on({"compare-segmentations", "--segmentation", "first", "--segmentation", "second", "--out", path("moves.csv")});
  EXPECT_EQ(found["a"], "first");
  std::int64_t sum = 0;
  for (const json& flow : found["table"]) sum += flow["customers"].get<std::int64_t>();
  EXPECT_EQ(sum, 150);
  EXPECT_EQ(found["customers"].get<std::int64_t>() + found["only_a"].get<std::int64_t>(), 150);
  EXPECT_GT(found["adjusted_rand"], 0.5);
  EXPECT_EQ(csv("moves.csv").size(), 151u);
  failure({"compare-segmentations", "--project", m_project, "--segmentation", "first"}, 2);
}

TEST_F(SegmentsVerbsTest, LookalikesAreRankedAndWritten) {
  const json made = segment({"--name", "tastes"});
  const std::string name = made["segments"][2]["name"];
  const json found = on({"lookalikes", "--segment", name, "--top", "7", "--out", path("alike.csv")});
  EXPECT_EQ(found["features"], "taste");
  EXPECT_EQ(found["lookalikes"].size(), 7u);
  EXPECT_EQ(csv("alike.csv").size(), 8u);
  EXPECT_EQ(found["curve"][0]["customers"], 1);
  const json one = on({"lookalikes", "--customer", csv("shop/customers.csv")[1][0]});
  EXPECT_EQ(one["others"], 149);
  failure({"lookalikes", "--project", m_project}, 2);
}

}  // namespace
}  // namespace kindred::cli::test
