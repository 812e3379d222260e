// Lines over common steps: months of several segments. One line may be called out, the others then stand back; the last
// step is dashed where it is not whole. Arrow keys move from step to step; the tooltip says all lines there.
#pragma once

#include <functional>
#include <vector>

#include "ui/charts/canvas.h"

namespace kindred::ui {

struct LinesData {
  struct Line {
    QString name = {};
    int colour = 0;                   ///< a segment's colour number
    std::vector<double> values = {};  ///< one a step, none negative
  };
  std::vector<Line> lines = {};
  std::vector<QString> steps = {};  ///< names, along the axis
  int marked = -1;                  ///< the line called out; negative: none
  bool lastIsPartial = false;
  bool isWhole = true;                       ///< the scale shows whole numbers only
  QString partial = {};                      ///< said of the last step where it is not whole
  std::function<QString(double)> text = {};  ///< a figure in the tooltip
};

class LinesCanvas : public Canvas {
  Q_OBJECT

 public:
  explicit LinesCanvas(QWidget* parent = nullptr);
  void setData(LinesData data);
  [[nodiscard]] const LinesData& data() const { return m_data; }
  [[nodiscard]] int current() const { return m_current; }
  [[nodiscard]] QPointF placeOf(std::size_t line, int step) const;
  [[nodiscard]] bool isVector() const override { return true; }

 protected:
  [[nodiscard]] QRectF plotArea() const override;
  [[nodiscard]] QRectF dataArea() const override { return {0, 0, 1, 1}; }
  [[nodiscard]] bool canZoom() const override { return false; }
  void draw(QPainter& painter) override;
  bool moveCursor(int dx, int dy) override;
  void letGo() override { setCurrent(-1); }
  void mouseMoveEvent(QMouseEvent* event) override;

 private:
  [[nodiscard]] int steps() const { return static_cast<int>(m_data.steps.size()); }
  [[nodiscard]] double across(int step) const;
  void drawAxes(QPainter& painter) const;
  void drawLine(QPainter& painter, std::size_t line) const;
  void setCurrent(int step);

  LinesData m_data;
  std::vector<double> m_ticks{0, 1};
  int m_current = -1;
};

}  // namespace kindred::ui
