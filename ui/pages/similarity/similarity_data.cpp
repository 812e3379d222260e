#include "ui/pages/similarity/similarity_data.h"

#include <algorithm>
#include <cmath>

#include "ui/charts/heatmap_canvas.h"

namespace kindred::ui {
namespace {

// The greatest of two different rows, in steps of 0.05.
float upperEnd(const similarity::Heatmap& heatmap) {
  float greatest = 0;
  for (std::size_t i = 0; i < heatmap.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) greatest = std::max(greatest, std::abs(heatmap.at(i, j)));
  }
  return greatest > 0 ? std::clamp(std::ceil(greatest * 20) / 20, 0.05F, 1.0F) : 1;
}

std::vector<int> closestOf(const similarity::Heatmap& heatmap) {
  std::vector<int> closest;
  for (std::size_t i = 0; i < heatmap.size(); ++i) {
    std::size_t best = i == 0 ? 1 : 0;
    for (std::size_t j = 0; j < heatmap.size(); ++j) {
      if (j != i && heatmap.at(i, j) > heatmap.at(i, best)) best = j;
    }
    closest.push_back(static_cast<int>(best));
  }
  return closest;
}

}  // namespace

ShownMapPtr makeMap(const workflow::Workspace& workspace, DatasetPtr dataset, const workflow::HeatmapRequest& request,
                    Progress& progress) {
  ShownMap map;
  map.heatmap = workflow::similarityHeatmap(workspace, request, progress);
  map.data = workspace.training(request.datasetId, request.preference);
  map.dataset = std::move(dataset);
  map.selection = request.axis == similarity::Axis::Customers ? request.selection : CustomerSet();
  map.shrinkage = workflow::shrinkageOfRecommenders(workspace, request.datasetId);
  map.high = upperEnd(*map.heatmap);
  map.diverges = std::ranges::any_of(map.heatmap->values, [](float value) { return value < 0; });
  map.levels = heatmapLevels(map.heatmap->values, static_cast<int>(map.heatmap->size()), map.low(), map.high);
  map.closest = closestOf(*map.heatmap);
  return std::make_shared<const ShownMap>(std::move(map));
}

std::optional<int> ShownMap::placeOf(Index row) const {
  const auto found = std::ranges::find(heatmap->rows, row);
  if (found == heatmap->rows.end()) return {};
  return static_cast<int>(found - heatmap->rows.begin());
}

CellWhyPtr cellWhy(ShownMapPtr map, int row, int column) {
  CellWhy why;
  const similarity::Heatmap& heatmap = *map->heatmap;
  why.a = map->rowAt(row);
  why.b = map->rowAt(column);
  why.arithmetic = workflow::cellArithmetic(*map->data, heatmap.axis, why.a, why.b, heatmap.options);
  std::ranges::stable_sort(why.arithmetic.lines, std::greater{}, &similarity::PairArithmetic::Line::term);
  why.otherMeasures = workflow::otherMeasures(*map->data, heatmap.axis, why.a, why.b);
  const float value = heatmap.at(static_cast<std::size_t>(row), static_cast<std::size_t>(column));
  const auto size = static_cast<double>(heatmap.size());
  // The diagonal is no pair, and each pair stands on the map twice.
  const auto above = std::ranges::count_if(heatmap.values, [value](float other) { return other > value; });
  const double onDiagonal = value < 1 ? size : 0;
  why.moreAlike = std::max(0.0, static_cast<double>(above) - onDiagonal) / std::max(1.0, size * (size - 1));
  why.map = std::move(map);
  return std::make_shared<const CellWhy>(std::move(why));
}

}  // namespace kindred::ui
