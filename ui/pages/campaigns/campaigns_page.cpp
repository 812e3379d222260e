#include "ui/pages/campaigns/campaigns_page.h"

#include <QAction>
#include <QCheckBox>
#include <QFileInfo>
#include <QPushButton>

#include "core/workflow/families.h"
#include "ui/choices.h"
#include "ui/pages/campaigns/file_pane.h"
#include "ui/pages/campaigns/offers_form.h"
#include "ui/pages/campaigns/plan_panel.h"
#include "ui/pages/campaigns/receipt_card.h"
#include "ui/pages/campaigns/who_pane.h"
#include "ui/text/language.h"
#include "ui/text/names.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/file_dialog.h"
#include "ui/widgets/run_info.h"

namespace kindred::ui {
namespace {

const std::string kPreviewQuestion = "campaigns/preview";
const std::string kSpreadQuestion = "campaigns/spread";
using Who = workflow::CampaignRequest::Who;
const QString kPlan = QStringLiteral("campaigns/plan");
constexpr int kPreviewLines = 5;
constexpr std::size_t kLooked = 500;  // customers whose offers tell how they are spread
constexpr int kDelay = 120;           // milliseconds without another edit, before counts follow

}  // namespace

CampaignsPage::CampaignsPage(Session& session, QWidget* parent)
    : Page(session, parent),
      m_who(new WhoPane(session)),
      m_file(new FilePane(session)),
      m_plan(new PlanPanel(session)),
      m_stages(new Stages),
      m_empty(new EmptyState(QStringLiteral("campaigns"))),
      m_everyone(makeButton(ButtonKind::Normal, QStringLiteral("export"))),
      m_export(makeButton(ButtonKind::Primary, QStringLiteral("export"))) {
  m_everyone->setObjectName(QStringLiteral("everyoneButton"));
  m_export->setObjectName(QStringLiteral("exportButton"));
  m_plan->setObjectName(QStringLiteral("plan"));
  setLeftPane(m_who);
  setRightPane(m_file);
  m_stages->addWidget(m_empty);
  m_stages->addWidget(m_plan);
  setBody(m_stages);
  m_delay.setSingleShot(true);
  m_delay.setInterval(kDelay);
  connect(&m_delay, &QTimer::timeout, this, &CampaignsPage::preview);
  m_chooseFile = [this](const QString& proposed) {
    return askSaveFile(this, tr("Export the list"), proposed, tr("CSV text (*.csv)"));
  };
  buildActions();
  connect(&session, &Session::datasetChanged, this, &CampaignsPage::followDataset);
  connect(&session, &Session::segmentationChanged, this, &CampaignsPage::changed);
  connect(&session, &Session::runsChanged, this, &CampaignsPage::loadRuns);
  connect(&session, &Session::audiencesChanged, this, &CampaignsPage::loadAudiences);
  connect(&session, &Session::campaignsChanged, this, &CampaignsPage::loadReceipts);
  connect(&session.selection(), &Selection::changed, this, &CampaignsPage::followSelection);
  connect(m_who, &WhoPane::changed, this, &CampaignsPage::changed);
  connect(m_who, &WhoPane::renameRequested, this, [this](const QString& name) {
    renameAudience(m_who->audience()->id, name.toStdString(), tr("renaming an audience"));
  });
  connect(m_who, &WhoPane::removeRequested, this,
          [this] { removeAudience(m_who->audience()->id, tr("removing an audience")); });
  connect(m_plan, &PlanPanel::changed, this, &CampaignsPage::changed);
  connect(m_plan, &PlanPanel::consentWanted, this, [this] {
    m_who->consentBox()->setChecked(true);
    changed();
  });
  connect(&session.choices(), &Choices::changed, this, &CampaignsPage::followAdded);
  connect(m_file, &FilePane::changed, this, &CampaignsPage::changed);
  whenTranslated(this, [this] { fillEmpty(); });
  followDataset();
}

void CampaignsPage::buildActions() {
  addHeaderWidget(m_everyone);
  addHeaderWidget(m_export);
  m_exportAction = new QAction(icon(QStringLiteral("export")), {}, this);
  m_exportAction->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_E));
  auto* everyone = new QAction(icon(QStringLiteral("export")), {}, this);
  addMenuAction(m_exportAction, [this] { exportChosen(); });
  addMenuAction(everyone, [this] { exportEveryone(); });
  connect(m_export, &QPushButton::clicked, this, &CampaignsPage::exportChosen);
  connect(m_everyone, &QPushButton::clicked, this, &CampaignsPage::exportEveryone);
  whenTranslated(this, [this, everyone] {
    m_everyone->setText(tr("Everyone, with segment and offers…"));
    m_everyone->setToolTip(tr("Writes all customers with their segment and offers, whatever is chosen here"));
    everyone->setText(tr("Export everyone, with segment and offers…"));
    m_exportAction->setText(tr("Export the list…"));
    showNoPreview();
    changed();
  });
}

