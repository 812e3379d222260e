// Figures of customers on their way to features: extremes drawn in, what is not known filled, and every group of columns
// brought to a variance of 1. Learned from the customers of a fit, kept for those who come later.
#pragma once

#include <vector>

#include "core/matrix/block_io.h"
#include "core/matrix/dense.h"
#include "core/matrix/scaling.h"

namespace kindred::segment::features {

/// The bounds that leave out a share of a column's numbers on either side (Tukey 1962); what lies beyond is taken for the
/// bound. A share of 0 changes nothing. NaN is not known, and stays so.
struct Winsoriser {
  Eigen::RowVectorXd lows, highs;

  static Winsoriser of(const Matrix& figures, double share);
  [[nodiscard]] Matrix drawnIn(Matrix figures) const;

  void save(BlockWriter& writer) const;
  /// Throws Error (ProjectDamaged) where it is not of so many columns.
  static Winsoriser load(const BlockReader& reader, Eigen::Index columns);
};

/// NaN by the mean of what is known of its column, or by 0 where nothing is.
Eigen::RowVectorXd knownMeans(const Matrix& figures);
Matrix filled(Matrix figures, const Eigen::RowVectorXd& means);

/// To means of 0, and so that each group's variances add up to 1. groups[j] is the group of column j, ascending.
Scaling scalingOfGroups(const Matrix& figures, const std::vector<int>& groups);

}  // namespace kindred::segment::features
