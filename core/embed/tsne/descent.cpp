#include "core/embed/tsne/descent.h"

#include <cmath>
#include <numeric>

#include "core/base/parallel.h"
#include "core/embed/tsne/repulsion.h"

namespace kindred::embed::tsne {
namespace {

constexpr std::size_t RowsAtOnce = 512;
constexpr double Momentum = 0.8, LeastGain = 0.01, LongestStep = 5;

using Place = Eigen::RowVector2d;

// Σⱼ pᵢⱼ (yᵢ − yⱼ) / (1 + |yᵢ − yⱼ|²)
Place pullAt(const Csr& affinities, Index i, const Matrix& places) {
  const double* const at = places.data();
  const double x = at[2 * i], y = at[2 * i + 1];
  const Csr::Row row = affinities.row(i);
  double sumX = 0, sumY = 0;
  for (std::size_t e = 0; e < row.size(); ++e) {
    const double* const other = at + 2 * row.indices[e];
    const double apartX = x - other[0], apartY = y - other[1];
    const double weight = static_cast<double>(row.values[e]) / (1 + apartX * apartX + apartY * apartY);
    sumX += weight * apartX;
    sumY += weight * apartY;
  }
  return {sumX, sumY};
}

struct Motion {
  Matrix gains, update;
};

// One coordinate that still goes the same way gets on faster, one that turns slower.
void move(const Place& gradient, double rate, Eigen::Index i, Motion& motion, Matrix& places) {
  for (Eigen::Index d = 0; d < 2; ++d) {
    double& gain = motion.gains(i, d);
    gain = gradient[d] * motion.update(i, d) < 0 ? gain + 0.2 : gain * 0.8 + LeastGain;
    motion.update(i, d) = Momentum * motion.update(i, d) - rate * gain * gradient[d];
  }
  const double length = motion.update.row(i).norm();
  if (length > LongestStep) motion.update.row(i) *= LongestStep / length;
  places.row(i) += motion.update.row(i);
}

void step(const Csr& affinities, double exaggeration, Repulsor& repulsor, Motion& motion, Matrix& places) {
  const Repulsion repulsion = repulsor.at(places);
  const Matrix before = places;
  const double rate = static_cast<double>(places.rows()) / exaggeration;
  Progress silent;
  forEachChunk(static_cast<std::size_t>(places.rows()), RowsAtOnce, silent, [&](const Chunk& chunk) {
    for (auto i = static_cast<Eigen::Index>(chunk.begin); i < static_cast<Eigen::Index>(chunk.end); ++i) {
      const Place gradient = exaggeration * pullAt(affinities, static_cast<Index>(i), before) -
                             Place(repulsion.forces.row(i)) / repulsion.sum;
      move(gradient, rate, i, motion, places);
    }
  });
  places.rowwise() -= places.colwise().mean().eval();
}

double divergence(const Csr& affinities, const Matrix& places) {
  const double sum = Repulsor().at(places).sum;
  std::vector<double> parts(static_cast<std::size_t>(affinities.rows), 0);
  Progress silent;
  forEachChunk(parts.size(), RowsAtOnce, silent, [&](const Chunk& chunk) {
    for (std::size_t i = chunk.begin; i < chunk.end; ++i) {
      const Csr::Row row = affinities.row(static_cast<Index>(i));
      for (std::size_t e = 0; e < row.size(); ++e) {
        const double p = static_cast<double>(row.values[e]);
        const double squared = (places.row(static_cast<Eigen::Index>(i)) - places.row(row.indices[e])).squaredNorm();
        if (p > 0) parts[i] += p * std::log(p * (1 + squared) * sum);
      }
    }
  });
  return std::accumulate(parts.begin(), parts.end(), 0.0);
}

}  // namespace

double descend(const Csr& affinities, const Steps& steps, Matrix& places, Progress& progress) {
  Motion motion{Matrix::Ones(places.rows(), 2), Matrix::Zero(places.rows(), 2)};
  Repulsor repulsor;
  const int all = steps.exaggerated + steps.further;
  for (int done = 0; done < all; ++done) {
    progress.report(static_cast<double>(done) / all);
    step(affinities, done < steps.exaggerated ? steps.exaggeration : 1, repulsor, motion, places);
  }
  progress.report(1);
  return divergence(affinities, places);
}

}  // namespace kindred::embed::tsne
