#include "core/campaign/segment_figures.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <ranges>

#include "core/describe/interval.h"
#include "core/describe/summary.h"

namespace kindred::campaign {
namespace {

constexpr double Unknown = std::numeric_limits<double>::quiet_NaN();
constexpr double Normal95 = 1.959964;
constexpr std::int64_t LeastEarlierOrders = 20;  // for a trend

using People = std::vector<const Habits*>;

/// A figure that each customer has.
struct Definition {
  std::string key;
  Text label;
  FigureUnit unit;
  std::function<double(const Habits&, double window)> of;
};

const std::vector<Definition>& ofCustomers() {
  using enum FigureUnit;
  static const std::vector<Definition> all = {
      {"recency_days", KI_TEXT("core", "Days since the last order"), Days,
       [](const Habits& habits, double) { return habits.lastDaysAgo; }},
      {"orders", KI_TEXT("core", "Orders"), Count, [](const Habits& habits, double) { return habits.orders; }},
      {"spend", KI_TEXT("core", "Spend"), Money, [](const Habits& habits, double) { return habits.spend; }},
      {"basket", KI_TEXT("core", "Spend on an order"), Money,
       [](const Habits& habits, double) { return habits.basket; }},
      {"gap_days", KI_TEXT("core", "Days between orders"), Days,
       [](const Habits& habits, double) { return habits.gapDays; }},
      {"second_after", KI_TEXT("core", "Days from the first order to the second"), Days,
       [](const Habits& habits, double) { return habits.secondAfter; }},
      {"overdue", KI_TEXT("core", "Silence against the own gap between orders"), Count,
       [](const Habits& habits, double) { return habits.gapDays > 0 ? habits.lastDaysAgo / habits.gapDays : Unknown; }},
      {"price_level", KI_TEXT("core", "Usual price of what they buy"), Money,
       [](const Habits& habits, double) { return habits.priceLevel; }},
      {"once", KI_TEXT("core", "Ordered only once"), Share,
       [](const Habits& habits, double) { return habits.orders == 1 ? 1.0 : 0.0; }},
      {"new", KI_TEXT("core", "First order lately"), Share,
       [](const Habits& habits, double window) {
         return std::isnan(habits.firstDaysAgo) ? Unknown : habits.firstDaysAgo <= window ? 1.0 : 0.0;
       }},
      {"discounted", KI_TEXT("core", "Lines bought at a discount"), Share,
       [](const Habits& habits, double) { return habits.discounted; }},
  };
  return all;
}

/// Known ones, ascending.
std::vector<double> valuesOf(const Definition& definition, const People& people, double window) {
  std::vector<double> values;
  for (const Habits* habits : people) {
    if (const double value = definition.of(*habits, window); !std::isnan(value)) values.push_back(value);
  }
  std::ranges::sort(values);
  return values;
}

double meanOf(const std::vector<double>& values) {
  double sum = 0;
  for (const double value : values) sum += value;
  return values.empty() ? Unknown : sum / static_cast<double>(values.size());
}

double middleOf(const std::vector<double>& values, FigureUnit unit) {
  if (values.empty()) return Unknown;
  return unit == FigureUnit::Share ? meanOf(values) : quantile(values, 0.5);
}

void boundShare(SegmentFigure& figure) {
  const auto known = static_cast<double>(figure.customers);
  const Interval sure = wilsonInterval(figure.value * known, known);
  figure.low = sure.low;
  figure.high = sure.high;
}

void boundMedian(SegmentFigure& figure, const std::vector<double>& ascending) {
  const auto n = static_cast<double>(ascending.size());
  const double half = Normal95 * std::sqrt(n) / 2;
  const auto at = [&](double rank) { return ascending[static_cast<std::size_t>(std::clamp(rank, 0.0, n - 1))]; };
  figure.low = at(std::floor(n / 2 - half));
  figure.high = at(std::ceil(n / 2 + half) - 1);
}

SegmentFigure figureOf(const Definition& definition, const People& own, const People& all, double window) {
  const auto values = valuesOf(definition, own, window);
  SegmentFigure figure{.key = definition.key,
                       .label = definition.label,
                       .unit = definition.unit,
                       .value = middleOf(values, definition.unit),
                       .overall = middleOf(valuesOf(definition, all, window), definition.unit),
                       .customers = static_cast<std::int64_t>(values.size())};
  if (values.empty()) return figure;
  if (definition.unit == FigureUnit::Share) boundShare(figure);
  else boundMedian(figure, values);
  return figure;
}

SegmentFigure quotient(std::string key, Text label, double value, std::int64_t customers) {
  return {.key = std::move(key),
          .label = std::move(label),
          .unit = FigureUnit::Ratio,
          .value = value,
          .overall = 1,
          .customers = customers};
}

double sumOf(const People& people, double Habits::*figure) {
  double sum = 0;
  for (const Habits* habits : people) {
    if (!std::isnan(habits->*figure)) sum += habits->*figure;
  }
  return sum;
}

double valueOf(const People& own, const People& all) {
  const double revenue = sumOf(all, &Habits::spend);
  if (own.empty() || !(revenue > 0)) return Unknown;
  return sumOf(own, &Habits::spend) / revenue * static_cast<double>(all.size()) / static_cast<double>(own.size());
}

double trendOf(const People& own, const People& all) {
  const double before = sumOf(own, &Habits::earlierOrders), everyone = sumOf(all, &Habits::earlierOrders);
  const double lately = sumOf(all, &Habits::recentOrders);
  if (before < LeastEarlierOrders || !(lately > 0)) return Unknown;
  return sumOf(own, &Habits::recentOrders) / before / (lately / everyone);
}

bool isTaste(const segment::ProfileLine& line) {
  return line.lift && (line.feature.starts_with("product:") || line.feature.starts_with("category:"));
}

constexpr std::size_t TellingLines = 3;

/// Descending.
std::vector<const segment::ProfileLine*> tastesOf(const segment::Segment& segment) {
  std::vector<const segment::ProfileLine*> lines;
  for (const auto& line : segment.profile) {
    if (isTaste(line)) lines.push_back(&line);
  }
  std::ranges::stable_sort(lines, std::ranges::greater(), [](const auto* line) { return *line->lift; });
  return lines;
}

SegmentFigures figuresOf(const segment::Segment& segment, const People& own, const People& all, double window) {
  SegmentFigures result{.segment = segment.id,
                        .customers = static_cast<std::int64_t>(own.size()),
                        .orders = static_cast<std::int64_t>(sumOf(own, &Habits::orders))};
  for (const Definition& definition : ofCustomers()) result.figures.push_back(figureOf(definition, own, all, window));
  const auto tastes = tastesOf(segment);
  for (const auto* line : tastes | std::views::take(TellingLines)) result.apart.push_back(english(line->label));
  const double taste = tastes.size() < TellingLines ? Unknown : *tastes[TellingLines - 1]->lift;
  result.figures.push_back(
      quotient("value", KI_TEXT("core", "Revenue against the average customer"), valueOf(own, all), result.customers));
  result.figures.push_back(quotient("trend", KI_TEXT("core", "Orders lately against before, by everyone's"),
                                    trendOf(own, all), result.customers));
  result.figures.push_back(
      quotient("taste", KI_TEXT("core", "What sets them apart, against everyone"), taste, result.customers));
  result.figures.push_back({.key = "window",
                            .label = KI_TEXT("core", "Days that count as lately"),
                            .unit = FigureUnit::Days,
                            .value = window > 0 ? window : Unknown,
                            .overall = window > 0 ? window : Unknown,
                            .customers = result.customers});
  return result;
}

}  // namespace

const SegmentFigure* SegmentFigures::find(std::string_view key) const {
  const auto found = std::ranges::find(figures, key, &SegmentFigure::key);
  return found == figures.end() ? nullptr : &*found;
}

const std::vector<std::string>& figureKeys() {
  static const std::vector<std::string> keys = [] {
    std::vector<std::string> all;
    for (const Definition& definition : ofCustomers()) all.push_back(definition.key);
    for (const char* key : {"value", "trend", "taste", "window"}) all.emplace_back(key);
    return all;
  }();
  return keys;
}

std::vector<SegmentFigures> segmentFigures(const HabitTable& habits, const segment::Segmentation& segmentation) {
  People everyone;
  std::vector<People> people(segmentation.segments.size());
  for (std::size_t customer = 0; customer < habits.customers.size(); ++customer) {
    const Habits& own = habits.customers[customer];
    if (own.orders == 0) continue;
    everyone.push_back(&own);
    const auto* segment = segmentation.segmentOf(static_cast<Index>(customer));
    if (segment != nullptr) people[static_cast<std::size_t>(segment - segmentation.segments.data())].push_back(&own);
  }
  std::vector<SegmentFigures> result;
  for (std::size_t i = 0; i < people.size(); ++i)
    result.push_back(figuresOf(segmentation.segments[i], people[i], everyone, habits.window));
  return result;
}

}  // namespace kindred::campaign
