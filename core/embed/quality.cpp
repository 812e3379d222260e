#include "core/embed/quality.h"

#include <algorithm>
#include <numeric>
#include <vector>

#include "core/base/parallel.h"
#include "core/base/random.h"

namespace kindred::embed {
namespace {

// Squared distances of one row to all, and who stands before whom by them.
class Order {
 public:
  Order(const Matrix& points, Eigen::Index self)
      : m_squares((points.rowwise() - points.row(self)).rowwise().squaredNorm()), m_self(self) {}

  [[nodiscard]] std::vector<Eigen::Index> nearest(int k) const {
    std::vector<Eigen::Index> rows(static_cast<std::size_t>(m_squares.size()));
    std::iota(rows.begin(), rows.end(), Eigen::Index{0});
    rows.erase(rows.begin() + m_self);
    std::ranges::nth_element(rows, rows.begin() + k, [this](auto a, auto b) { return isBefore(a, b); });
    rows.resize(static_cast<std::size_t>(k));
    return rows;
  }

  /// From 1, the nearest other.
  [[nodiscard]] Eigen::Index rank(Eigen::Index row) const {
    Eigen::Index before = 1;
    for (Eigen::Index other = 0; other < m_squares.size(); ++other)
      before += other != m_self && isBefore(other, row) ? 1 : 0;
    return before;
  }

 private:
  [[nodiscard]] bool isBefore(Eigen::Index a, Eigen::Index b) const {
    return m_squares[a] != m_squares[b] ? m_squares[a] < m_squares[b] : a < b;
  }

  Vector m_squares;
  Eigen::Index m_self;
};

// How far beyond k those stand by `ranks` who are the k nearest by `near`.
double beyond(const Order& near, const Order& ranks, int k) {
  double sum = 0;
  for (const Eigen::Index row : near.nearest(k))
    sum += static_cast<double>(std::max<Eigen::Index>(ranks.rank(row) - k, 0));
  return sum;
}

std::vector<Eigen::Index> sampled(Eigen::Index rows, std::uint64_t seed) {
  std::vector<Eigen::Index> all(static_cast<std::size_t>(rows));
  std::iota(all.begin(), all.end(), Eigen::Index{0});
  if (rows <= QualityLimit) return all;
  Random(seed).shuffle(all);
  all.resize(QualityLimit);
  return all;
}

}  // namespace

std::optional<Quality> quality(const Matrix& points, const Matrix& placed, Progress& progress, int neighbours,
                               std::uint64_t seed) {
  const Eigen::Index rows = points.rows();
  const int k = static_cast<int>(std::min<Eigen::Index>(neighbours, (rows - 1) / 2));
  if (k < 1) return {};
  const auto looked = sampled(rows, seed);
  std::vector<double> trust(looked.size()), continuity(looked.size());
  forEach(looked.size(), progress, [&](std::size_t i) {
    const Order before(points, looked[i]), after(placed, looked[i]);
    trust[i] = beyond(after, before, k);
    continuity[i] = beyond(before, after, k);
  });
  const auto n = static_cast<double>(rows), near = static_cast<double>(k);
  const double worst = static_cast<double>(looked.size()) * near * (2 * n - 3 * near - 1) / 2;
  return Quality{1 - std::accumulate(trust.begin(), trust.end(), 0.0) / worst,
                 1 - std::accumulate(continuity.begin(), continuity.end(), 0.0) / worst, k,
                 static_cast<Eigen::Index>(looked.size())};
}

}  // namespace kindred::embed
