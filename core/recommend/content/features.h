// What products are like, as vectors: the words of their texts, their categories and flags, and their numbers.
#pragma once

#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/data/dataset.h"
#include "core/matrix/topk.h"

namespace kindred::recommend::content {

enum class Weighting {
  TfIdf,  ///< (1 + log tf) · idf, idf = 1 + log((1 + products) ⁄ (1 + those with the term))
  Bm25  ///< tf (k + 1) ⁄ (tf + k (1 − b + b · words ⁄ words in the mean)) · idf, k 1.2, b 0.75 (Robertson, Zaragoza 2009)
};

struct FeatureOptions {
  Weighting weighting = Weighting::TfIdf;
  double texts = 1;       ///< what the words of a product count against the rest
  double categories = 1;  ///< categories, tags and flags
  double numbers = 0.5;   ///< numbers and dates
};

/// What a dimension of the vectors is.
struct Feature {
  enum class Of { Word, Category, Number };

  Of of = Of::Word;
  std::string name;    ///< the word as most texts write it, or the value of the category; empty for a number
  std::string column;  ///< of a category or number

  [[nodiscard]] Text text() const;
};

struct Features {
  std::vector<Feature> all;
  Csr vectors;  ///< products × features, rows of length 1 (empty where nothing is known of a product)
};

/// Of each product: words weighed and brought to length `texts`, categories likewise to `categories`; numbers as standard
/// deviations from their mean (at most 3), brought to `numbers` where they are greatest; the whole to length 1.
/// Columns: texts of titles and descriptions and of any name are read for their words, "a|b" of a category as a and b.
Features featuresOf(const Entities& products, const FeatureOptions& options, Progress& progress);

}  // namespace kindred::recommend::content
