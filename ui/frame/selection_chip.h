// The shared selection in the header: how many and where from, Clear, Invert, Save as audience. Dashed while empty;
// short in narrow windows, with the actions in a menu.
#pragma once

#include <QPushButton>
#include <QToolButton>
#include <QWidget>

#include "ui/session.h"
#include "ui/widgets/labels.h"

class QAction;

namespace kindred::ui {

class SelectionChip : public QWidget {
  Q_OBJECT

 public:
  /// The three actions are the menu's; the chip shows them as buttons.
  SelectionChip(Session& session, QAction* clear, QAction* invert, QAction* save, QWidget* parent = nullptr);
  void setShort(bool isShort);
  [[nodiscard]] QString text() const { return m_count->text(); }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  void refresh();

  Session& m_session;
  IconLabel* m_icon;
  Label* m_count;
  ElidedLabel* m_origin;
  QWidget* m_line;
  std::vector<QPushButton*> m_buttons;
  QToolButton* m_more;
  bool m_short = false;
};

}  // namespace kindred::ui
