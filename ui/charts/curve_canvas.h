// A cumulative curve from (0, 0) to (n, 100 %): what the first so many have of the whole, with one point called out
// ("784 products, 21 %, make 80 %"). Arrow keys move along it, Enter or a click picks all up to there.
#pragma once

#include <functional>
#include <vector>

#include "core/data/customer_set.h"
#include "ui/charts/canvas.h"

namespace kindred::ui {

struct CurveData {
  std::vector<double> shares = {};  ///< shares[i]: of the first i, or of the i-th, in [0, 1]; at least two, monotone
  std::int64_t marked = -1;         ///< the point called out; negative: none
  QString note = {};                ///< beside it, bold
  QString noteBelow = {};
  QString across = {};  ///< title of the axis beneath
};

class CurveCanvas : public Canvas {
  Q_OBJECT

 public:
  explicit CurveCanvas(QWidget* parent = nullptr);
  void setData(CurveData data);
  [[nodiscard]] const CurveData& data() const { return m_data; }
  void setDescriber(std::function<QStringList(std::int64_t)> describe) { m_describe = std::move(describe); }
  [[nodiscard]] std::int64_t current() const { return m_current; }
  [[nodiscard]] QPointF placeOf(std::int64_t count) const;
  [[nodiscard]] bool isVector() const override { return true; }

 signals:
  void picked(std::int64_t count, kindred::SetMode mode);

 protected:
  [[nodiscard]] QRectF plotArea() const override;
  [[nodiscard]] QRectF dataArea() const override { return {0, 0, 1, 1}; }
  [[nodiscard]] bool canZoom() const override { return false; }
  void draw(QPainter& painter) override;
  bool moveCursor(int dx, int dy) override;
  void letGo() override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  [[nodiscard]] std::int64_t count() const { return static_cast<std::int64_t>(m_data.shares.size()) - 1; }
  [[nodiscard]] QPolygonF curve(std::int64_t until) const;
  void drawAxes(QPainter& painter) const;
  void drawMark(QPainter& painter) const;
  [[nodiscard]] std::int64_t countAt(const QPointF& place) const;
  void setCurrent(std::int64_t count);

  CurveData m_data;
  std::function<QStringList(std::int64_t)> m_describe;
  std::int64_t m_current = -1;
};

}  // namespace kindred::ui
