// The honest test as a line of time: for learning, for the test and for today what was known then, and the days that the answer
// looked at.
#pragma once

#include <QWidget>

#include "core/workflow/predict_customers.h"

namespace kindred::ui::predict_page {

class TestTimeline : public QWidget {
  Q_OBJECT

 public:
  explicit TestTimeline(QWidget* parent = nullptr);
  /// `first`: the day of the first event. Hidden where the answer does not lie in time.
  void show(const workflow::PredictedCustomers& predicted, std::int64_t first);
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  struct Bar {
    QString name;
    std::int64_t until;   ///< known before
    std::int64_t closes;  ///< the end of the days asked about
    bool isToCome = false;
  };
  [[nodiscard]] std::vector<Bar> bars() const;
  void drawMonths(QPainter& painter, const QRectF& area) const;
  [[nodiscard]] double across(std::int64_t time, const QRectF& area) const;

  std::int64_t m_first = 0, m_last = 1;
  std::int64_t m_learnedCut = 0, m_cut = 0, m_end = 0;
};

}  // namespace kindred::ui::predict_page
