// The form that trains a recommender: method, its parameters, what it will take, Train.
#pragma once

#include <QPointer>

#include "core/workflow/run_trace.h"
#include "ui/forms/parameter_form.h"
#include "ui/jobs/job_runner.h"
#include "ui/session.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notes.h"

class QComboBox;
class QPushButton;

namespace kindred::workflow {
struct TrainRequest;
}

namespace kindred::ui {

class TrainPanel : public QWidget {
  Q_OBJECT

 public:
  explicit TrainPanel(Session& session, QWidget* parent = nullptr);

  /// Fits the form to the data set that is shown.
  void refresh();
  /// Chooses a method by its key, as a person does; one that the data or this computer lack is passed over.
  /// Settings, where there are any, go into the form.
  void choose(const QString& method, const Values& settings = {});
  /// Whether the person may leave the form: there is a list behind it.
  void setCancellable(bool cancellable);
  void train();

 signals:
  void started();
  void trained(qint64 run);
  /// What the training has gone through so far; at most ten times a second.
  void roundsHeard(const QString& method, const kindred::workflow::RunTrace& trace);
  /// Well or not; `trained` or `stopped` says so where it did not end by Cancel.
  void ended();
  void cancelled();
  /// The training did not come to an end: the form says why.
  void stopped();

 private:
  void fillMethods();
  void showMethod();
  void showEstimate();
  [[nodiscard]] workflow::TrainRequest request() const;
  void setRunning(bool running);

  Session& m_session;
  QString m_chosen;  ///< the method that the person chose; empty: the usual one
  QComboBox* m_method;
  Label* m_title;
  Label* m_methodLabel;
  Label* m_summary;
  ParameterForm* m_form;
  Note* m_note;
  Note* m_lack;  ///< what the data have not that the method, as it is set, needs
  Label* m_estimate;
  QPushButton* m_inside;
  QPushButton* m_reset;
  QPushButton* m_cancel;
  QPushButton* m_train;
  QPointer<Job> m_job;
};

}  // namespace kindred::ui
