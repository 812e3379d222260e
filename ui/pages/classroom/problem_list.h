// What is wrong with a lesson's text: line, what, and a link that mends it. F8 goes to the next one.
#pragma once

#include <QWidget>

#include "core/lesson/lesson_file.h"

class QScrollArea;
class QVBoxLayout;

namespace kindred::ui {
class Label;
class Tag;
}  // namespace kindred::ui

namespace kindred::ui::classroom {

class ProblemList : public QWidget {
  Q_OBJECT

 public:
  explicit ProblemList(QWidget* parent = nullptr);
  void setProblems(const std::vector<lesson::LessonProblem>& problems);
  [[nodiscard]] const std::vector<lesson::LessonProblem>& problems() const { return m_problems; }
  /// The next one behind a line, or the first.
  void goToNext(int line);

 signals:
  void chosen(const lesson::LessonProblem& problem);
  void mended(const lesson::Remedy& remedy);

 private:
  void retell();
  void addRow(std::size_t place);

  std::vector<lesson::LessonProblem> m_problems;
  Label* m_title;
  Tag* m_errors;
  Tag* m_warnings;
  Label* m_hint;
  QScrollArea* m_scroller;
};

}  // namespace kindred::ui::classroom
