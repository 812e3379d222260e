// Customers in groups: how they are made, the picture, the table, and one segment in detail.
#pragma once

#include <QMessageBox>
#include <functional>

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
}  // namespace kindred::ui

namespace kindred::ui::segments {

class MethodPane;
class ScatterPanel;
class SegmentPane;
class SegmentTable;

class SegmentsPage : public Page {
  Q_OBJECT

 public:
  explicit SegmentsPage(Session& session, QWidget* parent = nullptr);

  [[nodiscard]] QString title() const override { return tr("Segments"); }
  [[nodiscard]] QString subtitle() const override;
  [[nodiscard]] QString hint() const override;
  [[nodiscard]] int railCount() const override;

  [[nodiscard]] const ShownPtr& shown() const { return m_shown; }
  [[nodiscard]] QMessageBox* removeQuestion() const { return m_removeQuestion; }
  /// Who asks for a file's name, given a proposed one and a filter; an empty text where the person thought better of it.
  void setFileChooser(std::function<QString(const QString&, const QString&)> choose) {
    m_chooseFile = std::move(choose);
  }

  void exportMemberships();
  void savePicture();

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
  void changeSegment(std::int64_t segmentation, int segment, const workflow::SegmentLook& look,
                     const QString& undoable);
  void rename(std::int64_t segmentation, const std::string& name, const QString& undoable);
  void askToRemove();
  void remove(std::int64_t segmentation);

  ShownPtr m_shown;
  bool m_asked = false;    ///< the person asked for the result that is being loaded
  bool m_divided = false;  ///< the person moved the line between picture and table
  std::function<QString(const QString&, const QString&)> m_chooseFile;
  QPointer<QMessageBox> m_removeQuestion;

  MethodPane* m_method;
  SegmentPane* m_detail;
  Stages* m_stages;
  EmptyState* m_empty;
  QSplitter* m_body;
  Note* m_note;
  ScatterPanel* m_scatter;
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
  QAction* m_select;
  QAction* m_plan;
};

}  // namespace kindred::ui::segments
