// The mean cosine of all pairs of two groups of rows, without going through the pairs: of rows of length 1 it is the product of
// the groups' sums, over the number of pairs (as the mean of a group's own pairs is the length of its mean row: Dhillon and
// Modha, Concept decompositions for large sparse text data using clustering, Machine Learning 42, 2001, section 3).
#pragma once

#include <span>
#include <vector>

#include "core/base/progress.h"
#include "core/matrix/csr.h"

namespace kindred::similarity {

/// Σ over each group of its rows of `matrix`, each divided by its length; groups × columns, in single precision.
Csr groupSums(const Csr& matrix, const std::vector<double>& lengths, const std::vector<std::span<const Index>>& groups,
              Progress& progress);

/// left · rightᵀ into `result`, row-major. Columns that many rows have go through dense algebra, the others one by one. The same
/// bits for any number of threads.
void productOf(const Csr& left, const Csr& right, std::span<float> result, Progress& progress);

}  // namespace kindred::similarity
