#include "ui/pages/classroom/lesson_highlighter.h"

#include <QRegularExpression>

#include "ui/theme/theme.h"

namespace kindred::ui::classroom {
namespace {

constexpr int kWords = 0, kInBlock = 1;  // states of a line's end

QTextCharFormat coloured(const QColor& colour, bool bold) {
  QTextCharFormat result;
  result.setForeground(colour);
  if (bold) result.setFontWeight(QFont::DemiBold);
  return result;
}

}  // namespace

LessonHighlighter::LessonHighlighter(QTextDocument* document) : QSyntaxHighlighter(document) {
  whenThemed(this, [this] { rehighlight(); });
}

void LessonHighlighter::highlightBlock(const QString& text) {
  static const QRegularExpression Fence(QStringLiteral("^\\s*```(\\S*)(.*)$"));
  static const QRegularExpression Name(QStringLiteral("^\\s*([^\\s:|*{]{1,40}):"));
  static const QRegularExpression Figure(QStringLiteral("\\{[^\\s{}]+\\}"));
  static const QRegularExpression Box(QStringLiteral("^\\s*[-*] \\[[ xX]\\]"));
  const Theme& t = theme();
  const QColor keyword = t.segment(0).line, name = t.color(Role::WarnText);
  const bool inBlock = previousBlockState() == kInBlock;
  setCurrentBlockState(inBlock ? kInBlock : kWords);
  if (const auto fence = Fence.match(text); fence.hasMatch()) {
    setFormat(0, text.size(), coloured(t.color(Role::Text3), false));
    setFormat(static_cast<int>(fence.capturedStart(1)), static_cast<int>(fence.capturedLength(1)),
              coloured(keyword, true));
    setFormat(static_cast<int>(fence.capturedStart(2)), static_cast<int>(fence.capturedLength(2)),
              coloured(t.color(Role::Text), true));
    setCurrentBlockState(fence.captured(1).isEmpty() ? kWords : kInBlock);
    return;
  }
  if (!inBlock && text.startsWith(QLatin1String("# ")))
    return setFormat(0, text.size(), coloured(t.color(Role::Text), true));
  if (inBlock) {
    if (const auto match = Name.match(text); match.hasMatch())
      setFormat(static_cast<int>(match.capturedStart(1)), static_cast<int>(match.capturedLength(1)),
                coloured(name, false));
    if (const auto match = Box.match(text); match.hasMatch())
      setFormat(0, static_cast<int>(match.capturedLength()), coloured(keyword, true));
  }
  for (auto figures = Figure.globalMatch(text); figures.hasNext();) {
    const auto match = figures.next();
    setFormat(static_cast<int>(match.capturedStart()), static_cast<int>(match.capturedLength()),
              coloured(keyword, true));
  }
}

}  // namespace kindred::ui::classroom
