// A matrix as coloured cells: an indexed image scaled by nearest neighbour, with bands of segment colours, a
// crosshair and marks of selected rows. Arrow keys move the cell, Enter or a click pins it, Esc lets go; the wheel
// zooms, dragging moves.
#pragma once

#include <QImage>
#include <functional>
#include <span>
#include <vector>

#include "ui/charts/canvas.h"
#include "ui/theme/theme.h"

namespace kindred::ui {

struct HeatmapData {
  QImage levels;   ///< a pixel a cell, of heatmapLevels()
  float low = 0;   ///< shown in the first colour of the map
  float high = 1;  ///< shown in the last one

  [[nodiscard]] int rows() const { return levels.height(); }
  [[nodiscard]] int columns() const { return levels.width(); }
};

/// Where a value stands among the colours, in [0, 1], and back. Roots of the distance from zero keep apart the many small
/// values and the few large ones; where `low` is below zero, zero is in the middle.
double heatmapPlace(double value, double low, double high);
double heatmapValue(double place, double low, double high);

/// The cells of a matrix, row-major, as numbers of colours: 1 … 255 by heatmapPlace(), values beyond clipped; 0 for NaN.
/// For a job: four million cells take 30 ms.
QImage heatmapLevels(std::span<const float> values, int columns, float low, float high);

class HeatmapCanvas : public Canvas {
  Q_OBJECT

 public:
  explicit HeatmapCanvas(QWidget* parent = nullptr);

  void setData(HeatmapData data);
  [[nodiscard]] const HeatmapData& data() const { return m_data; }
  void setMap(ColourMap map);
  [[nodiscard]] ColourMap map() const { return m_map; }
  /// Colour number of each row's and column's segment, −1: none; empty: no band.
  void setBands(std::vector<int> rows, std::vector<int> columns);
  /// Nonzero for each row (= column) that is selected: a thin mark beside the band.
  void setSelected(std::vector<char> rows);
  void setDescriber(std::function<QStringList(int, int)> describe) { m_describe = std::move(describe); }
  /// Names of rows (= columns), beside the cells where these are large enough, and what stands in a cell where there is
  /// room for it.
  void setNames(std::function<QString(int)> nameOf, std::function<QString(int row, int column)> figureOf);
  /// The rows and columns in sight, as (column, row) of the first and of the last.
  [[nodiscard]] QRect cellsInSight() const;
  /// Whether names stand beside the cells.
  [[nodiscard]] bool namesShown() const;
  /// Zooms so far that names can be read, with a cell in the middle, and makes it current.
  void lookAt(int row, int column);

  /// The cell of crosshair and keyboard; row −1: none.
  void setCurrent(int row, int column);
  [[nodiscard]] int currentRow() const { return m_row; }
  [[nodiscard]] int currentColumn() const { return m_column; }
  [[nodiscard]] bool isPinned() const { return m_pinned; }
  /// The cell under a place on the widget; (−1, −1): none. As (column, row).
  [[nodiscard]] QPoint cellAt(const QPointF& place) const;

 signals:
  /// The current cell is another one: pointer (while nothing is pinned), arrow keys or setCurrent().
  void currentChanged(int row, int column);
  /// A cell was pinned by click or Enter.
  void pinned(int row, int column);

 protected:
  [[nodiscard]] QRectF plotArea() const override;
  [[nodiscard]] QRectF dataArea() const override;
  [[nodiscard]] bool keepsAspect() const override { return true; }
  [[nodiscard]] bool isFlipped() const override { return false; }
  void draw(QPainter& painter) override;
  bool moveCursor(int dx, int dy) override;
  void transformed() override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void colourCells();
  void drawBands(QPainter& painter, const QRectF& cells) const;
  void drawCrosshair(QPainter& painter) const;
  void drawFigures(QPainter& painter) const;
  void drawNames(QPainter& painter) const;
  [[nodiscard]] double margin() const;
  void move(int row, int column);

  HeatmapData m_data;
  ColourMap m_map = ColourMap::Tide;
  std::vector<int> m_rowBand;
  std::vector<int> m_columnBand;
  std::vector<char> m_selected;
  std::function<QStringList(int, int)> m_describe;
  std::function<QString(int)> m_nameOf;
  std::function<QString(int, int)> m_figureOf;
  int m_row = -1;
  int m_column = -1;
  bool m_pinned = false;
  QPointF m_pressed;
};

/// The legend of a map: a strip of its colours with values at its ends and in the middle.
class ColourBar : public QWidget {
  Q_OBJECT

 public:
  explicit ColourBar(QWidget* parent = nullptr);
  void set(ColourMap map, double low, double high, bool highMeansMore = false);
  [[nodiscard]] QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  ColourMap m_map = ColourMap::Tide;
  double m_low = 0;
  double m_high = 1;
  bool m_more = false;
};

}  // namespace kindred::ui
