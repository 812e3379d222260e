#include "core/guide/read_guide.h"

#include <algorithm>

#include "core/guide/check_citations.h"
#include "core/guide/node.h"
#include "core/recommend/recommender.h"
#include "core/segment/clusterer.h"

namespace kindred::guide {
namespace {

using Json = nlohmann::json;

LocalText localTextAt(const Node& node, const char* key) { return node.at(key).localText(); }
std::string textAt(const Node& node, const char* key) { return node.at(key).text(); }

std::string optionalTextAt(const Node& node, const char* key) {
  const auto found = node.find(key);
  return found ? found->text() : std::string();
}

template <class Value, class Read>
std::vector<Value> listAt(const Node& node, const char* key, Read read) {
  std::vector<Value> all;
  for (const Node& each : node.at(key).list()) all.push_back(read(each));
  return all;
}

/// Refuses a key that stands twice in a list of objects that are read.
template <class Value>
void requireUniqueKeys(const Node& list, const std::vector<Value>& read) {
  std::set<std::string> keys;
  for (const Value& each : read) {
    if (!keys.insert(each.key).second)
      list.refuse(KI_TEXT("core", "In the guide, %1: the key “%2” is there twice."), each.key);
  }
}

RunOfOurs runFrom(const Node& node) {
  node.requireOnly({"command", "data", "figures"});
  return {
      .command = textAt(node, "command"), .data = localTextAt(node, "data"), .figures = localTextAt(node, "figures")};
}

std::optional<RunOfOurs> optionalRunAt(const Node& node) {
  const auto found = node.find("run");
  return found ? std::optional(runFrom(*found)) : std::nullopt;
}

Criticism criticismFrom(const Node& node) {
  node.requireOnly({"what", "by", "verdict", "why", "run"});
  const Node place = node.at("verdict");
  const auto found = verdict(place.text());
  if (!found) place.refuse(KI_TEXT("core", "In the guide, %1: there is no verdict “%2”."), place.text());
  Criticism criticism{.what = localTextAt(node, "what"),
                      .by = textAt(node, "by"),
                      .verdict = *found,
                      .why = localTextAt(node, "why"),
                      .run = optionalRunAt(node)};
  if (criticism.verdict == Verdict::NotHere && !criticism.run)
    place.refuse(KI_TEXT("core", "In the guide, %1: “not here” needs a run of ours."));
  return criticism;
}

HowItWorks howFrom(const Node& node) {
  node.requireOnly({"words", "formula", "run"});
  return {.words = localTextAt(node, "words"), .formula = localTextAt(node, "formula"), .run = optionalRunAt(node)};
}

UsedBy usedFrom(const Node& node) {
  node.requireOnly({"who", "text"});
  return {.who = localTextAt(node, "who"), .text = localTextAt(node, "text")};
}

template <class Algorithm>
bool hasKey(const std::vector<Algorithm>& algorithms, const std::string& key) {
  return std::ranges::any_of(algorithms, [&](const Algorithm& each) { return each.info.key == key; });
}

void readAlgorithms(const Node& node, Approach& approach) {
  const auto list = node.find("algorithms");
  if (!list) return;
  const Node family = node.at("family");
  approach.family = family.text();
  if (approach.family != "recommend" && approach.family != "segment")
    family.refuse(KI_TEXT("core", "In the guide, %1: there is no family “%2” of algorithms."), approach.family);
  for (const Node& each : list->list()) {
    const std::string key = each.text();
    const bool known =
        approach.family == "segment" ? hasKey(segment::algorithms(), key) : hasKey(recommend::algorithms(), key);
    if (!known) each.refuse(KI_TEXT("core", "In the guide, %1: there is no algorithm “%2”."), key);
    approach.algorithms.push_back(key);
  }
}

Approach approachFrom(const Node& node) {
  node.requireOnly({"key",    "group",    "icon",    "title",  "also",       "summary", "learns_from", "new",
                    "how",    "training", "example", "used",   "strong",     "weak",    "criticism",   "needs",
                    "scales", "errors",   "family",  "lesson", "algorithms", "picture"});
  const Node place = node.at("group");
  const auto found = group(place.text());
  if (!found) place.refuse(KI_TEXT("core", "In the guide, %1: there is no group “%2”."), place.text());
  Approach approach{.key = textAt(node, "key"),
                    .group = *found,
                    .icon = textAt(node, "icon"),
                    .title = localTextAt(node, "title"),
                    .also = localTextAt(node, "also"),
                    .summary = localTextAt(node, "summary"),
                    .learnsFrom = localTextAt(node, "learns_from"),
                    .whatWasNew = localTextAt(node, "new"),
                    .how = howFrom(node.at("how")),
                    .picture = pictureFrom(node.at("picture")),
                    .training = localTextAt(node, "training"),
                    .example = node.at("example").localTexts(),
                    .used = listAt<UsedBy>(node, "used", usedFrom),
                    .strong = node.at("strong").localTexts(),
                    .weak = node.at("weak").localTexts(),
                    .errors = localTextAt(node, "errors"),
                    .criticism = listAt<Criticism>(node, "criticism", criticismFrom),
                    .needs = localTextAt(node, "needs"),
                    .scales = localTextAt(node, "scales"),
                    .lesson = optionalTextAt(node, "lesson")};
  readAlgorithms(node, approach);
  return approach;
}

Study studyFrom(const Node& node) {
  node.requireOnly({"key", "kind", "icon", "title", "did", "new", "how", "strong", "weak", "criticism"});
  const Node kind = node.at("kind");
  if (kind.text() != "study" && kind.text() != "software")
    kind.refuse(KI_TEXT("core", "In the guide, %1: “%2” is neither “study” nor “software”."), kind.text());
  return {.key = textAt(node, "key"),
          .isSoftware = kind.text() == "software",
          .icon = textAt(node, "icon"),
          .title = localTextAt(node, "title"),
          .did = localTextAt(node, "did"),
          .whatWasNew = localTextAt(node, "new"),
          .how = localTextAt(node, "how"),
          .strong = localTextAt(node, "strong"),
          .weak = localTextAt(node, "weak"),
          .criticism = listAt<Criticism>(node, "criticism", criticismFrom)};
}

Step stepFrom(const Node& node) {
  node.requireOnly({"page", "method", "text"});
  Step step{.page = textAt(node, "page"), .method = optionalTextAt(node, "method"), .text = localTextAt(node, "text")};
  const bool known =
      step.method.empty() || hasKey(recommend::algorithms(), step.method) || hasKey(segment::algorithms(), step.method);
  if (!known) node.at("method").refuse(KI_TEXT("core", "In the guide, %1: there is no algorithm “%2”."), step.method);
  return step;
}

Ending endingFrom(const Node& node) {
  if (node.text() != "list" && node.text() != "figure")
    node.refuse(KI_TEXT("core", "In the guide, %1: “%2” is neither “list” nor “figure”."), node.text());
  return node.text() == "list" ? Ending::List : Ending::Figure;
}

Use useFrom(const Node& node) {
  node.requireOnly(
      {"key", "icon", "title", "answers", "needs", "gives", "steps", "ends", "missing", "wrong", "proof", "sources"});
  const auto missing = node.find("missing");
  return {.key = textAt(node, "key"),
          .icon = textAt(node, "icon"),
          .title = localTextAt(node, "title"),
          .answers = localTextAt(node, "answers"),
          .needs = localTextAt(node, "needs"),
          .gives = localTextAt(node, "gives"),
          .steps = listAt<Step>(node, "steps", stepFrom),
          .ending = endingFrom(node.at("ends")),
          .missing = missing ? missing->localText() : LocalText(),
          .wrong = localTextAt(node, "wrong"),
          .proof = localTextAt(node, "proof"),
          .sources = node.at("sources").texts()};
}

DataSource dataSourceFrom(const Node& node) {
  node.requireOnly({"key", "kind", "name", "holds", "size", "terms", "drop", "page"});
  const Node kind = node.at("kind");
  if (kind.text() != "site" && kind.text() != "data_set")
    kind.refuse(KI_TEXT("core", "In the guide, %1: “%2” is neither “site” nor “data_set”."), kind.text());
  DataSource source{.key = textAt(node, "key"),
                    .isSite = kind.text() == "site",
                    .name = textAt(node, "name"),
                    .holds = localTextAt(node, "holds"),
                    .terms = localTextAt(node, "terms"),
                    .drop = localTextAt(node, "drop"),
                    .page = textAt(node, "page")};
  if (!source.isSite) source.size = localTextAt(node, "size");
  return source;
}

std::vector<std::string> optionalTextsAt(const Node& node, const char* key) {
  const auto found = node.find(key);
  return found ? found->texts() : std::vector<std::string>();
}

Term termFrom(const Node& node) {
  node.requireOnly({"key", "word", "means", "names", "everyday"});
  return {.key = textAt(node, "key"),
          .word = localTextAt(node, "word"),
          .means = localTextAt(node, "means"),
          .names = optionalTextsAt(node, "names"),
          .everyday = node.find("everyday").has_value()};
}

HelpPlace placeFrom(const Node& node) {
  node.requireOnly({"key", "title", "text", "controls", "words", "article"});
  HelpPlace place{.key = textAt(node, "key"),
                  .title = localTextAt(node, "title"),
                  .text = node.at("text").localTexts(),
                  .controls = optionalTextsAt(node, "controls"),
                  .words = optionalTextsAt(node, "words"),
                  .article = optionalTextAt(node, "article")};
  place.page = place.key.substr(0, place.key.find('/'));
  return place;
}

/// Refuses places of a page that do not follow its own, words that there are not, and a control or name that two claim.
void requireHelpHangsTogether(const Guide& guide, const Node& help, const Node& terms) {
  std::string page;
  std::set<std::string> pages, controls, names;
  for (const HelpPlace& place : guide.help) {
    if (place.isPage()) page = place.key;
    if (place.page != page || (place.isPage() && !pages.insert(page).second))
      help.refuse(KI_TEXT("core", "In the guide, %1: “%2” does not follow the place of its page."), place.key);
    for (const std::string& word : place.words) {
      if (guide.term(word) == nullptr)
        help.refuse(KI_TEXT("core", "In the guide, %1: there is no word “%2” in the glossary."), word);
    }
    for (const std::string& control : place.controls) {
      if (!controls.insert(control).second)
        help.refuse(KI_TEXT("core", "In the guide, %1: two places tell of “%2”."), control);
    }
  }
  for (const Term& term : guide.terms) {
    for (const std::string& name : term.names) {
      if (!names.insert(name).second)
        terms.refuse(KI_TEXT("core", "In the guide, %1: two words are called “%2”."), name);
    }
  }
}

Source sourceFrom(const Node& node) {
  node.requireOnly({"key", "short", "authors", "title", "venue", "pages", "year", "doi"});
  return {.key = textAt(node, "key"),
          .shortName = textAt(node, "short"),
          .authors = textAt(node, "authors"),
          .title = textAt(node, "title"),
          .venue = textAt(node, "venue"),
          .pages = optionalTextAt(node, "pages"),
          .doi = optionalTextAt(node, "doi"),
          .year = node.at("year").number()};
}

SampleFigures sampleFrom(const Node& node) {
  constexpr double Unit = 10000;
  node.requireOnly({"command", "protocol", "customers", "ndcg10_in_ten_thousandths"});
  SampleFigures sample{.command = textAt(node, "command"),
                       .protocol = textAt(node, "protocol"),
                       .customers = node.at("customers").number()};
  for (const Node& each : node.at("ndcg10_in_ten_thousandths").list()) {
    each.requireOnly({"algorithm", "mean", "low", "high"});
    const Node algorithm = each.at("algorithm");
    if (!hasKey(recommend::algorithms(), algorithm.text()))
      algorithm.refuse(KI_TEXT("core", "In the guide, %1: there is no algorithm “%2”."), algorithm.text());
    sample.byAlgorithm[algorithm.text()] = {each.at("mean").number() / Unit, each.at("low").number() / Unit,
                                            each.at("high").number() / Unit};
  }
  return sample;
}

/// One document, parsed.
struct Parsed {
  std::string name;
  Json json;
};

Parsed parsed(const Document& document) {
  try {
    return {document.name, Json::parse(document.text)};
  } catch (const Json::parse_error& error) {
    const auto end = document.text.begin() + static_cast<std::ptrdiff_t>(std::min(error.byte, document.text.size()));
    throw Error(
        ErrorCode::BadData,
        KI_TEXT("core",
                "The guide's %1 cannot be read as JSON beyond line %2: a comma, a quote or a bracket is missing, "
                "or there is one too many.")
            .with(document.name)
            .with(std::int64_t{1 + std::count(document.text.begin(), end, '\n')}),
        KI_TEXT("core", "The guide is part of the program: mend the file in resources/guide, and build again."));
  }
}

class Reader {
 public:
  explicit Reader(const std::vector<Document>& documents) {
    for (const Document& document : documents) m_documents.push_back(parsed(document));
  }

