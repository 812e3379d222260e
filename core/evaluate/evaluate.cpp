#include "core/evaluate/evaluate.h"

#include <algorithm>
#include <chrono>
#include <cmath>

#include "core/base/parallel.h"

namespace kindred::evaluate {
namespace {

using recommend::Model;
using recommend::Person;
using recommend::TrainingData;

constexpr std::size_t CustomersPerChunk = 32;

Text nobodyCounts() { return KI_TEXT("core", "no customer with history has a test event that counts"); }

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
        m_contributions(options.metrics.size(), std::vector<Contribution>(m_customers.size())) {
    for (const Metric& metric : options.metrics) {
      if (metric.kind->ofError) m_judgesErrors = true;
      else m_longest = std::max(m_longest, static_cast<std::size_t>(metric.n));
      m_keepsLists |= static_cast<bool>(metric.kind->ofAll);
    }
    if (m_keepsLists) m_lists.resize(m_customers.size());
  }

  void judgeAll(Progress& progress) {
    forEachChunk(m_customers.size(), CustomersPerChunk, progress, [&](const Chunk& chunk) {
      for (std::size_t place = chunk.begin; m_judgesErrors && place < chunk.end; ++place) {
        progress.checkpoint();
        judgeErrors(place);
      }
      if (m_longest > 0) judgeLists(chunk);
    });
  }

  [[nodiscard]] Figure figure(std::size_t metric, Progress& progress) const {
    const MetricKind& kind = *m_options.metrics[metric].kind;
    if (kind.ofAll) return overAll(m_options.metrics[metric]);
    if (kind.ofError && !isRatingLike(m_train.preference.value)) {
      return {.reason = KI_TEXT("core", "errors are measured on ratings or stars only")};
    }
    std::vector<Contribution> counted;
    for (const Contribution& c : m_contributions[metric]) {
      if (c.weight > 0) counted.push_back(c);
    }
    if (counted.empty()) return {.reason = nobodyCounts()};
    const auto shown = [&](double value) { return kind.shown ? kind.shown(value) : value; };
    const Interval interval = bootstrap(counted, m_options.seed, progress);
    return {.mean = shown(*ratio(counted)),
            .low = shown(interval.low),
            .high = shown(interval.high),
            .customers = static_cast<std::int64_t>(counted.size())};
  }

 private:
  void judgeErrors(std::size_t place) {
    const Csr::Row row = m_test.row(m_customers[place]);
    const Person person = m_train.person(m_customers[place]);
    const std::vector<double> predictions = m_model.predictions(person, row.indices);
    for (std::size_t i = 0; i < row.size(); ++i) {
      const bool predicts = !std::isnan(predictions[i]);
      const double error = (predicts ? predictions[i] : m_model.fallback(person, row.indices[i])) - row.values[i];
      for (std::size_t metric = 0; metric < m_options.metrics.size(); ++metric) {
        if (const auto& ofError = m_options.metrics[metric].kind->ofError) {
          m_contributions[metric][place].sum += ofError(error);
          m_contributions[metric][place].weight += 1;
        }
      }
    }
  }

  void judgeLists(const Chunk& chunk) {
    std::vector<Person> people;
    for (std::size_t place = chunk.begin; place < chunk.end; ++place)
      people.push_back(m_train.person(m_customers[place]));
    const std::vector<const recommend::Popularity*> popular(people.size(), &m_popular);
    recommend::ListMaker maker(m_model, {.top = m_longest, .includeBought = m_options.includeBought});
    const auto lists = maker.of(people, popular);
    for (std::size_t i = 0; i < lists.size(); ++i) {
      std::vector<Index> products;
      for (const Scored& item : lists[i].items) products.push_back(item.index);
      judgeList(chunk.begin + i, products);
      if (m_keepsLists) m_lists[chunk.begin + i] = std::move(products);
    }
  }

  void judgeList(std::size_t place, const std::vector<Index>& list) {
    const std::vector<Index> relevant = relevantOf(m_customers[place]);
    if (relevant.empty()) return;
    for (std::size_t metric = 0; metric < m_options.metrics.size(); ++metric) {
      const auto& [kind, n] = m_options.metrics[metric];
      if (kind->ofList) {
        m_contributions[metric][place] = {kind->ofList({list, relevant}, static_cast<std::size_t>(n)), 1};
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

  [[nodiscard]] Figure overAll(const Metric& metric) const {
    if (m_customers.empty()) return {.reason = nobodyCounts()};
    return {.mean = metric.kind->ofAll({m_train, m_lists}, static_cast<std::size_t>(metric.n)),
            .customers = static_cast<std::int64_t>(m_customers.size())};
  }

  const Model& m_model;
  const TrainingData& m_train;
  const Csr& m_test;
  const EvaluationOptions& m_options;
  std::vector<Index> m_customers;
  recommend::Popularity m_popular;
  bool m_judgesErrors = false, m_keepsLists = false;
  std::size_t m_longest = 0;                               // of the lists that the metrics need
  std::vector<std::vector<Contribution>> m_contributions;  // by metric, place among those judged
  std::vector<std::vector<Index>> m_lists;                 // by place, where a metric asks for all
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
