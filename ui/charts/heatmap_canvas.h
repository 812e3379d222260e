// A matrix as coloured cells that never has to be there as a whole: it says which tiles it wants, draws what it was given,
// coarser ones until finer ones are there. Around it trees with a cut line, strips of colours, names. Arrow keys move the
// current cell, Enter or a click pins it, Esc lets go; the wheel, + − 0 zoom, dragging moves; Shift with dragging or arrow
// keys frames a part; [ and ] and dragging move the cut line.
#pragma once

#include <functional>

#include "ui/charts/canvas.h"
#include "ui/charts/heatmap_side.h"
#include "ui/charts/heatmap_tiles.h"

namespace kindred::ui {

enum class HeatmapSide { Rows, Columns };

class HeatmapCanvas : public Canvas {
  Q_OBJECT

 public:
  enum class Tool { Move, Frame };

  explicit HeatmapCanvas(QWidget* parent = nullptr);

  /// Another matrix: all tiles, sides and marks are forgotten. Square ones have cells as high as wide.
  void setShape(int rows, int columns, bool square);
  [[nodiscard]] int rows() const { return m_tiles.grid().rows(); }
  [[nodiscard]] int columns() const { return m_tiles.grid().columns(); }
  /// Other values of the same matrix: the tiles are forgotten.
  void dropTiles();
  /// Of the cells; `above`: of those above the diagonal, where they show another measure.
  void setScale(HeatmapScale scale, std::optional<HeatmapScale> above = {});
  [[nodiscard]] HeatmapScale scale() const { return m_scale; }
  void setMap(ColourMap map);
  [[nodiscard]] ColourMap map() const { return m_map; }

  /// The tiles of what is in sight that are not there yet, most urgent first.
  [[nodiscard]] std::vector<TilePlace> wanted() const;
  void putTile(const TilePlace& place, std::vector<float> values);
  [[nodiscard]] HeatmapTiles& tiles() { return m_tiles; }
  /// At which levels cells are drawn.
  [[nodiscard]] TilePlace levels() const;
  /// What is drawn at a cell: its own value, or that of the pixel that stands for it and others; nothing yet.
  [[nodiscard]] std::optional<float> valueAt(int row, int column) const;

  /// A tree of each side; on a square matrix both have the same line.
  void setTree(HeatmapSide side, similarity::Dendrogram tree);
  [[nodiscard]] const SideTree& tree(HeatmapSide side) const { return m_sides[of(side)].tree; }
  void setCut(HeatmapSide side, double height);
  [[nodiscard]] double cut(HeatmapSide side) const { return m_sides[of(side)].cut; }
  /// Where the line crosses its tree, on the widget.
  [[nodiscard]] QPointF cutHandle(HeatmapSide side) const;
  /// Brackets at the right of the rows.
  void setGroups(std::vector<SideGroup> groups);
  [[nodiscard]] const std::vector<SideGroup>& groups() const { return m_groups; }
  void setStrip(HeatmapSide side, SideStrip strip);
  /// Nonzero for each place that is selected: a thin mark beside the strip.
  void setMarks(HeatmapSide side, std::vector<char> marks);
  /// Names beside the cells where these are large enough, and what stands in a cell where there is room for it.
  void setNames(std::function<QString(HeatmapSide, int)> nameOf, std::function<QString(float)> figureOf);
  void setDescriber(std::function<QStringList(int row, int column)> describe) { m_describe = std::move(describe); }

  /// The rows and columns in sight, as (column, row) of the first and of the last.
  [[nodiscard]] QRect cellsInSight() const;
  [[nodiscard]] bool namesShown(HeatmapSide side = HeatmapSide::Rows) const;
  /// Zooms so far that names can be read, with a cell in the middle, and makes it current.
  void lookAt(int row, int column);
  /// Puts a place of the matrix (in cells) into the middle.
  void centreOn(const QPointF& cells);

