// Why a product is recommended: the exact arithmetic of its score as a tree, to be shown and added up. Whoever shows it
// walks the tree and knows no algorithm by name.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/text.h"
#include "core/data/dataset.h"
#include "core/similarity/measures.h"

namespace kindred::recommend {

/// How a weight came about that was shrunk: weight = unshrunk × the explanation's trust in what rests on `common` entries,
/// to single precision.
struct Shrunk {
  double unshrunk = 0;
  Index common = 0;  ///< entries that both have
};

/// A line of the arithmetic: who or what adds how much.
struct Term {
  enum class Of { Concept, Customer, Product };

  Of of = Of::Concept;
  Index index = 0;                    ///< of the customer or product
  Text label = {};                    ///< of a concept: "Average of everything"
  std::string key = {};               ///< of a concept, stable: "mean", "customer", "product", "customers"
  std::optional<double> weight = {};  ///< of a neighbour: how alike; without one the line is plainly added
  double value = 0;                   ///< what the weight stands before: what the neighbour gave, or was given
  double usual = 0;                   ///< taken away from the value before
  double adds = 0;                    ///< weight × (value − usual), or the figure itself
  std::optional<Shrunk> shrunk = {};
};

/// Distrust of what rests on few: it is multiplied by count ÷ (count + damping), half with as many as `damping`.
struct Support {
  Index count = 0;
  double damping = 0;
  [[nodiscard]] double factor() const { return damping > 0 ? count / (count + damping) : 1; }
};

/// A short reason for a list or a tooltip: "4 customers who buy alike ordered it".
struct Reason {
  std::string key;
  Text text;
};

/// The arithmetic of a score, of a prediction, or of a part of one:
///   score = (base + Σ) × support, kept within the scale; Σ over what terms add and over weight × score of the parts,
///   divided by Σ |weight| where it is a mean.
struct Explanation {
  enum class Combine { Sum, WeightedMean };

  Text title = {};    ///< of a part: what it is
  double weight = 1;  ///< of a part: what its score counts in the whole
  Combine combine = Combine::Sum;
  double base = 0;                      ///< the mean added back
  std::vector<Term> terms = {};         ///< by descending |weight|, ties by index, where they have weights
  std::vector<Explanation> parts = {};  ///< what a hybrid is made of
  similarity::Trust trust = {};         ///< of the weights
  std::optional<Support> support = {};
  bool clamped = false;  ///< what it adds up to lies beyond the scale; the score is its end
  double score = 0;
  std::optional<Reason> reason = {};  ///< where the terms do not tell it (shortReason)

  /// Σ of the terms and parts, before it is divided.
  [[nodiscard]] double sum() const;
  /// What the sum is divided by: Σ |weight| of a mean, else 1.
  [[nodiscard]] double divisor() const;
  /// What it all adds up to, before it is kept within the scale.
  [[nodiscard]] double total() const;
  /// Whether its lines are weighted: neighbours that vote, or parts.
  [[nodiscard]] bool isWeighted() const { return !parts.empty() || (!terms.empty() && terms.front().weight); }
  /// Whom the terms speak of.
  [[nodiscard]] Term::Of of() const { return terms.empty() ? Term::Of::Concept : terms.front().of; }
};

/// One sentence for a list: why this product. Keys: the explanation's own, else "similar_customers",
/// "similar_products", "popular", "well_rated".
Reason shortReason(const Explanation& explanation, const Dataset& dataset);

}  // namespace kindred::recommend
