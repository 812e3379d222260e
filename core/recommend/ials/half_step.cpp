#include "core/recommend/ials/half_step.h"

#include <cmath>

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/matrix/blas.h"
#include "core/matrix/float_blas.h"

namespace kindred::recommend::ials {
namespace {

double regularisationOf(const Options& options, std::size_t entries, Eigen::Index others) {
  const double frequency = static_cast<double>(entries) + options.unobserved * static_cast<double>(others);
  return options.regularisation * std::pow(frequency, options.frequencyExponent);
}

/// What one thread needs to fit rows.
struct Workspace {
  FloatMatrix normal, had;
  Eigen::RowVectorXf right;
};

/// Fits one row; gives what its entries add to the loss, beside what all pairs do.
Loss fitRow(const Csr::Row& row, const FloatMatrix& others, const FloatMatrix& unobserved, const Options& options,
            Workspace& work, Eigen::Ref<Eigen::RowVectorXf> factors) {
  const auto entries = static_cast<Eigen::Index>(row.size());
  work.normal = unobserved;
  const double regularisation = regularisationOf(options, row.size(), others.rows());
  work.normal.diagonal().array() += static_cast<float>(regularisation);
  work.had.resize(entries, others.cols());
  work.right.setZero(others.cols());
  for (Eigen::Index i = 0; i < entries; ++i) {
    const auto entry = static_cast<std::size_t>(i);
    const auto counts = static_cast<float>(counted(options.counts, row.values[entry]));
    work.had.row(i) = others.row(row.indices[entry]) * std::sqrt(std::max(0.0F, counts));
    work.right += others.row(row.indices[entry]) * std::max(0.0F, counts);
  }
  addGram(work.had, work.normal);
  factors = work.right;
  solveInPlace(work.normal, factors);
  Loss loss{.regularisation = regularisation * static_cast<double>(factors.squaredNorm())};
  for (std::size_t i = 0; i < row.size(); ++i) {
    const double score = factors.dot(others.row(row.indices[i]));
    loss.errors += std::max(0.0, counted(options.counts, row.values[i])) * (score - 1) * (score - 1);
  }
  return loss;
}

}  // namespace

Loss halfStep(const Csr& rows, const FloatMatrix& others, const Options& options, FloatMatrix& fitted,
              Progress& progress) {
  constexpr std::size_t RowsAChunk = 256;
  const FloatMatrix unobserved = (options.unobserved * gram(others).cast<double>()).cast<float>();
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
      const Loss loss = fitRow(row, others, unobserved, options, work, fitted.row(place));
      losses[chunk.number].errors += loss.errors;
      losses[chunk.number].regularisation += loss.regularisation;
    }
  });
  // Over all pairs: Σ (p·q)² is what the products of the two sides' sums of squares add up to.
  Loss all{.errors = options.unobserved * gram(fitted).cast<double>().cwiseProduct(gram(others).cast<double>()).sum()};
  for (const Loss& each : losses) {
    all.errors += each.errors;
    all.regularisation += each.regularisation;
  }
  return all;
}

LeastSquares::LeastSquares(std::shared_ptr<const FloatMatrix> products, const Options& options)
    : m_products(std::move(products)), m_options(options) {
  const Matrix all = m_products->cast<double>();
  m_unobserved = options.unobserved * transposedProduct(all, all);
}

Matrix LeastSquares::counting(const Csr::Row& history) const {
  Matrix result(static_cast<Eigen::Index>(history.size()), m_products->cols());
  for (std::size_t i = 0; i < history.size(); ++i) {
    result.row(static_cast<Eigen::Index>(i)) = std::max(0.0, counted(m_options.counts, history.values[i])) *
                                               m_products->row(history.indices[i]).cast<double>();
  }
  return result;
}

Matrix LeastSquares::normal(const Csr::Row& history) const {
  Matrix result = m_unobserved;
  result.diagonal().array() += regularisationOf(m_options, history.size(), m_products->rows());
  Matrix had(static_cast<Eigen::Index>(history.size()), m_products->cols());
  for (std::size_t i = 0; i < history.size(); ++i)
    had.row(static_cast<Eigen::Index>(i)) = m_products->row(history.indices[i]).cast<double>();
  result.noalias() += had.transpose() * counting(history);
  return result;
}

Vector LeastSquares::factors(const History& history) const {
  const Matrix right = counting(history.values).colwise().sum().transpose();
  return solveSymmetric(normal(history.values), right);
}

Matrix LeastSquares::contributions(const History& history, std::span<const Index> products) const {
  Matrix asked(m_products->cols(), static_cast<Eigen::Index>(products.size()));
  for (std::size_t j = 0; j < products.size(); ++j)
    asked.col(static_cast<Eigen::Index>(j)) = m_products->row(products[j]).cast<double>();
  return counting(history.values) * solveSymmetric(normal(history.values), asked);
}

}  // namespace kindred::recommend::ials
