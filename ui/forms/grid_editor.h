// A text that is a table of words, rows between "/" and words between blanks, as cells that are clicked: what a parameter
// of type Text with choices is. Private to ui/forms.
#pragma once

#include <QAbstractButton>

#include "ui/forms/editors.h"

namespace kindred::ui::forms {

/// A cell: the letter of a choice on its colour.
class GridCell : public QAbstractButton {
  Q_OBJECT

 public:
  explicit GridCell(QWidget* parent = nullptr);
  /// By position among the choices; −1: a word that is none.
  void setChoice(int choice);
  [[nodiscard]] int choice() const { return m_choice; }
  [[nodiscard]] QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  int m_choice = -1;
};

class GridEditor : public Editor {
 public:
  GridEditor(const Parameter& parameter, std::function<void()> edited);
  [[nodiscard]] QWidget* widget() const override { return m_widget; }
  [[nodiscard]] Value value() const override;
  void setValue(const Value& value) override;
  void retranslate() override;
  [[nodiscard]] bool isWide() const override { return true; }

 private:
  using Words = std::vector<std::vector<std::string>>;
  void build();
  void offer(GridCell* cell, std::size_t row, std::size_t column);
  [[nodiscard]] int placeOf(const std::string& word) const;

  std::vector<Choice> m_choices;
  Text m_help;
  std::function<void()> m_edited;
  Words m_words;
  QWidget* m_widget;
  QWidget* m_cells = nullptr;
};

}  // namespace kindred::ui::forms
