// How values are found: the model and its settings, whether the data can carry it, and the results that are stored.
#pragma once

#include <QPointer>

#include "core/workflow/value_customers.h"
#include "ui/forms/parameter_form.h"
#include "ui/session.h"
#include "ui/widgets/notes.h"
#include "ui/widgets/pane.h"
#include "ui/widgets/run_chooser.h"

class QPushButton;

namespace kindred::ui::predict_page {

class ValuePane : public Pane {
  Q_OBJECT

 public:
  explicit ValuePane(Session& session, QWidget* parent = nullptr);

  void setDataset(const DatasetPtr& dataset);
  /// The result, one of those that are stored; the form takes its settings where it is another one than before.
  void show(const workflow::ValuedCustomersPtr& valued, const std::vector<workflow::RunInfo>& stored);
  void run() { runWith({}); }
  /// Runs with these in place of what the form says; the form takes them.
  void runWith(const Values& changes);
  /// The result that is shown, with figures of customers.
  void runAnyway();
  [[nodiscard]] workflow::ValueRequest request() const;
  /// Whether the form asks for something else than what is shown.
  [[nodiscard]] bool differs() const;
  [[nodiscard]] const std::vector<predict::value::Gate>& gates() const;

 signals:
  void changed();
  /// A run, or an answer without one (its id is 0) of a project that may not be written.
  void made(const kindred::workflow::ValuedCustomersPtr& valued);
  /// A stored result was asked for.
  void chosen(qint64 run);

 private:
  void build();
  void rebuildForm();
  void askConditions();
  void perform(const workflow::ValueRequest& request);
  void fillConditions();
  void showState();
  void retell();

  Session& m_session;
  DatasetPtr m_dataset;
  workflow::ValuedCustomersPtr m_valued;
  std::vector<predict::value::Gate> m_before;  ///< conditions that are known before a run
  bool m_isRefused = false;                    ///< the data cannot be asked at all
  QPointer<Job> m_job;
  ParameterForm* m_form;
  Label* m_summary;
  QPushButton* m_run;
  QPushButton* m_reset;
  Note* m_note;
  Label* m_enough;
  Tag* m_state;
  QVBoxLayout* m_conditions;
  RunChooser* m_runs;
  Section* m_stored = nullptr;
};

}  // namespace kindred::ui::predict_page
