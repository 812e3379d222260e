#include "ui/pages/classroom/code_editor.h"

#include <QPainter>
#include <QTextBlock>

namespace kindred::ui::classroom {

class CodeEditor::Gutter : public QWidget {
 public:
  explicit Gutter(CodeEditor* editor) : QWidget(editor), m_editor(*editor) {}

 protected:
  void paintEvent(QPaintEvent* event) override {
    QPainter painter(this);
    m_editor.paintGutter(painter, event->rect());
  }

 private:
  CodeEditor& m_editor;
};

CodeEditor::CodeEditor(const TypeSize& type, QWidget* parent) : QPlainTextEdit(parent), m_gutter(new Gutter(this)) {
  setFrameShape(QFrame::NoFrame);
  setTabChangesFocus(true);
  setLineWrapMode(QPlainTextEdit::WidgetWidth);
  type.apply(this, FontRole::Mono);
  connect(this, &QPlainTextEdit::blockCountChanged, this, &CodeEditor::placeGutter);
  connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect& rect, int dy) {
    if (dy != 0) m_gutter->scroll(0, dy);
    else m_gutter->update(0, rect.y(), m_gutter->width(), rect.height());
  });
  connect(this, &QPlainTextEdit::cursorPositionChanged, this, &CodeEditor::markLines);
  connect(&type, &TypeSize::changed, this, &CodeEditor::placeGutter);
  whenThemed(this, [this] {
    placeGutter();
    markLines();
  });
}

int CodeEditor::gutterWidth() const {
  const int digits = std::max(3, static_cast<int>(QString::number(blockCount()).size()));
  return fontMetrics().horizontalAdvance(QLatin1Char('9')) * digits + theme().px(22);
}

void CodeEditor::placeGutter() {
  setViewportMargins(gutterWidth(), 0, 0, 0);
  m_gutter->setGeometry(QRect(contentsRect().topLeft(), QSize(gutterWidth(), contentsRect().height())));
  m_gutter->update();
}

void CodeEditor::resizeEvent(QResizeEvent* event) {
  QPlainTextEdit::resizeEvent(event);
  placeGutter();
}

void CodeEditor::paintGutter(QPainter& painter, const QRect& dirty) {
  painter.fillRect(dirty, theme().color(Role::Surface));
  painter.setFont(font());
  QTextBlock block = firstVisibleBlock();
  QRectF place = blockBoundingGeometry(block).translated(contentOffset());
  while (block.isValid() && place.top() <= dirty.bottom()) {
    const bool isCurrent = block.blockNumber() == textCursor().blockNumber();
    if (isCurrent)
      painter.fillRect(QRectF(0, place.top(), m_gutter->width(), place.height()), theme().color(Role::AccentWeak));
    painter.setPen(theme().color(isCurrent ? Role::Text : Role::Text3));
    painter.drawText(QRectF(0, place.top(), m_gutter->width() - theme().px(12), fontMetrics().height()),
                     Qt::AlignRight | Qt::AlignVCenter, QString::number(block.blockNumber() + 1));
    block = block.next();
    place = blockBoundingGeometry(block).translated(contentOffset());
  }
}

void CodeEditor::markLines() {
  QTextEdit::ExtraSelection current;
  current.format.setBackground(theme().color(Role::AccentWeak));
  current.format.setProperty(QTextFormat::FullWidthSelection, true);
  current.cursor = textCursor();
  current.cursor.clearSelection();
  setExtraSelections(QList<QTextEdit::ExtraSelection>{current} + m_found + m_wrong);
  m_gutter->update();
}

int CodeEditor::placeOf(std::size_t byte) const {
  const QByteArray bytes = toPlainText().toUtf8();
  return static_cast<int>(QString::fromUtf8(bytes.left(static_cast<qsizetype>(byte))).size());
}

void CodeEditor::setProblems(const std::vector<lesson::LessonProblem>& problems) {
  m_wrong.clear();
  const QByteArray bytes = toPlainText().toUtf8();
  const auto place = [&](std::size_t byte) {
    return static_cast<int>(QString::fromUtf8(bytes.left(static_cast<qsizetype>(byte))).size());
  };
  for (const lesson::LessonProblem& problem : problems) {
    QTextEdit::ExtraSelection wrong;
    const bool isError = problem.severity == lesson::LessonProblem::Severity::Error;
    wrong.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    wrong.format.setUnderlineColor(theme().color(isError ? Role::Err : Role::Warn));
    wrong.cursor = QTextCursor(document());
    wrong.cursor.setPosition(std::min(place(problem.at), document()->characterCount() - 1));
    wrong.cursor.setPosition(std::min(place(problem.at + problem.length), document()->characterCount() - 1),
                             QTextCursor::KeepAnchor);
    m_wrong << wrong;
  }
  markLines();
}

void CodeEditor::setFound(const QList<QTextCursor>& found) {
  if (found.isEmpty() && m_found.isEmpty()) return;
  m_found.clear();
  for (const QTextCursor& each : found) {
    QTextEdit::ExtraSelection mark;
    mark.format.setBackground(theme().color(Role::WarnBg));
    mark.cursor = each;
    m_found << mark;
  }
  markLines();
}

void CodeEditor::apply(const lesson::Remedy& remedy) {
  QTextCursor cursor(document());
  const int last = document()->characterCount() - 1;
  cursor.beginEditBlock();
  cursor.setPosition(std::min(placeOf(remedy.at), last));
  cursor.setPosition(std::min(placeOf(remedy.at + remedy.length), last), QTextCursor::KeepAnchor);
  cursor.insertText(QString::fromStdString(remedy.text));
  cursor.endEditBlock();
  setTextCursor(cursor);
  setFocus();
}

void CodeEditor::goTo(std::size_t byte) {
  QTextCursor cursor(document());
  cursor.setPosition(std::min(placeOf(byte), document()->characterCount() - 1));
  setTextCursor(cursor);
  ensureCursorVisible();
  setFocus();
}

}  // namespace kindred::ui::classroom
