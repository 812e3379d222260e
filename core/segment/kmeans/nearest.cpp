#include "core/segment/kmeans/nearest.h"

#include <cstring>
#include <limits>

#include "core/matrix/wide.h"

namespace kindred::segment::kmeans {
namespace {

constexpr std::size_t Width = 16;
using Floats [[gnu::vector_size(Width * sizeof(float)), gnu::aligned(alignof(float)), gnu::may_alias]] = float;
using Ints [[gnu::vector_size(Width * sizeof(int)), gnu::aligned(alignof(int)), gnu::may_alias]] = int;

// Whole words of marks at once: few are set.
std::size_t marked(const std::uint8_t* marks, std::size_t rows, std::uint16_t* found) {
  std::size_t count = 0, i = 0;
  for (; i + sizeof(std::uint64_t) <= rows; i += sizeof(std::uint64_t)) {
    std::uint64_t word = 0;
    std::memcpy(&word, marks + i, sizeof word);
    if (word == 0) continue;
    for (std::size_t j = i; j < i + sizeof word; ++j) {
      found[count] = static_cast<std::uint16_t>(j);
      count += marks[j];
    }
  }
  for (; i < rows; ++i) {
    found[count] = static_cast<std::uint16_t>(i);
    count += marks[i];
  }
  return count;
}

KINDRED_WIDE void markWithin(const float* tile, std::size_t columns, const float* place, const float* most,
                             float factor, float more, std::uint8_t* marks) {
  for (std::size_t r = 0; r < RowsPerTile; r += Width) {
    Floats sum = {};
    for (std::size_t j = 0; j < columns; ++j) {
      const Floats difference = *reinterpret_cast<const Floats*>(tile + j * RowsPerTile + r) - place[j];
      sum += difference * difference;
    }
    for (std::size_t i = 0; i < Width; ++i) marks[r + i] = sum[i] <= factor * most[r + i] + more ? 1 : 0;
  }
}

KINDRED_WIDE void markUnsure(const float* __restrict moved, const float* __restrict othersMoved,
                             const float* __restrict halves, const int* __restrict labels, std::size_t rows,
                             float* __restrict own, float* __restrict other, std::uint8_t* __restrict marks) {
  constexpr auto Slack = static_cast<float>(BoundSlack);
  for (std::size_t i = 0; i < rows; ++i) {
    own[i] += moved[labels[i]] + own[i] * Slack;
    other[i] -= othersMoved[labels[i]] + other[i] * Slack;
    const float half = halves[labels[i]], enough = other[i] < half ? half : other[i];
    marks[i] = own[i] < enough ? 0 : 1;
  }
}

}  // namespace

std::size_t within(const float* tile, std::size_t columns, const float* place, const float* most, float factor,
                   float more, std::size_t rows, std::uint16_t* found) {
  std::uint8_t marks[RowsPerTile];
  markWithin(tile, columns, place, most, factor, more, marks);
  return marked(marks, rows, found);
}

KINDRED_WIDE void nearestTwo(const float* tile, std::size_t columns, const float* places, std::size_t count,
                             float* least, float* second, int* nearest) {
  for (std::size_t r = 0; r < RowsPerTile; r += Width) {
    Floats first = Floats{} + std::numeric_limits<float>::infinity(), next = first;
    Ints which = {};
    for (std::size_t p = 0; p < count; p += PlacesAtOnce) {
      const float* const four = places + p * columns;
      Floats sums[PlacesAtOnce] = {};
      for (std::size_t j = 0; j < columns; ++j) {
        const Floats numbers = *reinterpret_cast<const Floats*>(tile + j * RowsPerTile + r);
#pragma GCC unroll 4
        for (std::size_t i = 0; i < PlacesAtOnce; ++i) {
          const Floats difference = numbers - four[i * columns + j];
          sums[i] += difference * difference;
        }
      }
#pragma GCC unroll 4
      for (std::size_t i = 0; i < PlacesAtOnce; ++i) {
        const auto nearer = sums[i] < first;
        const Floats further = nearer ? first : sums[i];
        next = further < next ? further : next;
        first = nearer ? sums[i] : first;
        which = nearer ? Ints{} + static_cast<int>(p + i) : which;
      }
    }
    *reinterpret_cast<Floats*>(least + r) = first;
    *reinterpret_cast<Floats*>(second + r) = next;
    *reinterpret_cast<Ints*>(nearest + r) = which;
  }
}

KINDRED_WIDE void gains(const float* tile, std::size_t columns, const float* places, std::size_t count,
                        const float* least, double* less) {
  for (std::size_t p = 0; p < count; p += PlacesAtOnce) {
    const float* const four = places + p * columns;
    Floats gained[PlacesAtOnce] = {};
    for (std::size_t r = 0; r < RowsPerTile; r += Width) {
      Floats sums[PlacesAtOnce] = {};
      for (std::size_t j = 0; j < columns; ++j) {
        const Floats numbers = *reinterpret_cast<const Floats*>(tile + j * RowsPerTile + r);
#pragma GCC unroll 4
        for (std::size_t i = 0; i < PlacesAtOnce; ++i) {
          const Floats difference = numbers - four[i * columns + j];
          sums[i] += difference * difference;
        }
      }
      const Floats before = *reinterpret_cast<const Floats*>(least + r);
#pragma GCC unroll 4
      for (std::size_t i = 0; i < PlacesAtOnce; ++i) gained[i] += sums[i] < before ? before - sums[i] : Floats{};
    }
    for (std::size_t i = 0; i < PlacesAtOnce && p + i < count; ++i) {
      less[p + i] = 0;
      for (std::size_t lane = 0; lane < Width; ++lane) less[p + i] += static_cast<double>(gained[i][lane]);
    }
  }
}

KINDRED_WIDE void squaresToAll(const double* __restrict row, std::size_t columns, const double* __restrict places,
                               std::size_t count, double* __restrict sums) {
  for (std::size_t c = 0; c < count; ++c) sums[c] = 0;
  for (std::size_t j = 0; j < columns; ++j, places += count) {
    for (std::size_t c = 0; c < count; ++c) sums[c] += (row[j] - places[c]) * (row[j] - places[c]);
  }
}

std::size_t follow(const Moves& moves, const int* labels, std::size_t rows, float* own, float* other,
                   std::uint16_t* found) {
  std::uint8_t marks[RowsPerTile];
  markUnsure(moves.own.data(), moves.others.data(), moves.half.data(), labels, rows, own, other, marks);
  return marked(marks, rows, found);
}

}  // namespace kindred::segment::kmeans
