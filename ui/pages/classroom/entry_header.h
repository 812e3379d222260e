// The names of the columns above the rows of the guide's table, and the axis of its figures.
#pragma once

#include <QWidget>

#include "ui/pages/classroom/entry_row.h"

namespace kindred::ui::classroom {

class EntryHeader : public QWidget {
  Q_OBJECT

 public:
  explicit EntryHeader(QWidget* parent = nullptr);
  /// `greatest`: the right end of the axis; 0: there are no figures.
  void set(double greatest, const QString& figureTitle);
  /// Of a scroll bar beside the rows.
  void setInset(int inset);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  double m_greatest = 0;
  QString m_figureTitle;
  int m_inset = 0;
};

}  // namespace kindred::ui::classroom
