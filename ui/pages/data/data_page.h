// The Data page: what is in the project, and the import of what is yet to come. Three states: empty, the data sets
// with their reports, and an import that is being prepared.
#pragma once

#include <QPointer>
#include <functional>

#include "core/import/request.h"
#include "ui/page.h"
#include "ui/pages/data/import_draft.h"
#include "ui/widgets/info_button.h"

namespace kindred::ui {
class EmptyState;
}

namespace kindred::ui::data {

class DatasetPane;
class ImportPane;
class ImportPanel;
class ProjectPanel;

class DataPage : public Page {
  Q_OBJECT

 public:
  explicit DataPage(Session& session);

  [[nodiscard]] QString title() const override;
  [[nodiscard]] QString subtitle() const override;
  [[nodiscard]] QString hint() const override;
  /// Files, or a folder that a format knows: see requestFor().
  void importFiles(const QStringList& files) override;
  /// "retail", "films" or "baskets".
  void importSample(const QString& key) override;

  enum class State { Empty, Project, Import };
  [[nodiscard]] State state() const { return m_state; }
  [[nodiscard]] ImportDraft& draft() { return m_draft; }
  /// The question before a data set is removed; null where none is asked.
  [[nodiscard]] QWidget* removeQuestion() const { return m_removeQuestion; }
  /// Who asks where skipped rows go; given the proposed name, gives an empty text where the person thought better of it.
  void setFileChooser(std::function<QString(const QString&)> choose) { m_chooseFile = std::move(choose); }

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void makeActions();
  void connectParts();
  void updateState();
  void retranslate();
  void chooseFiles();
  void import();
  void append();
  /// Appends what a request holds to a data set. The step to undo keeps the revision that it made last in `made`.
  void append(std::int64_t dataset, const imports::Request& request, const std::shared_ptr<std::int64_t>& made);
  void undoAppend(std::int64_t dataset, std::int64_t revision);
  void watchImport(Job* job);
  void finishImport(const QString& file, std::int64_t dataset);
  void refreshDatasets();
  void refreshCurrent();
  void loadSummary();
  void renameCurrent(const QString& name);
  void rename(std::int64_t id, const QString& from, const QString& to, bool undoable);
  void setPreference(std::int64_t id, const Preference& from, const Preference& to, bool undoable);
  void askToRemove();
  void remove(std::int64_t id);
  void setCurrency(std::int64_t id, const std::string& code, bool undoable);
  void askWhereToSave();
  void saveSkippedRows(std::int64_t id, const QString& target);
  [[nodiscard]] bool hasSkippedRows() const;
  [[nodiscard]] const workflow::DatasetInfo* current() const;
  [[nodiscard]] ResultInfo currentInfo(const workflow::DatasetInfo& info) const;

  ImportDraft m_draft;
  State m_state = State::Empty;
  Stages* m_stack;
  EmptyState* m_empty;
  ImportPanel* m_importPanel;
  ImportPane* m_importPane;
  ProjectPanel* m_projectPanel;
  DatasetPane* m_datasetPane;
  Pane* m_pane;
  QPushButton* m_add;
  QAction* m_importAction;
  QAction* m_saveSkippedAction;
  QAction* m_exploreAction;
  QAction* m_segmentAction;
  QAction* m_renameAction;
  QAction* m_removeAction;
  QPointer<QWidget> m_removeQuestion;
  QPointer<Job> m_importJob;
  QPointer<Job> m_sampleJob;
  std::optional<imports::Report> m_report;
  std::optional<imports::Request> m_source;  ///< from which files the data set came, where that is known
  std::optional<DatasetSummary> m_summary;
  std::int64_t m_described = 0;  ///< the data set that report, source and summary belong to
  std::function<QString(const QString&)> m_chooseFile;
};

}  // namespace kindred::ui::data
