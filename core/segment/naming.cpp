#include "core/segment/naming.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <ranges>
#include <set>

#include "core/base/join.h"
#include "core/base/letters.h"
#include "core/segment/product_words.h"

namespace kindred::segment {
namespace {

constexpr double TellingLift = 1.6;     // of products, beyond what activity explains
constexpr double TellingMargin = 0.05;  // of products: share of the segment's customers above that of all
constexpr double CategoryLift = 1.3;
constexpr double TellingCategory = 0.15;  // least share of the segment's events
constexpr std::size_t ProductsRead = 15;
constexpr std::size_t WordsOfTitle = 4;

bool isContinuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

// The letters of a text by code point, kept as they stand where they are not well-formed.
std::vector<std::string> lettersOf(const std::string& text) {
  std::vector<std::string> letters;
  for (const char c : text) {
    if (isContinuation(c) && !letters.empty()) letters.back() += c;
    else letters.emplace_back(1, c);
  }
  return letters;
}

constexpr std::uint32_t Io = 0x401;  // Ё stands outside the row of Russian capitals

std::uint32_t codePoint(const std::string& letter) {
  const auto first = static_cast<unsigned char>(letter[0]);
  if (letter.size() == 1) return first;
  if (letter.size() != 2) return 0;
  return (first & 0x1FU) << 6U | (static_cast<unsigned char>(letter[1]) & 0x3FU);
}

bool isUpper(std::uint32_t code) {
  return (code >= 'A' && code <= 'Z') || (code >= 0x410 && code <= 0x42F) || code == Io;
}
bool isLower(std::uint32_t code) {
  return (code >= 'a' && code <= 'z') || (code >= 0x430 && code <= 0x44F) || code == Io + 0x50;
}

bool isPunctuation(char c) { return std::string_view(".,:;!?()[]{}\"'*/&|").find(c) != std::string_view::npos; }

/// The words of a title; an empty one where a phrase ends: at "The Ring: Part" and "Heat (1995)", not at "Dr. Who".
std::vector<std::string> wordsOf(const std::string& title) {
  constexpr std::string_view Ends = ",;:/()[]{}|";
  std::vector<std::string> words;
  std::string word;
  const auto flush = [&] {
    while (!word.empty() && isPunctuation(word.back())) word.pop_back();
    const auto from = std::ranges::find_if_not(word, isPunctuation);
    if (from != word.end()) words.emplace_back(from, word.end());
    word.clear();
  };
  for (const char c : title + " ") {
    if (c == ' ' || c == '\t') {
      flush();
    } else if (Ends.find(c) != std::string_view::npos) {
      flush();
      if (!words.empty() && !words.back().empty()) words.emplace_back();
    } else {
      word += c;
    }
  }
  return words;
}

/// May stand inside a phrase: "Lord of the Rings".
bool isLinking(const std::string& word) {
  static const std::set<std::string> linking = {"a",  "an",  "and", "at", "by", "for", "from", "in", "of",
                                                "on", "the", "to",  "и",  "в",  "на",  "с",    "для"};
  return linking.contains(folded(word));
}

// Small words, sizes, colours and codes: they belong to no theme.
bool isFiller(const std::string& word) {
  static const std::set<std::string> fillers = {
      "with",  "set",   "pack",  "it",      "no",     "or",     "small", "medium", "large", "mini", "big",   "giant",
      "red",   "white", "blue",  "pink",    "green",  "black",  "cream", "ivory",  "brown", "grey", "gold",  "new",
      "retro", "asstd", "style", "vintage", "design", "colour", "color", "из",     "по",    "от",   "набор", "new"};
  const bool hasDigit = std::ranges::any_of(word, [](char c) { return c >= '0' && c <= '9'; });
  return hasDigit || !isWords(word) || lettersOf(word).size() < 3 || isLinking(word) || fillers.contains(folded(word));
}

std::string firstUpper(const std::string& phrase) {
  if (phrase.empty() || phrase[0] < 'a' || phrase[0] > 'z') return phrase;
  return static_cast<char>(phrase[0] - 'a' + 'A') + phrase.substr(1);
}

struct Phrase {
  std::string words;
  double weight = 0;
  int titles = 0;
};

using WeighedTitle = std::pair<std::string, double>;

/// The place after the phrase of two words that begins at `first`; 0 where there is none.
std::size_t endOfPair(const std::vector<std::string>& words, std::size_t first) {
  std::size_t second = first + 1;
  while (second < words.size() && isLinking(words[second])) ++second;
  return second < words.size() && !isFiller(words[second]) ? second + 1 : 0;
}

// All single words and pairs in the titles, fillers aside; a pair says more than its words.
std::map<std::string, Phrase> phrasesOf(const std::vector<WeighedTitle>& titles) {
  constexpr double PairWeight = 1.5;
  std::map<std::string, Phrase> phrases;
  for (const auto& [title, weight] : titles) {
    const auto words = wordsOf(sentenceCased(title));
    std::set<std::string> seen;
    const auto add = [&](std::size_t from, std::size_t to, double worth) {
      const std::string name = firstUpper(joined(words | std::views::take(to) | std::views::drop(from), {}, " "));
      if (!seen.insert(name).second) return;
      Phrase& phrase = phrases[name];
      phrase.words = name;
      phrase.weight += weight * worth;
      ++phrase.titles;
    };
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (isFiller(words[i])) continue;
      add(i, i + 1, 1);
      if (const std::size_t end = endOfPair(words, i); end > 0) add(i, end, PairWeight);
    }
  }
  return phrases;
}

// Those that two titles or more share, and one title in five, of the greatest weight first.
std::vector<Phrase> sharedPhrases(const std::vector<WeighedTitle>& titles) {
  std::vector<Phrase> shared;
  for (auto& [name, phrase] : phrasesOf(titles)) {
    if (phrase.titles >= 2 && phrase.titles * 5 >= static_cast<int>(titles.size())) shared.push_back(phrase);
  }
  std::ranges::stable_sort(shared, std::ranges::greater(), &Phrase::weight);
  return shared;
}

std::string firstLower(const std::string& phrase) { return folded(phrase.substr(0, 1)) + phrase.substr(1); }

// One word alone says little: two that stand side by side in titles are one name; two that many titles have are one
// with an "&": "Heart & wicker".
void addPhrases(const std::vector<Phrase>& phrases, std::size_t titles, std::vector<std::string>& names) {
  const auto isCommonWord = [&](const Phrase& phrase) {
    return phrase.words.find(' ') == std::string::npos && static_cast<std::size_t>(phrase.titles) * 3 >= titles;
  };
  if (phrases.size() >= 2 && isCommonWord(phrases[0])) {
    const std::string& first = phrases[0].words;
    const auto second = std::ranges::find_if(phrases.begin() + 1, phrases.end(), isCommonWord);
    const auto pair = std::ranges::find_if(phrases, [&](const Phrase& phrase) {
      return second != phrases.end() && (phrase.words == first + " " + firstLower(second->words) ||
                                         phrase.words == second->words + " " + firstLower(first));
    });
    if (pair != phrases.end()) names.push_back(pair->words);
    else if (second != phrases.end()) names.push_back(first + " & " + firstLower(second->words));
  }
  for (const Phrase& phrase : phrases) names.push_back(phrase.words);
}

void addCategories(const Apart& apart, std::vector<std::string>& names) {
  std::vector<std::string> strong;
  for (const ProfileLine& line : apart.categories) {
    const std::string name = sentenceCased(english(line.label));
    if (line.value >= TellingCategory && *line.lift >= CategoryLift && isWords(name)) strong.push_back(name);
  }
  if (strong.size() >= 2) names.push_back(strong[0] + " & " + strong[1]);
  names.insert(names.end(), strong.begin(), strong.end());
}

/// The first words of a title, up to where its phrase ends.
std::string beginOf(const std::string& title) {
  auto words = wordsOf(sentenceCased(title));
  words.erase(std::ranges::find(words, std::string()), words.end());
  words.resize(std::min(words.size(), WordsOfTitle));
  while (!words.empty() && isFiller(words.back())) words.pop_back();
  const std::string begin = joined(words, {}, " ");
  return isWords(begin) ? begin : std::string();
}

void addProducts(const Apart& apart, const Dataset& dataset, std::vector<std::string>& names) {
  const ProductWords words(dataset);
  std::vector<WeighedTitle> titles;
  for (std::size_t i = 0; i < apart.products.size() && titles.size() < ProductsRead; ++i) {
    const ProfileLine& line = apart.products[i];
    if (*line.lift < TellingLift * std::max(1.0, apart.activity) || line.value - line.overall < TellingMargin) continue;
    titles.emplace_back(words.of(apart.productIndices[i]), (line.value - line.overall) * std::log(*line.lift));
  }
  addPhrases(sharedPhrases(titles), titles.size(), names);
  for (const auto& [title, weight] : titles) names.push_back(beginOf(title));
}

/// What most of a segment are.
void addAttributes(const Apart& apart, const NamedBy& by, std::vector<std::string>& names) {
  constexpr double Most = 0.5;
  for (std::size_t i = 0; i < apart.attributes.size(); ++i) {
    const ProfileLine& line = apart.attributes[i];
    if (by.looksAt(line.feature) && line.value * apart.known[i] >= Most && *line.lift >= CategoryLift)
      names.push_back(english(line.label));
  }
}

using NameTable = std::array<std::array<Text, 3>, 3>;

const Text& nameIn(const NameTable& table, int row, int column) {
  return table[static_cast<std::size_t>(row + 1)][static_cast<std::size_t>(column + 1)];
}

/// By recency and spend.
Text spenderName(const Standing& standing) {
  static const NameTable names = {{
      {KI_TEXT("core", "Lapsed small spenders"), KI_TEXT("core", "Lapsed customers"),
       KI_TEXT("core", "Lapsed big spenders")},
      {KI_TEXT("core", "Small spenders"), KI_TEXT("core", "Average customers"), KI_TEXT("core", "Big spenders")},
      {KI_TEXT("core", "Recent small spenders"), KI_TEXT("core", "Recent customers"),
       KI_TEXT("core", "Recent big spenders")},
  }};
  return nameIn(names, standing.recency, standing.spend);
}

/// By recency and orders, or ratings.
Text buyerName(const Standing& standing) {
  static const NameTable buyers = {{
      {KI_TEXT("core", "Lapsed occasional buyers"), KI_TEXT("core", "Lapsed customers"),
       KI_TEXT("core", "Lapsed frequent buyers")},
      {KI_TEXT("core", "Occasional buyers"), KI_TEXT("core", "Average customers"), KI_TEXT("core", "Frequent buyers")},
      {KI_TEXT("core", "Recent occasional buyers"), KI_TEXT("core", "Recent customers"),
       KI_TEXT("core", "Recent frequent buyers")},
  }};
  static const NameTable raters = {{
      {KI_TEXT("core", "Lapsed occasional raters"), KI_TEXT("core", "Lapsed raters"),
       KI_TEXT("core", "Lapsed frequent raters")},
      {KI_TEXT("core", "Occasional raters"), KI_TEXT("core", "Average raters"), KI_TEXT("core", "Frequent raters")},
      {KI_TEXT("core", "Recent occasional raters"), KI_TEXT("core", "Recent raters"),
       KI_TEXT("core", "Recent frequent raters")},
  }};
  return nameIn(standing.rated ? raters : buyers, standing.recency, standing.orders);
}

/// By orders and spend, for what recency and spend do not tell apart.
Text frequencyName(const Standing& standing) {
  static const NameTable names = {{
      {KI_TEXT("core", "Occasional small spenders"), KI_TEXT("core", "Occasional buyers"),
       KI_TEXT("core", "Occasional big spenders")},
      {KI_TEXT("core", "Small spenders"), KI_TEXT("core", "Average customers"), KI_TEXT("core", "Big spenders")},
      {KI_TEXT("core", "Frequent small spenders"), KI_TEXT("core", "Frequent buyers"),
       KI_TEXT("core", "Frequent big spenders")},
  }};
  return nameIn(names, standing.orders, standing.spend);
}

std::vector<Text> standingNames(const Standing& standing) {
  if (!standing.priced) return {buyerName(standing)};
  // Nobody is average who orders more or less often than most.
  if (standing.spend == 0) return {buyerName(standing)};
  std::vector<Text> names{spenderName(standing)};
  if (standing.orders != 0) names.push_back(frequencyName(standing));
  return names;
}

}  // namespace

