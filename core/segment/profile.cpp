#include "core/segment/profile.h"

#include <algorithm>
#include <cmath>

#include "core/segment/product_words.h"
#include "core/segment/significance.h"

namespace kindred::segment {
namespace {

constexpr double LeastShare = 0.05;
constexpr double LeastLift = 1.2;
constexpr double LeastDifference = 0.05;
constexpr double FalseDiscoveries = 0.05;
constexpr std::size_t MostOthers = 10;

struct Telling {
  Index thing = 0;
  double value = 0, overall = 0;
  double chance = 0;  ///< that it is by chance
  [[nodiscard]] double score() const { return (value - overall) * std::log(value / overall); }
};
using TellingBySegment = std::vector<std::vector<Telling>>;

/// Whether one would see the difference.
bool isWorthTelling(const Telling& of) {
  return of.value >= LeastShare && of.value > of.overall &&
         (of.value >= LeastLift * of.overall || of.value - of.overall >= LeastDifference);
}

/// Drops what may well be chance, out of `tests` that could have been told; the rest most telling first.
void keepDiscoveries(TellingBySegment& segments, std::size_t tests, std::size_t most) {
  std::vector<double> chances;
  for (const auto& found : segments) {
    for (const Telling& each : found) chances.push_back(each.chance);
  }
  const std::vector<double> corrected = adjusted(chances, tests);
  std::size_t at = 0;
  for (auto& found : segments) {
    std::vector<Telling> kept;
    for (Telling& each : found) {
      each.chance = corrected[at++];
      if (each.chance <= FalseDiscoveries) kept.push_back(each);
    }
    std::ranges::stable_sort(kept, std::ranges::greater(), &Telling::score);
    if (kept.size() > most) kept.resize(most);
    found = std::move(kept);
  }
}

/// How many customers of each segment have each of `things`, and of how many it is known: segments down, things across.
struct Counts {
  Counts(std::size_t clusters, std::size_t things)
      : of(Matrix::Zero(static_cast<Eigen::Index>(clusters), static_cast<Eigen::Index>(things))),
        known(Matrix::Zero(of.rows(), of.cols())) {}
  Matrix of, known;
};

TellingBySegment telling(const Counts& counts, std::size_t most) {
  TellingBySegment segments(static_cast<std::size_t>(counts.of.rows()));
  for (Index thing = 0; thing < counts.of.cols(); ++thing) {
    const double having = counts.of.col(thing).sum(), everyone = counts.known.col(thing).sum();
    if (having <= 0) continue;
    for (std::size_t s = 0; s < segments.size(); ++s) {
      const auto row = static_cast<Eigen::Index>(s);
      const double inside = counts.of(row, thing), group = counts.known(row, thing);
      if (inside <= 0) continue;
      Telling found{.thing = thing, .value = inside / group, .overall = having / everyone};
      if (!isWorthTelling(found)) continue;
      found.chance =
          fisherAtLeast(std::llround(inside), std::llround(group), std::llround(having), std::llround(everyone));
      segments[s].push_back(found);
    }
  }
  keepDiscoveries(segments, static_cast<std::size_t>(counts.of.size()), most);
  return segments;
}

ProfileLine line(std::string feature, Text label, const Telling& of) {
  return {.feature = std::move(feature),
          .label = std::move(label),
          .value = of.value,
          .overall = of.overall,
          .lift = of.value / of.overall,
          .chance = of.chance};
}

Counts customersOfProducts(const Csr& bought, const std::vector<int>& labels, std::size_t clusters) {
  Counts counts(clusters, static_cast<std::size_t>(bought.columns));
  for (Index customer = 0; customer < bought.rows; ++customer) {
    const int segment = labels[static_cast<std::size_t>(customer)];
    for (const Index product : bought.row(customer).indices) counts.of(segment, product) += 1;
  }
  for (std::size_t s = 0; s < clusters; ++s)
    counts.known.row(static_cast<Eigen::Index>(s))
        .setConstant(static_cast<double>(std::ranges::count(labels, static_cast<int>(s))));
  return counts;
}

void describeProducts(const Dataset& dataset, const std::vector<int>& labels, std::vector<Apart>& segments) {
  const Csr bought = interactions(dataset, {.value = PreferenceValue::Bought});
  if (bought.columns == 0) return;
  const Counts counts = customersOfProducts(bought, labels, segments.size());
  const double everyone = std::max(1.0, counts.known.col(0).sum());
  const double overall = counts.of.sum() / everyone;
  const ProductWords words(dataset);
  const TellingBySegment found = telling(counts, MostProducts);
  for (std::size_t s = 0; s < segments.size(); ++s) {
    const auto segment = static_cast<Eigen::Index>(s);
    const double each = counts.of.row(segment).sum() / std::max(1.0, counts.known(segment, 0));
    segments[s].activity = overall > 0 ? each / overall : 1;
    for (const Telling& product : found[s]) {
      segments[s].products.push_back(
          line("product:" + dataset.products.id(product.thing), words.label(product.thing), product));
      segments[s].productIndices.push_back(product.thing);
    }
  }
}

/// Of each segment and category the share of events, over customers.
using CategoryShares = std::vector<std::vector<ClusteredShare>>;

CategoryShares sharesOfCategories(const Dataset& dataset, const AttributeColumn& column, const std::vector<int>& labels,
                                  std::size_t clusters) {
  const Events& events = dataset.events;
  CategoryShares shares(clusters, std::vector<ClusteredShare>(column.categories.size()));
  std::vector<ClusteredShare> whole(clusters);
  std::vector<double> own(column.categories.size(), 0);
  for (Index customer = 0; customer < dataset.customers.size(); ++customer) {
    const std::int64_t begin = events.begin(customer), end = events.end(customer);
    if (begin == end) continue;
    std::ranges::fill(own, 0);
    for (std::int64_t e = begin; e < end; ++e) {
      const Index product = events.product[static_cast<std::size_t>(e)];
      if (column.has(product)) ++own[static_cast<std::size_t>(column.codes[static_cast<std::size_t>(product)])];
    }
    const auto segment = static_cast<std::size_t>(labels[static_cast<std::size_t>(customer)]);
    const auto amount = static_cast<double>(end - begin);
    whole[segment].addAmount(amount);
    for (std::size_t category = 0; category < own.size(); ++category) {
      if (own[category] > 0) shares[segment][category].addPart(own[category], amount);
    }
  }
  for (std::size_t s = 0; s < clusters; ++s) {
    for (ClusteredShare& share : shares[s]) share += whole[s];
  }
  return shares;
}

TellingBySegment tellingCategories(const CategoryShares& shares, std::size_t categories) {
  TellingBySegment found(shares.size());
  for (std::size_t category = 0; category < categories; ++category) {
    ClusteredShare all;
    for (const auto& segment : shares) all += segment[category];
    for (std::size_t s = 0; s < shares.size(); ++s) {
      const ClusteredShare& own = shares[s][category];
      ClusteredShare rest = all;
      rest -= own;
      Telling each{.thing = static_cast<Index>(category), .value = own.share(), .overall = all.share()};
      if (!isWorthTelling(each)) continue;
      each.chance = shareAtLeast(own, rest);
      found[s].push_back(each);
    }
  }
  keepDiscoveries(found, categories * shares.size(), MostOthers);
  return found;
}

void describeCategories(const Dataset& dataset, const std::vector<int>& labels, std::vector<Apart>& segments) {
  const AttributeColumn* column = dataset.products.attributes().find(AttributeRole::Category);
  if (column == nullptr || column->kind != AttributeKind::Category) return;
  const auto found =
      tellingCategories(sharesOfCategories(dataset, *column, labels, segments.size()), column->categories.size());
  for (std::size_t s = 0; s < segments.size(); ++s) {
    for (const Telling& category : found[s]) {
      const std::string& name = column->categories[static_cast<std::size_t>(category.thing)];
      segments[s].categories.push_back(line("category:" + name, Text("%1").with(name), category));
    }
  }
}

// A value of a column of customers that is counted: a category, or one of the two answers.
struct AttributeValue {
  const AttributeColumn* column = nullptr;
  std::int32_t code = 0;  ///< position in the categories; 0 and 1: no and yes

