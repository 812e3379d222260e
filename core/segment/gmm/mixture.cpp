#include "core/segment/gmm/mixture.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numbers>
#include <numeric>

#include "core/base/parallel.h"
#include "core/segment/gmm/kernels.h"

namespace kindred::segment::gmm {
namespace {

constexpr std::size_t Rows = RowsPerTile;
constexpr std::size_t MostChunks = 64;  // whose sums are kept until all are there, and added in order

std::size_t triangle(int dimensions) {
  return static_cast<std::size_t>(dimensions) * static_cast<std::size_t>(dimensions + 1) / 2;
}

/// What rows add to a component, around the mean that it had.
struct Moments {
  double weight = 0;
  std::vector<double> first, second;

  void add(const Moments& other) {
    weight += other.weight;
    std::ranges::transform(first, other.first, first.begin(), std::plus());
    std::ranges::transform(second, other.second, second.begin(), std::plus());
  }
};

std::vector<Moments> noMoments(const Mixture& mixture) {
  const auto dimensions = static_cast<int>(mixture.means.cols());
  const std::size_t second =
      mixture.kind == Covariance::Diagonal ? static_cast<std::size_t>(dimensions) : triangle(dimensions);
  return std::vector<Moments>(
      static_cast<std::size_t>(mixture.components()),
      {0, std::vector<double>(static_cast<std::size_t>(dimensions), 0), std::vector<double>(second, 0)});
}

/// One thread's room for a tile.
class TileWork {
 public:
  TileWork(const Mixture& mixture, int dimensions)
      : m_mixture(mixture),
        m_dimensions(dimensions),
        m_scratch(2 * Rows * static_cast<std::size_t>(dimensions)),
        m_memberships(Rows * static_cast<std::size_t>(mixture.components())),
        m_greatest(Rows),
        m_sums(Rows) {}

  /// The memberships of the tile's rows, 0 for what fills it up; Σ of the log densities of its rows.
  double expect(const double* tile, std::size_t rows) {
    const int components = m_mixture.components();
    for (int c = 0; c < components; ++c) logDensities(tile, c);
    std::ranges::fill(m_greatest, -std::numeric_limits<double>::infinity());
    for (int c = 0; c < components; ++c) {
      for (std::size_t r = 0; r < Rows; ++r) m_greatest[r] = std::max(m_greatest[r], membership(c)[r]);
    }
    std::ranges::fill(m_sums, 0.0);
    for (int c = 0; c < components; ++c) {
      for (std::size_t r = 0; r < Rows; ++r) membership(c)[r] -= m_greatest[r];
      kernels().exponentials(membership(c), RowsPerTile);
      for (std::size_t r = 0; r < Rows; ++r) m_sums[r] += membership(c)[r];
    }
    double logLikelihood = 0;
    for (std::size_t r = 0; r < rows; ++r) logLikelihood += m_greatest[r] + std::log(m_sums[r]);
    for (std::size_t r = 0; r < Rows; ++r) m_sums[r] = r < rows ? 1 / m_sums[r] : 0;
    for (int c = 0; c < components; ++c) {
      for (std::size_t r = 0; r < Rows; ++r) membership(c)[r] *= m_sums[r];
    }
    return logLikelihood;
  }

  void addMoments(const double* tile, std::vector<Moments>& moments) {
    const Kernels& k = kernels();
    for (int c = 0; c < m_mixture.components(); ++c) {
      Moments& ours = moments[static_cast<std::size_t>(c)];
      const double* weights = membership(c);
      ours.weight += std::accumulate(weights, weights + Rows, 0.0);
      if (m_mixture.kind == Covariance::Diagonal)
        k.scaledMoments(tile, m_dimensions, mean(c), weights, ours.first.data(), ours.second.data());
      else k.moments(tile, m_dimensions, mean(c), weights, m_scratch.data(), ours.first.data(), ours.second.data());
    }
  }

