// What every recommender promises of the pictures of its inside: there are some, they are whole, and what they show is what it
// scores by.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

#include "core/recommend/inside.h"
#include "core/recommend/recommender.h"
#include "tests/contract/kinds_of_data.h"

namespace kindred::recommend {
namespace {

std::vector<Index> allOf(Index count) {
  std::vector<Index> all(static_cast<std::size_t>(count));
  std::iota(all.begin(), all.end(), Index{0});
  return all;
}

/// A model, and all its pictures uncut.
struct Opened {
  Training data;
  ModelPtr model;
  std::vector<Index> products, customers;
  InsideParts parts;

  Opened(const Algorithm& algorithm, Training training)
      : data(std::move(training)), products(allOf(data->matrix.columns)), customers(allOf(data->matrix.rows)) {
    Values values;
    if (algorithm.needs.trainer) values["iterations"] = std::int64_t{2};
    Progress progress;
    model = algorithm.fit({.data = data, .values = values}, progress).model;
    parts =
        model->inside({.products = products, .customers = customers, .person = data->person(3), .mostFactors = 10000});
  }
  [[nodiscard]] const InsideGrid* grid(std::string_view key) const {
    const InsidePart* part = partOf(parts, key);
    return part == nullptr ? nullptr : std::get_if<InsideGrid>(&part->picture);
  }
};

class Inside : public testing::TestWithParam<std::string> {
 protected:
  void SetUp() override {
    if (const Text lack = unavailable(subject()); !lack.empty()) GTEST_SKIP() << english(lack);
  }
  [[nodiscard]] static const Algorithm& subject() { return algorithm(GetParam()); }
};

void expectWhole(const InsideAxis& axis, const TrainingData& data, const std::string& what) {
  EXPECT_GT(axis.size(), 0U) << what;
  if (axis.of == InsideAxis::Of::Names) {
    for (const Text& name : axis.names) EXPECT_FALSE(name.empty()) << what;
    return;
  }
  const Index limit = axis.of == InsideAxis::Of::Products    ? data.matrix.columns
                      : axis.of == InsideAxis::Of::Customers ? data.matrix.rows
                                                             : axis.all;
  for (const Index each : axis.shown) {
    EXPECT_GE(each, 0) << what;
    EXPECT_LT(each, limit) << what;
  }
}

void expectWhole(const InsideGrid& grid, const TrainingData& data, const std::string& what) {
  expectWhole(grid.rows, data, what);
  expectWhole(grid.columns, data, what);
  EXPECT_EQ(static_cast<std::size_t>(grid.values.rows()), grid.rows.size()) << what;
  EXPECT_EQ(static_cast<std::size_t>(grid.values.cols()), grid.columns.size()) << what;
  EXPECT_FALSE(grid.values.array().isInf().any()) << what;
  if (grid.density) {
    EXPECT_GE(*grid.density, 0) << what;
    EXPECT_LE(*grid.density, 1) << what;
  }
}

void expectWhole(const InsideBars& bars, const TrainingData& data, const std::string& what) {
  expectWhole(bars.axis, data, what);
  EXPECT_FALSE(bars.up.empty()) << what;
  EXPECT_FALSE(bars.lines.empty()) << what;
  for (const InsideLine& line : bars.lines) EXPECT_EQ(line.values.size(), bars.axis.size()) << what;
}

void expectWhole(const InsideCurve& curve, const TrainingData&, const std::string& what) {
  EXPECT_GT(curve.at.size(), 1U) << what;
  EXPECT_TRUE(std::ranges::is_sorted(curve.at)) << what;
  EXPECT_FALSE(curve.lines.empty()) << what;
  for (const InsideLine& line : curve.lines) EXPECT_EQ(line.values.size(), curve.at.size()) << what;
}

void expectWhole(const InsidePlane& plane, const TrainingData&, const std::string& what) {
  EXPECT_EQ(static_cast<std::size_t>(plane.ofProducts.rows()), plane.products.size()) << what;
  EXPECT_EQ(static_cast<std::size_t>(plane.ofCustomers.rows()), plane.customers.size()) << what;
  EXPECT_NE(plane.across, plane.up) << what;
}

TEST_P(Inside, HasPicturesThatAreWholeAndSaySomething) {
  for (const auto& [what, data] : everyKindOfData()) {
    const Opened opened(subject(), data);
    EXPECT_FALSE(opened.parts.empty()) << what;
    std::set<std::string> keys;
    for (const InsidePart& part : opened.parts) {
      const std::string name = what + ", " + part.key;
      EXPECT_TRUE(keys.insert(part.key).second) << name;
      for (const Text* text : {&part.title, &part.says, &part.question}) EXPECT_FALSE(text->empty()) << name;
      std::visit([&](const auto& picture) { expectWhole(picture, *data, name); }, part.picture);
    }
  }
}

// A row a product that somebody has: their sum is the score of the list.
TEST_P(Inside, AddsUpToTheScoreWhereTheWeightsSayThatTheyDo) {
  const Opened opened(subject(), purchases(PreferenceValue::Bought));
  const InsideGrid* weights = opened.grid("weights");
  if (weights == nullptr || !weights->addsUp) GTEST_SKIP() << "its score is no such sum";
  const Index products = opened.data->matrix.columns;
  for (const Index customer : opened.customers) {
    Person person = opened.data->person(customer);
    person.customer = Person::Unseen;
    if (person.history.empty()) continue;
    const std::vector<double> scores = denseScores(*opened.model, {&person, 1}, products);
    for (Index product = 0; product < products; ++product) {
      const double score = scores[static_cast<std::size_t>(product)];
      if (std::isnan(score)) continue;
      double sum = 0;
      for (const Index had : person.history.values.indices) sum += weights->values(had, product);
      EXPECT_NEAR(sum, score, 1e-4 * std::max(1.0, std::abs(score))) << customer << ' ' << product;
    }
  }
}

TEST_P(Inside, MultipliesFactorsToTheScoreWhereTheySayThatTheyDo) {
  const Opened opened(subject(), purchases(PreferenceValue::Bought));
  const InsideGrid* products = opened.grid("product_factors");
  const InsideGrid* customers = opened.grid("customer_factors");
  if (products == nullptr || customers == nullptr || !products->addsUp) GTEST_SKIP() << "its score is no such product";
  const InsidePart* bias = partOf(opened.parts, "product_bias");
  for (const Index customer : opened.customers) {
    const Person person = opened.data->person(customer);
    const std::vector<double> scores = denseScores(*opened.model, {&person, 1}, opened.data->matrix.columns);
    for (const Index product : opened.products) {
      const double score = scores[static_cast<std::size_t>(product)];
      if (std::isnan(score)) continue;
      double sum = customers->values.row(customer).dot(products->values.row(product));
      if (bias != nullptr)
        sum += std::get<InsideBars>(bias->picture).lines.front().values[static_cast<std::size_t>(product)];
      EXPECT_NEAR(sum, score, 1e-4 * std::max(1.0, std::abs(score))) << customer << ' ' << product;
    }
  }
}

TEST_P(Inside, ShowsNoMoreThanItIsAskedFor) {
  const Training data = purchases(PreferenceValue::Bought);
  Progress progress;
  Values values;
  if (subject().needs.trainer) values["iterations"] = std::int64_t{2};
  const ModelPtr model = subject().fit({.data = data, .values = values}, progress).model;
  const std::vector<Index> products{7, 2}, customers{5};
  for (const InsidePart& part : model->inside({.products = products, .customers = customers, .mostFactors = 3})) {
    if (const auto* grid = std::get_if<InsideGrid>(&part.picture)) {
      for (const InsideAxis* axis : {&grid->rows, &grid->columns}) {
        if (axis->of == InsideAxis::Of::Products) {
          EXPECT_EQ(axis->shown, products) << part.key;
        }
        if (axis->of == InsideAxis::Of::Customers) {
          EXPECT_EQ(axis->shown, customers) << part.key;
        }
        if (axis->of == InsideAxis::Of::Factors) {
          EXPECT_LE(axis->size(), 3U) << part.key;
        }
      }
    }
  }
}

std::vector<std::string> recommenderKeys() {
  std::vector<std::string> keys;
  for (const Algorithm& each : algorithms()) keys.push_back(each.info.key);
  return keys;
}

INSTANTIATE_TEST_SUITE_P(All, Inside, testing::ValuesIn(recommenderKeys()),
                         [](const auto& which) { return which.param; });

}  // namespace
}  // namespace kindred::recommend
