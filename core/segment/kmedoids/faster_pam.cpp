#include "core/segment/kmedoids/faster_pam.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <numeric>

#include "core/base/large_pages.h"
#include "core/base/parallel.h"
#include "core/matrix/wide.h"
#include "core/segment/clustering.h"

namespace kindred::segment::kmedoids {
namespace {

constexpr std::size_t Block = 16;  // rows that are passed over at once where a candidate is near none of them

KINDRED_WIDE void addSquares(const float* __restrict column, float value, std::size_t rows, float* __restrict sums) {
  for (std::size_t i = 0; i < rows; ++i) sums[i] += (column[i] - value) * (column[i] - value);
}

KINDRED_WIDE void markNearer(const float* __restrict distances, const float* __restrict bound, std::size_t blocks,
                             std::uint8_t* __restrict marks) {
  for (std::size_t block = 0; block < blocks; ++block) {
    int any = 0;
    for (std::size_t i = block * Block; i < (block + 1) * Block; ++i) any |= distances[i] < bound[i] ? 1 : 0;
    marks[block] = static_cast<std::uint8_t>(any);
  }
}

class Swaps {
 public:
  Swaps(const FloatMatrix& distances, std::vector<int> medoids)
      : m_distances(distances),
        m_rows(static_cast<std::size_t>(distances.rows())),
        m_medoids(std::move(medoids)),
        m_nearest(m_rows),
        m_first(m_rows),
        m_second(m_rows),
        m_marks(m_rows / Block) {
    assign();
  }

  /// The medoid whose swap for `candidate` lessens the deviation most, and the change.
  std::pair<std::size_t, double> best(int candidate) {
    const float* distances = m_distances.row(candidate).data();
    m_change = m_removal;
    double gained = 0;  // whichever medoid goes
    const auto look = [&](std::size_t row) {
      const float d = distances[row];
      if (d >= m_second[row]) return;
      double& change = m_change[static_cast<std::size_t>(m_nearest[row])];
      if (d < m_first[row]) {
        gained += static_cast<double>(d) - static_cast<double>(m_first[row]);
        change += static_cast<double>(m_first[row]) - static_cast<double>(m_second[row]);
      } else {
        change += static_cast<double>(d) - static_cast<double>(m_second[row]);
      }
    };
    markNearer(distances, m_second.data(), m_marks.size(), m_marks.data());
    for (std::size_t block = 0; block < m_marks.size(); ++block) {
      if (m_marks[block] == 0) continue;
      for (std::size_t row = block * Block; row < (block + 1) * Block; ++row) look(row);
    }
    for (std::size_t row = m_marks.size() * Block; row < m_rows; ++row) look(row);
    const auto least = std::ranges::min_element(m_change);
    return {static_cast<std::size_t>(least - m_change.begin()), *least + gained};
  }

  void swap(std::size_t medoid, int candidate) {
    m_medoids[medoid] = candidate;
    assign();
  }

  /// Or as good as one.
  [[nodiscard]] bool isMedoid(int row) const { return m_first[static_cast<std::size_t>(row)] <= 0; }
  [[nodiscard]] const std::vector<int>& medoids() const { return m_medoids; }
  [[nodiscard]] double deviation() const { return std::accumulate(m_first.begin(), m_first.end(), 0.0); }

 private:
  void assign() {
    constexpr float Far = std::numeric_limits<float>::infinity();
    std::ranges::fill(m_first, Far);
    std::ranges::fill(m_second, Far);
    for (std::size_t medoid = 0; medoid < m_medoids.size(); ++medoid) {
      const float* distances = m_distances.row(m_medoids[medoid]).data();
      for (std::size_t row = 0; row < m_rows; ++row) {
        const float d = distances[row];
        if (d < m_first[row]) {
          m_second[row] = m_first[row];
          m_first[row] = d;
          m_nearest[row] = static_cast<int>(medoid);
        } else if (d < m_second[row]) {
          m_second[row] = d;
        }
      }
    }
    m_removal.assign(m_medoids.size(), 0);
    for (std::size_t row = 0; row < m_rows; ++row) {
      m_removal[static_cast<std::size_t>(m_nearest[row])] +=
          static_cast<double>(m_second[row]) - static_cast<double>(m_first[row]);
    }
  }

