#include "core/segment/dbscan/nearest_dense.h"

#include <cmath>

#include "core/matrix/kd_tree.h"

namespace kindred::segment::dbscan {
namespace {

class NearestDense : public Assigner {
 public:
  NearestDense(Matrix points, std::vector<int> labels, double distance)
      : m_points(std::move(points)), m_labels(std::move(labels)), m_distance(distance), m_tree(m_points) {}

  [[nodiscard]] int assign(std::span<const double> row) const override {
    // A little more than the square, which may have been rounded down: what is met is compared by its root.
    Search search{*this, m_distance * m_distance * (1 + 1e-15)};
    m_tree.search(row.data(), search);
    return search.nearest == Nobody ? Noise : m_labels[static_cast<std::size_t>(search.nearest)];
  }

  void save(BlockWriter& writer) const override {
    writer.writeScalar("columns", static_cast<std::int32_t>(m_points.cols()));
    writer.writeScalar("distance", m_distance);
    writer.write("points", std::span<const double>(m_points.data(), static_cast<std::size_t>(m_points.size())));
    writer.write("labels", std::span<const int>(m_labels));
  }

 private:
  static constexpr Index Nobody = std::numeric_limits<Index>::max();

  struct Search {
    const NearestDense& all;
    double squared;
    Index nearest = Nobody;

    [[nodiscard]] double bound() const { return squared; }
    [[nodiscard]] static bool skips(std::size_t) { return false; }
    void meet(const KdTree::Node& leaf, const KdTree::Squares& squares) {
      for (std::size_t i = leaf.begin; i < leaf.end; ++i) {
        const Index row = all.m_tree.order()[i];
        const double each = squares[i - leaf.begin];
        const bool isNearer = each < squared || (each == squared && row < nearest);
        if (!isNearer || std::sqrt(each) > all.m_distance) continue;
        squared = each;
        nearest = row;
      }
    }
  };

  Matrix m_points;
  std::vector<int> m_labels;
  double m_distance;
  KdTree m_tree;
};

}  // namespace

AssignerPtr nearestDense(const Matrix& points, const Vector& core, const std::vector<int>& labels, double distance) {
  std::vector<Eigen::Index> dense;
  std::vector<int> theirs;
  for (Eigen::Index row = 0; row < points.rows(); ++row) {
    if (core[row] > distance) continue;
    dense.push_back(row);
    theirs.push_back(labels[static_cast<std::size_t>(row)]);
  }
  return std::make_shared<NearestDense>(points(dense, Eigen::all), std::move(theirs), distance);
}

AssignerPtr loadNearestDense(const BlockReader& reader) {
  const auto columns = reader.readScalar<std::int32_t>("columns");
  const auto distance = reader.readScalar<double>("distance");
  const auto points = reader.read<double>("points");
  auto labels = reader.read<int>("labels");
  BlockReader::requireSize("points", points.size(), labels.size() * static_cast<std::size_t>(columns));
  const Eigen::Map<const Matrix> rows(points.data(), static_cast<Eigen::Index>(labels.size()), columns);
  return std::make_shared<NearestDense>(rows, std::move(labels), distance);
}

}  // namespace kindred::segment::dbscan
