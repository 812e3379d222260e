// How rules are looked for: what a basket is, limits, Run; and beneath it the way from products to rules.
#pragma once

#include <QPointer>

#include "core/workflow/find_rules.h"
#include "ui/forms/parameter_form.h"
#include "ui/session.h"
#include "ui/widgets/notes.h"
#include "ui/widgets/pane.h"
#include "ui/widgets/run_chooser.h"

class QGridLayout;
class QPushButton;

namespace kindred::ui::rules_page {

class SearchPane : public Pane {
  Q_OBJECT

 public:
  explicit SearchPane(Session& session, QWidget* parent = nullptr);

  void setDataset(const DatasetPtr& dataset);
  /// The result, one of those that are stored; the form takes its settings where it is another one than before.
  void show(const workflow::FoundRulesPtr& found, const std::vector<workflow::RunInfo>& stored);
  void run();
  [[nodiscard]] workflow::RuleRequest request() const;
  /// Whether what is shown was made with other settings than those in the form.
  [[nodiscard]] bool differs() const;
  [[nodiscard]] bool isRunning() const { return m_job != nullptr; }
  /// Sets some values as a person would, and runs.
  void runWith(const Values& changes);
  [[nodiscard]] Note* note() const { return m_note; }

 signals:
  void changed();
  void made(qint64 run);
  /// A stored result was asked for.
  void chosen(qint64 run);

 private:
  /// What a search came to; more sets than may be are a result here, since a support that fits comes with them.
  struct Outcome {
    std::int64_t run = 0;
    std::optional<rules::TooMany> tooMany = {};
  };
  void sayTooMany(const rules::TooMany& error);
  void build();
  void rebuildForm();
  void showState();
  void showWay();
  void askCounts();
  void askEstimate();
  void retell();
  void failed(const Error& error);

  Session& m_session;
  DatasetPtr m_dataset;
  workflow::FoundRulesPtr m_found;
  std::vector<std::int64_t> m_counts;  ///< baskets by kind
  QString m_expected;                  ///< how many sets
  QPointer<Job> m_job;
  ParameterForm* m_form;
  Label* m_baskets;
  QPushButton* m_run;
  QPushButton* m_reset;
  Label* m_estimate;
  Note* m_note;
  RunChooser* m_runs;
  Section* m_way = nullptr;
  QGridLayout* m_steps;
  Label* m_verdict;
};

}  // namespace kindred::ui::rules_page
