// Figures and attributes of what stands along a side of a map.
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <set>

#include "core/describe/figures.h"
#include "core/describe/filter_columns.h"
#include "core/describe/product_counts.h"
#include "core/workflow/queries/similarity_map.h"

namespace kindred::workflow {
namespace {

constexpr double NoNumber = std::numeric_limits<double>::quiet_NaN();
constexpr std::string_view AttributePrefix = "attribute:";
constexpr std::string_view SegmentKey = "segment";

Text labelOf(const std::string& key) {
  static const std::array<std::pair<std::string_view, Text>, 9> labels = {{
      {"orders", KI_TEXT("core", "Orders")},
      {"spend", KI_TEXT("core", "Spend")},
      {"recency_days", KI_TEXT("core", "Days since the last order")},
      {"products", KI_TEXT("core", "Products")},
      {"buyers", KI_TEXT("core", "Customers")},
      {"events", KI_TEXT("core", "Events")},
      {"customers", KI_TEXT("core", "Customers")},
      {"revenue_share", KI_TEXT("core", "Share of revenue")},
      {SegmentKey, KI_TEXT("core", "Segment")},
  }};
  const auto found = std::ranges::find(labels, key, &std::pair<std::string_view, Text>::first);
  return found == labels.end() ? Text("%1").with(key) : found->second;
}

const Entities& entitiesOf(const Dataset& dataset, Member member) {
  return member == Member::Product ? dataset.products : dataset.customers;
}

/// Names and addresses of people are no figures, and titles tell products apart one by one.
bool isFigure(const AttributeColumn& column) {
  if (column.role != AttributeRole::None && column.role != AttributeRole::Category &&
      column.role != AttributeRole::Price)
    return false;
  if (column.kind != AttributeKind::Text) return true;
  std::set<std::string> different;
  for (const std::string& text : column.texts) {
    different.insert(text);
    if (different.size() > FewTexts) return false;
  }
  return true;
}

std::vector<std::string> figureKeysOf(const Dataset& dataset, Member member, bool isSegmented) {
  if (member == Member::Segment) {
    std::vector<std::string> keys = {"customers", "revenue_share"};
    for (std::string& name : figureNames(dataset)) keys.push_back(std::move(name));
    std::erase(keys, "last_order");
    return keys;
  }
  std::vector<std::string> keys =
      member == Member::Product ? std::vector<std::string>{"buyers", "events"} : figureNames(dataset);
  std::erase(keys, "last_order");
  if (member == Member::Customer) keys.emplace_back("products");
  if (member == Member::Product && !dataset.events.unitPrice.empty()) keys.emplace_back("spend");
  if (isSegmented) keys.emplace_back(SegmentKey);
  return keys;
}

std::vector<MapFigure> mapFiguresOf(const Dataset& dataset, Member member, bool isSegmented) {
  std::vector<MapFigure> figures;
  for (const std::string& key : figureKeysOf(dataset, member, isSegmented)) {
    const auto kind = key == SegmentKey ? AttributeKind::Category : AttributeKind::Number;
    figures.push_back({key, labelOf(key), kind});
  }
  if (member == Member::Segment) return figures;
  for (const AttributeColumn& column : entitiesOf(dataset, member).attributes().columns) {
    if (isFigure(column))
      figures.push_back({std::string(AttributePrefix) + column.name, Text("%1").with(column.name), column.kind});
  }
  return figures;
}

/// By index of the product.
std::vector<double> productFigure(const Dataset& dataset, const std::string& key) {
  if (key == "spend") {
    std::vector<double> spend(static_cast<std::size_t>(dataset.products.size()), 0);
    for (std::int64_t e = 0; e < dataset.events.size(); ++e)
      spend[static_cast<std::size_t>(dataset.events.product[static_cast<std::size_t>(e)])] += dataset.events.spend(e);
    return spend;
  }
  const ProductCounts counts = productCounts(dataset);
  if (key == "buyers") return {counts.buyers.begin(), counts.buyers.end()};
  return {counts.events.begin(), counts.events.end()};
}

std::vector<double> customerFigure(const Workspace& workspace, const Dataset& dataset, const std::string& key) {
  if (key != "products") return figureOf(dataset, key);
  std::vector<double> products;
  for (const CustomerFacts& facts : *workspace.facts(dataset.id)) products.push_back(facts.products);
  return products;
}

double segmentFigure(const segment::Segment& segment, const std::string& key) {
  if (key == "customers") return static_cast<double>(segment.customers);
  if (key == "revenue_share") return segment.revenueShare;
  if (key == "orders") return segment.medianOrders;
  if (key == "spend") return segment.medianSpend;
  return segment.medianRecencyDays;
}

void addAttribute(const AttributeColumn& column, const std::vector<Index>& members, Annotation& annotation) {
  const bool isText = column.kind == AttributeKind::Category || column.kind == AttributeKind::Text;
  if (isText) {
    std::set<std::string> texts;
    for (const Index member : members) {
      if (column.has(member)) texts.insert(column.text(member));
    }
    annotation.categories.assign(texts.begin(), texts.end());
  }
  const auto valueOf = [&](std::size_t at, Index member) -> double {
    if (column.kind == AttributeKind::Date) return static_cast<double>(column.dates[at]);
    if (!isText) return column.numbers[at];
    return static_cast<double>(std::ranges::lower_bound(annotation.categories, column.text(member)) -
                               annotation.categories.begin());
  };
  for (const Index member : members)
    annotation.values.push_back(column.has(member) ? valueOf(static_cast<std::size_t>(member), member) : NoNumber);
}

/// The place among the segments of whoever is in one: of a customer their own, of a product that which has it most, as a share
/// of its customers.
void addSegment(const SimilarityMap& map, const MapSide& side, Annotation& annotation) {
  for (const segment::Segment& segment : map.segmentation->segments) annotation.categories.push_back(segment.name);
  const std::vector<int> places = side.member == Member::Customer ? segmentsOfCustomers(map) : segmentsOfProducts(map);
  for (const Index member : side.members) {
    const int place = places[static_cast<std::size_t>(member)];
    annotation.values.push_back(place >= 0 ? place : NoNumber);
  }
}

}  // namespace

std::vector<int> segmentsOfCustomers(const SimilarityMap& map) {
  const segment::Segmentation& segmentation = *map.segmentation;
  std::vector<int> places(static_cast<std::size_t>(map.data->matrix.rows), -1);
  for (std::size_t i = 0; i < std::min(places.size(), segmentation.labels.size()); ++i) {
    const auto found = std::ranges::find(segmentation.segments, segmentation.labels[i], &segment::Segment::id);
    if (found != segmentation.segments.end()) places[i] = static_cast<int>(found - segmentation.segments.begin());
  }
  return places;
}

std::vector<int> segmentsOfProducts(const SimilarityMap& map) {
  const std::vector<int> customers = segmentsOfCustomers(map);
  std::vector<double> sizes(map.segmentation->segments.size(), 0);
  for (const int place : customers) {
    if (place >= 0) ++sizes[static_cast<std::size_t>(place)];
  }
  std::vector<int> places;
  std::vector<double> holders(sizes.size());
  for (Index product = 0; product < map.data->byProduct.rows; ++product) {
    std::ranges::fill(holders, 0);
    for (const Index customer : map.data->byProduct.row(product).indices) {
      if (const int place = customers[static_cast<std::size_t>(customer)]; place >= 0)
        ++holders[static_cast<std::size_t>(place)];
    }
    int best = -1;
    double most = 0;
    for (std::size_t s = 0; s < sizes.size(); ++s) {
      if (holders[s] == 0 || holders[s] / sizes[s] <= most) continue;
      most = holders[s] / sizes[s];
      best = static_cast<int>(s);
    }
    places.push_back(best);
  }
  return places;
}

std::vector<MapFigure> mapFigures(const Workspace& workspace, std::int64_t datasetId, Member member) {
  return mapFiguresOf(*workspace.dataset(datasetId), member, !workspace.segmentations(datasetId).empty());
}

std::vector<MapFigure> mapFigures(const SimilarityMap& map, Member member) {
  return mapFiguresOf(*map.data->dataset, member, map.segmentation != nullptr);
}

Annotation annotation(const Workspace& workspace, const SimilarityMap& map, const MapSide& side,
                      const std::string& key) {
  const Dataset& dataset = *map.data->dataset;
  const std::vector<MapFigure> known = mapFigures(map, side.member);
  const auto figure = std::ranges::find(known, key, &MapFigure::key);
  if (figure == known.end()) {
    throw Error(ErrorCode::BadParameters, KI_TEXT("core", "There is no figure “%1” to order or annotate by.").with(key),
                KI_TEXT("core", "Choose another one."));
  }
  Annotation result{.figure = *figure, .values = {}};
  if (key.starts_with(AttributePrefix)) {
    addAttribute(*entitiesOf(dataset, side.member).attributes().find(key.substr(AttributePrefix.size())), side.members,
                 result);
  } else if (key == SegmentKey) {
    addSegment(map, side, result);
  } else if (side.member == Member::Segment) {
    for (const Index id : side.members) result.values.push_back(segmentFigure(*map.segmentation->find(id), key));
  } else {
    const std::vector<double> all =
        side.member == Member::Product ? productFigure(dataset, key) : customerFigure(workspace, dataset, key);
    for (const Index member : side.members) result.values.push_back(all[static_cast<std::size_t>(member)]);
  }
  return result;
}

}  // namespace kindred::workflow
