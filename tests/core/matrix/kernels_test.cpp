#include "core/matrix/kernels.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <vector>

#include "core/matrix/dense.h"
#include "tests/support/random_matrix.h"

namespace kindred {
namespace {

class KernelsTest : public ::testing::TestWithParam<Eigen::Index> {
 protected:
  const Vector m_a = test::randomMatrix(GetParam(), 1, 1).col(0), m_b = test::randomMatrix(GetParam(), 1, 2).col(0);
};

TEST_P(KernelsTest, Dot) {
  const Eigen::VectorXf a = m_a.cast<float>(), b = m_b.cast<float>();
  EXPECT_NEAR(kernels().dot(a.data(), b.data(), a.size()), m_a.dot(m_b), 1e-4);
}

TEST_P(KernelsTest, Exchange) {
  Eigen::VectorXf a = m_a.cast<float>(), b = m_b.cast<float>();
  kernels().exchange(0.9F, 0.2F, a.data(), b.data(), a.size());
  EXPECT_LT((a.cast<double>() - (0.9 * m_a + 0.2 * m_b)).cwiseAbs().sum(), 1e-5 * static_cast<double>(a.size()) + 1e-9);
  EXPECT_LT((b.cast<double>() - (0.9 * m_b + 0.2 * m_a)).cwiseAbs().sum(), 1e-5 * static_cast<double>(a.size()) + 1e-9);
}

TEST_P(KernelsTest, ExchangeApart) {
  const Vector third = m_a - 2 * m_b;
  Eigen::VectorXf a = m_a.cast<float>(), b = m_b.cast<float>(), c = third.cast<float>();
  kernels().exchangeApart(0.9F, 0.2F, a.data(), b.data(), c.data(), a.size());
  const double near = 1e-5 * static_cast<double>(a.size()) + 1e-9;
  EXPECT_LT((a.cast<double>() - (0.9 * m_a + 0.2 * (m_b - third))).cwiseAbs().sum(), near);
  EXPECT_LT((b.cast<double>() - (0.9 * m_b + 0.2 * m_a)).cwiseAbs().sum(), near);
  EXPECT_LT((c.cast<double>() - (0.9 * third - 0.2 * m_a)).cwiseAbs().sum(), near);
}

TEST_P(KernelsTest, Add) {
  const Eigen::VectorXf a = m_a.cast<float>();
  Vector floats = m_b, doubles = m_b;
  kernels().addFloats(-1.5, a.data(), floats.data(), a.size());
  kernels().addDoubles(-1.5, m_a.data(), doubles.data(), m_a.size());
  const Vector expectedOfFloats = m_b - 1.5 * a.cast<double>(), expected = m_b - 1.5 * m_a;
  for (Eigen::Index i = 0; i < a.size(); ++i) {
    EXPECT_NEAR(floats[i], expectedOfFloats[i], 1e-12);
    EXPECT_NEAR(doubles[i], expected[i], 1e-12);
  }
}

TEST(Kernels, FindLanesThatReachWhatIsAsked) {
  constexpr std::int64_t Count = 37;
  const Matrix random = test::randomMatrix(Count + 1, 16, 3);
  FloatMatrix lanes = random.topRows(Count).cast<float>();
  Eigen::RowVectorXf least = random.row(Count).cast<float>();
  lanes(4, 3) = least[3];
  lanes(9, 5) = std::numeric_limits<float>::quiet_NaN();
  least[7] = std::numeric_limits<float>::infinity();
  least[8] = -std::numeric_limits<float>::infinity();
  std::vector<std::int32_t> places(Count * 16), expected;
  places.resize(static_cast<std::size_t>(kernels().reached(lanes.data(), Count, least.data(), places.data())));
  for (int i = 0; i < lanes.size(); ++i)
    if (lanes.data()[i] >= least[i % 16]) expected.push_back(i);
  EXPECT_EQ(places, expected);
}

TEST_P(KernelsTest, LeastSums) {
  constexpr Eigen::Index Count = 3;
  const Eigen::Index length = GetParam(), stride = length + 2;
  const FloatMatrix first = test::randomMatrix(1, Count, 4).cast<float>();
  const FloatMatrix second = test::randomMatrix(Count, stride, 5).cast<float>();
  Eigen::VectorXf to = m_a.cast<float>();
  kernels().leastSums(first.data(), second.data(), stride, Count, to.data(), length);
  for (Eigen::Index k = 0; k < length; ++k) {
    float least = static_cast<float>(m_a[k]);
    for (Eigen::Index i = 0; i < Count; ++i) least = std::min(least, first(0, i) + second(i, k));
    EXPECT_EQ(to[k], least);
  }
}

INSTANTIATE_TEST_SUITE_P(Lengths, KernelsTest, ::testing::Values(0, 1, 5, 16, 39, 128));

}  // namespace
}  // namespace kindred
