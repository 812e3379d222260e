#include "core/evaluate/judgement.h"

#include <algorithm>
#include <chrono>
#include <cmath>

#include "core/base/parallel.h"
#include "core/evaluate/judged_scores.h"
#include "core/recommend/lists.h"

namespace kindred::evaluate {
namespace {

using recommend::ListMaker;
using recommend::Model;
using recommend::Person;
using recommend::TrainingData;

constexpr std::size_t PeoplePerChunk = 32;

/// Filled by many threads: people do not share a place.
class Judgement {
 public:
  /// `rows`: of the people to be judged, with history and test events.
  Judgement(const Model& model, const TrainingData& train, const TestSet& tests, const EvaluationOptions& options,
            std::vector<Index> rows, Judged& judged)
      : m_model(model),
        m_train(train),
        m_tests(tests),
        m_options(options),
        m_rows(std::move(rows)),
        m_judged(judged),
        m_popular(recommend::popularity(train)) {
    for (const Metric& metric : options.metrics) {
      const MetricKind& kind = *metric.kind;
      m_judgesErrors |= static_cast<bool>(kind.ofError);
      m_judgesScores |= static_cast<bool>(kind.ofScores);
      if (kind.hasLength()) m_longest = std::max(m_longest, static_cast<std::size_t>(metric.n));
      m_keepsLists |= static_cast<bool>(kind.ofAll);
    }
    if (m_keepsLists) m_lists.resize(m_rows.size());
    for (Index customer = 0; customer < train.matrix.rows; ++customer)
      m_trainedCustomers += train.matrix.row(customer).empty() ? 0 : 1;
  }

  void judgeAll(Progress& progress) {
    forEachChunk(m_rows.size(), PeoplePerChunk, progress, [&](const Chunk& chunk) {
      const auto people = peopleOf(chunk);
      for (std::size_t i = 0; m_judgesErrors && i < people.size(); ++i) {
        progress.checkpoint();
        judgeErrors(people[i], m_rows[chunk.begin + i]);
      }
      if (m_longest == 0 && !m_judgesScores) return;
      const auto candidates = candidatesOf(chunk);
      if (m_longest > 0) judgeLists(people, candidates, chunk.begin);
      if (m_judgesScores) judgeScores(people, candidates, chunk.begin);
    });
    for (std::size_t i = 0; i < m_options.metrics.size(); ++i) {
      const auto& [kind, n] = m_options.metrics[i];
      if (kind->ofAll && !m_rows.empty())
        m_judged.ofAll[i] = kind->ofAll({m_train, m_lists}, static_cast<std::size_t>(n));
    }
    if (!m_keepsLists) return;
    m_judged.lists.resize(static_cast<std::size_t>(m_tests.test.rows));
    for (std::size_t place = 0; place < m_rows.size(); ++place)
      m_judged.lists[static_cast<std::size_t>(m_rows[place])] = std::move(m_lists[place]);
  }

 private:
  [[nodiscard]] std::vector<Person> peopleOf(const Chunk& chunk) const {
    std::vector<Person> people;
    for (std::size_t place = chunk.begin; place < chunk.end; ++place)
      people.push_back(m_tests.person(m_train, m_rows[place]));
    return people;
  }

  /// Those of each person of the chunk, by product; none where lists are made of all.
  [[nodiscard]] std::vector<std::vector<char>> candidatesOf(const Chunk& chunk) const {
    std::vector<std::vector<char>> candidates;
    if (m_tests.candidates == nullptr) return candidates;
    for (std::size_t place = chunk.begin; place < chunk.end; ++place) {
      auto& isCandidate = candidates.emplace_back(static_cast<std::size_t>(m_train.matrix.columns), char{0});
      for (const Index product : m_tests.candidates->row(m_rows[place]).indices)
        isCandidate[static_cast<std::size_t>(product)] = 1;
    }
    return candidates;
  }

  void judgeErrors(const Person& person, Index row) {
    const Csr::Row test = m_tests.test.row(row);
    const std::vector<double> predictions = m_model.predictions(person, test.indices);
    for (std::size_t i = 0; i < test.size(); ++i) {
      const bool predicts = !std::isnan(predictions[i]);
      const double error = (predicts ? predictions[i] : m_model.fallback(person, test.indices[i])) - test.values[i];
      for (std::size_t metric = 0; metric < m_options.metrics.size(); ++metric) {
        const auto& ofError = m_options.metrics[metric].kind->ofError;
        if (!ofError) continue;
        Contribution& contribution = contributionOf(metric, row);
        contribution.sum += ofError(error);
        contribution.weight += 1;
      }
    }
  }

  void judgeLists(const std::vector<Person>& people, const std::vector<std::vector<char>>& candidates,
                  std::size_t begin) {
    const std::vector<const recommend::Popularity*> popular(people.size(), &m_popular);
    ListMaker maker(m_model, {.top = m_longest, .includeBought = m_options.includeBought});
    const auto lists = maker.of(people, popular, std::vector<ListMaker::Allowed>(candidates.begin(), candidates.end()));
    for (std::size_t i = 0; i < lists.size(); ++i) {
      std::vector<Index> products;
      for (const Scored& item : lists[i].items) products.push_back(item.index);
      judgeList(people[i], m_rows[begin + i], products);
      if (m_keepsLists) m_lists[begin + i] = std::move(products);
    }
  }

