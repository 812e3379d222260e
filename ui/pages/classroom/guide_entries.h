// What the table of the guide lists: approaches by group, then studies, then ready systems.
#pragma once

#include <map>
#include <optional>

#include "core/evaluate/evaluate.h"
#include "ui/help/guide_words.h"

namespace kindred::ui::classroom {

using help::addressOf, help::CitedLabel, help::holdsAll, help::inWords, help::toneOf;

/// A row, in the window's language. One of `approach`, `study` and `use` is there, and outlives it.
struct GuideEntry {
  QString key = {};  ///< "approach/content"
  QString group = {};
  QString icon = {};
  QString title = {}, summary = {}, learnsFrom = {};
  QString criticism = {}, critic = {};  ///< what it is criticised for first, and by whom
  std::optional<guide::Verdict> verdict = {};
  const guide::Approach* approach = nullptr;
  const guide::Study* study = nullptr;
  const guide::Use* use = nullptr;

  [[nodiscard]] bool matches(const QString& query) const;
};

std::vector<GuideEntry> entriesOf(const guide::Guide& guide);
std::vector<GuideEntry> usesOf(const guide::Guide& guide);

struct AlgorithmFigure {
  std::string algorithm = {};
  evaluate::Figure figure = {};
};
/// Of the first of an approach's algorithms that has a figure; nothing where none has.
std::optional<AlgorithmFigure> figureOf(const GuideEntry& entry,
                                        const std::map<std::string, evaluate::Figure>& figures);
/// A method's title in the window's language.
QString methodTitle(const std::string& family, const std::string& key);

}  // namespace kindred::ui::classroom
