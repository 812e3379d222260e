// What nets say, against the same by hand.
#include <gtest/gtest.h>

#include <cmath>

#include "core/base/error.h"
#include "core/matrix/memory_blocks.h"
#include "core/nets/mult_vae.h"
#include "core/nets/neu_mf.h"
#include "core/nets/sas_rec.h"

namespace kindred::nets {
namespace {

TEST(MultVae, IsItsFormula) {
  Random random(1);
  Weights w = mult_vae::weights({.products = 3, .hidden = 2, .latent = 1}, random);
  w[mult_vae::Encode] << 1, 2, 3, 4, 5, 6;
  w[mult_vae::EncodeBias] << 0.5F, -0.5F;
  w[mult_vae::Mean] << 0.3F, -0.2F;
  w[mult_vae::MeanBias] << 0.1F;
  w[mult_vae::Decode] << 0.7F, -1.1F;
  w[mult_vae::DecodeBias] << 0.2F, 0.4F;
  const std::vector<Index> had{0, 2};
  const double h0 = std::tanh((1 + 5) / std::sqrt(2.0) + 0.5), h1 = std::tanh((2 + 6) / std::sqrt(2.0) - 0.5);
  const double z = 0.3 * h0 - 0.2 * h1 + 0.1;
  const Vector decoded = mult_vae::decoded(w, had);
  ASSERT_EQ(decoded.size(), 3);
  EXPECT_NEAR(decoded[0], std::tanh(0.7 * z + 0.2), 1e-6);
  EXPECT_NEAR(decoded[1], std::tanh(-1.1 * z + 0.4), 1e-6);
  EXPECT_EQ(decoded[2], 1) << "for the bias";
}

TEST(MultVae, WithoutAProductIsOfTheRest) {
  Random random(2);
  const Weights w = mult_vae::weights({.products = 5, .hidden = 4, .latent = 3}, random);
  const Matrix without = mult_vae::decodedWithoutEach(w, std::vector<Index>{1, 3, 4});
  const std::vector<std::vector<Index>> rest{{3, 4}, {1, 4}, {1, 3}};
  for (std::size_t i = 0; i < rest.size(); ++i) {
    const Vector decoded = mult_vae::decoded(w, rest[i]);
    EXPECT_LT((without.row(static_cast<Eigen::Index>(i)).transpose() - decoded).norm(), 1e-6);
  }
}

/// Of two numbers: (1, −1) or (−1, 1), to the sign of their difference.
double sideOf(double first, double second) { return first > second ? 1 : -1; }

TEST(SasRec, NormalisesWhatIsLookedUpWhereItHasNoBlocks) {
  Random random(3);
  const Weights w = sas_rec::weights({.products = 4, .factors = 2, .events = 3, .blocks = 0}, random);
  const Vector point = sas_rec::encoded(w, std::vector<Index>{2, 1});
  const Eigen::RowVector2f last = std::sqrt(2.0F) * w[0].row(1) + w[1].row(2);
  EXPECT_NEAR(point[0], sideOf(last[0], last[1]), 1e-3);
  EXPECT_NEAR(point[1], -point[0], 1e-6);
}

/// With a block whose attention copies, and whose layers add nothing.
TEST(SasRec, AttendsToWhatIsEarlierByHowAlikeItIs) {
  using namespace sas_rec;
  Random random(4);
  Weights w = weights({.products = 3, .factors = 2, .events = 2, .blocks = 1}, random);
  w[Positions].setZero();
  w[Products] << 1, -1, -2, 2, 0.5F, -0.5F;
  w[place(0, Query)] = w[place(0, Key)] = FloatMatrix::Identity(2, 2);
  w[place(0, Value)] << 10, 0, 0, 30;
  w[place(0, Second)].setZero();
  // Normalised, products 0 and 2 are (1, −1), product 1 is (−1, 1).
  const double near = std::exp(2 / std::sqrt(2.0)), far = std::exp(-2 / std::sqrt(2.0));
  const double mean = (near - far) / (near + far);
  w[w.size() - 2] << 1, 3;  // the last scale and shift
  w[w.size() - 1] << 0, 0.5F;
  const Vector point = encoded(w, std::vector<Index>{1, 0});
  const double first = std::sqrt(2.0) + 10 * mean, second = -std::sqrt(2.0) - 30 * mean;
  EXPECT_NEAR(point[0], sideOf(first, second), 1e-5);
  EXPECT_NEAR(point[1], 3 * sideOf(second, first) + 0.5, 1e-5);
  // Unequal halves show the weights themselves, by another last product.
  w[place(0, Value)] << 0, 0, 0, 0;
  EXPECT_NEAR(encoded(w, std::vector<Index>{1, 2})[0], 1, 1e-5);
}

TEST(SasRec, ForgetsWhatIsOlderThanItLooksBack) {
  Random random(5);
  const Weights w = sas_rec::weights({.products = 6, .factors = 4, .events = 3, .blocks = 2}, random);
  const Vector all = sas_rec::encoded(w, std::vector<Index>{5, 4, 0, 1, 2});
  EXPECT_EQ(all, sas_rec::encoded(w, std::vector<Index>{0, 1, 2}));
  EXPECT_NE(all, sas_rec::encoded(w, std::vector<Index>{1, 0, 2})) << "the order says something";
  EXPECT_EQ(sas_rec::encoded(w, {}), Vector::Zero(4));
}

/// Of five customers and eight products, two factors.
Weights someNeuMf(std::uint64_t seed) {
  Random random(seed);
  Weights w = neu_mf::weights({.customers = 5, .products = 8, .factors = 2}, random);
  for (FloatMatrix& each : w) each = normal(each.rows(), each.cols(), 0.5, random);
  return w;
}

TEST(NeuMf, IsItsFormula) {
  const Weights w = someNeuMf(6);
  const Vector p = w[neu_mf::Customers].row(3).transpose().cast<double>();
  const Eigen::RowVectorXd q = w[neu_mf::Products].row(7).cast<double>();
  const Matrix first = w[neu_mf::First].cast<double>(), second = w[neu_mf::Second].cast<double>();
  Eigen::RowVectorXd both(8);
  both << p.tail(4).transpose(), q.tail(4);
  const Eigen::RowVectorXd a = (both * first + w[neu_mf::FirstBias].cast<double>()).cwiseMax(0);
  const Eigen::RowVectorXd b = (a * second + w[neu_mf::SecondBias].cast<double>()).cwiseMax(0);
  const Eigen::RowVectorXd h = w[neu_mf::Output].cast<double>();
  const double x = h[0] * p[0] * q[0] + h[1] * p[1] * q[1] + h[2] * b[0] + h[3] * b[1] + h[4];
  EXPECT_NEAR(neu_mf::Scores(w).of(p, 7), x, 1e-5);
}

TEST(NeuMf, KnowsItsGradient) {
  const Weights w = someNeuMf(7);
  const neu_mf::Scores scores(w);
  for (Index product = 0; product < 8; ++product) {
    const Vector p = w[neu_mf::Customers].row(product % 5).transpose().cast<double>();
    Vector gradient;
    EXPECT_NEAR(scores.gradient(p, product, gradient), scores.of(p, product), 1e-5);
    for (Eigen::Index i = 0; i < p.size(); ++i) {
      constexpr double Small = 1e-3;
      const Vector step = Small * Vector::Unit(p.size(), i);
      EXPECT_NEAR(gradient[i], (scores.of(p + step, product) - scores.of(p - step, product)) / (2 * Small), 2e-3);
    }
  }
}

TEST(NeuMf, FoldsInSomebodyWhoLikesWhatHeHas) {
  const Weights w = someNeuMf(8);
  const neu_mf::FoldIn foldIn(w, 4);
  const std::vector<Index> had{1, 5};
  const Vector own = foldIn.vector(had), nobody = foldIn.vector({});
  for (const Index product : had) EXPECT_GT(foldIn.scores().of(own, product), foldIn.scores().of(nobody, product));
  EXPECT_LT((nobody - w[neu_mf::Customers].colwise().mean().transpose().cast<double>()).norm(), 1e-6)
      << "nothing is known: the mean of all";
  EXPECT_EQ(own, foldIn.vector(had));
}

TEST(NeuMf, MovesAwayFromWhatIsLeftOut) {
  const Weights w = someNeuMf(9);
  const neu_mf::FoldIn foldIn(w, 4);
  const std::vector<Index> had{0, 2, 6};
  const Vector own = foldIn.vector(had);
  const Matrix without = foldIn.withoutEach(own, had);
  ASSERT_EQ(without.rows(), 3);
  for (Eigen::Index i = 0; i < 3; ++i) {
    const Index product = had[static_cast<std::size_t>(i)];
    EXPECT_LT(foldIn.scores().of(without.row(i).transpose(), product), foldIn.scores().of(own, product));
  }
}

TEST(Weights, AreReadAsTheyWereSavedOrRefused) {
  Random random(10);
  const auto some = [&random] {
    return sas_rec::weights({.products = 3, .factors = 2, .events = 2, .blocks = 1}, random);
  };
  const Weights w = some();
  MemoryBlocks blocks;
  save(blocks, w);
  const Weights again = read(blocks, some());
  for (std::size_t i = 0; i < w.size(); ++i) EXPECT_EQ(w[i], again[i]);
  EXPECT_THROW(read(blocks, sas_rec::weights({.products = 4, .factors = 2, .events = 2, .blocks = 1}, random)), Error);
  EXPECT_THROW(read(MemoryBlocks(), some()), Error);
}

}  // namespace
}  // namespace kindred::nets
