#include "core/segment/naming.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

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

std::string lowered(const std::string& letter) {
  const std::uint32_t code = codePoint(letter);
  if (!isUpper(code)) return letter;
  const std::uint32_t lower = code + (code == Io ? 0x50 : 0x20);
  if (lower < 0x80) return {static_cast<char>(lower)};
  return {static_cast<char>(0xC0U | lower >> 6U), static_cast<char>(0x80U | (lower & 0x3FU))};
}

std::vector<std::string> wordsOf(const std::string& title) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : title + " ") {
    if (c == ' ' || c == '\t' || c == ',' || c == ';' || c == '/') {
      if (!word.empty()) words.push_back(std::exchange(word, {}));
    } else {
      word += c;
    }
  }
  return words;
}

std::string joined(const std::vector<std::string>& words, std::size_t from, std::size_t count) {
  std::string result;
  for (std::size_t i = from; i < std::min(from + count, words.size()); ++i) result += (i > from ? " " : "") + words[i];
  return result;
}

// Small words, sizes and colours: they belong to no theme.
bool isFiller(const std::string& word) {
  static const std::set<std::string> fillers = {
      "a",     "an",    "and", "at",   "by",   "for",   "from",  "in",  "it",    "no",   "of",   "on",    "or",
      "set",   "the",   "to",  "with", "pack", "small", "large", "red", "white", "blue", "pink", "green", "black",
      "cream", "ivory", "и",   "в",    "на",   "с",     "для",   "из",  "по",    "от",   "набор"};
  const auto letters = lettersOf(word);
  std::string lower;
  for (const std::string& letter : letters) lower += lowered(letter);
  const bool hasLetters = std::ranges::any_of(letters, [](const std::string& letter) {
    const std::uint32_t code = codePoint(letter);
    return isUpper(code) || isLower(code) || code == 0;
  });
  return !hasLetters || letters.size() < 3 || fillers.contains(lower);
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

// All single words and pairs of neighbours in the titles, fillers aside; a pair says more than its words.
std::map<std::string, Phrase> phrasesOf(const std::vector<WeighedTitle>& titles) {
  constexpr double PairWeight = 1.5;
  std::map<std::string, Phrase> phrases;
  for (const auto& [title, weight] : titles) {
    const auto words = wordsOf(sentenceCased(title));
    std::set<std::string> seen;
    for (std::size_t i = 0; i < words.size(); ++i) {
      for (std::size_t length = 1; length <= 2 && i + length <= words.size(); ++length) {
        if (isFiller(words[i]) || isFiller(words[i + length - 1])) continue;
        const std::string name = firstUpper(joined(words, i, length));
        if (!seen.insert(name).second) continue;
        Phrase& phrase = phrases[name];
        phrase.words = name;
        phrase.weight += weight * (length == 2 ? PairWeight : 1);
        ++phrase.titles;
      }
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

std::string firstLower(const std::string& phrase) { return lowered(phrase.substr(0, 1)) + phrase.substr(1); }

// One word alone says little: two that stand side by side in titles are one name, others two: "Regency & teacup".
void addPhrases(const std::vector<Phrase>& phrases, std::vector<std::string>& names) {
  const auto isWord = [](const Phrase& phrase) { return phrase.words.find(' ') == std::string::npos; };
  if (phrases.size() >= 2 && isWord(phrases[0])) {
    const std::string& first = phrases[0].words;
    const auto second = std::ranges::find_if(phrases.begin() + 1, phrases.end(), isWord);
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
    if (line.value >= TellingCategory && *line.lift >= CategoryLift)
      strong.push_back(sentenceCased(english(line.label)));
  }
  if (strong.size() >= 2) names.push_back(strong[0] + " & " + strong[1]);
  names.insert(names.end(), strong.begin(), strong.end());
}

void addProducts(const Apart& apart, const Dataset& dataset, std::vector<std::string>& names) {
  std::vector<WeighedTitle> titles;
  for (std::size_t i = 0; i < apart.products.size() && titles.size() < ProductsRead; ++i) {
    const ProfileLine& line = apart.products[i];
    if (*line.lift < TellingLift * std::max(1.0, apart.activity) || line.value - line.overall < TellingMargin) continue;
    titles.emplace_back(dataset.products.title(apart.productIndices[i]),
                        (line.value - line.overall) * std::log(*line.lift));
  }
  addPhrases(sharedPhrases(titles), names);
  for (const auto& [title, weight] : titles) {
    auto words = wordsOf(sentenceCased(title));
    words.resize(std::min(words.size(), WordsOfTitle));
    while (words.size() > 1 && isFiller(words.back())) words.pop_back();
    names.push_back(joined(words, 0, WordsOfTitle));
  }
}

/// What most of a segment are, of customers whose purchases are not known.
void addAttributes(const Apart& apart, std::vector<std::string>& names) {
  constexpr double Most = 0.5;
  for (const ProfileLine& line : apart.attributes) {
    if (line.value >= Most && *line.lift >= CategoryLift) names.push_back(english(line.label));
  }
}

Text standingName(const Standing& standing) {
  const std::array<std::array<Text, 3>, 3> spenders = {{
      {KI_TEXT("core", "Lapsed small spenders"), KI_TEXT("core", "Lapsed customers"),
       KI_TEXT("core", "Lapsed big spenders")},
      {KI_TEXT("core", "Small spenders"), KI_TEXT("core", "Average customers"), KI_TEXT("core", "Big spenders")},
      {KI_TEXT("core", "Recent small spenders"), KI_TEXT("core", "Recent customers"),
       KI_TEXT("core", "Recent big spenders")},
  }};
  const std::array<std::array<Text, 3>, 3> buyers = {{
      {KI_TEXT("core", "Lapsed occasional buyers"), KI_TEXT("core", "Lapsed customers"),
       KI_TEXT("core", "Lapsed frequent buyers")},
      {KI_TEXT("core", "Occasional buyers"), KI_TEXT("core", "Average customers"), KI_TEXT("core", "Frequent buyers")},
      {KI_TEXT("core", "Recent occasional buyers"), KI_TEXT("core", "Recent customers"),
       KI_TEXT("core", "Recent frequent buyers")},
  }};
  const auto& table = standing.priced ? spenders : buyers;
  return table[static_cast<std::size_t>(standing.recency + 1)][static_cast<std::size_t>(standing.spend + 1)];
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
    result += upper && !first ? lowered(letter) : letter;
    if (upper) first = false;
  }
  return result;
}

Text proposedName(const Apart& apart, const Dataset& dataset, const Standing& standing,
                  const std::vector<std::string>& used) {
  std::vector<std::string> words;
  addCategories(apart, words);
  addProducts(apart, dataset, words);
  if (dataset.events.size() == 0) addAttributes(apart, words);
  std::vector<Text> names;
  for (const std::string& name : words) names.push_back(Text("%1").with(name));
  names.push_back(standingName(standing));
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
