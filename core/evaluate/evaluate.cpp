#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>

#include "core/base/parallel.h"
#include "core/evaluate/bootstrap.h"
#include "core/evaluate/metrics.h"

namespace kindred::evaluate {
namespace {

using recommend::Model;
using recommend::TrainingData;

constexpr std::size_t CustomersPerChunk = 32;
constexpr const char* NobodyCounts = "no customer with history has a test event that counts";

Figure withoutMean(std::string reason) { return {.reason = std::move(reason)}; }

bool isError(MetricKind kind) { return kind == MetricKind::Rmse || kind == MetricKind::Mae; }

/// What each customer adds to each metric, filled by many threads: customers do not share a place.
class Judgement {
 public:
  /// `customers`: those to be judged, with history and test events.
  Judgement(const Model& model, const TrainingData& train, const Csr& test, const EvaluationOptions& options,
            std::vector<Index> customers)
      : m_model(model),
        m_train(train),
        m_test(test),
        m_options(options),
        m_customers(std::move(customers)),
        m_popular(recommend::popularity(train)),
        m_contributions(options.metrics.size(), std::vector<Contribution>(static_cast<std::size_t>(test.rows))),
        m_shown(options.metrics.size()) {
    for (std::size_t i = 0; i < options.metrics.size(); ++i) {
      const Metric& metric = options.metrics[i];
      if (isError(metric.kind)) m_judgesErrors = true;
      else m_longest = std::max(m_longest, static_cast<std::size_t>(metric.n));
      if (metric.kind == MetricKind::Coverage) {
        m_shown[i] = std::vector<std::atomic<bool>>(static_cast<std::size_t>(train.matrix.columns));
      }
    }
  }

  void judgeAll(Progress& progress) {
    forEachChunk(m_customers.size(), CustomersPerChunk, progress, [&](const Chunk& chunk) {
      const auto scorer = m_model.scorer();
      for (std::size_t i = chunk.begin; i < chunk.end; ++i) {
        progress.checkpoint();
        if (m_judgesErrors) judgeErrors(m_customers[i]);
        if (m_longest > 0) judgeList(m_customers[i], *scorer);
      }
    });
  }

  [[nodiscard]] Figure figure(std::size_t metric, Progress& progress) const {
    const MetricKind kind = m_options.metrics[metric].kind;
    if (kind == MetricKind::Coverage) return coverage(metric);
    if (isError(kind) && !isRatingLike(m_train.preference.value)) {
      return withoutMean("errors are measured on ratings or stars only");
    }
    std::vector<Contribution> counted;
    for (const Contribution& c : m_contributions[metric]) {
      if (c.weight > 0) counted.push_back(c);
    }
    if (counted.empty()) return withoutMean(NobodyCounts);
    const auto shown = [&](double value) { return kind == MetricKind::Rmse ? std::sqrt(value) : value; };
    const Interval interval = bootstrap(counted, m_options.seed, progress);
    return {.mean = shown(*ratio(counted)),
            .low = shown(interval.low),
            .high = shown(interval.high),
            .customers = static_cast<std::int64_t>(counted.size())};
  }

 private:
  void judgeErrors(Index customer) {
    Contribution squares, absolutes;
    const Csr::Row row = m_test.row(customer);
    const std::vector<double> predictions = m_model.predictions(customer, row.indices);
    for (std::size_t i = 0; i < row.size(); ++i) {
      const bool predicts = !std::isnan(predictions[i]);
      const double error = (predicts ? predictions[i] : m_model.fallback(customer, row.indices[i])) - row.values[i];
      squares.sum += error * error;
      absolutes.sum += std::abs(error);
    }
    squares.weight = absolutes.weight = static_cast<double>(row.size());
    for (std::size_t i = 0; i < m_options.metrics.size(); ++i) {
      if (m_options.metrics[i].kind == MetricKind::Rmse) contribution(i, customer) = squares;
      if (m_options.metrics[i].kind == MetricKind::Mae) contribution(i, customer) = absolutes;
    }
  }

