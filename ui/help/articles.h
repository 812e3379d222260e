// All help as articles of sections, in the window's language: pages of the program, approaches, studies and ready systems,
// uses in marketing, where data are found, words, sources. What the help window shows, searches and prints.
#pragma once

#include <QString>
#include <vector>

#include "core/guide/guide.h"

namespace kindred::ui::help {

/// A place in an article. `html` has no colours and no sizes, so that it can be shown and printed; all of it is escaped.
struct HelpSection {
  QString anchor = {};  ///< "segments/method", "silhouette"; names it among all sections of its article
  QString title = {};   ///< empty: none is shown
  QString html = {};
  QString plain = {};  ///< what the search looks through
};

struct HelpArticle {
  QString key =
      {};  ///< "page/segments", "approach/content", "study/netflix", "use/churn", "lessons", "data", "words", "sources"
  QString group = {};
  QString title = {};
  std::vector<HelpSection> sections = {};
  [[nodiscard]] bool hasAnchor(const QString& anchor) const;
};

/// Where something is told: an article and a section of it; an empty section: its beginning.
struct HelpAddress {
  QString article = {}, anchor = {};
  bool operator==(const HelpAddress&) const = default;
};

/// Of the pages those that the window has, in its order. The guide outlives nothing of it.
std::vector<HelpArticle> articlesOf(const guide::Guide& guide);
/// Null where there is none.
const HelpArticle* articleOf(const std::vector<HelpArticle>& articles, const QString& key);

/// The article as an HTML body. Links: "help:ARTICLE#ANCHOR" within the help, else web addresses.
QString htmlOf(const HelpArticle& article);

/// What the HTML calls the picture of an approach, and how wide it is there, in pixels.
QString pictureName(const guide::Approach& approach);
inline constexpr int PictureWidth = 520;

/// Where a place of the help, or a word of the glossary, is told.
HelpAddress addressOf(const guide::HelpPlace& place);
HelpAddress addressOf(const guide::Term& term);
/// "help:ARTICLE#ANCHOR", and back; an empty address where it is none.
QString linkTo(const HelpAddress& address);
HelpAddress addressIn(const QString& link);

}  // namespace kindred::ui::help
