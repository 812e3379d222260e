#include "core/workflow/queries/similarity_order.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/similarity/arrange.h"
#include "core/similarity/block_means.h"
#include "core/similarity/likeness_space.h"
#include "core/workflow/queries/similarity_rows.h"

namespace kindred::workflow {
namespace {

using similarity::Arrangement;

std::vector<Index> inOrder(const std::vector<Index>& members, const std::vector<int>& order) {
  std::vector<Index> result;
  result.reserve(order.size());
  for (const int place : order) result.push_back(members[static_cast<std::size_t>(place)]);
  return result;
}

void byLikeness(const SimilarityMap& map, const MapOrder& order, MapSide& side, Progress& progress) {
  const bool isExact = order.by == OrderBy::Likeness && side.size() <= OptimalOrderLimit;
  const auto options = along(axisOf(side.member), map.request.options);
  const ComparedMembers compared = comparedMembers(map, side.member, side.members, progress);
  Arrangement found;
  if (isExact) {
    found = similarity::arrangeExactly(*compared.rows, compared.places, options, progress);
    side.ordered = KI_TEXT("core", "by likeness, each beside those most alike as far as the tree allows");
  } else {
    Progress placing = progress.part(0, 0.5), joining = progress.part(0.5, 1);
    found = similarity::arrangeByClusters(similarity::likenessSpace(*compared.rows, compared.places, options, placing),
                                          joining);
    side.ordered = found.clusters > 0
                       ? KI_TEXT_N("core", "by likeness of %n cluster(s), and inside each of them", found.clusters)
                       : KI_TEXT("core", "by likeness, roughly");
  }
  side.members = inOrder(side.members, found.order);
  side.tree = std::move(found.tree);
}

/// Stretches of members by segment, those in none last; each by likeness.
void bySegment(const SimilarityMap& map, MapSide& side, Progress& progress) {
  if (map.segmentation == nullptr) {
    throw Error(ErrorCode::NotFound, KI_TEXT("core", "There are no segments to order by."),
                KI_TEXT("core", "Make segments first, or choose another order."));
  }
  side.ordered = KI_TEXT("core", "by segment of “%1”, and by likeness inside each").with(map.segmentation->name);
  if (side.member == Member::Segment) return;
  const std::vector<int> segments =
      side.member == Member::Customer ? segmentsOfCustomers(map) : segmentsOfProducts(map);
  Progress placing = progress.part(0, 0.5), joining = progress.part(0.5, 1);
  const auto axis = axisOf(side.member);
  const FloatMatrix points =
      similarity::likenessSpace(rowsOf(*map.data, axis), side.members, along(axis, map.request.options), placing);
  std::vector<std::vector<int>> groups(map.segmentation->segments.size() + 1);
  for (std::size_t place = 0; place < side.members.size(); ++place) {
    const int segment = segments[static_cast<std::size_t>(side.members[place])];
    groups[segment >= 0 ? static_cast<std::size_t>(segment) : groups.size() - 1].push_back(static_cast<int>(place));
  }
  std::vector<int> order;
  for (const auto& group : groups) {
    const auto done = static_cast<double>(order.size()), all = static_cast<double>(side.members.size());
    Progress part = joining.part(done / all, (done + static_cast<double>(group.size())) / all);
    for (const int place : similarity::arrangeByClusters(points(group, Eigen::all), part).order)
      order.push_back(group[static_cast<std::size_t>(place)]);
  }
  side.members = inOrder(side.members, order);
}

void byFigure(const Workspace& workspace, const SimilarityMap& map, const MapOrder& order, MapSide& side) {
  const Annotation known = annotation(workspace, map, side, order.figure);
  // Texts and segments have an order of their own, numbers begin with the greatest.
  const bool ascending = known.categories.empty() == order.ascending;
  std::vector<int> places(side.members.size());
  std::iota(places.begin(), places.end(), 0);
  const auto rank = [&](int place) {
    const double value = known.values[static_cast<std::size_t>(place)];
    return std::isnan(value) ? std::pair(1, 0.0) : std::pair(0, ascending ? value : -value);
  };
  std::ranges::stable_sort(places, {}, rank);
  side.members = inOrder(side.members, places);
  const Text by = KI_TEXT("core", "by %1");
  const bool isColumn = known.figure.label.source() == "%1";  // a name from the data, not words of ours
  side.ordered = isColumn ? by.with(english(known.figure.label)) : by.with(Phrase{known.figure.label.source()});
}

}  // namespace

similarity::Axis axisOf(Member member) {
  return member == Member::Product ? similarity::Axis::Products : similarity::Axis::Customers;
}

std::vector<std::vector<Index>> customersOfSegments(const SimilarityMap& map, const std::vector<Index>& segments) {
  std::vector<std::vector<Index>> customers;
  for (const Index id : segments) {
    std::vector<Index>& own = customers.emplace_back(map.segmentation->customersOf(id));
    std::erase_if(own, [&](Index customer) { return customer >= map.data->matrix.rows; });
  }
  return customers;
}

ComparedMembers comparedMembers(const SimilarityMap& map, Member member, const std::vector<Index>& members,
                                Progress& progress) {
  const auto rows = rowsAlong(map.data, axisOf(member));
  if (member != Member::Segment) return {rows, members};
  const auto customers = customersOfSegments(map, members);
  const std::vector<double> ones(static_cast<std::size_t>(rows->rows), 1);
  std::vector<Index> all(members.size());
  std::iota(all.begin(), all.end(), 0);
  return {
      std::make_shared<const Csr>(similarity::groupSums(*rows, ones, {customers.begin(), customers.end()}, progress)),
      all};
}

void orderSide(const Workspace& workspace, const SimilarityMap& map, const MapOrder& order, MapSide& side,
               Progress& progress) {
  switch (order.by) {
    case OrderBy::Likeness:
    case OrderBy::Clusters: return byLikeness(map, order, side, progress);
    case OrderBy::Segment: return bySegment(map, side, progress);
    case OrderBy::Figure: return byFigure(workspace, map, order, side);
    case OrderBy::Id: break;
  }
  side.ordered = KI_TEXT("core", "by id");
}

}  // namespace kindred::workflow
