// The bar at the bottom of the window: a hint on the left; on the right the running job with its progress, time left
// and Cancel, shown once it has run for 300 ms. With several jobs a button opens their list.
#pragma once

#include <QProgressBar>
#include <QPushButton>
#include <QTimer>
#include <QWidget>

#include "ui/jobs/job_runner.h"
#include "ui/widgets/labels.h"

namespace kindred::ui {

class JobBar : public QWidget {
  Q_OBJECT

 public:
  explicit JobBar(JobRunner& runner, QWidget* parent = nullptr);
  void setHint(const QString& hint);
  /// Shown in place of the hint for some seconds.
  void say(const QString& message);
  [[nodiscard]] bool isJobShown() const { return m_shown; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  void refresh();
  void showProgress(Job* job);
  void openList();
  void retranslate();

  JobRunner& m_runner;
  ElidedLabel* m_hint;
  ElidedLabel* m_what;
  QProgressBar* m_bar;
  Label* m_percent;
  Label* m_left;
  QPushButton* m_cancel;
  QPushButton* m_more;
  Label* m_idle;
  QTimer m_delay;
  QTimer m_messageTimer;
  QString m_hintText;
  QString m_message;
  bool m_shown = false;
};

}  // namespace kindred::ui
