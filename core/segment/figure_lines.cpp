#include "core/segment/figure_lines.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/segment/rank_test.h"
#include "core/segment/significance.h"

namespace kindred::segment {
namespace {

constexpr double NotKnown = std::numeric_limits<double>::quiet_NaN();
using LinesBySegment = std::vector<std::vector<ProfileLine>>;

/// Adds a line of medians to every segment that has one.
void addMedians(const std::string& feature, const Text& label, const std::vector<double>& values,
                const std::vector<int>& labels, LinesBySegment& lines) {
  const double overall = medianOf(knownOf(values, labels));
  if (std::isnan(overall)) return;
  const auto differences = rankDifferences(values, labels, static_cast<int>(lines.size()));
  for (std::size_t s = 0; s < lines.size(); ++s) {
    const double own = medianOf(knownOf(values, labels, static_cast<int>(s)));
    if (std::isnan(own)) continue;
    ProfileLine line{.feature = feature, .label = label, .value = own, .overall = overall};
    if (!std::isnan(differences[s].superiority)) line.superiority = differences[s].superiority;
    line.chance = differences[s].chance;
    lines[s].push_back(std::move(line));
  }
}

std::int64_t onceIn(const std::vector<double>& orders) { return std::ranges::count(orders, 1.0); }

/// Of more or fewer of the segment than of the others: twice the smaller of both.
double chanceOfShare(std::int64_t inside, std::int64_t segment, std::int64_t having, std::int64_t everyone) {
  const double more = fisherAtLeast(inside, segment, having, everyone);
  const double fewer = fisherAtLeast(segment - inside, segment, everyone - having, everyone);
  return std::min(1.0, 2 * std::min(more, fewer));
}

void addOnce(const std::vector<double>& orders, const std::vector<int>& labels, LinesBySegment& lines) {
  const std::vector<double> all = knownOf(orders, labels);
  const auto everyone = static_cast<std::int64_t>(all.size()), having = onceIn(all);
  for (std::size_t s = 0; s < lines.size(); ++s) {
    const std::vector<double> own = knownOf(orders, labels, static_cast<int>(s));
    if (own.empty()) continue;
    const std::int64_t inside = onceIn(own);
    const double value = static_cast<double>(inside) / static_cast<double>(own.size());
    const double overall = static_cast<double>(having) / static_cast<double>(everyone);
    ProfileLine line{
        .feature = "once", .label = KI_TEXT("core", "Ordered only once"), .value = value, .overall = overall};
    if (overall > 0) line.lift = value / overall;
    line.chance = chanceOfShare(inside, static_cast<std::int64_t>(own.size()), having, everyone);
    lines[s].push_back(std::move(line));
  }
}

void correct(LinesBySegment& lines) {
  std::vector<double> chances;
  for (const auto& segment : lines) {
    for (const ProfileLine& line : segment) chances.push_back(*line.chance);
  }
  const std::vector<double> corrected = adjusted(chances, chances.size());
  std::size_t at = 0;
  for (auto& segment : lines) {
    for (ProfileLine& line : segment) line.chance = corrected[at++];
  }
}

double effectOf(const ProfileLine& line) { return std::abs(2 * line.superiority.value_or(0.5) - 1); }

std::vector<double> numbersOf(const AttributeColumn& column) {
  std::vector<double> values = column.numbers;
  for (std::size_t i = 0; i < values.size(); ++i)
    if (!column.present[i]) values[i] = NotKnown;
  return values;
}

}  // namespace

CustomerFigures customerFigures(const Dataset& dataset) {
  const std::vector<double> unknown(static_cast<std::size_t>(dataset.customers.size()), NotKnown);
  CustomerFigures figures{unknown, unknown, unknown};
  const bool priced = !dataset.events.unitPrice.empty();
  const auto facts = customerFacts(dataset);
  for (std::size_t customer = 0; customer < facts.size(); ++customer) {
    if (facts[customer].events == 0) continue;
    figures.orders[customer] = static_cast<double>(facts[customer].orders);
    if (priced) figures.spend[customer] = facts[customer].spend;
  }
  if (!lastTime(dataset.events)) return figures;
  for (const RfmRow& row : kindred::rfm(dataset).rows)
    figures.recency[static_cast<std::size_t>(row.customer)] = row.recencyDays;
  return figures;
}

std::vector<double> knownOf(const std::vector<double>& values, const std::vector<int>& labels,
                            std::optional<int> segment) {
  std::vector<double> known;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if ((!segment || labels[i] == *segment) && !std::isnan(values[i])) known.push_back(values[i]);
  }
  return known;
}

double medianOf(const std::vector<double>& values) { return values.empty() ? NotKnown : spreadOf(values).median; }

std::vector<std::vector<ProfileLine>> figureLines(const CustomerFigures& figures, const std::vector<int>& labels,
                                                  int clusters) {
  LinesBySegment lines(static_cast<std::size_t>(clusters));
  addMedians("recency_days", KI_TEXT("core", "Last order, days ago"), figures.recency, labels, lines);
  addMedians("orders", KI_TEXT("core", "Orders"), figures.orders, labels, lines);
  addMedians("spend", KI_TEXT("core", "Spend"), figures.spend, labels, lines);
  addOnce(figures.orders, labels, lines);
  correct(lines);
  return lines;
}

std::vector<std::vector<ProfileLine>> numberLines(const AttributeTable& customers, const std::vector<int>& labels,
                                                  int clusters) {
  constexpr double FalseDiscoveries = 0.05, Negligible = 0.147;
  constexpr std::size_t Most = 10;
  LinesBySegment lines(static_cast<std::size_t>(clusters));
  for (const AttributeColumn& column : customers.columns) {
    if (column.kind == AttributeKind::Number)
      addMedians("number:" + column.name, Text("%1").with(column.name), numbersOf(column), labels, lines);
  }
  correct(lines);
  for (auto& segment : lines) {
    std::erase_if(segment, [](const ProfileLine& line) {
      return *line.chance > FalseDiscoveries || effectOf(line) < Negligible;
    });
    std::ranges::stable_sort(segment, std::ranges::greater(), effectOf);
    if (segment.size() > Most) segment.resize(Most);
  }
  return lines;
}

}  // namespace kindred::segment
