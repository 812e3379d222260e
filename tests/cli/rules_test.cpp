// The verb that says what is bought together.
#include <cmath>

#include "tests/cli/verbs_fixture.h"

namespace kindred::cli::test {
namespace {

class RulesVerbTest : public CliTest {
 protected:
  /// Of 100 orders 40 hold a pen, 30 of them ink too; ink is in 5 others. Ten orders are of one customer each.
  void SetUp() override {
    std::ofstream orders(m_folder / "orders.csv");
    orders << "customer,product,order,date\n";
    for (int i = 0; i < 100; ++i) {
      const auto line = [&](const char* product) {
        orders << 'c' << i % 10 << ',' << product << ",o" << i << ",2024-01-" << 10 + i / 10 << '\n';
      };
      line("box");
      if (i % 10 < 4) line("pen");
      if (i % 10 < 3 || (i % 10 == 5 && i < 50)) line("ink");
    }
    orders.close();
    document({"import", path("orders.csv"), "--project", m_project});
  }

  json rules(std::vector<std::string> more) {
    std::vector<std::string> arguments = {"rules", "--project", m_project};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return document(arguments);
  }
  static json of(const json& found, const std::string& left, const std::string& right) {
    for (const json& rule : found["rules"]) {
      if (rule["left"] == json{left} && rule["right"] == json{right}) return rule;
    }
    return nullptr;
  }

  const std::string m_project = path("p.kindred");
};

TEST_F(RulesVerbTest, CountsAndMeasuresAreThoseOfTheOrders) {
  const json found = rules({"--baskets", "order", "--min-support", "0.1", "--min-confidence", "0.5"});
  EXPECT_EQ(found["baskets"], 100);
  EXPECT_EQ(found["items"], 3);
  EXPECT_EQ(found["min_count"], 10);
  EXPECT_EQ(found["sets_by_size"], json({{"1", 3}, {"2", 3}, {"3", 1}}));
  const json rule = of(found, "pen", "ink");
  ASSERT_TRUE(rule.is_object());
  EXPECT_EQ(rule["count"], 30);
  EXPECT_DOUBLE_EQ(rule["support"], 0.3);
  EXPECT_DOUBLE_EQ(rule["confidence"]["value"], 0.75);
  EXPECT_LT(rule["confidence"]["low"], 0.75);
  EXPECT_GT(rule["confidence"]["high"], 0.75);
  EXPECT_NEAR(rule["lift"], 0.75 / 0.35, 1e-12);
  EXPECT_NEAR(rule["leverage"], 0.3 - 0.4 * 0.35, 1e-12);
  EXPECT_NEAR(rule["conviction"], 0.65 / 0.25, 1e-12);
  for (const char* key : {"kulczynski", "imbalance", "p_value", "p_adjusted"})
    EXPECT_TRUE(rule[key].is_number()) << key;
  EXPECT_EQ(rule["redundant"], false);
  EXPECT_EQ(rule["not_yet"], 1) << "c3 has the pen alone";
  EXPECT_TRUE(of(found, "pen", "box")["conviction"].is_null()) << "it never fails";
}

TEST_F(RulesVerbTest, ASupportIsAShareRoundedUpOrACount) {
  EXPECT_EQ(rules({"--baskets", "order", "--min-support", "0.295", "--min-confidence", "0"})["min_count"], 30);
  EXPECT_EQ(rules({"--baskets", "order", "--min-support", "31", "--min-confidence", "0"})["min_count"], 31);
  EXPECT_EQ(rules({"--baskets", "customer", "--min-support", "1.0", "--min-confidence", "0"})["min_count"], 10);
}

TEST_F(RulesVerbTest, TheRightSideIsLimitedByChoice) {
  const json found = rules({"--baskets", "order", "--min-support", "0.1", "--min-confidence", "0", "--right", "ink"});
  ASSERT_FALSE(found["rules"].empty());
  for (const json& rule : found["rules"]) EXPECT_EQ(rule["right"], json{"ink"});
  const json several = rules({"--baskets", "order", "--min-support", "0.1", "--min-confidence", "0", "--several"});
  EXPECT_TRUE(std::ranges::any_of(several["rules"], [](const json& rule) { return rule["right"].size() == 2; }));
}

TEST_F(RulesVerbTest, WritesAllRulesAndWhatIsBoughtNext) {
  const json found = rules({"--baskets", "order", "--min-support", "0.05", "--min-confidence", "0.1", "--within-days",
                            "5", "--out", path("rules.csv"), "--then-out", path("then.csv")});
  EXPECT_TRUE(found["then_rules"].is_array());
  std::ifstream file(m_folder / "rules.csv");
  std::size_t lines = 0;
  for (std::string line; std::getline(file, line);) ++lines;
  EXPECT_EQ(lines, found["rules"].size() + 1);
  EXPECT_TRUE(std::filesystem::exists(path("then.csv")));
}

TEST_F(RulesVerbTest, TheSameSearchIsStoredOnce) {
  const std::vector<std::string> search = {"--baskets", "order", "--min-support", "0.1", "--min-confidence", "0.5"};
  EXPECT_EQ(rules(search)["run"], rules(search)["run"]);
  const json runs = document({"runs", "--project", m_project});
  ASSERT_EQ(runs.size(), 1u);
  EXPECT_EQ(runs[0]["family"], "rules");
}

TEST_F(RulesVerbTest, WrongUseAndTooManySetsAreTold) {
  failure({"rules", "--project", m_project, "--min-support", "many", "--min-confidence", "0.5"}, 2);
  failure({"rules", "--project", m_project, "--min-support", "0.1"}, 2);
  failure({"rules", "--project", m_project, "--baskets", "year", "--min-support", "0.1", "--min-confidence", "0"}, 2);
  failure({"rules", "--project", m_project, "--min-support", "0.1", "--min-confidence", "0", "--level", "colour"});
}

}  // namespace
}  // namespace kindred::cli::test
