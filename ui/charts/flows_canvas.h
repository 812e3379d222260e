// Flows from groups on the left to groups on the right, as wide as they have members (Riehmann, Hanfler and Froehlich
// 2005, "Sankey diagrams"). Arrow keys go from flow to flow, the greatest first; Enter or a click picks one (Shift adds,
// Ctrl+Shift subtracts).
#pragma once

#include <functional>
#include <vector>

#include "core/data/customer_set.h"
#include "ui/charts/canvas.h"
#include "ui/theme/theme.h"

class QPainterPath;

namespace kindred::ui {

struct FlowsData {
  struct Group {
    SegmentMark mark = {};
    QString name = {};
  };
  struct Flow {
    std::size_t from = 0, to = 0;  ///< positions in `left` and `right`
    std::int64_t size = 0;
  };
  std::vector<Group> left = {}, right = {};
  std::vector<Flow> flows = {};  ///< by descending size
  QString leftName = {}, rightName = {};
};

class FlowsCanvas : public Canvas {
  Q_OBJECT

 public:
  explicit FlowsCanvas(QWidget* parent = nullptr);
  void setData(FlowsData data);
  [[nodiscard]] const FlowsData& data() const { return m_data; }
  void setDescriber(std::function<QStringList(int flow)> describe) { m_describe = std::move(describe); }
  [[nodiscard]] int current() const { return m_current; }
  /// Of a flow, in the widget: where it begins, beside the groups, where no other crosses it.
  [[nodiscard]] QPointF beginOf(int flow) const;
  [[nodiscard]] bool isVector() const override { return true; }

 signals:
  void picked(int flow, kindred::SetMode mode);

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
  /// Where a flow leaves and arrives, down the widget.
  struct Ends {
    double from = 0, to = 0, width = 0;
  };
  [[nodiscard]] std::vector<double> tops(bool left) const;
  [[nodiscard]] double scale() const;
  [[nodiscard]] std::int64_t sizeOf(bool left, std::size_t group) const;
  [[nodiscard]] std::vector<Ends> ends() const;
  [[nodiscard]] QPainterPath bandOf(const Ends& ends) const;
  void drawGroups(QPainter& painter, bool left) const;
  [[nodiscard]] int flowAt(const QPointF& place) const;
  void setCurrent(int flow);

  FlowsData m_data;
  std::function<QStringList(int)> m_describe;
  int m_current = -1;
};

}  // namespace kindred::ui
