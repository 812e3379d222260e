#include "core/predict/logistic/newton.h"

#include <Eigen/Cholesky>
#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

#include "core/base/parallel.h"
#include "core/matrix/blas.h"
#include "core/matrix/wide.h"
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
          (row[columns[j]] - scales.means[columns[j]]) * scales.inverses[columns[j]];
  }
  return z;
}

/// Sums in eight lanes, so that processors of every width round alike.
KINDRED_WIDE double dot(const double* a, const double* b, Eigen::Index size) {
  constexpr Eigen::Index Lanes = 8;
  double lanes[Lanes] = {};
  Eigen::Index i = 0;
  for (; i + Lanes <= size; i += Lanes) {
    for (Eigen::Index k = 0; k < Lanes; ++k) lanes[k] += a[i + k] * b[i + k];
  }
  for (; i < size; ++i) lanes[i % Lanes] += a[i] * b[i];
  return ((lanes[0] + lanes[1]) + (lanes[2] + lanes[3])) + ((lanes[4] + lanes[5]) + (lanes[6] + lanes[7]));
}

KINDRED_WIDE void addMoments(double weight, const double* values, const double* near, double* sums, double* squares,
                             Eigen::Index size) {
  for (Eigen::Index j = 0; j < size; ++j) {
    const double apart = values[j] - near[j];
    sums[j] += weight * apart;
    squares[j] += weight * apart * apart;
  }
}

KINDRED_WIDE void addTimes(double times, const double* from, double* to, Eigen::Index size) {
  for (Eigen::Index i = 0; i < size; ++i) to[i] += times * from[i];
}

KINDRED_WIDE void scaled(const double* values, const int* columns, const double* means, const double* inverses,
                         std::ptrdiff_t size, double* to) {
  if (size > 0 && columns[size - 1] == size - 1) {  // all of them
    for (std::ptrdiff_t j = 0; j < size; ++j) to[j] = (values[j] - means[j]) * inverses[j];
    return;
  }
  for (std::ptrdiff_t j = 0; j < size; ++j) to[j] = (values[columns[j]] - means[j]) * inverses[j];
}

enum class Orders { Gradient, Information };  // how many derivatives are wanted

struct Sums {
  double loss = 0;
  Eigen::VectorXd gradient;
  Matrix information;  ///< empty where only the gradient is wanted; the lower triangle, until all is summed
};

/// Loss, gradient and information at these coefficients.
class Likelihood {
 public:
  Likelihood(const Examples& examples, const Scales& scales, const std::vector<int>& columns, const Progress& progress)
      : m_examples(examples), m_columns(columns), m_progress(progress) {
    for (const int column : columns) {
      m_means.push_back(scales.means[column]);
      m_inverses.push_back(scales.inverses[column]);
    }
  }

  [[nodiscard]] Sums at(const Eigen::VectorXd& coefficients, Orders orders) const {
    const auto rows = static_cast<std::size_t>(m_examples.rows());
    std::vector<Sums> parts(chunkCount(rows, chunkSize(rows)));
    Progress quiet = m_progress;  // rounds are reported, not chunks
    forEachChunk(rows, chunkSize(rows), quiet,
                 [&](const Chunk& chunk) { parts[chunk.number] = of(chunk, coefficients, orders); });
    Sums all = std::move(parts.front());
    for (std::size_t i = 1; i < parts.size(); ++i) {
      all.loss += parts[i].loss;
      all.gradient += parts[i].gradient;
      all.information += parts[i].information;
    }
    if (orders == Orders::Information) all.information = Matrix(all.information.selfadjointView<Eigen::Lower>());
    return all;
  }

 private:
  // A few hundred rows at a time, which stay near the processor while they are used.
  [[nodiscard]] Sums of(const Chunk& chunk, const Eigen::VectorXd& coefficients, Orders orders) const {
    constexpr std::size_t BlockRows = 256;
    const Eigen::Index width = coefficients.size();
    Sums sums{.gradient = Eigen::VectorXd::Zero(width), .information = {}};
    if (orders == Orders::Information) sums.information = Matrix::Zero(width, width);
    Matrix z;
    for (std::size_t begin = chunk.begin; begin < chunk.end; begin += BlockRows) {
      double product = 1;  // of what the loss is the logarithm of; below 2 each
      const Chunk block{begin, std::min(chunk.end, begin + BlockRows), 0};
      z.resize(static_cast<Eigen::Index>(block.end - block.begin), width);
      for (Eigen::Index i = 0; i < z.rows(); ++i) {
        const auto row = static_cast<Eigen::Index>(block.begin) + i;
        fill(row, z.row(i).data());
        const double root = add(row, z.row(i).data(), coefficients, sums, product);
        if (orders == Orders::Information) z.row(i) *= root;
      }
      sums.loss += std::log(product);
      if (orders == Orders::Information) addGramHere(z, sums.information);
    }
    return sums;
  }

  /// A one, then the scaled columns.
  void fill(Eigen::Index row, double* z) const {
    const double* const values = m_examples.values.data() + row * m_examples.values.cols();
    z[0] = 1;
    scaled(values, m_columns.data(), m_means.data(), m_inverses.data(), std::ssize(m_columns), z + 1);
  }

