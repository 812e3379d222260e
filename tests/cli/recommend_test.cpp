// Runs and lists: what training tells, and that the scores of lists, on screen and in files, add up.
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <set>

#include "tests/cli/verbs_fixture.h"

namespace kindred::cli::test {
namespace {

TEST_F(VerbsTest, TrainAndRunsTellTheWholeRun) {
  const json run = on({"train", "--algorithm", "user_knn", "--set", "neighbours=15", "--set", "preference.value=bought",
                       "--seed", "3", "--top", "4"});
  expectKeys(run, {"run", "dataset", "revision", "algorithm", "parameters", "customers", "products", "fit_seconds",
                   "list_seconds", "seconds", "estimated_seconds", "model_bytes"});
  EXPECT_EQ(run["parameters"]["neighbours"], 15);
  EXPECT_EQ(run["parameters"]["preference.value"], "bought");
  const json runs = on({"runs"});
  ASSERT_EQ(runs.size(), 1u);
  expectKeys(runs[0],
             {"run", "family", "name", "algorithm", "parameters", "dataset", "revision", "created", "seconds"});
  EXPECT_EQ(runs[0]["parameters"], run["parameters"]);
}

TEST_F(VerbsTest, TheCommandOfARunMakesItAgain) {
  const json run = on({"train", "--algorithm", "item_knn", "--set", "measure=jaccard", "--set",
                       "preference.value=bought", "--seed", "5"});
  on({"recommend", "--all", "--top", "5", "--out", path("first.csv")});
  const std::string command = run["command"].get<std::string>();
  ASSERT_TRUE(command.starts_with("kindred-cli "));
  const std::string again = std::string(KINDRED_CLI) + command.substr(11) + " --json > " + path("again.json");
  ASSERT_EQ(std::system(again.c_str()), 0);
  const json second = json::parse(contents(m_folder / "again.json"));
  EXPECT_EQ(second["parameters"], run["parameters"]);
  EXPECT_NE(second["run"], run["run"]);
  on({"recommend", "--all", "--top", "5", "--out", path("second.csv")});
  EXPECT_EQ(contents(m_folder / "first.csv"), contents(m_folder / "second.csv"));
}

TEST_F(VerbsTest, RecommendServesWhoIsInNoDataSet) {
  train();
  on({"data", "--out", path("events.csv")});
  const auto events = csv("events.csv");
  const auto column = std::ranges::find(events[0], "product") - events[0].begin();
  std::set<std::string> products;
  for (const auto& row : events)
    if (row[0] == "C007") products.insert(row[static_cast<std::size_t>(column)]);
  ASSERT_GT(products.size(), 2u);
  std::vector<std::string> arguments = {"recommend", "--top", "5"};
  for (const std::string& product : products) arguments.insert(arguments.end(), {"--history", product + ",2"});
  const json list = on(arguments);
  EXPECT_TRUE(list["customer"].is_null());
  EXPECT_TRUE(list["cold_start"].is_null());
  ASSERT_EQ(list["items"].size(), 5u);
  for (const auto& item : list["items"]) EXPECT_FALSE(products.contains(item["product"].get<std::string>()));
  const json alone = on({"recommend", "--history", *products.begin(), "--explain"});
  EXPECT_FALSE(alone["items"][0]["explanation"].is_null());
}

TEST_F(VerbsTest, RecommendTellsWhoShouldBeOfferedAProduct) {
  train();
  const json first = on({"recommend", "--customer", "C007", "--top", "1"})["items"][0];
  const json asked = on({"recommend", "--product", first["product"], "--top", "150", "--explain"});
  expectKeys(asked, {"product", "title", "run", "preference", "customers"});
  bool found = false;
  double before = std::numeric_limits<double>::infinity();
  for (const auto& each : asked["customers"]) {
    expectKeys(each, {"customer", "score", "reason", "explanation"});
    EXPECT_LE(each["score"].get<double>(), before);
    before = each["score"].get<double>();
    if (each["customer"] != "C007") continue;
    found = true;
    EXPECT_EQ(each["score"], first["score"]) << "as in the customer's own list";
  }
  EXPECT_TRUE(found);
}

TEST_F(VerbsTest, RecommendRefusesHistoriesThatAreNone) {
  train();
  EXPECT_EQ(run({"recommend", "--project", m_project, "--history", "nothing,3"}).exit, 1);
  EXPECT_EQ(run({"recommend", "--project", m_project, "--history", "P001,many"}).exit, 1);
  EXPECT_EQ(run({"recommend", "--project", m_project, "--history", "P001", "--customer", "C007"}).exit, 2);
  EXPECT_EQ(run({"recommend", "--project", m_project, "--product", "none"}).exit, 1);
}

TEST_F(VerbsTest, RecommendExplainsScoresThatAddUp) {
  train();
  const json list = on({"recommend", "--customer", "C007", "--top", "5", "--explain"});
  expectKeys(list, {"customer", "run", "preference", "items", "cold_start"});
  EXPECT_EQ(list["preference"], "orders_1_to_5");
  EXPECT_TRUE(list["cold_start"].is_null());
  ASSERT_EQ(list["items"].size(), 5u);
  for (const auto& item : list["items"]) {
    expectKeys(item, {"product", "title", "score", "explanation"});
    const json& why = item["explanation"];
    expectKeys(why, {"method", "base", "neighbours", "sum_weighted", "sum_weights", "score"});
    double weighted = 0, weights = 0;
    for (const auto& neighbour : why["neighbours"]) {
      expectKeys(neighbour, {"id", "similarity", "value", "usual", "weighted"});
      weighted += neighbour["weighted"].get<double>();
      weights += std::abs(neighbour["similarity"].get<double>());
    }
    const double divisor = why["divides"].get<bool>() ? weights : 1;
    EXPECT_NEAR(why["base"].get<double>() + weighted / divisor, item["score"].get<double>(), 1e-6);
  }
  const json plain = on({"recommend", "--customer", "C007"});
  EXPECT_TRUE(plain["items"][0]["explanation"].is_null());
  EXPECT_EQ(plain["items"].size(), 10u);
  EXPECT_EQ(plain["items"][0]["product"], list["items"][0]["product"]);
}

TEST_F(VerbsTest, RecommendWritesEveryonesList) {
  train();
  const json all = on({"recommend", "--all", "--top", "3", "--out", path("all.csv")});
  EXPECT_EQ(all["rows"], 450);
  const auto rows = csv("all.csv");
  EXPECT_EQ(rows[0], (std::vector<std::string>{"customer", "rank", "product", "score", "prediction", "customers",
                                               "cold_start"}));
  const json one = on({"recommend", "--customer", "C001", "--top", "3"});
  EXPECT_EQ(rows[1][2], one["items"][0]["product"].get<std::string>());
  EXPECT_EQ(std::stod(rows[1][3]), one["items"][0]["score"].get<double>()) << "scores read back as they were";
}

TEST_F(VerbsTest, EveryonesListDoesNotMixScoresWithCountsOfColdStarts) {
  const std::string project = path("stars.kindred");
  const auto ratings =
      m_folder.write("r.csv", "customer,product,value\na,x,5\na,y,4\nb,x,4\nb,y,2\nb,z,2\nc,x,1\nc,z,5\n");
  const auto people = m_folder.write("c.csv", "customer,name\na,Ann\nb,Ben\nc,Cleo\nnew,Dan\n");
  document({"import", ratings.string(), "--project", project, "--customers", people.string()});
  document({"train", "--project", project, "--algorithm", "user_knn", "--top", "2"});
  document({"recommend", "--project", project, "--all", "--out", path("stars.csv")});
  int cold = 0;
  for (const auto& row : csv("stars.csv")) {
    if (row[0] == "customer") continue;
    ASSERT_EQ(row.size(), 7u);
    const bool isCold = row[0] == "new";
    cold += isCold ? 1 : 0;
    EXPECT_EQ(row[3].empty(), isCold) << "a score is a score";
    EXPECT_EQ(row[5].empty(), !isCold) << "a count is a count";
    EXPECT_EQ(row[6], isCold ? "no_history" : "");
    EXPECT_LE(row[4].empty() ? 0 : std::stod(row[4]), 5) << "a prediction is on the scale";
  }
  EXPECT_EQ(cold, 3);
  const json one = document({"recommend", "--project", project, "--customer", "a", "--explain"});
  expectKeys(one["items"][0], {"product", "title", "score", "prediction", "buyers", "thin", "reason", "explanation",
                               "prediction_explanation"});
  EXPECT_EQ(one["items"][0]["prediction"], one["items"][0]["prediction_explanation"]["score"]);
  EXPECT_EQ(one["items"][0]["buyers"], 2);
}

TEST_F(VerbsTest, RecommendExplainsAsATableToo) {
  train("user_knn");
  const std::vector<std::string> arguments{"recommend", "--project", m_project, "--customer", "C007", "--top", "2"};
  const std::string plain = run(arguments).out;
  auto explaining = arguments;
  explaining.emplace_back("--explain");
  const std::string explained = run(explaining).out;
  EXPECT_EQ(explained.substr(0, plain.size()), plain) << "the arithmetic comes below the list";
  const json item = on({"recommend", "--customer", "C007", "--top", "2", "--explain"})["items"][0];
  const json& why = item["explanation"];
  EXPECT_NE(explained.find(why["neighbours"][0]["id"].get<std::string>()), std::string::npos);
  EXPECT_NE(explained.find("before shrinkage × in common ÷ (in common + 10)"), std::string::npos);
  EXPECT_NE(explained.find("alike × gave"), std::string::npos);
  EXPECT_NE(explained.find("Score "), std::string::npos);
  EXPECT_NE(explained.find("Prediction "), std::string::npos);
  const json first = why["neighbours"][0];
  EXPECT_NEAR(first["similarity"].get<double>(),
              first["unshrunk"].get<double>() * first["common"].get<double>() / (first["common"].get<double>() + 10),
              1e-9);
}

TEST_F(VerbsTest, TrainWithoutListsStoresTheModelAlone) {
  const json run = on({"train", "--algorithm", "item_knn", "--top", "0"});
  EXPECT_EQ(on({"recommend", "--customer", "C007", "--top", "3"})["items"].size(), 3u);
  EXPECT_EQ(run["list_seconds"].get<double>() < run["seconds"].get<double>(), true);
  const auto exported = document({"export", "--project", m_project, "--all", "--out", path("list.csv")});
  EXPECT_EQ(exported["rows"], 150);
}

}  // namespace
}  // namespace kindred::cli::test
