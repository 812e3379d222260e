// Centres of a lesson as rows: how many customers each has, and where it is.
#pragma once

#include <QWidget>

#include "core/lesson/centre_walk.h"
#include "ui/pages/classroom/type_size.h"

class QGridLayout;

namespace kindred::ui::classroom {

class CentreTable : public QWidget {
  Q_OBJECT

 public:
  explicit CentreTable(const TypeSize& type, QWidget* parent = nullptr);
  void set(const lesson::PlaneTable& table, const lesson::CentreState& state);

 private:
  QWidget* cell(const QString& text, bool isHead);

  const TypeSize& m_type;
  QGridLayout* m_grid;
};

}  // namespace kindred::ui::classroom
