// How a figure falls from round to round: rounds behind as a line with dots, those to come dashed.
#pragma once

#include "ui/charts/canvas.h"
#include "ui/pages/classroom/type_size.h"

namespace kindred::ui::classroom {

class TotalsCanvas : public Canvas {
  Q_OBJECT

 public:
  explicit TotalsCanvas(const TypeSize& type, QWidget* parent = nullptr);
  /// `done` of them lie behind.
  void set(std::vector<double> totals, int done);
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] bool isVector() const override { return true; }

 protected:
  [[nodiscard]] QRectF plotArea() const override;
  [[nodiscard]] QRectF dataArea() const override { return {0, 0, 1, 1}; }
  [[nodiscard]] bool canZoom() const override { return false; }
  void draw(QPainter& painter) override;
  bool moveCursor(int /*dx*/, int /*dy*/) override { return false; }
  void mouseMoveEvent(QMouseEvent* event) override;

 private:
  [[nodiscard]] QPointF placeOf(std::size_t round) const;

  const TypeSize& m_type;
  std::vector<double> m_totals;
  int m_done = 0;
};

}  // namespace kindred::ui::classroom