  const FloatMatrix& m_distances;
  std::size_t m_rows;
  std::vector<int> m_medoids;
  std::vector<int> m_nearest;            // of each row: which medoid
  std::vector<float> m_first, m_second;  // its distances to the nearest medoid, and to the nearest but one
  std::vector<double> m_removal;         // by how much the deviation grows without each medoid
  std::vector<double> m_change;
  std::vector<std::uint8_t> m_marks;
};

}  // namespace

FloatMatrix distancesOf(const Matrix& points, Progress& progress) {
  const Eigen::MatrixXf columns = (points.rowwise() - points.colwise().mean()).cast<float>();
  const auto rows = static_cast<std::size_t>(points.rows());
  FloatMatrix distances(points.rows(), points.rows());
  useLargePages(distances.data(), static_cast<std::size_t>(distances.size()) * sizeof(float));
  forEachChunk(rows, 64, progress, [&](const Chunk& chunk) {
    for (std::size_t i = chunk.begin; i < chunk.end; ++i) {
      const auto row = static_cast<Eigen::Index>(i);
      distances.row(row).setZero();
      for (Eigen::Index j = 0; j < columns.cols(); ++j)
        addSquares(columns.col(j).data(), columns(row, j), rows, distances.row(row).data());
      distances.row(row) = distances.row(row).cwiseSqrt();
    }
  });
  return distances;
}

std::vector<int> built(const FloatMatrix& distances, int clusters, Progress& progress) {
  Eigen::RowVectorXf nearest = Eigen::RowVectorXf::Constant(distances.cols(), 1e30F);
  std::vector<int> medoids;
  std::vector<double> left(static_cast<std::size_t>(distances.rows()));
  while (static_cast<int>(medoids.size()) < clusters) {
    if (!(nearest.maxCoeff() > 0)) refuseTooFew(static_cast<std::int64_t>(medoids.size()), clusters);
    Progress silent;
    forEachChunk(left.size(), 64, silent, [&](const Chunk& chunk) {
      progress.checkpoint();
      for (std::size_t i = chunk.begin; i < chunk.end; ++i)
        left[i] = distances.row(static_cast<Eigen::Index>(i)).cwiseMin(nearest).cast<double>().sum();
    });
    const auto best = std::ranges::min_element(left) - left.begin();
    medoids.push_back(static_cast<int>(best));
    nearest = nearest.cwiseMin(distances.row(best));
    progress.report(static_cast<double>(medoids.size()) / clusters);
  }
  return medoids;
}

std::vector<int> builtOnSamples(const Matrix& points, int clusters, Random& random) {
  const auto rows = static_cast<std::size_t>(points.rows());
  const std::size_t size = std::min(rows, 10 + static_cast<std::size_t>(std::sqrt(static_cast<double>(rows))));
  Vector nearest = Vector::Constant(points.rows(), std::numeric_limits<double>::infinity());
  std::vector<int> medoids;
  while (static_cast<int>(medoids.size()) < clusters) {
    std::vector<Eigen::Index> sample(size);
    for (auto& each : sample) each = static_cast<Eigen::Index>(random.below(rows));
    Eigen::Index best = -1;
    double least = std::numeric_limits<double>::infinity();
    for (const Eigen::Index candidate : sample) {
      if (nearest[candidate] <= 0) continue;  // as good as a medoid
      double sum = 0;
      for (const Eigen::Index other : sample)
        sum += std::min(nearest[other], (points.row(candidate) - points.row(other)).norm());
      if (sum >= least) continue;
      least = sum;
      best = candidate;
    }
    if (best < 0 && nearest.maxCoeff(&best) <= 0)  // none in the sample: whatever is furthest
      refuseTooFew(static_cast<std::int64_t>(medoids.size()), clusters);
    medoids.push_back(static_cast<int>(best));
    nearest = nearest.cwiseMin((points.rowwise() - points.row(best)).rowwise().norm());
  }
  return medoids;
}

Medoids improved(const FloatMatrix& distances, std::vector<int> start, int rounds, Progress& progress) {
  Swaps swaps(distances, std::move(start));
  const auto rows = static_cast<int>(distances.rows());
  const double least = 1e-9 * swaps.deviation();  // what rounding may feign
  int made = 0, sinceLast = 0;
  for (std::int64_t looked = 0; looked < static_cast<std::int64_t>(rounds) * rows && sinceLast < rows; ++looked) {
    const auto candidate = static_cast<int>(looked % rows);
    if (candidate % 256 == 0) progress.report(1 - std::pow(0.5, static_cast<double>(looked) / rows));
    ++sinceLast;
    if (swaps.isMedoid(candidate)) continue;
    const auto [medoid, change] = swaps.best(candidate);
    if (change >= -least) continue;
    swaps.swap(medoid, candidate);
    sinceLast = 0;
    ++made;
  }
  progress.report(1);
  return {swaps.medoids(), swaps.deviation(), made};
}

}  // namespace kindred::segment::kmedoids