  void judgeList(Index customer, recommend::Scorer& scorer) {
    const recommend::ListOptions options{.top = m_longest, .includeBought = m_options.includeBought};
    std::vector<Index> list;
    for (const Scored& item : recommend::listOf(m_model, scorer, m_train, customer, options, m_popular).items) {
      list.push_back(item.index);
    }
    const std::vector<Index> relevant = relevantOf(customer);
    for (std::size_t i = 0; i < m_options.metrics.size(); ++i) {
      const Metric& metric = m_options.metrics[i];
      if (metric.kind == MetricKind::Coverage) {
        const std::size_t length = std::min(list.size(), static_cast<std::size_t>(metric.n));
        for (std::size_t rank = 0; rank < length; ++rank) {
          m_shown[i][static_cast<std::size_t>(list[rank])].store(true, std::memory_order_relaxed);
        }
      } else if (!isError(metric.kind) && !relevant.empty()) {
        contribution(i, customer) = {valueOf(metric, list, relevant), 1};
      }
    }
  }

  [[nodiscard]] std::vector<Index> relevantOf(Index customer) const {
    const Csr::Row row = m_test.row(customer);
    std::vector<Index> relevant;
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (!m_options.relevantFrom || row.values[i] >= *m_options.relevantFrom) relevant.push_back(row.indices[i]);
    }
    return relevant;
  }

  [[nodiscard]] Figure coverage(std::size_t metric) const {
    std::int64_t shown = 0, products = 0;
    for (std::size_t product = 0; product < m_shown[metric].size(); ++product) {
      if (m_train.byProduct.row(static_cast<Index>(product)).empty()) continue;
      ++products;
      if (m_shown[metric][product].load(std::memory_order_relaxed)) ++shown;
    }
    if (m_customers.empty()) return withoutMean(NobodyCounts);
    return {.mean = static_cast<double>(shown) / static_cast<double>(products),
            .customers = static_cast<std::int64_t>(m_customers.size())};
  }

  Contribution& contribution(std::size_t metric, Index customer) {
    return m_contributions[metric][static_cast<std::size_t>(customer)];
  }

  const Model& m_model;
  const TrainingData& m_train;
  const Csr& m_test;
  const EvaluationOptions& m_options;
  std::vector<Index> m_customers;
  recommend::Popularity m_popular;
  bool m_judgesErrors = false;
  std::size_t m_longest = 0;                               // of the lists that the metrics need
  std::vector<std::vector<Contribution>> m_contributions;  // by metric, customer
  std::vector<std::vector<std::atomic<bool>>> m_shown;     // by metric (coverage only), product
};

}  // namespace

Evaluation evaluate(const Model& model, const TrainingData& train, const Csr& test, const EvaluationOptions& options,
                    Progress& progress) {
  Evaluation evaluation;
  std::vector<Index> customers;
  for (Index customer = 0; customer < test.rows; ++customer) {
    if (test.row(customer).empty()) continue;
    if (train.matrix.row(customer).empty()) ++evaluation.unknownCustomers;
    else customers.push_back(customer);
  }

  Judgement judgement(model, train, test, options, std::move(customers));
  const auto start = std::chrono::steady_clock::now();
  Progress scoring = progress.part(0, 0.8, KI_TEXT("core", "Making lists to judge"));
  judgement.judgeAll(scoring);
  evaluation.predictSeconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();

  const auto metrics = static_cast<double>(options.metrics.size());
  for (std::size_t i = 0; i < options.metrics.size(); ++i) {
    Progress resampling =
        progress.part(0.8 + 0.2 * static_cast<double>(i) / metrics, 0.8 + 0.2 * static_cast<double>(i + 1) / metrics);
    evaluation.figures.emplace_back(options.metrics[i], judgement.figure(i, resampling));
  }
  return evaluation;
}

}  // namespace kindred::evaluate