  /// Where the column is known.
  [[nodiscard]] bool has(Index customer) const {
    const auto i = static_cast<std::size_t>(customer);
    return column->kind == AttributeKind::Flag ? (column->numbers[i] != 0) == (code == 1) : column->codes[i] == code;
  }
  [[nodiscard]] ProfileLine described(const Telling& of) const {
    const std::string prefix = "attribute:" + column->name + "=";
    if (column->kind == AttributeKind::Category) {
      const std::string& name = column->categories[static_cast<std::size_t>(code)];
      return line(prefix + name, KI_TEXT("core", "%1: %2").with(column->name).with(name), of);
    }
    const Text label = code == 1 ? KI_TEXT("core", "%1: yes") : KI_TEXT("core", "%1: no");
    return line(prefix + (code == 1 ? "yes" : "no"), label.with(column->name), of);
  }
};

std::vector<AttributeValue> attributeValues(const AttributeTable& table) {
  std::vector<AttributeValue> values;
  for (const AttributeColumn& column : table.columns) {
    const bool answers = column.kind == AttributeKind::Flag;
    const bool namesSomeone = column.role == AttributeRole::Name || column.role == AttributeRole::Email;
    if (namesSomeone || (!answers && column.kind != AttributeKind::Category)) continue;
    const std::size_t codes = answers ? 2 : column.categories.size();
    for (std::size_t code = 0; code < codes; ++code) values.push_back({&column, static_cast<std::int32_t>(code)});
  }
  return values;
}

void describeAttributes(const Dataset& dataset, const std::vector<int>& labels, std::vector<Apart>& segments) {
  const auto values = attributeValues(dataset.customers.attributes());
  Counts counts(segments.size(), values.size());
  std::vector<double> customers(segments.size(), 0);
  for (Index customer = 0; customer < dataset.customers.size(); ++customer) {
    const int segment = labels[static_cast<std::size_t>(customer)];
    ++customers[static_cast<std::size_t>(segment)];
    for (std::size_t v = 0; v < values.size(); ++v) {
      if (!values[v].column->has(customer)) continue;
      counts.known(segment, static_cast<Eigen::Index>(v)) += 1;
      if (values[v].has(customer)) counts.of(segment, static_cast<Eigen::Index>(v)) += 1;
    }
  }
  const TellingBySegment found = telling(counts, MostOthers);
  for (std::size_t s = 0; s < segments.size(); ++s) {
    for (const Telling& value : found[s]) {
      segments[s].attributes.push_back(values[static_cast<std::size_t>(value.thing)].described(value));
      segments[s].known.push_back(counts.known(static_cast<Eigen::Index>(s), value.thing) / customers[s]);
    }
  }
}

}  // namespace

std::vector<Apart> setApart(const Dataset& dataset, const std::vector<int>& labels, int clusters) {
  // Who is in no segment is one more group, against which the others are held too.
  std::vector<int> groups = labels;
  std::ranges::replace(groups, Noise, clusters);
  const bool noise = groups != labels;
  std::vector<Apart> segments(static_cast<std::size_t>(clusters) + (noise ? 1 : 0));
  describeProducts(dataset, groups, segments);
  describeCategories(dataset, groups, segments);
  describeAttributes(dataset, groups, segments);
  if (noise) segments.pop_back();
  return segments;
}

}  // namespace kindred::segment
