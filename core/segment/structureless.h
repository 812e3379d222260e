// What a table would look like if it had no groups: random tables of its size and shape, against which figures of
// groups are held.
#pragma once

#include "core/base/random.h"
#include "core/matrix/dense.h"

namespace kindred::segment {

/// The two plainest ways to have no groups.
enum class Reference {
  Even,  ///< uniform over the box along the principal axes (Tibshirani, Walther and Hastie 2001, reference b)
  Cloud  ///< one Gaussian with the covariance of the table (as SigClust: Liu, Hayes, Nobel and Marron, JASA 2008)
};

/// The axes, ranges and deviations of a table. Immutable.
class Structureless {
 public:
  explicit Structureless(const Matrix& points);
  /// A random table of as many rows and columns, turned onto the principal axes and centred.
  [[nodiscard]] Matrix drawn(Reference reference, Random& random) const;

 private:
  Eigen::Index m_rows;
  Eigen::RowVectorXd m_least, m_greatest, m_deviation;  ///< along the axes
};

}  // namespace kindred::segment
