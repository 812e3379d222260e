// Which algorithm, and can we be sure: all judged by what was hidden from them, in one table with a verdict in plain words.
#pragma once

#include <QPointer>
#include <memory>

#include "ui/page.h"
#include "ui/pages/compare/comparison.h"
#include "ui/widgets/controls.h"

class QComboBox;
class QLineEdit;
class QMenu;
class QSpinBox;

namespace kindred::ui {
class EmptyState;
class InfoButton;
class Note;
}  // namespace kindred::ui

namespace kindred::ui::compare_page {

class Leaderboard;
class SideBySide;
class VerdictPane;

class ComparePage : public Page {
  Q_OBJECT

 public:
  explicit ComparePage(Session& session, QWidget* parent = nullptr);

  [[nodiscard]] QString title() const override { return tr("Compare"); }
  [[nodiscard]] QString subtitle() const override { return tr("Which algorithm, and can we be sure"); }
  [[nodiscard]] QString hint() const override;

  [[nodiscard]] const Comparison& comparison() const { return m_comparison; }
  [[nodiscard]] Leaderboard* leaderboard() const { return m_table; }
  [[nodiscard]] QMenu* algorithms() const { return m_menu; }
  /// Judges those that have no figures yet under the settings of the bar; again all of them where there are none such.
  void run();
  [[nodiscard]] bool isRunning() const { return m_job != nullptr; }
  void exportTo(const QString& file);
  /// By its number or name, whole or in part; the first that has lists.
  bool showCustomer(const QString& words);

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  struct Stored {
    std::vector<workflow::RunInfo> runs;
    std::optional<Comparison> shown;
  };
  /// Results of this sitting, with what they rest on: what was judged is not judged again, and lists can be shown.
  struct Judged {
    Settings settings = {};
    std::int64_t datasetId = 0, revision = 0;
    std::vector<workflow::EvaluatedAlgorithm> results = {};
    std::shared_ptr<const Csr> hidden = {};
    std::int64_t partial = 0;  ///< the run of those that were finished when the rest was stopped; 0: none
  };
  struct Live;  ///< what a running job has finished
  void build();
  void buildActions();
  void fillProtocols();
  void fillMenu();
  void fillEmpty();
  void followDataset();
  void load();
  void take(const Stored& stored);
  void begin();  ///< with the usual algorithms, before anything was judged
  void include(const std::string& key, bool on);
  [[nodiscard]] Settings settings() const;
  void settingsChanged();
  [[nodiscard]] std::vector<std::string> missingKeys() const;
  [[nodiscard]] const workflow::EvaluatedAlgorithm* judged(const std::string& key) const;
  void hear(const std::shared_ptr<Live>& live);
  void keep();
  void showAll();
  void showState();
  void showVerdict();
  void tickUsual();
  void showLists();
  [[nodiscard]] bool hasLists(Index customer) const;
  void chooseCustomer();
  void copyPicture();
  void askExport();

  Comparison m_comparison;
  Judged m_judged;
  std::int64_t m_wanted = 0;
  std::string m_against;  ///< chosen in the pane; empty: none in particular
  Index m_customer = -1;
  QPointer<Job> m_job;
  bool m_isKeeping = false;
  bool m_isEdited = false;  ///< what is shown is not what is stored: a person has chosen otherwise

  VerdictPane* m_verdict;
  Stages* m_stages;
  EmptyState* m_empty;
  QWidget* m_centre;
  Label* m_hideLabel;
  QComboBox* m_protocol;
  Label* m_lengthLabel;
  QSpinBox* m_length;
  Label* m_interval;
  ElidedLabel* m_count;
  QPushButton* m_add;
  QMenu* m_menu;
  Note* m_note;
  Note* m_old;  ///< of data that have changed since
  Leaderboard* m_table;
  QWidget* m_lists;
  Label* m_listsTitle;
  QLineEdit* m_customerField;
  ElidedLabel* m_listsRemark;
  SideBySide* m_sides;
  InfoButton* m_info;
  QPushButton* m_runButton;
  QPushButton* m_copyButton;
  QPushButton* m_exportButton;
  QAction* m_run;
  QAction* m_copy;
  QAction* m_export;
};

}  // namespace kindred::ui::compare_page
