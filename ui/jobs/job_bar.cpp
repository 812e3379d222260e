#include "ui/jobs/job_bar.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>

#include "ui/text/language.h"
#include "ui/widgets/controls.h"

namespace kindred::ui {
namespace {

constexpr int kDelayMs = 300;
constexpr int kMessageMs = 6000;

}  // namespace

JobBar::JobBar(JobRunner& runner, QWidget* parent)
    : QWidget(parent),
      m_runner(runner),
      m_hint(new ElidedLabel(FontRole::Small, Role::Text2)),
      m_what(new ElidedLabel(FontRole::Small)),
      m_bar(new QProgressBar),
      m_percent(new Label(FontRole::Small, Role::Text2)),
      m_left(new Label(FontRole::Small)),
      m_cancel(makeSmallButton(ButtonKind::Normal, QStringLiteral("x"))),
      m_more(makeSmallButton(ButtonKind::Flat)),
      m_idle(new Label(FontRole::Small, Role::Text3)) {
  m_cancel->setObjectName(QStringLiteral("cancelButton"));
  setBackground(this, Role::Header);
  setFixed(this, 0, 30);
  setFixed(m_bar, 168, 6);
  m_bar->setRange(0, 1000);
  m_bar->setTextVisible(false);
  auto* row = new QHBoxLayout(this);
  setMargins(row, 12, 1, 6, 0, 10);
  row->addWidget(m_hint, 3);
  m_what->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  row->addWidget(m_what, 2);
  for (QWidget* widget : std::initializer_list<QWidget*>{m_bar, m_percent, m_left, m_more, m_cancel, m_idle})
    row->addWidget(widget);
  m_delay.setSingleShot(true);
  m_delay.setInterval(kDelayMs);
  m_messageTimer.setSingleShot(true);
  m_messageTimer.setInterval(kMessageMs);
  connect(&m_delay, &QTimer::timeout, this, [this] {
    m_shown = !m_runner.jobs().empty();
    refresh();
  });
  connect(&m_messageTimer, &QTimer::timeout, this, [this] { say({}); });
  connect(&m_runner, &JobRunner::jobsChanged, this, &JobBar::refresh);
  connect(&m_runner, &JobRunner::jobProgressed, this, &JobBar::showProgress);
  connect(m_cancel, &QPushButton::clicked, this, [this] {
    if (!m_runner.jobs().empty()) m_runner.jobs().front()->cancel();
  });
  connect(m_more, &QPushButton::clicked, this, &JobBar::openList);
  whenTranslated(this, [this] { retranslate(); });
}

void JobBar::retranslate() {
  m_cancel->setText(tr("Cancel"));
  m_idle->setText(tr("No jobs running"));
  m_bar->setAccessibleName(tr("Progress of the job"));
  refresh();
}

void JobBar::setHint(const QString& hint) {
  m_hintText = hint;
  m_hint->setText(m_message.isEmpty() ? m_hintText : m_message);
}

void JobBar::say(const QString& message) {
  m_message = message;
  setHint(m_hintText);
  if (!message.isEmpty()) m_messageTimer.start();
}

void JobBar::refresh() {
  const std::vector<Job*> jobs = m_runner.jobs();
  if (jobs.empty()) {
    m_shown = false;
    m_delay.stop();
  } else if (!m_shown && !m_delay.isActive()) {
    m_delay.start();
  }
  for (QWidget* widget : std::initializer_list<QWidget*>{m_what, m_bar, m_percent, m_left, m_cancel})
    widget->setVisible(m_shown);
  m_idle->setVisible(jobs.empty());
  m_more->setVisible(m_shown && jobs.size() > 1);
  if (!m_shown) return;
  m_more->setText(tr("%n more", nullptr, static_cast<int>(jobs.size()) - 1));
  showProgress(jobs.front());
}

void JobBar::showProgress(Job* job) {
  if (!m_shown || m_runner.jobs().empty() || job != m_runner.jobs().front()) return;
  const QString title = translated(job->title());
  m_what->setText(job->step().empty() ? title : QStringLiteral("%1: %2").arg(title, translated(job->step())));
  m_bar->setValue(static_cast<int>(job->fraction() * 1000));
  m_percent->setText(formatPercent(job->fraction()));
  m_left->setText(job->secondsLeft() < 0
                      ? QString()
                      : tr("%1 left").arg(formatDuration(std::max(1.0, std::ceil(job->secondsLeft())))));
}

void JobBar::openList() {
  QMenu menu;
  for (Job* job : m_runner.jobs()) {
    const QString state = job->state() == Job::State::Running ? formatPercent(job->fraction()) : tr("waiting");
    QAction* action =
        menu.addAction(icon(QStringLiteral("x")), tr("Cancel “%1” (%2)").arg(translated(job->title()), state));
    connect(action, &QAction::triggered, job, &Job::cancel);
  }
  menu.exec(m_more->mapToGlobal(QPoint(0, -menu.sizeHint().height())));
}

void JobBar::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), theme().color(Role::Header));
  painter.fillRect(0, 0, width(), 1, theme().color(Role::Border));
}

}  // namespace kindred::ui
