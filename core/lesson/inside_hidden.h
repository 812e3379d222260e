// Where what was hidden stands in a model's lists, and how far its predictions are off: pictures that every model has. Private
// to inside_walk.
#pragma once

#include "core/base/progress.h"
#include "core/recommend/inside.h"

namespace kindred::lesson {

/// The distribution of the errors of what was hidden, where the model predicts values, and of its places in the lists.
/// `hidden`: customers × products.
void addHidden(recommend::InsideParts& parts, const recommend::Model& model, const recommend::TrainingData& data,
               const Csr& hidden, std::uint64_t seed, Progress& progress);

}  // namespace kindred::lesson
