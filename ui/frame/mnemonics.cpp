#include "ui/frame/mnemonics.h"

#include <QAction>
#include <QMenu>
#include <QSet>

namespace kindred::ui {
namespace {

// Where the letter after the "&" stands; −1: none.
qsizetype markedAt(const QString& text) {
  for (qsizetype i = 0; i + 1 < text.size(); ++i) {
    if (text[i] != QLatin1Char('&')) continue;
    if (text[i + 1] != QLatin1Char('&')) return i + 1;
    ++i;
  }
  return -1;
}

// Places of letters and digits that may be marked: beginnings of words first.
std::vector<qsizetype> places(const QString& text) {
  std::vector<qsizetype> first, others;
  for (qsizetype i = 0; i < text.size(); ++i) {
    if (!text[i].isLetterOrNumber()) continue;
    const bool begins = i == 0 || !text[i - 1].isLetterOrNumber();
    (begins ? first : others).push_back(i);
  }
  first.insert(first.end(), others.begin(), others.end());
  return first;
}

}  // namespace

void giveMnemonics(QMenu& menu) {
  QSet<QChar> taken;
  std::vector<QAction*> open;
  for (QAction* action : menu.actions()) {
    if (action->isSeparator() || action->text().isEmpty()) continue;
    const qsizetype marked = markedAt(action->text());
    const QChar letter = marked < 0 ? QChar() : action->text()[marked].toCaseFolded();
    if (marked >= 0 && !taken.contains(letter)) taken.insert(letter);
    else open.push_back(action);
  }
  for (QAction* action : open) {
    QString text = action->text();
    if (const qsizetype marked = markedAt(text); marked >= 0) text.remove(marked - 1, 1);
    for (const qsizetype place : places(text)) {
      const QChar letter = text[place].toCaseFolded();
      if (taken.contains(letter)) continue;
      taken.insert(letter);
      text.insert(place, QLatin1Char('&'));
      break;
    }
    if (text != action->text()) action->setText(text);
  }
}

}  // namespace kindred::ui
