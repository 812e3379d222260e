#include "ui/frame/mnemonics.h"

#include <QAction>
#include <QHash>
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

struct Entry {
  QAction* action = nullptr;
  QString text = {};                   ///< without a mark
  std::vector<qsizetype> places = {};  ///< best first
  qsizetype chosen = -1;

  [[nodiscard]] QChar letterAt(qsizetype place) const { return text[place].toCaseFolded(); }
};

Entry entryOf(QAction* action) {
  Entry entry{.action = action, .text = action->text()};
  const qsizetype marked = markedAt(entry.text);
  if (marked >= 0) entry.text.remove(marked - 1, 1);
  entry.places = places(entry.text);
  if (marked >= 0) entry.places.insert(entry.places.begin(), marked - 1);
  return entry;
}

/// Whose each letter is. An entry without a free one takes that of another that has a choice (Kuhn, Naval Research Logistics
/// Quarterly 2, 1955: augmenting paths).
class Letters {
 public:
  bool give(Entry& entry) {
    QSet<QChar> asked;
    return give(entry, asked);
  }
  bool giveMarked(Entry& entry) { return take(entry, entry.places.front()); }

 private:
  bool take(Entry& entry, qsizetype place) {
    Entry*& owner = m_owners[entry.letterAt(place)];
    if (owner != nullptr) return false;
    owner = &entry;
    entry.chosen = place;
    return true;
  }

  bool give(Entry& entry, QSet<QChar>& asked) {
    for (const qsizetype place : entry.places) {
      if (take(entry, place)) return true;
    }
    for (const qsizetype place : entry.places) {
      const QChar letter = entry.letterAt(place);
      if (asked.contains(letter)) continue;
      asked.insert(letter);
      Entry* owner = m_owners[letter];
      if (!give(*owner, asked)) continue;
      m_owners[letter] = &entry;
      entry.chosen = place;
      return true;
    }
    return false;
  }

  QHash<QChar, Entry*> m_owners;
};

}  // namespace

void giveMnemonics(QMenu& menu) {
  std::vector<Entry> entries;
  for (QAction* action : menu.actions()) {
    if (!action->isSeparator() && !action->text().isEmpty()) entries.push_back(entryOf(action));
  }
  Letters letters;
  std::vector<Entry*> open;
  for (Entry& entry : entries) {
    const bool marked = markedAt(entry.action->text()) >= 0;
    if (!marked || !letters.giveMarked(entry)) open.push_back(&entry);
  }
  for (Entry* entry : open) letters.give(*entry);
  for (const Entry& entry : entries) {
    QString text = entry.text;
    if (entry.chosen >= 0) text.insert(entry.chosen, QLatin1Char('&'));
    if (text != entry.action->text()) entry.action->setText(text);
  }
}

}  // namespace kindred::ui
