#include "core/segment/nearest_centre.h"

namespace kindred::segment {
namespace {

class NearestCentre : public Assigner {
 public:
  explicit NearestCentre(Matrix centres) : m_centres(std::move(centres)) {}

  [[nodiscard]] int assign(std::span<const double> row) const override {
    const Eigen::Map<const Eigen::RowVectorXd> point(row.data(), static_cast<Eigen::Index>(row.size()));
    Eigen::Index nearest = 0;
    (m_centres.rowwise() - point).rowwise().squaredNorm().minCoeff(&nearest);
    return static_cast<int>(nearest);
  }

  void save(BlockWriter& writer) const override {
    writer.writeScalar("clusters", static_cast<std::int32_t>(m_centres.rows()));
    writer.writeScalar("columns", static_cast<std::int32_t>(m_centres.cols()));
    writer.write("centres", std::span<const double>(m_centres.data(), static_cast<std::size_t>(m_centres.size())));
  }

 private:
  Matrix m_centres;
};

}  // namespace

AssignerPtr nearestCentre(Matrix centres) { return std::make_shared<NearestCentre>(std::move(centres)); }

AssignerPtr loadNearestCentre(const BlockReader& reader) {
  const auto clusters = reader.readScalar<std::int32_t>("clusters"),
             columns = reader.readScalar<std::int32_t>("columns");
  const auto centres = reader.read<double>("centres");
  BlockReader::requireSize("centres", centres.size(),
                           static_cast<std::size_t>(clusters) * static_cast<std::size_t>(columns));
  return std::make_shared<NearestCentre>(Eigen::Map<const Matrix>(centres.data(), clusters, columns));
}

}  // namespace kindred::segment
