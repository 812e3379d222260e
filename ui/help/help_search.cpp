#include "ui/help/help_search.h"

#include <QStringList>
#include <algorithm>

namespace kindred::ui::help {
namespace {

constexpr int kBefore = 40;
constexpr int kLength = 130;

bool holdsEach(const QString& text, const QStringList& words) {
  return std::ranges::all_of(words, [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

/// Begins and ends between words.
QString snippetAround(const QString& plain, const QStringList& words) {
  const QString text = plain.simplified();
  qsizetype at = -1;
  for (const QString& word : words) {
    const qsizetype found = text.indexOf(word, 0, Qt::CaseInsensitive);
    if (found >= 0 && (at < 0 || found < at)) at = found;
  }
  qsizetype begin = std::max<qsizetype>(0, at - kBefore);
  if (begin > 0) {
    const qsizetype blank = text.indexOf(QLatin1Char(' '), begin);
    begin = blank >= 0 && blank <= at ? blank + 1 : begin;
  }
  qsizetype end = std::min<qsizetype>(text.size(), begin + kLength);
  if (end < text.size()) end = std::max(text.lastIndexOf(QLatin1Char(' '), end), begin + 1);
  return (begin > 0 ? QStringLiteral("… ") : QString()) + text.mid(begin, end - begin) +
         (end < text.size() ? QStringLiteral(" …") : QString());
}

}  // namespace

std::vector<HelpHit> findInHelp(const std::vector<HelpArticle>& articles, const QString& query) {
  const QStringList words = query.split(QLatin1Char(' '), Qt::SkipEmptyParts);
  std::vector<HelpHit> byTitle, others;
  if (words.isEmpty()) return {};
  for (const HelpArticle& article : articles) {
    for (const HelpSection& section : article.sections) {
      const QString title = section.title.isEmpty() ? article.title : section.title;
      const bool inTitle = holdsEach(title, words);
      if (!inTitle && !holdsEach(title + QLatin1Char('\n') + section.plain, words)) continue;
      const QString where = section.title.isEmpty() || section.title == article.title
                                ? article.group
                                : article.title + QStringLiteral(" · ") + article.group;
      (inTitle ? byTitle : others)
          .push_back({.address = {article.key, section.anchor},
                      .title = title,
                      .where = where,
                      .snippet = snippetAround(section.plain, words)});
    }
  }
  std::ranges::move(others, std::back_inserter(byTitle));
  return byTitle;
}

}  // namespace kindred::ui::help
