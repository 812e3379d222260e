// A bandit in pictures: what is known of each offer as a table, what is believed of it as a curve with the truth as a line, and what was
// lost so far, round by round.
#pragma once

#include <memory>

#include "core/lesson/trial_walk.h"
#include "ui/charts/canvas.h"
#include "ui/pages/classroom/type_size.h"

namespace kindred::ui::classroom {

class TrialCanvas : public Canvas {
  Q_OBJECT

 public:
  explicit TrialCanvas(const TypeSize& type, QWidget* parent = nullptr);
  void setWalk(std::shared_ptr<const lesson::TrialWalk> walk, int step);
  [[nodiscard]] bool isVector() const override { return true; }
  [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
  [[nodiscard]] QRectF dataArea() const override { return {0, 0, 1, 1}; }
  [[nodiscard]] bool canZoom() const override { return false; }
  void draw(QPainter& painter) override;
  bool moveCursor(int /*dx*/, int /*dy*/) override { return false; }

 private:
  void drawWord(QPainter& painter, const QRectF& place, const QString& text, FontRole font, Role role,
                Qt::Alignment alignment) const;
  double drawTable(QPainter& painter, const QRectF& place) const;
  [[nodiscard]] QRectF drawTitle(QPainter& painter, const QRectF& place, const QString& text) const;
  void drawBeliefs(QPainter& painter, const QRectF& place) const;
  void drawLost(QPainter& painter, const QRectF& place) const;
  [[nodiscard]] const lesson::TrialRound& round() const { return m_walk->rounds[static_cast<std::size_t>(m_step)]; }

  const TypeSize& m_type;
  std::shared_ptr<const lesson::TrialWalk> m_walk;
  int m_step = 0;
};

}  // namespace kindred::ui::classroom
