// Histograms of many features side by side: in each, everyone in grey and the groups as outlines, as shares of their own
// members, so that small groups are seen too. One group may be called out; then it is filled. Arrow keys move from feature
// to feature.
#pragma once

#include <vector>

#include "ui/charts/canvas.h"

namespace kindred::ui {

struct MultiplesData {
  struct Feature {
    QString name = {};
    QString remark = {};                           ///< beneath the name
    std::vector<double> all = {};                  ///< share of everyone in each step
    std::vector<std::vector<double>> groups = {};  ///< of each group, likewise
    QStringList tip = {};
  };
  std::vector<Feature> features = {};
  std::vector<int> colours = {};  ///< of the groups: segments' colour numbers
  int marked = -1;                ///< the group called out; negative: none
};

class MultiplesCanvas : public Canvas {
  Q_OBJECT

 public:
  explicit MultiplesCanvas(QWidget* parent = nullptr);
  void setData(MultiplesData data);
  void setMarked(int group);
  [[nodiscard]] const MultiplesData& data() const { return m_data; }
  [[nodiscard]] int current() const { return m_current; }
  /// How many are drawn, from the first: those that have a place in which something can be seen.
  [[nodiscard]] int drawn() const;
  /// Of a feature that is drawn, in the widget.
  [[nodiscard]] QRectF placeOf(int feature) const;
  [[nodiscard]] bool isVector() const override { return true; }

 protected:
  [[nodiscard]] QRectF dataArea() const override { return {0, 0, 1, 1}; }
  [[nodiscard]] bool canZoom() const override { return false; }
  void draw(QPainter& painter) override;
  bool moveCursor(int dx, int dy) override;
  void letGo() override { setCurrent(-1); }
  void mouseMoveEvent(QMouseEvent* event) override;

 private:
  [[nodiscard]] int columns() const;
  void drawFeature(QPainter& painter, int feature) const;
  void setCurrent(int feature);

  MultiplesData m_data;
  int m_current = -1;
};

}  // namespace kindred::ui
