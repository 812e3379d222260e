// What is in the data: key figures, when and how often customers buy, the long tail, the matrix, and what of it is
// worth a look; everything for everyone and, in the accent, for the shared selection.
#pragma once

#include "ui/charts/chart_frame.h"
#include "ui/page.h"
#include "ui/pages/explore/explore_data.h"
#include "ui/widgets/info_button.h"
#include "ui/widgets/notes.h"
#include "ui/widgets/pane.h"

class QPushButton;
class QScrollArea;

namespace kindred::ui {

namespace explore {
class ActivityPanel;
class Board;
class FilterPane;
class KeyFigures;
class MatrixPanel;
class QualityPanel;
class RfmPanel;
class TailPanel;
class ValuesPanel;
class WeekdayPanel;
}  // namespace explore

class ExplorePage : public Page {
  Q_OBJECT

 public:
  explicit ExplorePage(Session& session, QWidget* parent = nullptr);
  ~ExplorePage() override;

  [[nodiscard]] QString title() const override { return tr("Explore"); }
  [[nodiscard]] QString subtitle() const override;
  [[nodiscard]] QString hint() const override;
  [[nodiscard]] bool isBusy() const override;
  void activated() override;

  [[nodiscard]] const explore::Shown& shown() const { return m_shown; }

 private:
  void buildBody();
  void buildActions();
  void retell();
  void fillEmpty();
  void followDataset();
  void followSelection();
  void load();
  void showAll();
  void showStage();
  void openFilter();
  void closeFilter();
  void look(const DatasetPtr& part);
  void buildFiltered();
  void showFiltered();
  void showChart(const QString& chart);
  void copyPicture();
  [[nodiscard]] ResultInfo info() const;

  Stages* m_stages;
  EmptyState* m_empty;
  QWidget* m_centre;
  Note* m_note;
  ToolBar* m_filtered;  ///< says what the figures leave out
  ElidedLabel* m_filteredWords;
  QPushButton* m_change;
  QPushButton* m_showAll;
  explore::KeyFigures* m_figures;
  QScrollArea* m_scroller;
  explore::Board* m_board;
  explore::RfmPanel* m_rfm;
  explore::ActivityPanel* m_activity;
  explore::TailPanel* m_tail;
  explore::MatrixPanel* m_matrix;
  explore::QualityPanel* m_quality;
  explore::ValuesPanel* m_values;
  explore::WeekdayPanel* m_weekdays;
  explore::FilterPane* m_filterPane;
  InfoButton* m_info;
  QPushButton* m_filter;
  QPushButton* m_copy;
  explore::Shown m_shown;
  DatasetPtr m_part;  ///< what the filter keeps; null where everything is shown
};

}  // namespace kindred::ui
