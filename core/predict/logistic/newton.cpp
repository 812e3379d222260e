#include "core/predict/logistic/newton.h"

#include <Eigen/Cholesky>
#include <algorithm>
#include <cmath>

#include "core/base/parallel.h"
#include "core/predict/model.h"

namespace kindred::predict::logistic {
namespace {

constexpr std::size_t LeastChunk = 2048, MostChunks = 64;
constexpr double LeastStep = 1e-10;  // on scaled columns; steps shrink by squares, so that what is left is rounding

std::size_t chunkSize(std::size_t rows) { return std::max(LeastChunk, (rows + MostChunks - 1) / MostChunks); }

/// A one, then the scaled columns of a stretch of rows.
Matrix scaledRows(const Examples& examples, const Scales& scales, const std::vector<int>& columns, const Chunk& chunk) {
  const auto rows = static_cast<Eigen::Index>(chunk.end - chunk.begin);
  Matrix z(rows, static_cast<Eigen::Index>(columns.size()) + 1);
  for (Eigen::Index i = 0; i < rows; ++i) {
    const auto row = examples.values.row(static_cast<Eigen::Index>(chunk.begin) + i);
    z(i, 0) = 1;
    for (std::size_t j = 0; j < columns.size(); ++j)
      z(i, static_cast<Eigen::Index>(j) + 1) =
          (row[columns[j]] - scales.means[columns[j]]) / scales.deviations[columns[j]];
  }
  return z;
}

/// ln(1 + e^x).
double softPlus(double x) { return x > 0 ? x + std::log1p(std::exp(-x)) : std::log1p(std::exp(x)); }

struct Sums {
  double loss = 0;
  Eigen::VectorXd gradient;
  Eigen::MatrixXd information;  ///< the lower triangle, until all is summed
};

/// Loss, gradient and information at these coefficients.
class Likelihood {
 public:
  Likelihood(const Examples& examples, const Scales& scales, const std::vector<int>& columns, const Progress& progress)
      : m_examples(examples), m_scales(scales), m_columns(columns), m_progress(progress) {}

  [[nodiscard]] Sums at(const Eigen::VectorXd& coefficients) const {
    const auto rows = static_cast<std::size_t>(m_examples.rows());
    std::vector<Sums> parts(chunkCount(rows, chunkSize(rows)));
    Progress quiet = m_progress;  // rounds are reported, not chunks
    forEachChunk(rows, chunkSize(rows), quiet,
                 [&](const Chunk& chunk) { parts[chunk.number] = of(chunk, coefficients); });
    Sums all = std::move(parts.front());
    for (std::size_t i = 1; i < parts.size(); ++i) {
      all.loss += parts[i].loss;
      all.gradient += parts[i].gradient;
      all.information += parts[i].information;
    }
    all.information = Eigen::MatrixXd(all.information.selfadjointView<Eigen::Lower>());
    return all;
  }

 private:
  [[nodiscard]] Sums of(const Chunk& chunk, const Eigen::VectorXd& coefficients) const {
    Matrix z = scaledRows(m_examples, m_scales, m_columns, chunk);
    Eigen::VectorXd residuals = z * coefficients;
    Eigen::VectorXd roots(residuals.size());
    Sums sums;
    for (Eigen::Index i = 0; i < residuals.size(); ++i) {
      const auto row = static_cast<Eigen::Index>(chunk.begin) + i;
      const double weight = m_examples.weight(row), yes = m_examples.isYes(row) ? 1 : 0, odds = residuals[i];
      const double p = sigmoid(odds);
      sums.loss += weight * (softPlus(odds) - yes * odds);
      residuals[i] = weight * (p - yes);
      roots[i] = std::sqrt(weight * p * sigmoid(-odds));
    }
    sums.gradient = z.transpose() * residuals;
    z.array().colwise() *= roots.array();
    sums.information = Eigen::MatrixXd::Zero(z.cols(), z.cols());
    sums.information.selfadjointView<Eigen::Lower>().rankUpdate(z.transpose());
    return sums;
  }

