// What is known of each row's distances to its own centre and to the others, and of how the centres moved: from it follows
// for most rows that their centre is still the nearest, without a look at any (Hamerly, "Making k-means even faster",
// SDM 2010). All bounds give way by more than rounding can add up to, so that labels are those of a look at every
// centre.
#pragma once

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "core/matrix/dense.h"
#include "core/segment/kmeans/nearest.h"

namespace kindred::segment::kmeans {

class Bounds {
 public:
  Bounds(std::size_t rows, int clusters) : m_own(rows, 0.0F), m_other(rows, 0.0F) {
    for (auto* each : {&m_moves.own, &m_moves.others, &m_moves.half}) each->resize(static_cast<std::size_t>(clusters));
  }

  /// After centres were moved.
  void follow(const Matrix& before, const Matrix& centres) {
    const Eigen::VectorXd moved = (centres - before).rowwise().norm() * (1 + BoundSlack);
    Eigen::Index most = 0;
    const double furthest = moved.maxCoeff(&most);
    double next = 0;
    for (Eigen::Index c = 0; c < moved.size(); ++c) {
      if (c != most) next = std::max(next, moved[c]);
    }
    for (Eigen::Index c = 0; c < moved.size(); ++c) {
      double nearest = std::numeric_limits<double>::infinity();
      for (Eigen::Index other = 0; other < centres.rows(); ++other) {
        if (other != c) nearest = std::min(nearest, (centres.row(c) - centres.row(other)).norm());
      }
      const auto at = static_cast<std::size_t>(c);
      m_moves.own[at] = atMost(moved[c]);
      m_moves.others[at] = atMost(c == most ? next : furthest);
      m_moves.half[at] = atLeast(nearest / 2 * (1 - 2 * BoundSlack));
    }
  }

  /// Lets the bounds of rows from `begin` on follow their centres; the numbers, from 0, of those that may be nearer to another
  /// one by now, and how many these are. `labels`: of all rows.
  std::size_t unsure(std::size_t begin, std::size_t rows, const std::vector<int>& labels, std::uint16_t* found) {
    return kmeans::follow(m_moves, &labels[begin], rows, &m_own[begin], &m_other[begin], found);
  }
  /// Whether a row is nearer to its own centre, which is no further than this, than to any other.
  bool isSure(std::size_t row, int label, double most) {
    m_own[row] = atMost(most * (1 + BoundSlack));
    return m_own[row] < std::max(m_other[row], m_moves.half[static_cast<std::size_t>(label)]);
  }
  /// The nearest centre is no further than `most`, and no other is nearer than `least`; whether that tells which it is.
  bool look(std::size_t row, double most, double least) {
    m_own[row] = atMost(most * (1 + BoundSlack));
    m_other[row] = atLeast(least * (1 - BoundSlack));
    return m_own[row] < m_other[row];
  }

 private:
  // Where a float is too small for it, a bound from above is infinite, one from below the greatest float or so.
  static float atMost(double value) {
    return value < MostFloat ? static_cast<float>(value) : std::numeric_limits<float>::infinity();
  }
  static float atLeast(double value) { return static_cast<float>(std::min(value, MostFloat)); }

  static constexpr double MostFloat = 1e38;
  std::vector<float> m_own;    // of each row: its own centre is no further
  std::vector<float> m_other;  // of each row: no other centre is nearer
  Moves m_moves;
};

}  // namespace kindred::segment::kmeans
