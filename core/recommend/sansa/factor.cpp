#include "core/recommend/sansa/factor.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/base/parallel.h"
#include "core/matrix/float_blas.h"
#include "core/matrix/topk.h"

namespace kindred::recommend::sansa {
namespace {

std::size_t at(Index place) { return static_cast<std::size_t>(place); }

std::vector<Index> byPopularity(const Csr& byProduct) {
  std::vector<Index> products(at(byProduct.rows));
  std::iota(products.begin(), products.end(), Index{0});
  std::ranges::stable_sort(products, std::ranges::greater(), [&](Index each) { return byProduct.row(each).size(); });
  return products;
}

/// The matrix with each product at its place.
Csr placed(const Csr& matrix, const std::vector<Index>& products) {
  std::vector<Index> places(products.size());
  for (std::size_t place = 0; place < products.size(); ++place) places[at(products[place])] = static_cast<Index>(place);
  std::vector<std::vector<Scored>> rows(at(matrix.rows));
  for (Index i = 0; i < matrix.rows; ++i) {
    const Csr::Row row = matrix.row(i);
    for (std::size_t entry = 0; entry < row.size(); ++entry)
      rows[at(i)].push_back({places[at(row.indices[entry])], row.values[entry]});
    std::ranges::sort(rows[at(i)], {}, &Scored::index);
  }
  return rowsOf(rows, matrix.columns);
}

/// The places before `place` that have most to do with it, at most `most`, then the most popular; ascending, itself last.
std::vector<Index> pattern(const OrderedGram& gram, Index place, std::size_t most) {
  const OrderedGram::Row& row = gram.below[at(place)];
  TopK best(most);
  for (std::size_t i = 0; i < row.places.size(); ++i)
    best.offer(row.places[i], std::abs(row.values[i]) / std::sqrt(gram.diagonal[at(row.places[i])]));
  std::vector<Index> chosen;
  for (const Scored& each : best.take()) chosen.push_back(each.index);
  std::ranges::sort(chosen);
  const std::size_t related = chosen.size();
  for (Index other = 0; other < place && chosen.size() < most; ++other) {
    if (!std::binary_search(chosen.begin(), chosen.begin() + static_cast<std::ptrdiff_t>(related), other))
      chosen.push_back(other);
  }
  std::ranges::sort(chosen);
  chosen.push_back(place);
  return chosen;
}

/// The lower triangle of the matrix among places, which ascend.
void fillAmong(const OrderedGram& gram, const std::vector<Index>& places, FloatMatrix& matrix) {
  const auto size = static_cast<Eigen::Index>(places.size());
  matrix.setZero(size, size);
  for (Eigen::Index i = 0; i < size; ++i) {
    const Index place = places[static_cast<std::size_t>(i)];
    const OrderedGram::Row& row = gram.below[at(place)];
    auto next = row.places.begin();
    for (Eigen::Index j = 0; j < i; ++j) {
      next = std::lower_bound(next, row.places.end(), places[static_cast<std::size_t>(j)]);
      if (next == row.places.end()) break;
      if (*next == places[static_cast<std::size_t>(j)])
        matrix(i, j) = row.values[static_cast<std::size_t>(next - row.places.begin())];
    }
    matrix(i, i) = gram.diagonal[at(place)];
  }
}

/// What one product adds to the sums of column j of KᵀK is k_kj times row k, of every row k that has j.
class ColumnSums {
 public:
  ColumnSums(const Csr& factor, const Csr& columns)
      : m_factor(factor), m_columns(columns), m_sums(at(columns.rows), 0) {}

  /// The weights of a column, the strongest, ascending.
  std::vector<Scored> weightsOf(Index column, std::size_t most) {
    const Csr::Row having = m_columns.row(column);
    for (std::size_t k = 0; k < having.size(); ++k) {
      const Csr::Row row = m_factor.row(having.indices[k]);
      for (std::size_t i = 0; i < row.size(); ++i) add(row.indices[i], having.values[k], row.values[i]);
    }
    const double own = std::exchange(m_sums[at(column)], 0);
    TopK best(most);
    for (const Index other : m_reached) {
      if (m_sums[at(other)] != 0) best.offer(other, std::abs(m_sums[at(other)]));
    }
    std::vector<Scored> weights = best.take();
    for (Scored& each : weights) each.score = -m_sums[at(each.index)] / own;  // its sign again
    std::ranges::sort(weights, {}, &Scored::index);
    for (const Index other : m_reached) m_sums[at(other)] = 0;
    m_reached.clear();
    return weights;
  }

