// Made-up ratings of which it is known what they would be without noise.
#pragma once

#include "core/lesson/truth/taste_world.h"

namespace kindred::lesson {

constexpr double LowestRating = 1, HighestRating = 5;

/// customers × products: 3, plus how generous the customer is, how good the product, and what `tastes` factors that both
/// have in common add; within the scale.
Matrix plantedRatings(Index customers, Index products, Index tastes, Random& random);

/// Some of the cells, each with normal noise, kept within the scale; NaN: not known.
Matrix sampleOf(const Matrix& truth, double share, double noise, Random& random);

}  // namespace kindred::lesson
