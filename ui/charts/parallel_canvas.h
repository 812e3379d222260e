// Parallel coordinates (Inselberg 1985): an axis a feature, a faint line a member, and of each group its medians with the
// band between its quartiles. One group may be called out; then it alone has its band, and the others stand back. Arrow
// keys move from axis to axis; a click near a member's line picks it (Shift adds, Ctrl+Shift subtracts).
#pragma once

#include <functional>
#include <vector>

#include "core/data/customer_set.h"
#include "ui/charts/canvas.h"

namespace kindred::ui {

/// All values are places on their axis, in [0, 1].
struct ParallelData {
  struct Band {
    std::vector<double> low = {}, median = {}, high = {};  ///< one an axis
    int colour = 0;                                        ///< a segment's colour number
  };
  struct Member {
    std::size_t group = 0;
    std::vector<double> values = {};
  };
  std::vector<QString> axes = {};
  std::vector<Band> groups = {};
  std::vector<Member> members = {};
  std::vector<QStringList> tips = {};  ///< of each axis
  int marked = -1;                     ///< the group called out; negative: none
};

class ParallelCanvas : public Canvas {
  Q_OBJECT

 public:
  explicit ParallelCanvas(QWidget* parent = nullptr);
  void setData(ParallelData data);
  void setMarked(int group);
  [[nodiscard]] const ParallelData& data() const { return m_data; }
  [[nodiscard]] int current() const { return m_current; }
  [[nodiscard]] QPointF placeOf(std::size_t axis, double value) const;
  [[nodiscard]] bool isVector() const override { return true; }

 signals:
  void picked(int member, kindred::SetMode mode);

 protected:
  [[nodiscard]] QRectF plotArea() const override;
  [[nodiscard]] QRectF dataArea() const override { return {0, 0, 1, 1}; }
  [[nodiscard]] bool canZoom() const override { return false; }
  void draw(QPainter& painter) override;
  bool moveCursor(int dx, int dy) override;
  void letGo() override { setCurrent(-1); }
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;

 private:
  void drawAxes(QPainter& painter) const;
  void drawMembers(QPainter& painter) const;
  void drawGroup(QPainter& painter, std::size_t group) const;
  [[nodiscard]] QPolygonF lineOf(const std::vector<double>& values) const;
  [[nodiscard]] int memberAt(const QPointF& place) const;
  void setCurrent(int axis);

  ParallelData m_data;
  int m_current = -1;
};

}  // namespace kindred::ui