std::string sentenceCased(const std::string& title) {
  const auto from = title.find_first_not_of(" \t");
  if (from == std::string::npos) return {};
  const std::string text = title.substr(from, title.find_last_not_of(" \t") - from + 1);
  const auto letters = lettersOf(text);
  if (std::ranges::any_of(letters, [](const std::string& letter) { return isLower(codePoint(letter)); })) return text;
  std::string result;
  bool first = true;
  for (const std::string& letter : letters) {
    const bool upper = isUpper(codePoint(letter));
    result += upper && !first ? folded(letter) : letter;
    if (upper) first = false;
  }
  return result;
}

bool NamedBy::looksAt(const std::string& feature) const {
  if (!attributes || columns.empty()) return attributes;
  return std::ranges::any_of(columns, [&](const std::string& column) {
    return feature.starts_with("attribute:" + column + "=") || feature == "number:" + column;
  });
}

NamedBy namedBy(const std::vector<ChosenFeatures>& features) {
  NamedBy by{.standing = false};
  for (const ChosenFeatures& chosen : features) {
    switch (featureSet(chosen.key).tells) {
      case Tells::Standing: by.standing = true; break;
      case Tells::Taste: by.taste = true; break;
      case Tells::Attributes: by.attributes = true; break;
      case Tells::Habits: by.habits = true; break;
    }
    if (const auto columns = chosen.values.find("columns"); columns != chosen.values.end())
      by.columns = std::get<std::vector<std::string>>(columns->second);
  }
  return by;
}

