// The header of the window: logo, project, data set, and the shared selection.
#pragma once

#include <QMenu>
#include <QToolButton>
#include <QWidget>

#include "ui/frame/selection_chip.h"
#include "ui/session.h"

namespace kindred::ui {

class HeaderBar : public QWidget {
  Q_OBJECT

 public:
  /// `projectMenu` opens beneath the project's name; `chip` takes its place at the right.
  HeaderBar(Session& session, QMenu* projectMenu, SelectionChip* chip, QWidget* parent = nullptr);
  void setShort(bool isShort);
  /// The menu of data sets, also for the menu bar.
  [[nodiscard]] QMenu* datasetMenu() const { return m_datasetMenu; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  void refresh();

  Session& m_session;
  QToolButton* m_project;
  QToolButton* m_dataset;
  QMenu* m_datasetMenu;
  Label* m_counts;
  SelectionChip* m_chip;
  bool m_short = false;
};

}  // namespace kindred::ui
