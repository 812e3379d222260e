#include "core/predict/value/minimise.h"

#include <Eigen/Cholesky>
#include <cmath>

namespace kindred::predict::value {
namespace {

constexpr double Step = 1e-5;

}  // namespace

Sloped byDifferences(const Function& function) {
  return [function](const Vector& at, Vector& slopes) {
    slopes.resize(at.size());
    for (Eigen::Index i = 0; i < at.size(); ++i) {
      Vector up = at, down = at;
      up[i] += Step;
      down[i] -= Step;
      slopes[i] = (function(up) - function(down)) / (2 * Step);
    }
    return function(at);
  };
}

Vector sumOver(std::size_t count, Eigen::Index figures, const Progress& progress,
               const std::function<void(const Chunk&, Vector&)>& add) {
  constexpr std::size_t ChunkSize = 2048;
  std::vector<Vector> parts(chunkCount(count, ChunkSize), Vector::Zero(figures));
  Progress quiet;
  forEachChunk(count, ChunkSize, quiet, [&](const Chunk& chunk) {
    progress.checkpoint();
    add(chunk, parts[chunk.number]);
  });
  Vector sum = Vector::Zero(figures);
  for (const Vector& part : parts) sum += part;
  return sum;
}

Least minimise(const Sloped& function, Vector start, double slope, Progress& progress) {
  constexpr int MostRounds = 500, MostHalvings = 30, FlatRounds = 3;
  constexpr double Flat = 1e-12;  // of the value: what is gained along a ridge that differences cannot see the end of
  int flat = 0;
  Least found{.at = std::move(start)};
  Vector slopes(found.at.size()), nextSlopes(found.at.size());
  found.value = function(found.at, slopes);
  const Eigen::Index count = found.at.size();
  Matrix inverse = Matrix::Identity(count, count) / std::max(1.0, slopes.norm());
  while (found.rounds < MostRounds) {
    progress.report(static_cast<double>(found.rounds) / MostRounds);
    if (slopes.lpNorm<Eigen::Infinity>() < slope) found.converged = true;
    if (found.converged) break;
    ++found.rounds;
    Vector step = -(inverse * slopes);
    if (step.dot(slopes) >= 0) {
      inverse = Matrix::Identity(count, count) / std::max(1.0, slopes.norm());
      step = -(inverse * slopes);
    }
    double next = 0;
    int halved = 0;
    for (; halved < MostHalvings; ++halved, step /= 2) {
      next = function(found.at + step, nextSlopes);
      if (std::isfinite(next) && next <= found.value + 1e-4 * step.dot(slopes)) break;
    }
    if (halved == MostHalvings) {  // rounding leaves no way down
      found.converged = true;
      break;
    }
    flat = found.value - next <= Flat * std::max(1.0, std::abs(next)) ? flat + 1 : 0;
    found.at += step;
    found.value = next;
    if (flat == FlatRounds) {
      found.converged = true;
      break;
    }
    const Vector change = nextSlopes - slopes;
    slopes = nextSlopes;
    const double along = change.dot(step);
    if (along <= 1e-12 * change.norm() * step.norm()) continue;
    const Matrix left = Matrix::Identity(count, count) - step * change.transpose() / along;
    inverse = left * inverse * left.transpose() + step * step.transpose() / along;
  }
  return found;
}

Matrix inverseCurvature(const Sloped& function, const Vector& at) {
  constexpr double Wide = 1e-3;
  const Eigen::Index count = at.size();
  Eigen::MatrixXd curvature(count, count);
  Vector up(count), down(count);
  for (Eigen::Index i = 0; i < count; ++i) {
    Vector there = at;
    there[i] += Wide;
    function(there, up);
    there[i] -= 2 * Wide;
    function(there, down);
    curvature.col(i) = (up - down) / (2 * Wide);
  }
  const Eigen::MatrixXd even = (curvature + curvature.transpose()) / 2;
  const Eigen::LLT<Eigen::MatrixXd> factor(even);
  if (!even.allFinite() || factor.info() != Eigen::Success) return {};
  return factor.solve(Eigen::MatrixXd::Identity(count, count));
}

Estimated mostLikely(const Sloped& loss, const Vector& start, double scale, Progress& progress) {
  const Least found = minimise(loss, start, 1e-9, progress);
  Estimated result{
      .parameters = {}, .logLikelihood = -found.value * scale, .logCovariance = {}, .rounds = found.rounds};
  for (const double log : found.at) result.parameters.push_back(std::exp(log));
  result.logCovariance = inverseCurvature(loss, found.at) / scale;
  progress.report(1);
  return result;
}

}  // namespace kindred::predict::value
