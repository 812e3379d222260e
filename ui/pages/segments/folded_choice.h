// A SegmentedControl in one button with a menu, for where there is little room: shows the icon of what is chosen.
#pragma once

#include <QToolButton>

#include "ui/widgets/controls.h"

namespace kindred::ui::segments {

class FoldedChoice : public QToolButton {
  Q_OBJECT

 public:
  /// The menu has the tooltips of `control` as its words, and clicks its buttons.
  explicit FoldedChoice(SegmentedControl* control, QWidget* parent = nullptr);
  /// After the control's words or its choice changed.
  void follow();

 private:
  void fill();
  SegmentedControl* m_control;
};

}  // namespace kindred::ui::segments