  const Examples& m_examples;
  const Scales& m_scales;
  const std::vector<int>& m_columns;
  Progress m_progress;
};

double penaltyOf(const Eigen::VectorXd& coefficients, const Penalty& penalty) {
  const auto b = coefficients.tail(coefficients.size() - 1);
  return penalty.strength * ((1 - penalty.mix) / 2 * b.squaredNorm() + penalty.mix * b.lpNorm<1>());
}

double towardsZero(double x, double by) { return x > by ? x - by : x < -by ? x + by : 0; }

/// The step that minimises the quadratic approximation with the penalty, coordinate after coordinate.
Eigen::VectorXd descend(const Eigen::VectorXd& at, const Eigen::VectorXd& gradient, const Eigen::MatrixXd& information,
                        const Penalty& penalty, const Progress& progress) {
  constexpr int MostSweeps = 10000;
  Eigen::VectorXd step = Eigen::VectorXd::Zero(at.size()), slope = gradient;  // of the approximation, after the step
  for (int sweep = 0; sweep < MostSweeps; ++sweep) {
    progress.checkpoint();
    double most = 0;
    for (Eigen::Index j = 0; j < at.size(); ++j) {
      const double curve = information(j, j), now = at[j] + step[j], l1 = j == 0 ? 0 : penalty.strength * penalty.mix;
      const double l2 = j == 0 ? 0 : penalty.strength * (1 - penalty.mix);
      if (curve + l2 <= 0) continue;
      const double change = towardsZero(curve * now - slope[j], l1) / (curve + l2) - now;
      if (change == 0) continue;
      step[j] += change;
      slope += change * information.col(j);
      most = std::max(most, std::abs(change));
    }
    if (most < LeastStep / 10) break;
  }
  return step;
}

Eigen::VectorXd newtonStep(const Eigen::VectorXd& at, const Eigen::VectorXd& gradient, Eigen::MatrixXd information,
                           double ridge) {
  Eigen::VectorXd slope = gradient;
  for (Eigen::Index j = 1; j < at.size(); ++j) {
    information(j, j) += ridge;
    slope[j] += ridge * at[j];
  }
  return -information.ldlt().solve(slope);
}

}  // namespace

Scales scalesOf(const Examples& examples, Progress& progress) {
  const Eigen::Index rows = examples.rows(), columns = examples.values.cols();
  Scales scales{Eigen::VectorXd::Zero(columns), Eigen::VectorXd::Zero(columns)};
  double all = 0;
  for (Eigen::Index i = 0; i < rows; ++i) {
    all += examples.weight(i);
    scales.means += examples.weight(i) * examples.values.row(i).transpose();
  }
  scales.means /= all;
  progress.checkpoint();
  for (Eigen::Index i = 0; i < rows; ++i)
    scales.deviations +=
        examples.weight(i) * (examples.values.row(i).transpose() - scales.means).array().square().matrix();
  scales.deviations = (scales.deviations / all).cwiseSqrt();
  constexpr double Rounding = 1e-13;
  for (Eigen::Index j = 0; j < columns; ++j) {
    if (scales.deviations[j] <= Rounding * std::abs(scales.means[j])) scales.deviations[j] = 0;
  }
  return scales;
}

std::vector<int> collinear(const Examples& examples, const Scales& scales, const std::vector<int>& columns,
                           Progress& progress) {
  const auto rows = static_cast<std::size_t>(examples.rows());
  std::vector<Eigen::MatrixXd> parts(chunkCount(rows, chunkSize(rows)));
  Progress quiet = progress;
  forEachChunk(rows, chunkSize(rows), quiet, [&](const Chunk& chunk) {
    Matrix z = scaledRows(examples, scales, columns, chunk);
    for (Eigen::Index i = 0; i < z.rows(); ++i)
      z.row(i) *= std::sqrt(examples.weight(static_cast<Eigen::Index>(chunk.begin) + i));
    parts[chunk.number] = z.transpose() * z;
  });
  Eigen::MatrixXd rest = std::move(parts.front());
  for (std::size_t i = 1; i < parts.size(); ++i) rest += parts[i];
  rest /= rest(0, 0);
  constexpr double LeastPart = 1e-10;
  std::vector<int> found;
  for (Eigen::Index j = 1; j < rest.cols(); ++j) {  // Cholesky's elimination; column 0 is the constant, uncorrelated
    const double pivot = rest(j, j);
    if (pivot < LeastPart) {
      found.push_back(columns[static_cast<std::size_t>(j) - 1]);
      continue;
    }
    const Eigen::VectorXd column = rest.col(j);
    rest -= column * column.transpose() / pivot;
  }
  return found;
}

Solution solve(const Examples& examples, const Scales& scales, const std::vector<int>& columns, const Penalty& penalty,
               int mostRounds, Progress& progress) {
  const double weights = classWeights(examples).all();
  const Likelihood likelihood(examples, scales, columns, progress);
  Solution result;
  result.coefficients = Eigen::VectorXd::Zero(static_cast<Eigen::Index>(columns.size()) + 1);
  Sums now = likelihood.at(result.coefficients);
  const auto total = [&](const Sums& sums, const Eigen::VectorXd& at) {
    return sums.loss / weights + penaltyOf(at, penalty);
  };
  while (result.rounds < mostRounds && !result.converged) {
    progress.report(static_cast<double>(result.rounds) / mostRounds);
    ++result.rounds;
    const Eigen::VectorXd gradient = now.gradient / weights;
    const Eigen::MatrixXd information = now.information / weights;
    Eigen::VectorXd step = penalty.strength > 0 && penalty.mix > 0
                               ? descend(result.coefficients, gradient, information, penalty, progress)
                               : newtonStep(result.coefficients, gradient, information, penalty.strength);
    if (!step.allFinite()) break;
    const double before = total(now, result.coefficients);
    constexpr int MostHalvings = 30;
    constexpr double Rounding = 1e-12;
    for (int halved = 0; halved < MostHalvings; ++halved, step /= 2) {
      Sums next = likelihood.at(result.coefficients + step);
      if (!(total(next, result.coefficients + step) <= before + Rounding * (1 + std::abs(before)))) continue;
      now = std::move(next);
      result.coefficients += step;
      break;
    }
    result.converged = step.lpNorm<Eigen::Infinity>() < LeastStep;
  }
  result.loss = now.loss;
  result.information = now.information;
  return result;
}

}  // namespace kindred::predict::logistic
