// What can be done with the part of a map that was framed, and the way back from a part that is looked at.
#pragma once

#include "ui/widgets/pane.h"

class QPushButton;

namespace kindred::ui {

class PartBar : public ToolBar {
  Q_OBJECT

 public:
  explicit PartBar(QWidget* parent = nullptr);

  /// `framed` in words, empty: no frame; `customers` in it, 0: none to select; `looksCloser`: a part is shown.
  void show(const QString& framed, int customers, bool looksCloser);

 signals:
  void closerRequested();
  void selectRequested();
  void letGo();
  void backRequested();

 private:
  void retell();

  ElidedLabel* m_words;
  QPushButton* m_closer;
  QPushButton* m_select;
  QPushButton* m_letGo;
  QPushButton* m_back;
  int m_customers = 0;
};

}  // namespace kindred::ui
