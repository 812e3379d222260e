#include "ui/session.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include "ui/choices.h"
#include "ui/settings.h"
#include "ui/text/language.h"

namespace kindred::ui {
namespace {

using workflow::DatasetInfo;
using workflow::SegmentationPtr;
using workflow::Workspace;
using workflow::WorkspacePtr;

struct Opened {
  WorkspacePtr workspace;
  std::vector<DatasetInfo> datasets;
};

struct Loaded {
  DatasetPtr dataset;
  SegmentationPtr segmentation;
};

/// The latest segmentation of a data set, or that of `id`; null where there is none.
SegmentationPtr findSegmentation(const Workspace& workspace, std::int64_t datasetId, std::int64_t id) {
  if (id != 0) return workspace.segmentation(id);
  return workspace.segmentations(datasetId).empty() ? nullptr : workspace.findSegmentation(datasetId);
}

constexpr int kClosedMs = 100;
constexpr int kSettingsMs = 500;
constexpr int kSelectionMs = 1000;  // after the last gesture

class DoneCommand : public QUndoCommand {
 public:
  DoneCommand(const QString& what, std::function<void()> undo, std::function<void()> redo)
      : QUndoCommand(what), m_undo(std::move(undo)), m_redo(std::move(redo)) {}
  void undo() override { m_undo(); }
  void redo() override {
    if (m_done) m_redo();
    m_done = true;
  }

 private:
  std::function<void()> m_undo;
  std::function<void()> m_redo;
  bool m_done = false;
};

QDir untitledFolder() { return QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)); }

auto untitledPath() {
  const QDir folder = untitledFolder();
  folder.mkpath(QStringLiteral("."));
  const QString base = Session::tr("Untitled");
  QString name = base;
  for (int n = 2; folder.exists(name + QStringLiteral(".kindred")); ++n)
    name = QStringLiteral("%1 %2").arg(base).arg(n);
  return std::filesystem::path(folder.filePath(name + QStringLiteral(".kindred")).toStdU16String());
}

}  // namespace

Session::Session(QObject* parent)
    : QObject(parent), m_selection(m_undo), m_questions(new Questions(m_jobs)), m_choices(new Choices(*this)) {
  connect(m_questions, &Questions::failed, this, &Session::failed);
  m_selectionTimer.setSingleShot(true);
  m_selectionTimer.setInterval(kSelectionMs);
  connect(&m_selectionTimer, &QTimer::timeout, this, &Session::rememberSelection);
  connect(&m_selection, &Selection::changed, &m_selectionTimer, qOverload<>(&QTimer::start));
  keepSettings();
}

Session::~Session() {
  rememberSelection();
  settings::setWriter(nullptr);
  settings::flush();
}

// Settings are written beside the window, some time after the last change.
void Session::keepSettings() {
  m_settingsTimer.setSingleShot(true);
  m_settingsTimer.setInterval(kSettingsMs);
  connect(&m_settingsTimer, &QTimer::timeout, this, [this] {
    ask(
        {.asker = this, .key = "settings", .of = Of::Window}, [](Progress&) { settings::flush(); }, [] {});
  });
  settings::setWriter([this] { m_settingsTimer.start(); });
}

QString Session::projectName() const { return m_workspace ? QString::fromStdString(m_workspace->name()) : QString(); }

void Session::openProject(const std::filesystem::path& path, bool create) {
  const auto opening = [path, create](Progress& progress) {
    Opened opened{create ? Workspace::create(path) : Workspace::open(path), {}};
    progress.checkpoint();
    opened.datasets = opened.workspace->datasets();
    return opened;
  };
  ask({.asker = this, .key = "open", .of = Of::Window}, opening, [this, create](const Opened& opened) {
    // What was remembered is of an earlier project of this name.
    if (create) settings::forgetProject(QString::fromStdU16String(opened.workspace->path().u16string()));
    adopt(opened.workspace, opened.datasets);
  });
}

void Session::closeProject() { adopt(nullptr, {}); }

bool Session::isUntitled() const { return m_workspace && QFileInfo(projectPath()).absoluteDir() == untitledFolder(); }

void Session::saveProjectAs(const std::filesystem::path& path) {
  if (!m_workspace) return;
  const auto saving = [workspace = m_workspace, path](Progress& progress) {
    workspace->saveCopy(path);
    progress.checkpoint();
    Opened opened{Workspace::open(path), {}};
    opened.datasets = opened.workspace->datasets();
    return opened;
  };
  const std::string name = QString::fromStdU16String(path.stem().u16string()).toStdString();
  perform({this, KI_TEXT("core", "Saving the project as %1").with(name)}, saving, [this](const Opened& opened) {
    // What another job still writes goes into the file that was there.
    const bool moves = isUntitled() && m_jobs.jobs().empty();
    rememberSelection();
    settings::copyProject(projectPath(), QString::fromStdU16String(opened.workspace->path().u16string()));
    if (moves) removeWhenClosed(m_workspace);
    adopt(opened.workspace, opened.datasets);
    say(moves ? tr("The project is now %1").arg(projectPath())
              : tr("Saved as %1; the project before stays where it was").arg(projectPath()));
  });
}

// Jobs and pages may hold a project for a moment longer; closed, it is one file.
void Session::removeWhenClosed(const std::weak_ptr<Workspace>& workspace) {
  const QString path = projectPath();
  auto* timer = new QTimer(this);
  connect(timer, &QTimer::timeout, timer, [timer, workspace, path] {
    if (!workspace.expired() || QFile::exists(path + QStringLiteral("-wal"))) return;
    QFile::remove(path);
    settings::forgetProject(path);
    timer->deleteLater();
  });
  timer->start(kClosedMs);
}

