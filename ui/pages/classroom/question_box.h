// The question of a step: the class answers by click, gets a hint where it asks for one, and hears whether it is right and why.
#pragma once

#include <QWidget>
#include <optional>

#include "core/lesson/lesson_run.h"
#include "ui/pages/classroom/answer_row.h"

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace kindred::ui {
class Label;
}

namespace kindred::ui::classroom {

/// For whom a step is shown.
enum class SheetMode { Class, Teacher, Handout };

class QuestionBox : public QWidget {
  Q_OBJECT

 public:
  explicit QuestionBox(const TypeSize& type, QWidget* parent = nullptr);
  /// A question anew: not answered yet. None hides the box.
  void set(const std::optional<lesson::Question>& question, const lesson::Figures& figures, SheetMode mode);
  /// As a click on the choice does; others than those there are do nothing.
  void choose(int place);
  [[nodiscard]] bool isAnswered() const { return m_answered; }

 private:
  void buildTyped(QVBoxLayout* column);
  void fillChoices();
  void check();
  void tell(bool right);
  void reveal();
  [[nodiscard]] bool hasSeveral() const;
  void retell();

  const TypeSize& m_type;
  lesson::Question m_question;
  lesson::Figures m_figures;
  SheetMode m_mode = SheetMode::Class;
  bool m_answered = false;
  std::vector<AnswerRow*> m_rows;
  Label* m_words;
  QVBoxLayout* m_choices;
  QWidget* m_typed;
  QLineEdit* m_field;
  QWidget* m_buttons;
  QPushButton* m_check;
  QPushButton* m_hintButton;
  QPushButton* m_show;
  Label* m_hint;
  Label* m_verdict;
  Label* m_because;
};

}  // namespace kindred::ui::classroom