 private:
  const Csr& m_factor;
  const Csr& m_columns;
  std::vector<double> m_sums;
  std::vector<Index> m_reached;

  void add(Index other, double a, double b) {
    double& sum = m_sums[at(other)];
    if (sum == 0) m_reached.push_back(other);
    sum += a * b;
  }
};

}  // namespace

OrderedGram orderedGram(const TrainingData& data, Counts counts, double lambda, Progress& progress) {
  OrderedGram gram{.products = byPopularity(data.byProduct), .below = {}, .diagonal = {}};
  const std::size_t size = gram.products.size();
  gram.below.resize(size);
  gram.diagonal.assign(size, static_cast<float>(lambda));
  const Csr customers = placed(data.matrix, gram.products);
  forEachChunk(size, 16, progress, [&](const Chunk& chunk) {
    std::vector<double> sums(size, 0);
    for (std::size_t place = chunk.begin; place < chunk.end; ++place) {
      progress.checkpoint();
      OrderedGram::Row& row = gram.below[place];
      const Csr::Row having = data.byProduct.row(gram.products[place]);
      double squares = 0;
      for (std::size_t c = 0; c < having.size(); ++c) {
        const double value = counted(counts, having.values[c]);
        squares += value * value;
        const Csr::Row others = customers.row(having.indices[c]);
        for (std::size_t i = 0; i < others.size() && at(others.indices[i]) < place; ++i) {
          double& sum = sums[at(others.indices[i])];
          if (sum == 0) row.places.push_back(others.indices[i]);
          sum += value * counted(counts, others.values[i]);
        }
      }
      gram.diagonal[place] += static_cast<float>(squares);
      std::ranges::sort(row.places);
      const auto repeated = std::ranges::unique(row.places);  // a sum that was 0 again in between
      row.places.erase(repeated.begin(), repeated.end());
      for (const Index other : row.places) row.values.push_back(static_cast<float>(std::exchange(sums[at(other)], 0)));
    }
  });
  return gram;
}

Csr inverseFactor(const OrderedGram& gram, int fill, Progress& progress) {
  std::vector<std::vector<Scored>> rows(gram.products.size());
  forEachChunk(rows.size(), 8, progress, [&](const Chunk& chunk) {
    FloatMatrix among;
    Eigen::RowVectorXf solution;
    for (std::size_t place = chunk.begin; place < chunk.end; ++place) {
      progress.checkpoint();
      const std::vector<Index> places = pattern(gram, static_cast<Index>(place), static_cast<std::size_t>(fill - 1));
      fillAmong(gram, places, among);
      solution.setZero(among.cols());
      solution[among.cols() - 1] = 1;
      solveInPlace(among, solution);
      const double length = std::sqrt(static_cast<double>(solution[solution.size() - 1]));
      for (std::size_t i = 0; i < places.size(); ++i)
        rows[place].push_back({gram.products[at(places[i])], solution[static_cast<Eigen::Index>(i)] / length});
      std::ranges::sort(rows[place], {}, &Scored::index);
    }
  });
  return rowsOf(rows, static_cast<Index>(rows.size()));
}

Csr weightsOf(const Csr& factor, int most, Progress& progress) {
  const Csr columns = transposed(factor);
  const auto kept = static_cast<std::size_t>(most == 0 ? columns.rows : most);
  std::vector<std::vector<Scored>> weights(at(columns.rows));
  forEachChunk(weights.size(), 16, progress, [&](const Chunk& chunk) {
    ColumnSums sums(factor, columns);
    for (std::size_t product = chunk.begin; product < chunk.end; ++product) {
      progress.checkpoint();
      weights[product] = sums.weightsOf(static_cast<Index>(product), kept);
    }
  });
  return transposed(rowsOf(weights, columns.rows));
}

}  // namespace kindred::recommend::sansa
