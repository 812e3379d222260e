// Approaches one can see and step through. In big type and full screen for a class.
#pragma once

#include "ui/page.h"
#include "ui/pages/classroom/type_size.h"

class QCheckBox;
class QPushButton;

namespace kindred::ui::classroom {

class LessonsView;

class ClassroomPage : public Page {
  Q_OBJECT

 public:
  explicit ClassroomPage(Session& session, QWidget* parent = nullptr);

  [[nodiscard]] QString title() const override { return tr("Classroom"); }
  [[nodiscard]] QString subtitle() const override;
  [[nodiscard]] QString hint() const override;
  [[nodiscard]] LessonsView* lessons() const { return m_lessons; }

 private:
  void buildHeader();
  void setBig(bool big);
  void showFull();

  TypeSize m_type;
  Pane* m_side;
  LessonsView* m_lessons;
  QCheckBox* m_big;
  QPushButton* m_full;
};

}  // namespace kindred::ui::classroom
