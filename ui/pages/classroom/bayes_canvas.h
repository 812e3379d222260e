// Naive Bayes in numbers beside the table: prior, likelihoods, product and share, for yes and for no.
#pragma once

#include <memory>

#include "core/lesson/bayes_walk.h"
#include "ui/pages/classroom/response_canvas.h"

namespace kindred::ui::classroom {

class BayesCanvas : public ResponseCanvas {
  Q_OBJECT

 public:
  using ResponseCanvas::ResponseCanvas;
  void setWalk(std::shared_ptr<const lesson::BayesWalk> walk, int step);
  /// What stands in the panel, row by row: a label, and what is said of yes and of no.
  struct Line {
    QString label, yes, no, yesCount, noCount;
    bool isResult = false, isNow = false;
  };
  [[nodiscard]] QList<Line> lines() const;

 protected:
  [[nodiscard]] const lesson::ResponseTable* table() const override { return m_walk ? &m_walk->table : nullptr; }
  [[nodiscard]] QColor markOf(Eigen::Index person) const override;
  [[nodiscard]] bool isLookedAt(const Cell& cell) const override;
  void drawPanel(QPainter& painter, const QRectF& place) override;

 private:
  std::shared_ptr<const lesson::BayesWalk> m_walk;
  int m_step = 0;
};

}  // namespace kindred::ui::classroom
