// The project's playbook as text that can be changed: the plays in their order beside it, and what is wrong, with its
// line, while one types. It goes to and from files, and back to the one that the program brings.
#pragma once

#include <QDialog>
#include <QTimer>
#include <functional>

#include "core/workflow/workspace.h"
#include "ui/widgets/notes.h"

class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace kindred::ui::segments {

class PlaybookDialog : public QDialog {
  Q_OBJECT

 public:
  /// Who asks for a file's name; an empty text where the person thought better of it.
  using Chooser = std::function<QString()>;

  explicit PlaybookDialog(const workflow::Workspace& workspace, QWidget* parent = nullptr);

  void setFileChoosers(Chooser toOpen, Chooser toSave);
  /// The line that cannot be read; 0 where all can, or nobody knows which.
  [[nodiscard]] int wrongLine() const { return m_wrongLine; }
  /// Whether what is said is of the text as it stands.
  [[nodiscard]] bool isSettled() const { return !m_pause.isActive(); }

 signals:
  /// What the project shall have; empty: the program's own.
  void saved(const QString& text);

 private:
  void build();
  void showText(const std::string& text);
  void check();
  void markLine(int line);
  void goTo(int play);
  void importFile();
  void exportFile();
  void save();

  bool m_readOnly;
  int m_wrongLine = 0;
  QTimer m_pause;
  Chooser m_toOpen;
  Chooser m_toSave;
  QListWidget* m_plays;
  QPlainTextEdit* m_text;
  Note* m_note;
  QPushButton* m_save = nullptr;
};

}  // namespace kindred::ui::segments
