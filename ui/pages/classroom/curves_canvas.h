// One or more curves over common steps, with names above and the present step called out.
#pragma once

#include <QStringList>
#include <vector>

#include "ui/charts/canvas.h"
#include "ui/pages/classroom/type_size.h"

namespace kindred::ui::classroom {

struct CurvesData {
  struct Curve {
    QString name;
    std::vector<double> values;  ///< one a step; NaN: none
  };
  std::vector<Curve> curves = {};
  QStringList steps = {};     ///< words below the axis; those without room are left out
  QString across = {};        ///< what the steps are; may be empty
  int now = -1;               ///< what lies behind it is dotted; negative: all alike
  bool isSharpAhead = false;  ///< what lies ahead is drawn like the rest
};

class CurvesCanvas : public Canvas {
  Q_OBJECT

 public:
  explicit CurvesCanvas(const TypeSize& type, QWidget* parent = nullptr);
  void setData(CurvesData data);
  [[nodiscard]] const CurvesData& data() const { return m_data; }
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;
  [[nodiscard]] bool isVector() const override { return true; }
  [[nodiscard]] QPointF placeOf(int step, double value) const;

 signals:
  void chosen(int step);

 protected:
  [[nodiscard]] QRectF plotArea() const override;
  [[nodiscard]] QRectF dataArea() const override { return {0, 0, 1, 1}; }
  [[nodiscard]] bool canZoom() const override { return false; }
  void draw(QPainter& painter) override;
  bool moveCursor(int /*dx*/, int /*dy*/) override { return false; }
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;

 private:
  [[nodiscard]] int stepAt(double x) const;
  void drawAxes(QPainter& painter) const;
  void drawCurve(QPainter& painter, std::size_t curve) const;
  void drawNames(QPainter& painter) const;

  const TypeSize& m_type;
  CurvesData m_data;
  double m_greatest = 1;
  std::vector<double> m_ticks{0, 1};
};

}  // namespace kindred::ui::classroom
