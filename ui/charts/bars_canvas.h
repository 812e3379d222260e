// Bars side by side: everyone's in grey and, inside them, those of the selection in the accent. Bars that are not whole
// are outlined; notes stand above bars and gaps; labels along the axis never overlap. Arrow keys move from bar to bar,
// Enter or a click picks one (Shift adds, Ctrl+Shift subtracts).
#pragma once

#include <functional>
#include <vector>

#include "core/data/customer_set.h"
#include "ui/charts/canvas.h"

namespace kindred::ui {

struct BarsData {
  struct Bar {
    double value = 0;
    double selected = 0;
    bool isPartial = false;  ///< outlined by dashes: a step that is not whole
    QStringList tip = {};    ///< first line bold; empty: what the describer says
  };
  struct Label {
    double at = 0;  ///< in bars: 0 the left edge of the first one, 0.5 its middle
    QString text = {};
  };
  std::vector<Bar> bars = {};
  std::vector<Label> labels = {};  ///< along the axis, ascending
  std::vector<Label> notes = {};   ///< above the bar at that place
  QString across = {};             ///< title of the axis beneath; may be empty
  bool isWhole = true;             ///< the scale shows whole numbers only
  bool isTight = false;            ///< bars touch, as in a histogram
  bool hasSelection = false;       ///< else bars are in the accent, as all are meant
};

class BarsCanvas : public Canvas {
  Q_OBJECT

 public:
  explicit BarsCanvas(QWidget* parent = nullptr);
  void setData(BarsData data);
  [[nodiscard]] const BarsData& data() const { return m_data; }
  [[nodiscard]] int current() const { return m_current; }
  /// Words for a bar's tooltip where it has none of its own: thousands of bars are described one at a time.
  void setDescriber(std::function<QStringList(int)> describe) { m_describe = std::move(describe); }
  [[nodiscard]] QStringList tipOf(int bar) const;
  /// Where a bar stands, from the axis up to the top of the scale.
  [[nodiscard]] QRectF column(int bar) const;
  [[nodiscard]] bool isVector() const override { return true; }

 signals:
  void picked(int bar, kindred::SetMode mode);

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
  void drawScale(QPainter& painter) const;
  void drawBar(QPainter& painter, int bar) const;
  void drawCrowd(QPainter& painter) const;
  [[nodiscard]] bool isCrowded() const;
  void drawNotes(QPainter& painter) const;
  [[nodiscard]] double yOf(double value) const;
  [[nodiscard]] int barAt(const QPointF& place) const;
  void setCurrent(int bar);

  BarsData m_data;
  std::function<QStringList(int)> m_describe;
  std::vector<double> m_ticks{0, 1};
  int m_current = -1;
};

}  // namespace kindred::ui