int CampaignsPage::railCount() const { return m_receipts > 0 ? m_receipts : -1; }

void CampaignsPage::fillEmpty() {
  m_empty->clearActions();
  m_empty->setText(tr("No data yet"),
                   tr("Once customers are imported, lists of them with segment and offers are made here."));
  m_empty->addAction(tr("Import a file…"), QStringLiteral("file"), [this] { session().requestImport({}); });
  m_empty->addAction(tr("Try with the sample shop"), QStringLiteral("play"),
                     [this] { session().requestSample(QStringLiteral("retail")); });
}

void CampaignsPage::followDataset() {
  m_planDue = true;
  m_runs.clear();
  m_receipts = 0;
  m_plan->outcome()->clear();
  m_plan->offersForm()->setRuns({});
  m_plan->setReceipts({});
  m_who->refresh();
  m_file->refresh();
  followAdded();
  const bool shown = session().dataset() != nullptr && session().dataset()->customers.size() > 0;
  m_stages->setCurrentWidget(shown ? static_cast<QWidget*>(m_plan) : m_empty);
  setPaneShown(m_who, shown);
  setPaneShown(m_file, shown);
  m_everyone->setEnabled(shown);
  showNoPreview();
  emit headerChanged();
  if (!shown) return;
  loadRuns();
  loadAudiences();
  loadReceipts();
}

// What is selected is what the list is about, unless the person has chosen here and is still here.
void CampaignsPage::followSelection() {
  const bool chosenElsewhere = (!isVisible() || !m_who->isChosen()) && !session().selection().isEmpty();
  if (chosenElsewhere) m_who->setWho(Who::Selection);
  if (chosenElsewhere || m_who->who() == Who::Selection || session().selection().isEmpty()) changed();
}

// Where nobody has chosen who is meant, the ones that were added by hand are.
void CampaignsPage::followAdded() {
  const bool free = !m_who->isChosen() && session().selection().isEmpty();
  if (free && session().choices().added() > 0) m_who->setWho(Who::Added);
}

void CampaignsPage::loadRuns() {
  if (!session().dataset()) return;
  session().ask(
      {this, "campaigns/runs"},
      [workspace = session().workspace(), id = session().datasetId()](Progress&) {
        return workspace->usableRuns(id, workflow::family::Recommend);
      },
      [this](const std::vector<workflow::RunInfo>& runs) {
        m_runs = runs;
        m_plan->offersForm()->setRuns(runs);
        changed();
      },
      errorsTo(m_plan->outcome()));
}

void CampaignsPage::loadAudiences() {
  if (!session().dataset()) return;
  session().ask(
      {this, "campaigns/audiences"},
      [workspace = session().workspace(), id = session().datasetId()](Progress&) { return workspace->audiences(id); },
      [this](const std::vector<workflow::AudienceInfo>& audiences) {
        m_who->setAudiences(audiences);
        if (m_planDue) restorePlan();
        else if (m_who->who() == Who::Audience) changed();
      },
      errorsTo(m_plan->outcome()));
}

void CampaignsPage::loadReceipts() {
  if (!session().dataset()) return;
  session().ask(
      {this, "campaigns/receipts"},
      [workspace = session().workspace(), id = session().datasetId()](Progress&) { return workspace->campaigns(id); },
      [this](std::vector<workflow::CampaignInfo>& campaigns) {
        std::ranges::sort(campaigns, std::ranges::greater(), &workflow::CampaignInfo::id);
        m_receipts = static_cast<int>(campaigns.size());
        m_plan->setReceipts(campaigns);
        emit headerChanged();
      },
      errorsTo(m_plan->outcome()));
}

