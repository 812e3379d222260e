#include "ui/pages/segments/folded_choice.h"

#include <QMenu>

namespace kindred::ui::segments {

FoldedChoice::FoldedChoice(SegmentedControl* control, QWidget* parent) : QToolButton(parent), m_control(control) {
  setMenu(new QMenu(this));
  setPopupMode(QToolButton::InstantPopup);
  setAutoRaise(true);
  connect(menu(), &QMenu::aboutToShow, this, &FoldedChoice::fill);
  connect(control, &SegmentedControl::changed, this, &FoldedChoice::follow);
}

void FoldedChoice::follow() {
  const QAbstractButton* chosen = m_control->button(m_control->current());
  if (chosen == nullptr) return;
  setIcon(chosen->icon());
  setToolTip(chosen->toolTip());
  setAccessibleName(m_control->accessibleName());
}

void FoldedChoice::fill() {
  menu()->clear();
  for (int i = 0; m_control->button(i) != nullptr; ++i) {
    QAbstractButton* button = m_control->button(i);
    QAction* action = menu()->addAction(button->icon(), button->toolTip(), button, [button] { button->click(); });
    action->setCheckable(true);
    action->setChecked(i == m_control->current());
  }
}

}  // namespace kindred::ui::segments
