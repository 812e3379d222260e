// Search and replace in the text of a lesson. Ctrl+F opens it, Enter and F3 go on, with Shift back, Escape closes it.
#pragma once

#include <QTextCursor>
#include <QWidget>

class QLineEdit;
class QPushButton;
class QToolButton;

namespace kindred::ui {
class Label;
class SearchField;
}  // namespace kindred::ui

namespace kindred::ui::classroom {

class CodeEditor;

class FindBar : public QWidget {
  Q_OBJECT

 public:
  /// `code` outlives it.
  explicit FindBar(CodeEditor* code, QWidget* parent = nullptr);
  /// Shows it, with what is selected as the words that are looked for.
  void open();
  void goOn(bool back);
  [[nodiscard]] bool handles(int key) const;  ///< F3; Escape while it is shown

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void hideEvent(QHideEvent* event) override;

 private:
  void look();
  void retell();
  void replace();
  void replaceAll();
  [[nodiscard]] bool isFound(const QTextCursor& cursor) const;
  [[nodiscard]] QList<QTextCursor> all() const;

  CodeEditor* m_code;
  SearchField* m_words;
  QLineEdit* m_other;
  Label* m_count;
  QToolButton *m_back, *m_on, *m_close;
  QPushButton *m_replace, *m_replaceAll;
};

}  // namespace kindred::ui::classroom
