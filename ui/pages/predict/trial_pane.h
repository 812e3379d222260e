// What is tried: offers whose truth is typed, or a log; the rules, and how often. It runs it too.
#pragma once

#include <QPointer>

#include "core/workflow/judge_offers.h"
#include "core/workflow/try_offers.h"
#include "ui/forms/parameter_form.h"
#include "ui/pages/predict/states_view.h"
#include "ui/session.h"
#include "ui/widgets/notes.h"
#include "ui/widgets/pane.h"
#include "ui/widgets/run_chooser.h"

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLineEdit;
class QPushButton;
class QRadioButton;
class QSpinBox;

namespace kindred::ui::predict_page {

class TrialPane : public Pane {
  Q_OBJECT

 public:
  explicit TrialPane(Session& session, QWidget* parent = nullptr);

  [[nodiscard]] bool isLog() const;
  void setLog(bool isLog);
  /// Whom to write to again, in place of offers.
  [[nodiscard]] bool isStates() const;
  /// Looks at a file that may be a log, and fills in its columns.
  void openLog(const QString& file);
  [[nodiscard]] workflow::TrialSettings settings() const;
  void setSettings(const workflow::TrialSettings& settings);
  /// The stored trials of the data set.
  void setRuns(const std::vector<workflow::RunInfo>& runs, std::int64_t shown);
  [[nodiscard]] bool canRun() const;
  void run();

 signals:
  void changed();
  void played(const kindred::workflow::PlayedTrialPtr& trial);
  void judged(const kindred::workflow::JudgedOffersPtr& judged);
  void valued(const kindred::ui::predict_page::CustomerStatesPtr& states);
  /// A stored trial was asked for.
  void chosen(qint64 run);

 private:
  struct OfferRow {
    QWidget* whole;
    SegmentChip* chip;
    QLineEdit* name;
    QDoubleSpinBox* percent;
    QToolButton* remove;
  };
  struct Method {
    AlgorithmInfo info;
    QCheckBox* box;
    Label* what;
    ParameterForm* form;
  };
  void build();
  void buildLog();
  void buildMethods();
  void buildNumbers();
  void runLog();
  void runStates();
  void addOffer(const workflow::TriedOffer& offer);
  void showOffers();
  void showState();
  void retell();
  void askLog();
  void takeColumns(const workflow::OfferLogFile& found);
  [[nodiscard]] predict::bandits::LogColumns columns() const;
  [[nodiscard]] std::vector<ChosenAlgorithm> methods() const;

  Session& m_session;
  QPointer<Job> m_job;
  QString m_file;
  bool m_isOpenBandit = false;
  bool m_filling = false;
  QRadioButton* m_simulate;
  QRadioButton* m_replay;
  QRadioButton* m_again;
  Label* m_againWords;
  Section* m_statesSection = nullptr;
  ParameterForm* m_statesForm;
  Label* m_simulateWords;
  Label* m_replayWords;
  Section* m_offersSection = nullptr;
  QVBoxLayout* m_offerRows = nullptr;
  std::vector<OfferRow> m_offers;
  QPushButton* m_addOffer;
  Section* m_logSection = nullptr;
  QPushButton* m_choose;
  ElidedLabel* m_fileName;
  Label* m_found;
  std::array<Label*, 3> m_columnWords = {};
  std::array<QComboBox*, 3> m_columns = {};  ///< offer, answer, propensity
  Section* m_methodsSection = nullptr;
  std::vector<Method> m_methods;
  Section* m_numbersSection = nullptr;
  QWidget* m_numbers = nullptr;
  std::array<Label*, 3> m_numberWords = {};
  QSpinBox* m_rounds;
  QSpinBox* m_replications;
  QSpinBox* m_seed;
  QPushButton* m_run;
  QPushButton* m_reset;
  Note* m_note;
  Label* m_real;
  RunChooser* m_runs;
  Section* m_stored = nullptr;
};

}  // namespace kindred::ui::predict_page
