#include "core/segment/bicluster/places.h"

#include <algorithm>
#include <bit>
#include <cmath>

#include "core/matrix/blas.h"

namespace kindred::segment::bicluster {
namespace {

constexpr double Smallest = 1e-9;  // of singular values, the first being 1

Vector inverseRoots(const Vector& sums) {
  return sums.unaryExpr([](double sum) { return sum > 0 ? 1 / std::sqrt(sum) : 0; });
}

class NearestPlace : public Assigner {
 public:
  NearestPlace(Places places, Matrix centres) : m_places(std::move(places)), m_centres(std::move(centres)) {}

  [[nodiscard]] int assign(std::span<const double> row) const override {
    const Eigen::Map<const Eigen::RowVectorXd> cells(row.data(), static_cast<Eigen::Index>(row.size()));
    Eigen::Index nearest = 0;
    (m_centres.rowwise() - m_places.ofRow(cells)).rowwise().squaredNorm().minCoeff(&nearest);
    return static_cast<int>(nearest);
  }

  void save(BlockWriter& writer) const override {
    writer.writeScalar("dimensions", static_cast<std::int32_t>(m_places.dimensions()));
    const auto numbers = [](const auto& matrix) {
      return std::span<const double>(matrix.data(), static_cast<std::size_t>(matrix.size()));
    };
    writer.write("least", numbers(m_places.least()));
    writer.write("weights", numbers(m_places.weights()));
    writer.write("centres", numbers(m_centres));
  }

 private:
  Places m_places;
  Matrix m_centres;
};

}  // namespace

Places::Places(const Matrix& points, Eigen::RowVectorXd least, int k) : m_least(std::move(least)) {
  Matrix scaled = points.rowwise() - m_least;
  const Vector byRow = inverseRoots(scaled.rowwise().sum()),
               byColumn = inverseRoots(scaled.colwise().sum().transpose());
  scaled = byRow.asDiagonal() * scaled * byColumn.asDiagonal();
  const SymmetricEigen squares = symmetricEigen(transposedProduct(scaled, scaled));
  const auto wanted = static_cast<Eigen::Index>(std::bit_width(static_cast<unsigned>(k) - 1));
  const Eigen::Index count = std::min(wanted, points.cols() - 1);
  m_columns = byColumn.asDiagonal() * squares.vectors.middleCols(1, count);
  m_weights = m_columns;
  for (Eigen::Index i = 0; i < count; ++i) {
    const double value = std::sqrt(std::max(squares.values[i + 1], 0.0));
    m_weights.col(i) *= value > Smallest ? 1 / value : 0;
  }
}

Eigen::RowVectorXd Places::ofRow(const Eigen::RowVectorXd& row) const {
  const Eigen::RowVectorXd amounts = (row - m_least).cwiseMax(0);
  const double sum = amounts.sum();
  if (sum <= 0) return Eigen::RowVectorXd::Zero(dimensions());
  return amounts / sum * m_weights;
}

AssignerPtr nearestPlace(Places places, Matrix centres) {
  return std::make_shared<NearestPlace>(std::move(places), std::move(centres));
}

AssignerPtr loadNearestPlace(const BlockReader& reader) {
  const Eigen::Index dimensions = reader.readScalar<std::int32_t>("dimensions");
  const auto least = reader.read<double>("least"), weights = reader.read<double>("weights"),
             centres = reader.read<double>("centres");
  BlockReader::requireSize("weights", weights.size(), least.size() * static_cast<std::size_t>(dimensions));
  BlockReader::requireSize("centres", centres.size() % static_cast<std::size_t>(std::max<Eigen::Index>(dimensions, 1)),
                           0);
  const auto columns = static_cast<Eigen::Index>(least.size());
  const auto groups = static_cast<Eigen::Index>(centres.size()) / std::max<Eigen::Index>(dimensions, 1);
  return nearestPlace(Places(Eigen::Map<const Eigen::RowVectorXd>(least.data(), columns),
                             Eigen::Map<const Matrix>(weights.data(), columns, dimensions)),
                      Eigen::Map<const Matrix>(centres.data(), groups, dimensions));
}

}  // namespace kindred::segment::bicluster
