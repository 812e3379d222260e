// What products or customers are like by their attributes, as vectors: the words of texts, categories and flags, numbers.
#pragma once

#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/data/dataset.h"
#include "core/matrix/block_io.h"
#include "core/matrix/topk.h"

namespace kindred::recommend {

enum class Weighting {
  TfIdf,  ///< (1 + log tf) · idf, idf = 1 + log((1 + products) ⁄ (1 + those with the term))
  Bm25  ///< tf (k + 1) ⁄ (tf + k (1 − b + b · words ⁄ words in the mean)) · idf, k 1.2, b 0.75 (Robertson, Zaragoza 2009)
};

struct DescribedOptions {
  Weighting weighting = Weighting::TfIdf;
  double texts = 1;       ///< what words count against the rest
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

struct Described {
  std::vector<Feature> all;
  Csr vectors;  ///< entities × features, rows of length 1 (empty where nothing is known of one)
};

/// Of each: words weighed and brought to length `texts`, categories likewise to `categories`; numbers as standard
/// deviations from their mean (at most 3), brought to `numbers` where they are greatest; the whole to length 1. Titles,
/// descriptions and other texts are read for their words, "a|b" of a category as a and b; names, addresses and consent of
/// people say nothing of what they are like.
Described describedBy(const Entities& entities, const DescribedOptions& options, Progress& progress);

void saveDescribed(BlockWriter& writer, const Described& described);
/// Throws Error (ProjectDamaged) where it is not of so many.
Described readDescribed(const BlockReader& reader, Index entities);
std::size_t bytesOf(const Described& described);

}  // namespace kindred::recommend
