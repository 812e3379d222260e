// Clusters of a side of a map, named by what their members share.
#include <algorithm>
#include <cmath>
#include <map>

#include "core/base/join.h"
#include "core/segment/naming.h"
#include "core/segment/noise.h"
#include "core/segment/product_words.h"
#include "core/workflow/queries/similarity_order.h"
#include "core/workflow/queries/similarity_rows.h"

namespace kindred::workflow {
namespace {

using segment::Apart;

constexpr std::size_t MostNamed = 60;
constexpr std::size_t MostShared = 10;

std::vector<MapCluster> stretchesOf(const std::vector<int>& clusters) {
  std::vector<MapCluster> result;
  for (std::size_t place = 0; place < clusters.size(); ++place) {
    const auto at = static_cast<Index>(place);
    if (place == 0 || clusters[place] != clusters[place - 1]) result.push_back({.begin = at, .end = at});
    ++result.back().end;
  }
  return result;
}

/// Of those of two or more, the largest, in their order.
std::vector<std::size_t> largestOf(const std::vector<MapCluster>& clusters) {
  std::vector<std::size_t> chosen;
  for (std::size_t i = 0; i < clusters.size(); ++i) {
    if (clusters[i].end - clusters[i].begin > 1) chosen.push_back(i);
  }
  std::ranges::stable_sort(chosen, std::greater{}, [&](std::size_t i) { return clusters[i].end - clusters[i].begin; });
  chosen.resize(std::min(chosen.size(), MostNamed));
  std::ranges::sort(chosen);
  return chosen;
}

/// By column of `rows`: how many members of a side have it.
std::vector<Index> holdersOf(const Csr& rows, std::span<const Index> members) {
  std::vector<Index> holders(static_cast<std::size_t>(rows.columns), 0);
  for (const Index member : members) {
    for (const Index column : rows.row(member).indices) ++holders[static_cast<std::size_t>(column)];
  }
  return holders;
}

/// What at least two of the members have, more often than all of the side; most telling first.
std::vector<MapCluster::Shared> sharedBy(const Csr& rows, std::span<const Index> members, Member member,
                                         const std::vector<Index>& everyone, Index all) {
  const std::vector<Index> holders = holdersOf(rows, members);
  std::vector<MapCluster::Shared> shared;
  for (std::size_t column = 0; column < holders.size(); ++column) {
    if (holders[column] < 2) continue;
    const double share = static_cast<double>(holders[column]) / static_cast<double>(members.size());
    const double overall = static_cast<double>(everyone[column]) / static_cast<double>(all);
    if (share > overall) shared.push_back({member, static_cast<Index>(column), share, overall});
  }
  const auto telling = [](const MapCluster::Shared& each) {
    return (each.share - each.overall) * std::log(each.lift());
  };
  std::ranges::stable_sort(shared, std::greater{}, telling);
  shared.resize(std::min(shared.size(), MostShared));
  return shared;
}

std::span<const Index> membersOf(const MapSide& side, const MapCluster& cluster) {
  return std::span(side.members)
      .subspan(static_cast<std::size_t>(cluster.begin), static_cast<std::size_t>(cluster.end - cluster.begin));
}

std::vector<Apart> apartOfCustomers(const SimilarityMap& map, const MapSide& side,
                                    const std::vector<MapCluster>& clusters, const std::vector<std::size_t>& chosen) {
  std::vector<int> labels(static_cast<std::size_t>(map.data->matrix.rows), segment::Noise);
  for (std::size_t i = 0; i < chosen.size(); ++i) {
    for (const Index customer : membersOf(side, clusters[chosen[i]]))
      labels[static_cast<std::size_t>(customer)] = static_cast<int>(i);
  }
  return segment::setApart(*map.data->dataset, labels, static_cast<int>(chosen.size()));
}

/// A category's share of a cluster's products beside its share of all.
void addCategories(const Dataset& dataset, const MapSide& side, std::span<const Index> members, Apart& apart) {
  const AttributeColumn* const column = dataset.products.attributes().find(AttributeRole::Category);
  if (column == nullptr) return;
  const auto counted = [&](std::span<const Index> of) {
    std::map<std::string, double> shares;
    for (const Index product : of) {
      if (column->has(product)) shares[column->text(product)] += 1 / static_cast<double>(of.size());
    }
    return shares;
  };
  const auto inside = counted(members), everywhere = counted(side.members);
  for (const auto& [category, share] : inside) {
    const double overall = everywhere.at(category);
    if (share > overall)
      apart.categories.push_back({"category:" + category, Text("%1").with(category), share, overall, share / overall});
  }
  std::ranges::stable_sort(apart.categories, std::greater{}, [](const segment::ProfileLine& line) {
    return (line.value - line.overall) * std::log(*line.lift);
  });
}

/// The products themselves, those that most customers have first.
void addMembers(const SimilarityMap& map, const MapSide& side, std::span<const Index> members, Apart& apart) {
  std::vector<Index> products(members.begin(), members.end());
  std::ranges::stable_sort(products, std::greater{},
                           [&](Index product) { return map.data->byProduct.row(product).size(); });
  const double overall = static_cast<double>(members.size()) / static_cast<double>(side.size());
  const segment::ProductWords words(*map.data->dataset);
  for (const Index product : products) {
    apart.products.push_back({.label = words.label(product), .value = 1, .overall = overall, .lift = 1 / overall});
    apart.productIndices.push_back(product);
  }
}

std::vector<Apart> apartOfProducts(const SimilarityMap& map, const MapSide& side,
                                   const std::vector<MapCluster>& clusters, const std::vector<std::size_t>& chosen) {
  std::vector<Apart> result;
  for (const std::size_t i : chosen) {
    const auto members = membersOf(side, clusters[i]);
    addCategories(*map.data->dataset, side, members, result.emplace_back());
    addMembers(map, side, members, result.back());
  }
  return result;
}

Text nameOfMember(const SimilarityMap& map, Member member, Index index) {
  const Dataset& dataset = *map.data->dataset;
  if (member == Member::Segment) return Text("%1").with(map.segmentation->find(index)->name);
  return Text("%1").with(member == Member::Product ? dataset.products.title(index) : dataset.customers.title(index));
}

void nameOfSegments(const SimilarityMap& map, const MapSide& side, MapCluster& cluster) {
  std::vector<std::string> names;
  for (const Index id : membersOf(side, cluster)) names.push_back(map.segmentation->find(id)->name);
  cluster.name = Text("%1").with(joined(names));
}

}  // namespace

std::vector<MapCluster> nameClusters(const SimilarityMap& map, const MapSide& side, const std::vector<int>& clusters,
                                     Progress& progress) {
  std::vector<MapCluster> result = stretchesOf(clusters);
  for (MapCluster& cluster : result) {
    if (side.member == Member::Segment) nameOfSegments(map, side, cluster);
    else if (cluster.end - cluster.begin == 1)
      cluster.name = nameOfMember(map, side.member, side.members[static_cast<std::size_t>(cluster.begin)]);
  }
  if (side.member == Member::Segment) return result;
  const std::vector<std::size_t> chosen = largestOf(result);
  if (chosen.empty()) return result;
  const bool isOfProducts = side.member == Member::Product;
  const auto apart =
      isOfProducts ? apartOfProducts(map, side, result, chosen) : apartOfCustomers(map, side, result, chosen);
  const Csr& rows = rowsOf(*map.data, axisOf(side.member));
  const std::vector<Index> everyone = holdersOf(rows, side.members);
  std::vector<std::string> used;
  for (std::size_t i = 0; i < chosen.size(); ++i) {
    progress.report(static_cast<double>(i) / static_cast<double>(chosen.size()));
    MapCluster& cluster = result[chosen[i]];
    cluster.shared = sharedBy(rows, membersOf(side, cluster), isOfProducts ? Member::Customer : Member::Product,
                              everyone, side.size());
    cluster.name = segment::proposedName(apart[i], *map.data->dataset, {},
                                         {.standing = false, .taste = true, .attributes = !isOfProducts}, used);
    used.push_back(english(cluster.name));
  }
  return result;
}

}  // namespace kindred::workflow
