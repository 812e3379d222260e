#include "ui/pages/segments/method_pane.h"

#include <QComboBox>
#include <QDateTime>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

#include "core/workflow/names.h"
#include "core/workflow/queries/catalogue.h"
#include "core/workflow/regroup_segments.h"
#include "core/workflow/segment_form.h"
#include "ui/pages/segments/figures.h"
#include "ui/pages/segments/k_section.h"
#include "ui/text/language.h"
#include "ui/text/names.h"
#include "ui/widgets/controls.h"

namespace kindred::ui::segments {
namespace {

constexpr double kMoment = 2;  // seconds: what takes longer says so beforehand

}  // namespace

MethodPane::MethodPane(Session& session, QWidget* parent)
    : Pane(256, parent),
      m_session(session),
      m_method(new QComboBox),
      m_summary(new Label(FontRole::Small, Role::Text2)),
      m_features(new FeatureList),
      m_nothingChosen(new Label(FontRole::Small, Role::ErrText)),
      m_form(new ParameterForm),
      m_run(makeButton(ButtonKind::Primary, QStringLiteral("play"))),
      m_reset(makeButton(ButtonKind::Flat)),
      m_estimate(new Label(FontRole::Small, Role::Text2)),
      m_note(new Note(NoteKind::Error)),
      m_howMany(new KSection(session)),
      m_saved(new NameChooser),
      m_silhouette(new ShareBar),
      m_silhouetteFigure(new Label(FontRole::BodyBold)),
      m_verdict(new Label(FontRole::Small, Role::Text2)) {
  setObjectName(QStringLiteral("methodPane"));
  m_method->setObjectName(QStringLiteral("method"));
  m_features->setObjectName(QStringLiteral("features"));
  m_form->setObjectName(QStringLiteral("form"));
  m_run->setObjectName(QStringLiteral("run"));
  m_reset->setObjectName(QStringLiteral("reset"));
  m_saved->setObjectName(QStringLiteral("saved"));
  m_verdict->setObjectName(QStringLiteral("verdict"));
  buildMethod();
  buildRun();
  buildResult();
  whenTranslated(this, [this] {
    setTitle(tr("Method"));
    m_method->setAccessibleName(tr("Method"));
    m_lookAt->setTitle(tr("Look at"));
    m_nothingChosen->setText(tr("Choose at least one."));
    m_reset->setText(tr("Reset"));
    m_reset->setToolTip(tr("Back to the settings that the program proposes"));
    m_run->setToolTip(tr("Groups all customers of the data set (Ctrl+R)"));
    m_result->setTitle(tr("Saved segmentations"));
    m_saved->setWords({.list = tr("Saved segmentations"),
                       .name = tr("Name of the segmentation"),
                       .rename = tr("Rename this segmentation"),
                       .remove = tr("Remove this segmentation…")});
    m_quality->setTitle(tr("How well the groups hold"));
    fillMethods();
    rebuildForm();
    fillSaved();
    showQuality();
  });
}

void MethodPane::buildMethod() {
  Section* method = addSection();
  m_summary->setWordWrap(true);
  method->add(m_method);
  method->add(m_summary);
  m_lookAt = addSection();
  m_nothingChosen->hide();
  m_lookAt->add(m_features);
  m_lookAt->add(m_nothingChosen);
  connect(m_method, &QComboBox::activated, this, &MethodPane::rebuildForm);
  connect(m_features, &FeatureList::changed, this, &MethodPane::rebuildForm);
}

void MethodPane::buildRun() {
  Section* section = addSection();
  section->add(m_form);
  auto* row = new QHBoxLayout;
  setMargins(row, 0, 4, 0, 0, 8);
  row->addWidget(m_run);
  row->addWidget(m_reset);
  row->addStretch(1);
  section->add(row);
  m_estimate->setWordWrap(true);
  section->add(m_estimate);
  section->add(m_note);
  add(m_howMany);
  connect(m_howMany, &KSection::picked, this, &MethodPane::setK);
  connect(m_form, &ParameterForm::changed, this, &MethodPane::showState);
  connect(m_run, &QPushButton::clicked, this, &MethodPane::run);
  connect(m_reset, &QPushButton::clicked, this, &MethodPane::reset);
}

void MethodPane::buildResult() {
  m_result = addSection();
  m_saved->list()->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_saved->list()->setMinimumContentsLength(8);
  m_result->addTitleWidget(m_saved->renameButton());
  m_result->addTitleWidget(m_saved->removeButton());
  m_result->add(m_saved);
  m_quality = addSection();
  auto* bar = new QHBoxLayout;
  setMargins(bar, 0, 0, 0, 0, 8);
  bar->addWidget(m_silhouette, 1);
  bar->addWidget(m_silhouetteFigure);
  m_quality->add(bar);
  m_verdict->setWordWrap(true);
  m_quality->add(m_verdict);
  connect(saved(), &QComboBox::activated, this,
          [this] { emit segmentationChosen(saved()->currentData().toLongLong()); });
  connect(m_saved, &NameChooser::renameRequested, this, &MethodPane::renameRequested);
  connect(m_saved, &NameChooser::removeRequested, this, &MethodPane::removeRequested);
}

std::string MethodPane::algorithm() const { return m_method->currentData().toString().toStdString(); }

void MethodPane::fillMethods() {
  const QSignalBlocker blocker(m_method);
  const QString chosen = m_method->count() > 0 ? m_method->currentData().toString()
                                               : QString::fromStdString(workflow::SegmentRequest().algorithm);
  m_method->clear();
  for (const workflow::CatalogueEntry& entry : workflow::catalogue("segment")) {
    m_method->addItem(translated(entry.info.title), QString::fromStdString(entry.info.key));
    m_method->setItemData(m_method->count() - 1, translated(entry.info.summary), Qt::ToolTipRole);
  }
  m_method->setCurrentIndex(std::max(0, m_method->findData(chosen)));
}

void MethodPane::setDataset(const DatasetPtr& dataset) {
  if (m_job != nullptr) m_job->disconnect(this);
  m_job = nullptr;
  m_dataset = dataset;
  m_shown = nullptr;
  m_note->clear();
  m_features->setDataset(dataset);
  reset();
  show(nullptr);
}

void MethodPane::show(const ShownPtr& shown) {
  const auto made = [](const ShownPtr& of) { return of && of->segmentation ? of->segmentation->id : 0; };
  const bool other = made(shown) != made(m_shown);
  m_shown = shown;
  if (other && made(shown) != 0) takeSettings();
  fillSaved();
  showQuality();
  showState();
}

void MethodPane::choose(const QString& method) {
  const int place = m_method->findData(method);
  if (place < 0) return;
  m_method->setCurrentIndex(place);
  rebuildForm();
}

// The form of the method, what the chosen sets have of their own, and the seed. Values of keys that stay are kept.
void MethodPane::rebuildForm() {
  m_summary->setText(m_method->currentData(Qt::ToolTipRole).toString());
  std::vector<std::string> columns;
  if (m_dataset) {
    for (const AttributeColumn& column : m_dataset->customers.attributes().columns) {
      if (column.kind != AttributeKind::Text) columns.push_back(column.name);
    }
  }
  m_form->setParameters(workflow::segmentForm(algorithm(), m_features->chosen()),
                        m_dataset ? m_dataset->shape() : DataShape(), columns);
  showState();
}

workflow::SegmentRequest MethodPane::request() const {
  return workflow::segmentRequest(m_dataset ? m_dataset->id : 0, algorithm(), m_features->chosen(), m_form->values());
}

// Puts the settings of what is shown into the form.
void MethodPane::takeSettings() {
  const workflow::RunInfo& run = *m_shown->run;
  const int place = m_method->findData(QString::fromStdString(run.algorithm));
  if (place >= 0) m_method->setCurrentIndex(place);
  std::vector<std::string> keys;
  for (const segment::ChosenFeatures& chosen : m_shown->features) keys.push_back(chosen.key);
  m_features->setChosen(keys);
  rebuildForm();
  m_form->reset();
  m_form->setValues(workflow::segmentFormValues(run, m_shown->features));
}

bool MethodPane::differs() const {
  if (!m_shown || !m_shown->run) return false;
  return !workflow::asksFor(request(), *m_shown->run, m_shown->features);
}

void MethodPane::setK(int k) {
  Values values = m_form->values();
  const auto number = values.find("k");
  if (number == values.end()) return;
  number->second = std::int64_t{k};
  m_form->setValues(values);
  showState();
}

void MethodPane::reset() {
  m_features->setChosen({workflow::SegmentRequest().features.front().key});
  rebuildForm();
  m_form->reset();
  showState();
}

void MethodPane::showState() {
  const bool chosen = !m_features->chosen().empty();
  const bool valid = m_dataset && chosen && m_form->isValid();
  m_nothingChosen->setVisible(m_dataset && !chosen);
  m_run->setText(isRunning() ? tr("Running…") : tr("Run"));
  m_run->setEnabled(valid && !isRunning());
  m_reset->setEnabled(m_dataset != nullptr);
  m_estimate->clear();
  if (valid) {
    const Estimate estimate = workflow::estimateSegmentation(request(), *m_dataset);
    if (estimate.seconds >= kMoment)
      m_estimate->setText(
          tr("About %1, %2 of memory").arg(formatDuration(estimate.seconds), formatBytes(estimate.bytes)));
  }
  m_estimate->setVisible(!m_estimate->text().isEmpty());
  m_howMany->setRequest(request(), valid);
  emit changed();
}

/// "6 groups, RFM + Taste, 13:11"; a name of the person's own stands alone.
QString MethodPane::savedName(const workflow::SegmentationInfo& info) {
  if (workflow::titleOf(info).empty()) return nameOf(info);
  const QDateTime made = QDateTime::fromSecsSinceEpoch(info.created, Qt::UTC);
  const bool today = made.date() == QDateTime::fromSecsSinceEpoch(workflow::currentTime(), Qt::UTC).date();
  const QString when = today ? QLocale().toString(made.time(), QLocale::ShortFormat)
                             : QLocale().toString(made.date(), QStringLiteral("d MMM")) + QLatin1Char(' ') +
                                   QLocale().toString(made.time(), QLocale::ShortFormat);
  return tr("%Ln group(s), %1, %2", "what they were made from, when", static_cast<int>(info.segments.size()))
      .arg(nameOf(info), when);
}

void MethodPane::fillSaved() {
  const QSignalBlocker blocker(saved());
  m_saved->endRenaming(false);
  saved()->clear();
  if (m_shown) {
    for (const workflow::SegmentationInfo& info : m_shown->saved) {
      saved()->addItem(savedName(info), static_cast<qlonglong>(info.id));
      saved()->setItemData(saved()->count() - 1, tr("%Ln segment(s)", nullptr, static_cast<int>(info.segments.size())),
                           Qt::ToolTipRole);
    }
  }
  const bool some = saved()->count() > 0;
  if (some && m_shown->segmentation)
    saved()->setCurrentIndex(saved()->findData(static_cast<qlonglong>(m_shown->segmentation->id)));
  m_saved->setName(some && m_shown->segmentation ? nameOf(*m_shown->segmentation) : QString());
  m_result->setVisible(some);
}

void MethodPane::showQuality() {
  const bool some = m_shown && m_shown->segmentation && !m_shown->segmentation->segments.empty();
  const bool known = some && std::isfinite(m_shown->segmentation->quality.silhouette);
  m_quality->setVisible(some);
  m_silhouette->setVisible(known);
  m_silhouetteFigure->setVisible(known);
  m_quality->setRemark({});
  if (!some) return;
  if (!known) return m_verdict->setText(tr("A single group has no other to be told apart from."));
  const segment::Quality& quality = m_shown->segmentation->quality;
  m_silhouette->setShare(quality.silhouette);
  m_silhouetteFigure->setText(formatNumber(quality.silhouette));
  const auto& labels = m_shown->segmentation->labels;
  const auto customers = labels.size() - static_cast<std::size_t>(std::ranges::count(labels, segment::Noise));
  const bool sampled = customers > segment::SilhouetteLimit;
  const QString sample =
      tr("Estimated from %1 of %2 customers.")
          .arg(formatCount(segment::SilhouetteLimit), formatCount(static_cast<std::int64_t>(customers)));
  m_verdict->setText(translated(segment::verdictOn(quality.silhouette)) +
                     (sampled ? QLatin1Char(' ') + sample : QString()));
  const segment::Agreement& steady = m_shown->segmentation->stability;
  if (steady.known()) m_quality->setRemark(steadiness(steady.mean));
  QString details =
      tr("Silhouette %1, from −1 to 1: how much nearer customers are to their own group than to the next.\n"
         "Caliński–Harabasz %2: greater is better.\nDavies–Bouldin %3: smaller is better.")
          .arg(formatNumber(quality.silhouette, 3), formatNumber(quality.calinskiHarabasz, 0),
               formatNumber(quality.daviesBouldin));
  if (steady.known()) {
    details += QLatin1Char('\n') +
               tr("Agreement %1 (%2 to %3): adjusted Rand index with groups of random halves of the customers")
                   .arg(formatNumber(steady.mean), formatNumber(steady.low), formatNumber(steady.high));
  }
  for (QWidget* widget : {static_cast<QWidget*>(m_silhouette), static_cast<QWidget*>(m_silhouetteFigure),
                          static_cast<QWidget*>(m_verdict)}) {
    widget->setToolTip(details);
  }
  m_silhouette->setAccessibleName(tr("Silhouette %1").arg(formatNumber(quality.silhouette)));
}

/// Whether Run would only make the groups that are shown once more.
bool MethodPane::wouldRepeat() const {
  return m_shown && m_shown->isCurrent() && !differs() && !workflow::isRegrouped(*m_shown->run) &&
         m_shown->run->programVersion == workflow::programVersion();
}

void MethodPane::showError(const Error& error) {
  const auto less = error.code() == ErrorCode::OutOfMemory ? workflow::lighter(request()) : std::nullopt;
  if (!less) return m_note->showError(error);
  m_note->show(NoteKind::Error, translated(error.problems().front()), translated(less->hint));  // room for one button
  m_note->addAction(translated(less->offer), [this, settings = less->settings] {
    m_form->setValues(settings);
    showState();
    run();
  });
}

void MethodPane::run() {
  if (!m_run->isEnabled()) return;
  if (wouldRepeat()) return m_session.say(tr("These settings made the groups that are shown"));
  m_note->clear();
  m_job = m_session.perform(
      {this, KI_TEXT("core", "Grouping customers by %1").with(m_method->currentText().toStdString())},
      [workspace = m_session.workspace(), request = request()](Progress& progress) {
        return workflow::segmentCustomers(*workspace, request, progress);
      },
      [this](const workflow::SegmentationPtr& segmentation) { emit made(segmentation->id); }, errorsTo(this));
  connect(m_job, &Job::done, this, [this] {
    m_job = nullptr;
    showState();
  });
  showState();
}

}  // namespace kindred::ui::segments
