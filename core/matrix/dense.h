// Dense matrices, row-major: row i is the i-th customer, product or point.
#pragma once

#include <Eigen/Core>

namespace kindred {

using Matrix = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
using Vector = Eigen::VectorXd;
/// In single precision, where there are many numbers and few digits matter.
using FloatMatrix = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

}  // namespace kindred
