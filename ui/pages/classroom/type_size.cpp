#include "ui/pages/classroom/type_size.h"

#include <QWidget>

namespace kindred::ui::classroom {

void TypeSize::setBig(bool big) {
  if (big == m_big) return;
  m_big = big;
  emit changed();
}

QFont TypeSize::font(FontRole role) const {
  QFont font = theme().font(role);
  font.setPointSizeF(font.pointSizeF() * factor());
  return font;
}

void TypeSize::apply(QWidget* widget, FontRole role) const {
  const auto set = [this, widget, role] { widget->setFont(font(role)); };
  whenThemed(widget, set);
  connect(this, &TypeSize::changed, widget, set);
}

}  // namespace kindred::ui::classroom
