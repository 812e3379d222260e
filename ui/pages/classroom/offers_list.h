// One approach's list in a lesson: rank, product, why; what was hidden and is found stands green with a tick.
#pragma once

#include <QWidget>

#include "core/lesson/cold_start.h"
#include "ui/pages/classroom/type_size.h"

namespace kindred::ui::classroom {

class OffersList : public QWidget {
  Q_OBJECT

 public:
  OffersList(const TypeSize& type, int side, QWidget* parent = nullptr);
  void set(std::shared_ptr<const lesson::ColdStartWalk> walk, int step);
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;
  /// Lines that are drawn at this height.
  [[nodiscard]] int lines() const;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  void drawLine(QPainter& painter, const QRect& place, int rank, const lesson::Offered& offered) const;
  [[nodiscard]] int lineHeight() const;
  [[nodiscard]] int headHeight() const;

  const TypeSize& m_type;
  int m_side;
  std::shared_ptr<const lesson::ColdStartWalk> m_walk;
  int m_step = 0;
};

}  // namespace kindred::ui::classroom