  /// Of a component, one a row.
  double* membership(int component) { return m_memberships.data() + static_cast<std::size_t>(component) * Rows; }

 private:
  [[nodiscard]] const double* mean(int component) const { return m_mixture.means.row(component).data(); }

  void logDensities(const double* tile, int component) {
    const double* factor = m_mixture.factors[static_cast<std::size_t>(component)].data();
    double* result = membership(component);
    if (m_mixture.kind == Covariance::Diagonal)
      kernels().scaledSquares(tile, m_dimensions, mean(component), factor, result);
    else kernels().squares(tile, m_dimensions, mean(component), factor, m_scratch.data(), result);
    const double constant = std::log(m_mixture.weights[component]) + m_mixture.logFactors[component] -
                            0.5 * m_dimensions * std::log(2 * std::numbers::pi);
    for (std::size_t r = 0; r < Rows; ++r) result[r] = constant - 0.5 * result[r];
  }

  const Mixture& m_mixture;
  int m_dimensions;
  std::vector<double> m_scratch, m_memberships, m_greatest, m_sums;
};

/// Runs `body` on stretches of tiles, few enough that each may keep sums of its own.
std::size_t tilesPerChunk(const Tiles& tiles) { return (tiles.count() + MostChunks - 1) / MostChunks; }

/// The moments of all rows, whose memberships `expect` puts into the work of a tile, and the sum of what it returns.
template <class Expect>
std::pair<double, std::vector<Moments>> momentsOf(const Tiles& tiles, const Mixture& mixture, Progress& progress,
                                                  const Expect& expect) {
  const std::size_t perChunk = tilesPerChunk(tiles);
  std::vector<std::pair<double, std::vector<Moments>>> parts(chunkCount(tiles.count(), perChunk));
  forEachChunk(tiles.count(), perChunk, progress, [&](const Chunk& chunk) {
    TileWork work(mixture, tiles.dimensions());
    auto& [sum, moments] = parts[chunk.number];
    moments = noMoments(mixture);
    for (std::size_t tile = chunk.begin; tile < chunk.end; ++tile) {
      sum += expect(work, tile);
      work.addMoments(tiles.tile(tile), moments);
    }
  });
  auto all = std::move(parts.front());
  for (std::size_t i = 1; i < parts.size(); ++i) {
    all.first += parts[i].first;
    for (std::size_t c = 0; c < all.second.size(); ++c) all.second[c].add(parts[i].second[c]);
  }
  return all;
}

/// The inverse of the Cholesky factor of a packed lower triangle with `ridge` on its diagonal; empty where there is none.
std::vector<double> inverseFactor(const std::vector<double>& covariance, int dimensions, double ridge) {
  const auto at = [](int i, int j) { return triangle(i) + static_cast<std::size_t>(j); };
  std::vector<double> factor = covariance;
  for (int i = 0; i < dimensions; ++i) {
    for (int j = 0; j <= i; ++j) {
      double sum = covariance[at(i, j)] + (i == j ? ridge : 0);
      for (int k = 0; k < j; ++k) sum -= factor[at(i, k)] * factor[at(j, k)];
      if (i == j && !(sum > 1e-14 * covariance[at(i, i)])) return {};
      factor[at(i, j)] = i == j ? std::sqrt(sum) : sum / factor[at(j, j)];
    }
  }
  std::vector<double> inverse(factor.size());
  for (int j = 0; j < dimensions; ++j) {
    inverse[at(j, j)] = 1 / factor[at(j, j)];
    for (int i = j + 1; i < dimensions; ++i) {
      double sum = 0;
      for (int k = j; k < i; ++k) sum -= factor[at(i, k)] * inverse[at(k, j)];
      inverse[at(i, j)] = sum / factor[at(i, i)];
    }
  }
  return inverse;
}

/// The same with ever more of a ridge until there is one: where columns depend on each other, rounding makes it necessary.
std::vector<double> ridgedFactor(const std::vector<double>& covariance, int dimensions, double ridge) {
  double scale = 0;
  for (int i = 0; i < dimensions; ++i) scale = std::max(scale, covariance[triangle(i) + static_cast<std::size_t>(i)]);
  double more = std::max({ridge, 1e-14 * scale, 1e-300});
  for (double each = ridge;; each = more, more *= 10) {
    if (auto factor = inverseFactor(covariance, dimensions, each); !factor.empty()) return factor;
  }
}

/// The covariance around the new mean from moments around the old one.
std::vector<double> covarianceOf(const Moments& moments, double weight, bool diagonal) {
  std::vector<double> result(moments.second.size());
  const std::size_t dimensions = moments.first.size();
  for (std::size_t i = 0, at = 0; i < dimensions; ++i) {
    for (std::size_t j = diagonal ? i : 0; j <= i; ++j, ++at) {
      const double value = (moments.second[at] - moments.first[i] * (moments.first[j] / weight)) / weight;
      result[at] = i == j ? std::max(0.0, value) : value;
    }
  }
  return result;
}

std::vector<double> factorOf(const std::vector<double>& covariance, int dimensions, Covariance kind, double ridge) {
  if (kind != Covariance::Diagonal) return ridgedFactor(covariance, dimensions, ridge);
  std::vector<double> factor;
  for (const double variance : covariance) factor.push_back(1 / std::sqrt(variance + ridge));
  return factor;
}

double logOfDiagonal(const std::vector<double>& factor, int dimensions, Covariance kind) {
  double sum = 0;
  for (int i = 0; i < dimensions; ++i)
    sum += std::log(factor[(kind == Covariance::Diagonal ? 0 : triangle(i)) + static_cast<std::size_t>(i)]);
  return sum;
}

/// Means, weights and covariances that the moments tell of.
void maximise(const std::vector<Moments>& moments, std::size_t rows, double ridge, Mixture& mixture) {
  constexpr double Little = 10 * std::numeric_limits<double>::epsilon();  // so that a component without rows stays one
  const auto dimensions = static_cast<int>(mixture.means.cols());
  std::vector<double> pooled(moments.front().second.size(), 0);
  for (std::size_t c = 0; c < moments.size(); ++c) {
    const auto component = static_cast<Eigen::Index>(c);
    const double weight = moments[c].weight + Little;
    mixture.weights[component] = weight;
    mixture.means.row(component) += Eigen::Map<const Eigen::RowVectorXd>(moments[c].first.data(), dimensions) / weight;
    const auto covariance = covarianceOf(moments[c], weight, mixture.kind == Covariance::Diagonal);
    if (mixture.kind == Covariance::Tied) {
      for (std::size_t i = 0; i < pooled.size(); ++i) pooled[i] += covariance[i] * weight / static_cast<double>(rows);
    } else {
      mixture.factors[c] = factorOf(covariance, dimensions, mixture.kind, ridge);
    }
  }
  if (mixture.kind == Covariance::Tied)
    std::ranges::fill(mixture.factors, factorOf(pooled, dimensions, mixture.kind, ridge));
  mixture.weights /= mixture.weights.sum();
  for (std::size_t c = 0; c < moments.size(); ++c)
    mixture.logFactors[static_cast<Eigen::Index>(c)] = logOfDiagonal(mixture.factors[c], dimensions, mixture.kind);
}

}  // namespace

Tiles::Tiles(const Matrix& points)
    : m_rows(static_cast<std::size_t>(points.rows())),
      m_dimensions(static_cast<int>(points.cols())),
      m_values(chunkCount(m_rows, Rows) * Rows * static_cast<std::size_t>(m_dimensions), 0) {
  Progress silent;
  forEachChunk(m_rows, Rows, silent, [&](const Chunk& tile) {
    double* to = m_values.data() + tile.number * Rows * static_cast<std::size_t>(m_dimensions);
    for (std::size_t i = tile.begin; i < tile.end; ++i) {
      for (int j = 0; j < m_dimensions; ++j)
        to[static_cast<std::size_t>(j) * Rows + i - tile.begin] = points(static_cast<Eigen::Index>(i), j);
    }
  });
}

std::size_t Tiles::count() const { return chunkCount(m_rows, Rows); }
std::size_t Tiles::rowsIn(std::size_t tile) const { return std::min(Rows, m_rows - tile * Rows); }
const double* Tiles::tile(std::size_t number) const {
  return m_values.data() + number * Rows * static_cast<std::size_t>(m_dimensions);
}

std::int64_t Mixture::freeParameters() const {
  const std::int64_t k = means.rows(), d = means.cols();
  const std::int64_t symmetric = d * (d + 1) / 2;
  const std::int64_t spread = kind == Covariance::Full ? k * symmetric : kind == Covariance::Tied ? symmetric : k * d;
  return spread + k * d + k - 1;
}

Mixture Mixture::only(const std::vector<int>& components) const {
  const auto count = static_cast<Eigen::Index>(components.size());
  Mixture result{kind, Matrix(count, means.cols()), Vector(count), {}, Vector(count)};
  for (Eigen::Index to = 0; to < count; ++to) {
    const int from = components[static_cast<std::size_t>(to)];
    result.means.row(to) = means.row(from);
    result.weights[to] = weights[from];
    result.factors.push_back(factors[static_cast<std::size_t>(from)]);
    result.logFactors[to] = logFactors[from];
  }
  result.weights /= result.weights.sum();
  return result;
}

Expected expectation(const Tiles& tiles, const Mixture& mixture, Progress& progress) {
  Expected result{0, Matrix(static_cast<Eigen::Index>(tiles.rows()), mixture.components())};
  std::vector<double> sums(tiles.count());
  forEachChunk(tiles.count(), tilesPerChunk(tiles), progress, [&](const Chunk& chunk) {
    TileWork work(mixture, tiles.dimensions());
    for (std::size_t tile = chunk.begin; tile < chunk.end; ++tile) {
      const std::size_t rows = tiles.rowsIn(tile);
      sums[tile] = work.expect(tiles.tile(tile), rows);
      for (std::size_t r = 0; r < rows; ++r) {
        const auto row = static_cast<Eigen::Index>(tile * Rows + r);
        for (int c = 0; c < mixture.components(); ++c) result.memberships(row, c) = work.membership(c)[r];
      }
    }
  });
  result.logLikelihood = std::accumulate(sums.begin(), sums.end(), 0.0);
  return result;
}

double round(const Tiles& tiles, double ridge, Mixture& mixture, Progress& progress) {
  const auto [logLikelihood, moments] = momentsOf(tiles, mixture, progress, [&](TileWork& work, std::size_t tile) {
    return work.expect(tiles.tile(tile), tiles.rowsIn(tile));
  });
  maximise(moments, tiles.rows(), ridge, mixture);
  return logLikelihood;
}

Mixture mixtureOf(const Tiles& tiles, const std::vector<int>& labels, int components, Covariance kind, double ridge,
                  Progress& progress) {
  Mixture mixture{kind, Matrix::Zero(components, tiles.dimensions()), Vector::Zero(components),
                  std::vector<std::vector<double>>(static_cast<std::size_t>(components)), Vector::Zero(components)};
  const auto belong = [&](TileWork& work, std::size_t tile) {
    for (int c = 0; c < components; ++c) std::fill_n(work.membership(c), Rows, 0.0);
    for (std::size_t r = 0; r < tiles.rowsIn(tile); ++r) work.membership(labels[tile * Rows + r])[r] = 1;
    return 0.0;
  };
  // Twice: the second time around the means, for the sake of digits.
  for (int pass = 0; pass < 2; ++pass)
    maximise(momentsOf(tiles, mixture, progress, belong).second, tiles.rows(), ridge, mixture);
  return mixture;
}

}  // namespace kindred::segment::gmm
