#include "core/guide/picture.h"

#include <algorithm>
#include <sstream>

#include "core/guide/node.h"

namespace kindred::guide {
namespace {

constexpr int kWidth = 100;

std::vector<std::string> cellsOf(const std::string& row) {
  std::istringstream words(row);
  return {std::istream_iterator<std::string>(words), std::istream_iterator<std::string>()};
}

void requireInside(const Shape& shape, int height, const Node& node) {
  const bool isArrow = shape.kind == ShapeKind::Arrow;
  const int right = isArrow ? shape.width : shape.left + shape.width;
  const int bottom = isArrow ? shape.height : shape.top + shape.height;
  const bool inside = std::min({shape.left, shape.top, shape.width, shape.height}) >= 0 && right <= kWidth &&
                      bottom <= height && shape.left <= kWidth && shape.top <= height;
  if (!inside) node.refuse(KI_TEXT("core", "In the guide, %1: this leaves the picture."));
}

Shape shapeFrom(const Node& node, int height) {
  static constexpr std::pair<const char*, ShapeKind> kinds[] = {
      {"box", ShapeKind::Box}, {"arrow", ShapeKind::Arrow}, {"matrix", ShapeKind::Matrix}, {"words", ShapeKind::Words}};
  node.requireOnly({"box", "arrow", "matrix", "words", "text", "strong", "rows"});
  for (const auto& [name, kind] : kinds) {
    const auto place = node.find(name);
    if (!place) continue;
    const std::vector<Node> numbers = place->list();
    if (numbers.size() != 4) place->refuse(KI_TEXT("core", "In the guide, %1: four numbers say where it is."));
    Shape shape{.kind = kind,
                .left = numbers[0].number(),
                .top = numbers[1].number(),
                .width = numbers[2].number(),
                .height = numbers[3].number(),
                .isStrong = node.find("strong").has_value()};
    requireInside(shape, height, *place);
    if (kind == ShapeKind::Box || kind == ShapeKind::Words) shape.text = node.at("text").localText();
    if (kind == ShapeKind::Matrix) {
      for (const std::string& row : node.at("rows").texts()) shape.cells.push_back(cellsOf(row));
      for (const auto& row : shape.cells) {
        if (row.size() != shape.cells.front().size())
          node.at("rows").refuse(KI_TEXT("core", "In the guide, %1: rows of a table differ in length."));
      }
    }
    return shape;
  }
  node.refuse(KI_TEXT("core", "In the guide, %1: this is no box, arrow, matrix or words."));
}

}  // namespace

Picture pictureFrom(const Node& node) {
  node.requireOnly({"height", "tells", "shapes"});
  Picture picture{.height = node.at("height").number(), .tells = node.at("tells").localText()};
  for (const Node& each : node.at("shapes").list()) picture.shapes.push_back(shapeFrom(each, picture.height));
  return picture;
}

}  // namespace kindred::guide
