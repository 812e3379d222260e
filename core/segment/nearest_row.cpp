#include "core/segment/nearest_row.h"

namespace kindred::segment {
namespace {

class NearestRow : public Assigner {
 public:
  NearestRow(Matrix points, std::vector<int> labels) : m_points(std::move(points)), m_labels(std::move(labels)) {}

  [[nodiscard]] int assign(std::span<const double> row) const override {
    const Eigen::Map<const Eigen::RowVectorXd> newcomer(row.data(), static_cast<Eigen::Index>(row.size()));
    Eigen::Index nearest = 0;
    double least = std::numeric_limits<double>::infinity();
    for (Eigen::Index i = 0; i < m_points.rows(); ++i) {
      const double squared = (m_points.row(i) - newcomer).squaredNorm();
      if (squared >= least) continue;
      least = squared;
      nearest = i;
    }
    return m_labels[static_cast<std::size_t>(nearest)];
  }

  void save(BlockWriter& writer) const override {
    writer.writeScalar("columns", static_cast<std::int32_t>(m_points.cols()));
    writer.write("points", std::span<const double>(m_points.data(), static_cast<std::size_t>(m_points.size())));
    writer.write("labels", std::span<const int>(m_labels));
  }

 private:
  Matrix m_points;
  std::vector<int> m_labels;
};

}  // namespace

AssignerPtr nearestRow(Matrix points, std::vector<int> labels) {
  return std::make_shared<NearestRow>(std::move(points), std::move(labels));
}

AssignerPtr loadNearestRow(const BlockReader& reader) {
  const auto columns = reader.readScalar<std::int32_t>("columns");
  const auto points = reader.read<double>("points");
  auto labels = reader.read<int>("labels");
  BlockReader::requireSize("points", points.size(), labels.size() * static_cast<std::size_t>(columns));
  const Eigen::Map<const Matrix> rows(points.data(), static_cast<Eigen::Index>(labels.size()), columns);
  return std::make_shared<NearestRow>(rows, std::move(labels));
}

}  // namespace kindred::segment
