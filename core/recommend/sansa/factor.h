// The inverse of a sparse Gram matrix as KᵀK with K sparse. Private to sansa.
#pragma once

#include "core/recommend/linear_items.h"

namespace kindred::recommend::sansa {

/// XᵀX + λ, products in their order from the most popular to the least, ties by product.
struct OrderedGram {
  struct Row {
    std::vector<Index> places;  ///< ascending
    std::vector<float> values;
  };
  std::vector<Index> products;  ///< by place
  std::vector<Row> below;       ///< by place: with the places before it, what is not zero
  std::vector<float> diagonal;  ///< by place
};
/// The same bits for any number of threads.
OrderedGram orderedGram(const TrainingData& data, Counts counts, double lambda, Progress& progress);

/// K: a row a place, columns by product, at most `fill` entries in a row. Row i is the last row of the inverse Cholesky factor
/// of the matrix between i and the others of the row: of all K with these entries it is nearest to the inverse L⁻¹ of the whole
/// factor, the least ‖I − K L‖, and KᵀK the inverse itself where all before i are there. Throws Error (BadData) where
/// rounding leaves a matrix that is not positive definite.
Csr inverseFactor(const OrderedGram& gram, int fill, Progress& progress);

/// −KᵀK with each column divided by its entry on the diagonal, 0 there: of each column the `most` of greatest magnitude, ties
/// by the smaller index; 0: all.
Csr weightsOf(const Csr& factor, int most, Progress& progress);

}  // namespace kindred::recommend::sansa