  [[nodiscard]] Guide whole() const {
    Guide guide{.approaches = approaches(),
                .studies = listOf<Study>("studies.json", "studies", studyFrom),
                .uses = listOf<Use>("uses.json", "uses", useFrom),
                .dataSources = listOf<DataSource>("data_sets.json", "data_sets", dataSourceFrom),
                .terms = listOf<Term>("glossary.json", "terms", termFrom),
                .help = listOf<HelpPlace>("help.json", "help", placeFrom),
                .sources = listOf<Source>("sources.json", "sources", sourceFrom),
                .sample = sampleFrom(at("sample.json"))};
    requireHelpHangsTogether(guide, at("help.json"), at("glossary.json"));
    requireCitationsResolve(guide);
    return guide;
  }

 private:
  [[nodiscard]] Node at(const std::string& name) const {
    const auto found = std::ranges::find(m_documents, name, &Parsed::name);
    if (found == m_documents.end())
      Node(Json(), name).refuse(KI_TEXT("core", "In the guide, %1: the document is missing."));
    return Node(found->json, name);
  }

  template <class Value, class Read>
  [[nodiscard]] std::vector<Value> listOf(const std::string& name, const char* key, Read from) const {
    const Node document = at(name);
    document.requireOnly({key});
    auto all = listAt<Value>(document, key, from);
    requireUniqueKeys(document.at(key), all);
    return all;
  }

