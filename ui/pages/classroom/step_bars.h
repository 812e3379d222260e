// How far a lesson is: a short bar a step, those behind in a light accent, the present one in full. Many steps become one bar.
#pragma once

#include <QWidget>

namespace kindred::ui::classroom {

class StepBars : public QWidget {
  Q_OBJECT

 public:
  explicit StepBars(QWidget* parent = nullptr);
  void set(int step, int steps);
  [[nodiscard]] QSize sizeHint() const override;

 signals:
  void chosen(int step);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;

 private:
  int m_step = 0;
  int m_steps = 1;
};

}  // namespace kindred::ui::classroom
