#include "ui/pages/classroom/lesson_editor.h"

#include <QDir>
#include <QFileInfo>
#include <QKeyEvent>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QTextBlock>
#include <QToolButton>

#include "ui/pages/classroom/code_editor.h"
#include "ui/pages/classroom/find_bar.h"
#include "ui/pages/classroom/handout.h"
#include "ui/pages/classroom/problem_list.h"
#include "ui/print/printer.h"
#include "ui/text/language.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/file_dialog.h"
#include "ui/widgets/notes.h"

namespace kindred::ui::classroom {
namespace {

const QString kLessonFiles = QStringLiteral("*.md");

// A name in the data folder that no other file has.
QString freePath(const QString& name) {
  const QDir folder(lessonFolder());
  const QString base = QFileInfo(name).completeBaseName();
  QString path = folder.filePath(storableName(base + QStringLiteral(".md")));
  for (int number = 2; QFileInfo::exists(path); ++number)
    path = folder.filePath(storableName(QStringLiteral("%1-%2.md").arg(base).arg(number)));
  return path;
}

bool isOurKey(const QKeyEvent& event) {
  const bool control = event.modifiers() == Qt::ControlModifier;
  const bool ours = control && (event.key() == Qt::Key_S || event.key() == Qt::Key_F);
  return ours || (event.modifiers() == Qt::NoModifier && (event.key() == Qt::Key_F5 || event.key() == Qt::Key_F8));
}

}  // namespace

QByteArray LessonEditor::text() const { return m_code->toPlainText().toUtf8(); }

bool LessonEditor::hasUnsaved() const { return text() != m_saved; }

void LessonEditor::open(const LessonSource& source) {
  m_note->clear();
  m_source = source;
  if (source.isShipped) m_source = {.name = source.name, .text = source.text};
  if (m_source.name.isEmpty()) m_source.name = tr("new-lesson.md");
  if (m_source.text.isEmpty() && m_source.path.isEmpty())
    m_source.text =
        tr("# New lesson\nWhat is it about?\n```data\nexample: gift-shop\n```\n```step What is known\nshow: "
           "table\n```\n"
           "**{people}** people, {products} products.\n```step What is predicted\nshow: user-neighbours\n```\n"
           "Best for {asked}: **{best}** with {best.score}.\n")
            .toUtf8();
  m_code->setPlainText(QString::fromUtf8(m_source.text));
  m_saved = text();
  if (source.isShipped) m_session.say(tr("This is a copy: the lesson that came with the program stays as it is."));
  if (m_saved != QByteArray(m_source.text).replace("\r\n", "\n"))
    m_note->show(NoteKind::Warning, tr("Not all of the file is text in UTF-8."),
                 tr("What could not be read is shown as �."));
  m_code->setFocus();
  follow();
  emit renamed();
}

void LessonEditor::follow() {
  m_timer.stop();
  m_line = m_code->line();
  const QByteArray now = text();
  m_runner.preview(now, std::nullopt, m_line, [this, now](const LessonRunner::Preview& preview) {
    m_parsed = now;
    m_preview = preview;
    m_code->setProblems(preview.parsed.problems);
    m_problems->setProblems(preview.parsed.problems);
    showPreview(preview);
  });
  retell();
}

void LessonEditor::showPreview(const LessonRunner::Preview& preview) {
  const lesson::Lesson& lesson = preview.parsed.lesson;
  const bool any = preview.step < lesson.steps.size();
  if (any) m_sheet->setStep(lesson, preview.step, preview.run, static_cast<SheetMode>(m_modes->current()));
  else m_sheet->showNothing(tr("There is no step yet."));
  m_earlier->setEnabled(any && preview.step > 0);
  m_later->setEnabled(any && preview.step + 1 < lesson.steps.size());
  retell();
}

void LessonEditor::retell() {
  m_name->setText(m_source.name);
  m_state->setText(hasUnsaved() ? tr("unsaved changes") : QString());
  m_where->setText(tr("line %1 of %2").arg(formatCount(m_code->line()), formatCount(m_code->blockCount())));
  const auto steps = m_preview.parsed.lesson.steps.size();
  m_shown->setText(steps == 0 ? QString()
                              : tr("step %1 of %2, follows line %3")
                                    .arg(formatCount(static_cast<std::int64_t>(m_preview.step) + 1),
                                         formatCount(static_cast<std::int64_t>(steps)), formatCount(m_line)));
}

// Below the line of the cursor, or below the block that it stands in.
void LessonEditor::insertBlock(const QString& block, int back) {
  QTextBlock line = m_code->document()->firstBlock();
  bool open = false;
  QTextBlock at = m_code->textCursor().block();
  for (; line.isValid(); line = line.next()) {
    const QString words = line.text().trimmed();
    if (words.startsWith(QLatin1String("```"))) open = words.size() > 3;
    if (line.blockNumber() >= at.blockNumber()) {
      at = line;
      if (!open) break;
    }
  }
  QTextCursor cursor(at);
  cursor.movePosition(QTextCursor::EndOfBlock);
  QString inserted = block;
  if (inserted.endsWith(QLatin1Char('\n'))) inserted.chop(1);
  cursor.insertText((at.text().isEmpty() && at.blockNumber() == 0 ? QString() : QStringLiteral("\n")) + inserted);
  for (int up = 0; up < back; ++up) cursor.movePosition(QTextCursor::PreviousBlock);
  cursor.movePosition(QTextCursor::EndOfBlock);
  m_code->setTextCursor(cursor);
  m_code->setFocus();
}

void LessonEditor::fillFigures() {
  QMenu* menu = m_inserts[3]->menu();
  menu->clear();
  for (const auto& [name, value] : m_preview.run.shown.figures) {
    const QString figure = QString::fromStdString(name);
    menu->addAction(QStringLiteral("%1\t%2").arg(figure, formatted(value)), this,
                    [this, figure] { m_code->insertPlainText(QLatin1Char('{') + figure + QLatin1Char('}')); });
  }
  if (menu->isEmpty()) menu->addAction(tr("This step gives no figures yet"))->setEnabled(false);
}

// The cursor goes there, and the preview follows it.
void LessonEditor::goToStep(int by) {
  const auto step = static_cast<std::ptrdiff_t>(m_preview.step) + by;
  if (step < 0 || step >= std::ssize(m_preview.parsed.lesson.steps)) return;
  const int line = m_preview.parsed.lesson.steps[static_cast<std::size_t>(step)].line;
  QTextCursor cursor(m_code->document()->findBlockByNumber(line - 1));
  m_code->setTextCursor(cursor);
  m_code->ensureCursorVisible();
  follow();
}

void LessonEditor::tryIt() { emit tried({.name = m_source.name, .path = m_source.path, .text = text()}); }

bool LessonEditor::saveTo(const QString& path) {
  try {
    writeLesson(path, text());
  } catch (const Error& error) {
    say(error);
    return false;
  }
  m_note->clear();
  m_source.path = path;
  m_source.name = QFileInfo(path).fileName();
  m_saved = text();
  m_session.say(tr("Saved %1").arg(m_source.name));
  retell();
  emit renamed();
  return true;
}

bool LessonEditor::save() { return saveTo(m_source.path.isEmpty() ? freePath(m_source.name) : m_source.path); }

void LessonEditor::saveAs() {
  const QString path = askSaveFile(this, tr("Save the lesson"), m_source.name, tr("Lessons (%1)").arg(kLessonFiles));
  if (!path.isEmpty()) saveTo(path);
}

void LessonEditor::share() {
  const QString path =
      askSaveFile(this, tr("Share a copy of the lesson"), m_source.name, tr("Lessons (%1)").arg(kLessonFiles));
  if (path.isEmpty()) return;
  try {
    writeLesson(path, text());
    m_session.say(tr("A copy is in %1").arg(path));
  } catch (const Error& error) {
    say(error);
  }
}

void LessonEditor::openAnother() {
  leave([this] {
    const QString path =
        askOpenFile(this, tr("Open a lesson"), tr("Lessons (%1)").arg(kLessonFiles), FilePurpose::Import);
    if (path.isEmpty()) return;
    try {
      open(readLesson(path));
    } catch (const Error& error) {
      say(error);
    }
  });
}

void LessonEditor::leave(std::function<void()> then) {
  if (!hasUnsaved()) return then();
  auto* box =
      new QMessageBox(QMessageBox::NoIcon, tr("Unsaved changes"),
                      tr("“%1” has changes that are not saved.").arg(m_source.name), QMessageBox::NoButton, this);
  box->setAttribute(Qt::WA_DeleteOnClose);
  box->setObjectName(QStringLiteral("unsavedLesson"));
  QPushButton* save = box->addButton(tr("Save"), QMessageBox::AcceptRole);
  QPushButton* drop = box->addButton(tr("Do not save"), QMessageBox::DestructiveRole);
  save->setObjectName(QStringLiteral("saveFirst"));
  drop->setObjectName(QStringLiteral("dropChanges"));
  box->addButton(tr("Keep writing"), QMessageBox::RejectRole)->setObjectName(QStringLiteral("keepWriting"));
  box->setDefaultButton(save);
  connect(save, &QPushButton::clicked, this, [this, then] {
    if (this->save()) then();
  });
  connect(drop, &QPushButton::clicked, this, [this, then] {
    m_code->setPlainText(QString::fromUtf8(m_saved));
    then();
  });
  box->open();
}

void LessonEditor::askHandout(bool answers) {
  const QString name = QFileInfo(m_source.name).completeBaseName() + QStringLiteral(".pdf");
  const QString path = askSaveFile(this, tr("Save the handout"), name, tr("PDF (*.pdf)"));
  if (!path.isEmpty()) writeHandoutTo(path, answers);
}

void LessonEditor::withHandout(bool answers, std::function<void(const Paper&)> use) {
  const lesson::Parsed parsed = lesson::parse(text().toStdString(), m_runner.dataSetNames());
  if (!parsed.isPlayable()) {
    m_note->show(NoteKind::Error, tr("The handout needs a lesson that can be played."),
                 tr("Mend what is listed among the problems."));
    return;
  }
  m_note->clear();
  m_runner.play(
      "classroom/handout", parsed.lesson,
      [use = std::move(use), answers](const PlayedLesson& played) { use(handoutPaper(played, {.answers = answers})); },
      [this](const Error& error) { say(error); });
}

void LessonEditor::writeHandoutTo(const QString& path, bool answers) {
  withHandout(answers, [this, path](const Paper& paper) {
    savePdfAside(m_session, this, path, paper,
                 {.done = [this](const QString& where) { m_session.say(tr("The handout is in %1").arg(where)); },
                  .failed = [this](const Error& error) { say(error); }});
  });
}

void LessonEditor::printHandout(bool answers) {
  withHandout(answers, [this](const Paper& paper) { printAside(m_session, this, paper, toldIn(m_note)); });
}

void LessonEditor::say(const Error& error) {
  m_note->show(NoteKind::Error, translated(error.message()), translated(error.hint()));
}

// The window's own Ctrl+S waits while a lesson is written.
bool LessonEditor::event(QEvent* event) {
  if (event->type() == QEvent::ShortcutOverride && isOurKey(*static_cast<QKeyEvent*>(event))) {
    event->accept();
    return true;
  }
  return QWidget::event(event);
}

void LessonEditor::keyPressEvent(QKeyEvent* event) {
  if (m_find->handles(event->key())) {
    if (event->key() == Qt::Key_Escape) m_find->hide();
    else m_find->goOn(event->modifiers().testFlag(Qt::ShiftModifier));
    return;
  }
  if (!isOurKey(*event)) return QWidget::keyPressEvent(event);
  if (event->key() == Qt::Key_S) save();
  else if (event->key() == Qt::Key_F) m_find->open();
  else if (event->key() == Qt::Key_F5) tryIt();
  else m_problems->goToNext(m_code->line());
}

}  // namespace kindred::ui::classroom
