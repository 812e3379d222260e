// Approaches one can see and step through, in big type and full screen for a class; beside them the Guide, uses in marketing,
// and where to find data.
#pragma once

#include "ui/page.h"
#include "ui/pages/classroom/type_size.h"

class QCheckBox;
class QPushButton;

namespace kindred::ui {
class SegmentedControl;
class Stages;
}  // namespace kindred::ui

namespace kindred::ui::classroom {

class DataView;
class GuideView;
class LessonEditor;
class LessonsView;
struct LessonSource;
class UsesView;

class ClassroomPage : public Page {
  Q_OBJECT

 public:
  explicit ClassroomPage(Session& session, QWidget* parent = nullptr);

  [[nodiscard]] QString title() const override { return tr("Classroom"); }
  [[nodiscard]] QString subtitle() const override;
  [[nodiscard]] QString hint() const override;
  void openPart(const QString& key) override;
  [[nodiscard]] LessonsView* lessons() const { return m_lessons; }
  [[nodiscard]] GuideView* guide() const { return m_guide; }
  [[nodiscard]] LessonEditor* editor() const { return m_editor; }
  [[nodiscard]] bool isEditing() const;

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void showEvent(QShowEvent* event) override;
  void hideEvent(QHideEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  enum class Tab { Lessons, Guide, Uses, Data };
  void buildTabs();
  void buildEditor();
  void edit(const LessonSource& source);
  void tryLesson(const LessonSource& source);
  void openTab(Tab tab);
  void openLesson(const QString& key);
  void placeBars();
  void buildHeader();
  void setBig(bool big);
  void showFull();

  TypeSize m_type;
  Pane* m_side;
  LessonsView* m_lessons;
  GuideView* m_guide;
  UsesView* m_uses;
  DataView* m_data;
  LessonEditor* m_editor;
  SegmentedControl* m_tabs;
  ToolBar* m_bar;
  Stages* m_parts;  ///< one a tab
  QCheckBox* m_big;
  QPushButton *m_return, *m_print, *m_full;
  QString m_returnTo;  ///< the page that led here, to step through a lesson
};

}  // namespace kindred::ui::classroom
