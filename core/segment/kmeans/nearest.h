// The inner loops of k-means, over the rows of one tile: plain arrays, so that the compiler can take several rows at
// once. A row's squared distance is always summed column by column, whatever the loop, so that it is the same bits.
#pragma once

#include <cstddef>

namespace kindred::segment::kmeans {

/// sums[i] += (column[i] − centre)².
void addSquares(const double* column, double centre, std::size_t rows, double* sums);
/// sums[i] += (column[i] − centres[labels[i]])².
void addSquaresToOwn(const double* column, const double* centres, const int* labels, std::size_t rows, double* sums);
/// Takes one more centre into account: `nearest` becomes `centre` where `squared` lies below `least` (ties: the centre
/// before), and `second` is the least but one.
void takeNearer(const double* squared, double centre, std::size_t rows, double* least, double* second, double* nearest);

}  // namespace kindred::segment::kmeans
