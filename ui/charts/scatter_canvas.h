// Customers as points on a plane, a million of them in a cached image: each with its marker, or, where more are in sight
// than markers would tell apart, as a density. Colour and marker by segment; what is not
// selected is faded to a quarter. Lasso, rectangle, polygon (a corner a click; a double click, Enter or the first corner
// closes it, Backspace takes one back) and click select, in four modes; Shift adds, Ctrl+Shift subtracts, Esc clears; middle button or the pan tool moves, the wheel zooms; arrow keys go to the next point that way, Enter or
// a double click activates it. The canvas changes no selection itself: it says what was enclosed.
#pragma once

#include <QImage>
#include <QPolygonF>
#include <functional>
#include <vector>

#include "core/data/customer_set.h"
#include "ui/charts/canvas.h"
#include "ui/charts/point_tiles.h"
#include "ui/charts/scatter_density.h"
#include "ui/theme/theme.h"

namespace kindred::ui {

struct ScatterData {
  std::vector<float> x, y;  ///< as long as each other
  std::vector<int> colour;  ///< colour number of each point's segment, −1: none; may be empty
  std::vector<float> shade =
      {};  ///< in [0, 1], in place of the segment's colour: faint to strong, strong ones on top; NaN: not
           ///< known, grey; may be empty
  std::vector<std::uint8_t> shape = {};  ///< beside `shade`: the marker, as a Shape; empty: circles
  double size = 1;                       ///< of markers, against those of customers
};

/// A name tag of a segment, placed near `at` (data units) without covering another. Where the canvas is low, its chip
/// stands alone.
struct ScatterLabel {
  SegmentMark mark;
  QString text;
  QPointF at;
};

class ScatterCanvas : public Canvas {
  Q_OBJECT

 public:
  enum class Tool { Point, Lasso, Rectangle, Polygon, Pan };

  explicit ScatterCanvas(QWidget* parent = nullptr);

  /// Fits the view when the points are others, keeps it when only colours changed.
  void setData(ScatterData data);
  [[nodiscard]] const ScatterData& data() const { return m_data; }
  /// Nonzero for each selected point; empty: all in full colour (Selection::mask()).
  void setSelected(std::vector<char> mask);
  void setLabels(std::vector<ScatterLabel> labels);
  /// What stands over the upper right corner: labels keep clear of it.
  void setCornerTaken(const QSize& size);
  void setTool(Tool tool);
  [[nodiscard]] Tool tool() const { return m_tool; }
  void setMode(SetMode mode) { m_mode = mode; }
  [[nodiscard]] SetMode mode() const { return m_mode; }
  /// Lines of a point's tooltip, the first one bold.
  void setDescriber(std::function<QStringList(int)> describe) { m_describe = std::move(describe); }
  /// The point under the keyboard cursor, ringed; −1: none.
  void setCurrent(int point);
  [[nodiscard]] int current() const { return m_current; }
  /// As though the pointer were over a point: ringed, with its tooltip; −1: over none.
  void setPointed(int point);
  /// The nearest point within reach of a place on the widget; −1: none.
  [[nodiscard]] int pointAt(const QPointF& place) const;
  /// Where the labels stand after the last drawing, in the order of setLabels; null where there was no room.
  [[nodiscard]] const std::vector<QRectF>& labelPlaces() const { return m_labelPlaces; }
  /// As a drawing every point in sight has its marker.
  [[nodiscard]] bool isVector() const override { return true; }

 signals:
  /// A gesture ended: the points enclosed, ascending, and the mode (with its modifiers) in which it was made.
  void selected(const std::vector<int>& points, kindred::SetMode mode, kindred::ui::ScatterCanvas::Tool tool);
  /// Esc while no gesture was under way.
  void clearRequested();
  void pointActivated(int point);
  /// The pointer came over another point, or went (−1).
  void pointed(int point);
  void currentChanged(int point);

 protected:
  [[nodiscard]] QRectF plotArea() const override;
  [[nodiscard]] QRectF dataArea() const override;
  void draw(QPainter& painter) override;
  void transformed() override { m_image = {}; }
  bool moveCursor(int dx, int dy) override;
  void letGo() override { pointTo(-1); }
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void renderPoints();
  bool renderDensity(const NearPoints& near);
  void renderMarkers(const NearPoints& near);
  void drawMarkers(QPainter& painter) const;
  [[nodiscard]] bool isShaded() const { return m_data.shade.size() == m_data.x.size(); }
  [[nodiscard]] double radius() const;
  [[nodiscard]] int colourOf(std::size_t point) const;
  [[nodiscard]] SegmentColour lookOf(int colour) const;
  [[nodiscard]] PointPlaces places(double ratio) const;
  [[nodiscard]] NearPoints nearTo(const QRectF& part) const;
  [[nodiscard]] NearPoints inSight() const;
  void forEachVisible(double ratio, const NearPoints& near,
                      const std::function<void(std::size_t point, bool full)>& use) const;
  void placeLabels();
  void drawLabels(QPainter& painter) const;
  [[nodiscard]] bool namesShown() const;
  void drawGesture(QPainter& painter) const;
  void addCorner(const QPointF& place, SetMode mode);
  void closePolygon(SetMode mode);
  void finishGesture(SetMode mode);
  void describe(int point);
  void pointTo(int point);
  void drawRing(QPainter& painter, int point, double width) const;
  [[nodiscard]] std::vector<int> enclosed() const;

  ScatterData m_data;
  std::vector<char> m_selected;
  std::vector<ScatterLabel> m_labels;
  std::vector<QRectF> m_labelPlaces;
  QSize m_corner{0, 0};
  std::function<QStringList(int)> m_describe;
  Tool m_tool = Tool::Lasso;
  SetMode m_mode = SetMode::New;
  int m_current = -1;
  int m_pointed = -1;
  QPolygonF m_gesture;  ///< in data units, so that it stays with the points
  QPointF m_pointer;    ///< where the next corner of a polygon would be, in data units
  bool m_drawing = false;
  bool m_selecting = false;  ///< what changes the selection is the gesture itself
  QImage m_image;
  mutable PointTiles m_tiles;           ///< of many points, once they were drawn
  std::vector<std::uint8_t> m_numbers;  ///< of each point its colour for a density, once one was drawn
};

}  // namespace kindred::ui
