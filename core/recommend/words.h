// Words of English and Russian texts, brought to their stems.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace kindred::recommend {

struct Word {
  std::string stem;     ///< lower case; "lantern" of "lanterns", "зелен" of "зелёные"
  std::string surface;  ///< as it stands in the text, in lower case
};

/// Cuts texts into words without those that say nothing ("the", "и"), and finds their stems: Snowball's English stemmer
/// for Latin letters, its Russian one for Cyrillic letters (Porter, Snowball: a language for stemming algorithms, 2001).
/// What is no word of either language stays as it is. One thread an object.
class Stemmer {
 public:
  Stemmer();
  ~Stemmer();
  Stemmer(const Stemmer&) = delete;
  Stemmer& operator=(const Stemmer&) = delete;

  /// In the order of the text. `text` is UTF-8; bytes that are none end a word.
  [[nodiscard]] std::vector<Word> words(std::string_view text) const;

 private:
  struct Languages;
  std::unique_ptr<Languages> m_languages;
};

}  // namespace kindred::recommend
