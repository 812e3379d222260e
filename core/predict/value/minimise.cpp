#include "core/predict/value/minimise.h"

#include <Eigen/Cholesky>
#include <cmath>

namespace kindred::predict::value {
namespace {

constexpr double Step = 1e-5;

Vector slopesAt(const Function& function, const Vector& at) {
  Vector slopes(at.size());
  for (Eigen::Index i = 0; i < at.size(); ++i) {
    Vector up = at, down = at;
    up[i] += Step;
    down[i] -= Step;
    slopes[i] = (function(up) - function(down)) / (2 * Step);
  }
  return slopes;
}

}  // namespace

Least minimise(const Function& function, Vector start, double slope, Progress& progress) {
  constexpr int MostRounds = 500, MostHalvings = 40;
  Least found{.at = std::move(start)};
  found.value = function(found.at);
  Vector slopes = slopesAt(function, found.at);
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
      next = function(found.at + step);
      if (std::isfinite(next) && next <= found.value + 1e-4 * step.dot(slopes)) break;
    }
    if (halved == MostHalvings) {  // rounding leaves no way down
      found.converged = true;
      break;
    }
    found.at += step;
    found.value = next;
    const Vector before = slopes;
    slopes = slopesAt(function, found.at);
    const Vector change = slopes - before;
    const double along = change.dot(step);
    if (along <= 1e-12 * change.norm() * step.norm()) continue;
    const Matrix left = Matrix::Identity(count, count) - step * change.transpose() / along;
    inverse = left * inverse * left.transpose() + step * step.transpose() / along;
  }
  return found;
}

Matrix inverseCurvature(const Function& function, const Vector& at) {
  constexpr double Wide = 1e-3;
  const Eigen::Index count = at.size();
  Eigen::MatrixXd curvature(count, count);
  const auto moved = [&](Eigen::Index i, double a, Eigen::Index j, double b) {
    Vector there = at;
    there[i] += a * Wide;
    there[j] += b * Wide;
    return function(there);
  };
  const double here = function(at);
  for (Eigen::Index i = 0; i < count; ++i) {
    curvature(i, i) = (moved(i, 1, i, 0) - 2 * here + moved(i, -1, i, 0)) / (Wide * Wide);
    for (Eigen::Index j = 0; j < i; ++j) {
      curvature(i, j) =
          (moved(i, 1, j, 1) - moved(i, 1, j, -1) - moved(i, -1, j, 1) + moved(i, -1, j, -1)) / (4 * Wide * Wide);
      curvature(j, i) = curvature(i, j);
    }
  }
  const Eigen::LLT<Eigen::MatrixXd> factor(curvature);
  if (!curvature.allFinite() || factor.info() != Eigen::Success) return {};
  return factor.solve(Eigen::MatrixXd::Identity(count, count));
}

Estimated mostLikely(const Function& loss, const Vector& start, double scale, Progress& progress) {
  const Least found = minimise(loss, start, 1e-9, progress);
  Estimated result{
      .parameters = {}, .logLikelihood = -found.value * scale, .logCovariance = {}, .rounds = found.rounds};
  for (const double log : found.at) result.parameters.push_back(std::exp(log));
  result.logCovariance = inverseCurvature([&](const Vector& logs) { return loss(logs) * scale; }, found.at);
  progress.report(1);
  return result;
}

}  // namespace kindred::predict::value