  /// Loss and gradient of one row; the root of its weight in the information.
  [[nodiscard]] double add(Eigen::Index row, const double* z, const Eigen::VectorXd& coefficients, Sums& sums,
                           double& product) const {
    const double weight = m_examples.weight(row), odds = dot(z, coefficients.data(), coefficients.size());
    const double e = std::exp(-std::abs(odds)), rarer = e / (1 + e);  // of yes and no the chance of the less likely
    const double yes = odds >= 0 ? 1 - rarer : rarer, no = odds >= 0 ? rarer : 1 - rarer;
    const bool isYes = m_examples.isYes(row);
    sums.loss += weight * std::max(isYes ? -odds : odds, 0.0);
    if (m_examples.weights.empty()) product *= 1 + e;
    else sums.loss += weight * std::log1p(e);
    addTimes(weight * (isYes ? -no : yes), z, sums.gradient.data(), coefficients.size());
    return std::sqrt(weight * rarer * (1 - rarer));
  }

  const Examples& m_examples;
  const std::vector<int>& m_columns;
  std::vector<double> m_means, m_inverses;  // beside the columns
  Progress m_progress;
};

double penaltyOf(const Eigen::VectorXd& coefficients, const Penalty& penalty) {
  const auto b = coefficients.tail(coefficients.size() - 1);
  return penalty.strength * ((1 - penalty.mix) / 2 * b.squaredNorm() + penalty.mix * b.lpNorm<1>());
}

double towardsZero(double x, double by) { return x > by ? x - by : x < -by ? x + by : 0; }

/// The step that minimises the quadratic approximation with the penalty, coordinate after coordinate.
Eigen::VectorXd descend(const Eigen::VectorXd& at, const Eigen::VectorXd& gradient, const Matrix& information,
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
      slope += change * information.row(j).transpose();
      most = std::max(most, std::abs(change));
    }
    if (most < LeastStep / 10) break;
  }
  return step;
}

