// Walks on the graph of customers and products, in four columns from left to right: who is asked for, what they have, who has it
// too, what these have. Each step of the lesson shows one column more.
#pragma once

#include <memory>

#include "core/lesson/path_walk.h"
#include "ui/charts/canvas.h"
#include "ui/pages/classroom/type_size.h"

namespace kindred::ui::classroom {

class PathsCanvas : public Canvas {
  Q_OBJECT

 public:
  explicit PathsCanvas(const TypeSize& type, QWidget* parent = nullptr);
  void set(std::shared_ptr<const lesson::PathWalk> walk, int step);
  /// The product whose walks are called out; negative: none.
  void setChosen(Index product);
  [[nodiscard]] Index chosen() const { return m_chosen; }
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;
  [[nodiscard]] bool isVector() const override { return true; }
  /// Where a product of the last column is drawn.
  [[nodiscard]] QRectF placeOfReached(Index product) const;

 signals:
  void picked(Index product);

 protected:
  [[nodiscard]] QRectF dataArea() const override { return {0, 0, 1, 1}; }
  [[nodiscard]] bool canZoom() const override { return false; }
  void draw(QPainter& painter) override;
  bool moveCursor(int /*dx*/, int /*dy*/) override { return false; }
  void mousePressEvent(QMouseEvent* event) override;

 private:
  enum class Column { Asked, Had, People, Reached };
  [[nodiscard]] QRectF place(Column column, std::size_t number, std::size_t of) const;
  [[nodiscard]] QRectF placeOfPerson(std::size_t person) const;
  [[nodiscard]] QRectF placeOfHad(std::size_t had) const;
  void drawBox(QPainter& painter, const QRectF& place, const QString& name, const QString& below, bool strong,
               bool pale = false) const;
  void drawLines(QPainter& painter) const;
  void drawLine(QPainter& painter, const QRectF& from, const QRectF& to, double weight, bool called) const;
  [[nodiscard]] bool isOnWalk(std::size_t had, std::size_t person) const;

  const TypeSize& m_type;
  std::shared_ptr<const lesson::PathWalk> m_walk;
  int m_step = 0;
  Index m_chosen = -1;
};

}  // namespace kindred::ui::classroom
