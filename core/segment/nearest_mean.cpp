#include "core/segment/nearest_mean.h"

namespace kindred::segment {
namespace {

class NearestMean : public Assigner {
 public:
  explicit NearestMean(Matrix means) : m_means(std::move(means)) {}

  [[nodiscard]] int assign(std::span<const double> row) const override {
    const Eigen::Map<const Eigen::RowVectorXd> point(row.data(), static_cast<Eigen::Index>(row.size()));
    Eigen::Index nearest = 0;
    (m_means.rowwise() - point).rowwise().squaredNorm().minCoeff(&nearest);
    return static_cast<int>(nearest);
  }

  void save(BlockWriter& writer) const override {
    writer.write("means", std::span(m_means.data(), static_cast<std::size_t>(m_means.size())));
  }

 private:
  Matrix m_means;
};

}  // namespace

AssignerPtr nearestMean(Matrix means) { return std::make_shared<NearestMean>(std::move(means)); }

}  // namespace kindred::segment
