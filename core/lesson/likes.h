// What people like, of whatever data: what lessons on lists are learned from.
#pragma once

#include "core/data/dataset.h"

namespace kindred::lesson {

constexpr Preference Liked{.value = PreferenceValue::Bought};
constexpr std::size_t LeastLikes = 10;  ///< of a product, where there are many people

/// Ratings in the upper quarter of the scale, else all events; of products that so many like at least.
DatasetPtr likesOf(const Dataset& dataset, std::size_t fewest);

}  // namespace kindred::lesson
