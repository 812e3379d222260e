// Writing a lesson: its text at the left with what is wrong below it, at the right the step at the cursor as the class, the teacher
// or the handout sees it. Ctrl+S saves, Ctrl+F searches, F5 plays, F8 goes to the next problem.
#pragma once

#include <QTimer>

#include "ui/pages/classroom/lesson_runner.h"
#include "ui/pages/classroom/lesson_store.h"
#include "ui/print/paper.h"
#include "ui/widgets/pane.h"

class QPushButton;
class QSplitter;
class QToolButton;

namespace kindred::ui {
class Note;
class SegmentedControl;
}  // namespace kindred::ui

namespace kindred::ui::classroom {

class CodeEditor;
class FindBar;
class ProblemList;

class LessonEditor : public QWidget {
  Q_OBJECT

 public:
  LessonEditor(Session& session, const TypeSize& type, QWidget* parent = nullptr);

  /// A shipped lesson is opened as a copy; no text: a new lesson.
  void open(const LessonSource& source);
  [[nodiscard]] bool hasUnsaved() const;
  /// Calls `then` at once, or after the person has saved or given up what is not saved.
  void leave(std::function<void()> then);
  [[nodiscard]] QString fileName() const { return m_source.name; }
  [[nodiscard]] QByteArray text() const;
  [[nodiscard]] CodeEditor* code() const { return m_code; }
  [[nodiscard]] LessonSheet* sheet() const { return m_sheet; }
  [[nodiscard]] ProblemList* problems() const { return m_problems; }

  /// In the data folder, or where the file was opened or saved before. False where it could not be written.
  bool save();
  bool saveTo(const QString& path);
  /// Writes the handout, without asking for a file.
  void writeHandoutTo(const QString& path, bool answers);
  /// Asks for a printer.
  void printHandout(bool answers);

 signals:
  void backRequested();
  void tried(const LessonSource& source);
  /// The name, or whether something is not saved.
  void renamed();

 protected:
  bool event(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void buildBar(QLayout* column);
  void buildLeft();
  void buildRight();
  void fitBars();
  void follow();
  void showPreview(const LessonRunner::Preview& preview);
  void retell();
  void insertBlock(const QString& block, int back);
  void fillFigures();
  void goToStep(int by);
  void tryIt();
  void saveAs();
  void share();
  void openAnother();
  void askHandout(bool answers);
  void withHandout(bool answers, std::function<void(const Paper&)> use);
  void say(const Error& error);

  Session& m_session;
  const TypeSize& m_type;
  LessonRunner m_runner;
  LessonSource m_source;
  QByteArray m_saved;   ///< the text as it was last saved or opened
  QByteArray m_parsed;  ///< the text that the problems are of
  LessonRunner::Preview m_preview;
  int m_line = 0;
  QTimer m_timer;
  QPushButton* m_back;
  ElidedLabel* m_name;
  Label* m_state;
  QPushButton* m_save;
  QPushButton* m_share;
  QPushButton* m_handout;
  QPushButton* m_try;
  QToolButton* m_more;
  Note* m_note;
  QSplitter* m_halves;
  QWidget* m_left;
  QWidget* m_right;
  std::vector<QPushButton*> m_inserts;  ///< step, data, question, figure
  ElidedLabel* m_where;
  CodeEditor* m_code;
  FindBar* m_find;
  QPushButton *m_search, *m_how;
  ProblemList* m_problems;
  SegmentedControl* m_modes;
  ElidedLabel* m_shown;
  QToolButton* m_earlier;
  QToolButton* m_later;
  LessonSheet* m_sheet;
};

}  // namespace kindred::ui::classroom