  [[nodiscard]] std::vector<Approach> approaches() const {
    const Node order = at("approaches.json");
    order.requireOnly({"approaches"});
    std::vector<Approach> all;
    for (const std::string& key : order.at("approaches").texts()) {
      const Node node = at("approaches/" + key + ".json");
      all.push_back(approachFrom(node));
      if (all.back().key != key)
        node.at("key").refuse(KI_TEXT("core", "In the guide, %1: “%2” is not the name of the file."), all.back().key);
    }
    requireUniqueKeys(order.at("approaches"), all);
    const auto sameGroups = std::ranges::is_sorted(all, {}, &Approach::group);
    if (!sameGroups) order.refuse(KI_TEXT("core", "In the guide, %1: approaches of one group should stand together."));
    requireAllListed(all);
    return all;
  }

  void requireAllListed(const std::vector<Approach>& approaches) const {
    for (const Parsed& each : m_documents) {
      if (!each.name.starts_with("approaches/")) continue;
      const bool listed = std::ranges::any_of(
          approaches, [&](const Approach& approach) { return each.name == "approaches/" + approach.key + ".json"; });
      if (!listed) Node(each.json, each.name).refuse(KI_TEXT("core", "In the guide, %1: no list names this approach."));
    }
  }

  std::vector<Parsed> m_documents;
};

}  // namespace

Guide readGuide(const std::vector<Document>& documents) { return Reader(documents).whole(); }

const Guide& shippedGuide() {
  static const Guide guide = readGuide(shippedDocuments());
  return guide;
}

}  // namespace kindred::guide
