// The size of type in the Classroom: as elsewhere in the window, or big enough for the last row.
#pragma once

#include <QObject>

#include "ui/theme/theme.h"

namespace kindred::ui::classroom {

class TypeSize : public QObject {
  Q_OBJECT

 public:
  using QObject::QObject;
  [[nodiscard]] bool isBig() const { return m_big; }
  void setBig(bool big);
  [[nodiscard]] double factor() const { return m_big ? 1.35 : 1; }
  [[nodiscard]] QFont font(FontRole role) const;
  /// `pixels` at 100 % and of small type.
  [[nodiscard]] int px(double pixels) const { return theme().px(pixels * factor()); }
  /// Keeps a widget's font at this size.
  void apply(QWidget* widget, FontRole role) const;

 signals:
  void changed();

 private:
  bool m_big = false;
};

}  // namespace kindred::ui::classroom
