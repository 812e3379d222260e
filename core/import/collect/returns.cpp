#include "core/import/collect/returns.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <tuple>
#include <unordered_map>

#include "core/import/collect/line_marks.h"

namespace kindred::imports {
namespace {

constexpr double Rest = 1e-6;  // of a quantity: what single precision leaves over

std::uint64_t pairOf(const CollectedEvents& events, std::uint32_t row) {
  return static_cast<std::uint64_t>(static_cast<std::uint32_t>(events.customer[row])) << 32 |
         static_cast<std::uint32_t>(events.product[row]);
}

/// Rows of one customer and product.
struct Pair {
  std::vector<std::uint32_t> bought, returned;
};

/// Rows compared by what they say, not by where they stand: time, order, and then the rest, so that rows that are equal
/// to this are equal in all.
class ByContent {
 public:
  explicit ByContent(const CollectedEvents& events) : m_events(events) {}

  bool operator()(std::uint32_t a, std::uint32_t b) const {
    const auto left = numbers(a), right = numbers(b);
    const std::int64_t leftTime = time(a), rightTime = time(b);
    if (leftTime != rightTime) return leftTime < rightTime;
    if (const int order = compared(m_events.orders, m_events.order, a, b); order != 0) return order < 0;
    if (left != right) return left < right;
    for (const EntityColumn& column : m_events.columns) {
      if (const int order = compared(column.texts, column.codes, a, b); order != 0) return order < 0;
    }
    return false;
  }
  [[nodiscard]] std::int64_t time(std::uint32_t row) const { return m_events.time.empty() ? 0 : m_events.time[row]; }

 private:
  [[nodiscard]] std::tuple<float, double, float> numbers(std::uint32_t row) const {
    return {m_events.quantity.empty() ? 0 : m_events.quantity[row], m_events.price.empty() ? 0 : m_events.price[row],
            m_events.value.empty() ? 0 : m_events.value[row]};
  }
  static int compared(const StringPool& pool, const std::vector<std::int32_t>& codes, std::uint32_t a,
                      std::uint32_t b) {
    if (codes.empty() || codes[a] == codes[b]) return 0;
    if (codes[a] < 0 || codes[b] < 0) return codes[a] < 0 ? -1 : 1;
    return pool.text(codes[a]).compare(pool.text(codes[b]));
  }

  const CollectedEvents& m_events;
};

/// The pairs that have a return, with all their rows.
std::unordered_map<std::uint64_t, Pair> pairsOf(const CollectedEvents& events,
                                                const std::vector<std::uint32_t>& returns, Progress& progress) {
  std::unordered_map<std::uint64_t, Pair> pairs;
  std::vector<bool> returnsAny(events.customers.size(), false);
  for (const std::uint32_t row : returns) {
    pairs[pairOf(events, row)].returned.push_back(row);
    returnsAny[static_cast<std::size_t>(events.customer[row])] = true;
  }
  constexpr std::uint32_t Often = 1 << 20;
  auto nextReturn = returns.begin();
  for (std::uint32_t row = 0; row < events.size(); ++row) {
    if (row % Often == 0) progress.report(static_cast<double>(row) / static_cast<double>(events.size()));
    if (nextReturn != returns.end() && *nextReturn == row) {
      ++nextReturn;
    } else if (returnsAny[static_cast<std::size_t>(events.customer[row])]) {
      const auto pair = pairs.find(pairOf(events, row));
      if (pair != pairs.end()) pair->second.bought.push_back(row);
    }
  }
  return pairs;
}

/// Matches the rows of one pair and writes down what that comes to.
class Matching {
 public:
  Matching(CollectedEvents& events, Subtracted& result)
      : m_events(events), m_byContent(events), m_marks(events), m_result(result) {}

