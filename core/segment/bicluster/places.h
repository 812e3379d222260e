// Where rows and columns of amounts lie together: near those with which they share most (Dhillon 2001).
#pragma once

#include "core/segment/clustering.h"

namespace kindred::segment::bicluster {

/// By the singular vectors of R^-½ A C^-½ after the first, R and C being the sums of rows and columns: ⌈log₂ k⌉ of them.
class Places {
 public:
  /// `least`: what each column is counted from; no number lies below it. At least two columns.
  Places(const Matrix& points, Eigen::RowVectorXd least, int k);
  Places(Eigen::RowVectorXd least, Matrix weights) : m_least(std::move(least)), m_weights(std::move(weights)) {}

  [[nodiscard]] Eigen::Index dimensions() const { return m_weights.cols(); }
  /// The mean of its columns' places, each by the row's share in it and stretched by what the singular value took; 0 for a row
  /// of nothing. Cells of newcomers below `least` count as that.
  [[nodiscard]] Eigen::RowVectorXd ofRow(const Eigen::RowVectorXd& row) const;
  [[nodiscard]] const Matrix& ofColumns() const { return m_columns; }

  [[nodiscard]] const Eigen::RowVectorXd& least() const { return m_least; }
  [[nodiscard]] const Matrix& weights() const { return m_weights; }

 private:
  Eigen::RowVectorXd m_least;
  Matrix m_weights;  ///< columns × dimensions
  Matrix m_columns;
};

/// Newcomers join the group whose centre is nearest to their place, of those equally near the first.
AssignerPtr nearestPlace(Places places, Matrix centres);
/// What it saved. Throws Error (ProjectDamaged).
AssignerPtr loadNearestPlace(const BlockReader& reader);

}  // namespace kindred::segment::bicluster
