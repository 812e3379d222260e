#include "core/recommend/ials/half_step.h"

#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/matrix/blas.h"
#include "core/matrix/float_blas.h"
#include "core/recommend/ials/conjugate_gradients.h"

namespace kindred::recommend::ials {
namespace {

double regularisationOf(const Options& options, std::size_t entries, Eigen::Index others) {
  const double frequency = static_cast<double>(entries) + options.unobserved * static_cast<double>(others);
  return options.regularisation * std::pow(frequency, options.frequencyExponent);
}

/// The side that is held.
struct Held {
  const FloatMatrix& factors;  ///< padded where gradients need it
  FloatMatrix unobserved;      ///< α QᵀQ
};

/// What one thread needs to fit rows.
struct Workspace {
  FloatMatrix normal, had, weighed;
  Eigen::RowVectorXf right, block;
  Eigen::VectorXf errors;
  std::vector<float> counts, moved, scratch;
};

/// Σ c (q·x − 1)² + xᵀ(α QᵀQ + λ)x at its least.
double solve(const RowEquation& equation, Workspace& work, Eigen::Ref<Eigen::RowVectorXf>& factors) {
  const auto entries = static_cast<Eigen::Index>(equation.indices.size());
  work.normal = equation.unobserved;
  work.normal.diagonal().array() += equation.regularisation;
  work.had.resize(entries, equation.others.cols());
  work.right.setZero(equation.others.cols());
  double counts = 0;
  for (Eigen::Index i = 0; i < entries; ++i) {
    const float count = equation.counts[static_cast<std::size_t>(i)];
    const auto other = equation.others.row(equation.indices[static_cast<std::size_t>(i)]);
    work.had.row(i) = other * std::sqrt(count);
    work.right += other * count;
    counts += count;
  }
  addGram(work.had, work.normal);
  factors = work.right;
  solveInPlace(work.normal, factors);
  return counts - static_cast<double>(factors.dot(work.right));
}

/// One block of factors after the other, by Newton's step, which is the least squares of the block while the others are held
/// (Rendle, Krichene, Zhang, Koren: iALS++, speeding up matrix factorization with subspace optimization, 2021, algorithm 3).
double solveInBlocks(const RowEquation& equation, int blockSize, Workspace& work,
                     Eigen::Ref<Eigen::RowVectorXf>& factors) {
  const auto entries = static_cast<Eigen::Index>(equation.indices.size());
  const Eigen::Index length = factors.size();
  const Eigen::Map<const Eigen::ArrayXf> counts(equation.counts.data(), entries);
  work.had.resize(entries, length);
  for (Eigen::Index i = 0; i < entries; ++i)
    work.had.row(i) = equation.others.row(equation.indices[static_cast<std::size_t>(i)]);
  work.errors = work.had * factors.transpose() - Eigen::VectorXf::Ones(entries);
  work.right = factors * equation.unobserved;
  for (Eigen::Index first = 0; first < length; first += blockSize) {
    const Eigen::Index size = std::min<Eigen::Index>(blockSize, length - first);
    const auto had = work.had.middleCols(first, size);
    work.normal = equation.unobserved.block(first, first, size, size);
    work.normal.diagonal().array() += equation.regularisation;
    work.weighed = (had.array().colwise() * counts.sqrt()).matrix();
    addGram(work.weighed, work.normal);
    work.block = work.right.segment(first, size) + equation.regularisation * factors.segment(first, size);
    work.block += (counts * work.errors.array()).matrix().transpose() * had;
    solveInPlace(work.normal, work.block);
    factors.segment(first, size) -= work.block;
    work.errors -= had * work.block.transpose();
    work.right -= work.block * equation.unobserved.middleRows(first, size);
  }
  const float errors = (counts * work.errors.array().square()).sum();
  return static_cast<double>(errors) + static_cast<double>(factors.dot(work.right)) +
         static_cast<double>(equation.regularisation) * static_cast<double>(factors.squaredNorm());
}

double descend(const RowEquation& equation, int steps, Workspace& work, Eigen::Ref<Eigen::RowVectorXf>& factors) {
  const auto length = static_cast<std::size_t>(equation.others.cols());
  work.moved.assign(length, 0);
  std::ranges::copy(std::span(factors.data(), static_cast<std::size_t>(factors.size())), work.moved.begin());
  const double left = conjugateGradients(equation, steps, work.moved, work.scratch);
  factors = Eigen::Map<const Eigen::RowVectorXf>(work.moved.data(), factors.size());
  return left;
}

Loss fitRow(const Csr::Row& row, const Held& others, const Options& options, Workspace& work,
            Eigen::Ref<Eigen::RowVectorXf> factors) {
  work.counts.clear();
  for (const float value : row.values)
    work.counts.push_back(std::max(0.0F, static_cast<float>(counted(options.counts, value))));
  const double regularisation = regularisationOf(options, row.size(), others.factors.rows());
  const RowEquation equation{row.indices, work.counts, others.factors, others.unobserved,
                             static_cast<float>(regularisation)};
  double left = 0;
  switch (options.solver) {
    case Solver::ConjugateGradients: left = descend(equation, options.steps, work, factors); break;
    case Solver::Cholesky: left = solve(equation, work, factors); break;
    case Solver::Blocks: left = solveInBlocks(equation, options.blockSize, work, factors); break;
  }
  const double pull = regularisation * static_cast<double>(factors.squaredNorm());
  return {.errors = left - pull, .regularisation = pull};
}

}  // namespace

Loss halfStep(const Csr& rows, const FloatMatrix& others, const Options& options, FloatMatrix& fitted,
              Progress& progress) {
  constexpr std::size_t RowsAChunk = 256;
  const bool pads = options.solver == Solver::ConjugateGradients;
  const FloatMatrix wide = pads ? padded(others) : FloatMatrix();
  const FloatMatrix& used = pads ? wide : others;
  const Held held{used, (options.unobserved * gram(used).cast<double>()).cast<float>()};
  std::vector<Loss> losses(chunkCount(static_cast<std::size_t>(rows.rows), RowsAChunk));
  forEachChunk(static_cast<std::size_t>(rows.rows), RowsAChunk, progress, [&](const Chunk& chunk) {
    Workspace work;
    for (std::size_t i = chunk.begin; i < chunk.end; ++i) {
      const Csr::Row row = rows.row(static_cast<Index>(i));
      const auto place = static_cast<Eigen::Index>(i);
      if (row.empty()) {
        fitted.row(place).setZero();
        continue;
      }
      const Loss loss = fitRow(row, held, options, work, fitted.row(place));
      losses[chunk.number].errors += loss.errors;
      losses[chunk.number].regularisation += loss.regularisation;
    }
  });
  Loss all;
  for (const Loss& each : losses) {
    all.errors += each.errors;
    all.regularisation += each.regularisation;
  }
  return all;
}

LeastSquares::LeastSquares(const FloatMatrix& products, const Options& options) : m_options(options) {
  const Matrix all = products.cast<double>();
  SymmetricEigen unobserved = symmetricEigen(options.unobserved * transposedProduct(all, all));
  m_unobserved = unobserved.values.cwiseMax(0);
  m_turn = std::move(unobserved.vectors);
  m_turned = product(all, m_turn).cast<float>();
}

LeastSquares::Equation LeastSquares::equation(const Csr::Row& history) const {
  const auto entries = static_cast<Eigen::Index>(history.size());
  const double regularisation = regularisationOf(m_options, history.size(), m_turned.rows());
  Equation result{(m_unobserved.array() + regularisation).rsqrt(), Vector(entries),
                  FloatMatrix(entries, m_turned.cols())};
  const Eigen::RowVectorXf scale = result.scale.cast<float>().transpose();
  for (Eigen::Index i = 0; i < entries; ++i) {
    const auto entry = static_cast<std::size_t>(i);
    result.counts[i] = std::sqrt(std::max(0.0, counted(m_options.counts, history.values[entry])));
    result.had.row(i) = static_cast<float>(result.counts[i]) * m_turned.row(history.indices[entry]).cwiseProduct(scale);
  }
  return result;
}

Vector LeastSquares::factors(const History& history) const {
  const auto [scale, counts, had] = equation(history.values);
  const Matrix exact = had.cast<double>();
  Vector factors;
  if (had.rows() < had.cols()) {
    factors = exact.transpose() * solveBeside(had, counts);
  } else {
    factors = solveBeside(had.transpose(), exact.transpose() * counts);
  }
  return m_turn * factors.cwiseProduct(scale);
}

Matrix LeastSquares::contributions(const History& history, std::span<const Index> products) const {
  const auto [scale, counts, had] = equation(history.values);
  const Matrix exact = had.cast<double>();
  Matrix asked(m_turned.cols(), static_cast<Eigen::Index>(products.size()));
  for (std::size_t j = 0; j < products.size(); ++j)
    asked.col(static_cast<Eigen::Index>(j)) = m_turned.row(products[j]).cast<double>().transpose().cwiseProduct(scale);
  Matrix normal = Matrix::Identity(asked.rows(), asked.rows());
  addGramHere(exact, normal);
  return counts.asDiagonal() * exact * solveSymmetric(normal, asked);
}

}  // namespace kindred::recommend::ials
