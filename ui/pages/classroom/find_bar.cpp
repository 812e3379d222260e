#include "ui/pages/classroom/find_bar.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QTextDocument>
#include <QToolButton>

#include "ui/pages/classroom/code_editor.h"
#include "ui/text/language.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pane.h"

namespace kindred::ui::classroom {

FindBar::FindBar(CodeEditor* code, QWidget* parent)
    : QWidget(parent),
      m_code(code),
      m_words(new SearchField),
      m_other(new QLineEdit),
      m_count(new Label(FontRole::Small, Role::Text2)),
      m_back(makeIconButton(QStringLiteral("up"))),
      m_on(makeIconButton(QStringLiteral("down"))),
      m_close(makeIconButton(QStringLiteral("x"))),
      m_replace(makeSmallButton()),
      m_replaceAll(makeSmallButton()) {
  m_words->setObjectName(QStringLiteral("findWords"));
  m_other->setObjectName(QStringLiteral("replaceWords"));
  m_count->setObjectName(QStringLiteral("findCount"));
  m_back->setObjectName(QStringLiteral("findBack"));
  m_on->setObjectName(QStringLiteral("findOn"));
  m_close->setObjectName(QStringLiteral("findClose"));
  m_replace->setObjectName(QStringLiteral("replaceOne"));
  m_replaceAll->setObjectName(QStringLiteral("replaceAll"));
  auto* column = new QVBoxLayout(this);
  setMargins(column, 8, 6, 8, 6, 6);
  auto* search = new QHBoxLayout;
  auto* change = new QHBoxLayout;
  search->addWidget(m_words, 1);
  for (QWidget* part : std::initializer_list<QWidget*>{m_count, m_back, m_on, m_close}) search->addWidget(part);
  change->addWidget(m_other, 1);
  for (QPushButton* part : {m_replace, m_replaceAll}) change->addWidget(part);
  column->addLayout(search);
  column->addLayout(change);
  connect(m_words, &QLineEdit::textChanged, this, &FindBar::look);
  connect(m_back, &QToolButton::clicked, this, [this] { goOn(true); });
  connect(m_on, &QToolButton::clicked, this, [this] { goOn(false); });
  connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
  connect(m_replace, &QPushButton::clicked, this, &FindBar::replace);
  connect(m_replaceAll, &QPushButton::clicked, this, &FindBar::replaceAll);
  connect(m_code, &QPlainTextEdit::textChanged, this, &FindBar::retell);
  connect(m_code, &QPlainTextEdit::cursorPositionChanged, this, &FindBar::retell);
  whenTranslated(this, [this] {
    m_words->setPlaceholderText(tr("Find in the lesson"));
    m_words->setAccessibleName(m_words->placeholderText());
    m_other->setPlaceholderText(tr("Replace by"));
    m_other->setAccessibleName(m_other->placeholderText());
    setIconToolTip(m_back, tr("The one before (Shift+F3)"));
    setIconToolTip(m_on, tr("The next one (F3)"));
    setIconToolTip(m_close, tr("Close the search (Escape)"));
    m_replace->setText(tr("Replace"));
    m_replaceAll->setText(tr("Replace all"));
    retell();
  });
  hide();
}

void FindBar::open() {
  show();
  const QString selected = m_code->textCursor().selectedText();
  const bool oneLine = !selected.isEmpty() && !selected.contains(QChar::ParagraphSeparator);
  if (oneLine) m_words->setText(selected);
  m_words->setFocus();
  m_words->selectAll();
  retell();
}

bool FindBar::handles(int key) const { return key == Qt::Key_F3 || (key == Qt::Key_Escape && isVisible()); }

bool FindBar::isFound(const QTextCursor& cursor) const {
  return !m_words->text().isEmpty() && cursor.selectedText().compare(m_words->text(), Qt::CaseInsensitive) == 0;
}

QList<QTextCursor> FindBar::all() const {
  QList<QTextCursor> found;
  if (m_words->text().isEmpty() || !isVisible()) return found;
  QTextCursor at(m_code->document());
  while (!(at = m_code->document()->find(m_words->text(), at)).isNull()) found << at;
  return found;
}

// While one types: the first from where the cursor is.
void FindBar::look() {
  QTextCursor from = m_code->textCursor();
  from.setPosition(from.selectionStart());
  const QString words = m_words->text();
  QTextCursor at = words.isEmpty() ? QTextCursor() : m_code->document()->find(words, from);
  if (at.isNull() && !words.isEmpty()) at = m_code->document()->find(words);
  m_code->setTextCursor(at.isNull() ? from : at);
  retell();
}

// Beyond the last one it begins anew.
void FindBar::goOn(bool back) {
  const QString words = m_words->text();
  if (words.isEmpty()) return open();
  const QTextDocument::FindFlags flags = back ? QTextDocument::FindBackward : QTextDocument::FindFlags();
  QTextCursor at = m_code->document()->find(words, m_code->textCursor(), flags);
  if (at.isNull()) {
    QTextCursor edge(m_code->document());
    edge.movePosition(back ? QTextCursor::End : QTextCursor::Start);
    at = m_code->document()->find(words, edge, flags);
  }
  if (!at.isNull()) m_code->setTextCursor(at);
  m_code->ensureCursorVisible();
}

void FindBar::replace() {
  QTextCursor at = m_code->textCursor();
  if (isFound(at)) {
    at.insertText(m_other->text());
    m_code->setTextCursor(at);
  }
  goOn(false);
}

// One step that Undo takes back.
void FindBar::replaceAll() {
  QTextCursor edit(m_code->document());
  edit.beginEditBlock();
  for (QTextCursor at : all()) at.insertText(m_other->text());
  edit.endEditBlock();
}

void FindBar::retell() {
  const QList<QTextCursor> found = all();
  m_code->setFound(found);
  const auto here = std::ranges::find_if(found, [this](const QTextCursor& each) {
    return each.selectionStart() == m_code->textCursor().selectionStart() && isFound(m_code->textCursor());
  });
  const QString count = formatCount(found.size());
  m_count->setText(m_words->text().isEmpty() ? QString()
                   : found.isEmpty()         ? tr("none")
                   : here == found.end()     ? count
                                             : tr("%1 of %2").arg(formatCount(here - found.begin() + 1), count));
  for (QWidget* part : std::initializer_list<QWidget*>{m_back, m_on, m_replace, m_replaceAll})
    part->setEnabled(!found.isEmpty());
}

void FindBar::keyPressEvent(QKeyEvent* event) {
  const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (event->key() == Qt::Key_Escape) return hide();
  if (!enter) return QWidget::keyPressEvent(event);
  if (m_other->hasFocus()) replace();
  else goOn(event->modifiers().testFlag(Qt::ShiftModifier));
}

void FindBar::hideEvent(QHideEvent* event) {
  QWidget::hideEvent(event);
  retell();
  m_code->setFocus();
}

}  // namespace kindred::ui::classroom
