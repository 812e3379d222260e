// Small drawings of the Recommend page: dots of a score, an equation, a line of numbers.
#pragma once

#include <QWidget>

#include "ui/theme/theme.h"

namespace kindred::ui {

/// Five dots, as many of them filled as the score says.
class ScoreDots : public QWidget {
  Q_OBJECT

 public:
  explicit ScoreDots(QWidget* parent = nullptr);
  void setScore(int score);
  [[nodiscard]] QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  int m_score = 0;
};

/// "2.28 + 0.97 = 3.25", or with a fraction on the left of the sign. Wraps nothing: it shrinks to its width by eliding
/// the left side.
class Equation : public QWidget {
  Q_OBJECT

 public:
  explicit Equation(QWidget* parent = nullptr);
  void setSum(const QString& left, const QString& result);
  void setFraction(const QString& above, const QString& below, const QString& result);
  /// The line as one text, for the clipboard and screen readers.
  [[nodiscard]] QString text() const;
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  void changed();
  [[nodiscard]] int leftWidth() const;

  QString m_above;
  QString m_below;
  QString m_result;
};

/// A scale with what is usual and what is predicted on it.
class NumberLine : public QWidget {
  Q_OBJECT

 public:
  explicit NumberLine(QWidget* parent = nullptr);
  /// Values beyond the scale stand at its end. `usualLabel` and `scoreLabel` are drawn above their marks.
  void set(double low, double high, double usual, double score, const QString& usualLabel, const QString& scoreLabel);
  [[nodiscard]] QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  [[nodiscard]] double place(double value) const;

  double m_low = 0, m_high = 1, m_usual = 0, m_score = 0;
  QString m_usualLabel;
  QString m_scoreLabel;
};

}  // namespace kindred::ui
