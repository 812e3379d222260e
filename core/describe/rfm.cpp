#include <algorithm>
#include <functional>
#include <map>
#include <numeric>

#include "core/base/date.h"
#include "core/base/error.h"
#include "core/describe/rfm_rows.h"

namespace kindred {
namespace {

/// Sets quintile scores by `goodness`, of which more is better; equal ones have the middle of their ranks.
void score(std::vector<RfmRow>& rows, int RfmRow::*target, const std::function<double(const RfmRow&)>& goodness) {
  std::vector<std::size_t> order(rows.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t row) { return goodness(rows[row]); });
  for (std::size_t first = 0, end = 0; first < order.size(); first = end) {
    while (end < order.size() && goodness(rows[order[end]]) == goodness(rows[order[first]])) ++end;
    const std::size_t twiceMiddle = first + end - 1;
    for (std::size_t rank = first; rank < end; ++rank)
      rows[order[rank]].*target = static_cast<int>(1 + 5 * twiceMiddle / (2 * rows.size()));
  }
}

/// Gives `rows` the scores that the figures of `then` have.
void scoreAs(const std::vector<RfmRow>& then, std::vector<RfmRow>& rows, double RfmRow::*figure, int RfmRow::*target) {
  std::map<double, int> scores;
  for (const RfmRow& row : then) scores[row.*figure] = row.*target;
  for (RfmRow& row : rows) {
    auto next = scores.upper_bound(row.*figure);
    if (next != scores.begin()) --next;
    row.*target = next->second;
  }
}

}  // namespace

std::vector<RfmRow> rfmRows(const Dataset& dataset, std::int64_t referenceDate) {
  const Events& events = dataset.events;
  const std::int64_t day = startOfDay(referenceDate);
  const std::int64_t end = day + SecondsPerDay;
  std::vector<RfmRow> rows;
  std::vector<std::int64_t> marks;
  for (Index customer = 0; customer < dataset.customers.size(); ++customer) {
    RfmRow row{.customer = customer};
    marks.clear();
    for (std::int64_t e = events.begin(customer); e < events.end(customer); ++e) {
      const std::int64_t time = events.time[static_cast<std::size_t>(e)];
      if (time >= end) break;
      const std::int64_t days = (day - startOfDay(time)) / SecondsPerDay;
      row.recencyDays = static_cast<double>(days);
      row.spend += events.spend(e);
      marks.push_back(events.orderMark(e));
    }
    if (marks.empty()) continue;
    std::ranges::sort(marks);
    row.orders = static_cast<double>(std::ranges::unique(marks).begin() - marks.begin());
    rows.push_back(row);
  }
  return rows;
}

Rfm rfm(const Dataset& dataset, std::optional<std::int64_t> referenceDate) {
  const Events& events = dataset.events;
  const std::optional<std::int64_t> last = lastTime(events);
  if (!last) {
    throw Error(ErrorCode::BadData,
                KI_TEXT("core", "The data set %1 has no dates, so recency cannot be known.").with(dataset.name),
                KI_TEXT("core", "Import it with a column of dates, or group customers by other features."));
  }
  Rfm result{startOfDay(referenceDate.value_or(*last + SecondsPerDay)), {}};
  result.rows = rfmRows(dataset, result.referenceDate);
  if (result.rows.empty()) {
    throw Error(ErrorCode::BadData,
                KI_TEXT("core", "There is no event up to %1, so there is nothing to count.")
                    .with(DateValue{result.referenceDate}),
                KI_TEXT("core", "Choose a later day to count to; the last event is of %1.").with(DateValue{*last}));
  }
  score(result.rows, &RfmRow::r, [](const RfmRow& row) { return -row.recencyDays; });
  score(result.rows, &RfmRow::f, [](const RfmRow& row) { return row.orders; });
  score(result.rows, &RfmRow::m, [](const RfmRow& row) { return row.spend; });
  return result;
}

std::vector<RfmRow> scoredAs(const Rfm& then, const Dataset& now, std::optional<std::int64_t> referenceDate) {
  const std::int64_t last = lastTime(now.events).value_or(0) + SecondsPerDay;
  auto rows = rfmRows(now, referenceDate.value_or(std::max(then.referenceDate, last)));
  if (then.rows.empty()) return rows;
  scoreAs(then.rows, rows, &RfmRow::recencyDays, &RfmRow::r);
  scoreAs(then.rows, rows, &RfmRow::orders, &RfmRow::f);
  scoreAs(then.rows, rows, &RfmRow::spend, &RfmRow::m);
  return rows;
}

}  // namespace kindred
