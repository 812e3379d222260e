// F1 in dialogs: they are windows of their own, where a shortcut of the main window is not heard.
#pragma once

#include <QObject>
#include <functional>

class QWidget;

namespace kindred::ui::help {

/// Calls `open` with the control that F1 was pressed on, in any dialog of `window` or of what is in it, as long as it lives.
class DialogHelp : public QObject {
  Q_OBJECT

 public:
  DialogHelp(QWidget* window, std::function<void(const QWidget*)> open);
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  QWidget* m_window;
  std::function<void(const QWidget*)> m_open;
};

}  // namespace kindred::ui::help
