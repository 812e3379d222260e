// Finds words in all sections of the help.
#pragma once

#include "ui/help/articles.h"

namespace kindred::ui::help {

struct HelpHit {
  HelpAddress address = {};
  QString title = {};    ///< of the section, or of its article
  QString where = {};    ///< the article and its group: "Segments · The program"
  QString snippet = {};  ///< some words around the first that was looked for
};

/// Sections that hold every word of the query, in any case: those first whose titles hold them all. None for an empty query.
std::vector<HelpHit> findInHelp(const std::vector<HelpArticle>& articles, const QString& query);

}  // namespace kindred::ui::help
