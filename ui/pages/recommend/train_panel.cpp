#include "ui/pages/recommend/train_panel.h"

#include <QComboBox>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QStandardItemModel>

#include "core/recommend/recommender.h"
#include "core/workflow/queries/catalogue.h"
#include "core/workflow/train_recommender.h"
#include "ui/pages/recommend/rounds_panel.h"
#include "ui/text/language.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/pane.h"

namespace kindred::ui {
namespace {

constexpr double kMoment = 2;  // seconds: what takes longer says so beforehand
constexpr int kFormWidth = 460;

}  // namespace

TrainPanel::TrainPanel(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_method(new QComboBox),
      m_title(new Label(FontRole::Section)),
      m_methodLabel(new Label(FontRole::Control, Role::Text2)),
      m_summary(new Label(FontRole::Small, Role::Text2)),
      m_form(new ParameterForm),
      m_note(new Note(NoteKind::Error)),
      m_lack(new Note(NoteKind::Warning)),
      m_estimate(new Label(FontRole::Small, Role::Text2)),
      m_inside(makeButton(ButtonKind::Flat, QStringLiteral("classroom"))),
      m_reset(makeButton(ButtonKind::Flat)),
      m_cancel(makeButton()),
      m_train(makeButton(ButtonKind::Primary, QStringLiteral("play"))) {
  setObjectName(QStringLiteral("trainPanel"));
  m_method->setObjectName(QStringLiteral("method"));
  m_train->setObjectName(QStringLiteral("train"));
  m_note->setObjectName(QStringLiteral("note"));
  m_lack->setObjectName(QStringLiteral("lack"));
  m_inside->setObjectName(QStringLiteral("lookInside"));
  setFocusProxy(m_form);
  auto* content = new QWidget;
  auto* column = new QVBoxLayout(content);
  setMargins(column, 16, 12, 16, 12, 10);
  column->setAlignment(Qt::AlignTop | Qt::AlignLeft);
  column->addWidget(m_title);
  auto* method = new QWidget;
  // Above and over the whole width, as the form's own columns depend on what is in it.
  auto* row = new QVBoxLayout(method);
  setMargins(row, 0, 0, 0, 0, 4);
  row->addWidget(m_methodLabel);
  row->addWidget(m_method);
  column->addWidget(method);
  m_summary->setWordWrap(true);
  column->addWidget(m_summary);
  column->addWidget(m_inside, 0, Qt::AlignLeft);
  column->addWidget(m_form);
  column->addWidget(m_lack);
  column->addWidget(m_note);
  column->addStretch(1);
  for (QWidget* widget : {method, static_cast<QWidget*>(m_summary), static_cast<QWidget*>(m_form),
                          static_cast<QWidget*>(m_lack), static_cast<QWidget*>(m_note)}) {
    whenThemed(widget, [widget] { widget->setMaximumWidth(theme().px(kFormWidth)); });
  }

  auto* foot = new QWidget;
  setBackground(foot, Role::Sunken);
  auto* buttons = new QHBoxLayout(foot);
  setMargins(buttons, 12, 8, 12, 8, 8);
  buttons->addWidget(m_estimate, 1);
  buttons->addWidget(m_reset);
  buttons->addWidget(m_cancel);
  buttons->addWidget(m_train);

  auto* whole = new QVBoxLayout(this);
  whole->setContentsMargins(0, 0, 0, 0);
  whole->setSpacing(0);
  whole->addWidget(makeScroller(content), 1);
  whole->addWidget(new Line);
  whole->addWidget(foot);

  connect(m_method, &QComboBox::activated, this, [this] {
    m_chosen = m_method->currentData().toString();
    showMethod();
  });
  connect(m_inside, &QPushButton::clicked, this,
          [this] { m_session.showMethod(QStringLiteral("classroom"), m_method->currentData().toString()); });
  connect(m_form, &ParameterForm::changed, this, &TrainPanel::showEstimate);
  connect(m_reset, &QPushButton::clicked, this, [this] {
    m_form->reset();
    showEstimate();
  });
  connect(m_cancel, &QPushButton::clicked, this, &TrainPanel::cancelled);
  connect(m_train, &QPushButton::clicked, this, &TrainPanel::train);
  whenTranslated(this, [this] {
    m_title->setText(tr("Train a recommender"));
    m_methodLabel->setText(tr("Method"));
    m_method->setAccessibleName(tr("Method"));
    m_inside->setText(tr("Look inside…"));
    m_inside->setToolTip(tr("What this method learns, as pictures, in the Classroom"));
    m_reset->setText(tr("Reset"));
    m_cancel->setText(tr("Back to the list"));
    setRunning(m_job != nullptr);
    fillMethods();
    showEstimate();
  });
}

void TrainPanel::fillMethods() {
  const QSignalBlocker blocker(m_method);
  m_method->clear();
  const DatasetPtr& dataset = m_session.dataset();
  const QString usual = dataset ? QString::fromStdString(workflow::usualRecommender(*dataset)) : QString();
  for (const workflow::CatalogueEntry& entry : workflow::catalogue("recommend")) {
    const bool usable = entry.unavailable.empty();
    if (usable && dataset && !workflow::missing(entry.info.key, *dataset).empty()) continue;
    const QString title = translated(entry.info.title);
    m_method->addItem(usable ? title : tr("%1 – not installed").arg(title), QString::fromStdString(entry.info.key));
    m_method->setItemData(m_method->count() - 1, translated(usable ? entry.info.summary : entry.unavailable),
                          Qt::ToolTipRole);
    // What could be installed is there to be seen.
    if (!usable) qobject_cast<QStandardItemModel*>(m_method->model())->item(m_method->count() - 1)->setEnabled(false);
  }
  const int chosen = m_method->findData(m_chosen);
  m_method->setCurrentIndex(std::max(0, chosen >= 0 ? chosen : m_method->findData(usual)));
  m_summary->setText(m_method->currentData(Qt::ToolTipRole).toString());
}

void TrainPanel::refresh() {
  if (m_job != nullptr) m_job->disconnect(this);
  m_job = nullptr;
  setRunning(false);
  m_note->clear();
  fillMethods();
  showMethod();
}

void TrainPanel::choose(const QString& method, const Values& settings) {
  const int place = m_method->findData(method);
  const auto* model = qobject_cast<QStandardItemModel*>(m_method->model());
  if (place >= 0 && model->item(place)->isEnabled()) {
    m_chosen = method;
    m_method->setCurrentIndex(place);
    showMethod();
    if (!settings.empty()) m_form->setValues(settings);
    showEstimate();
    return;
  }
  const DatasetPtr& dataset = m_session.dataset();
  const Text lack = dataset ? workflow::missing(method.toStdString(), *dataset) : Text();
  if (!lack.empty()) m_note->show(NoteKind::Info, tr("These data lack what the method needs"), translated(lack));
}

void TrainPanel::showMethod() {
  m_summary->setText(m_method->currentData(Qt::ToolTipRole).toString());
  const DatasetPtr& dataset = m_session.dataset();
  if (!dataset) return;
  m_form->setSubject(m_session.datasetKey());
  m_form->setParameters(workflow::trainParameters(m_method->currentData().toString().toStdString(), *dataset),
                        dataset->shape());
  showEstimate();
}

workflow::TrainRequest TrainPanel::request() const {
  return {.datasetId = m_session.datasetId(),
          .algorithm = m_method->currentData().toString().toStdString(),
          .parameters = m_form->values(),
          .name = {}};
}

void TrainPanel::showEstimate() {
  const bool valid = m_session.dataset() && m_form->isValid();
  const Text lack = valid ? workflow::missing(request(), *m_session.dataset()) : Text();
  m_lack->clear();
  if (!lack.empty()) m_lack->show(NoteKind::Warning, tr("The data lack what this needs"), translated(lack));
  m_train->setEnabled(valid && lack.empty() && m_job == nullptr);
  m_reset->setEnabled(m_form->isChanged());
  m_estimate->setText({});
  if (!valid || !lack.empty()) return;
  const Estimate estimate = workflow::estimateTraining(request(), *m_session.dataset());
  if (estimate.seconds < kMoment) return;
  m_estimate->setText(tr("About %1, %2 of memory").arg(formatDuration(estimate.seconds), formatBytes(estimate.bytes)));
}

void TrainPanel::setCancellable(bool cancellable) { m_cancel->setVisible(cancellable); }

void TrainPanel::setRunning(bool running) {
  m_train->setText(running ? tr("Training…") : tr("Train"));
  m_train->setEnabled(!running && m_session.dataset() && m_form->isValid() && m_lack->isHidden());
}

void TrainPanel::train() {
  if (!m_session.dataset() || m_job != nullptr || !m_form->isValid() || !m_lack->isHidden()) return;
  m_note->clear();
  const auto live = std::make_shared<LiveRounds>();
  workflow::TrainRequest asked = request();
  asked.onEpoch = [live](const Epoch& round) { live->add(round); };
  const QString method = m_method->currentText();
  const auto& rounds = recommend::algorithm(asked.algorithm).rounds;
  const std::string figure = rounds ? rounds->figure : std::string();
  m_job = m_session.perform(
      {this, KI_TEXT("core", "Training %1").with(method.toStdString())},
      [workspace = m_session.workspace(), request = asked](Progress& progress) {
        return workflow::trainRecommender(*workspace, request, progress);
      },
      [this](const workflow::RunInfo& run) { emit trained(run.id); },
      [this](const Error& error) {
        m_note->showError(error);
        emit stopped();
      });
  setRunning(true);
  const auto tell = [this, live, method, figure] {
    if (const Trace heard = live->rounds(); !heard.empty()) emit roundsHeard(method, {heard, figure});
  };
  connect(m_job, &Job::progress, this, tell);
  connect(m_job, &Job::done, this, [this, tell] {
    tell();  // what came after the last progress, or too soon for any
    m_job = nullptr;
    setRunning(false);
    emit ended();
  });
  emit started();
}

}  // namespace kindred::ui
