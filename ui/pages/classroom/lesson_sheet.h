// A step of a lesson file as it is read: title, picture, words, and the question. For the class, for the teacher with the answers,
// or as the handout prints it.
#pragma once

#include <QScrollArea>

#include "ui/pages/classroom/question_box.h"

namespace kindred::ui::classroom {

class LessonPicture;

/// A lesson with the states of its steps.
struct PlayedLesson {
  lesson::Lesson lesson;
  std::vector<lesson::RunStep> steps;
};

class LessonSheet : public QScrollArea {
  Q_OBJECT

 public:
  explicit LessonSheet(const TypeSize& type, QWidget* parent = nullptr);
  void setStep(const lesson::Lesson& lesson, std::size_t step, const lesson::RunStep& run, SheetMode mode);
  /// Instead of a step.
  void showNothing(const QString& words);
  [[nodiscard]] LessonPicture* picture() const { return m_picture; }
  [[nodiscard]] QuestionBox* question() const { return m_question; }

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void retell();

  const TypeSize& m_type;
  lesson::Lesson m_lesson;
  std::size_t m_step = 0;
  SheetMode m_mode = SheetMode::Class;
  lesson::RunStep m_run;
  Label* m_lead;
  Label* m_title;
  LessonPicture* m_picture;
  Label* m_words;
  Label* m_notes;
  QWidget* m_line;
  QuestionBox* m_question;
};

}  // namespace kindred::ui::classroom
