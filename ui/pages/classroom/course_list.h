// The lessons that can be chosen: the course in hours of 45 minutes, and the teacher's own.
#pragma once

#include <QWidget>

#include "ui/pages/classroom/lesson_store.h"
#include "ui/pages/classroom/type_size.h"

class QListWidget;

namespace kindred::ui {
class Label;
}

namespace kindred::ui::classroom {

class CourseList : public QWidget {
  Q_OBJECT

 public:
  explicit CourseList(const TypeSize& type, QWidget* parent = nullptr);
  /// Reads what there is again.
  void refresh();
  [[nodiscard]] const std::vector<LessonSource>& sources() const { return m_sources; }

 signals:
  void chosen(const LessonSource& source);

 private:
  void addHeading(const QString& words);
  void addLesson(std::size_t source, const QString& title, int minutes, int steps, const QString& summary);

  const TypeSize& m_type;
  std::vector<LessonSource> m_sources;
  Label* m_title;
  QListWidget* m_list;
};

}  // namespace kindred::ui::classroom