  void setTool(Tool tool);
  /// The part that was framed, as columns × rows; empty: none.
  [[nodiscard]] QRect frame() const { return m_frame; }
  void setFrame(const QRect& cells);

  /// The cell of crosshair and keyboard; row −1: none.
  void setCurrent(int row, int column);
  [[nodiscard]] int currentRow() const { return m_row; }
  [[nodiscard]] int currentColumn() const { return m_column; }
  [[nodiscard]] bool isPinned() const { return m_pinned; }
  /// The cell under a place on the widget; (−1, −1): none. As (column, row).
  [[nodiscard]] QPoint cellAt(const QPointF& place) const;
  [[nodiscard]] bool isVector() const override { return true; }

 signals:
  /// The current cell is another one: pointer (while nothing is pinned), arrow keys or setCurrent().
  void currentChanged(int row, int column);
  /// A cell was pinned by click or Enter.
  void pinned(int row, int column);
  /// A part was framed, or the frame is gone (empty).
  void framed(const QRect& cells);
  /// The line moved; `done` when it was let go or moved by a key.
  void cutMoved(kindred::ui::HeatmapSide side, double height, bool done);

 protected:
  [[nodiscard]] QRectF plotArea() const override;
  [[nodiscard]] QRectF dataArea() const override;
  [[nodiscard]] bool keepsAspect() const override { return m_square; }
  [[nodiscard]] bool isFlipped() const override { return false; }
  void draw(QPainter& painter) override;
  bool moveCursor(int dx, int dy) override;
  void transformed() override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  struct Side {
    SideTree tree;
    double cut = 0;
    SideStrip strip;
    std::vector<char> marks;
  };
  enum class Gesture { None, Move, Frame, CutRows, CutColumns };
  static std::size_t of(HeatmapSide side) { return static_cast<std::size_t>(side); }

  // heatmap_draw.cpp
  void drawSides(QPainter& painter, const QRectF& cells) const;
  void drawCuts(QPainter& painter, const QRectF& cells) const;
  void drawFrame(QPainter& painter) const;
  void drawCrosshair(QPainter& painter) const;
  void drawFigures(QPainter& painter) const;
  void drawNames(QPainter& painter, const QRectF& cells) const;
  [[nodiscard]] SideAxis axis(HeatmapSide side, const QRectF& cells) const;
  /// The cells in sight, on the widget.
  [[nodiscard]] QRectF cellsPlace() const;
  /// Of the tree of a side, across it: where its leaves and its root are.
  [[nodiscard]] std::pair<double, double> treePlace(HeatmapSide side, const QRectF& cells) const;
  [[nodiscard]] double margin(HeatmapSide side) const;
  [[nodiscard]] double stripWidth(HeatmapSide side) const;

  void recolour();
  void limitZoom();
  void move(int row, int column);
  void keepInSight(int row, int column);
  void moveCut(HeatmapSide side, double height, bool done);
  void stepCut(int by);
  void frameTo(const QPointF& place);
  [[nodiscard]] QRect groupFrameAt(const QPointF& place) const;
  [[nodiscard]] Gesture gestureAt(const QPointF& place, Qt::KeyboardModifiers modifiers) const;
  [[nodiscard]] QSizeF cellSize() const;

  HeatmapTiles m_tiles;
  bool m_square = true;
  HeatmapScale m_scale;
  std::optional<HeatmapScale> m_above;
  ColourMap m_map = ColourMap::Tide;
  std::array<Side, 2> m_sides;
  std::vector<SideGroup> m_groups;
  std::function<QStringList(int, int)> m_describe;
  std::function<QString(HeatmapSide, int)> m_nameOf;
  std::function<QString(float)> m_figureOf;
  int m_row = -1;
  int m_column = -1;
  bool m_pinned = false;
  Tool m_tool = Tool::Move;
  Gesture m_gesture = Gesture::None;
  QPointF m_pressed;
  QPoint m_frameStart;
  QRect m_frame;
};

}  // namespace kindred::ui
