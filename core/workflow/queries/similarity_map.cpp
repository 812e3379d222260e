#include "core/workflow/queries/similarity_map.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "core/workflow/queries/similarity.h"
#include "core/workflow/queries/similarity_order.h"
#include "core/workflow/queries/similarity_rows.h"

namespace kindred::workflow {
namespace {

using similarity::Axis;

/// The one that was asked for, else the latest; null where there is none and none is needed.
SegmentationPtr segmentationOf(const Workspace& workspace, const MapRequest& request) {
  if (request.segmentation != 0) return workspace.segmentation(request.segmentation);
  if (!workspace.segmentations(request.datasetId).empty()) return workspace.findSegmentation(request.datasetId);
  if (rowMember(request.kind) != Member::Segment) return {};
  throw Error(ErrorCode::NotFound, KI_TEXT("core", "There are no segments to compare with products."),
              KI_TEXT("core", "Make segments first, or choose customers as rows."));
}

MapSide segmentSide(const segment::Segmentation& segmentation) {
  MapSide side{.member = Member::Segment, .members = {}};
  for (const segment::Segment& segment : segmentation.segments) side.members.push_back(segment.id);
  side.chosen = KI_TEXT_N("core", "%n segment(s)", side.members.size());
  return side;
}

MapSide chosenSide(const Workspace& workspace, const SimilarityMap& map, Member member) {
  if (member == Member::Segment) return segmentSide(*map.segmentation);
  const MapRequest& request = map.request;
  const bool isFirst = member == rowMember(request.kind);
  RowsChosen chosen = chooseRows(workspace,
                                 {.datasetId = request.datasetId,
                                  .axis = axisOf(member),
                                  .selection = request.selection,
                                  .limit = static_cast<std::size_t>(std::clamp<Index>(request.limit, 1, MapLimit)),
                                  .include = isFirst ? request.include : std::nullopt},
                                 *map.data);
  return {.member = member, .members = std::move(chosen.rows), .chosen = std::move(chosen.why)};
}

std::shared_ptr<const MapSide> orderedSide(const Workspace& workspace, const SimilarityMap& map, Member member,
                                           const MapOrder& order, Progress& progress) {
  MapSide side = chosenSide(workspace, map, member);
  if (side.members.empty()) {
    throw Error(ErrorCode::BadData, KI_TEXT("core", "There are no rows with events to compare."),
                KI_TEXT("core", "Import a data set with ratings or purchases of several customers."));
  }
  orderSide(workspace, map, order, side, progress);
  return std::make_shared<const MapSide>(std::move(side));
}

/// Customers as groups of one, or the customers of each segment.
std::vector<std::vector<Index>> groupsOf(const SimilarityMap& map) {
  if (map.rows->member == Member::Segment) return customersOfSegments(map, map.rows->members);
  std::vector<std::vector<Index>> groups;
  for (const Index customer : map.rows->members) groups.push_back({customer});
  return groups;
}

void addCells(SimilarityMap& map, Progress& progress) {
  const Axis axis = axisOf(map.columns->member);
  if (map.isSquare()) {
    map.cells = similarity::comparedRows(rowsAlong(map.data, axis), map.rows->members, map.columns->members,
                                         along(axis, map.request.options));
  } else {
    map.cells = similarity::heldColumns(rowsAlong(map.data, Axis::Customers), groupsOf(map), map.columns->members,
                                        map.request.holding);
  }
  map.range = map.cells->range(progress);
}

SimilarityMapPtr withCells(SimilarityMap map, Progress& progress) {
  addCells(map, progress);
  return std::make_shared<const SimilarityMap>(std::move(map));
}

/// The branch of exactly these places, by them; empty where there is none.
similarity::Dendrogram branchOf(const similarity::Dendrogram& tree, Index begin, Index end) {
  const auto leaves = static_cast<int>(tree.size()) + 1;
  const auto top = std::ranges::find_if(
      tree, [&](const similarity::Branching& branching) { return branching.begin == begin && branching.end == end; });
  if (top == tree.end()) return {};
  similarity::Dendrogram branch;
  std::vector<int> places(tree.size(), -1);
  const auto moved = [&](int node) {
    return node < leaves ? node - begin : end - begin + places[static_cast<std::size_t>(node - leaves)];
  };
  for (std::size_t i = 0; i < tree.size(); ++i) {
    const similarity::Branching& each = tree[i];
    if (each.begin < begin || each.end > end) continue;
    places[i] = static_cast<int>(branch.size());
    branch.push_back({moved(each.left), moved(each.right), each.height, each.begin - begin, each.end - begin});
  }
  return branch;
}

std::shared_ptr<const MapSide> partOfSide(const std::shared_ptr<const MapSide>& side, Index begin, Index end) {
  begin = std::clamp<Index>(begin, 0, side->size());
  end = std::clamp<Index>(end, begin, side->size());
  if (begin == 0 && end == side->size()) return side;
  const auto from = side->members.begin();
  return std::make_shared<const MapSide>(MapSide{.member = side->member,
                                                 .members = {from + begin, from + end},
                                                 .tree = branchOf(side->tree, begin, end),
                                                 .chosen = KI_TEXT_N("core", "%n of the rows of the map", end - begin),
                                                 .ordered = side->ordered});
}

/// The segments of a map as rows that can be compared.
class Segments {
 public:
  Segments(const SimilarityMap& map, Progress& progress)
      : m_ids(map.rows->members),
        m_rows(comparedMembers(map, Member::Segment, m_ids, progress).rows),
        m_statistics(similarity::rowStatistics(*m_rows, map.request.options)) {}

