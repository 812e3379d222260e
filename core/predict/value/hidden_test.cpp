#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/date.h"
#include "core/base/parallel.h"
#include "core/predict/value/from_history.h"

namespace kindred::predict::value {
namespace {

constexpr std::int64_t DaysAWeek = 7;
using Bounds = std::vector<double>;

/// Where groups of repeat purchases begin: few where few are usual, wider where people come every week.
const Bounds& boundsFor(const Purchases& known) {
  static const Bounds narrow = {0, 1, 2, 3, 4, 6, 9, 16}, wide = {0, 1, 3, 6, 11, 21, 31, 46};
  constexpr double Usual = 5;
  double sum = 0;
  for (const double x : known.frequency) sum += x;
  return sum > Usual * static_cast<double>(known.size()) ? wide : narrow;
}

std::vector<HiddenGroup> groupsOf(const Purchases& known, const std::vector<double>& expected,
                                  const std::vector<double>& bought) {
  constexpr double Quantile = 1.959963984540054;
  const Bounds& bounds = boundsFor(known);
  std::vector<HiddenGroup> groups(bounds.size());
  std::vector<double> squares(bounds.size());
  for (std::size_t g = 0; g < bounds.size(); ++g) {
    groups[g].least = bounds[g];
    groups[g].most = g + 1 < bounds.size() ? bounds[g + 1] - 1 : std::numeric_limits<double>::infinity();
  }
  for (std::size_t i = 0; i < known.size(); ++i) {
    const auto g = static_cast<std::size_t>(std::ranges::upper_bound(bounds, known.frequency[i]) - bounds.begin() - 1);
    groups[g].customers += 1;
    groups[g].expected += expected[i];
    groups[g].actual += bought[i];
    squares[g] += bought[i] * bought[i];
  }
  for (std::size_t g = 0; g < groups.size(); ++g) {
    HiddenGroup& group = groups[g];
    if (group.customers == 0) continue;
    const auto n = static_cast<double>(group.customers);
    group.expected /= n;
    group.actual /= n;
    const double variance = n > 1 ? std::max(0.0, squares[g] / n - group.actual * group.actual) / (n - 1) : 0;
    const double half = Quantile * std::sqrt(variance);
    group.interval = {std::max(0.0, group.actual - half), group.actual + half};
  }
  std::erase_if(groups, [](const HiddenGroup& group) { return group.customers == 0; });
  return groups;
}

/// Days of the calendar on which the weeks of a test begin; the last ends at `end`.
std::vector<std::int64_t> weekDays(std::int64_t begin, std::int64_t end) {
  std::vector<std::int64_t> days;
  for (std::int64_t day = end; day > begin; day -= DaysAWeek) days.push_back(day - DaysAWeek);
  std::ranges::reverse(days);
  return days;
}

/// Repeat purchases that were to be expected until each day, of customers that came on their first days.
class ExpectedUntil {
 public:
  ExpectedUntil(const Model& model, const Estimated& estimated, const DatedPurchases& known, std::int64_t begin,
                std::int64_t cut)
      : m_model(model), m_estimated(estimated), m_known(known), m_begin(begin), m_cut(cut) {
    const Purchases one{.frequency = {0}, .recency = {0}, .age = {0}};
    for (std::int64_t day = 0; day <= cut - begin; ++day)
      m_newcomer.push_back(day == 0 ? 0 : model.expected(estimated, one, 0, static_cast<double>(day)));
    m_came.resize(m_newcomer.size());
    for (const double age : known.purchases.age) m_came[m_came.size() - 1 - static_cast<std::size_t>(age)] += 1;
  }

  [[nodiscard]] double known(std::int64_t day) const {
    double sum = 0;
    const std::int64_t until = std::clamp<std::int64_t>(day - m_begin, 0, m_cut - m_begin);
    for (std::int64_t first = 0; first < until; ++first)
      sum += m_came[static_cast<std::size_t>(first)] * m_newcomer[static_cast<std::size_t>(until - first)];
    return sum;
  }

