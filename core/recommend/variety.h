// A list that does not say the same thing ten times: maximal marginal relevance (Carbonell, Goldstein: The use of MMR,
// diversity-based reranking for reordering documents and producing summaries, SIGIR 1998, section 2).
#pragma once

#include <span>
#include <vector>

#include "core/matrix/topk.h"
#include "core/recommend/training_data.h"

namespace kindred::recommend {

/// How many candidates a varied list is chosen from, times its length.
constexpr std::size_t CandidatesAnItem = 10;

struct VariedList {
  std::vector<Scored> items;               ///< best score first, ties by index
  double meanBefore = 0, meanAfter = 0;    ///< score: of the best by score alone, and of these
  double alikeBefore = 0, alikeAfter = 0;  ///< mean cosine of pairs, of the columns of who has them; 0 below two items
};

/// `top` of the candidates, which come best score first. Each next one is the greatest of
///   (1 − variety) · relevance − variety · (the greatest cosine to what is chosen),
/// relevance being the score within the candidates' range, in [0, 1]; ties by the score. `variety` in [0, 1]: at 0 the best by
/// score.
VariedList varied(const TrainingData& data, std::span<const Scored> candidates, std::size_t top, double variety);

/// Of who has each of two products: those who have both, by the root of the product of who has one and who has the other.
double cosineOfHaving(const TrainingData& data, Index a, Index b);

}  // namespace kindred::recommend
