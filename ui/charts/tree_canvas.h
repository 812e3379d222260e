// A tree of merges (dendrogram) with a line across that cuts it into groups. The line is dragged, or moved by [ and ]
// and the arrow keys; Enter takes the number of groups, as letting go of the line does.
#pragma once

#include <functional>
#include <vector>

#include "core/segment/tree_top.h"
#include "ui/charts/canvas.h"

namespace kindred::ui {

struct TreeData {
  std::vector<segment::Branch> branches;  ///< the last one is the root
  std::vector<int> colours = {};          ///< colour numbers of groups by descending size; past them, by place
  QString upwards = {};                   ///< title of the axis
};

class TreeCanvas : public Canvas {
  Q_OBJECT

 public:
  explicit TreeCanvas(QWidget* parent = nullptr);
  void setTree(TreeData tree);
  /// Within what the tree has.
  void setGroups(int groups);
  [[nodiscard]] int groups() const { return m_groups; }
  [[nodiscard]] int mostGroups() const;
  /// Of the line, in the widget.
  [[nodiscard]] double lineAt(int groups) const;
  void setDescriber(std::function<QStringList(int groups)> describe) { m_describe = std::move(describe); }
  [[nodiscard]] bool isVector() const override { return true; }

 signals:
  /// The line moved.
  void groupsChanged(int groups);
  /// It was let go, or Enter was pressed.
  void groupsChosen(int groups);

 protected:
  [[nodiscard]] QRectF plotArea() const override;
  [[nodiscard]] QRectF dataArea() const override { return {0, 0, 1, 1}; }
  [[nodiscard]] bool canZoom() const override { return false; }
  void draw(QPainter& painter) override;
  void transformed() override { m_places.clear(); }
  bool moveCursor(int dx, int dy) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void place();
  void drawAxis(QPainter& painter) const;
  void drawBranches(QPainter& painter) const;
  void drawLine(QPainter& painter) const;
  void drawSizes(QPainter& painter) const;
  [[nodiscard]] double atHeight(double height) const;
  [[nodiscard]] std::vector<int> coloursOfBranches() const;
  void moveTo(int groups);

  TreeData m_data;
  std::vector<double> m_places;  ///< of each branch across, in the widget
  std::function<QStringList(int)> m_describe;
  int m_groups = 1;
  bool m_dragging = false;
};

}  // namespace kindred::ui