  /// After the cut, of what was seen until then: of every so many customers, so that a test takes seconds.
  [[nodiscard]] double hidden(std::int64_t day, Progress& progress) const {
    constexpr std::size_t MostAsked = 20'000, ChunkSize = 512;
    const Purchases& purchases = m_known.purchases;
    const std::size_t every = purchases.size() / MostAsked + 1, count = (purchases.size() + every - 1) / every;
    std::vector<double> parts(chunkCount(count, ChunkSize));
    Progress quiet;
    forEachChunk(count, ChunkSize, quiet, [&](const Chunk& chunk) {
      progress.checkpoint();
      for (std::size_t i = chunk.begin; i < chunk.end; ++i)
        parts[chunk.number] += m_model.expected(m_estimated, purchases, i * every, static_cast<double>(day - m_cut));
    });
    double sum = 0;
    for (const double part : parts) sum += part;
    return sum * static_cast<double>(purchases.size()) / static_cast<double>(count);
  }

 private:
  const Model& m_model;
  const Estimated& m_estimated;
  const DatedPurchases& m_known;
  std::int64_t m_begin, m_cut;
  std::vector<double> m_newcomer;  ///< expected of one, by days since the first purchase
  std::vector<double> m_came;      ///< customers by the day of the first purchase
};

void addWeeks(HiddenTest& test, const ExpectedUntil& until, std::int64_t begin, Progress& progress) {
  const std::int64_t cut = test.cut / SecondsPerDay, end = test.end / SecondsPerDay;
  double before = 0;
  const double atCut = until.known(cut);
  for (const std::int64_t day : weekDays(begin, end)) {
    const std::int64_t stop = day + DaysAWeek;
    const double upTo = stop <= cut ? until.known(stop) : atCut + until.hidden(stop, progress);
    test.weeks.push_back({day * SecondsPerDay, upTo - before});
    before = upTo;
  }
}

std::vector<double> expectedOf(const Model& model, const Estimated& estimated, const Purchases& known,
                               const std::vector<double>& later) {
  constexpr std::size_t ChunkSize = 512;
  std::vector<double> expected(known.size());
  Progress quiet;
  forEachChunk(known.size(), ChunkSize, quiet, [&](const Chunk& chunk) {
    for (std::size_t i = chunk.begin; i < chunk.end; ++i) expected[i] = model.expected(estimated, known, i, later[i]);
  });
  return expected;
}

}  // namespace

HiddenTest hiddenTest(const Model& model, const Estimated& estimated, const Purchases& known,
                      const std::vector<double>& bought, const std::vector<double>& later) {
  HiddenTest test{.customers = static_cast<std::int64_t>(known.size())};
  const std::vector<double> expected = expectedOf(model, estimated, known, later);
  for (std::size_t i = 0; i < known.size(); ++i) {
    test.expected += expected[i];
    test.actual += bought[i];
  }
  test.groups = groupsOf(known, expected, bought);
  return test;
}

std::optional<HiddenTest> hiddenTest(const Model& model, const Dataset& dataset, Progress& progress, int days) {
  constexpr double HiddenShare = 0.25;
  if (!model.alive) return std::nullopt;
  const DayCounts counts = purchaseDays(dataset);
  const std::int64_t begin = counts.begin, end = counts.end;
  const std::int64_t cut = end - (days > 0 ? days : std::llround(HiddenShare * static_cast<double>(end - begin)));
  if (cut <= begin || cut >= end) return std::nullopt;
  const DatedPurchases known = purchasesUntil(dataset, cut * SecondsPerDay);
  Progress fitting = progress.part(0, 0.7);
  const Estimated estimated = model.fit(known.purchases, {}, fitting);
  std::vector<double> bought, later(known.customers.size(), static_cast<double>(end - cut));
  std::vector<double> actual(weekDays(begin, end).size());
  for (const Index customer : known.customers) {
    const auto& all = counts.days[static_cast<std::size_t>(customer)];
    bought.push_back(static_cast<double>(all.end() - std::ranges::lower_bound(all, cut)));
    for (std::size_t k = 1; k < all.size(); ++k)
      actual[actual.size() - 1 - static_cast<std::size_t>((end - 1 - all[k]) / DaysAWeek)] += 1;
  }
  HiddenTest test = hiddenTest(model, estimated, known.purchases, bought, later);
  test.cut = cut * SecondsPerDay;
  test.end = end * SecondsPerDay;
  Progress weeks = progress.part(0.7, 1);
  addWeeks(test, {model, estimated, known, begin, cut}, begin, weeks);
  for (std::size_t w = 0; w < test.weeks.size(); ++w) test.weeks[w].actual = actual[w];
  return test;
}

Gate hiddenGate(const HiddenTest& test) {
  constexpr double MostError = 0.15;
  return {"hidden_error", test.error(), MostError, true};
}

}  // namespace kindred::predict::value
