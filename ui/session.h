// One open project as the window sees it: a thin QObject over workflow::Workspace, with the current data set, its
// current segmentation, the shared selection, the current customer, jobs and undo. Pages read snapshots from here,
// run verbs and longer queries through jobs(), and say what they changed with the notify… functions.
//
// Nothing here blocks: opening and loading run as jobs, and the signals come when the snapshot is there.
// Thread rule: the window's thread only; workspace() may be captured by jobs.
#pragma once

#include <QObject>
#include <QTimer>
#include <QUndoStack>
#include <QVariant>
#include <filesystem>
#include <optional>

#include "core/workflow/workspace.h"
#include "ui/jobs/questions.h"
#include "ui/selection.h"
#include "ui/theme/theme.h"

namespace kindred::ui {

class Choices;

class Session : public QObject {
  Q_OBJECT

 public:
  explicit Session(QObject* parent = nullptr);
  ~Session() override;

  // The project. workspace() is null while none is open.
  [[nodiscard]] const workflow::WorkspacePtr& workspace() const { return m_workspace; }
  [[nodiscard]] QString projectName() const;
  [[nodiscard]] QString projectPath() const;
  /// Opens (or makes, where `create`) a project in place of the present one. On failure the present one stays and
  /// failed() says why.
  void openProject(const std::filesystem::path& path, bool create = false);
  void closeProject();
  /// Whether the project is one that the program named itself, in its own folder.
  [[nodiscard]] bool isUntitled() const;
  /// Goes on in a copy of the project at `path`, where no file may be. A project that was untitled is moved there; any
  /// other stays where it was. On failure the present one stays open and failed() says why.
  void saveProjectAs(const std::filesystem::path& path);
  /// Calls `use` with an open project: at once where there is one, else after "Untitled" was made in the data folder.
  void withProject(std::function<void()> use);

  // The current data set; null while none is shown or while it is loading.
  [[nodiscard]] const std::vector<workflow::DatasetInfo>& datasets() const { return m_datasets; }
  [[nodiscard]] const DatasetPtr& dataset() const { return m_dataset; }
  [[nodiscard]] std::int64_t datasetId() const { return m_datasetId; }
  void setDataset(std::int64_t id);

  /// Names the current data set among those of all projects.
  [[nodiscard]] QString datasetKey() const;

  // What the window remembers of this project between starts: on this computer, by the project's path, not in the
  // project. The session itself keeps the data set and the selection, the frame the page. A page keeps its own state
  // under a key that begins with the page's, of the project or of its current data set, and fills itself from there when
  // datasetChanged() comes. Values are small, of the types that QSettings takes. Nothing is kept for pictures and in tests
  // (settings.h); recall() then gives `fallback`.
  //
  //   connect(m_byMonth, &QAbstractButton::toggled, this, [this](bool on) {
  //     session().remember(session().ofDataset(QStringLiteral("explore/months")), on); });
  //   m_byMonth->setChecked(session().recall(session().ofDataset(QStringLiteral("explore/months")), false).toBool());
  [[nodiscard]] QVariant recall(const QString& key, const QVariant& fallback = {}) const;
  void remember(const QString& key, const QVariant& value);
  /// `key` for the current data set alone.
  [[nodiscard]] QString ofDataset(const QString& key) const;

  // The segmentation that colours and names customers on every page: the latest, unless another was chosen. Null
  // where the data set has none.
  [[nodiscard]] const workflow::SegmentationPtr& segmentation() const { return m_segmentation; }
  void setSegmentation(std::int64_t id);
  /// Of a customer by index; null where it is in none.
  [[nodiscard]] const segment::Segment* segment(Index customer) const;
  /// Its chip and colour; an empty mark where it is in none.
  [[nodiscard]] SegmentMark segmentOf(Index customer) const;
  [[nodiscard]] static SegmentMark markOf(const segment::Segment& segment);

  // The recommender whose lists pages show, by run; 0: the latest of the data set.
  [[nodiscard]] std::int64_t recommender() const { return m_recommender; }
  void setRecommender(std::int64_t run);

  // The customer that pages show in detail, by key.
  [[nodiscard]] std::optional<Key> customer() const { return m_customer; }
  void setCustomer(std::optional<Key> customer);

