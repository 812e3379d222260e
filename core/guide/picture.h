// "How it works in one picture": boxes, arrows and small tables, in units of a hundredth of the picture's width. What it is
// drawn with is the window's affair. Values; thread rule: any thread.
#pragma once

#include <string>
#include <vector>

#include "core/guide/local_text.h"

namespace kindred::guide {

enum class ShapeKind { Box, Arrow, Matrix, Words };

struct Shape {
  ShapeKind kind = ShapeKind::Words;
  int left = 0, top = 0;
  int width = 0, height = 0;  ///< of an arrow: the place of its head
  LocalText text = {};        ///< of boxes and words; lines are parted by \n
  bool isStrong = false;      ///< a box with what comes out
  /// Of a matrix: its cells, row by row. "." is empty, "?" is looked for, a leading "!" marks the one that counts.
  std::vector<std::vector<std::string>> cells = {};
};

struct Picture {
  int height = 0;        ///< its width is 100
  LocalText tells = {};  ///< the same in a sentence, for those who do not see it
  std::vector<Shape> shapes = {};
};

class Node;
/// Throws Error (BadData) where a shape is none of these, leaves the picture, or rows of a matrix differ in length.
Picture pictureFrom(const Node& node);

}  // namespace kindred::guide
