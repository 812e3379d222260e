#include "core/segment/segmentation.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <map>

#include "core/segment/naming.h"
#include "core/segment/profile.h"

namespace kindred::segment {
namespace {

constexpr double Unknown = std::numeric_limits<double>::quiet_NaN();

// Recency, orders and spend of the customers who have events; empty where the data set does not know.
struct Figures {
  std::vector<double> recency, orders, spend;
};

double medianOf(const std::vector<double>& values) { return values.empty() ? Unknown : spreadOf(values).median; }

double onceOf(const std::vector<double>& orders) {
  if (orders.empty()) return Unknown;
  return static_cast<double>(std::ranges::count(orders, 1.0)) / static_cast<double>(orders.size());
}

// One entry a segment, and one of all customers at the end.
std::vector<Figures> figuresOf(const Dataset& dataset, const std::vector<int>& labels, int clusters) {
  std::vector<Figures> figures(static_cast<std::size_t>(clusters) + 1);
  const auto facts = customerFacts(dataset);
  const bool priced = !dataset.events.unitPrice.empty();
  std::map<Index, double> recency;
  if (lastTime(dataset.events)) {
    for (const RfmRow& row : kindred::rfm(dataset).rows) recency[row.customer] = row.recencyDays;
  }
  for (Index customer = 0; customer < dataset.customers.size(); ++customer) {
    const CustomerFacts& fact = facts[static_cast<std::size_t>(customer)];
    if (fact.events == 0) continue;
    const int label = labels[static_cast<std::size_t>(customer)];
    Figures* const own = label == Noise ? nullptr : &figures[static_cast<std::size_t>(label)];
    for (Figures* of : {own, &figures.back()}) {
      if (of == nullptr) continue;
      of->orders.push_back(static_cast<double>(fact.orders));
      if (priced) of->spend.push_back(fact.spend);
      if (const auto days = recency.find(customer); days != recency.end()) of->recency.push_back(days->second);
    }
  }
  return figures;
}

// Below, in or above the middle fifth of all values: −1, 0 or 1. Equal values stand together, so that what half of all
// have is in the middle.
int standingAmong(double value, const std::vector<double>& all) {
  if (all.empty() || std::isnan(value)) return 0;
  constexpr double Most = 0.6;
  const double most = Most * static_cast<double>(all.size());
  const auto below = std::ranges::count_if(all, [value](double other) { return other < value; });
  const auto above = std::ranges::count_if(all, [value](double other) { return other > value; });
  return static_cast<double>(below) > most ? 1 : static_cast<double>(above) > most ? -1 : 0;
}

Standing standingOf(const Figures& own, const Figures& all, const Dataset& dataset) {
  return {.recency = -standingAmong(medianOf(own.recency), all.recency),
          .orders = standingAmong(medianOf(own.orders), all.orders),
          .spend = standingAmong(medianOf(own.spend), all.spend),
          .priced = !all.spend.empty(),
          .rated = dataset.kind == DatasetKind::Explicit};
}

std::vector<ProfileLine> figureLines(const Figures& own, const Figures& all) {
  std::vector<ProfileLine> lines;
  const auto add = [&lines](std::string feature, Text label, double value, double overall, bool isShare) {
    if (std::isnan(value) || std::isnan(overall)) return;
    const bool hasLift = isShare && overall > 0;
    lines.push_back({std::move(feature), std::move(label), value, overall,
                     hasLift ? std::optional(value / overall) : std::nullopt});
  };
  add("recency_days", KI_TEXT("core", "Last order, days ago"), medianOf(own.recency), medianOf(all.recency), false);
  add("orders", KI_TEXT("core", "Orders"), medianOf(own.orders), medianOf(all.orders), false);
  add("spend", KI_TEXT("core", "Spend"), medianOf(own.spend), medianOf(all.spend), false);
  add("once", KI_TEXT("core", "Ordered only once"), onceOf(own.orders), onceOf(all.orders), true);
  return lines;
}

double sumOf(const std::vector<double>& values) {
  double sum = 0;
  for (const double value : values) sum += value;
  return sum;
}

Segment segmentOf(int id, std::int64_t customers, std::int64_t everyone, const Figures& own, const Figures& all) {
  Segment segment;
  segment.id = segment.colour = id;
  segment.letter = segmentLetter(id);
  segment.customers = customers;
  segment.share = everyone > 0 ? static_cast<double>(customers) / static_cast<double>(everyone) : 0;
  const double revenue = sumOf(all.spend);
  segment.revenueShare = revenue > 0 ? sumOf(own.spend) / revenue : Unknown;
  segment.medianRecencyDays = medianOf(own.recency);
  segment.medianOrders = medianOf(own.orders);
  segment.medianSpend = medianOf(own.spend);
  segment.profile = figureLines(own, all);
  return segment;
}

}  // namespace

std::vector<Segment> describeSegments(const Dataset& dataset, const Clustering& clustering,
                                      const std::vector<ChosenFeatures>& features) {
  assert(clustering.labels.size() == static_cast<std::size_t>(dataset.customers.size()));
  const auto figures = figuresOf(dataset, clustering.labels, clustering.clusters);
  auto apart = setApart(dataset, clustering.labels, clustering.clusters);
  const NamedBy by = namedBy(features);
  std::vector<Segment> segments;
  std::vector<std::string> used;
  for (int id = 0; id < clustering.clusters; ++id) {
    const Figures& own = figures[static_cast<std::size_t>(id)];
    Segment segment =
        segmentOf(id, std::ranges::count(clustering.labels, id), dataset.customers.size(), own, figures.back());
    Apart& lines = apart[static_cast<std::size_t>(id)];
    segment.title = clustering.titles.empty()
                        ? proposedName(lines, dataset, standingOf(own, figures.back(), dataset), by, used)
                        : clustering.titles[static_cast<std::size_t>(id)];
    segment.name = english(segment.title);
    used.push_back(segment.name);
    for (auto* part : {&lines.products, &lines.categories, &lines.attributes}) {
      std::ranges::stable_sort(*part, std::ranges::greater(), &ProfileLine::lift);
      std::ranges::move(*part, std::back_inserter(segment.profile));
    }
    segments.push_back(std::move(segment));
  }
  return segments;
}

std::string segmentLetter(int position) {
  constexpr int Letters = 26;
  std::string letters;
  for (int rest = position + 1; rest > 0; rest = (rest - 1) / Letters) {
    letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % Letters));
  }
  return letters;
}

const Segment* Segmentation::find(int label) const {
  const auto found = std::ranges::find(segments, label, &Segment::id);
  return found == segments.end() ? nullptr : &*found;
}

const Segment* Segmentation::segmentOf(Index customer) const {
  const auto place = static_cast<std::size_t>(customer);
  return place < labels.size() ? find(labels[place]) : nullptr;
}

std::vector<Index> Segmentation::customersOf(int label) const {
  std::vector<Index> customers;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (labels[i] == label) customers.push_back(static_cast<Index>(i));
  }
  return customers;
}

bool Segmentation::labelsAll(const Dataset& dataset) const {
  return datasetId == dataset.id && labels.size() == static_cast<std::size_t>(dataset.customers.size());
}

ProfileUnit unitOf(const ProfileLine& line) {
  if (line.feature == "recency_days") return ProfileUnit::Days;
  if (line.feature == "spend") return ProfileUnit::Money;
  if (line.feature == "orders") return ProfileUnit::Number;
  return ProfileUnit::Share;
}

}  // namespace kindred::segment
