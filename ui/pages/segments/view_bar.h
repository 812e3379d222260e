// The row that chooses what is drawn: choices side by side, or in a list where they have no room. At its end is a button
// of the first view, with its words where there is room for them.
#pragma once

#include "ui/widgets/controls.h"
#include "ui/widgets/pane.h"

class QAction;
class QComboBox;

namespace kindred::ui::segments {

class ViewBar : public QWidget {
  Q_OBJECT

 public:
  explicit ViewBar(int views, QWidget* parent = nullptr);
  void setName(int view, const QString& name);
  void setViewVisible(int view, bool visible);
  /// Is turned on and off by the button at the end, while the first view is shown; its short name stands on it.
  void setToggle(QAction* action);
  /// Does not emit changed().
  void setCurrent(int view);
  [[nodiscard]] int current() const { return m_choice->current(); }
  [[nodiscard]] SegmentedControl* choice() const { return m_choice; }
  [[nodiscard]] QComboBox* list() const { return m_list; }
  [[nodiscard]] QSize minimumSizeHint() const override;

 signals:
  void changed(int view);

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void fit();
  void fillList();
  void fitToggle(int room);
  SegmentedControl* m_choice;
  QComboBox* m_list;
  QPushButton* m_toggle;
  QString m_toggleWords;
};

}  // namespace kindred::ui::segments
