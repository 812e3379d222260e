// Every verb once, on a small generated shop: its keys, and that its figures agree with one another. Lists and
// evaluations have files of their own.
#include <map>
#include <set>

#include "core/segment/clusterer.h"
#include "core/segment/quality.h"
#include "tests/cli/verbs_fixture.h"

namespace kindred::cli::test {
namespace {

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

TEST_F(VerbsTest, SimilarNamesNeighboursOfCustomersAndProducts) {
  const json customers = on({"similar", "--customer", "C001", "--measure", "pearson", "--top", "4"});
  expectKeys(customers, {"of", "measure", "preference", "neighbours"});
  EXPECT_EQ(customers["neighbours"].size(), 4u);
  expectKeys(customers["neighbours"][0], {"id", "similarity", "common", "unshrunk"});
  const json products = on({"similar", "--product", "P01", "--measure", "jaccard", "--set", "preference.value=bought",
                            "--set", "shrinkage=5"});
  EXPECT_EQ(products["preference"], "bought");
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

TEST_F(VerbsTest, StrategySaysWhatToDoAboutEachSegmentAndWhy) {
  const json made = segment();
  for (const auto& each : made["segments"]) expectKeys(each["strategy"], {"key", "title", "reason"});
  const json all = on({"strategy", "--margin", "0.3"});
  ASSERT_EQ(all["strategies"].size(), 3u);
  for (const auto& each : all["strategies"]) {
    expectKeys(each,
               {"segment", "key", "aim", "offer", "products", "channel", "timing", "measure", "reason", "figures"});
    EXPECT_TRUE(each["budget_per_head"].is_number()) << each;
    EXPECT_FALSE(each["products"].empty());
  }
  const std::string name = made["segments"][1]["name"];
  const json one = on({"strategy", "--segment", name});
  ASSERT_EQ(one["strategies"].size(), 1u);
  EXPECT_EQ(one["strategies"][0]["segment"], name);
  EXPECT_EQ(one["strategies"][0]["key"], made["segments"][1]["strategy"]["key"]);
}

TEST_F(VerbsTest, StrategyFollowsThePlaybookThatWasSavedAndChanged) {
  segment();
  on({"strategy", "--save-playbook", path("mine.json")});
  std::ifstream saved(path("mine.json"));
  json playbook = json::parse(saved);
  for (auto& play : playbook["plays"]) play["when"] = json::array();
  playbook["plays"][0]["key"] = "mine";
  std::ofstream(path("mine.json")) << playbook;
  EXPECT_EQ(on({"strategy", "--playbook", path("mine.json")})["strategies"][0]["key"], "mine");
  EXPECT_EQ(on({"strategy"})["strategies"][0]["key"], "mine") << "the project remembers it";
  EXPECT_NE(on({"strategy", "--playbook", "usual"})["strategies"][0]["key"], "mine");
}

TEST_F(VerbsTest, ReportIsOnePage) {
  segment();
  const json made = on({"report", "--out", path("page.html")});
  EXPECT_EQ(made["segments"], 3);
  std::ifstream page(path("page.html"));
  EXPECT_TRUE(page.is_open());
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

TEST_F(VerbsTest, ExportCallsColumnsAsAsked) {
  on({"export", "--all", "--offers", "0", "--columns", "customer=Customer\\, no.,email=E-mail", "--bom", "no", "--out",
      path("list.csv")});
  EXPECT_TRUE(contents(m_folder / "list.csv").starts_with("\"Customer, no.\",E-mail\n"));
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
