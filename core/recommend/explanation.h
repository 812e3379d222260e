// Why a product is recommended: the exact arithmetic of its score, to be shown and added up.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/text.h"
#include "core/matrix/csr.h"

namespace kindred::recommend {

/// What a neighbour says. For user neighbours `neighbour` is a customer and `value` what it gave the product; for
/// item neighbours it is a product of the customer's history and `value` what the customer gave that.
struct NeighbourTerm {
  Index neighbour = 0;
  double similarity = 0;
  double value = 0;
  double usual = 0;     ///< the mean taken away from the value; 0 where centring is off
  double weighted = 0;  ///< similarity × (value − usual)
  double unshrunk = 0;  ///< similarity = unshrunk × common ÷ (common + shrinkage), to single precision
  Index common = 0;     ///< entries that both have
};

/// A number that is added to the others: "average of all ratings", 3.53.
struct SumTerm {
  Text label;
  double value = 0;
  std::string key = {};  ///< stable name: "mean", "customer", "product", "customers" (how many have it)
};

/// Distrust of a sum that rests on few: it is multiplied by count ÷ (count + damping), half with as many as `damping`.
struct Support {
  Index count = 0;
  double damping = 0;
  [[nodiscard]] double factor() const { return damping > 0 ? count / (count + damping) : 1; }
};

/// The arithmetic of a score or of a prediction.
struct Explanation {
  enum class Method { UserNeighbours, ItemNeighbours, Sum };
  Method method = Method::Sum;
  bool neighboursAreCustomers = true;
  double base = 0;                             ///< the mean added back; 0 where centring is off
  std::vector<NeighbourTerm> neighbours = {};  ///< by descending |similarity|, ties by index
  double sumWeighted = 0;                      ///< Σ weighted
  double sumWeights = 0;                       ///< Σ |similarity|; 1 where the score is a plain sum
  bool divides = true;                         ///< sum = base + sumWeighted ÷ sumWeights, else base + sumWeighted
  std::vector<SumTerm> terms = {};             ///< Method::Sum: they add up to the score
  double shrinkage = 0;                        ///< of the similarities of the neighbours
  std::optional<Support> support = {};         ///< Method::Sum: what the sum is multiplied by
  bool clamped = false;                        ///< what they add up to lies beyond the scale; the score is its end
  double score = 0;
};
std::string_view name(Explanation::Method method);

/// A short reason for a list or a tooltip: "4 customers who buy alike ordered it".
struct Reason {
  std::string key;
  Text text;
};

}  // namespace kindred::recommend
