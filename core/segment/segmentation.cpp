#include "core/segment/segmentation.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

#include "core/segment/figure_lines.h"
#include "core/segment/naming.h"
#include "core/segment/profile.h"

namespace kindred::segment {
namespace {

constexpr double Unknown = std::numeric_limits<double>::quiet_NaN();

// Recency, orders and spend of the customers of a segment who have events; empty where the data set does not know.
struct Figures {
  Figures(const CustomerFigures& all, const std::vector<int>& labels, std::optional<int> segment = {})
      : recency(knownOf(all.recency, labels, segment)),
        orders(knownOf(all.orders, labels, segment)),
        spend(knownOf(all.spend, labels, segment)) {}
  std::vector<double> recency, orders, spend;
};

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
  return segment;
}

/// Marks what the segments were made from, of which no chance can be told: methods that name their own groups may have
/// looked at anything.
void markMadeFrom(std::vector<ProfileLine>& lines, const NamedBy& by, bool isNamedByMethod) {
  for (ProfileLine& line : lines) {
    const std::string kind = line.feature.substr(0, line.feature.find(':'));
    const bool isTaste = kind == "product" || kind == "category", isAttribute = kind == "attribute" || kind == "number";
    line.isMadeFrom = isNamedByMethod || (isTaste && by.taste) || (isAttribute && by.looksAt(line.feature)) ||
                      (!isTaste && !isAttribute && (by.standing || by.habits));
    if (line.isMadeFrom) line.chance.reset();
  }
}

/// Of each segment the names that the sets of features find for it.
std::vector<std::vector<Text>> namesOfSets(const Dataset& dataset, const std::vector<int>& labels, int clusters,
                                           const std::vector<ChosenFeatures>& features) {
  std::vector<std::vector<Text>> names(static_cast<std::size_t>(clusters));
  for (const ChosenFeatures& chosen : features) {
    const auto& set = featureSet(chosen.key);
    if (!set.names) continue;
    auto found = set.names(dataset, labels, clusters);
    for (std::size_t s = 0; s < names.size(); ++s) std::ranges::move(found[s], std::back_inserter(names[s]));
  }
  return names;
}

Text sentenceOf(double chance) {
  constexpr double Certain = 0.001, Sure = 0.01, Doubtful = 0.05;
  if (chance < Certain) return KI_TEXT("core", "More than chance explains (p < 0.001, corrected for all comparisons).");
  if (chance < Sure) return KI_TEXT("core", "More than chance explains (p < 0.01, corrected for all comparisons).");
  return (chance <= Doubtful ? KI_TEXT("core", "More than chance explains (p = %1, corrected for all comparisons).")
                             : KI_TEXT("core", "May well be chance (p = %1, corrected for all comparisons)."))
      .with(chance);
}

}  // namespace

std::vector<Segment> describeSegments(const Dataset& dataset, const Clustering& clustering,
                                      const std::vector<ChosenFeatures>& features) {
  assert(clustering.labels.size() == static_cast<std::size_t>(dataset.customers.size()));
  const std::vector<int>& labels = clustering.labels;
  const CustomerFigures figures = customerFigures(dataset);
  const Figures all(figures, labels);
  auto standings = figureLines(figures, labels, clustering.clusters);
  auto numbers = numberLines(dataset.customers.attributes(), labels, clustering.clusters);
  auto apart = setApart(dataset, labels, clustering.clusters);
  const NamedBy by = namedBy(features);
  const auto habits = namesOfSets(dataset, labels, clustering.clusters, features);
  std::vector<Segment> segments;
  std::vector<std::string> used;
  for (int id = 0; id < clustering.clusters; ++id) {
    const Figures own(figures, labels, id);
    Segment segment = segmentOf(id, std::ranges::count(labels, id), dataset.customers.size(), own, all);
    const auto place = static_cast<std::size_t>(id);
    Apart& lines = apart[place];
    segment.title = clustering.titles.empty()
                        ? proposedName(lines, dataset, standingOf(own, all, dataset), by, used, habits[place])
                        : clustering.titles[place];
    segment.name = english(segment.title);
    used.push_back(segment.name);
    segment.profile = std::move(standings[place]);
    for (auto* part : {&lines.products, &lines.categories, &lines.attributes}) {
      std::ranges::stable_sort(*part, std::ranges::greater(), &ProfileLine::lift);
      std::ranges::move(*part, std::back_inserter(segment.profile));
    }
    std::ranges::move(numbers[place], std::back_inserter(segment.profile));
    markMadeFrom(segment.profile, by, !clustering.titles.empty());
    segments.push_back(std::move(segment));
  }
  return segments;
}

std::vector<Text> evidence(const ProfileLine& line) {
  std::vector<Text> sentences;
  if (line.superiority) {
    sentences.push_back(
        KI_TEXT("core",
                "Of a customer inside and one outside, drawn at random, the one inside has the greater figure in %1.")
            .with(Percent{*line.superiority}));
  }
  if (line.isMadeFrom) {
    sentences.push_back(
        KI_TEXT("core", "The segments were made from this or may have been, so that a difference proves nothing."));
  } else if (line.chance) {
    sentences.push_back(sentenceOf(*line.chance));
  }
  return sentences;
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
  if (line.feature == "orders" || line.feature.starts_with("number:")) return ProfileUnit::Number;
  return ProfileUnit::Share;
}

}  // namespace kindred::segment
