#include "ui/pages/classroom/lesson_words.h"

#include <QCoreApplication>

#include "ui/text/language.h"
#include "ui/theme/theme.h"

namespace kindred::ui::classroom {
namespace {

QString unknownFigure(const std::string& name) {
  return QCoreApplication::translate("LessonWords", "unknown figure %1").arg(QString::fromStdString(name));
}

QString marked(const QString& text) {
  return QStringLiteral("<span style=\"background-color:%1;color:%2\">&nbsp;%3&nbsp;</span>")
      .arg(theme().color(Role::ErrBg).name(), theme().color(Role::ErrText).name(), text.toHtmlEscaped());
}

}  // namespace

QString richWords(const std::string& words, const lesson::Figures& figures) {
  QString html;
  for (const lesson::WordPiece& piece : lesson::piecesOf(words)) {
    QString part;
    if (piece.kind == lesson::WordPiece::Kind::Figure) {
      const auto found = figures.find(piece.text);
      part = found == figures.end() ? marked(unknownFigure(piece.text)) : formatted(found->second).toHtmlEscaped();
    } else {
      part = QString::fromStdString(piece.text).toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br/>"));
    }
    const bool bold = piece.bold || piece.kind == lesson::WordPiece::Kind::Bold;
    html += bold ? QStringLiteral("<b>%1</b>").arg(part) : part;
  }
  return html;
}

QString plainWords(const std::string& words, const lesson::Figures& figures) {
  QString text;
  for (const lesson::WordPiece& piece : lesson::piecesOf(words)) {
    const auto found = piece.kind == lesson::WordPiece::Kind::Figure ? figures.find(piece.text) : figures.end();
    if (piece.kind != lesson::WordPiece::Kind::Figure) text += QString::fromStdString(piece.text);
    else text += found == figures.end() ? unknownFigure(piece.text) : formatted(found->second);
  }
  return text;
}

}  // namespace kindred::ui::classroom
