#include "core/segment/profile.h"

#include <algorithm>
#include <cmath>

namespace kindred::segment {
namespace {

constexpr double LeastShare = 0.05;
constexpr std::size_t MostProducts = 40;
constexpr std::size_t MostOthers = 10;

/// How many of each segment have each of `things`, and out of how many: counts and totals, segments down, things across.
struct Counts {
  Counts(int clusters, std::size_t things)
      : of(Matrix::Zero(clusters, static_cast<Eigen::Index>(things))), total(Vector::Zero(clusters)) {}
  Matrix of;
  Vector total;
};

struct Telling {
  Index thing = 0;
  double value = 0, overall = 0, score = 0;
};

// The things of which one segment has more than all have, most telling first.
std::vector<Telling> telling(const Counts& counts, int segment, std::size_t most) {
  std::vector<Telling> found;
  const double inSegment = counts.total[segment];
  const double inAll = counts.total.sum();
  if (inSegment <= 0) return found;
  for (Index thing = 0; thing < counts.of.cols(); ++thing) {
    const double value = counts.of(segment, thing) / inSegment;
    const double overall = counts.of.col(thing).sum() / inAll;
    if (value < LeastShare || value <= overall) continue;
    found.push_back({thing, value, overall, (value - overall) * std::log(value / overall)});
  }
  std::ranges::stable_sort(found, std::ranges::greater(), &Telling::score);
  if (found.size() > most) found.resize(most);
  return found;
}

ProfileLine line(std::string feature, Text label, const Telling& of) {
  return {std::move(feature), std::move(label), of.value, of.overall, of.value / of.overall};
}

Counts customersOfProducts(const Csr& bought, const std::vector<int>& labels, int clusters) {
  Counts counts(clusters, static_cast<std::size_t>(bought.columns));
  for (Index customer = 0; customer < bought.rows; ++customer) {
    const int segment = labels[static_cast<std::size_t>(customer)];
    counts.total[segment] += 1;
    for (const Index product : bought.row(customer).indices) counts.of(segment, product) += 1;
  }
  return counts;
}

void describeProducts(const Dataset& dataset, const std::vector<int>& labels, std::vector<Apart>& segments) {
  const Csr bought = interactions(dataset, {.value = PreferenceValue::Bought});
  const Counts counts = customersOfProducts(bought, labels, static_cast<int>(segments.size()));
  const double overall = counts.of.sum() / std::max(1.0, counts.total.sum());
  for (std::size_t s = 0; s < segments.size(); ++s) {
    const auto segment = static_cast<int>(s);
    const double each = counts.of.row(segment).sum() / std::max(1.0, counts.total[segment]);
    segments[s].activity = overall > 0 ? each / overall : 1;
    for (const Telling& product : telling(counts, segment, MostProducts)) {
      segments[s].products.push_back(line("product:" + dataset.products.id(product.thing),
                                          Text("%1").with(dataset.products.title(product.thing)), product));
      segments[s].productIndices.push_back(product.thing);
    }
  }
}

void describeCategories(const Dataset& dataset, const std::vector<int>& labels, std::vector<Apart>& segments) {
  const AttributeColumn* column = dataset.products.attributes().find(AttributeRole::Category);
  if (column == nullptr || column->kind != AttributeKind::Category) return;
  const Events& events = dataset.events;
  Counts counts(static_cast<int>(segments.size()), column->categories.size());
  for (Index customer = 0; customer < dataset.customers.size(); ++customer) {
    const int segment = labels[static_cast<std::size_t>(customer)];
    for (std::int64_t e = events.begin(customer); e < events.end(customer); ++e) {
      const Index product = events.product[static_cast<std::size_t>(e)];
      counts.total[segment] += 1;
      if (column->has(product)) counts.of(segment, column->codes[static_cast<std::size_t>(product)]) += 1;
    }
  }
  for (std::size_t s = 0; s < segments.size(); ++s) {
    for (const Telling& category : telling(counts, static_cast<int>(s), MostOthers)) {
      const std::string& name = column->categories[static_cast<std::size_t>(category.thing)];
      segments[s].categories.push_back(line("category:" + name, Text("%1").with(name), category));
    }
  }
}

// A value of a column of customers that is counted: a category, or one of the two answers.
struct AttributeValue {
  const AttributeColumn* column = nullptr;
  std::int32_t code = 0;  ///< position in the categories; 0 and 1: no and yes

  [[nodiscard]] bool has(Index customer) const {
    const auto i = static_cast<std::size_t>(customer);
    if (!column->has(customer)) return false;
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
    if (!answers && column.kind != AttributeKind::Category) continue;
    const std::size_t codes = answers ? 2 : column.categories.size();
    for (std::size_t code = 0; code < codes; ++code) values.push_back({&column, static_cast<std::int32_t>(code)});
  }
  return values;
}

void describeAttributes(const Dataset& dataset, const std::vector<int>& labels, std::vector<Apart>& segments) {
  const auto values = attributeValues(dataset.customers.attributes());
  Counts counts(static_cast<int>(segments.size()), values.size());
  for (Index customer = 0; customer < dataset.customers.size(); ++customer) {
    const int segment = labels[static_cast<std::size_t>(customer)];
    counts.total[segment] += 1;
    for (std::size_t v = 0; v < values.size(); ++v) {
      if (values[v].has(customer)) counts.of(segment, static_cast<Eigen::Index>(v)) += 1;
    }
  }
  for (std::size_t s = 0; s < segments.size(); ++s) {
    for (const Telling& value : telling(counts, static_cast<int>(s), MostOthers)) {
      segments[s].attributes.push_back(values[static_cast<std::size_t>(value.thing)].described(value));
    }
  }
}

}  // namespace

std::vector<Apart> setApart(const Dataset& dataset, const std::vector<int>& labels, int clusters) {
  std::vector<Apart> segments(static_cast<std::size_t>(clusters));
  describeProducts(dataset, labels, segments);
  describeCategories(dataset, labels, segments);
  describeAttributes(dataset, labels, segments);
  return segments;
}

}  // namespace kindred::segment