void Session::withProject(std::function<void()> use) {
  if (m_workspace) {
    use();
    return;
  }
  connect(this, &Session::projectChanged, this, std::move(use), Qt::SingleShotConnection);
  openProject(untitledPath(), true);
}

void Session::adopt(WorkspacePtr workspace, std::vector<DatasetInfo> datasets) {
  rememberSelection();
  m_restoring = workspace != nullptr;
  m_workspace = std::move(workspace);
  m_datasets = std::move(datasets);
  m_questions->outdate(Of::Project);
  m_undo.clear();
  m_customer.reset();
  m_selection.clear();
  showNone();
  m_undo.clear();
  emit projectChanged();
  emit datasetsChanged();
  emit datasetChanged();
  if (!m_datasets.empty()) load(datasetToShow());
}

void Session::setDataset(std::int64_t id) {
  if (id != m_datasetId) load(id);
}

// What was asked of the data set before is of no use, although pages show it until this one is there.
void Session::load(std::int64_t datasetId) {
  if (datasetId != m_datasetId) {
    m_questions->outdate(Of::Dataset);
    m_questions->drop("segmentation");
  }
  m_datasetId = datasetId;
  const auto loading = [workspace = m_workspace, datasetId](Progress& progress) {
    Loaded loaded{workspace->dataset(datasetId), nullptr};
    progress.checkpoint();
    loaded.segmentation = findSegmentation(*workspace, datasetId, 0);
    return loaded;
  };
  ask({.asker = this, .key = "load", .of = Of::Project}, loading, [this](const Loaded& loaded) {
    m_questions->outdate(Of::Dataset);
    m_dataset = loaded.dataset;
    m_segmentation = loaded.segmentation;
    m_recommender = 0;
    m_customer.reset();
    m_selection.setDataset(m_dataset);
    if (m_restoring) restoreSelection();
    rememberDataset();
    emit datasetChanged();
  });
}

void Session::showNone() {
  m_questions->outdate(Of::Dataset);
  m_questions->drop("segmentation");
  m_questions->drop("load");
  m_datasetId = 0;
  m_dataset = nullptr;
  m_segmentation = nullptr;
  m_selection.setDataset(nullptr);
}

void Session::setSegmentation(std::int64_t id) { loadSegmentation(id); }

void Session::loadSegmentation(std::int64_t id) {
  if (!m_workspace || m_datasetId == 0) return;
  ask(
      {.asker = this, .key = "segmentation", .of = Of::Project},
      [workspace = m_workspace, dataset = m_datasetId, id](Progress&) {
        return findSegmentation(*workspace, dataset, id);
      },
      [this](const SegmentationPtr& segmentation) {
        m_segmentation = segmentation;
        emit segmentationChanged();
      });
}

SegmentMark Session::markOf(const segment::Segment& segment) {
  return {QString::fromStdString(segment.letter), segment.colour};
}

const segment::Segment* Session::segment(Index customer) const {
  const bool known = m_segmentation && m_dataset && m_segmentation->labelsAll(*m_dataset);
  return known ? m_segmentation->segmentOf(customer) : nullptr;
}

SegmentMark Session::segmentOf(Index customer) const {
  const segment::Segment* found = segment(customer);
  return found != nullptr ? markOf(*found) : SegmentMark();
}

void Session::setRecommender(std::int64_t run) {
  if (run == m_recommender) return;
  m_recommender = run;
  emit recommenderChanged();
}

void Session::setCustomer(std::optional<Key> customer) {
  if (customer == m_customer) return;
  m_customer = customer;
  emit customerChanged();
}

void Session::pushUndo(const QString& what, std::function<void()> undo, std::function<void()> redo) {
  m_undo.push(new DoneCommand(what, std::move(undo), std::move(redo)));
}

void Session::notifyDatasets(std::optional<std::int64_t> show) {
  if (!m_workspace) return;
  const auto listing = [workspace = m_workspace](Progress&) { return workspace->datasets(); };
  ask({.asker = this, .key = "datasets", .of = Of::Project}, listing, [this, show](std::vector<DatasetInfo>& datasets) {
    m_datasets = std::move(datasets);
    emit datasetsChanged();
    const auto listed = [this](std::int64_t id) {
      return std::any_of(m_datasets.begin(), m_datasets.end(), [id](const DatasetInfo& d) { return d.id == id; });
    };
    if (show && listed(*show)) {
      load(*show);
    } else if (!listed(m_datasetId)) {
      showNone();
      emit datasetChanged();
      if (!m_datasets.empty()) load(m_datasets.back().id);
    }
  });
}

void Session::notifySegmentations(std::optional<std::int64_t> show) {
  loadSegmentation(show ? *show : m_segmentation ? m_segmentation->id : 0);
  emit runsChanged();
}

void Session::checkForeignChanges() {
  if (!m_workspace || m_jobs.isBusy()) return;
  const auto looking = [workspace = m_workspace](Progress&) { return workspace->refresh(); };
  ask({.asker = this, .key = "foreign", .of = Of::Project}, looking, [this](bool changed) {
    if (!changed) return;
    notifyDatasets(m_datasetId);
    emit runsChanged();
    emit audiencesChanged();
    emit campaignsChanged();
  });
}

}  // namespace kindred::ui
