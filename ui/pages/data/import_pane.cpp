#include "ui/pages/data/import_pane.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/pages/data/words.h"
#include "ui/text/language.h"
#include "ui/widgets/controls.h"

namespace kindred::ui::data {

ImportPane::ImportPane(ImportDraft& draft, QWidget* parent)
    : QWidget(parent),
      m_draft(draft),
      m_targetSection(new Section),
      m_target(new QComboBox),
      m_known(new Label(FontRole::Small, Role::Text2)),
      m_sentence(new RichLabel),
      m_progress(new QProgressBar),
      m_countButton(makeSmallButton()),
      m_share(new ShareBar),
      m_figures(new FigureGrid),
      m_skippedSection(new Section),
      m_reasons(new ReasonList(false)),
      m_notesSection(new Section),
      m_notes(new Label(FontRole::Small, Role::Text2)),
      m_preferenceSection(new Section),
      m_preferences(new PreferenceChoice) {
  m_target->setObjectName(QStringLiteral("targetChooser"));
  m_reasons->setObjectName(QStringLiteral("reasons"));
  m_preferences->setObjectName(QStringLiteral("preferences"));
  auto* column = new QVBoxLayout(this);
  setMargins(column, 0, 0, 0, 0, 0);
  m_targetSection->add(m_target);
  setFixed(m_target, 0, 28);
  m_target->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  auto* summary = new Section;
  m_known->setWordWrap(true);
  summary->add(m_known);
  summary->add(m_sentence);
  summary->add(m_progress);
  auto* countRow = new QHBoxLayout;
  countRow->addWidget(m_countButton);
  countRow->addStretch(1);
  summary->add(countRow);
  summary->add(m_share);
  summary->add(m_figures);
  m_progress->setRange(0, 1000);
  m_progress->setTextVisible(false);
  m_skippedSection->add(m_reasons);
  m_notes->setWordWrap(true);
  m_notesSection->add(m_notes);
  m_preferenceSection->add(m_preferences);
  for (Section* section : {m_targetSection, summary, m_skippedSection, m_preferenceSection, m_notesSection})
    column->addWidget(section);
  column->addStretch(1);
  makeFoot();
  connect(m_preferences, &PreferenceChoice::chosen, &m_draft, &ImportDraft::choosePreference);
  connect(m_reasons, &ReasonList::chosen, this, [this](imports::Check check, imports::Choice choice) {
    m_draft.change([&](imports::Request& request) { request.checks[check] = choice; });
  });
  connect(m_reasons, &ReasonList::picked, this, &ImportPane::reasonPicked);
  connect(m_target, &QComboBox::activated, this, [this] { emit targetChosen(m_target->currentData().toLongLong()); });
  connect(m_countButton, &QPushButton::clicked, &m_draft, &ImportDraft::countWhole);
  connect(&m_draft, &ImportDraft::changed, this, &ImportPane::refresh);
  whenTranslated(this, [this] { refresh(); });
}

void ImportPane::makeFoot() {
  m_foot = new QWidget;
  setBackground(m_foot, Role::Surface);
  auto* row = new QHBoxLayout(m_foot);
  setMargins(row, 14, 12, 14, 12, 8);
  m_import = makeButton(ButtonKind::Primary, QStringLiteral("check"));
  m_import->setObjectName(QStringLiteral("importButton"));
  m_cancel = makeButton();
  m_cancel->setObjectName(QStringLiteral("cancelButton"));
  row->addWidget(m_import);
  row->addWidget(m_cancel);
  row->addStretch(1);
  connect(m_import, &QPushButton::clicked, this, &ImportPane::importRequested);
  connect(m_cancel, &QPushButton::clicked, this, &ImportPane::cancelRequested);
}

void ImportPane::setImporting(bool importing) {
  m_importing = importing;
  refresh();
}

void ImportPane::setDatasets(const std::vector<workflow::DatasetInfo>& datasets) {
  m_datasets = datasets;
  refresh();
}

void ImportPane::refresh() {
  if (!m_draft.isActive()) return;
  followCount();
  refreshTarget();
  refreshSummary();
  refreshPreferences();
  const WholeCount* count = m_draft.count();
  if (count == nullptr) {
    m_import->setText(m_draft.target() ? tr("Add") : tr("Import"));
  } else if (m_draft.target()) {
    m_import->setText(tr("Add %Ln row(s)", nullptr, static_cast<int>(newRows(count->report))));
  } else {
    m_import->setText(tr("Import %Ln row(s)", nullptr, static_cast<int>(count->report.rowsKept)));
  }
  m_import->setEnabled(m_draft.isReady() && !m_importing);
  m_cancel->setText(tr("Cancel"));
  m_cancel->setEnabled(!m_importing);
  m_countButton->setText(tr("Count problems"));
}

void ImportPane::refreshTarget() {
  m_targetSection->setTitle(tr("Where the rows go"));
  m_targetSection->setVisible(!m_datasets.empty());
  m_target->setAccessibleName(tr("Data set that the rows come to"));
  m_target->setEnabled(!m_importing);
  m_target->clear();
  m_target->addItem(tr("A new data set"), qlonglong{0});
  for (const workflow::DatasetInfo& info : m_datasets) {
    m_target->addItem(tr("Add to “%1”").arg(QString::fromStdString(info.name)), static_cast<qlonglong>(info.id));
    if (m_draft.target() && m_draft.target()->dataset == info.id) m_target->setCurrentIndex(m_target->count() - 1);
  }
  const WholeCount* count = m_draft.count();
  m_known->setVisible(m_draft.target() && count != nullptr);
  if (m_known->isVisibleTo(this)) m_known->setText(knownRows(count->report) + QLatin1Char(' ') + tr("Then it holds:"));
}

void ImportPane::refreshSummary() {
  const WholeCount* count = m_draft.count();
  const bool counting = m_draft.countJob() != nullptr;
  m_progress->setVisible(counting);
  m_countButton->setVisible(!counting && count == nullptr && m_draft.isReady());
  m_share->setVisible(count != nullptr);
  m_figures->setVisible(count != nullptr);
  const auto found = [](const imports::CheckOutcome& outcome) { return outcome.rows > 0; };
  m_skippedSection->setVisible(count != nullptr && std::ranges::any_of(count->report.checks, found));
  m_notesSection->setVisible(count != nullptr && !count->report.notes.empty());
  if (count == nullptr) {
    m_sentence->setParts(counting              ? tr("Counting over the whole file…")
                         : m_draft.isLooking() ? tr("Reading the beginning of the file…")
                         : m_draft.isReady()   ? tr("The whole file was not counted yet.")
                                               : tr("Nothing can be imported yet: see the note beside."));
    return;
  }
  const imports::Report& report = count->report;
  showSentence(*m_sentence, report, count->summary.first, count->summary.last);
  m_share->set(report.rowsKept, report.rowsRead);
  m_figures->set(figuresOf(report.kind, count->summary, count->currency));
  m_skippedSection->setTitle(tr("%Ln row(s) skipped", nullptr, static_cast<int>(report.rowsRead - report.rowsKept)));
  m_skippedSection->setRemark(tr("and why"));
  m_reasons->set(report.checks);
  QStringList notes;
  for (const imports::Note& note : report.notes) notes << translated(note.text);
  m_notesSection->setTitle(tr("Worth knowing"));
  m_notes->setText(notes.join(QLatin1Char('\n')));
}

void ImportPane::refreshPreferences() {
  m_preferenceSection->setTitle(tr("Count a preference as"));
  const imports::Preview* preview = m_draft.preview();
  const auto current = m_draft.preference();
  std::vector<PreferenceValue> values;
  if (preview != nullptr && preview->kind && current)
    values = preferenceValues(*preview->kind, hasPrices(*preview), *current);
  m_preferenceSection->setVisible(!values.empty() && !m_draft.target());
  if (current) m_preferences->set(values, *current);
}

void ImportPane::followCount() {
  Job* job = m_draft.countJob();
  if (job == m_followed) return;
  m_followed = job;
  m_progress->setValue(0);
  if (job == nullptr) return;
  connect(job, &Job::progress, m_progress,
          [this](double fraction) { m_progress->setValue(static_cast<int>(fraction * 1000)); });
}

}  // namespace kindred::ui::data
