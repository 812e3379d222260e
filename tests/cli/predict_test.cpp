// Who says yes, from any table and from the history of a shop; bandits in a world that is known.
#include <algorithm>
#include <cmath>

#include "tests/cli/verbs_fixture.h"

namespace kindred::cli::test {
namespace {

class PredictTest : public CliTest {
 protected:
  // People of whom those in the north with few days say yes, mostly; one column knows the answer.
  void SetUp() override {
    std::string text = "id,days,region,answer,secret\n";
    for (int i = 0; i < 600; ++i) {
      const int days = i * 37 % 100;
      const bool north = i % 3 == 0;
      const bool yes = (north ? 60 : 30) > days ? i % 7 != 0 : i % 11 == 0;
      text += "p" + std::to_string(i) + "," + std::to_string(days) + "," + (north ? "north" : "south") + "," +
              (yes ? "came" : "no") + "," + (yes ? "7" : "3") + "\n";
    }
    m_table = m_folder.write("people.csv", text).string();
  }
  json evaluated(std::vector<std::string> more) {
    std::vector<std::string> arguments = {"predict",  "evaluate", "--table",    m_table,
                                          "--target", "answer",   "--positive", "came"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return document(arguments);
  }
  std::string m_table;
};

TEST_F(PredictTest, JudgesEveryClassifierBesideTheBaseline) {
  const json all = evaluated({"--algorithm", "logistic", "--algorithm", "tree", "--algorithm", "naive_bayes",
                              "--algorithm", "nearest", "--algorithm", "random_forest", "--algorithm", "boosted_trees",
                              "--set", "logistic.penalty=none", "--value", "10", "--cost", "2"});
  EXPECT_EQ(all["features"], (json{"days", "region"}));
  EXPECT_EQ(all["left_out"], json{"secret"});
  EXPECT_EQ(all["unused"], json{"id"});
  ASSERT_EQ(all["results"].size(), 7u);
  for (const json& each : all["results"]) {
    EXPECT_EQ(each["customers"], 150);
    EXPECT_LE(each["auc"]["low"], each["auc"]["value"]);
    EXPECT_FALSE(each["profit"]["points"].empty());
    EXPECT_EQ(each["gain"].size(), 10u);
    if (each["baseline"]) continue;
    EXPECT_GT(each["auc"]["value"], 0.8) << each["algorithm"];
    EXPECT_LT(each["brier"], all["results"].back()["brier"]);
    EXPECT_EQ(each["drivers"][0]["feature"], "days");
    EXPECT_EQ(each["drivers"][0]["direction"], -1);
  }
  EXPECT_EQ(all["results"].back()["algorithm"], "everyone_alike");
  EXPECT_EQ(all["results"].back()["auc"]["value"], 0.5);
  EXPECT_EQ(all["results"].back()["calibration_slope"], nullptr);
}

TEST_F(PredictTest, FoldsJudgeEveryRowAndCalibrationKeepsTheOrder) {
  const json folds = evaluated({"--algorithm", "naive_bayes", "--folds", "5", "--calibration", "isotonic"});
  EXPECT_EQ(folds["split"], "folds");
  EXPECT_EQ(folds["results"][0]["customers"], 600);
  EXPECT_GT(folds["results"][0]["auc"]["value"], 0.8);
}

TEST_F(PredictTest, AColumnThatKnowsTheAnswerIsTakenWhereItIsNamed) {
  const json all = evaluated({"--algorithm", "tree", "--columns", "secret,days"});
  EXPECT_EQ(all["results"][0]["auc"]["value"], 1.0);
}

TEST_F(PredictTest, TrainsAndScores) {
  const json learned = document({"predict", "train", "--table", m_table, "--target", "answer", "--positive", "came",
                                 "--columns", "days", "--algorithm", "logistic", "--set", "penalty=none"});
  ASSERT_EQ(learned["coefficients"].size(), 2u);
  EXPECT_LT(learned["coefficients"][1]["value"], 0);
  EXPECT_LT(learned["coefficients"][1]["odds_ratio"]["high"], 1.0);
  const json scored = document({"predict", "score", "--table", m_table, "--target", "answer", "--positive", "came",
                                "--algorithm", "tree", "--out", path("scores.csv")});
  EXPECT_EQ(scored["scored"], 600);
  EXPECT_NEAR(scored["expected"].get<double>(), learned["positives"].get<double>(), 1);
  EXPECT_EQ(contents(m_folder / "scores.csv").substr(0, 16), "row,probability\n");
}

TEST_F(PredictTest, KeepsWhatWasLearnedForOtherRows) {
  const json learned = document({"predict", "train", "--table", m_table, "--target", "answer", "--positive", "came",
                                 "--algorithm", "random_forest", "--set", "trees=50", "--class-weights", "balanced",
                                 "--model", path("kept.predictor")});
  EXPECT_EQ(learned["model"], path("kept.predictor"));
  EXPECT_GT(learned["out_of_bag"]["auc"], 0.8);
  EXPECT_EQ(learned["notes"].size(), 1u) << "that answers were weighted";
  const std::string others = m_folder.write("others.csv", "region,days\nnorth,3\nsouth,99\nwest,\n").string();
  const json scored =
      document({"predict", "score", "--table", others, "--model", path("kept.predictor"), "--out", path("scores.csv")});
  EXPECT_EQ(scored["scored"], 3);
  EXPECT_EQ(scored["algorithm"], "random_forest");
  EXPECT_EQ(scored["target"], "answer");
  EXPECT_EQ(scored["notes"].size(), 1u) << "that answers were weighted";
  EXPECT_EQ(scored["features"], (json{"days", "region"}));
  failure({"predict", "score", "--table", others, "--model", m_table, "--out", path("scores.csv")});
  failure({"predict", "score", "--table", others, "--model", path("kept.predictor"), "--algorithm", "tree", "--out",
           path("scores.csv")},
          2);
  failure({"predict", "evaluate", "--table", m_table, "--target", "answer", "--positive", "came", "--algorithm", "tree",
           "--model", path("kept.predictor")},
          2);
}

TEST_F(PredictTest, TellsWhatIsWrong) {
  const std::vector<std::string> start = {"predict", "evaluate", "--table", m_table};
  const auto with = [&](std::vector<std::string> more) {
    more.insert(more.begin(), start.begin(), start.end());
    return more;
  };
  failure(with({"--algorithm", "tree"}), 2);
  failure(with({"--target", "answer", "--positive", "came", "--algorithm", "forest"}), 2);
  failure(
      with({"--target", "answer", "--positive", "came", "--algorithm", "tree", "--folds", "3", "--test-share", ".2"}),
      2);
  EXPECT_NE(
      failure(with({"--target", "answer", "--positive", "maybe", "--algorithm", "tree"})).find("It has: came, no"),
      std::string::npos);
  failure(with({"--target", "nothing", "--positive", "1", "--algorithm", "tree"}));
}

TEST_F(PredictTest, BanditsAreBesideLots) {
  const json all = document({"bandit", "simulate", "--algorithm", "thompson", "--algorithm", "ucb1", "--algorithm",
                             "epsilon_greedy", "--probabilities", "0.05,0.2,0.1", "--rounds", "1500", "--replications",
                             "30", "--set", "epsilon_greedy.epsilon=0.2", "--out", path("curves.csv")});
  ASSERT_EQ(all["results"].size(), 4u);
  const json& lots = all["results"][3];
  EXPECT_EQ(lots["algorithm"], "by_lot");
  EXPECT_NEAR(lots["regret"]["value"].get<double>(), 1500 * (0.2 - 0.35 / 3), 15);
  for (int i = 0; i < 3; ++i) {
    EXPECT_LT(all["results"][i]["regret"]["high"], lots["regret"]["low"]);
    EXPECT_EQ(all["results"][i]["shares"].size(), 3u);
  }
  EXPECT_EQ(all["results"][2]["parameters"]["epsilon"], 0.2);
  failure({"bandit", "simulate", "--algorithm", "thompson", "--probabilities", "0.05,2"}, 2);
  failure({"bandit", "simulate", "--algorithm", "thomson"}, 2);
}

TEST_F(PredictTest, WaysOfChoosingAreJudgedByALog) {
  document(
      {"generate", "bandit", "--customers", "400", "--products", "3", "--interactions", "6000", "--out", path("t")});
  const std::string log = path("t") + "/log.csv";
  const json all = document({"bandit", "evaluate", "--table", log, "--always", "O2", "--algorithm", "lin_ucb",
                             "--algorithm", "thompson", "--set", "lin_ucb.alpha=0.7", "--out", path("told.csv")});
  EXPECT_EQ(all["layout"], "open_bandit");
  EXPECT_EQ(all["rows"], 6000);
  EXPECT_EQ(all["model"], "ridge");
  EXPECT_EQ(all["offers"].size(), 3u);
  EXPECT_EQ(all["left_out"], (json{"timestamp", "position"}));
  ASSERT_EQ(all["results"].size(), 5u);
  const json& always = all["results"][2];
  EXPECT_EQ(always["policy"], "always:O2");
  EXPECT_EQ(always["offer"], "O2");
  EXPECT_GT(always["effective_sample_size"], 500);
  EXPECT_NEAR(always["mean_weight"].get<double>(), 1, 0.15);
  EXPECT_EQ(always["estimates"][0]["refused"], "not_by_lot");
  EXPECT_TRUE(always["estimates"][0]["value"].is_null());
  for (int i = 1; i < 6; ++i) EXPECT_LT(always["estimates"][i]["low"], always["estimates"][i]["high"]);
  EXPECT_EQ(all["results"][3]["parameters"]["alpha"], 0.7);
  const std::string file = contents(path("told.csv"));
  EXPECT_EQ(std::ranges::count(file, '\n'), 1 + 5 * 6);
  EXPECT_NE(run({"bandit", "evaluate", "--table", log}).out.find("effective sample size"), std::string::npos);
}

TEST_F(PredictTest, ALogMayHaveItsOwnNamesAndBeTooSmall) {
  const std::string log =
      m_folder.write("small.csv", "offer,answer,chance\na,yes,0.5\nb,no,0.5\na,no,0.25\nb,yes,0.8\na,yes,0.5\n")
          .string();
  const std::vector<std::string> named = {"bandit",       "evaluate", "--table",  log,          "--offer",
                                          "offer",        "--answer", "answer",   "--positive", "yes",
                                          "--propensity", "chance",   "--always", "a"};
  const auto more = [&](std::vector<std::string> words) {
    std::vector<std::string> all = named;
    all.insert(all.end(), words.begin(), words.end());
    return all;
  };
  const json few = document(named);
  EXPECT_EQ(few["layout"], "named");
  EXPECT_EQ(few["results"][2]["estimates"][1]["refused"], "few_rows");
  EXPECT_TRUE(few["results"][2]["estimates"][1]["value"].is_null());
  const json forced = document(more({"--anyway", "--folds", "1", "--interval", "bootstrap"}));
  EXPECT_NEAR(forced["results"][2]["estimates"][1]["value"].get<double>(), 0.8, 1e-12);
  EXPECT_EQ(forced["results"][2]["estimates"][1]["refused"], "few_rows");
  failure(more({"--always", "c"}), 2);
  failure(more({"--algorithm", "lin"}), 2);
  failure(more({"--probabilities", "0.1,0.2"}), 2);
  failure({"bandit", "evaluate"}, 2);
  failure({"bandit", "simulate"}, 2);
  failure({"bandit", "evaluate", "--table", log, "--offer", "offer"}, 2);
  EXPECT_NE(failure({"bandit", "evaluate", "--table", log}).find("item_id"), std::string::npos);
}

class PredictShopTest : public VerbsTest {};

TEST_F(PredictShopTest, AsksTheHistoryWithoutLookingAhead) {
  const json all = on({"predict", "evaluate", "--question", "buys_again", "--days", "60", "--algorithm", "logistic"});
  EXPECT_EQ(all["split"], "time");
  EXPECT_LT(all["learned_cut"].get<std::string>(), all["cut"].get<std::string>());
  ASSERT_EQ(all["results"].size(), 3u);
  EXPECT_EQ(all["results"][1]["algorithm"], "last_order");
  EXPECT_EQ(all["results"][2]["algorithm"], "everyone_alike");
  for (const json& each : all["results"]) EXPECT_GT(each["customers"], 50);
  const json scored = on({"predict", "score", "--question", "leaves", "--algorithm", "tree", "--out", path("s.csv")});
  EXPECT_EQ(scored["scored"], 150);
  EXPECT_EQ(csv("s.csv")[0][0], "customer");
  failure({"predict", "evaluate", "--project", m_project, "--question", "sings", "--algorithm", "tree"}, 2);
}

}  // namespace
}  // namespace kindred::cli::test
