#include "core/guide/guide.h"

#include <algorithm>
#include <array>
#include <utility>

namespace kindred::guide {
namespace {

constexpr std::array<std::pair<Verdict, std::string_view>, 5> VerdictCodes = {{{Verdict::Fair, "fair"},
                                                                               {Verdict::HalfFair, "half_fair"},
                                                                               {Verdict::Often, "often"},
                                                                               {Verdict::NotHere, "not_here"},
                                                                               {Verdict::Open, "open"}}};
constexpr std::array<std::pair<Group, std::string_view>, 3> GroupCodes = {{{Group::Recommend, "recommend"},
                                                                           {Group::FindPatterns, "find_patterns"},
                                                                           {Group::PredictAndTry, "predict_and_try"}}};

template <class Codes, class Value>
std::string_view codeIn(const Codes& codes, Value value) {
  return std::ranges::find(codes, value, &Codes::value_type::first)->second;
}

template <class Value, std::size_t N>
std::optional<Value> valueIn(const std::array<std::pair<Value, std::string_view>, N>& codes, std::string_view code) {
  const auto found = std::ranges::find(codes, code, &std::pair<Value, std::string_view>::second);
  return found == codes.end() ? std::nullopt : std::optional(found->first);
}

template <class List>
auto* withKey(const List& list, std::string_view key) {
  const auto found = std::ranges::find_if(list, [&](const auto& each) { return each.key == key; });
  return found == list.end() ? nullptr : &*found;
}

bool holds(const std::vector<std::string>& list, std::string_view text) {
  return std::ranges::find(list, text) != list.end();
}

void append(std::vector<LocalText>& texts, const std::vector<LocalText>& more) {
  texts.insert(texts.end(), more.begin(), more.end());
}

/// Gathers keys, each once.
class Cited {
 public:
  void add(const std::string& key) {
    if (std::ranges::find(m_keys, key) == m_keys.end()) m_keys.push_back(key);
  }
  void addFrom(const LocalText& text) {
    for (const Piece& piece : piecesOf(text.english)) {
      if (piece.isSource) add(piece.text);
    }
  }
  void addFrom(const std::vector<Criticism>& criticism) {
    for (const Criticism& each : criticism) {
      add(each.by);
      addFrom(each.why);
    }
  }
  [[nodiscard]] std::vector<std::string> keys() && { return std::move(m_keys); }

