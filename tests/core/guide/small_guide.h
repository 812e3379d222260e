// A guide of one of each, that tests bend.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/guide/read_guide.h"

namespace kindred::guide::test {

inline const std::string SmallApproach = R"({
  "key": "one", "group": "recommend", "icon": "box",
  "title": {"en": "One", "ru": "Один"}, "also": {"en": "the one", "ru": "тот самый"},
  "summary": {"en": "sums", "ru": "итог"}, "learns_from": {"en": "orders", "ru": "заказы"},
  "new": {"en": "It was new [book].", "ru": "Было ново [book]."},
  "how": {"words": {"en": "so", "ru": "так"}, "formula": "1 + 1 = 2"},
  "training": {"en": "none", "ru": "нет"}, "example": ["a, b"],
  "used": [{"who": "Shop", "text": {"en": "there [paper]", "ru": "там [paper]"}}],
  "strong": [{"en": "fast", "ru": "быстро"}], "weak": [{"en": "blind", "ru": "слепо"}],
  "errors": {"en": "bias", "ru": "смещение"},
  "criticism": [{"what": {"en": "bad", "ru": "плохо"}, "by": "paper", "verdict": "not_here",
                 "why": {"en": "it is not", "ru": "это не так"},
                 "run": {"command": "kindred-cli evaluate", "data": "Shop", "figures": {"en": "0.1", "ru": "0,1"}}}],
  "picture": {"height": 20, "tells": {"en": "it goes on", "ru": "идёт дальше"}, "shapes": [
    {"box": [0, 0, 40, 10], "text": {"en": "in", "ru": "вход"}, "strong": "yes"}, {"arrow": [40, 5, 60, 5]},
    {"matrix": [60, 0, 40, 20], "rows": ["1 . ?", "2 !3 ."]}]},
  "needs": {"en": "data", "ru": "данные"}, "scales": {"en": "well", "ru": "хорошо"},
  "family": "recommend", "algorithms": ["popular"]
})";

/// One approach, study, use, data set, word, two places of the help and two sources.
inline std::vector<Document> smallGuide() {
  return {
      {"approaches.json", R"({"approaches": ["one"]})"},
      {"approaches/one.json", SmallApproach},
      {"studies.json", R"({"studies": [{"key": "study", "kind": "study", "icon": "star", "title": "Study",
        "did": {"en": "did", "ru": "сделали"}, "new": {"en": "new", "ru": "ново"}, "how": {"en": "so", "ru": "так"},
        "strong": {"en": "strong", "ru": "сильно"}, "weak": {"en": "weak", "ru": "слабо"},
        "criticism": [{"what": {"en": "bad", "ru": "плохо"}, "by": "book", "verdict": "open",
                       "why": {"en": "who knows", "ru": "кто знает"}}]}]})"},
      {"uses.json", R"({"uses": [{"key": "use", "icon": "star", "title": {"en": "Use", "ru": "Польза"},
        "answers": {"en": "a", "ru": "о"}, "needs": {"en": "n", "ru": "н"}, "gives": {"en": "g", "ru": "д"},
        "steps": [{"page": "data", "method": "popular", "text": {"en": "do", "ru": "делай"}}], "ends": "list",
        "wrong": {"en": "w", "ru": "п"}, "proof": {"en": "p", "ru": "д"}, "sources": ["book"]}]})"},
      {"data_sets.json", R"({"data_sets": [{"key": "set", "kind": "data_set", "name": "Set",
        "holds": {"en": "h", "ru": "с"}, "size": {"en": "s", "ru": "р"}, "terms": {"en": "t", "ru": "у"},
        "drop": "file.csv", "page": "https://example.org"}]})"},
      {"glossary.json", R"({"terms": [{"key": "word", "word": {"en": "Word", "ru": "Слово"},
        "means": {"en": "m [book]", "ru": "з [book]"}, "names": ["ndcg"]}]})"},
      {"help.json", R"({"help": [
        {"key": "data", "title": {"en": "Data", "ru": "Данные"}, "text": [{"en": "d", "ru": "д"}]},
        {"key": "data/part", "title": {"en": "Part", "ru": "Часть"}, "text": [{"en": "p", "ru": "ч"}],
         "controls": ["data::Part"], "words": ["word"]}]})"},
      {"sample.json", R"({"command": "kindred-cli evaluate", "protocol": "last_basket", "customers": 9,
        "ndcg10_in_ten_thousandths": [{"algorithm": "popular", "mean": 576, "low": 481, "high": 671}]})"},
      {"sources.json", R"({"sources": [
        {"key": "book", "short": "Book 2020", "authors": "Book", "title": "On it", "venue": "Press", "year": 2020},
        {"key": "paper", "short": "Paper 2021", "authors": "Paper", "title": "Of it", "venue": "Journal 1(2) B",
         "pages": "3–4", "year": 2021, "doi": "10.1/2"}]})"},
  };
}

/// The same with one stretch of one document put in place of another; each must be there once at least.
inline std::vector<Document> bent(std::string_view name, std::string_view from, std::string_view to) {
  auto documents = smallGuide();
  for (Document& document : documents) {
    if (document.name == name) document.text.replace(document.text.find(from), from.size(), to);
  }
  return documents;
}

}  // namespace kindred::guide::test
