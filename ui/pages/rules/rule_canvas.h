// Rules by support (logarithmic) and confidence, coloured by lift; triangles have three items or more.
#pragma once

#include "core/workflow/find_rules.h"
#include "ui/charts/scatter_canvas.h"

namespace kindred::ui::rules_page {

class RuleCanvas : public ScatterCanvas {
  Q_OBJECT

 public:
  explicit RuleCanvas(QWidget* parent = nullptr);
  /// The rules at these places; points are numbered as they stand here.
  void show(const workflow::FoundRulesPtr& found, const std::vector<int>& places);

 protected:
  [[nodiscard]] QRectF plotArea() const override;
  [[nodiscard]] QRectF dataArea() const override;
  void draw(QPainter& painter) override;

 private:
  void drawAxes(QPainter& painter) const;
  void drawLegend(QPainter& painter) const;

  workflow::FoundRulesPtr m_found;
  double m_least = 1, m_most = 1;  ///< lift
  bool m_hasLonger = false;
};

}  // namespace kindred::ui::rules_page
