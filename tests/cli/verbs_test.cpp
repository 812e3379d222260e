// Every verb once, on a small generated shop: its keys, and that its figures agree with one another.
#include <cmath>
#include <fstream>
#include <map>
#include <set>

#include "core/segment/clusterer.h"
#include "tests/cli/cli.h"

namespace kindred::cli::test {
namespace {

class VerbsTest : public CliTest {
 protected:
  void SetUp() override {
    document({"generate", "retail", "--customers", "150", "--products", "60", "--interactions", "3000", "--segments",
              "3", "--seed", "4", "--out", path("shop")});
    m_import = document({"import", path("shop/orders.csv"), "--project", m_project, "--dataset", "shop", "--customers",
                         path("shop/customers.csv"), "--products", path("shop/products.csv")});
  }

  json on(std::vector<std::string> arguments) {
    arguments.insert(arguments.end(), {"--project", m_project});
    return document(arguments);
  }

  json train(const std::string& algorithm = "item_knn") { return on({"train", "--algorithm", algorithm}); }
  json segment(std::vector<std::string> more = {}) {
    std::vector<std::string> arguments = {"segment", "--algorithm", "kmeans", "--features", "taste", "--set", "k=3"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return on(arguments);
  }

  std::vector<std::vector<std::string>> csv(const std::string& name) {
    std::ifstream file(m_folder / name);
    std::vector<std::vector<std::string>> rows;
    for (std::string line; std::getline(file, line);) {
      rows.emplace_back(1);
      for (const char c : line) {
        if (c == ',') rows.back().emplace_back();
        else rows.back().back() += c;
      }
    }
    return rows;
  }

  const std::string m_project = path("p.kindred");
  json m_import;
};

TEST_F(VerbsTest, GenerateWritesTheTruthAndSaysWhat) {
  const json made = document(
      {"generate", "ratings", "--customers", "50", "--products", "30", "--interactions", "500", "--out", path("r")});
  expectKeys(made, {"files", "seed", "customers", "products", "interactions"});
  EXPECT_EQ(made["interactions"], 500);
  for (const auto& file : made["files"]) EXPECT_TRUE(std::filesystem::exists(file.get<std::string>()));
  EXPECT_EQ(csv("r/ratings.csv")[0], (std::vector<std::string>{"customer", "product", "value", "time"}));
  EXPECT_EQ(csv("shop/orders.csv")[0],
            (std::vector<std::string>{"order", "customer", "product", "quantity", "price", "date"}));
  EXPECT_EQ(csv("shop/truth_segments.csv")[0], (std::vector<std::string>{"customer", "segment"}));
  EXPECT_EQ(csv("shop/truth_bundles.csv")[0], (std::vector<std::string>{"bundle", "product"}));
}

TEST_F(VerbsTest, ImportReportsWhatItReadAndKept) {
  expectKeys(m_import, {"dataset", "revision", "format", "kind", "encoding", "delimiter", "rows_read", "rows_kept",
                        "interactions", "customers", "products", "products_listed", "customers_listed", "already_there",
                        "skipped", "notes", "seconds"});
  EXPECT_EQ(m_import["dataset"], "shop");
  EXPECT_EQ(m_import["revision"], 1);
  EXPECT_EQ(m_import["kind"], "transactions");
  EXPECT_EQ(m_import["rows_read"], 3000);
  EXPECT_EQ(m_import["rows_kept"], 3000);
  EXPECT_EQ(m_import["customers_listed"], 150);
  EXPECT_EQ(m_import["products_listed"], 60);
}

TEST_F(VerbsTest, ImportCountsSkippedRowsAndSavesThem) {
  const auto file = m_folder.write("in.csv",
                                   "customer,product,value,time\na,x,3,2024-01-02\n,y,4,2024-01-02\na,x,3,2024-01-"
                                   "02\nb,y,good,2024-01-02\nb,y,4,2024-01-03\n");
  const json report =
      document({"import", file.string(), "--project", path("q.kindred"), "--save-skipped", path("skipped.csv")});
  EXPECT_EQ(report["rows_read"], 5);
  EXPECT_EQ(report["rows_kept"], 2);
  std::map<std::string, int> counts;
  for (const auto& each : report["skipped"]) {
    expectKeys(each, {"key", "reason", "count", "examples"});
    counts[each["key"]] = each["count"];
    expectKeys(each["examples"][0], {"file", "line", "text"});
  }
  EXPECT_EQ(counts, (std::map<std::string, int>{{"unreadable", 1}, {"no_customer", 1}, {"exact_duplicate", 1}}));
  EXPECT_EQ(csv("skipped.csv").size(), 4u);
}

TEST_F(VerbsTest, ADryRunStoresNothing) {
  const json report = document({"import", path("shop/orders.csv"), "--dry-run", "--project", path("none.kindred")});
  EXPECT_EQ(report["rows_kept"], 3000);
  EXPECT_TRUE(report["dataset"].is_null());
  EXPECT_FALSE(std::filesystem::exists(path("none.kindred")));
}

TEST_F(VerbsTest, RolesAreMappedByHand) {
  const auto file = m_folder.write("in.csv", "wer;was;wie;wann\na;x;3,5;k\nb;y;4,0;l\na;y;1,5;m\n");
  const json report = document({"import", file.string(), "--project", path("q.kindred"), "--map", "customer=wer",
                                "--map", "product=was", "--map", "value=wie", "--map", "ignore=wann", "--delimiter",
                                ";", "--decimal", ",", "--kind", "explicit"});
  EXPECT_EQ(report["rows_kept"], 3);
  const json described = document({"describe", "--project", path("q.kindred")});
  EXPECT_EQ(described["value"]["maximum"], 4.0);
  EXPECT_EQ(described["value"]["mean"], 3.0);
}

TEST_F(VerbsTest, ListsOfFormatsAlgorithmsAndDataSets) {
  for (const auto& format : document({"formats"})) expectKeys(format, {"key", "title", "recognised_by"});
  const json algorithms = document({"algorithms"});
  std::set<std::string> keys;
  for (const auto& algorithm : algorithms) {
    expectKeys(algorithm, {"key", "family", "title", "capabilities", "parameters"});
    keys.insert(algorithm["key"]);
  }
  for (const char* key : {"popular", "bias", "user_knn", "item_knn", "kmeans", "pca", "cosine", "rfm", "taste"})
    EXPECT_TRUE(keys.contains(key)) << key;
  for (const auto& each : document({"algorithms", "--family", "segment"})) EXPECT_EQ(each["family"], "segment");
  const json datasets = on({"datasets"});
  ASSERT_EQ(datasets.size(), 1u);
  expectKeys(datasets[0], {"name", "kind", "revision", "customers", "products", "interactions", "first", "last"});
}

TEST_F(VerbsTest, DescribeCountsWhatThereIs) {
  const json described = on({"describe"});
  expectKeys(described, {"customers", "products", "interactions", "density", "value", "per_customer", "per_product",
                         "time", "quality"});
  expectKeys(described["value"], {"minimum", "maximum", "mean", "histogram"});
  expectKeys(described["per_customer"], {"minimum", "median", "mean", "p90", "maximum"});
  expectKeys(described["time"], {"first", "last"});
  EXPECT_EQ(described["interactions"], 3000);
  EXPECT_EQ(described["per_customer"]["mean"], 20.0);
  for (const auto& check : described["quality"]) expectKeys(check, {"key", "check", "count", "note"});
}

TEST_F(VerbsTest, FilterMakesASmallerDataSet) {
  const json made = on({"filter", "--k-core", "4", "--min-product", "5", "--name", "core"});
  expectKeys(made,
             {"dataset", "revision", "rows_read", "rows_kept", "interactions", "customers", "products", "seconds"});
  EXPECT_EQ(made["dataset"], "core");
  EXPECT_EQ(made["rows_read"], 3000);
  const json described = on({"describe", "--dataset", "core"});
  EXPECT_EQ(described["interactions"], made["rows_kept"]);
  EXPECT_EQ(described["derived_from"]["parent"], "shop");
  EXPECT_EQ(described["derived_from"]["filter"]["core"], 4);
  EXPECT_GE(described["per_customer"]["minimum"], 4);
  EXPECT_GE(described["per_product"]["minimum"], 4);
  failure({"filter", "--project", m_project, "--dataset", "shop", "--min-customer", "100000"});
  failure({"filter", "--project", m_project, "--dataset", "shop", "--category", "none such"});
  failure({"filter", "--project", m_project, "--dataset", "shop", "--from", "soon"}, 2);
  failure({"filter", "--project", m_project, "--dataset", "shop", "--k-core", "0"}, 2);
}

TEST_F(VerbsTest, DataComesBackAsItWentIn) {
  on({"data", "--out", path("events.csv")});
  const auto rows = csv("events.csv");
  ASSERT_EQ(rows.size(), 3001u);
  EXPECT_EQ(rows[0], (std::vector<std::string>{"customer", "order", "product", "quantity", "price", "time"}));
  const json again = document({"import", path("events.csv"), "--project", path("q.kindred")});
  EXPECT_EQ(again["rows_kept"], 3000);
  on({"data", "--out", path("first.csv")});
  document({"data", "--project", path("q.kindred"), "--out", path("second.csv")});
  EXPECT_EQ(contents(m_folder / "first.csv"), contents(m_folder / "second.csv"));
}

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
  EXPECT_EQ(rows[1][2], one["items"][0]["product"]);
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
  const json why = item["explanation"];
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

TEST_F(VerbsTest, SimilarNamesNeighboursOfCustomersAndProducts) {
  const json customers = on({"similar", "--customer", "C001", "--measure", "pearson", "--top", "4"});
  expectKeys(customers, {"of", "measure", "preference", "neighbours"});
  EXPECT_EQ(customers["neighbours"].size(), 4u);
  expectKeys(customers["neighbours"][0], {"id", "similarity", "common", "unshrunk"});
  const json products = on({"similar", "--product", "P01", "--measure", "jaccard", "--set", "preference.value=bought",
                            "--set", "shrinkage=5"});
  EXPECT_EQ(products["preference"], "bought");
}

TEST_F(VerbsTest, EvaluateJudgesSeveralAlgorithmsAndIsRepeatable) {
  const std::vector<std::string> arguments = {"evaluate",
                                              "--algorithm",
                                              "popular",
                                              "--algorithm",
                                              "item_knn",
                                              "--metrics",
                                              "ndcg@5,recall@5,rmse",
                                              "--set",
                                              "item_knn.neighbours=30",
                                              "--seed",
                                              "2"};
  json first = on(arguments);
  expectKeys(first, {"protocol", "results", "comparisons"});
  ASSERT_EQ(first["results"].size(), 2u);
  for (const auto& result : first["results"]) {
    expectKeys(result, {"algorithm", "parameters", "metrics", "fit_seconds", "predict_seconds", "peak_memory_bytes"});
    expectKeys(result["metrics"], {"ndcg@5", "recall@5", "rmse"});
    expectKeys(result["metrics"]["ndcg@5"], {"mean", "low", "high", "customers"});
  }
  EXPECT_EQ(first["results"][1]["parameters"]["neighbours"], 30);
  const json second = on(arguments);
  for (std::size_t i = 0; i < 2; ++i) EXPECT_EQ(first["results"][i]["metrics"], second["results"][i]["metrics"]);
  const json last = on({"evaluate", "--algorithm", "popular", "--split", "leave_last_out", "--metrics", "hit_rate@10"});
  EXPECT_EQ(last["protocol"]["split"], "leave_last_out");
}

TEST_F(VerbsTest, EvaluateTakesFiles) {
  const auto train = m_folder.write("train.csv", "customer,product\na,x\na,y\nb,x\nb,z\nc,x\nc,y\n");
  const auto test = m_folder.write("test.csv", "customer,product\na,z\nb,y\n");
  const json judged = document({"evaluate", "--train", train.string(), "--test", test.string(), "--algorithm",
                                "popular", "--metrics", "recall@1,coverage@1"});
  EXPECT_EQ(judged["results"][0]["metrics"]["recall@1"]["mean"], 1.0);
  EXPECT_EQ(judged["results"][0]["metrics"]["recall@1"]["customers"], 2);
}

TEST_F(VerbsTest, EvaluateTakesFilesOfAnyFormat) {
  // The same events three times: with a header, as MovieLens' u1.base (tabs, no header), and as lines of ids.
  const auto recall = [&](const std::filesystem::path& train, const std::filesystem::path& test) {
    const json judged = document({"evaluate", "--train", train.string(), "--test", test.string(), "--algorithm",
                                  "item_knn", "--set", "preference.value=bought", "--metrics", "recall@10"});
    return judged["results"][0]["metrics"]["recall@10"];
  };
  std::string csvTrain = "customer,product\n", csvTest = csvTrain, tabTrain, tabTest, linesTrain, linesTest;
  for (int customer = 1; customer <= 40; ++customer) {
    const std::string id = std::to_string(customer);
    linesTrain += id;
    for (int product = 0; product < 5 + customer % 3; ++product) {
      const std::string item = std::to_string(100 + (customer * 7 + product * product) % 23);
      csvTrain += id + "," + item + "\n";
      tabTrain += id + "\t" + item + "\t4\t" + std::to_string(881250949 + product) + "\n";
      linesTrain += " " + item;
    }
    const std::string held = std::to_string(100 + (customer * 7 + 36) % 23);
    csvTest += id + "," + held + "\n";
    tabTest += id + "\t" + held + "\t5\t881260000\n";
    linesTest += id + " " + held + "\n";
    linesTrain += "\n";
  }
  const json expected = recall(m_folder.write("a.csv", csvTrain), m_folder.write("b.csv", csvTest));
  EXPECT_GT(expected["mean"].get<double>(), 0);
  EXPECT_EQ(recall(m_folder.write("u1.base", tabTrain), m_folder.write("u1.test", tabTest)), expected);
  EXPECT_EQ(recall(m_folder.write("train.txt", linesTrain), m_folder.write("test.txt", linesTest)), expected);
  EXPECT_EQ(recall(m_folder.write("train.txt", linesTrain), m_folder.write("b.csv", csvTest)), expected);
}

TEST_F(VerbsTest, EvaluateAsATableSaysWhyAFigureIsMissing) {
  const Outcome outcome = run({"evaluate", "--project", m_project, "--algorithm", "popular", "--set",
                               "preference.value=bought", "--metrics", "rmse"});
  EXPECT_EQ(outcome.exit, 0);
  EXPECT_NE(outcome.out.find("errors are measured on ratings or stars only"), std::string::npos) << outcome.out;
}

TEST_F(VerbsTest, SegmentFindsThePlantedOnesAndWritesLabels) {
  const json made = segment({"--labels", path("labels.csv"), "--name", "planted"});
  expectKeys(made, {"segmentation", "run", "segments", "quality", "seconds"});
  expectKeys(made["quality"], {"silhouette", "calinski_harabasz", "davies_bouldin"});
  ASSERT_EQ(made["segments"].size(), 3u);
  for (const auto& each : made["segments"]) {
    expectKeys(each, {"id", "name", "customers", "share", "revenue_share", "profile"});
    expectKeys(each["profile"][0], {"feature", "value", "overall", "lift"});
  }
  const auto numbered = [](const std::vector<std::vector<std::string>>& rows) {
    std::map<std::string, int> numbers;
    std::vector<int> labels;
    for (std::size_t i = 1; i < rows.size(); ++i)
      labels.push_back(numbers.emplace(rows[i][1], static_cast<int>(numbers.size())).first->second);
    return labels;
  };
  const auto labels = csv("labels.csv"), truth = csv("shop/truth_segments.csv");
  ASSERT_EQ(labels.size(), 151u);
  EXPECT_GT(segment::adjustedRand(numbered(labels), numbered(truth)), 0.8);

  const json segmentations = on({"segmentations"});
  ASSERT_EQ(segmentations.size(), 1u);
  expectKeys(segmentations[0], {"name", "run", "segments", "customers", "created"});
  EXPECT_EQ(segmentations[0]["name"], "planted");
  EXPECT_EQ(segmentations[0]["segments"], 3);
  EXPECT_EQ(on({"audiences"}).size(), 0u);
}

TEST_F(VerbsTest, ThreadsDoNotChangeResults) {
  segment({"--labels", path("one.csv"), "--threads", "1"});
  segment({"--labels", path("many.csv"), "--threads", "4"});
  EXPECT_EQ(contents(m_folder / "one.csv"), contents(m_folder / "many.csv"));
}

TEST_F(VerbsTest, ClusterAndEmbedAnyTable) {
  const std::string iris = std::string(KINDRED_FIXTURES) + "/iris.csv";
  const std::string columns = "Sepal.Length,Sepal.Width,Petal.Length,Petal.Width";
  const json clustered = document({"cluster", "--table", iris, "--columns", columns, "--algorithm", "kmeans", "--set",
                                   "k=3", "--set", "restarts=20", "--labels", path("labels.csv")});
  expectKeys(clustered, {"labels_file", "clusters", "sizes", "quality", "inertia", "heights", "seconds"});
  EXPECT_NEAR(clustered["inertia"].get<double>(), 78.851441, 1e-5);
  EXPECT_EQ(clustered["sizes"], (std::vector<int>{62, 50, 38}));
  EXPECT_EQ(csv("labels.csv")[0], (std::vector<std::string>{"row", "cluster"}));
  EXPECT_EQ(csv("labels.csv")[1][0], "0");

  const json embedded =
      document({"embed", "--table", iris, "--columns", columns, "--algorithm", "pca", "--out", path("points.csv")});
  expectKeys(embedded, {"file", "rows", "standard_deviations", "explained", "seconds"});
  EXPECT_NEAR(embedded["standard_deviations"][0].get<double>(), 2.056269, 1e-6);
  EXPECT_EQ(csv("points.csv")[0], (std::vector<std::string>{"row", "x", "y"}));

  const json customers =
      on({"embed", "--features", "rfm,taste:weight=2", "--algorithm", "pca", "--out", path("customers.csv")});
  EXPECT_EQ(customers["rows"], 150);
  EXPECT_EQ(csv("customers.csv")[1][0], "C001");
}

TEST_F(VerbsTest, RfmScoresEveryone) {
  const json table = on({"rfm", "--reference-date", "2025-01-01", "--out", path("rfm.csv")});
  expectKeys(table, {"reference_date", "cells", "file"});
  EXPECT_EQ(table["reference_date"], "2025-01-01");
  std::int64_t customers = 0;
  for (const auto& cell : table["cells"]) customers += cell["customers"].get<std::int64_t>();
  EXPECT_EQ(customers, 150);
  EXPECT_EQ(csv("rfm.csv")[0],
            (std::vector<std::string>{"customer", "recency_days", "orders", "spend", "r", "f", "m"}));
  EXPECT_EQ(csv("rfm.csv").size(), 151u);
}

TEST_F(VerbsTest, ExportWritesTheListItsControlGroupAndReceipt) {
  train();
  const json made = segment();
  const std::string name = made["segments"][0]["name"];
  const json receipt = on({"export", "--segment", name, "--offers", "2", "--columns", "email,region", "--where",
                           "consent=yes", "--control-share", "0.2", "--bom", "no", "--out", path("list.csv")});
  expectKeys(receipt, {"file", "rows", "held_out", "control_file", "sha256"});
  EXPECT_EQ(csv("list.csv")[0],
            (std::vector<std::string>{"customer", "email", "region", "segmentation", "segment", "cold_start", "offer_1",
                                      "offer_2", "title_1", "title_2", "score_1", "score_2", "reason_1", "reason_2"}));
  EXPECT_EQ(csv("list.csv").size(), receipt["rows"].get<std::size_t>() + 1);
  EXPECT_GT(receipt["held_out"], 0);
  EXPECT_TRUE(std::filesystem::exists(receipt["control_file"].get<std::string>()));
  EXPECT_EQ(json::parse(contents(m_folder / "list.csv.json"))["sha256"], receipt["sha256"]);

  on({"export", "--all", "--delimiter", ";", "--decimal", ",", "--out", path("all.csv")});
  EXPECT_TRUE(contents(m_folder / "all.csv")
                  .starts_with("\xEF\xBB\xBF"
                               "customer;segmentation;"))
      << "with a byte-order mark by default";
}

TEST_F(VerbsTest, ExportHoldsOneProductToAShareAndWarns) {
  train();
  const json plain = on({"export", "--all", "--out", path("plain.csv")});
  EXPECT_GT(plain["without_consent"], 0);
  EXPECT_EQ(plain["warnings"].back()["key"], "no_consent");
  const int customers = plain["rows"];
  const json held = on({"export", "--all", "--max-share", "0.1", "--min-buyers", "5", "--language", "ru", "--encoding",
                        "windows-1251", "--out", path("held.csv")});
  EXPECT_LE(held["most_offered"]["customers"].get<int>(), customers / 10);
  EXPECT_GE(held["most_offered"]["buyers"].get<int>(), 5);
  EXPECT_EQ(held["characters_replaced"], 0);
  const std::string text = contents(m_folder / "held.csv");
  EXPECT_TRUE(text.starts_with("customer,")) << "no byte-order mark but in UTF-8";
  EXPECT_NE(text.find('\xEF'), std::string::npos) << "п of Windows-1251";
}

TEST_F(VerbsTest, RemoveTakesAwayOneThing) {
  const json run = train();
  segment({"--name", "mine"});
  on({"remove", "--run", run["run"].dump()});
  on({"remove", "--segmentation", "mine"});
  EXPECT_EQ(on({"segmentations"}).size(), 0u);
  on({"remove", "--dataset", "shop"});
  EXPECT_EQ(on({"datasets"}).size(), 0u);
}

TEST_F(VerbsTest, WithoutJsonThereIsATable) {
  const Outcome outcome = run({"datasets", "--project", m_project});
  EXPECT_EQ(outcome.exit, 0);
  EXPECT_EQ(outcome.err, "");
  EXPECT_NE(outcome.out.find("shop"), std::string::npos);
  EXPECT_NE(outcome.out.find("3,000"), std::string::npos);
}

}  // namespace
}  // namespace kindred::cli::test