  void judgeList(const Person& person, Index row, const std::vector<Index>& list) {
    const std::vector<Index> relevant = relevantOf(row);
    if (relevant.empty()) return;
    const JudgedList judged{m_train, list, relevant, person.history.values.indices, m_trainedCustomers};
    for (std::size_t metric = 0; metric < m_options.metrics.size(); ++metric) {
      const auto& [kind, n] = m_options.metrics[metric];
      if (kind->ofList) contributionOf(metric, row) = kind->ofList(judged, static_cast<std::size_t>(n));
    }
  }

  void judgeScores(const std::vector<Person>& people, const std::vector<std::vector<char>>& candidates,
                   std::size_t begin) {
    const auto products = static_cast<std::size_t>(m_train.matrix.columns);
    const bool repeats = m_options.includeBought || m_model.offersRepeats();
    const std::vector<double> scores = recommend::denseScores(m_model, people, m_train.matrix.columns);
    for (std::size_t i = 0; i < people.size(); ++i) {
      ScoredPerson person{.train = m_train};
      const std::vector<Index> relevant = relevantOf(m_rows[begin + i]);
      person.relevant = relevant;
      if (m_model.knows(people[i])) person.scores = std::span(scores).subspan(i * products, products);
      if (!repeats) person.notOffered = people[i].history.values.indices;
      if (!candidates.empty()) person.isCandidate = candidates[i];
      const JudgedScores judged = judgedScores(person);
      for (std::size_t metric = 0; metric < m_options.metrics.size(); ++metric) {
        const auto& ofScores = m_options.metrics[metric].kind->ofScores;
        if (ofScores) contributionOf(metric, m_rows[begin + i]) = ofScores(judged);
      }
    }
  }

  [[nodiscard]] std::vector<Index> relevantOf(Index row) const {
    const Csr::Row test = m_tests.test.row(row);
    std::vector<Index> relevant;
    for (std::size_t i = 0; i < test.size(); ++i) {
      if (!m_options.relevantFrom || test.values[i] >= *m_options.relevantFrom) relevant.push_back(test.indices[i]);
    }
    return relevant;
  }

  Contribution& contributionOf(std::size_t metric, Index row) {
    return m_judged.contributions[metric][static_cast<std::size_t>(row)];
  }

  const Model& m_model;
  const TrainingData& m_train;
  const TestSet& m_tests;
  const EvaluationOptions& m_options;
  std::vector<Index> m_rows;
  Judged& m_judged;
  recommend::Popularity m_popular;
  Index m_trainedCustomers = 0;
  bool m_judgesErrors = false, m_judgesScores = false, m_keepsLists = false;
  std::size_t m_longest = 0;                // of the lists that the metrics need
  std::vector<std::vector<Index>> m_lists;  // by place, where a metric asks for all
};

std::int64_t inBoth(const Csr::Row& a, const Csr::Row& b) {
  return std::ranges::count_if(a.indices, [&](Index i) { return std::ranges::binary_search(b.indices, i); });
}

void addTo(std::vector<Contribution>& sums, const std::vector<Contribution>& more) {
  for (std::size_t row = 0; row < more.size(); ++row) {
    sums[row].sum += more[row].sum;
    sums[row].weight += more[row].weight;
  }
}

/// Over the parts that have a figure.
std::optional<double> meanOfAll(const std::vector<Judged>& parts, std::size_t metric) {
  double sum = 0, count = 0;
  for (const Judged& part : parts) {
    if (!part.ofAll[metric]) continue;
    sum += *part.ofAll[metric];
    count += 1;
  }
  return count > 0 ? std::optional(sum / count) : std::nullopt;
}

}  // namespace

Judged judge(const Model& model, const TrainingData& train, const TestSet& tests, const EvaluationOptions& options,
             Progress& progress) {
  Judged judged{.hasErrors = isRatingLike(train.preference.value)};
  std::vector<Index> rows;
  for (Index row = 0; row < tests.test.rows; ++row) {
    if (tests.test.row(row).empty()) continue;
    if (tests.person(train, row).history.empty()) ++judged.unknown;
    else rows.push_back(row);
  }
  for (const Index row : rows) judged.hadBefore += inBoth(tests.test.row(row), tests.person(train, row).history.values);
  judged.isJudged.resize(static_cast<std::size_t>(tests.test.rows));
  for (const Index row : rows) judged.isJudged[static_cast<std::size_t>(row)] = true;
  judged.ofAll.resize(options.metrics.size());
  for (const Metric& metric : options.metrics) {
    const auto count = metric.kind->ofAll ? 0 : static_cast<std::size_t>(tests.test.rows);
    judged.contributions.emplace_back(count);
  }
  const auto start = std::chrono::steady_clock::now();
  Judgement(model, train, tests, options, std::move(rows), judged).judgeAll(progress);
  judged.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  return judged;
}

Judged pooled(const std::vector<Judged>& parts) {
  Judged whole = parts.front();
  for (const Judged& part : std::span(parts).subspan(1)) {
    for (std::size_t metric = 0; metric < part.contributions.size(); ++metric)
      addTo(whole.contributions[metric], part.contributions[metric]);
    for (std::size_t row = 0; row < part.isJudged.size(); ++row)
      whole.isJudged[row] = whole.isJudged[row] || part.isJudged[row];
    whole.unknown += part.unknown;
    whole.hadBefore += part.hadBefore;
    whole.seconds += part.seconds;
  }
  for (std::size_t metric = 0; metric < whole.ofAll.size(); ++metric) whole.ofAll[metric] = meanOfAll(parts, metric);
  return whole;
}

}  // namespace kindred::evaluate
