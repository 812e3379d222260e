// Pictures of a value run beside its map: the test on hidden days by group and by week, and one customer's past.
#pragma once

#include "core/workflow/queries/value_map.h"
#include "ui/pages/predict/prediction_plots.h"

namespace kindred::ui::predict_page {

/// Figures from 0 up to a greatest one, and a warning where a condition is not met.
class ValuePlot : public PredictionPlot {
  Q_OBJECT

 public:
  using PredictionPlot::PredictionPlot;
  void setWarning(const QString& warning);

 protected:
  void setGreatest(double greatest, bool isWhole);
  [[nodiscard]] double up(double figure) const { return figure / m_greatest; }
  void drawScale(QPainter& painter) const;
  void drawTitle(QPainter& painter, const QString& across) const;
  void drawWarning(QPainter& painter) const;

 private:
  double m_greatest = 1;
  std::vector<double> m_ticks;
  QString m_warning;
};

/// What each group of customers bought in the hidden days: a bar for the model, a dot with its interval for what came.
class HiddenGroupsPlot : public ValuePlot {
  Q_OBJECT

 public:
  using ValuePlot::ValuePlot;
  void setTest(const std::optional<predict::value::HiddenTest>& test);

 protected:
  void draw(QPainter& painter) override;

 private:
  std::vector<predict::value::HiddenGroup> m_groups;
};

/// Repeat purchases a week, of the model and as they came; the hidden days are shaded.
class HiddenWeeksPlot : public ValuePlot {
  Q_OBJECT

 public:
  using ValuePlot::ValuePlot;
  void setTest(const std::optional<predict::value::HiddenTest>& test);

 protected:
  void draw(QPainter& painter) override;

 private:
  void drawMonths(QPainter& painter) const;
  [[nodiscard]] double across(double seconds) const;
  std::optional<predict::value::HiddenTest> m_test;
};

/// The chance of being a customer through time, and the days with a purchase beneath.
class PastPlot : public ValuePlot {
  Q_OBJECT

 public:
  using ValuePlot::ValuePlot;
  void setPast(const workflow::CustomerPast& past);

 protected:
  [[nodiscard]] QRectF plotArea() const override;
  void draw(QPainter& painter) override;

 private:
  workflow::CustomerPast m_past;
};

/// "3–5", "16+".
QString groupText(const predict::value::HiddenGroup& group);

}  // namespace kindred::ui::predict_page
