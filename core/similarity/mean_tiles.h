// Means and sizes of clusters in single precision, in tiles of a few that are compared at once: to pass over what is too far
// for certain. Numbers are about the mean of all rows and no greater than 1. Those that left are infinitely far away until they
// are swept out, which keeps the order by id. Thread rule: one thread.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

#include "core/matrix/dense.h"

namespace kindred::similarity {

class MeanTiles {
 public:
  static constexpr std::size_t Lanes = 64;

  /// Each row is a cluster, its number the id.
  explicit MeanTiles(const Matrix& points);

  [[nodiscard]] int first() const { return m_id[m_first]; }
  void remove(int id);
  void replace(int id, const double* mean, double size);

  /// Calls offer(id) with those, and some others, by whose merge with `id` the sum of squares may grow by less than bound();
  /// in order of ids, itself perhaps among them. The bound may fall from call to call; 0 ends it.
  template <class Bound, class Offer>
  void forEachWithin(int id, const Bound& bound, const Offer& offer) const {
    float growths[Lanes];
    std::vector<float> own = at(place(id));
    for (std::size_t tile = 0; tile * Lanes < m_id.size() && bound() > 0; ++tile) {
      float limit = limitOf(bound(), own.back());
      if (!growthsOf(tile, own, limit, growths)) continue;
      const std::size_t end = std::min(Lanes, m_id.size() - tile * Lanes);
      for (std::size_t lane = 0; lane < end; ++lane) {
        if (!(growths[lane] <= limit)) continue;
        offer(m_id[tile * Lanes + lane]);
        limit = limitOf(bound(), own.back());
      }
    }
  }

 private:
  [[nodiscard]] std::size_t place(int id) const { return m_place[static_cast<std::size_t>(id)]; }
  [[nodiscard]] std::size_t indexOf(std::size_t place, std::size_t column) const {
    return (place / Lanes * (m_columns + 1) + column) * Lanes + place % Lanes;
  }
  [[nodiscard]] std::vector<float> at(std::size_t place) const;
  [[nodiscard]] float limitOf(double bound, float size) const;
  bool growthsOf(std::size_t tile, const std::vector<float>& own, float limit, float* growths) const;
  void sweep();

  Eigen::RowVectorXd m_middle;
  double m_scale = 1;
  std::size_t m_columns;
  std::vector<float> m_numbers;  // of each tile: column by column, then the sizes
  std::vector<int> m_id;         // by place
  std::vector<std::size_t> m_place;
  std::size_t m_left;
  std::size_t m_first = 0;
};

}  // namespace kindred::similarity
