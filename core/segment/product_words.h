// What products are called in names and sentences, also where a data set has no titles of theirs.
#pragma once

#include <string>

#include "core/data/dataset.h"

namespace kindred::segment {

/// Whether people would read it as words: "Toys", "TV", "2 adults"; not "820165", "S12" or "".
bool isWords(const std::string& text);

/// Thread rule: reads the data set, which must outlive it; any thread.
class ProductWords {
 public:
  explicit ProductWords(const Dataset& dataset);
  /// The title, else what the column of words with most different values says of the product: its type, its category;
  /// empty where nothing does. Never an id.
  [[nodiscard]] std::string of(Index product) const;
  /// The title; else those words with the id, "FLUID MILK (1082185)"; else the id.
  [[nodiscard]] Text label(Index product) const;
  /// The same as in a sentence: a title all in capitals as sentenceCased (naming.h) has it.
  [[nodiscard]] Text spoken(Index product) const;

 private:
  const Entities* m_products;
  const AttributeColumn* m_titles;
  const AttributeColumn* m_words = nullptr;  ///< null where no column serves
};

}  // namespace kindred::segment
