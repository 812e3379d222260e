// What stands along one side of a heatmap: a tree of merges with a cut line, strips of colours, names of groups. Parts of
// HeatmapCanvas, which gives them a place and the transform of its cells.
#pragma once

#include <QColor>
#include <QPainter>
#include <QString>
#include <vector>

#include "core/similarity/dendrogram.h"

namespace kindred::ui {

/// Where the places of a side lie on the screen.
struct SideAxis {
  double origin = 0;         ///< of place 0
  double step = 1;           ///< pixels a place
  double low = 0, high = 0;  ///< what of it is in sight, in pixels
  bool upright = false;      ///< rows, from top to bottom; else columns

  [[nodiscard]] double at(double place) const { return origin + place * step; }
  [[nodiscard]] double placeAt(double pixel) const { return (pixel - origin) / step; }
  /// A rectangle from `near` to `far` across the side and from `from` to `to` along it.
  [[nodiscard]] QRectF rect(double from, double to, double near, double far) const {
    return (upright ? QRectF(near, from, far - near, to - from) : QRectF(from, near, to - from, far - near))
        .normalized();
  }
};

/// A stretch of places under one branch of the tree.
struct SideGroup {
  int begin = 0, end = 0;
  QString name = {};
  QString facts = {};  ///< beneath it: "16 customers"
  [[nodiscard]] int size() const { return end - begin; }
};

class SideTree {
 public:
  SideTree() = default;
  explicit SideTree(similarity::Dendrogram tree);
  [[nodiscard]] bool isEmpty() const { return m_tree.empty(); }
  [[nodiscard]] double top() const { return m_tree.empty() ? 0 : m_tree.back().height; }
  /// The groups that a line at a height leaves, by place; those of one place too.
  [[nodiscard]] std::vector<SideGroup> groupsAt(double height) const;
  [[nodiscard]] int countAt(double height) const;
  /// The height, halfway between two merges, at which a line leaves so many groups.
  [[nodiscard]] double heightOf(int groups) const;
  /// Branches above the cut line are faint. Those narrower than two pixels are left out: what is drawn grows with the
  /// screen, not with the tree.
  void draw(QPainter& painter, const SideAxis& axis, double leaves, double root, double cut) const;
  /// Where a height lies between the pixels of leaves and root, and back. Roots keep apart the many low merges.
  [[nodiscard]] double depth(double height, double leaves, double root) const;
  [[nodiscard]] double heightAt(double depth, double leaves, double root) const;

 private:
  [[nodiscard]] int leafCount() const { return static_cast<int>(m_tree.size()) + 1; }
  [[nodiscard]] double middleOf(int node) const;
  [[nodiscard]] double heightOfNode(int node) const;

  similarity::Dendrogram m_tree;
  std::vector<double> m_middles;  ///< of the branchings, in places
};

/// A colour for each place of a side: of its segment, or a shade of a figure.
struct SideStrip {
  QString title = {};
  std::vector<int> segments = {};  ///< colour numbers, −1: none
  std::vector<float> shades = {};  ///< in [0, 1]; NaN: none; in place of segments
  [[nodiscard]] bool isEmpty() const { return segments.empty() && shades.empty(); }
  [[nodiscard]] std::size_t size() const { return segments.empty() ? shades.size() : segments.size(); }
  [[nodiscard]] QColor colour(std::size_t place) const;
};

/// The strip between two pixels across the side, one colour a pixel along it.
void drawStrip(QPainter& painter, const SideStrip& strip, const SideAxis& axis, double near, double far);
/// A thin mark where any of the places of a pixel is marked.
void drawMarks(QPainter& painter, const std::vector<char>& marks, const SideAxis& axis, double near, double far);
/// A bracket for each group, and its name and size where there is room.
void drawGroups(QPainter& painter, const std::vector<SideGroup>& groups, const SideAxis& axis, double near, double far);

}  // namespace kindred::ui
