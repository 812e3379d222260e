// Silhouettes one by one: a bar for each customer, groups one beneath the other and each in descending order, with a
// line at the mean of all. Arrow keys move from bar to bar, Enter or a click picks one (Shift adds, Ctrl+Shift subtracts).
#pragma once

#include <functional>
#include <vector>

#include "core/data/customer_set.h"
#include "ui/charts/canvas.h"
#include "ui/theme/theme.h"

namespace kindred::ui {

struct SilhouetteData {
  struct Group {
    SegmentMark mark = {};
    std::vector<double> widths = {};  ///< in [-1, 1], descending
  };
  std::vector<Group> groups = {};
  double mean = 0;
  QString across = {};    ///< title of the axis beneath
  QString meanName = {};  ///< beside the line
};

class SilhouetteCanvas : public Canvas {
  Q_OBJECT

 public:
  explicit SilhouetteCanvas(QWidget* parent = nullptr);
  void setData(SilhouetteData data);
  [[nodiscard]] const SilhouetteData& data() const { return m_data; }
  /// Bars count through all groups, from the top.
  void setDescriber(std::function<QStringList(int bar)> describe) { m_describe = std::move(describe); }
  [[nodiscard]] int current() const { return m_current; }
  [[nodiscard]] int bars() const { return m_bars; }
  /// From zero to its width, in the widget.
  [[nodiscard]] QRectF placeOf(int bar) const;
  [[nodiscard]] bool isVector() const override { return true; }

 signals:
  void picked(int bar, kindred::SetMode mode);

 protected:
  [[nodiscard]] QRectF plotArea() const override;
  [[nodiscard]] QRectF dataArea() const override { return {0, 0, 1, 1}; }
  [[nodiscard]] bool canZoom() const override { return false; }
  void draw(QPainter& painter) override;
  bool moveCursor(int dx, int dy) override;
  void letGo() override { setCurrent(-1); }
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  struct Place {
    std::size_t group = 0, bar = 0;
  };
  [[nodiscard]] Place find(int bar) const;
  [[nodiscard]] double barHeight() const;
  [[nodiscard]] double topOf(std::size_t group) const;
  [[nodiscard]] double across(double width) const;
  [[nodiscard]] int barAt(const QPointF& place) const;
  void drawAxis(QPainter& painter) const;
  void drawGroup(QPainter& painter, std::size_t group) const;
  void drawMean(QPainter& painter) const;
  void setCurrent(int bar);

  SilhouetteData m_data;
  std::function<QStringList(int)> m_describe;
  double m_least = 0;  ///< of all widths and zero
  int m_bars = 0;
  int m_current = -1;
};

}  // namespace kindred::ui
