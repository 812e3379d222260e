// What customers are worth, from a table.
#include "tests/cli/verbs_fixture.h"

namespace kindred::cli::test {
namespace {

class ValueTest : public CliTest {
 protected:
  const std::string m_table = KINDRED_FIXTURES "/cdnow_sample.csv";
};

TEST_F(ValueTest, GivesThePublishedFitOfCdnow) {
  const json found = document({"value", "--table", m_table, "--time-unit", "weeks", "--model", "bg_nbd",
                               "--horizon-days", "273", "--out", path("value.csv")});
  EXPECT_EQ(found["customers"], 2357);
  EXPECT_NEAR(found["parameters"]["r"].get<double>(), 0.2425929, 1e-5);
  EXPECT_NEAR(found["log_likelihood"].get<double>(), -9582.42556, 1e-3);
  EXPECT_EQ(found["refused"], false);
  EXPECT_GT(found["expected"].get<double>(), 1000);
  EXPECT_EQ(contents(m_folder / "value.csv").substr(0, 20), "row,alive,purchases,");
  EXPECT_EQ(contents(m_folder / "value.csv").find("warning"), std::string::npos);
  EXPECT_EQ(found["warning"], nullptr);
  EXPECT_LT(found["value"]["low"].get<double>(), found["value"]["value"].get<double>());
  EXPECT_GT(found["value"]["high"].get<double>(), found["value"]["value"].get<double>());
  EXPECT_NEAR(found["spend"]["parameters"]["q"].get<double>(), 3.74459, 1e-3);
  const json spend = document({"value", "--table", m_table, "--time-unit", "weeks", "--model", "gamma_gamma"});
  EXPECT_NEAR(spend["parameters"]["p"].get<double>(), 6.2488, 1e-2);
}

TEST_F(ValueTest, GivesNoFigureWhereAConditionIsNotMet) {
  const std::string few =
      m_folder.write("few.csv", "frequency,recency,T\n2,30,38\n1,2,38\n0,0,38\n3,20,35\n0,0,30\n").string();
  const json refused = document({"value", "--table", few, "--model", "bg_nbd"});
  EXPECT_EQ(refused["refused"], true);
  EXPECT_EQ(refused["expected"], nullptr);
  EXPECT_EQ(refused["gates"][0]["key"], "buyers");
  EXPECT_EQ(refused["gates"][0]["met"], false);
  EXPECT_NE(run({"value", "--table", few, "--model", "bg_nbd"}).out.find("--anyway"), std::string::npos);
  const json anyway = document({"value", "--table", few, "--model", "bg_nbd", "--anyway"});
  EXPECT_EQ(anyway["shown_anyway"], true);
  EXPECT_NE(anyway["expected"], nullptr);
  EXPECT_NE(anyway["warning"].get<std::string>().find("repeat_buyers"), std::string::npos);
  document({"value", "--table", few, "--model", "bg_nbd", "--anyway", "--out", path("anyway.csv")});
  EXPECT_NE(contents(m_folder / "anyway.csv").find("warning\n1,"), std::string::npos);
  EXPECT_NE(contents(m_folder / "anyway.csv").find("figures may mislead: buyers"), std::string::npos);
}

TEST_F(ValueTest, SaysThatATableMayBeInWeeks) {
  EXPECT_NE(run({"value", "--table", m_table, "--model", "bg_nbd"}).out.find("--time-unit weeks"), std::string::npos);
  EXPECT_EQ(run({"value", "--table", m_table, "--time-unit", "weeks", "--model", "bg_nbd"}).out.find("--time-unit"),
            std::string::npos);
}

TEST_F(ValueTest, TestsATableByWhatCameAfter) {
  const std::string table =
      m_folder
          .write("held.csv",
                 "frequency_cal,recency_cal,T_cal,frequency_holdout,duration_holdout\n2,30,38,1,39\n1,2,38,0,39\n"
                 "0,0,38,0,39\n3,20,35,2,39\n0,0,30,0,39\n")
          .string();
  const json found = document({"value", "--table", table, "--time-unit", "weeks", "--model", "mbg_nbd"});
  EXPECT_EQ(found["validation"]["actual"], 3);
  EXPECT_EQ(found["validation"]["by_purchases"][0]["customers"], 2);
  EXPECT_EQ(found["gates"].back()["key"], "hidden_error");
}

class ValueShopTest : public VerbsTest {};

TEST_F(ValueShopTest, TestsTheHistoryOnHiddenDays) {
  const json found = on({"value", "--model", "bg_nbd", "--out", path("v.csv")});
  EXPECT_EQ(found["refused"], true);  // too few
  EXPECT_EQ(found["gates"].back()["key"], "hidden_error");
  EXPECT_GT(found["validation"]["actual"].get<double>(), 10);
  const json& weeks = found["validation"]["by_week"];
  double came = 0, customers = 0;
  for (const json& week : weeks) {
    if (week["begin"].get<std::string>() >= found["validation"]["cut"].get<std::string>())
      came += week["actual"].get<double>();
  }
  EXPECT_LE(came, found["validation"]["actual"].get<double>());
  EXPECT_GT(came, found["validation"]["actual"].get<double>() / 2);
  for (const json& group : found["validation"]["by_purchases"]) customers += group["customers"].get<double>();
  EXPECT_EQ(customers, found["validation"]["customers"].get<double>());
  EXPECT_EQ(csv("v.csv")[0][0], "customer");
  EXPECT_EQ(csv("v.csv")[1][1], "");
}

TEST_F(ValueShopTest, IsKeptInTheProject) {
  const json refused = on({"value", "--model", "bg_nbd"});
  const json anyway = on({"value", "--model", "bg_nbd", "--anyway", "--out", path("v.csv")});
  EXPECT_GT(anyway["run"].get<int>(), refused["run"].get<int>());
  EXPECT_EQ(on({"value", "--model", "bg_nbd"})["run"], refused["run"]) << "kept once";
  EXPECT_EQ(anyway["parameters"], refused["parameters"]);
  EXPECT_EQ(anyway["shown_anyway"], true);
  EXPECT_EQ(csv("v.csv")[0].back(), "warning");
  EXPECT_NE(on({"runs", "--run", std::to_string(anyway["run"].get<int>())}).dump().find("bg_nbd"), std::string::npos);
  EXPECT_EQ(on({"value", "--model", "gamma_gamma"})["run"], nullptr) << "what is spent at a time alone is not";
}

TEST_F(ValueTest, TellsWhatIsWrong) {
  const std::string wrong = m_folder.write("wrong.csv", "frequency,recency,T\n2,50,38\n1,2,38\n").string();
  EXPECT_NE(failure({"value", "--table", wrong, "--model", "bg_nbd"}).find("Customer 1 cannot be"), std::string::npos);
  const std::string plain = m_folder.write("plain.csv", "frequency,recency,T\n2,30,38\n1,2,38\n").string();
  EXPECT_NE(failure({"value", "--table", plain, "--model", "gamma_gamma"}).find("no column of what was spent"),
            std::string::npos);
  failure({"value", "--table", plain, "--model", "bgnbd"}, 2);
}

TEST_F(ValueTest, StatesOfCustomersSayWhereItPaysToWrite) {
  std::string text = "customer,product,date,quantity,price\n";
  for (int customer = 0; customer < 200; ++customer) {
    for (int month = 1; month <= 12; month += 1 + customer % 4)
      text += "c" + std::to_string(customer) + ",p,2023-" + (month < 10 ? "0" : "") + std::to_string(month) + "-15,1," +
              std::to_string(5 + customer % 9) + "\n";
  }
  ASSERT_EQ(run({"import", m_folder.write("shop.csv", text).string(), "--project", path("s.kindred")}).exit, 0);
  const std::vector<std::string> asked = {
      "value",          "--project", path("s.kindred"), "--model",         "customer_states", "--period-days", "30",
      "--contact-cost", "0.1",       "--out",           path("states.csv")};
  const json found = document(asked);
  EXPECT_EQ(found["model"], "customer_states");
  EXPECT_EQ(found["states"].size(), 24U);
  std::size_t customers = found["lost"].get<std::size_t>();
  for (const json& state : found["states"]) {
    customers += state["customers"].get<std::size_t>();
    EXPECT_LE(state["value"]["low"].get<double>(), state["value"]["high"].get<double>());
  }
  EXPECT_EQ(customers, 200U);
  EXPECT_EQ(contents(m_folder / "states.csv").substr(0, 18), "customer,recency,f");
  const auto words =
      run({"value", "--project", path("s.kindred"), "--model", "customer_states", "--period-days", "30"});
  EXPECT_NE(words.out.find("Lost:"), std::string::npos) << words.err;
  failure({"value", "--table", m_table, "--model", "customer_states"}, 2);
}

}  // namespace
}  // namespace kindred::cli::test
