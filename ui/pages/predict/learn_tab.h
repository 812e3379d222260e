// Try and learn: rules that find the best of several offers while they make them, played where the truth is known and walked step by
// step, and other ways of choosing judged by a log. Back, Step and Play move all pictures; so do Left, Right, Home and Space.
#pragma once

#include <QTimer>
#include <array>

#include "core/workflow/judge_offers.h"
#include "core/workflow/try_offers.h"
#include "ui/models/rows_model.h"
#include "ui/pages/predict/tab.h"
#include "ui/widgets/controls.h"

class QComboBox;

namespace kindred::ui {
class ChartFrame;
class EmptyState;
class InfoButton;
class Note;
class TableView;
}  // namespace kindred::ui

namespace kindred::ui::predict_page {

class BeliefsPlot;
class RegretPlot;
class SharesPlot;
class StatesView;
class TrialPane;

class LearnTab : public Tab {
  Q_OBJECT

 public:
  explicit LearnTab(Session& session);

  [[nodiscard]] QString title() const override { return tr("Try and learn"); }
  [[nodiscard]] QString subtitle() const override;
  [[nodiscard]] QString hint() const override;
  [[nodiscard]] Pane* left() const override;
  [[nodiscard]] Pane* right() const override { return m_told; }
  [[nodiscard]] bool showsLeft() const override { return true; }
  [[nodiscard]] bool showsRight() const override { return hasResult(); }
  [[nodiscard]] std::vector<QWidget*> headerWidgets() const override;
  void run() override;
  [[nodiscard]] bool hasResult() const override;
  void copyPicture() override;
  void askExport() override;

  [[nodiscard]] TrialPane* pane() const { return m_pane; }
  [[nodiscard]] const workflow::PlayedTrialPtr& trial() const { return m_trial; }
  [[nodiscard]] const workflow::JudgedOffersPtr& judgedOffers() const { return m_judged; }
  [[nodiscard]] StatesView* states() const { return m_states; }
  [[nodiscard]] int step() const { return m_step; }
  /// Looks at a file that may be a log.
  void openLog(const QString& file);
  void goTo(int step);
  void setPlaying(bool playing);
  [[nodiscard]] bool isPlaying() const { return m_timer.isActive(); }
  void exportTo(const QString& file);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void hideEvent(QHideEvent* event) override;

 private:
  struct Picture {
    QWidget* whole;
    Label* message;
    Label* remark;
    ChartFrame* frame;
  };
  struct Told {
    Section* section;
    Label* title;
    RichLabel* text;
  };
  struct Stored {
    workflow::PlayedTrialPtr trial;
    std::vector<workflow::RunInfo> runs;
  };
  void build();
  void buildSteps();
  void buildTable();
  void buildTold();
  [[nodiscard]] Picture pictureOf(QWidget* plot) const;
  void load();
  void show(const workflow::PlayedTrialPtr& trial);
  void showJudged(const workflow::JudgedOffersPtr& judged);
  void showMethod(int place);
  void follow();
  void followStep();
  void retell();
  void retellTrial();
  void retellStep();
  void retellLog();
  void retellStates();
  void fillSteps();
  /// Whether the key steps or plays.
  bool took(int key);
  [[nodiscard]] int stepSize() const;
  [[nodiscard]] const workflow::PlayedMethod& shown() const { return m_trial->methods[m_shown]; }
  [[nodiscard]] QString policyTitle(const workflow::JudgedPolicy& policy) const;
  [[nodiscard]] QString figureOf(int row, const char* estimator) const;
  [[nodiscard]] QString whyNot(int row, const char* estimator) const;

  workflow::PlayedTrialPtr m_trial;
  workflow::JudgedOffersPtr m_judged;
  std::size_t m_shown = 0;  ///< the rule in front
  int m_step = 0;
  std::int64_t m_wanted = 0;
  QTimer m_timer;
  RowsModel<int> m_rows;  ///< −1: as logged; else places of policies

  TrialPane* m_pane;
  Pane* m_told;
  Stages* m_stages;
  EmptyState* m_empty;
  QWidget* m_centre;
  StatesView* m_states;
  QWidget* m_pictures = nullptr;
  RegretPlot* m_regret;
  SharesPlot* m_shares;
  BeliefsPlot* m_beliefs;
  std::array<Picture, 2> m_drawn;
  QWidget* m_stepBar = nullptr;
  Label* m_stepWords;
  QComboBox* m_method;
  QPushButton* m_first;
  QPushButton* m_back;
  QPushButton* m_forward;
  QPushButton* m_play;
  QComboBox* m_size;
  QWidget* m_logPart = nullptr;
  TitleRow* m_logTitle;
  TableView* m_table;
  std::array<Told, 4> m_words = {};
  Note* m_note;
  QPushButton* m_lesson;
  InfoButton* m_info;
};

}  // namespace kindred::ui::predict_page
