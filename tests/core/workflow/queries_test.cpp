#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <numeric>
#include <set>

#include "core/base/date.h"
#include "core/store/project_file.h"
#include "core/workflow/embed_customers.h"
#include "core/workflow/families.h"
#include "core/workflow/queries/catalogue.h"
#include "core/workflow/queries/customers.h"
#include "core/workflow/queries/drivers.h"
#include "core/workflow/queries/numeric_table.h"
#include "core/workflow/queries/quality.h"
#include "core/workflow/queries/recommendations.h"
#include "core/workflow/queries/similarity.h"
#include "core/workflow/segment_form.h"
#include "tests/core/workflow/shop.h"
#include "tests/support/dataset_builder.h"
#include "tests/support/table.h"

namespace kindred::workflow::test {
namespace {

using kindred::test::DatasetBuilder;

class QueriesTest : public ShopTest {};

/// What a person with a pocket calculator gets from the lines of an explanation.
double addedUp(const recommend::Explanation& e) {
  double sum = 0, weights = 0;
  for (const recommend::Term& term : e.terms) {
    sum += term.weight ? *term.weight * (term.value - term.usual) : term.adds;
    weights += std::abs(term.weight.value_or(0));
  }
  if (e.combine == recommend::Explanation::Combine::WeightedMean) sum /= weights;
  return (e.base + sum) * (e.support ? e.support->factor() : 1);
}

TEST_F(QueriesTest, EveryExplanationAddsUpToTheScoreShown) {
  segment();
  for (const char* algorithm : {"item_knn", "user_knn", "bias", "popular"}) {
    train({.datasetId = 0, .algorithm = algorithm});
    const auto trained = m_workspace->model(m_dataset);
    const auto segmentation = m_workspace->findSegmentation(m_dataset);
    for (Index c = 0; c < 120; c += 7) {
      const auto list = recommendFor(*trained, c, {.top = 5}, segmentation);
      EXPECT_FALSE(list.items.empty());
      for (const auto& item : list.items) {
        EXPECT_NEAR(addedUp(item.explanation), item.score, 1e-6) << algorithm;
        EXPECT_NEAR(item.explanation.score, item.score, 1e-6) << algorithm;
        EXPECT_EQ(item.prediction.has_value(), item.predictionExplanation.has_value());
        if (item.prediction) {
          EXPECT_NEAR(addedUp(*item.predictionExplanation), *item.prediction, 1e-6) << algorithm;
        }
        EXPECT_GT(item.evidence.buyers, 0);
        EXPECT_TRUE(item.price.has_value());
        EXPECT_GT(item.popularity, 0);
        EXPECT_LE(item.popularity, 1);
      }
    }
  }
}

TEST_F(QueriesTest, AColdStartIsOfferedWhatIsPopularAndToldSo) {
  const auto folder = m_folder.path() / "cold";
  std::filesystem::create_directories(folder);
  const auto orders =
      m_folder.write("cold/o.csv", "customer,product,value\na,x,5\na,y,4\nb,x,4\nb,z,2\nc,x,1\nc,y,2\n");
  const auto people = m_folder.write("cold/c.csv", "customer,name\na,Ann\nb,Ben\nc,Cleo\nnew,Dan\n");
  const auto outcome =
      importData(*m_workspace, {.inputs = {orders}, .customers = people, .datasetName = "cold"}, m_progress);
  trainRecommender(*m_workspace, {.datasetId = outcome.dataset.id}, m_progress);
  const auto trained = m_workspace->model(outcome.dataset.id);
  const Index dan = trained->data->dataset->customers.find("new").value();
  EXPECT_EQ(coldStarts(*trained), std::vector<Index>{dan});
  const auto list = recommendFor(*trained, dan, {.top = 2}, nullptr);
  ASSERT_TRUE(list.coldStart.has_value());
  EXPECT_EQ(list.coldStart->key, "no_history");
  ASSERT_EQ(list.items.size(), 2u);
  EXPECT_EQ(trained->data->dataset->products.id(list.items[0].product), "x");
  EXPECT_EQ(list.items[0].score, 3);
  EXPECT_EQ(addedUp(list.items[0].explanation), 3);
}

TEST_F(QueriesTest, CustomersAreFoundByPartOfIdOrNameWhateverTheCase) {
  const auto dataset = DatasetBuilder(DatasetKind::Transactions)
                           .customer("C1", {{"name", "Ёлка Алая"}})
                           .customer("C2", {{"name", "Ada Brook"}})
                           .customer("X3", {{"name", "Żak"}})
                           .customerRole("name", AttributeRole::Name)
                           .events({{.customer = "C1", .product = "p", .price = 5},
                                    {.customer = "C2", .product = "p", .price = 9},
                                    {.customer = "X3", .product = "p", .price = 7}})
                           .build();
  const auto facts = customerFacts(*dataset);
  const auto ids = [&](const CustomerFilter& filter) {
    std::string joined;
    for (const Index c : findCustomers(*dataset, facts, filter)) joined += dataset->customers.id(c) + " ";
    return joined;
  };
  EXPECT_EQ(ids({.search = "ёлка а"}), "C1 ");
  EXPECT_EQ(ids({.search = "BROOK"}), "C2 ");
  EXPECT_EQ(ids({.search = "c"}), "C2 C1 ");
  EXPECT_EQ(ids({}), "C2 X3 C1 ");
  EXPECT_EQ(ids({.order = CustomerOrder::Id}), "C1 C2 X3 ");
  const CustomerSet only({1}, {});
  EXPECT_EQ(ids({.only = &only}), "C1 ");
}

TEST(FindEntities, PutsEqualIdsAndTitlesFirst) {
  const auto dataset = DatasetBuilder(DatasetKind::Implicit)
                           .product("10", {{"title", "Tea"}})
                           .product("100", {{"title", "Tea pot"}})
                           .product("9", {{"title", "Pot of 100 teas"}})
                           .productRole("title", AttributeRole::Title)
                           .event({.customer = "a", .product = "10"})
                           .build();
  const auto ids = [&](const std::string& search, std::size_t most = 10) {
    std::string joined;
    for (const Index p : findEntities(dataset->products, search, most)) joined += dataset->products.id(p) + " ";
    return joined;
  };
  EXPECT_EQ(ids("100"), "100 9 ");
  EXPECT_EQ(ids("tea"), "10 100 9 ");
  EXPECT_EQ(ids("TEA POT"), "100 ");
  EXPECT_EQ(ids("pot", 1), "100 ");
  EXPECT_EQ(ids(""), "");
}

TEST_F(QueriesTest, HistoryAddsUpAndMonthsHaveNoGaps) {
  constexpr std::int64_t January = 1704067200;  // 2024-01-01
  const auto dataset =
      DatasetBuilder(DatasetKind::Transactions)
          .events({{.customer = "a", .product = "p", .quantity = 2, .price = 3, .time = January, .order = "1"},
                   {.customer = "a",
                    .product = "p",
                    .quantity = 1,
                    .price = 3,
                    .time = January + 70 * SecondsPerDay,
                    .order = "2"},
                   {.customer = "a", .product = "q", .quantity = 1, .price = 1, .time = January, .order = "1"}})
          .build();
  const auto data = recommend::trainingData(dataset, dataset->preference);
  const auto lines = history(*data, 0);
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_EQ(lines[0].orders, 2);
  EXPECT_EQ(lines[0].quantity, 3);
  EXPECT_EQ(lines[0].spend, 9);
  EXPECT_EQ(lines[0].preference, 3);  // two orders
  EXPECT_EQ(lines[1].preference, 2);
  EXPECT_DOUBLE_EQ(usualPreference(*data, 0), 2.5);
  const SpendOverTime months = spendOverTime(*dataset, 0);
  EXPECT_EQ(months.years, 0);
  ASSERT_EQ(months.steps.size(), 3u);
  EXPECT_EQ(months.steps[0].spend, 7);
  EXPECT_EQ(months.steps[1].spend, 0);
  EXPECT_EQ(months.steps[2].begin, toSeconds({.year = 2024, .month = 3}));
  EXPECT_EQ(months.steps[2].end, toSeconds({.year = 2024, .month = 4}));
  EXPECT_EQ(months.steps[2].spend, 3);
}

// Of one purchase in each of two years, how many steps of how many years.
std::pair<std::size_t, int> stepsBetween(int first, int last) {
  const auto dataset =
      DatasetBuilder(DatasetKind::Transactions)
          .events({{.customer = "a", .product = "p", .price = 1, .time = toSeconds({.year = first, .month = 3})},
                   {.customer = "a", .product = "q", .price = 2, .time = toSeconds({.year = last, .month = 3})}})
          .build();
  const SpendOverTime spend = spendOverTime(*dataset, 0);
  EXPECT_EQ(spend.steps.front().spend, 1);
  EXPECT_EQ(spend.steps.back().spend, 2);
  for (std::size_t i = 1; i < spend.steps.size(); ++i) EXPECT_EQ(spend.steps[i].begin, spend.steps[i - 1].end);
  return {spend.steps.size(), spend.years};
}

TEST(SpendOverTime, AWrongYearMakesStepsLongerAndNotMore) {
  EXPECT_EQ(stepsBetween(2015, 2024), std::pair(std::size_t{109}, 0));
  EXPECT_EQ(stepsBetween(1970, 2024), std::pair(std::size_t{55}, 1));
  EXPECT_EQ(stepsBetween(1024, 2024), std::pair(std::size_t{101}, 10));
  EXPECT_EQ(stepsBetween(24, 2024), std::pair(std::size_t{101}, 20));
  EXPECT_EQ(stepsBetween(1, 9999), std::pair(std::size_t{100}, 100));
}

TEST_F(QueriesTest, APairHasAValueByEveryMeasure) {
  const auto data = m_workspace->training(m_dataset, m_workspace->dataset(m_dataset)->preference);
  EXPECT_EQ(otherMeasures(*data, similarity::Axis::Customers, 0, 1).size(), similarity::measureChoices().size());
}

TEST_F(QueriesTest, TheShrinkageIsThatOfTheLatestNeighbours) {
  EXPECT_EQ(shrinkageOfRecommenders(*m_workspace, m_dataset), 10);
  train({.datasetId = m_dataset, .algorithm = "item_knn", .parameters = {{"shrinkage", 3.0}}, .name = {}});
  EXPECT_EQ(shrinkageOfRecommenders(*m_workspace, m_dataset), 3);
}

TEST_F(QueriesTest, NeighboursAreThoseOfTheMeasure) {
  const auto data = m_workspace->training(m_dataset, m_workspace->dataset(m_dataset)->preference);
  const auto neighbours = similarTo(*data, similarity::Axis::Products, 4, 3, {.measure = similarity::Measure::Jaccard});
  ASSERT_EQ(neighbours.size(), 3u);
  EXPECT_GE(neighbours[0].similarity, neighbours[1].similarity);
  const auto cell = cellArithmetic(*data, similarity::Axis::Products, 4, neighbours[0].row,
                                   {.measure = similarity::Measure::Jaccard});
  EXPECT_DOUBLE_EQ(cell.value, neighbours[0].similarity);
}

TEST_F(QueriesTest, EveryCustomerIsAPointAndFeaturesAreRemembered) {
  const auto made = segment();
  const auto features = featuresOf(*m_workspace, *made);
  ASSERT_EQ(features.size(), 1u);
  EXPECT_EQ(features[0].key, "taste");
  const auto projection =
      projectCustomers(*m_workspace, {.datasetId = m_dataset, .features = features, .algorithm = "pca"}, m_progress);
  EXPECT_EQ(projection->embedding.points.rows(), 120);
  EXPECT_FALSE(projection->caption.empty());
}

TEST_F(QueriesTest, AProjectionIsKeptAsARunAndServedAgainForTheSameRequestAlone) {
  const ProjectionRequest request{
      .datasetId = m_dataset, .features = {{.key = "rfm"}, {.key = "taste", .weight = 2}}, .algorithm = "pca"};
  EXPECT_EQ(storedProjection(*m_workspace, request), nullptr);
  const auto made = embedCustomers(*m_workspace, request, m_progress);
  const auto runs = m_workspace->runs(m_dataset, "embed");
  ASSERT_EQ(runs.size(), 1u);
  EXPECT_EQ(runs[0].algorithm, "pca");
  EXPECT_EQ(written(runs[0].parameters.at("features")), "rfm,taste:weight=2");
  const auto stored = storedProjection(*m_workspace, request);
  ASSERT_NE(stored, nullptr);
  EXPECT_EQ(stored->embedding.points, made->embedding.points);
  EXPECT_EQ(stored->embedding.explained, made->embedding.explained);
  EXPECT_EQ(embedCustomers(*m_workspace, request, m_progress)->embedding.points, made->embedding.points);
  EXPECT_EQ(m_workspace->runs(m_dataset, "embed").size(), 1u) << "kept once";
  for (const auto change :
       {+[](ProjectionRequest& r) { r.seed = 2; }, +[](ProjectionRequest& r) { r.features.pop_back(); },
        +[](ProjectionRequest& r) { r.parameters["dimensions"] = std::int64_t{3}; }}) {
    ProjectionRequest other = request;
    change(other);
    EXPECT_EQ(storedProjection(*m_workspace, other), nullptr);
  }
}

TEST_F(QueriesTest, APictureSaysHowFarItCanBeTrustedAndTakesNewcomersIn) {
  for (const char* algorithm : {"pca", "tsne", "umap"}) {
    const ProjectionRequest request{.datasetId = m_dataset, .features = {{.key = "rfm"}}, .algorithm = algorithm};
    const auto picture = projectCustomers(*m_workspace, request, m_progress);
    const auto quality = projectionQuality(*m_workspace, request, *picture, m_progress);
    ASSERT_TRUE(quality);
    EXPECT_EQ(quality->rows, 120);
    EXPECT_GT(quality->trustworthiness, 0.8) << algorithm;
    EXPECT_GT(quality->continuity, 0.8) << algorithm;
    const Matrix& points = picture->embedding.points;
    const Matrix again = placeNewcomers(*m_workspace, request, *picture, *m_workspace->dataset(m_dataset), m_progress);
    ASSERT_EQ(again.rows(), points.rows());
    EXPECT_TRUE(again.allFinite());
    if (request.algorithm == "pca") {
      EXPECT_TRUE(again.isApprox(points, 1e-9));
    }
  }
}

TEST_F(QueriesTest, WhatDrivesASegmentationIsSaidOfEveryFeature) {
  const auto made = segment();
  const auto drivers = featureDrivers(*m_workspace, *made, m_progress);
  ASSERT_FALSE(drivers.empty());
  EXPECT_TRUE(std::ranges::is_sorted(drivers, std::ranges::greater(), &FeatureDriver::share));
  EXPECT_GT(drivers.front().share, 0.3);
  for (const FeatureDriver& driver : drivers) {
    EXPECT_FALSE(english(driver.feature).empty());
    EXPECT_GE(driver.share, 0);
    EXPECT_LE(driver.share, 1);
    const auto& counts = driver.distribution.counts;
    EXPECT_EQ(std::accumulate(counts.begin(), counts.end(), std::int64_t{0}), 120);
  }
}

TEST_F(QueriesTest, TheFormOfASegmentationHoldsMethodSetsWeightsAndSeed) {
  const auto keysOf = [](const Parameters& parameters) {
    std::set<std::string> keys;
    for (const Parameter& each : parameters) keys.insert(each.key);
    return keys;
  };
  EXPECT_FALSE(keysOf(segmentForm("kmeans", {"rfm"})).contains("rfm.weight")) << "nothing to weigh it against";
  const auto keys = keysOf(segmentForm("kmeans", {"rfm", "taste"}));
  for (const char* key : {"k", "seed", "rfm.weight", "taste.weight", "taste.factors"})
    EXPECT_TRUE(keys.contains(key)) << key;
  const SegmentRequest request = segmentRequest(
      m_dataset, "kmeans", {"rfm", "taste"},
      {{"k", std::int64_t{4}}, {"taste.weight", 2.5}, {"taste.factors", std::int64_t{3}}, {"seed", std::int64_t{7}}});
  EXPECT_EQ(segment::written(request.features), "rfm,taste:weight=2.5:factors=3");
  EXPECT_EQ(request.seed, 7u);
  EXPECT_EQ(request.parameters, (Values{{"k", std::int64_t{4}}}));
  const auto made = segmentCustomers(*m_workspace, request, m_progress);
  const RunInfo run = m_workspace->findRun(made->run);
  EXPECT_TRUE(asksFor(request, run, request.features));
  const SegmentRequest again =
      segmentRequest(m_dataset, "kmeans", {"rfm", "taste"}, segmentFormValues(run, request.features));
  EXPECT_TRUE(asksFor(again, run, request.features));
  SegmentRequest other = request;
  other.features[1].weight = 1;
  EXPECT_FALSE(asksFor(other, run, request.features));
}

TEST_F(QueriesTest, TheCatalogueListsEveryFamilyWithItsParameters) {
  for (const char* family : {"recommend", "segment", "embed", "similarity", "features", "predict", "bandit", "value"}) {
    const auto entries = catalogue(family);
    EXPECT_FALSE(entries.empty()) << family;
    for (const auto& entry : entries) {
      EXPECT_EQ(entry.family, family);
      const auto json = toJson(entry);
      for (const char* key : {"key", "family", "title", "capabilities", "parameters"})
        EXPECT_TRUE(json.contains(key)) << key;
      for (const auto& parameter : json["parameters"]) {
        for (const char* key : {"key", "label", "type", "unit", "default", "minimum", "maximum", "choices", "optional",
                                "advanced", "shown_when", "help"}) {
          EXPECT_TRUE(parameter.contains(key)) << key;
        }
      }
    }
  }
  EXPECT_EQ(errorOf([] { return catalogue("nothing"); }), ErrorCode::BadParameters);
}

TEST_F(QueriesTest, ANumericTableIsReadByColumn) {
  const auto file = std::filesystem::path(KINDRED_FIXTURES) / "iris.csv";
  const auto all = readNumericTable(file, {"Sepal.Length", "Sepal.Width", "Petal.Length", "Petal.Width"}, m_progress);
  EXPECT_EQ(all.values, kindred::test::iris());
  const auto one = readNumericTable(file, {"Petal.Width"}, m_progress);
  EXPECT_EQ(one.values.cols(), 1);
  EXPECT_EQ(errorOf([&] { return readNumericTable(file, {"Nothing"}, m_progress); }), ErrorCode::BadData);
  EXPECT_EQ(errorOf([&] { return readNumericTable(file, {"Species"}, m_progress); }), ErrorCode::BadData);
}

TEST_F(QueriesTest, QualityCountsWhatIsMissing) {
  const auto dataset =
      DatasetBuilder(DatasetKind::Transactions)
          .customer("a", {{"region", "North"}})
          .customer("b")
          .customer("c")
          .events(
              {{.customer = "a", .product = "p"}, {.customer = "a", .product = "q"}, {.customer = "b", .product = "p"}})
          .build();
  imports::Report report;
  report.skipped.push_back({imports::Check::NoCustomer, 7, {}});
  const auto checks = qualityOf(*dataset, customerFacts(*dataset), {}, report, m_progress);
  std::map<std::string, std::int64_t> counts;
  for (const auto& check : checks) counts[check.key] = check.count;
  EXPECT_EQ(checks.front().key, "no_customer");
  EXPECT_EQ(counts["no_customer"], 7);
  EXPECT_EQ(counts["customers_without_events"], 1);
  EXPECT_EQ(counts["customers_with_one_event"], 1);
  EXPECT_EQ(counts["missing:customers.region"], 2);
}

TEST_F(QueriesTest, RunsOfAlgorithmsThatAreNotKnownAreNotUsable) {
  const RunInfo first = train({.algorithm = "popular"}), second = train({.algorithm = "item_knn"});
  const auto usable = [&] {
    std::vector<std::int64_t> ids;
    for (const RunInfo& run : m_workspace->usableRuns(m_dataset, family::Recommend)) ids.push_back(run.id);
    return ids;
  };
  EXPECT_EQ(usable(), (std::vector{second.id, first.id}));
  store::RunRecord newer = second, unknown = second;
  newer.version = 99;
  unknown.algorithm = "oracle";
  for (const auto& each : {newer, unknown})
    m_workspace->file().addRun(
        each, [](BlockWriter&) {}, {}, m_progress);
  EXPECT_EQ(m_workspace->runs(m_dataset, "recommend").size(), 4U);
  EXPECT_EQ(usable(), (std::vector{second.id, first.id}));
  EXPECT_EQ(m_workspace->model(m_dataset)->run.id, second.id);
  EXPECT_TRUE(m_workspace->usableRuns(m_dataset, "oracles").empty());
}

}  // namespace
}  // namespace kindred::workflow::test
