// Whom a contact changes, from the table of a trial.
#include "tests/cli/verbs_fixture.h"

namespace kindred::cli::test {
namespace {

class UpliftTest : public CliTest {
 protected:
  // Of the young a contact persuades many, of the old nobody. `towards`: by how much the contacted are younger.
  std::string trial(const std::string& name, int towards) {
    std::string text = "id,age,region,mailed,came,paid\n";
    unsigned state = 7;
    const auto next = [&](unsigned bound) {
      state = state * 1664525U + 1013904223U;
      return (state >> 10U) % bound;
    };
    for (int i = 0; i < 4000; ++i) {
      const bool mailed = next(2) == 0;
      const int age = 20 + static_cast<int>(next(50)) - (mailed ? towards : 0);
      const unsigned chance = 20 + (mailed && age < 45 ? 30 : 0);
      const bool came = next(100) < chance;
      text += "p" + std::to_string(i) + "," + std::to_string(age) + "," + (next(3) == 0 ? "north" : "south") + "," +
              (mailed ? "yes" : "no") + "," + (came ? "1" : "0") + "," + (came ? "9.5" : "0") + "\n";
    }
    return m_folder.write(name, text).string();
  }
  static std::vector<std::string> asked(const std::string& table, const std::vector<std::string>& more = {}) {
    std::vector<std::string> all = {"uplift",    "--table", table,       "--treatment", "mailed",
                                    "--treated", "yes",     "--outcome", "came"};
    all.insert(all.end(), more.begin(), more.end());
    return all;
  }
};

TEST_F(UpliftTest, FindsWhomAContactPersuades) {
  const json found =
      document(asked(trial("trial.csv", 0), {"--algorithm", "t_learner", "--algorithm", "x_learner", "--algorithm",
                                             "uplift_tree", "--least-uplift", "0.1", "--out", path("told.csv")}));
  EXPECT_EQ(found["rows"], 4000);
  EXPECT_EQ(found["features"], (json{"age", "region"}));
  EXPECT_EQ(found["left_out"], json{"paid"});
  EXPECT_EQ(found["unused"], json{"id"});
  EXPECT_EQ(found["refused"], false);
  EXPECT_NEAR(found["average"]["uplift"]["value"].get<double>(), 0.15, 0.04);
  EXPECT_EQ(found["groups"][0]["group"], "treated");
  EXPECT_EQ(found["groups"][0]["customers"].get<int>() + found["groups"][1]["customers"].get<int>(), 4000);
  EXPECT_NEAR(found["effect"]["value"].get<double>(),
              found["groups"][0]["rate"].get<double>() - found["groups"][1]["rate"].get<double>(), 1e-9);
  EXPECT_LT(found["effect"]["p_value"], 1e-6);
  EXPECT_EQ(found["qini"], found["results"][0]["qini"]);
  EXPECT_EQ(found["deciles"], found["results"][0]["deciles"]);
  ASSERT_EQ(found["results"].size(), 3u);
  for (const json& each : found["results"]) {
    EXPECT_GT(each["qini"]["low"], 0) << each["algorithm"];
    EXPECT_EQ(each["deciles"].size(), 10u);
    EXPECT_GT(each["deciles"][0]["uplift"]["value"], 0.15);
    ASSERT_EQ(each["segments"].size(), 4u);
    std::int64_t rows = 0;
    for (const json& segment : each["segments"]) rows += segment["rows"].get<std::int64_t>();
    EXPECT_EQ(rows, 4000);
    EXPECT_EQ(each["segments"][0]["segment"], "persuadable");
    EXPECT_NEAR(each["segments"][0]["rows"].get<double>(), 2000, 700);
  }
  EXPECT_EQ(contents(m_folder / "told.csv").substr(0, 29), "row,untreated,uplift,segment\n");
}

TEST_F(UpliftTest, RefusesGroupsThatDifferBeforehandUnlessForced) {
  const std::string table = trial("skewed.csv", 6);
  const json refused = document(asked(table, {"--out", path("told.csv")}));
  EXPECT_EQ(refused["refused"], true);
  EXPECT_TRUE(refused["results"].empty());
  EXPECT_EQ(refused["file"], nullptr);
  EXPECT_FALSE(std::filesystem::exists(m_folder / "told.csv"));
  EXPECT_EQ(refused["balance"][0]["feature"], "age");
  EXPECT_EQ(refused["balance"][0]["met"], false);
  const json forced = document(asked(table, {"--anyway", "--out", path("told.csv")}));
  EXPECT_EQ(forced["shown_anyway"], true);
  EXPECT_EQ(forced["results"].size(), 1u);
  const std::string told = contents(m_folder / "told.csv");
  EXPECT_EQ(told.substr(0, 37), "row,untreated,uplift,segment,warning\n");
  EXPECT_NE(told.find("standard deviations"), std::string::npos) << "the warning travels";
  EXPECT_NE(run(asked(table)).out.find("--anyway"), std::string::npos);
}

TEST_F(UpliftTest, TellsOfOthersByWhatWasKept) {
  const json learned = document(asked(trial("trial.csv", 0), {"--algorithm", "x_learner", "--base", "tree",
                                                              "--least-uplift", "0.1", "--save", path("kept.uplift")}));
  EXPECT_EQ(learned["model"], path("kept.uplift"));
  const std::string others = m_folder.write("others.csv", "age,region\n25,south\n68,north\n30,\n").string();
  const json told = document({"uplift", "--table", others, "--model", path("kept.uplift"), "--out", path("told.csv")});
  EXPECT_EQ(told["algorithm"], "x_learner");
  EXPECT_EQ(told["base"], "tree");
  EXPECT_EQ(told["treatment"], "mailed");
  EXPECT_EQ(told["rows"], 3);
  EXPECT_EQ(told["warning"], nullptr);
  EXPECT_EQ(told["segments"][0], (json{{"segment", "persuadable"}, {"rows", 2}}));
  EXPECT_NE(contents(m_folder / "told.csv").find(",persuadable\n2,"), std::string::npos);
  const std::string without = m_folder.write("without.csv", "region\nsouth\n").string();
  failure({"uplift", "--table", without, "--model", path("kept.uplift"), "--out", path("told.csv")});
  failure({"uplift", "--table", others, "--model", others, "--out", path("told.csv")});
  failure({"uplift", "--table", others, "--model", path("kept.uplift")}, 2);
  failure(asked(others, {"--model", path("kept.uplift"), "--out", path("told.csv")}), 2);
  failure({"uplift", "--table", others, "--outcome", "came"}, 2);
}

TEST_F(UpliftTest, KeepsNothingOfGroupsThatDifferUnlessForcedAndThenTheWarningToo) {
  const std::string table = trial("skewed.csv", 6);
  EXPECT_EQ(document(asked(table, {"--save", path("kept.uplift")}))["model"], nullptr);
  EXPECT_FALSE(std::filesystem::exists(m_folder / "kept.uplift"));
  document(asked(table, {"--anyway", "--save", path("kept.uplift")}));
  const std::string others = m_folder.write("others.csv", "age,region\n25,south\n").string();
  const json told = document({"uplift", "--table", others, "--model", path("kept.uplift"), "--out", path("told.csv")});
  EXPECT_NE(told["warning"].get<std::string>().find("standard deviations"), std::string::npos);
  EXPECT_EQ(contents(m_folder / "told.csv").substr(0, 37), "row,untreated,uplift,segment,warning\n");
}

TEST_F(UpliftTest, TellsWhatIsWrong) {
  const std::string table = trial("trial.csv", 0);
  failure(asked(table, {"--algorithm", "s_learner"}), 2);
  failure(asked(table, {"--base", "forest"}), 2);
  failure(asked(table, {"--columns", "nothing"}));
  EXPECT_NE(failure({"uplift", "--table", table, "--treatment", "mailed", "--outcome", "came"}).find("It has: no, yes"),
            std::string::npos);
}

}  // namespace
}  // namespace kindred::cli::test