Eigen::VectorXd newtonStep(const Eigen::VectorXd& at, const Eigen::VectorXd& gradient, Matrix information,
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
  const Eigen::Index columns = examples.values.cols();
  const auto rows = static_cast<std::size_t>(examples.rows());
  // Once through the rows, as differences from a mean of the first of them, so that little is lost.
  constexpr Eigen::Index First = 256;
  const Eigen::RowVectorXd near = examples.values.topRows(std::min(First, examples.rows())).colwise().mean();
  struct Moments {
    Eigen::RowVectorXd sums, squares;
  };
  std::vector<Moments> parts(chunkCount(rows, chunkSize(rows)));
  Progress quiet = progress;
  forEachChunk(rows, chunkSize(rows), quiet, [&](const Chunk& chunk) {
    Moments& part = parts[chunk.number];
    part = {Eigen::RowVectorXd::Zero(columns), Eigen::RowVectorXd::Zero(columns)};
    for (auto i = static_cast<Eigen::Index>(chunk.begin); i < static_cast<Eigen::Index>(chunk.end); ++i)
      addMoments(examples.weight(i), examples.values.data() + i * columns, near.data(), part.sums.data(),
                 part.squares.data(), columns);
  });
  Moments all = parts.front();
  for (std::size_t i = 1; i < parts.size(); ++i) {
    all.sums += parts[i].sums;
    all.squares += parts[i].squares;
  }
  const double weights = classWeights(examples).all();
  const Eigen::RowVectorXd apart = all.sums / weights;
  const Eigen::RowVectorXd variances = all.squares / weights - apart.cwiseAbs2();
  Scales scales{(near + apart).transpose(), variances.cwiseMax(0).cwiseSqrt().transpose(),
                Eigen::VectorXd::Zero(columns)};
  constexpr double Rounding = 1e-13;
  for (Eigen::Index j = 0; j < columns; ++j) {
    if (scales.deviations[j] <= Rounding * std::abs(scales.means[j])) scales.deviations[j] = 0;
    if (scales.deviations[j] > 0) scales.inverses[j] = 1 / scales.deviations[j];
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

namespace {

/// One way down from where it stands.
class Descent {
 public:
  Descent(const Examples& examples, const Scales& scales, const std::vector<int>& columns, const Penalty& penalty,
          const Progress& progress)
      : m_likelihood(examples, scales, columns, progress),
        m_penalty(penalty),
        m_weights(classWeights(examples).all()),
        m_progress(progress) {}

  /// Where to begin, and the information for each weight there or near there.
  struct Start {
    Eigen::VectorXd coefficients;
    Matrix information = {};
  };
  [[nodiscard]] const Matrix& information() const { return m_information; }

  /// In at most so many rounds, until what the next step would be falls below the least.
  Solution from(Start start, int mostRounds, double leastStep, Progress& progress) {
    m_at = std::move(start.coefficients);
    m_sums = m_likelihood.at(m_at, start.information.size() == 0 ? Orders::Information : Orders::Gradient);
    m_information = start.information.size() == 0 ? Matrix(m_sums.information / m_weights) : start.information;
    Solution result;
    double before = std::numeric_limits<double>::infinity();
    while (result.rounds < mostRounds && !result.converged) {
      progress.report(static_cast<double>(result.rounds) / mostRounds);
      ++result.rounds;
      const auto step = taken(leastStep, before);
      if (!step) break;
      result.converged = isLast(*step, before, leastStep);
      // The information of a round before still does, as long as steps shrink fast by it.
      if (!result.converged && (isSparse() || *step > Fast * before || *step > Fast)) {
        if (m_sums.information.size() == 0) m_sums = m_likelihood.at(m_at, Orders::Information);
        m_information = m_sums.information / m_weights;
      }
      before = *step;
    }
    if (m_sums.information.size() == 0 && m_penalty.strength == 0)  // it is asked for
      m_sums = m_likelihood.at(m_at, Orders::Information);
    result.coefficients = m_at;
    result.loss = m_sums.loss;
    result.information = m_sums.information;
    return result;
  }

 private:
  [[nodiscard]] bool isSparse() const { return m_penalty.strength > 0 && m_penalty.mix > 0; }
  [[nodiscard]] double total(const Sums& sums, const Eigen::VectorXd& at) const {
    return sums.loss / m_weights + penaltyOf(at, m_penalty);
  }

  /// Whether the step after this one would be smaller than the least, if steps shrink as they did.
  static bool isLast(double step, double before, double leastStep) {
    return step * std::min(1.0, std::isfinite(before) ? step / before : 1) < leastStep;
  }

  /// Goes downwards; the greatest change, or nothing where there is no step.
  std::optional<double> taken(double leastStep, double lastStep) {
    const Eigen::VectorXd gradient = m_sums.gradient / m_weights;
    Eigen::VectorXd step = isSparse() ? descend(m_at, gradient, m_information, m_penalty, m_progress)
                                      : newtonStep(m_at, gradient, m_information, m_penalty.strength);
    if (!step.allFinite()) return std::nullopt;
    const double most = step.lpNorm<Eigen::Infinity>();
    constexpr double Small = 1e-6;  // whose squares are lost in rounding, so that nothing is seen of what it gains
    if (most < Small && !isSparse() && isLast(most, lastStep, leastStep)) {
      m_at += step;
      return most;
    }
    const double before = total(m_sums, m_at);
    constexpr int MostHalvings = 30;
    constexpr double Rounding = 1e-12;
    for (int halved = 0; halved < MostHalvings; ++halved, step /= 2) {
      Sums next = m_likelihood.at(m_at + step, isSparse() || most > Fast ? Orders::Information : Orders::Gradient);
      if (!(total(next, m_at + step) <= before + Rounding * (1 + std::abs(before)))) continue;
      m_sums = std::move(next);
      m_at += step;
      break;
    }
    return step.lpNorm<Eigen::Infinity>();
  }

  static constexpr double Fast = 0.05;
  Likelihood m_likelihood;
  Penalty m_penalty;
  double m_weights;
  Progress m_progress;
  Eigen::VectorXd m_at;
  Sums m_sums;           // there
  Matrix m_information;  // there, or at a round before
};

/// Every so-manieth row, where there are very many: near its answer the whole has not far to go. Nothing where these tell another
/// story, or the answers apart.
std::optional<Descent::Start> startOf(const Examples& examples, const Scales& scales, const std::vector<int>& columns,
                                      const Penalty& penalty, const Progress& progress) {
  constexpr Eigen::Index Many = 400'000, Few = 50'000;
  if (examples.rows() < Many || static_cast<Eigen::Index>(columns.size()) * 10 > Few) return std::nullopt;
  std::vector<Eigen::Index> places;
  for (Eigen::Index i = 0; i < examples.rows(); i += examples.rows() / Few) places.push_back(i);
  const Examples some = rowsOf(examples, places);
  const ClassWeights weights = classWeights(some);
  if (weights.no == 0 || weights.yes == 0) return std::nullopt;
  constexpr int Rounds = 20;
  constexpr double NearEnough = 1e-3, Wild = 20;
  Progress quiet = progress;
  quiet = quiet.part(0, 0);
  Descent descent(some, scales, columns, penalty, progress);
  const Solution found =
      descent.from({Eigen::VectorXd::Zero(static_cast<Eigen::Index>(columns.size()) + 1)}, Rounds, NearEnough, quiet);
  if (!found.converged || found.coefficients.lpNorm<Eigen::Infinity>() > Wild) return std::nullopt;
  return Descent::Start{found.coefficients, descent.information()};
}

}  // namespace

Solution solve(const Examples& examples, const Scales& scales, const std::vector<int>& columns, const Penalty& penalty,
               int mostRounds, Progress& progress) {
  auto start = startOf(examples, scales, columns, penalty, progress);
  if (!start) start = Descent::Start{Eigen::VectorXd::Zero(static_cast<Eigen::Index>(columns.size()) + 1)};
  return Descent(examples, scales, columns, penalty, progress).from(std::move(*start), mostRounds, LeastStep, progress);
}

}  // namespace kindred::predict::logistic
