#include "core/describe/concentration.h"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/support/dataset_builder.h"

namespace kindred {
namespace {

TEST(Concentration, OfEqualAmountsIsNone) {
  const Concentration c = concentrationOf(std::vector<double>(8, 2.5));
  EXPECT_NEAR(c.gini, 0, 1e-12);
  EXPECT_EQ(c.total, 20);
  EXPECT_EQ(c.needed(0.5), 4);
  EXPECT_EQ(c.needed(1), 8);
}

TEST(Concentration, WhereOneHasAllIsNMinusOneOverN) {
  const Concentration c = concentrationOf({0, 0, 10, 0});
  EXPECT_DOUBLE_EQ(c.gini, 0.75);
  EXPECT_EQ(c.needed(0.8), 1);
}

// For 1, 2, …, n the index is (n − 1) ÷ 3n and the k greatest have k (2n + 1 − k) ÷ (n (n + 1)).
TEST(Concentration, OfTheFirstWholeNumbersHasAClosedForm) {
  constexpr int N = 100;
  std::vector<double> amounts;
  for (int i = 1; i <= N; ++i) amounts.push_back((i * 37) % 101);  // a permutation of 1 … 100
  const Concentration c = concentrationOf(amounts);
  EXPECT_NEAR(c.gini, (N - 1) / (3.0 * N), 1e-12);
  for (int k = 0; k <= N; ++k) {
    EXPECT_NEAR(c.shares[static_cast<std::size_t>(k)], k * (2.0 * N + 1 - k) / (N * (N + 1.0)), 1e-12);
  }
  const auto eighty = static_cast<double>(c.needed(0.8));
  EXPECT_GE(eighty * (2.0 * N + 1 - eighty) / (N * (N + 1.0)), 0.8);
  EXPECT_LT((eighty - 1) * (2.0 * N + 2 - eighty) / (N * (N + 1.0)), 0.8);
}

// Of Pareto's law with exponent a the Lorenz curve is 1 − (1 − F)^(1 − 1/a) and G = 1 ÷ (2a − 1); amounts are its quantiles,
// so that sums come near to the integrals.
TEST(Concentration, OfParetosLawComesNearToItsLorenzCurve) {
  constexpr double Exponent = 3;
  constexpr int N = 100000;
  std::vector<double> amounts;
  for (int i = 0; i < N; ++i) amounts.push_back(std::pow(1 - (i + 0.5) / N, -1 / Exponent));
  const Concentration c = concentrationOf(amounts);
  EXPECT_NEAR(c.gini, 1 / (2 * Exponent - 1), 1e-3);
  for (const double top : {0.1, 0.2, 0.5, 0.9}) {
    EXPECT_NEAR(c.shares[static_cast<std::size_t>(top * N)], std::pow(top, 1 - 1 / Exponent), 1e-3) << top;
  }
}

TEST(Concentration, CountsWhatIsBelowNothingAsNothing) {
  const Concentration c = concentrationOf({-5, 1, 1});
  EXPECT_EQ(c.total, 2);
  EXPECT_EQ(c.count(), 3);
  EXPECT_EQ(concentrationOf({}).count(), 0);
  EXPECT_EQ(concentrationOf({}).needed(0.8), 0);
  EXPECT_EQ(concentrationOf({0, 0}).gini, 0);
}

TEST(Concentration, AmountsAreSpendOrEventsOfWhatHasAny) {
  const auto shop = test::DatasetBuilder(DatasetKind::Transactions)
                        .events({{.customer = "a", .product = "p", .quantity = 2, .price = 3.0},
                                 {.customer = "b", .product = "p", .quantity = 1, .price = 3.0},
                                 {.customer = "b", .product = "q", .quantity = 1, .price = 5.0}})
                        .product("unsold")
                        .customer("silent")
                        .build();
  EXPECT_EQ(productAmounts(*shop), (std::vector<double>{9, 5}));
  EXPECT_EQ(customerAmounts(*shop, customerFacts(*shop)), (std::vector<double>{6, 8}));
  const auto likes = test::datasetOf(
      DatasetKind::Implicit,
      {{.customer = "a", .product = "p"}, {.customer = "b", .product = "p"}, {.customer = "b", .product = "q"}});
  EXPECT_EQ(productAmounts(*likes), (std::vector<double>{2, 1}));
}

}  // namespace
}  // namespace kindred
