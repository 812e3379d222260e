// Customers in groups: how they are made, the picture, the table, and one segment in detail.
#pragma once

#include <QMessageBox>
#include <atomic>
#include <functional>
#include <map>

#include "core/workflow/segment_customers.h"
#include "ui/page.h"
#include "ui/pages/segments/segments_data.h"

class QPushButton;
class QSplitter;
class QToolButton;

namespace kindred::ui {
class EmptyState;
class InfoButton;
class Note;
class ChartFrame;
}  // namespace kindred::ui

namespace kindred::ui::segments {

class MethodPane;
class ScatterPanel;
class SegmentPane;
class SegmentTable;
class TreePanel;
class View;
class ViewBar;

class SegmentsPage : public Page {
  Q_OBJECT

 public:
  explicit SegmentsPage(Session& session, QWidget* parent = nullptr);

  [[nodiscard]] QString title() const override { return tr("Segments"); }
  [[nodiscard]] QString subtitle() const override;
  [[nodiscard]] QString hint() const override;
  [[nodiscard]] int railCount() const override;
  void activated() override;

  [[nodiscard]] const ShownPtr& shown() const { return m_shown; }
  [[nodiscard]] QMessageBox* removeQuestion() const { return m_removeQuestion; }
  /// Who asks for a file's name, given a proposed one and a filter; an empty text where the person thought better of it.
  void setFileChooser(std::function<QString(const QString&, const QString&)> choose) {
    m_chooseFile = std::move(choose);
  }

  void exportMemberships();
  void savePicture();
  void saveReport();

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void buildBody();
  void buildHeader();
  void buildActions();
  void connectParts();
  void followDataset();
  void loadShown();
  void show(const ShownPtr& shown);
  void showTooFew();
  void showView(int view);
  [[nodiscard]] ChartFrame* currentFrame() const;
  [[nodiscard]] bool hasPicture() const;
  void showStage();
  void showHeader();
  void showStale();
  void showSegment();
  void fillEmpty();
  void divideHeight();
  void selectSegment(int segment);
  void planCampaign();
  void openCustomer(Index customer);
  void refreshActions();

  void editSegment(const workflow::SegmentLook& look, const QString& what);
  /// A segmentation that steps of undo speak of: one that was undone and done again has another id in the project. Read
  /// and set by the jobs themselves, since steps may follow each other sooner than the window hears of them.
  using Id = std::shared_ptr<std::atomic<std::int64_t>>;
  /// A merge or a split.
  struct Regrouping {
    Text title;
    std::function<workflow::SegmentationPtr(workflow::Workspace&, std::int64_t from, Progress&)> make;
    Id from, made;
  };
  Id idOf(std::int64_t segmentation);
  void changeSegment(const Id& segmentation, int segment, const workflow::SegmentLook& look, const QString& undoable);
  void rename(const Id& segmentation, const std::string& name, const QString& undoable);
  void mergeSegments(int with);
  void splitSegment(int parts);
  void regroup(const Regrouping& change, const QString& undoable);
  void takeBack(const Regrouping& change);
  void askToRemove();
  void remove(std::int64_t segmentation);

  ShownPtr m_shown;
  bool m_asked = false;    ///< the person asked for the result that is being loaded
  bool m_divided = false;  ///< the person moved the line between picture and table
  std::function<QString(const QString&, const QString&)> m_chooseFile;
  QPointer<QMessageBox> m_removeQuestion;
  std::map<std::int64_t, Id> m_ids;

  MethodPane* m_method;
  SegmentPane* m_detail;
  Stages* m_stages;
  EmptyState* m_empty;
  QSplitter* m_body;
  Note* m_note;
  ViewBar* m_views;
  Stages* m_pictures;
  ScatterPanel* m_scatter;
  TreePanel* m_tree;
  std::vector<View*> m_others;  ///< after picture and tree
  SegmentTable* m_table;
  Tag* m_stale;
  Label* m_made;
  InfoButton* m_info;
  QPushButton* m_copyButton;
  QPushButton* m_exportButton;
  QToolButton* m_more;
  QAction* m_run;
  QAction* m_rename;
  QAction* m_copy;
  QAction* m_png;
  QAction* m_members;
  QAction* m_change;
  QAction* m_select;
  QAction* m_plan;
  QAction* m_report;
  QAction* m_playbook;
};

}  // namespace kindred::ui::segments