  [[nodiscard]] JobRunner& jobs() { return m_jobs; }
  /// Questions to the core, and verbs: questions.h. Of the present data set, unless they say of what else.
  [[nodiscard]] Questions& questions() { return *m_questions; }
  template <class Work, class Use>
  auto* ask(const Question& question, Work work, Use use, Fail fail = {}) {
    return m_questions->ask(question, std::move(work), std::move(use), std::move(fail));
  }
  template <class Work, class Use>
  auto* perform(const Verb& verb, Work work, Use use, Fail fail = {}) {
    return m_questions->perform(verb, std::move(work), std::move(use), std::move(fail));
  }
  [[nodiscard]] Selection& selection() { return m_selection; }
  /// What was chosen by hand for the next campaign.
  [[nodiscard]] Choices& choices() { return *m_choices; }
  [[nodiscard]] QUndoStack& undo() { return m_undo; }
  /// Puts an edit that is already done on the undo stack: `redo` is not called now.
  void pushUndo(const QString& what, std::function<void()> undo, std::function<void()> redo);

  // What a page's job has just changed; the signals of the same names follow.
  void notifyDatasets(std::optional<std::int64_t> show = {});  ///< a data set was added, renamed or removed
  void notifyRuns() { emit runsChanged(); }
  void notifySegmentations(std::optional<std::int64_t> show = {});  ///< made, renamed, recoloured or removed
  void notifyAudiences() { emit audiencesChanged(); }
  void notifyCampaigns() { emit campaignsChanged(); }

  /// Another program may have written to the project: reloads what changed. Called when the window comes to the front.
  void checkForeignChanges();

  /// Asks the frame to show a page by key: "recommend". With `wayBack`, the key of the page that asks, that page offers to
  /// return there once it has given what was asked for.
  void showPage(const QString& key, const QString& wayBack = {}) {
    m_wayBack = wayBack;
    emit pageRequested(key);
  }
  /// For the page that was asked for, once: where it should lead back to.
  [[nodiscard]] QString takeWayBack() { return std::exchange(m_wayBack, {}); }
  /// The same, with a method chosen there: of a page that trains or groups ("recommend", "segments"), by its algorithm's key.
  void showMethod(const QString& page, const QString& method, Values settings = {}) {
    m_method = method;
    m_methodSettings = std::move(settings);
    emit pageRequested(page);
  }
  /// For the page that was asked for, once: the method that it should have chosen; empty: none in particular.
  [[nodiscard]] QString takeMethod() { return std::exchange(m_method, {}); }
  /// And its parameters, once; empty: those that the page proposes.
  [[nodiscard]] Values takeMethodSettings() { return std::exchange(m_methodSettings, {}); }
  /// Asks the frame to start an import of a file, or of one yet to be chosen where `file` is empty.
  void requestImport(const QString& file) { emit importRequested(file); }
  /// Asks for the sample shop: "retail", or a toy "films" or "baskets".
  void requestSample(const QString& key) { emit sampleRequested(key); }
  /// A line in the job bar for some seconds: "Restored the selection".
  void say(const QString& message) { emit said(message); }

 signals:
  void projectChanged();   ///< opened or closed
  void datasetsChanged();  ///< the list
  void datasetChanged();   ///< dataset() is another one (or null); segmentation() too
  void runsChanged();
  void segmentationChanged();  ///< segmentation() is another one, or its names or colours changed
  void audiencesChanged();
  void campaignsChanged();
  void customerChanged();
  void recommenderChanged();
  void pageRequested(const QString& key);
  void importRequested(const QString& file);
  void sampleRequested(const QString& key);
  void said(const QString& message);
  void failed(const kindred::Error& error);  ///< of what the session itself started

 private:
  void adopt(workflow::WorkspacePtr workspace, std::vector<workflow::DatasetInfo> datasets);
  [[nodiscard]] std::int64_t datasetToShow() const;
  void keepSettings();
  void rememberDataset();
  void rememberSelection();
  void removeWhenClosed(const std::weak_ptr<workflow::Workspace>& workspace);
  void restoreSelection();
  void load(std::int64_t datasetId);
  void showNone();
  void loadSegmentation(std::int64_t id);

  workflow::WorkspacePtr m_workspace;
  std::vector<workflow::DatasetInfo> m_datasets;
  std::int64_t m_datasetId = 0;
  DatasetPtr m_dataset;
  workflow::SegmentationPtr m_segmentation;
  std::int64_t m_recommender = 0;
  std::optional<Key> m_customer;
  QString m_wayBack;
  QString m_method;  ///< that a page should have chosen, by key
  QUndoStack m_undo;
  Selection m_selection;
  QTimer m_selectionTimer;
  QTimer m_settingsTimer;
  bool m_restoring = false;  ///< the project was opened, its selection is yet to come
  JobRunner m_jobs;
  Questions* m_questions;
  Choices* m_choices;
  Values m_methodSettings;  ///< of m_method
};

}  // namespace kindred::ui
