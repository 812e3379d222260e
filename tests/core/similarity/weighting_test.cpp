#include "core/similarity/weighting.h"

#include <gtest/gtest.h>

#include <cmath>

namespace kindred::similarity {
namespace {

// Four rows: column 0 in three of them, column 1 in one.
Csr table() {
  return {.rows = 4, .columns = 2, .offsets = {0, 2, 3, 4, 4}, .indices = {0, 1, 0, 0}, .values = {4, 1, 2, 1}};
}

TEST(ColumnWeights, AreTfIdfByHand) {
  const std::vector<float> first = ColumnWeights(table(), Weighting::TfIdf).weighed(table().row(0));
  EXPECT_FLOAT_EQ(first[0], static_cast<float>(2 * 1e-3)) << "three of four: ln (4 / 4), and that is never quite 0";
  EXPECT_FLOAT_EQ(first[1], static_cast<float>(std::log(4.0 / 2)));
}

TEST(ColumnWeights, AreBm25ByHand) {
  const std::vector<float> first = ColumnWeights(table(), Weighting::Bm25).weighed(table().row(0));
  const double longer = 1.2 * (0.25 + 0.75 * 5 / 2);  // five in the row, two in the average one
  EXPECT_FLOAT_EQ(first[1], static_cast<float>(2.2 / (1 + longer) * std::log(2.0)));
  EXPECT_FLOAT_EQ(first[0], static_cast<float>(4 * 2.2 / (4 + longer) * 1e-3));
}

TEST(ColumnWeights, LeaveNumbersAloneUnlessAsked) {
  EXPECT_EQ(ColumnWeights(table(), Weighting::None).weighed(table()), table());
  EXPECT_TRUE(ColumnWeights().changeNothing());
}

TEST(ColumnWeights, WeighAMatrixRowByRow) {
  const ColumnWeights weights(table(), Weighting::Bm25);
  const Csr all = weights.weighed(table());
  for (Index row = 0; row < all.rows; ++row) {
    const std::vector<float> own = weights.weighed(table().row(row));
    EXPECT_TRUE(std::ranges::equal(all.row(row).values, own));
  }
}

}  // namespace
}  // namespace kindred::similarity
