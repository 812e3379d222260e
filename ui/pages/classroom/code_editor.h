// Plain text with numbers of lines at the left, the current line marked, and wavy lines under what is wrong.
#pragma once

#include <QPlainTextEdit>

#include "core/lesson/lesson_file.h"
#include "ui/pages/classroom/type_size.h"

namespace kindred::ui::classroom {

class CodeEditor : public QPlainTextEdit {
  Q_OBJECT

 public:
  explicit CodeEditor(const TypeSize& type, QWidget* parent = nullptr);
  /// Places are bytes of the text as it is now.
  void setProblems(const std::vector<lesson::LessonProblem>& problems);
  /// What a search has found, marked.
  void setFound(const QList<QTextCursor>& found);
  void apply(const lesson::Remedy& remedy);
  void goTo(std::size_t byte);
  /// From 1.
  [[nodiscard]] int line() const { return textCursor().blockNumber() + 1; }
  [[nodiscard]] int gutterWidth() const;

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  class Gutter;
  void paintGutter(QPainter& painter, const QRect& dirty);
  void placeGutter();
  void markLines();
  [[nodiscard]] int placeOf(std::size_t byte) const;

  QWidget* m_gutter;
  QList<QTextEdit::ExtraSelection> m_wrong, m_found;
};

}  // namespace kindred::ui::classroom
