#include "core/recommend/ials/half_step.h"

#include <gtest/gtest.h>

#include <vector>

#include "core/base/random.h"
#include "core/matrix/csr.h"
#include "tests/support/dataset_builder.h"

namespace kindred::recommend::ials {
namespace {

constexpr int Factors = 7;

Csr purchases() {
  return interactions(*test::datasetOf(DatasetKind::Transactions, test::randomPurchases(40, 25, 500, 4)),
                      {.value = PreferenceValue::Orders});
}

FloatMatrix randomFactors(Index rows, std::uint64_t seed) {
  Random random(seed);
  FloatMatrix factors(rows, Factors);
  for (Eigen::Index i = 0; i < factors.size(); ++i) factors.data()[i] = static_cast<float>(0.3 * random.normal());
  return factors;
}

Options options(Solver solver, int blockSize = 32) {
  return {.factors = Factors,
          .regularisation = 0.02,
          .unobserved = 0.2,
          .counts = Counts::ByValue,
          .solver = solver,
          .blockSize = blockSize};
}

// One side held, the other's least squares have one answer.
TEST(HalfStep, InBlocksEndsAtTheLeastSquares) {
  const Csr rows = purchases();
  const FloatMatrix others = randomFactors(rows.columns, 1);
  Progress progress;
  FloatMatrix whole = FloatMatrix::Zero(rows.rows, Factors);
  const Loss least = halfStep(rows, others, options(Solver::Cholesky), whole, progress);
  for (const int size : {1, 2, 3, Factors, 32}) {
    FloatMatrix found = randomFactors(rows.rows, 2);
    double before = std::numeric_limits<double>::infinity();
    for (int sweep = 0; sweep < (size < Factors ? 400 : 1); ++sweep) {
      const Loss loss = halfStep(rows, others, options(Solver::Blocks, size), found, progress);
      EXPECT_LE(loss.errors + loss.regularisation, before * (1 + 1e-5)) << size;
      before = loss.errors + loss.regularisation;
    }
    EXPECT_LT((found - whole).cwiseAbs().maxCoeff(), 2e-4) << "blocks of " << size;
    EXPECT_NEAR(before, least.errors + least.regularisation, 1e-4 * before) << "blocks of " << size;
  }
}

// Both sides in turn: where blocks come to rest, the whole does not move.
TEST(HalfStep, InBlocksRestsWhereTheWholeRests) {
  const Csr rows = purchases(), columns = transposed(rows);
  Progress progress;
  FloatMatrix customers = FloatMatrix::Zero(rows.rows, Factors), products = randomFactors(rows.columns, 3);
  double before = std::numeric_limits<double>::infinity();
  for (int round = 0; round < 2000; ++round) {
    const Loss ofCustomers = halfStep(rows, products, options(Solver::Blocks, 3), customers, progress);
    const Loss left = halfStep(columns, customers, options(Solver::Blocks, 3), products, progress);
    const double loss = left.errors + left.regularisation + ofCustomers.regularisation;
    EXPECT_LE(loss, before * (1 + 1e-5)) << "round " << round;
    before = loss;
  }
  FloatMatrix whole = products;
  const Loss left = halfStep(columns, customers, options(Solver::Cholesky), whole, progress);
  EXPECT_LT((whole - products).cwiseAbs().maxCoeff(), 2e-3 * products.cwiseAbs().maxCoeff());
  EXPECT_GT(left.errors, 0);
}

// Histories of fewer products than there are factors, and of more.
TEST(LeastSquares, AreThoseOfAHalfStepAndTheSumOfWhatEachProductAdds) {
  const Csr rows = purchases();
  const FloatMatrix products = randomFactors(rows.columns, 1);
  const LeastSquares foldIn(products, options(Solver::Cholesky));
  const std::vector<Index> asked{0, 7, rows.columns - 1};
  Progress progress;
  for (const std::size_t size : {1, 2, 6, 7, 8, 11}) {
    const Csr::Row all = rows.row(3);
    ASSERT_GE(all.size(), 11U);
    const Csr::Row some{all.indices.first(size), all.values.first(size)};
    const Csr alone{.rows = 1,
                    .columns = rows.columns,
                    .offsets = {0, static_cast<std::int64_t>(size)},
                    .indices = {some.indices.begin(), some.indices.end()},
                    .values = {some.values.begin(), some.values.end()}};
    FloatMatrix expected = FloatMatrix::Zero(1, Factors);
    halfStep(alone, products, options(Solver::Cholesky), expected, progress);
    const Vector found = foldIn.factors({some});
    EXPECT_LT((found.transpose() - expected.cast<double>()).cwiseAbs().maxCoeff(), 1e-4) << size;
    const Matrix added = foldIn.contributions({some}, asked);
    for (std::size_t j = 0; j < asked.size(); ++j)
      EXPECT_NEAR(added.col(static_cast<Eigen::Index>(j)).sum(), products.row(asked[j]).cast<double>().dot(found),
                  1e-6);
  }
}

}  // namespace
}  // namespace kindred::recommend::ials
