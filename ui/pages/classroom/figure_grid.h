// A small table of figures beside a lesson: names left, figures right.
#pragma once

#include <QWidget>

#include "core/lesson/truth_lesson.h"
#include "ui/pages/classroom/type_size.h"

class QGridLayout;

namespace kindred::ui::classroom {

class FigureGrid : public QWidget {
  Q_OBJECT

 public:
  explicit FigureGrid(const TypeSize& type, QWidget* parent = nullptr);
  void set(const lesson::FigureTable& table);

 private:
  QWidget* cell(const Text& text, FontRole font, Role ink, bool isFigure);

  const TypeSize& m_type;
  QGridLayout* m_grid;
};

}  // namespace kindred::ui::classroom
