#include "ui/help/word_tips.h"

#include <QApplication>
#include <QHelpEvent>
#include <QRegularExpression>
#include <QTextDocument>
#include <QToolTip>
#include <QWidget>
#include <algorithm>
#include <map>

#include "core/guide/read_guide.h"
#include "ui/help/guide_words.h"
#include "ui/help/places.h"

namespace kindred::ui::help {
namespace {

constexpr int kStem = 4;

/// Of one word of a term: Russian words change their endings, English ones take an s.
QString patternOf(QString word) {
  const bool isRussian = word.at(0).script() == QChar::Script_Cyrillic;
  if (!isRussian) return QRegularExpression::escape(word) + QStringLiteral("(?:e?s)?");
  static const QString endings = QStringLiteral("аеёиоуыэюяйь");
  for (int i = 0; i < 2 && word.size() > kStem && endings.contains(word.back().toLower()); ++i) word.chop(1);
  return QRegularExpression::escape(word) + QStringLiteral("\\w{0,3}");
}

struct Pattern {
  const guide::Term* term;
  QRegularExpression expression;
};

const std::vector<Pattern>& patterns() {
  static std::map<QString, std::vector<Pattern>> byLanguage;
  std::vector<Pattern>& all = byLanguage[QLocale().name().left(2)];
  if (!all.empty()) return all;
  for (const guide::Term& term : guide::shippedGuide().terms) {
    if (term.everyday) continue;
    QStringList words;
    for (const QString& word : inWords(term.word).split(QLatin1Char(' '), Qt::SkipEmptyParts)) words << patternOf(word);
    all.push_back(
        {&term, QRegularExpression(
                    QStringLiteral("(?<!\\w)%1(?!\\w)").arg(words.join(QStringLiteral("\\s+"))),
                    QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption)});
  }
  return all;
}

QString withoutCitations(const QString& text) {
  QString plain;
  for (const guide::Piece& piece : guide::piecesOf(text.toStdString())) {
    if (!piece.isSource) plain += QString::fromStdString(piece.text);
    else if (plain.endsWith(QLatin1Char(' '))) plain.chop(1);
  }
  return plain;
}

}  // namespace

const guide::Term* wordIn(const QString& sentence) {
  for (const Pattern& each : patterns()) {
    if (each.expression.match(sentence).hasMatch()) return each.term;
  }
  return nullptr;
}

std::vector<FoundWord> wordsIn(const QString& sentence) {
  std::vector<FoundWord> found;
  for (const Pattern& each : patterns()) {
    const auto match = each.expression.match(sentence);
    if (match.hasMatch()) found.push_back({each.term, match.capturedStart(), match.capturedLength()});
  }
  std::ranges::stable_sort(
      found, [](const FoundWord& a, const FoundWord& b) { return a.at != b.at ? a.at < b.at : a.length > b.length; });
  qsizetype told = 0;
  std::erase_if(found, [&told](const FoundWord& each) {
    const bool within = each.at < told;
    if (!within) told = each.at + each.length;
    return within;
  });
  return found;
}

QString tipWithWord(const QWidget& control) {
  const QString tip = control.toolTip();
  const guide::Term* term = wordOf(control);
  if (term == nullptr && !tip.isEmpty()) term = wordIn(tip);
  if (term == nullptr) return {};
  const QString shown =
      Qt::mightBeRichText(tip) ? tip : tip.toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br>"));
  const QString means = QStringLiteral("<p><b>%1</b>: %2 %3</p>")
                            .arg(inWords(term->word).toHtmlEscaped(),
                                 withoutCitations(inWords(term->means)).toHtmlEscaped(), WordTips::tr("(F1: more)"));
  return shown.isEmpty() ? means : QStringLiteral("<p>%1</p>%2").arg(shown, means);
}

WordTips::WordTips(QObject* parent) : QObject(parent) { qApp->installEventFilter(this); }

bool WordTips::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::ToolTip) return false;
  auto* control = qobject_cast<QWidget*>(watched);
  if (control == nullptr) return false;
  const QString tip = tipWithWord(*control);
  if (tip.isEmpty()) return false;
  QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), tip, control);
  return true;
}

}  // namespace kindred::ui::help
