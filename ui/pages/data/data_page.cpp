#include "ui/pages/data/data_page.h"

#include <QAction>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/import/extensions.h"
#include "core/workflow/edit_dataset.h"
#include "core/workflow/generate_sample.h"
#include "core/workflow/import_source.h"
#include "ui/pages/data/dataset_pane.h"
#include "ui/pages/data/file_request.h"
#include "ui/pages/data/import_pane.h"
#include "ui/pages/data/import_panel.h"
#include "ui/pages/data/project_panel.h"
#include "ui/pages/data/words.h"
#include "ui/settings.h"
#include "ui/text/language.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/file_dialog.h"
#include "ui/widgets/notes.h"

namespace kindred::ui::data {
namespace {

constexpr int PaneWidth = 304;  // pixels at 100 %

QString fileOf(const imports::Request& request) {
  return QString::fromStdU16String(request.inputs.front().u16string());
}

}  // namespace

DataPage::DataPage(Session& session)
    : Page(session),
      m_draft(session.questions()),
      m_stack(new Stages),
      m_empty(new EmptyState(QStringLiteral("data"))),
      m_importPanel(new ImportPanel(m_draft)),
      m_importPane(new ImportPane(m_draft)),
      m_projectPanel(new ProjectPanel),
      m_datasetPane(new DatasetPane),
      m_pane(new Pane(PaneWidth)),
      m_add(makeButton(ButtonKind::Normal, QStringLiteral("plus"))) {
  m_datasetPane->setObjectName(QStringLiteral("datasetPane"));
  m_projectPanel->setObjectName(QStringLiteral("projectPanel"));
  m_importPane->setObjectName(QStringLiteral("importPane"));
  m_importPanel->setObjectName(QStringLiteral("importPanel"));
  for (QWidget* widget : std::initializer_list<QWidget*>{m_empty, m_projectPanel, m_importPanel})
    m_stack->addWidget(widget);
  m_pane->add(m_importPane, 1);
  m_pane->add(m_datasetPane, 1);
  auto* foot = new QWidget;
  auto* feet = new QVBoxLayout(foot);
  setMargins(feet, 0, 0, 0, 0, 0);
  feet->addWidget(m_importPane->foot());
  feet->addWidget(m_datasetPane->foot());
  m_pane->setFoot(foot);
  m_chooseFile = [this](const QString& proposed) {
    return askSaveFile(this, tr("Save skipped rows"), proposed, tr("CSV text (*.csv)"));
  };
  setRightPane(m_pane);
  setBody(m_stack);
  addHeaderWidget(m_add);
  makeActions();
  connectParts();
  whenTranslated(this, [this] { retranslate(); });
  refreshDatasets();
}

QString DataPage::title() const { return m_state == State::Import ? tr("Import data") : tr("Data"); }

QString DataPage::subtitle() const {
  switch (m_state) {
    case State::Import: return tr("Check what was found, then import");
    case State::Project: return tr("What is in the project, and what was left out");
    case State::Empty: break;
  }
  return {};
}

QString DataPage::hint() const {
  return m_state == State::Import ? tr("Problems are counted over the whole file, not just the preview")
                                  : tr("Drop files anywhere in the window to import them");
}

void DataPage::makeActions() {
  const auto make = [this](const QString& iconName, const QKeySequence& keys, auto act) {
    auto* action = new QAction(icon(iconName), {}, this);
    action->setShortcut(keys);
    addMenuAction(action, act, Needs::Nothing);
    return action;
  };
  m_importAction = make(QStringLiteral("check"), QKeySequence(Qt::CTRL | Qt::Key_R), [this] { import(); });
  m_renameAction = make(QStringLiteral("pencil"), QKeySequence(Qt::Key_F2), [this] {
    openDrawer(m_pane);
    m_datasetPane->nameField()->setFocus(Qt::ShortcutFocusReason);
    m_datasetPane->nameField()->selectAll();
  });
  m_saveSkippedAction = make(QStringLiteral("save"), {}, [this] { askWhereToSave(); });
  m_exploreAction =
      make(QStringLiteral("explore"), {}, [this] { this->session().showPage(QStringLiteral("explore")); });
  m_segmentAction =
      make(QStringLiteral("segments"), {}, [this] { this->session().showPage(QStringLiteral("segments")); });
  m_removeAction = make(QStringLiteral("x"), {}, [this] { askToRemove(); });
}

void DataPage::connectParts() {
  Session& s = session();
  connect(&s, &Session::datasetsChanged, this, &DataPage::refreshDatasets);
  connect(&s, &Session::datasetChanged, this, &DataPage::refreshDatasets);
  connect(&m_draft, &ImportDraft::changed, this, &DataPage::updateState);
  connect(m_add, &QPushButton::clicked, this, &DataPage::chooseFiles);
  connect(m_importPanel, &ImportPanel::chooseRequested, this, &DataPage::chooseFiles);
  connect(m_importPanel, &ImportPanel::logRequested, this,
          [this](const QString& file) { this->session().showMethod(QStringLiteral("learn"), file); });
  connect(m_importPanel, &ImportPanel::fileRequested, this, [this](const QString& file) { importFiles({file}); });
  connect(m_importPane, &ImportPane::importRequested, this, &DataPage::import);
  connect(m_importPane, &ImportPane::targetChosen, this, [this](std::int64_t dataset) {
    if (dataset == 0) m_draft.setTarget({});
    else m_draft.setTarget(AppendTarget{this->session().workspace(), dataset});
  });
  connect(m_importPane, &ImportPane::reasonPicked, this, [this](imports::Check check) {
    closeDrawers();
    m_importPanel->preview()->showReason(check);
  });
  connect(m_importPane, &ImportPane::cancelRequested, &m_draft, &ImportDraft::clear);
  connect(m_projectPanel, &ProjectPanel::datasetChosen, &s, &Session::setDataset);
  connect(m_projectPanel, &ProjectPanel::saveSkippedRequested, this, &DataPage::askWhereToSave);
  connect(m_projectPanel, &ProjectPanel::exploreRequested, m_exploreAction, &QAction::trigger);
  connect(m_projectPanel, &ProjectPanel::segmentRequested, m_segmentAction, &QAction::trigger);
  connect(m_datasetPane, &DatasetPane::renameRequested, this, &DataPage::renameCurrent);
  connect(m_datasetPane, &DatasetPane::removeRequested, this, &DataPage::askToRemove);
  connect(m_datasetPane, &DatasetPane::currencyChosen, this, [this](const QString& code) {
    if (const DatasetPtr& dataset = this->session().dataset()) setCurrency(dataset->id, code.toStdString(), true);
  });
  connect(m_datasetPane, &DatasetPane::preferenceChosen, this, [this](PreferenceValue value) {
    const DatasetPtr& dataset = this->session().dataset();
    if (!dataset) return;
    Preference next = dataset->preference;
    next.value = value;
    setPreference(dataset->id, dataset->preference, next, true);
  });
}

void DataPage::retranslate() {
  m_add->setText(tr("Add data…"));
  m_importAction->setText(tr("Import what is previewed"));
  m_renameAction->setText(tr("Rename data set"));
  m_saveSkippedAction->setText(tr("Save skipped rows…"));
  m_exploreAction->setText(tr("Explore"));
  m_segmentAction->setText(tr("Segment customers"));
  m_removeAction->setText(tr("Remove data set…"));
  m_empty->setText(tr("Start with your data"), tr("Drop a file of purchases or ratings anywhere in this window, or "
                                                  "choose one. Its columns, dates and letters are recognised, "
                                                  "and you see everything before it is imported."));
  m_empty->clearActions();
  m_empty->addAction(tr("Choose file…"), QStringLiteral("folder"), [this] { chooseFiles(); });
  m_empty
      ->addAction(tr("Try with the sample shop"), QStringLiteral("play"),
                  [this] { importSample(QStringLiteral("retail")); })
      ->setObjectName(QStringLiteral("trySampleShop"));
  m_empty->addAction(tr("Four people, five films"), QStringLiteral("star"),
                     [this] { importSample(QStringLiteral("films")); });
  m_empty->addAction(tr("Fruit baskets"), QStringLiteral("box"), [this] { importSample(QStringLiteral("baskets")); });
  updateState();
  refreshCurrent();
}

void DataPage::updateState() {
  m_state = m_draft.isActive() ? State::Import : session().datasets().empty() ? State::Empty : State::Project;
  const bool importing = m_state == State::Import;
  const bool project = m_state == State::Project;
  m_stack->setCurrentIndex(static_cast<int>(m_state));
  m_importPane->setVisible(importing);
  m_importPane->foot()->setVisible(importing);
  m_datasetPane->setVisible(project);
  m_datasetPane->foot()->setVisible(project);
  m_pane->setTitle(importing ? tr("What will be imported") : tr("Data set"));
  setPaneShown(m_pane, m_state != State::Empty);
  m_add->setVisible(project);
  m_importAction->setEnabled(importing && m_draft.isReady() && !m_importJob);
  const workflow::DatasetInfo* const shown = project ? current() : nullptr;
  for (QAction* action : {m_renameAction, m_removeAction}) action->setEnabled(shown != nullptr);
  m_exploreAction->setEnabled(shown != nullptr && shown->interactions > 0);
  m_segmentAction->setEnabled(shown != nullptr && shown->customers > 0);
  m_saveSkippedAction->setEnabled(project && hasSkippedRows());
  emit headerChanged();
}

void DataPage::importFiles(const QStringList& files) {
  if (m_importJob) {
    session().say(tr("The import that is running has to end first"));
    return;
  }
  if (files.isEmpty()) {
    chooseFiles();
    return;
  }
  m_importPanel->setRecent(settings::value(QStringLiteral("data/recent")).toStringList());
  m_draft.start(requestFor(files));
}

void DataPage::chooseFiles() {
  const QStringList files = askOpenFiles(
      this, tr("Choose files to import"),
      tr("Data (%1)").arg(patternsOf(imports::allExtensions())) + QStringLiteral(";;") + tr("All files (*)"),
      FilePurpose::Import);
  if (!files.isEmpty()) importFiles(files);
}

void DataPage::importSample(const QString& key) {
  if (m_sampleJob) return;
  const std::optional<generate::Kind> kind = generate::kind(key.toStdString());
  if (!kind) return;
  // Names to read are in the window's language when it is made.
  const TextLanguage language = textLanguage(QLocale().name().left(2).toStdString()).value_or(TextLanguage::English);
  session().withProject([this, kind = *kind, language] {
    m_sampleJob = session().perform(
        {this, KI_TEXT("core", "Making the sample")},
        [workspace = session().workspace(), kind, language](Progress& progress) {
          return workflow::importSample(*workspace, {.kind = kind, .language = language}, progress);
        },
        [this](const workflow::ImportOutcome& outcome) { session().notifyDatasets(outcome.dataset.id); });
  });
}

void DataPage::import() {
  if (!m_draft.isReady() || m_importJob) return;
  if (m_draft.target()) return append();
  session().withProject([this] {
    if (!m_draft.isReady() || m_importJob) return;
    m_draft.stopCounting();
    const imports::Request request = m_draft.request();
    const auto preference = m_draft.chosenPreference();
    const auto importing = [workspace = session().workspace(), request, preference](Progress& progress) {
      auto outcome = workflow::importData(*workspace, request, progress);
      if (preference) {
        Preference chosen = workspace->dataset(outcome.dataset.id)->preference;
        chosen.value = *preference;
        workflow::setDefaultPreference(*workspace, outcome.dataset.id, chosen);
      }
      return outcome;
    };
    watchImport(session().perform(
        {this, KI_TEXT("core", "Importing %1").with(fileTitle(request).toStdString())}, importing,
        [this, file = fileOf(request)](const workflow::ImportOutcome& outcome) {
          finishImport(file, outcome.dataset.id);
        },
        errorsTo(m_importPanel)));
  });
}

/// While it runs nothing can be started twice.
void DataPage::watchImport(Job* job) {
  m_importJob = job;
  m_importPane->setImporting(true);
  updateState();
  connect(job, &Job::done, this, [this] {
    m_importJob = nullptr;
    m_importPane->setImporting(false);
    updateState();
  });
}

void DataPage::finishImport(const QString& file, std::int64_t dataset) {
  QStringList recent = settings::value(QStringLiteral("data/recent")).toStringList();
  recent.removeAll(file);
  recent.prepend(file);
  settings::set(QStringLiteral("data/recent"), QStringList(recent.mid(0, 8)));
  rememberFolder(FilePurpose::Import, file);
  m_draft.clear();
  session().notifyDatasets(dataset);
}

const workflow::DatasetInfo* DataPage::current() const {
  const auto& all = session().datasets();
  const auto found =
      std::find_if(all.begin(), all.end(), [this](const auto& info) { return info.id == session().datasetId(); });
  return found == all.end() ? nullptr : &*found;
}

void DataPage::refreshDatasets() {
  m_projectPanel->setDatasets(session().datasets(), session().datasetId());
  m_importPane->setDatasets(session().datasets());
  if (m_described != session().datasetId()) {
    m_described = session().datasetId();
    m_report.reset();
    m_source.reset();
    m_summary.reset();
  }
  if (session().dataset()) loadSummary();
  updateState();
  refreshCurrent();
}

void DataPage::loadSummary() {
  struct Described {
    imports::Report report;
    std::optional<imports::Request> source;
    DatasetSummary summary;
  };
  session().ask(
      {this, "data/report"},
      [workspace = session().workspace(), dataset = session().dataset(),
       id = session().datasetId()](Progress& progress) {
        const workflow::DatasetInfo info = workspace->datasetInfo(id);
        Described described{workspace->report(id), workflow::keptImportSource(*workspace, info), {}};
        progress.checkpoint();
        described.summary = summarise(*dataset);
        return described;
      },
      [this](const Described& described) {
        m_report = described.report;
        m_source = described.source;
        m_summary = described.summary;
        updateState();
        refreshCurrent();
      },
      errorsTo(m_projectPanel->note()));
}

void DataPage::refreshCurrent() {
  const workflow::DatasetInfo* info = current();
  if (info == nullptr) {
    m_projectPanel->clearReport();
    return;
  }
  m_datasetPane->show(*info, session().dataset(), m_summary, m_report);
  const DatasetPtr& dataset = session().dataset();
  if (m_report && dataset) m_projectPanel->setReport(*info, *m_report, dataset->derivation);
  else m_projectPanel->clearReport();
  m_projectPanel->setInfo(currentInfo(*info));
  m_projectPanel->setCanSaveSkipped(hasSkippedRows());
}

ResultInfo DataPage::currentInfo(const workflow::DatasetInfo& info) const {
  ResultInfo result{.title = tr("Import of %1").arg(QString::fromStdString(info.name)), .facts = {}, .command = {}};
  result.facts.emplace_back(tr("Data set"),
                            tr("%1, revision %2").arg(QString::fromStdString(info.name), formatCount(info.revision)));
  result.facts.emplace_back(tr("Imported"), formatDate(info.created));
  if (session().dataset())
    result.facts.emplace_back(tr("Preference"), translated(describe(session().dataset()->preference)));
  if (m_report) {
    result.facts.emplace_back(tr("Format"), formatTitle(m_report->format));
    result.facts.emplace_back(tr("Encoding"), QString::fromStdString(m_report->encoding));
    if (m_report->seconds > 0) result.facts.emplace_back(tr("Time taken"), formatDuration(m_report->seconds));
  }
  if (m_source) {
    result.facts.emplace_back(tr("File"), fileOf(*m_source));
    result.command = QString::fromStdString(workflow::commandOf(*session().workspace(), *m_source, info.name));
  }
  return result;
}

}  // namespace kindred::ui::data
