// The navigation rail: pages under the question they answer, with counts; icons alone when collapsed.
#pragma once

#include <QAbstractButton>
#include <QButtonGroup>
#include <QWidget>
#include <vector>

#include "ui/page.h"

namespace kindred::ui {

class RailButton;

class Rail : public QWidget {
  Q_OBJECT

 public:
  explicit Rail(QWidget* parent = nullptr);
  void setCurrent(const QString& key);
  /// Beside the page's name; negative: none.
  void setCount(const QString& key, int count);
  void setCollapsed(bool collapsed);
  [[nodiscard]] bool isCollapsed() const { return m_collapsed; }
  [[nodiscard]] QAbstractButton* button(const QString& key) const;

 signals:
  void pageChosen(const QString& key);
  /// The person pressed Collapse or Expand.
  void collapseToggled(bool collapsed);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  void retranslate();

  QButtonGroup m_group;
  std::vector<RailButton*> m_buttons;
  std::vector<std::pair<PageGroup, Label*>> m_heads;
  std::vector<QWidget*> m_lines;
  RailButton* m_foot;
  bool m_collapsed = false;
};

}  // namespace kindred::ui