workflow::CampaignRequest CampaignsPage::request() const {
  workflow::CampaignRequest request;
  request.datasetId = session().datasetId();
  m_who->fill(request);
  m_plan->fill(request);
  request.columns = m_file->columns();
  request.headings = m_file->headings();
  request.format = m_file->format();
  request.language = m_file->textLanguage();
  return request;
}

// Not before it is known who can be meant: audiences, and customers that were added.
void CampaignsPage::restorePlan() {
  m_planDue = false;
  const QVariantMap plan = session().recall(session().ofDataset(kPlan)).toMap();
  if (plan.isEmpty()) return;
  m_who->restore(plan[QStringLiteral("who")].toMap());
  m_plan->restore(plan[QStringLiteral("offers")].toMap());
  m_file->restore(plan[QStringLiteral("file")].toMap());
  changed();
}

void CampaignsPage::keepPlan() {
  if (m_planDue || !session().dataset()) return;
  session().remember(session().ofDataset(kPlan), QVariantMap{{QStringLiteral("who"), m_who->state()},
                                                             {QStringLiteral("offers"), m_plan->state()},
                                                             {QStringLiteral("file"), m_file->state()}});
}

void CampaignsPage::changed() {
  m_file->setOffers(m_plan->offersForm()->offers());
  keepPlan();
  if (session().dataset()) m_delay.start();
}

void CampaignsPage::preview() {
  if (!session().dataset()) return;
  const workflow::CampaignRequest wanted = request();
  const std::string file = proposedName().toStdString() + ".csv";
  if (wanted.columns.empty()) {  // the file's pane says so
    session().questions().drop(kPreviewQuestion);
    showNoPreview();
    return;
  }
  session().ask(
      {this, kPreviewQuestion},
      [workspace = session().workspace(), wanted, file](Progress& progress) {
        return std::pair(workflow::previewCampaign(*workspace, wanted, kPreviewLines, progress),
                         workflow::commandOf(*workspace, wanted, file));
      },
      [this, wanted, file](const std::pair<workflow::CampaignPreview, std::string>& found) {
        m_who->showError(nullptr);
        m_command = QString::fromStdString(found.second);
        m_plan->showPreview(found.first, wanted, QString::fromStdString(file));
        showCounts(found.first.counts);
      },
      [this](const Error& error) {
        m_who->showError(&error);
        showNoPreview();
      });
  lookAtSpread(wanted);
}

// Which product goes to how many is known only once many lists are made: of a sample, beside the preview.
void CampaignsPage::lookAtSpread(const workflow::CampaignRequest& wanted) {
  if (wanted.offers == 0) {
    session().questions().drop(kSpreadQuestion);
    m_plan->offersForm()->showSpread({});
    return;
  }
  session().ask(
      {this, kSpreadQuestion},
      [workspace = session().workspace(), wanted](Progress& progress) {
        return workflow::campaignSpread(*workspace, wanted, kLooked, progress);
      },
      [this](const workflow::CampaignSpread& spread) { m_plan->offersForm()->showSpread(spread); },
      [this](const Error&) { m_plan->offersForm()->showSpread({}); });  // the preview says what is wrong
}

void CampaignsPage::showNoPreview() {
  m_plan->showPreview({});
  showCounts({});
}

void CampaignsPage::showCounts(const std::optional<workflow::CampaignCounts>& counts) {
  m_counts = counts;
  m_who->showCounts(m_counts);
  m_plan->setInfo(m_counts ? info() : ResultInfo());
  const int rows = m_counts ? static_cast<int>(m_counts->rows) : 0;
  m_export->setText(m_counts ? tr("Export %Ln row(s)…", nullptr, rows) : tr("Export…"));
  m_export->setToolTip(m_exportAction->shortcut().toString(QKeySequence::NativeText));
  const bool possible = rows > 0 && !m_exporting;
  m_export->setEnabled(possible);
  m_exportAction->setEnabled(possible);
}