Text proposedName(const Apart& apart, const Dataset& dataset, const Standing& standing, const NamedBy& by,
                  const std::vector<std::string>& used, const std::vector<Text>& habits) {
  std::vector<std::string> words;
  if (by.taste) {
    addCategories(apart, words);
    addProducts(apart, dataset, words);
  }
  if (by.attributes) addAttributes(apart, by, words);
  std::vector<Text> names;
  for (const std::string& name : words) {
    if (!name.empty()) names.push_back(Text("%1").with(name));
  }
  if (by.standing) std::ranges::move(standingNames(standing), std::back_inserter(names));
  if (by.habits) std::ranges::copy(habits, std::back_inserter(names));
  if (by.habits && !by.standing) std::ranges::move(standingNames(standing), std::back_inserter(names));
  if (names.empty()) names.push_back(by.taste ? KI_TEXT("core", "Mixed taste") : KI_TEXT("core", "Mixed customers"));
  const auto isFree = [&used](const Text& name) {
    const std::string shown = english(name);
    return !shown.empty() && std::ranges::find(used, shown) == used.end();
  };
  if (const auto free = std::ranges::find_if(names, isFree); free != names.end()) return *free;
  for (int number = 2;; ++number) {
    if (Text name = numbered(names.front(), number); isFree(name)) return name;
  }
}

}  // namespace kindred::segment
