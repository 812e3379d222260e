// Content-based recommendation step by step: the words of a title, what each is worth, a vector of length 1, the profile of what a
// customer has, and the cosine of it and each other product. Vectors and scores are the recommender's own.
#pragma once

#include <string>
#include <vector>

#include "core/base/translation.h"
#include "core/data/dataset.h"
#include "core/lesson/step.h"
#include "core/matrix/dense.h"

namespace kindred::lesson {

struct TitleTable {
  std::string person;  ///< whose products they are
  std::vector<std::string> titles;
  std::vector<char> has;  ///< by product
};

/// The built-in table: six products of a gift shop, of which Dana has two.
TitleTable giftTitles(TextLanguage language = TextLanguage::English);
/// Out of a data set: somebody's products with those that share most words with them, and some that share few. Throws Error
/// (BadData) where products have no titles, or nobody has two that share words with others.
TitleTable titlesFrom(const Dataset& dataset, Index products);

/// A product that is not had.
struct Matched {
  Index product = 0;
  double score = 0;               ///< cosine; 0 where no word is shared
  std::vector<double> adds = {};  ///< by word: profile × vector
};

struct ContentWalk {
  TitleTable table;
  std::vector<std::string> words;  ///< those that most products have first
  std::vector<int> holders;        ///< by word: in how many titles
  Matrix times;                    ///< products × words: how often a title has it
  Matrix
      weighed;  ///< (1 + ln times) × (1 + ln((1 + products) ⁄ (1 + holders))); 0 of what one title alone has: it likens to none
  Matrix vectors;                ///< the rows of `weighed` at length 1
  std::vector<double> profile;   ///< by word, of length 1: the sum of what is had
  double profileLength = 0;      ///< before that
  std::vector<Matched> matched;  ///< best first; ties by product

  [[nodiscard]] double lengthOf(Eigen::Index product) const { return weighed.row(product).norm(); }
  [[nodiscard]] double inverseFrequency(std::size_t word) const;
};

/// The steps: words, what they are worth, length 1, the profile, the scores.
constexpr int ContentSteps = 5;

/// Throws Error (BadData) where nothing is had, all is had, or no title has a word.
ContentWalk walkContent(const TitleTable& table);

StepWords words(const ContentWalk& walk, int step);
/// What a changed title or product had changed. None where the tables are equal.
std::vector<Text> changed(const ContentWalk& before, const ContentWalk& after);

}  // namespace kindred::lesson