  [[nodiscard]] const Csr& rows() const { return *m_rows; }
  [[nodiscard]] const similarity::RowStatistics& statistics() const { return m_statistics; }
  [[nodiscard]] Index idAt(Index place) const { return m_ids[static_cast<std::size_t>(place)]; }
  [[nodiscard]] Index placeOf(Index id) const {
    const auto found = std::ranges::find(m_ids, id);
    assert(found != m_ids.end());
    return static_cast<Index>(found - m_ids.begin());
  }

 private:
  const std::vector<Index>& m_ids;
  std::shared_ptr<const Csr> m_rows;
  similarity::RowStatistics m_statistics;
};

}  // namespace

Member rowMember(MapKind kind) {
  switch (kind) {
    case MapKind::Products: return Member::Product;
    case MapKind::SegmentsByProducts: return Member::Segment;
    case MapKind::Customers:
    case MapKind::CustomersByProducts: break;
  }
  return Member::Customer;
}

Member columnMember(MapKind kind) { return kind == MapKind::Customers ? Member::Customer : Member::Product; }

std::optional<Index> MapSide::placeOf(Index of) const {
  const auto found = std::ranges::find(members, of);
  if (found == members.end()) return {};
  return static_cast<Index>(found - members.begin());
}

SimilarityMapPtr similarityMap(const Workspace& workspace, const MapRequest& request, Progress& progress) {
  SimilarityMap map{.request = request,
                    .data = workspace.training(request.datasetId, request.preference),
                    .segmentation = segmentationOf(workspace, request)};
  const Text ordering = KI_TEXT("core", "Ordering by likeness");
  Progress rows = progress.part(0, map.isSquare() ? 0.9 : 0.5, ordering);
  map.rows = orderedSide(workspace, map, rowMember(request.kind), request.rows, rows);
  map.columns = map.rows;
  if (!map.isSquare()) {
    Progress columns = progress.part(0.5, 0.9, ordering);
    map.columns = orderedSide(workspace, map, columnMember(request.kind), request.columns, columns);
  }
  Progress looking = progress.part(0.9, 1);
  return withCells(std::move(map), looking);
}

double estimateMap(const DataShape& shape, const MapRequest& request) {
  // Measured on two processors: 5,000 customers of 30 products take 2.5 s in the best order, 50,000 by clusters 0.4;
  // products of 100,000 customers take 0.7 by clusters, be they 1,000 or 5,000: the axes of their space are that long.
  constexpr double SecondsAPair = 1e-7, SecondsACell = 1.6e-11, SecondsAnEntry = 5e-8, SecondsARow = 8e-6,
                   SecondsAColumn = 6e-6;
  const auto sideSeconds = [&](Member member, const MapOrder& order) {
    if (member == Member::Segment || order.by == OrderBy::Figure || order.by == OrderBy::Id) return 0.0;
    const bool isCustomers = member == Member::Customer;
    const auto all = static_cast<double>(isCustomers ? shape.customers : shape.products);
    const auto columns = static_cast<double>(isCustomers ? shape.products : shape.customers);
    const double rows = std::min(all, static_cast<double>(std::min(request.limit, MapLimit)));
    if (order.by == OrderBy::Likeness && rows <= OptimalOrderLimit)
      return rows * rows * SecondsAPair / 2 + rows * rows * rows * SecondsACell;
    return static_cast<double>(shape.interactions) * SecondsAnEntry * rows / std::max(1.0, all) + rows * SecondsARow +
           columns * SecondsAColumn;
  };
  const bool isSquare = rowMember(request.kind) == columnMember(request.kind);
  return sideSeconds(rowMember(request.kind), request.rows) +
         (isSquare ? 0 : sideSeconds(columnMember(request.kind), request.columns));
}

SimilarityMapPtr withMeasure(const SimilarityMap& map, const similarity::MeasureOptions& options,
                             similarity::Holding holding, Progress& progress) {
  SimilarityMap other = map;
  other.request.options = options;
  other.request.holding = holding;
  return withCells(std::move(other), progress);
}

SimilarityMapPtr partOf(const SimilarityMap& map, Index rowBegin, Index rowEnd, Index columnBegin, Index columnEnd,
                        Progress& progress) {
  SimilarityMap part = map;
  part.rows = partOfSide(map.rows, rowBegin, rowEnd);
  const bool isSame = map.rows == map.columns && rowBegin == columnBegin && rowEnd == columnEnd;
  part.columns = isSame ? part.rows : partOfSide(map.columns, columnBegin, columnEnd);
  return withCells(std::move(part), progress);
}

HeldArithmetic heldArithmetic(const SimilarityMap& map, Index row, Index column) {
  const Csr& matrix = map.data->matrix;
  const Index member = map.rows->members[static_cast<std::size_t>(row)];
  const Index product = map.columns->members[static_cast<std::size_t>(column)];
  const std::vector<Index> customers =
      map.rows->member == Member::Segment ? customersOfSegments(map, {member}).front() : std::vector<Index>{member};
  HeldArithmetic result{.members = static_cast<std::int64_t>(customers.size()), .everyone = matrix.rows};
  for (const Index customer : customers) {
    const Csr::Row entries = matrix.row(customer);
    const auto found = std::ranges::lower_bound(entries.indices, product);
    if (found == entries.indices.end() || *found != product) continue;
    ++result.holders;
    result.sum += static_cast<double>(entries.values[static_cast<std::size_t>(found - entries.indices.begin())]);
  }
  const auto over = [](double part, std::int64_t whole) { return whole > 0 ? part / static_cast<double>(whole) : 0; };
  result.everyonesHolders = static_cast<std::int64_t>(map.data->byProduct.row(product).size());
  result.mean = over(result.sum, result.members);
  result.share = over(static_cast<double>(result.holders), result.members);
  result.overall = over(static_cast<double>(result.everyonesHolders), result.everyone);
  result.lift = result.overall > 0 ? result.share / result.overall : 0;
  return result;
}

similarity::PairArithmetic pairArithmetic(const SimilarityMap& map, Index row, Index column) {
  const Axis axis = axisOf(map.rows->member);
  const Csr& rows = rowsOf(*map.data, axis);
  const auto options = along(axis, map.request.options);
  return similarity::arithmetic(rows, similarity::rowStatistics(rows, options),
                                map.rows->members[static_cast<std::size_t>(row)],
                                map.columns->members[static_cast<std::size_t>(column)], options);
}

std::vector<similarity::Neighbour> nearestTo(const SimilarityMap& map, Index of, std::size_t top, Progress& progress) {
  const Member member = map.rows->member;
  if (member != Member::Segment) return similarTo(*map.data, axisOf(member), of, top, map.request.options);
  const Segments segments(map, progress);
  auto found = similarity::neighboursOf(segments.rows(), transposed(segments.rows()), segments.statistics(),
                                        segments.placeOf(of), top, map.request.options);
  for (similarity::Neighbour& neighbour : found) neighbour.row = segments.idAt(neighbour.row);
  return found;
}

similarity::EgoNetwork egoNetworkOf(const SimilarityMap& map, Member member, Index of,
                                    const similarity::EgoNetworkOptions& shape, Progress& progress) {
  if (member == Member::Segment) {
    const Segments segments(map, progress);
    auto network = similarity::egoNetwork(segments.rows(), transposed(segments.rows()), segments.statistics(),
                                          segments.placeOf(of), map.request.options, shape, progress);
    for (auto& node : network.nodes) node.row = segments.idAt(node.row);
    return network;
  }
  const Axis axis = axisOf(member);
  const Csr& rows = rowsOf(*map.data, axis);
  const auto options = along(axis, map.request.options);
  return similarity::egoNetwork(rows, columnsOf(*map.data, axis), similarity::rowStatistics(rows, options), of, options,
                                shape, progress);
}

}  // namespace kindred::workflow
