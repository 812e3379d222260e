// What a look into an algorithm is fitted on. Private to inside_walk.
#pragma once

#include "core/base/translation.h"
#include "core/recommend/recommender.h"

namespace kindred::lesson {

struct InsideData {
  DatasetPtr dataset;
  Preference preference;
};

/// The made-up shop: ratings, or purchases in dated baskets, some of them again.
InsideData madeForInside(const recommend::Algorithm& algorithm, std::uint64_t seed, TextLanguage language);
/// Some customers and of their products those that most of them have: ratings where the method predicts them and there are
/// any, else what is liked or bought.
InsideData sampleForInside(const Dataset& dataset, const recommend::Algorithm& algorithm, std::uint64_t seed);

}  // namespace kindred::lesson
