// What an iterative method came to round by round: a line against the axis on the left, and one against that on the right,
// each on its own scale. Arrow keys go from round to round.
#pragma once

#include <QString>
#include <algorithm>
#include <optional>
#include <vector>

#include "ui/charts/canvas.h"

namespace kindred::ui {

struct RoundsLine {
  QString name = {};                ///< "Loss"
  std::vector<double> values = {};  ///< by round from 1; NaN: none
};

struct RoundsData {
  RoundsLine left = {}, right = {};  ///< without values: not drawn
  int marked = 0;                    ///< the round called out, from 1; 0: none
  QString across = {};               ///< title of the axis beneath
  QString round = {};                ///< "Round %1", for the tooltip

  [[nodiscard]] int count() const { return static_cast<int>(std::max(left.values.size(), right.values.size())); }
};

/// As figures of a curve are written: four digits.
QString figureText(double value);

class RoundsCanvas : public Canvas {
  Q_OBJECT

 public:
  explicit RoundsCanvas(QWidget* parent = nullptr);
  void setData(RoundsData data);
  [[nodiscard]] const RoundsData& data() const { return m_data; }
  /// Of a round from 1, on a line; nothing where it has no value there.
  [[nodiscard]] std::optional<QPointF> placeOf(int round, bool right) const;
  [[nodiscard]] int current() const { return m_current; }
  [[nodiscard]] bool isVector() const override { return true; }
  [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
  [[nodiscard]] QRectF plotArea() const override;
  [[nodiscard]] QRectF dataArea() const override { return {0, 0, 1, 1}; }
  [[nodiscard]] bool canZoom() const override { return false; }
  void draw(QPainter& painter) override;
  bool moveCursor(int dx, int dy) override;
  void letGo() override;
  void mouseMoveEvent(QMouseEvent* event) override;

 private:
  struct Extent {
    double low = 0, high = 1;
  };
  [[nodiscard]] const RoundsLine& line(bool right) const { return right ? m_data.right : m_data.left; }
  [[nodiscard]] Extent extentOf(const RoundsLine& line) const;
  [[nodiscard]] double across(int round) const;
  void drawLine(QPainter& painter, bool right) const;
  void drawScale(QPainter& painter, bool right) const;
  void drawRounds(QPainter& painter) const;
  void drawNames(QPainter& painter) const;
  void drawPoint(QPainter& painter, int round) const;
  void setCurrent(int round);

  RoundsData m_data;
  int m_current = 0;
};

}  // namespace kindred::ui
