#include "core/segment/structureless.h"

#include <cmath>

#include "core/matrix/blas.h"

namespace kindred::segment {

Structureless::Structureless(const Matrix& points) : m_rows(points.rows()) {
  const Matrix centred = points.rowwise() - points.colwise().mean();
  const SymmetricEigen axes = symmetricEigen(transposedProduct(centred, centred));
  const Matrix turned = product(centred, axes.vectors);
  m_least = turned.colwise().minCoeff();
  m_greatest = turned.colwise().maxCoeff();
  const auto degrees = static_cast<double>(std::max<Eigen::Index>(m_rows - 1, 1));
  m_deviation = (axes.values.transpose().array().max(0) / degrees).sqrt();
}

Matrix Structureless::drawn(Reference reference, Random& random) const {
  Matrix table(m_rows, m_least.size());
  for (Eigen::Index i = 0; i < table.rows(); ++i) {
    for (Eigen::Index j = 0; j < table.cols(); ++j) {
      table(i, j) = reference == Reference::Even ? m_least[j] + (m_greatest[j] - m_least[j]) * random.real()
                                                 : m_deviation[j] * random.normal();
    }
  }
  return table;
}

}  // namespace kindred::segment
