// The inner loops of k-means, over the rows of one tile: plain arrays, so that several rows are taken at once. Tiles are in
// single precision, one column of RowsPerTile numbers after the other; what they tell is rounded (tiled_rows.h says by how
// much), but the same bits on every processor.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace kindred::segment::kmeans {

constexpr std::size_t RowsPerTile = 512;  // a column of a tile fits beside its distances in the fastest cache
constexpr std::size_t PlacesAtOnce = 4;   // lists of places are filled up to a multiple with places infinitely far away

/// Puts the numbers of rows whose squared distance to a place is at most `factor` · most[i] + `more` into `found`, ascending;
/// says how many of `rows`.
std::size_t within(const float* tile, std::size_t columns, const float* place, const float* most, float factor,
                   float more, std::size_t rows, std::uint16_t* found);
/// Which of the `places` is nearest to each row (ties: the lower number), and the squared distances to it and to the nearest but
/// one.
void nearestTwo(const float* tile, std::size_t columns, const float* places, std::size_t count, float* least,
                float* second, int* nearest);
/// By how much less the sum of least squared distances becomes with each of the places.
void gains(const float* tile, std::size_t columns, const float* places, std::size_t count, const float* least,
           double* less);
/// sums[c] = the squared distance of a row to each of `count` places that stand column by column; added up in the order of
/// columns.
void squaresToAll(const double* row, std::size_t columns, const double* places, std::size_t count, double* sums);

/// By which part of itself a bound gives way with each step: more than rounding can add up to.
constexpr double BoundSlack = 1e-6;
/// How far each centre moved at most, and any other one; and half the way from it to the nearest other.
struct Moves {
  std::vector<float> own, others, half;
};
/// Lets bounds of rows follow their centres: `own` from above, of the distance to its own centre; `other` from below, of that to
/// any other. Puts the numbers of rows whose own centre may no longer be the nearest into `found`, ascending; says how many.
std::size_t follow(const Moves& moves, const int* labels, std::size_t rows, float* own, float* other,
                   std::uint16_t* found);

}  // namespace kindred::segment::kmeans
