#include "ui/help/dialog_help.h"

#include <QApplication>
#include <QDialog>
#include <QKeyEvent>

namespace kindred::ui::help {

DialogHelp::DialogHelp(QWidget* window, std::function<void(const QWidget*)> open)
    : QObject(window), m_window(window), m_open(std::move(open)) {
  qApp->installEventFilter(this);
}

bool DialogHelp::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::KeyPress) return false;
  const auto* key = static_cast<QKeyEvent*>(event);
  if (key->key() != Qt::Key_F1 || key->modifiers() != Qt::NoModifier) return false;
  auto* control = qobject_cast<QWidget*>(watched);
  const auto* dialog = control == nullptr ? nullptr : qobject_cast<QDialog*>(control->window());
  if (dialog == nullptr) return false;
  const QWidget* above = dialog;
  while (above != nullptr && above != m_window) above = above->parentWidget();
  if (above == nullptr) return false;  // of another window
  const QWidget* focus = dialog->focusWidget();
  m_open(focus == nullptr ? control : focus);
  return true;
}

}  // namespace kindred::ui::help
