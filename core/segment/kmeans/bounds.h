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

namespace kindred::segment::kmeans {

class Bounds {
 public:
  Bounds(std::size_t rows, const Matrix& centres)
      : m_own(rows, 0.0F), m_other(rows, 0.0F), m_moves(static_cast<std::size_t>(centres.rows())) {}

  /// After centres were moved.
  void follow(const Matrix& before, const Matrix& centres) {
    const Eigen::VectorXd moved = (centres - before).rowwise().norm() * (1 + Slack);
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
      m_moves[static_cast<std::size_t>(c)] = {atMost(moved[c]), atMost(c == most ? next : furthest),
                                              atLeast(nearest / 2 * (1 - 2 * Slack))};
    }
  }

  /// Lets the bounds of a row follow its centres; whether it is then nearer to its own than to any other.
  bool isStillSure(std::size_t row, int label) {
    const Move& move = m_moves[static_cast<std::size_t>(label)];
    m_own[row] += move.own + m_own[row] * static_cast<float>(Slack);
    m_other[row] -= move.others + m_other[row] * static_cast<float>(Slack);
    return isSure(row, label);
  }
  /// The same with the squared distance to its own centre.
  bool isSure(std::size_t row, int label, double squared) {
    m_own[row] = atMost(std::sqrt(squared) * (1 + Slack));
    return isSure(row, label);
  }
  /// Squared distances to the nearest centre and to the nearest but one.
  void look(std::size_t row, double nearest, double second) {
    m_own[row] = atMost(std::sqrt(nearest) * (1 + Slack));
    m_other[row] = atLeast(std::sqrt(second) * (1 - Slack));
  }

 private:
  struct Move {
    float own = 0, others = 0;  ///< how far the centre moved, and any other one at most
    float half = 0;             ///< half the way to the nearest other one
  };

  [[nodiscard]] bool isSure(std::size_t row, int label) const {
    return m_own[row] < std::max(m_other[row], m_moves[static_cast<std::size_t>(label)].half);
  }
  // Where a float is too small for it, a bound from above is infinite, one from below the greatest float or so.
  static float atMost(double value) {
    return value < MostFloat ? static_cast<float>(value) : std::numeric_limits<float>::infinity();
  }
  static float atLeast(double value) { return static_cast<float>(std::min(value, MostFloat)); }

  static constexpr double Slack = 1e-6;
  static constexpr double MostFloat = 1e38;
  std::vector<float> m_own;    // of each row: its own centre is no further
  std::vector<float> m_other;  // of each row: no other centre is nearer
  std::vector<Move> m_moves;   // of each centre
};

}  // namespace kindred::segment::kmeans
