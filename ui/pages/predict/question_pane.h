// What is asked of the customers, and by which method; beneath it the stored predictions and how the method was tested.
#pragma once

#include <QPointer>

#include "core/workflow/predict_customers.h"
#include "ui/forms/parameter_form.h"
#include "ui/session.h"
#include "ui/widgets/notes.h"
#include "ui/widgets/pane.h"
#include "ui/widgets/run_chooser.h"

class QPushButton;

namespace kindred::ui::predict_page {

class MethodsList;
class TestTimeline;
struct TestFigures;

class QuestionPane : public Pane {
  Q_OBJECT

 public:
  explicit QuestionPane(Session& session, QWidget* parent = nullptr);

  void setDataset(const DatasetPtr& dataset);
  /// The result, one of those that are stored; the form takes its settings where it is another one than before.
  void show(const workflow::PredictedCustomersPtr& predicted, const TestFigures& figures,
            const std::vector<workflow::RunInfo>& stored);
  void run();
  [[nodiscard]] workflow::PredictRequest request() const;
  [[nodiscard]] bool differs() const;
  [[nodiscard]] Note* note() const { return m_note; }
  [[nodiscard]] MethodsList* methods() const { return m_methods; }

 signals:
  void changed();
  void made(qint64 run);
  /// A stored result was asked for.
  void chosen(qint64 run);

 private:
  void build();
  void rebuildForm();
  void choose(const std::string& method);
  void askCounts();
  void showState();
  void retell();

  Session& m_session;
  DatasetPtr m_dataset;
  workflow::PredictedCustomersPtr m_predicted;
  std::optional<workflow::AnswerCounts> m_counts = {};
  bool m_isRefused = false;  ///< what the form asks cannot be learned
  QPointer<Job> m_job;
  ParameterForm* m_form;
  Label* m_known;
  QPushButton* m_run;
  QPushButton* m_reset;
  Note* m_note;
  RunChooser* m_runs;
  Section* m_stored = nullptr;
  TestTimeline* m_timeline;
  RichLabel* m_test;
  Section* m_methodsSection = nullptr;
  MethodsList* m_methods;
};

}  // namespace kindred::ui::predict_page
