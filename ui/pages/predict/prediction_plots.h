// The pictures of a prediction: how soon yes is found, whether probabilities hold, what drives them, and what contacts leave.
#pragma once

#include "ui/charts/canvas.h"
#include "ui/pages/predict/prediction_figures.h"

namespace kindred::ui::predict_page {

/// What all of them share: a plot with two axes.
class PredictionPlot : public Canvas {
  Q_OBJECT

 public:
  using Canvas::Canvas;
  [[nodiscard]] bool isVector() const override { return true; }
  [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
  [[nodiscard]] QRectF plotArea() const override;
  [[nodiscard]] QRectF dataArea() const override { return {0, 0, 1, 1}; }
  [[nodiscard]] bool canZoom() const override { return false; }
  bool moveCursor(int /*dx*/, int /*dy*/) override { return false; }
  /// A place by shares of both axes.
  [[nodiscard]] QPointF at(double across, double up) const;
  void drawShares(QPainter& painter, const QString& across) const;
};

class GainPlot : public PredictionPlot {
  Q_OBJECT

 public:
  using PredictionPlot::PredictionPlot;
  void setFigures(const TestFigures& figures);
  /// The share of customers that is contacted.
  void setMarked(double share);
  /// Of those who say yes, among that share.
  [[nodiscard]] double caught(double share) const;

 protected:
  void draw(QPainter& painter) override;

 private:
  void drawLegend(QPainter& painter) const;
  TestFigures m_figures;
  double m_marked = 0;
};

class CalibrationPlot : public PredictionPlot {
  Q_OBJECT

 public:
  using PredictionPlot::PredictionPlot;
  void setFigures(const TestFigures& figures);

 protected:
  void draw(QPainter& painter) override;

 private:
  TestFigures m_figures;
};

class DriversPlot : public PredictionPlot {
  Q_OBJECT

 public:
  using PredictionPlot::PredictionPlot;
  void setDrivers(std::vector<predict::Driver> drivers);

 protected:
  void draw(QPainter& painter) override;

 private:
  std::vector<predict::Driver> m_drivers;
};

class ProfitPlot : public PredictionPlot {
  Q_OBJECT

 public:
  using PredictionPlot::PredictionPlot;
  /// `contacts` must outlive the next call.
  void show(const Contacts& contacts, const Money& money, std::int64_t count, const std::string& currency);

 signals:
  void picked(qint64 count);

 protected:
  [[nodiscard]] QRectF plotArea() const override;
  void draw(QPainter& painter) override;
  bool moveCursor(int dx, int dy) override;
  void mousePressEvent(QMouseEvent* event) override;

 private:
  Contacts m_contacts;
  Money m_money;
  std::int64_t m_count = 0, m_best = 0;
  std::string m_currency;
};

}  // namespace kindred::ui::predict_page
