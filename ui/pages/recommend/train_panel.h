// The form that trains a recommender: method, its parameters, what it will take, Train.
#pragma once

#include <QPointer>

#include "ui/forms/parameter_form.h"
#include "ui/jobs/job_runner.h"
#include "ui/session.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notes.h"

class QComboBox;
class QPushButton;

namespace kindred::ui {

class TrainPanel : public QWidget {
  Q_OBJECT

 public:
  explicit TrainPanel(Session& session, QWidget* parent = nullptr);

  /// Fits the form to the data set that is shown.
  void refresh();
  /// Whether the person may leave the form: there is a list behind it.
  void setCancellable(bool cancellable);
  void train();

 signals:
  void started();
  void trained(qint64 run);
  void cancelled();
  /// The training did not come to an end: the form says why.
  void stopped();

 private:
  void fillMethods();
  void showMethod();
  void showEstimate();
  void setRunning(bool running);

  Session& m_session;
  QComboBox* m_method;
  Label* m_title;
  Label* m_methodLabel;
  Label* m_summary;
  ParameterForm* m_form;
  Note* m_note;
  Label* m_estimate;
  QPushButton* m_reset;
  QPushButton* m_cancel;
  QPushButton* m_train;
  QPointer<Job> m_job;
};

}  // namespace kindred::ui