 private:
  std::vector<std::string> m_keys;
};

std::vector<LocalText> textsOf(const std::vector<Criticism>& criticism) {
  std::vector<LocalText> texts;
  for (const Criticism& each : criticism) {
    append(texts, {each.what, each.why});
    if (each.run) append(texts, {each.run->data, each.run->figures});
  }
  return texts;
}

}  // namespace

std::string_view code(Verdict verdict) { return codeIn(VerdictCodes, verdict); }
std::optional<Verdict> verdict(std::string_view code) { return valueIn(VerdictCodes, code); }

Text title(Verdict verdict) {
  switch (verdict) {
    case Verdict::Fair: return KI_TEXT("core", "fair");
    case Verdict::HalfFair: return KI_TEXT("core", "half fair");
    case Verdict::Often: return KI_TEXT("core", "often");
    case Verdict::NotHere: return KI_TEXT("core", "not here");
    case Verdict::Open: break;
  }
  return KI_TEXT("core", "open");
}

std::string_view code(Group group) { return codeIn(GroupCodes, group); }
std::optional<Group> group(std::string_view code) { return valueIn(GroupCodes, code); }

Text title(Group group) {
  if (group == Group::FindPatterns) return KI_TEXT("core", "Find patterns");
  return group == Group::PredictAndTry ? KI_TEXT("core", "Predict and try") : KI_TEXT("core", "Recommend products");
}

std::string inFull(const Source& source) {
  std::string text = source.authors + ": " + source.title + ", " + source.venue;
  if (!source.pages.empty()) text += ", " + source.pages;
  return text + ", " + std::to_string(source.year);
}

const Source* Guide::source(std::string_view key) const { return withKey(sources, key); }
const Approach* Guide::approach(std::string_view key) const { return withKey(approaches, key); }
const Term* Guide::term(std::string_view key) const { return withKey(terms, key); }
const HelpPlace* Guide::place(std::string_view key) const { return withKey(help, key); }

const Term* Guide::termNamed(std::string_view name) const {
  const auto found = std::ranges::find_if(terms, [&](const Term& term) { return holds(term.names, name); });
  return found == terms.end() ? nullptr : &*found;
}

const HelpPlace* Guide::placeOf(std::string_view control) const {
  const auto found = std::ranges::find_if(help, [&](const HelpPlace& place) { return holds(place.controls, control); });
  return found == help.end() ? nullptr : &*found;
}

std::vector<LocalText> textsOf(const Approach& approach) {
  std::vector<LocalText> texts = {approach.title,      approach.also,      approach.summary,     approach.learnsFrom,
                                  approach.whatWasNew, approach.how.words, approach.how.formula, approach.training};
  texts.push_back(approach.picture.tells);
  append(texts, approach.example);
  for (const UsedBy& used : approach.used) append(texts, {used.who, used.text});
  append(texts, approach.strong);
  append(texts, approach.weak);
  texts.push_back(approach.errors);
  append(texts, textsOf(approach.criticism));
  append(texts, {approach.needs, approach.scales});
  return texts;
}

std::vector<LocalText> textsOf(const Study& study) {
  std::vector<LocalText> texts = {study.title, study.did, study.whatWasNew, study.how, study.strong, study.weak};
  append(texts, textsOf(study.criticism));
  return texts;
}

std::vector<LocalText> textsOf(const Use& use) {
  std::vector<LocalText> texts = {use.title, use.answers, use.needs, use.gives};
  for (const Step& step : use.steps) texts.push_back(step.text);
  if (!use.missing.empty()) texts.push_back(use.missing);
  append(texts, {use.wrong, use.proof});
  return texts;
}

std::vector<std::string> sourcesOf(const Approach& approach) {
  Cited cited;
  cited.addFrom(approach.whatWasNew);
  cited.addFrom(approach.how.words);
  cited.addFrom(approach.training);
  for (const UsedBy& used : approach.used) cited.addFrom(used.text);
  for (const auto* list : {&approach.strong, &approach.weak}) {
    for (const LocalText& each : *list) cited.addFrom(each);
  }
  cited.addFrom(approach.errors);
  cited.addFrom(approach.criticism);
  for (const LocalText* text : {&approach.needs, &approach.scales}) cited.addFrom(*text);
  return std::move(cited).keys();
}

std::vector<std::string> sourcesOf(const Study& study) {
  Cited cited;
  for (const LocalText* text : {&study.did, &study.whatWasNew, &study.how, &study.strong, &study.weak})
    cited.addFrom(*text);
  cited.addFrom(study.criticism);
  return std::move(cited).keys();
}

std::vector<std::string> sourcesOf(const Use& use) {
  Cited cited;
  for (const LocalText& text : textsOf(use)) cited.addFrom(text);
  for (const std::string& key : use.sources) cited.add(key);
  return std::move(cited).keys();
}

std::vector<Piece> piecesOf(const std::string& text) {
  const auto isKey = [](std::string_view word) {
    return !word.empty() && word.front() >= 'a' && word.front() <= 'z' &&
           word.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string_view::npos;
  };
  std::vector<Piece> pieces;
  std::string words;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::size_t end = text[i] == '[' ? text.find(']', i) : std::string::npos;
    const std::string_view inside =
        end == std::string::npos ? std::string_view() : std::string_view(text).substr(i + 1, end - i - 1);
    if (!isKey(inside)) {
      words += text[i];
      continue;
    }
    if (!words.empty()) pieces.push_back({.text = std::exchange(words, {})});
    pieces.push_back({.text = std::string(inside), .isSource = true});
    i = end;
  }
  if (!words.empty()) pieces.push_back({.text = std::move(words)});
  return pieces;
}

}  // namespace kindred::guide
