// A small bar chart (Qt Charts) in the theme's colours: spend per month. Up to some hundred bars: who gives them bounds them.
#pragma once

#include <QtCharts/QChartView>
#include <vector>

#include "ui/theme/theme.h"

namespace kindred::ui {

class BarChart : public QChartView {
  Q_OBJECT

 public:
  struct Bar {
    QString label;  ///< beneath the bar; of too many only some are shown
    double value = 0;
    QString toolTip;
  };

  explicit BarChart(QWidget* parent = nullptr);
  void setBars(std::vector<Bar> bars);
  /// What the bars measure, for screen readers.
  void setMeasure(const QString& measure) { setAccessibleName(measure); }
  [[nodiscard]] const std::vector<Bar>& bars() const { return m_bars; }

 private:
  void rebuild();
  std::vector<Bar> m_bars;
};

}  // namespace kindred::ui
