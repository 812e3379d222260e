// Columns brought to one scale.
#pragma once

#include "core/matrix/block_io.h"
#include "core/matrix/dense.h"

namespace kindred {

/// Columns to mean 0 and sample standard deviation 1; constant columns become 0.
Matrix standardised(const Matrix& points);

/// A shift and a division of each column, kept for rows that come later.
struct Scaling {
  Eigen::RowVectorXd means, deviations;  ///< a deviation of 0: the column becomes 0

  /// To means of 0 and sample deviations of 1.
  static Scaling of(const Matrix& points);
  [[nodiscard]] Matrix scaled(const Matrix& points) const;

  void save(BlockWriter& writer) const;
  /// Throws Error (ProjectDamaged) where it is not of so many columns.
  static Scaling load(const BlockReader& reader, Eigen::Index columns);
};

}  // namespace kindred
