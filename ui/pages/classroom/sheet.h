// The stage of lessons that are written out: tables, pictures and sums one below the other, scrolled where they have no room.
#pragma once

#include <QKeyEvent>
#include <QScrollArea>
#include <QStringList>
#include <vector>

#include "ui/pages/classroom/type_size.h"

class QVBoxLayout;

namespace kindred::ui {
class Label;
}

namespace kindred::ui::classroom {

class Sheet : public QScrollArea {
  Q_OBJECT

 public:
  explicit Sheet(QWidget* parent = nullptr);
  void add(QWidget* part, int stretch = 0);
  /// Two parts side by side where there is room for `wide` pixels at 100 %, else one below the other.
  QWidget* addPair(QWidget* first, QWidget* second, int wide, int stretch = 0);

 protected:
  /// Arrow keys step through the lesson: they do not scroll.
  void keyPressEvent(QKeyEvent* event) override { event->ignore(); }

 private:
  QVBoxLayout* m_column;
};

/// A heading and the lines of a calculation below it.
class Sums : public QWidget {
  Q_OBJECT

 public:
  explicit Sums(const TypeSize& type, QWidget* parent = nullptr);
  /// No lines: nothing is shown.
  void set(const QString& title, const QStringList& lines);
  [[nodiscard]] QStringList lines() const { return m_lines; }

 private:
  const TypeSize& m_type;
  QVBoxLayout* m_column;
  QStringList m_lines;
};

/// "(−0.3)" where a sign would be read wrong, else "0.3"; two decimals.
QString inSum(double value);

}  // namespace kindred::ui::classroom
