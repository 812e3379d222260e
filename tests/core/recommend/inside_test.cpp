// The figures of the pictures against what they are by definition.
#include "core/recommend/inside.h"

#include <gtest/gtest.h>

#include <Eigen/SVD>
#include <cmath>
#include <numeric>

#include "core/matrix/memory_blocks.h"
#include "core/nets/mult_vae.h"
#include "core/nets/neu_mf.h"
#include "core/nets/sas_rec.h"
#include "core/recommend/graph_filters.h"
#include "core/recommend/recommender.h"
#include "tests/support/dataset_builder.h"

namespace kindred::recommend {
namespace {

using Data = std::shared_ptr<const TrainingData>;

Data bought() {
  return trainingData(test::datasetOf(DatasetKind::Transactions, test::randomPurchases(30, 20, 300, 4)),
                      {.value = PreferenceValue::Bought});
}

Data rated() {
  const DatasetPtr dataset = test::datasetOf(DatasetKind::Explicit, test::randomRatings(30, 20, 300, 4));
  return trainingData(dataset, dataset->preference);
}

std::vector<Index> firstOf(Index count) {
  std::vector<Index> all(static_cast<std::size_t>(count));
  std::iota(all.begin(), all.end(), Index{0});
  return all;
}

/// All of a model's pictures.
InsideParts insideOf(const Model& model, const TrainingData& data, Index person = 0) {
  const std::vector<Index> products = firstOf(data.matrix.columns), customers = firstOf(data.matrix.rows);
  return model.inside(
      {.products = products, .customers = customers, .person = data.person(person), .mostFactors = 10000});
}

ModelPtr fitted(const char* key, const Data& data, const Values& values = {}) {
  Progress progress;
  return algorithm(key).fit({.data = data, .values = values}, progress).model;
}

template <class Picture>
const Picture& pictureOf(const InsideParts& parts, std::string_view key) {
  const InsidePart* part = partOf(parts, key);
  if (part == nullptr) throw std::runtime_error("no part " + std::string(key));
  return std::get<Picture>(part->picture);
}

TEST(InsideOfSvd, HasTheSingularValuesOfTheTable) {
  const Data data = bought();
  const auto parts = insideOf(*fitted("pure_svd", data, {{"factors", std::int64_t{8}}}), *data);
  Eigen::MatrixXd table = Eigen::MatrixXd::Zero(data->matrix.rows, data->matrix.columns);
  for (Index row = 0; row < data->matrix.rows; ++row) {
    for (const Index column : data->matrix.row(row).indices) table(row, column) = 1;
  }
  const Eigen::VectorXd exact = Eigen::JacobiSVD<Eigen::MatrixXd>(table).singularValues();
  const auto& bars = pictureOf<InsideBars>(parts, "singular_values");
  ASSERT_EQ(bars.lines.front().values.size(), 8U);
  for (std::size_t i = 0; i < 8; ++i)
    EXPECT_NEAR(bars.lines.front().values[i], exact[static_cast<Eigen::Index>(i)], 1e-3) << i;
}

// A polynomial of this degree equals the shape at its nodes, and nowhere else need it.
TEST(InsideOfFilters, TellWhatIsLetThroughByTheClosedForm) {
  constexpr int Degree = 8;
  const Data data = bought();
  const auto parts = insideOf(*fitted("cheby_cf", data, {{"degree", std::int64_t{Degree}}, {"flatness", 1.5}}), *data);
  const auto& curve = pictureOf<InsideCurve>(parts, "response");
  const auto shape = [](double t) { return 0.5 - 0.5 * std::copysign(std::pow(std::abs(t), 1.5), t); };
  ASSERT_EQ(curve.lines.size(), 2U);
  const GraphFilter filter{.coefficients = chebyshevCoefficients(shape, Degree)};
  for (int node = 0; node <= Degree; ++node) {
    const double t = std::cos(M_PI * (node + 0.5) / (Degree + 1));
    EXPECT_NEAR(response(filter, (1 - t) / 2), shape(t), 1e-12);
  }
  for (std::size_t i = 0; i < curve.at.size(); ++i) {
    EXPECT_NEAR(curve.lines[0].values[i], response(filter, curve.at[i]), 1e-12);
    EXPECT_NEAR(curve.lines[1].values[i], shape(1 - 2 * curve.at[i]), 1e-12);
  }
  // One step lets through exactly as much as a pattern is shared.
  const auto plain = insideOf(*fitted("gf_cf", data), *data);
  const auto& line = pictureOf<InsideCurve>(plain, "response");
  for (std::size_t i = 0; i < line.at.size(); ++i) EXPECT_NEAR(line.lines[0].values[i], line.at[i], 1e-12);
  EXPECT_NEAR(pictureOf<InsideBars>(plain, "singular_values").lines.front().values.front(), 1, 1e-3)
      << "what all share is shared by all";
}

// prediction = μ + b_u + b_i + p · q: what is left of it without what the pictures show is one number for all.
TEST(InsideOfRatingFactors, AddUpToThePrediction) {
  const Data data = rated();
  for (const char* key : {"svd", "svdpp", "als"}) {
    const ModelPtr model = fitted(key, data);
    const auto parts = insideOf(*model, *data);
    const Matrix& products = pictureOf<InsideGrid>(parts, "product_factors").values;
    const Matrix& customers = pictureOf<InsideGrid>(parts, "customer_factors").values;
    const auto& ofProducts = pictureOf<InsideBars>(parts, "product_bias").lines.front().values;
    const auto& ofCustomers = pictureOf<InsideBars>(parts, "customer_bias").lines.front().values;
    std::vector<double> means;
    for (Index customer = 0; customer < data->matrix.rows; ++customer) {
      const std::vector<Index> all = firstOf(data->matrix.columns);
      const auto predicted = model->predictions(data->person(customer), all);
      for (const Index product : all) {
        const auto i = static_cast<std::size_t>(product);
        if (std::isnan(predicted[i]) || predicted[i] <= 0.5 || predicted[i] >= 5) continue;  // the ends of the scale
        means.push_back(predicted[i] - ofProducts[i] - ofCustomers[static_cast<std::size_t>(customer)] -
                        customers.row(customer).dot(products.row(product)));
      }
    }
    ASSERT_GT(means.size(), 100U) << key;
    for (const double mean : means) EXPECT_NEAR(mean, means.front(), 1e-9) << key;
  }
}

TEST(InsideOfNeighbours, HoldTheVotesOfTheExplanation) {
  const Data data = bought();
  const ModelPtr model = fitted("item_knn", data);
  const Matrix alike = pictureOf<InsideGrid>(insideOf(*model, *data), "likeness").values;
  const Person person = data->person(0);
  const std::vector<Index> products = firstOf(data->matrix.columns);
  for (const Index product : products) {
    for (const Term& term : model->explain(person, product).terms)
      EXPECT_NEAR(alike(term.index, product), *term.weight, 1e-6) << term.index << ' ' << product;
  }
  const ModelPtr people = fitted("user_knn", data);
  const auto parts = insideOf(*people, *data);
  const Matrix& likeness = pictureOf<InsideGrid>(parts, "likeness").values;
  const auto& nearest = pictureOf<InsideBars>(parts, "neighbours");
  for (std::size_t i = 0; i < nearest.axis.shown.size(); ++i)
    EXPECT_NEAR(likeness(0, nearest.axis.shown[i]), nearest.lines.front().values[i], 1e-9);
  EXPECT_TRUE(std::ranges::is_sorted(nearest.lines.front().values, std::greater()));
}

TEST(InsideOfSparseWeights, SayHowManyThereAre) {
  const Data data = bought();
  const auto sparse = insideOf(*fitted("slim", data, {{"l1", 3.0}}), *data);
  const auto dense = insideOf(*fitted("slim", data, {{"l1", 0.1}}), *data);
  const auto& few = pictureOf<InsideGrid>(sparse, "weights");
  const auto& many = pictureOf<InsideGrid>(dense, "weights");
  ASSERT_TRUE(few.density && many.density);
  EXPECT_LT(*few.density, *many.density);
  EXPECT_NEAR(*few.density,
              static_cast<double>((few.values.array() != 0).count()) / static_cast<double>(few.values.size()), 1e-12);
  const auto& curve = pictureOf<InsideCurve>(sparse, "concentration").lines.front().values;
  EXPECT_TRUE(std::ranges::is_sorted(curve));
  EXPECT_EQ(curve.front(), 0);
  EXPECT_NEAR(curve.back(), 1, 1e-6);
}

TEST(InsideOfHybrids, ShowTheWeightsAndThenEachMethod) {
  const Data data = bought();
  const Values values{{"parts", std::int64_t{2}},
                      {"parts.0.algorithm", std::string("popular")},
                      {"parts.0.weight", 0.25},
                      {"parts.1.algorithm", std::string("ease")},
                      {"parts.1.weight", 3.0}};
  const auto parts = insideOf(*fitted("hybrid_weighted", data, values), *data);
  EXPECT_EQ(pictureOf<InsideBars>(parts, "weights_of_methods").lines.front().values, (std::vector<double>{0.25, 3}));
  const InsidePart* own = partOf(parts, "part1/weights");
  ASSERT_NE(own, nullptr);
  EXPECT_EQ(own->method, algorithm("ease").info.title);
  const auto alone = insideOf(*fitted("ease", data), *data);
  EXPECT_TRUE(std::get<InsideGrid>(own->picture).values.isApprox(pictureOf<InsideGrid>(alone, "weights").values));
}

// Nets that were not trained have an inside all the same.
TEST(InsideOfNets, IsToldWithoutTheLibraryThatTrainsThem) {
  const Data data = bought();
  const auto loaded = [&](const char* key, const nets::Weights& weights, const Values& values) {
    MemoryBlocks blocks;
    nets::save(blocks, weights);
    return algorithm(key).load(data, values, blocks);
  };
  Random random(3);
  const Index products = data->matrix.columns, customers = data->matrix.rows;
  const std::int64_t factors = 6;
  const auto dotOf = [&](const InsideParts& parts, const Model& model) {
    const Matrix& q = pictureOf<InsideGrid>(parts, "product_factors").values;
    const Matrix& p = pictureOf<InsideGrid>(parts, "customer_factors").values;
    const InsidePart* bias = partOf(parts, "product_bias");
    const Person person = data->person(2);
    const std::vector<double> scores = denseScores(model, {&person, 1}, products);
    for (Index product = 0; product < products; ++product) {
      const auto i = static_cast<std::size_t>(product);
      if (std::isnan(scores[i])) continue;
      const double plus = bias ? std::get<InsideBars>(bias->picture).lines.front().values[i] : 0;
      EXPECT_NEAR(p.row(2).dot(q.row(product)) + plus, scores[i], 1e-4);
    }
  };
  const auto vae = loaded("mult_vae", nets::mult_vae::weights({products, 10, 6}, random),
                          {{"hidden", std::int64_t{10}}, {"factors", factors}});
  dotOf(insideOf(*vae, *data), *vae);
  const auto mf = loaded("neumf", nets::neu_mf::weights({customers, products, 6}, random), {{"factors", factors}});
  EXPECT_EQ(pictureOf<InsideGrid>(insideOf(*mf, *data), "product_factors").values.cols(), 3 * factors);
  const nets::Weights weights = nets::sas_rec::weights({products, 6, 12, 2}, random);
  const auto sas = loaded("sasrec", weights, {{"factors", factors}, {"events", std::int64_t{12}}});
  const auto parts = insideOf(*sas, *data, 2);
  dotOf(parts, *sas);
  for (const char* key : {"attention1", "attention2"}) {
    const Matrix& looks = pictureOf<InsideGrid>(parts, key).values;
    ASSERT_GT(looks.rows(), 1);
    for (Eigen::Index row = 0; row < looks.rows(); ++row) {
      EXPECT_NEAR(looks.row(row).sum(), 1, 1e-5);
      EXPECT_EQ(looks.row(row).tail(looks.cols() - row - 1).cwiseAbs().sum(), 0) << "nobody looks ahead";
    }
  }
}

}  // namespace
}  // namespace kindred::recommend
