#include "core/recommend/slim/elastic_net.h"

#include <algorithm>
#include <cmath>

#include "core/base/parallel.h"
#include "core/matrix/kernels.h"

namespace kindred::recommend::slim {
namespace {

constexpr std::size_t LeastBatch = 48;
constexpr double Tolerance = 1e-6;

}  // namespace

Gram::Gram(Csr entries) : sparse(std::move(entries)) {
  const double all = static_cast<double>(sparse.rows) * sparse.rows;
  if (static_cast<double>(sparse.entries()) < Full * all) return;
  dense = FloatMatrix::Zero(sparse.rows, sparse.rows);
  for (Index i = 0; i < sparse.rows; ++i) {
    const Csr::Row row = sparse.row(i);
    for (std::size_t entry = 0; entry < row.size(); ++entry) dense(i, row.indices[entry]) = row.values[entry];
  }
}

float Gram::entry(Index row, Index column) const {
  return dense.size() > 0 ? dense(row, column) : at(sparse, row, column);
}

void Gram::add(double times, Index row, std::vector<double>& sum) const {
  if (dense.size() > 0) {
    kernels().addFloats(times, dense.row(row).data(), sum.data(), dense.cols());
    return;
  }
  const Csr::Row entries = sparse.row(row);
  for (std::size_t i = 0; i < entries.size(); ++i)
    sum[static_cast<std::size_t>(entries.indices[i])] += times * entries.values[i];
}

Gram gramOf(const TrainingData& data, Counts counts, Progress& progress) {
  std::vector<std::vector<Scored>> rows(static_cast<std::size_t>(data.matrix.columns));
  forEachChunk(rows.size(), 64, progress, [&](const Chunk& chunk) {
    std::vector<double> sums(rows.size(), 0);
    std::vector<Index> reached;
    for (std::size_t product = chunk.begin; product < chunk.end; ++product) {
      const Csr::Row customers = data.byProduct.row(static_cast<Index>(product));
      for (std::size_t c = 0; c < customers.size(); ++c) {
        const double value = counted(counts, customers.values[c]);
        const Csr::Row others = data.matrix.row(customers.indices[c]);
        for (std::size_t i = 0; i < others.size(); ++i) {
          double& sum = sums[static_cast<std::size_t>(others.indices[i])];
          if (sum == 0) reached.push_back(others.indices[i]);
          sum += value * counted(counts, others.values[i]);
        }
      }
      std::ranges::sort(reached);
      for (const Index other : reached) {
        double& sum = sums[static_cast<std::size_t>(other)];
        if (sum != 0) rows[product].push_back({other, std::exchange(sum, 0)});
      }
      reached.clear();
    }
  });
  return Gram(rowsOf(rows, data.matrix.columns));
}

ElasticNetSolver::ElasticNetSolver(const Gram& gram, const ElasticNet& penalty)
    : m_gram(gram),
      m_penalty(penalty),
      m_rest(static_cast<std::size_t>(gram.size()), 0),
      m_place(static_cast<std::size_t>(gram.size()), -1) {
  for (Index i = 0; i < gram.size(); ++i) m_diagonal.push_back(gram.entry(i, i));
}

double ElasticNetSolver::thresholded(double value) const {
  const double shrunk = std::max(0.0, std::abs(value) - m_penalty.l1);
  if (m_penalty.positiveOnly) return value > 0 ? shrunk : 0;
  return std::copysign(shrunk, value);
}

std::vector<Scored> ElasticNetSolver::weightsOf(Index product, const Progress& progress) {
  m_active.clear();
  m_weights.clear();
  m_target.clear();
  m_between.clear();
  updateRest(product);
  for (std::vector<Index> more = violators(product); !more.empty(); more = violators(product)) {
    for (const Index each : more) {
      activate(each);
      m_target.push_back(m_gram.entry(product, each));
    }
    descend(Tolerance * std::sqrt(m_diagonal[static_cast<std::size_t>(product)]), progress);
    updateRest(product);
  }
  std::vector<Scored> result;
  for (std::size_t place = 0; place < m_active.size(); ++place) {
    m_place[static_cast<std::size_t>(m_active[place])] = -1;
    if (m_weights[place] != 0) result.push_back({m_active[place], m_weights[place]});
  }
  return result;
}

std::vector<Index> ElasticNetSolver::violators(Index product) const {
  const double slack = Tolerance * m_diagonal[static_cast<std::size_t>(product)];
  TopK most(std::max(LeastBatch, m_active.size()));
  for (Index each = 0; each < m_gram.size(); ++each) {
    const auto at = static_cast<std::size_t>(each);
    const double wants = std::abs(thresholded(m_rest[at]));
    if (wants > slack && each != product && m_place[at] < 0) most.offer(each, wants / std::sqrt(m_diagonal[at]));
  }
  std::vector<Index> result;
  for (const Scored& each : most.take()) result.push_back(each.index);
  return result;
}

void ElasticNetSolver::activate(Index product) {
  m_place[static_cast<std::size_t>(product)] = static_cast<Index>(m_active.size());
  m_active.push_back(product);
  m_weights.push_back(0);
  std::vector<double> row;
  for (const Index other : m_active) row.push_back(m_gram.entry(product, other));
  for (std::size_t place = 0; place + 1 < m_active.size(); ++place) m_between[place].push_back(row[place]);
  m_between.push_back(std::move(row));
}

void ElasticNetSolver::descend(double tolerance, const Progress& progress) {
  constexpr int MostSweeps = 1000;
  const std::size_t count = m_active.size();
  std::vector<double> rest = m_target;
  for (std::size_t place = 0; place < count; ++place) {
    if (m_weights[place] == 0) continue;
    kernels().addDoubles(-m_weights[place], m_between[place].data(), rest.data(), static_cast<std::int64_t>(count));
  }
  for (int sweep = 0; sweep < MostSweeps; ++sweep) {
    progress.checkpoint();
    double moved = 0;
    for (std::size_t place = 0; place < count; ++place) {
      const double own = m_between[place][place], before = m_weights[place];
      const double after = thresholded(rest[place] + own * before) / (own + m_penalty.l2);
      if (after == before) continue;
      m_weights[place] = after;
      const double change = after - before;
      kernels().addDoubles(-change, m_between[place].data(), rest.data(), static_cast<std::int64_t>(count));
      moved = std::max(moved, std::abs(change) * std::sqrt(own));
    }
    if (moved <= tolerance) return;
  }
}

void ElasticNetSolver::updateRest(Index product) {
  std::ranges::fill(m_rest, 0);
  m_gram.add(1, product, m_rest);
  for (std::size_t place = 0; place < m_active.size(); ++place)
    if (m_weights[place] != 0) m_gram.add(-m_weights[place], m_active[place], m_rest);
}

}  // namespace kindred::recommend::slim
