// The pictures of a trial: what each rule loses, which offers it makes, and what it believes of each offer.
#pragma once

#include "core/workflow/try_offers.h"
#include "ui/charts/canvas.h"

namespace kindred::ui::predict_page {

/// A plot of a trial with one of its rules in front, and the step at which it is looked at.
class TrialPlot : public Canvas {
  Q_OBJECT

 public:
  using Canvas::Canvas;
  /// `shown`: place of a method with a path.
  void setTrial(workflow::PlayedTrialPtr trial, std::size_t shown);
  void setStep(int step);
  [[nodiscard]] bool isVector() const override { return true; }
  [[nodiscard]] QSize minimumSizeHint() const override;
  /// Where a round lies.
  [[nodiscard]] double across(double round) const;

 signals:
  void picked(int round);

 protected:
  [[nodiscard]] QRectF dataArea() const override { return {0, 0, 1, 1}; }
  [[nodiscard]] bool canZoom() const override { return false; }
  bool moveCursor(int /*dx*/, int /*dy*/) override { return false; }
  void mousePressEvent(QMouseEvent* event) override;
  void drawRounds(QPainter& painter) const;
  void drawStep(QPainter& painter) const;
  [[nodiscard]] const workflow::PlayedMethod& shown() const { return m_trial->methods[m_shown]; }

  workflow::PlayedTrialPtr m_trial;
  std::size_t m_shown = 0;
  int m_step = 0;
};

/// Answers lost against the best offer: means, and between which 95 % of the runs lie.
class RegretPlot : public TrialPlot {
  Q_OBJECT

 public:
  using TrialPlot::TrialPlot;

 protected:
  [[nodiscard]] QRectF plotArea() const override;
  void draw(QPainter& painter) override;

 private:
  [[nodiscard]] double up(double lost) const;
  void drawMethod(QPainter& painter, std::size_t method) const;
  void drawNames(QPainter& painter) const;
  [[nodiscard]] QPen penOf(std::size_t method) const;
  [[nodiscard]] double most() const;
};

/// Of each offer the share among those made, over time.
class SharesPlot : public TrialPlot {
  Q_OBJECT

 public:
  using TrialPlot::TrialPlot;

 protected:
  [[nodiscard]] QRectF plotArea() const override;
  void draw(QPainter& painter) override;
};

/// A row an offer: how often it was made and taken up, and the belief about it as a curve over its interval.
class BeliefsPlot : public Canvas {
  Q_OBJECT

 public:
  using Canvas::Canvas;
  /// `truths`: where they are known.
  void setBeliefs(workflow::OfferBeliefs beliefs, QStringList names, std::vector<double> truths);
  [[nodiscard]] const workflow::OfferBeliefs& beliefs() const { return m_beliefs; }
  [[nodiscard]] int current() const { return m_current; }
  [[nodiscard]] bool isVector() const override { return true; }
  [[nodiscard]] QSize minimumSizeHint() const override;
  [[nodiscard]] QSize sizeHint() const override { return minimumSizeHint(); }

 protected:
  [[nodiscard]] QRectF dataArea() const override { return {0, 0, 1, 1}; }
  [[nodiscard]] bool canZoom() const override { return false; }
  void draw(QPainter& painter) override;
  bool moveCursor(int dx, int dy) override;
  void letGo() override;
  void mouseMoveEvent(QMouseEvent* event) override;

 private:
  struct Columns {
    QRectF name, shown, taken, curve, rate, best;
  };
  [[nodiscard]] Columns columnsAt(double top) const;
  [[nodiscard]] double rowTop(std::size_t row) const;
  void drawHead(QPainter& painter) const;
  void drawOffer(QPainter& painter, std::size_t row) const;
  void setCurrent(int row);

  workflow::OfferBeliefs m_beliefs;
  QStringList m_names;
  std::vector<double> m_truths;
  int m_current = -1;
};

/// As people call it: its name, else its number.
QString offerTitle(const workflow::TrialSettings& settings, std::size_t offer);
/// Of a method by key; of an empty one: what is drawn by lot.
QString ruleTitle(const std::string& key);

}  // namespace kindred::ui::predict_page
