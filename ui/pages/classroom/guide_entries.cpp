#include "ui/pages/classroom/guide_entries.h"

#include <QCoreApplication>

#include "core/workflow/queries/catalogue.h"
#include "ui/text/language.h"

namespace kindred::ui::classroom {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(GuideEntries)
};

void takeCriticism(const std::vector<guide::Criticism>& criticism, const guide::Guide& guide, GuideEntry& entry) {
  if (criticism.empty()) return;
  const guide::Criticism& first = criticism.front();
  entry.criticism = inWords(first.what);
  if (const guide::Source* source = guide.source(first.by)) entry.critic = QString::fromStdString(source->shortName);
  entry.verdict = first.verdict;
}

GuideEntry entryOf(const guide::Approach& approach, const guide::Guide& guide) {
  GuideEntry entry{.key = QStringLiteral("approach/") + QString::fromStdString(approach.key),
                   .group = translated(guide::title(approach.group)),
                   .icon = QString::fromStdString(approach.icon),
                   .title = inWords(approach.title),
                   .summary = inWords(approach.summary),
                   .learnsFrom = inWords(approach.learnsFrom),
                   .approach = &approach};
  takeCriticism(approach.criticism, guide, entry);
  return entry;
}

GuideEntry entryOf(const guide::Study& study, const guide::Guide& guide) {
  GuideEntry entry{.key = QStringLiteral("study/") + QString::fromStdString(study.key),
                   .group = study.isSoftware ? Words::tr("Ready systems") : Words::tr("Studies"),
                   .icon = QString::fromStdString(study.icon),
                   .title = inWords(study.title),
                   .summary = inWords(study.strong),
                   .study = &study};
  takeCriticism(study.criticism, guide, entry);
  return entry;
}

}  // namespace

bool GuideEntry::matches(const QString& query) const {
  const QString names = QStringList{title, criticism, critic}.join(QLatin1Char('\n'));
  if (approach != nullptr) return holdsAll(query, guide::textsOf(*approach), names);
  if (study != nullptr) return holdsAll(query, guide::textsOf(*study), names);
  return use != nullptr && holdsAll(query, guide::textsOf(*use), names);
}

std::vector<GuideEntry> entriesOf(const guide::Guide& guide) {
  std::vector<GuideEntry> entries;
  for (const guide::Approach& each : guide.approaches) entries.push_back(entryOf(each, guide));
  for (const bool software : {false, true}) {
    for (const guide::Study& each : guide.studies) {
      if (each.isSoftware == software) entries.push_back(entryOf(each, guide));
    }
  }
  return entries;
}

std::vector<GuideEntry> usesOf(const guide::Guide& guide) {
  std::vector<GuideEntry> entries;
  for (const guide::Use& use : guide.uses) {
    entries.push_back({.key = QStringLiteral("use/") + QString::fromStdString(use.key),
                       .icon = QString::fromStdString(use.icon),
                       .title = inWords(use.title),
                       .summary = inWords(use.answers),
                       .use = &use});
  }
  return entries;
}

std::optional<AlgorithmFigure> figureOf(const GuideEntry& entry,
                                        const std::map<std::string, evaluate::Figure>& figures) {
  if (entry.approach == nullptr || entry.approach->family != "recommend") return {};
  for (const std::string& algorithm : entry.approach->algorithms) {
    if (const auto found = figures.find(algorithm); found != figures.end())
      return AlgorithmFigure{algorithm, found->second};
  }
  return {};
}

QString methodTitle(const std::string& family, const std::string& key) {
  for (const workflow::CatalogueEntry& entry : workflow::catalogue(family)) {
    if (entry.info.key == key) return translated(entry.info.title);
  }
  return QString::fromStdString(key);
}

}  // namespace kindred::ui::classroom