  void match(Pair& pair) {
    std::ranges::sort(pair.returned, m_byContent);
    std::ranges::sort(pair.bought, m_byContent);
    m_left.clear();
    const auto isNegative = [&](std::uint32_t row) { return m_events.price[row] < 0; };
    m_byAmount = m_events.quantity.empty() && !m_events.price.empty() && std::ranges::any_of(pair.returned, isNegative);
    for (const std::uint32_t row : pair.bought) m_left.push_back(quantity(row));
    for (const std::uint32_t row : pair.returned) {
      m_result.marks.push_back(m_marks(row));
      m_result.taken.push_back({row, take(pair.bought, row) ? Check::Cancellation : Check::UnmatchedReturn});
    }
    for (std::size_t i = 0; i < m_left.size(); ++i) write(pair.bought[i], m_left[i]);
  }

 private:
  [[nodiscard]] double quantity(std::uint32_t row) const {
    if (m_byAmount) return std::abs(m_events.price[row]);
    return m_events.quantity.empty() ? 1 : std::abs(static_cast<double>(m_events.quantity[row]));
  }

  /// Whether there was anything to take from.
  bool take(const std::vector<std::uint32_t>& bought, std::uint32_t returned) {
    const auto after = std::ranges::upper_bound(bought, m_byContent.time(returned), {},
                                                [&](std::uint32_t row) { return m_byContent.time(row); });
    const double asked = quantity(returned);
    double wanted = asked;
    for (auto i = static_cast<std::size_t>(after - bought.begin()); i-- > 0 && wanted > asked * Rest;) {
      const double taken = std::min(wanted, m_left[i]);
      wanted -= taken;
      m_left[i] -= taken;
      if (m_left[i] <= quantity(bought[i]) * Rest) m_left[i] = 0;
    }
    return wanted < asked;
  }

  void write(std::uint32_t row, double left) {
    if (left == quantity(row)) return;
    m_result.marks.push_back(m_marks(row));
    if (left == 0) m_result.taken.push_back({row, Check::Returned});
    else ++m_result.lessened;
    if (m_byAmount) m_events.price[row] = left;
    else if (!m_events.quantity.empty()) m_events.quantity[row] = static_cast<float>(left);
  }

  CollectedEvents& m_events;
  ByContent m_byContent;
  LineMarks m_marks;
  Subtracted& m_result;
  std::vector<double> m_left;  ///< of each bought row
  bool m_byAmount = false;     ///< whether the pair at hand is one of amounts
};

template <class T>
void withoutRows(std::vector<T>& column, std::span<const std::uint32_t> rows) {
  if (column.empty() || rows.empty()) return;
  std::size_t kept = rows.front();
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::size_t end = i + 1 < rows.size() ? rows[i + 1] : column.size();
    for (std::size_t from = rows[i] + std::size_t{1}; from < end; ++from) column[kept++] = column[from];
  }
  column.resize(kept);
}

void removeRows(CollectedEvents& events, const std::vector<std::uint32_t>& rows) {
  withoutRows(events.customer, rows);
  withoutRows(events.product, rows);
  withoutRows(events.order, rows);
  withoutRows(events.value, rows);
  withoutRows(events.quantity, rows);
  withoutRows(events.price, rows);
  withoutRows(events.time, rows);
  for (EntityColumn& column : events.columns) withoutRows(column.codes, rows);
}

}  // namespace

Subtracted subtractReturns(CollectedEvents& events, const std::vector<std::uint32_t>& returns, Progress& progress) {
  Subtracted result;
  if (returns.empty()) return result;
  auto pairs = pairsOf(events, returns, progress);
  Matching matching(events, result);
  for (auto& [key, pair] : pairs) {
    progress.checkpoint();
    matching.match(pair);
  }
  std::ranges::sort(result.taken, {}, &TakenRow::row);
  return result;
}

void removeTaken(CollectedEvents& events, std::vector<TakenRow>& taken, const Choices& choices) {
  std::erase_if(taken,
                [&](const TakenRow& each) { return each.check != Check::Cancellation && !choices.drops(each.check); });
  std::vector<std::uint32_t> rows;
  for (const TakenRow& each : taken) rows.push_back(each.row);
  removeRows(events, rows);
}

}  // namespace kindred::imports
