#include "ui/pages/similarity/map_data.h"

#include <algorithm>
#include <cmath>

#include "ui/text/names.h"

namespace kindred::ui {
namespace {

constexpr Index kSampleSide = 256;  // rows and columns of pairs of which shares are taken

/// One pair of each of 256 × 256 parts of the map; all pairs of a small one. Never a row with itself.
std::vector<float> sampleOf(const workflow::SimilarityMap& map, Progress& progress) {
  const auto step = [](Index size) { return (size + kSampleSide - 1) / kSampleSide; };
  similarity::CellWindow window{.rowBegin = 0,
                                .rowEnd = kSampleSide,
                                .columnBegin = 0,
                                .columnEnd = kSampleSide,
                                .rowsPerCell = std::max<Index>(1, step(map.rows->size())),
                                .columnsPerCell = std::max<Index>(1, step(map.columns->size())),
                                .aggregate = similarity::Aggregate::Maximum,
                                .sample = 1};
  const similarity::CellTile tile = map.cells->cells(window, progress);
  std::vector<float> values;
  for (Index row = 0; row < tile.rows; ++row) {
    for (Index column = 0; column < tile.columns; ++column) {
      if ((map.rows != map.columns || row != column) && !std::isnan(tile.at(row, column)))
        values.push_back(tile.at(row, column));
    }
  }
  std::ranges::sort(values);
  return values;
}

similarity::CellTile cellsOf(const workflow::SimilarityMap& map, const TilePlace& place,
                             similarity::Aggregate aggregate, Progress& progress) {
  return map.cells->cells({.rowBegin = place.row * TileGrid::Side,
                           .rowEnd = (place.row + 1) * TileGrid::Side,
                           .columnBegin = place.column * TileGrid::Side,
                           .columnEnd = (place.column + 1) * TileGrid::Side,
                           .rowsPerCell = Index{1} << place.rowLevel,
                           .columnsPerCell = Index{1} << place.columnLevel,
                           .aggregate = aggregate},
                          progress);
}

workflow::SimilarityMapPtr secondOf(const workflow::SimilarityMap& map, const std::optional<SecondMeasure>& second,
                                    Progress& progress) {
  return second && map.rows == map.columns ? workflow::withMeasure(map, second->options, second->holding, progress)
                                           : nullptr;
}

// Cuts of trees leave strays: the first number of groups of which some are large, else that with the most large ones.
double cutToBeginWith(const similarity::Dendrogram& tree) {
  constexpr int WantedLarge = 6, MostGroups = 120;
  const int places = static_cast<int>(tree.size()) + 1;
  const int large = std::max(3, places / 60);
  int best = 1, bestLarge = 0;
  for (int groups = 2; groups <= std::min(MostGroups, places) && bestLarge < WantedLarge; ++groups) {
    std::vector<int> sizes(static_cast<std::size_t>(places));
    for (const int cluster : similarity::clustersAt(tree, similarity::heightOf(tree, groups)))
      ++sizes[static_cast<std::size_t>(cluster)];
    const auto found = static_cast<int>(std::ranges::count_if(sizes, [large](int size) { return size >= large; }));
    if (found > bestLarge) {
      best = groups;
      bestLarge = found;
    }
  }
  return tree.empty() ? 0 : similarity::heightOf(tree, best);
}

void finish(ShownMap& map, Progress& progress) {
  const bool hasProducts = map.map->request.kind != workflow::MapKind::Customers;
  if (hasProducts && map.map->segmentation) map.productSegments = workflow::segmentsOfProducts(*map.map);
  map.sample = sampleOf(*map.map, progress);
  map.rowCut = cutToBeginWith(map.rowSide().tree);
  map.columnCut = map.isSquare() ? map.rowCut : cutToBeginWith(map.columnSide().tree);
}

}  // namespace

QString ShownMap::nameOf(const workflow::MapSide& side, int place) const {
  return titleOf(side.member, side.members[static_cast<std::size_t>(place)]);
}

QString ShownMap::titleOf(Index member) const { return titleOf(rowSide().member, member); }

QString ShownMap::titleOf(workflow::Member kind, Index member) const {
  switch (kind) {
    case workflow::Member::Customer: return QString::fromStdString(dataset->customers.title(member));
    case workflow::Member::Product: return QString::fromStdString(dataset->products.title(member));
    case workflow::Member::Segment: {
      const segment::Segment* found = map->segmentation ? map->segmentation->find(member) : nullptr;
      return found != nullptr ? ui::nameOf(*found) : QString();
    }
  }
  return {};
}

double ShownMap::shareAbove(double value) const {
  if (sample.empty()) return 0;
  const auto greater = sample.end() - std::ranges::upper_bound(sample, static_cast<float>(value));
  return static_cast<double>(greater) / static_cast<double>(sample.size());
}

ShownMapPtr makeMap(const workflow::Workspace& workspace, DatasetPtr dataset, const workflow::MapRequest& request,
                    const std::optional<SecondMeasure>& second, Progress& progress) {
  ShownMap map;
  Progress making = progress.part(0, 0.9);
  map.map = workflow::similarityMap(workspace, request, making);
  Progress looking = progress.part(0.9, 1);
  map.above = secondOf(*map.map, second, looking);
  map.dataset = std::move(dataset);
  map.shrinkage = workflow::shrinkageOfRecommenders(workspace, request.datasetId);
  finish(map, looking);
  return std::make_shared<const ShownMap>(std::move(map));
}

ShownMapPtr partOf(const ShownMapPtr& whole, const QRect& cells, Progress& progress) {
  ShownMap map = *whole;
  const auto cut = [&](const workflow::SimilarityMap& of) {
    return workflow::partOf(of, cells.top(), cells.bottom() + 1, cells.left(), cells.right() + 1, progress);
  };
  map.map = cut(*whole->map);
  if (whole->above) map.above = map.isSquare() ? cut(*whole->above) : nullptr;
  finish(map, progress);
  return std::make_shared<const ShownMap>(std::move(map));
}

ShownMapPtr withSecond(const ShownMapPtr& whole, const std::optional<SecondMeasure>& second, Progress& progress) {
  ShownMap map = *whole;
  map.above = secondOf(*map.map, second, progress);
  return std::make_shared<const ShownMap>(std::move(map));
}

// A tile through which the diagonal runs has both measures.
MadeTile makeTile(const ShownMap& map, const TilePlace& place, similarity::Aggregate aggregate, Progress& progress) {
  if (!map.above || place.row > place.column) {
    similarity::CellTile tile = cellsOf(*map.map, place, aggregate, progress);
    return {std::move(tile.values), tile.sampledPairs};
  }
  similarity::CellTile above = cellsOf(*map.above, place, aggregate, progress);
  if (place.row < place.column) return {std::move(above.values), above.sampledPairs};
  similarity::CellTile tile = cellsOf(*map.map, place, aggregate, progress);
  for (Index row = 0; row < tile.rows; ++row) {
    for (Index column = row + 1; column < tile.columns; ++column)
      tile.values[static_cast<std::size_t>(row) * static_cast<std::size_t>(tile.columns) +
                  static_cast<std::size_t>(column)] = above.at(row, column);
  }
  return {std::move(tile.values), std::max(tile.sampledPairs, above.sampledPairs)};
}

double CellWhy::value() const {
  if (!held) return arithmetic.value;
  switch (holding) {
    case similarity::Holding::Value: return held->mean;
    case similarity::Holding::Share: return held->share;
    case similarity::Holding::Lift: return held->lift;
  }
  return 0;
}

CellWhyPtr cellWhy(const ShownMapPtr& map, int row, int column) {
  CellWhy why{.map = map, .row = row, .column = column, .isAbove = map->above && column > row};
  const workflow::SimilarityMap& of = why.isAbove ? *map->above : *map->map;
  why.a = map->rowAt(row);
  why.b = map->columnAt(column);
  why.options = of.request.options;
  why.holding = of.request.holding;
  if (map->isMixed()) {
    why.held = workflow::heldArithmetic(of, row, column);
    return std::make_shared<const CellWhy>(std::move(why));
  }
  why.arithmetic = workflow::pairArithmetic(of, row, column);
  std::ranges::stable_sort(why.arithmetic.lines, std::greater{}, &similarity::PairArithmetic::Line::term);
  why.otherMeasures = workflow::otherMeasures(*of.data, map->axis(), why.a, why.b);
  why.moreAlike = map->shareAbove(why.arithmetic.value);
  return std::make_shared<const CellWhy>(std::move(why));
}

}  // namespace kindred::ui