void CampaignsPage::exportChosen() {
  if (m_counts && m_counts->rows > 0) exportList(request(), proposedName());
}

void CampaignsPage::exportEveryone() {
  if (!session().dataset()) return;
  workflow::CampaignRequest everyone;
  everyone.datasetId = session().datasetId();
  if (session().segmentation()) everyone.segmentation = session().segmentation()->name;
  if (m_runs.empty()) everyone.offers = 0;
  everyone.run = session().recommender();
  everyone.ticked = session().choices().ticked() > 0;
  everyone.format = m_file->format();
  everyone.language = m_file->textLanguage();
  exportList(everyone, tr("all customers"));
}

QString CampaignsPage::proposedName() const {
  const workflow::CampaignRequest wanted = request();
  if (wanted.who == Who::Segments && wanted.segments.size() == 1)
    return QString::fromStdString(wanted.segments.front()).replace(QLatin1Char('/'), QLatin1Char('-'));
  return tr("campaign");
}

void CampaignsPage::exportList(const workflow::CampaignRequest& request, const QString& proposedName) {
  const QString file = m_chooseFile(proposedName + QStringLiteral(".csv"));
  if (file.isEmpty()) return;
  m_exporting = true;
  m_export->setEnabled(false);
  m_exportAction->setEnabled(false);
  m_everyone->setEnabled(false);
  auto* job = session().perform(
      {this, KI_TEXT("core", "Exporting the list")},
      [workspace = session().workspace(), request, path = std::filesystem::path(file.toStdU16String())](
          Progress& progress) { return workflow::exportCampaign(*workspace, request, path, progress); },
      [this](const workflow::CampaignOutcome& outcome) {
        showOutcome(outcome);
        session().notifyCampaigns();
      },
      errorsTo(m_plan->outcome()));
  connect(job, &Job::done, this, [this] {
    m_exporting = false;
    m_everyone->setEnabled(session().dataset() != nullptr);
    changed();
  });
}

void CampaignsPage::showOutcome(const workflow::CampaignOutcome& outcome) {
  const QString file = QString::fromStdString(outcome.receipt.file);
  QString text = tr("%Ln row(s)", nullptr, static_cast<int>(outcome.counts.rows));
  if (outcome.counts.heldOut > 0)
    text += QStringLiteral(", ") + tr("%Ln held back in %1", nullptr, static_cast<int>(outcome.counts.heldOut))
                                       .arg(QFileInfo(QString::fromStdString(*outcome.receipt.controlFile)).fileName());
  const auto warnings = workflow::warningsOf(outcome);
  for (const auto& warning : warnings) text += QLatin1Char('\n') + translated(warning.text);
  m_plan->outcome()->show(warnings.empty() ? NoteKind::Ok : NoteKind::Warning,
                          tr("Wrote %1").arg(QFileInfo(file).fileName()), text);
  m_plan->outcome()->addAction(tr("Show in folder"), [file] { showInFolder(file); });
}

ResultInfo CampaignsPage::info() const {
  const workflow::CampaignRequest wanted = request();
  const Dataset& dataset = *session().dataset();
  ResultInfo info;
  info.title = tr("From audience to file");
  info.facts.emplace_back(
      tr("Data set"), tr("%1, revision %2").arg(QString::fromStdString(dataset.name), formatCount(dataset.revision)));
  if (!wanted.segmentation.empty()) info.facts.emplace_back(tr("Segments of"), nameOf(*session().segmentation()));
  for (const workflow::RunInfo& run : m_runs) {
    if (run.id == wanted.run)
      info.facts.emplace_back(tr("Recommender"), nameOf(run) + QStringLiteral(", ") + parameterSummary(run));
  }
  for (const Condition& condition : wanted.conditions)
    info.facts.emplace_back(tr("Condition"), translated(describe(condition)));
  info.facts.emplace_back(tr("Held back"), formatPercent(wanted.controlShare, 1));
  info.facts.emplace_back(tr("Seed"), QString::number(wanted.seed));
  info.command = m_command;
  return info;
}

}  // namespace kindred::ui
