// A shop whose people have tastes: data for lessons whose truth is known.
#pragma once

#include "core/data/dataset.h"
#include "core/lesson/lesson_file.h"

namespace kindred::lesson {

/// Products are named by the tastes' words ("tea 7"), each taste's from the most wanted on; a person likes products of one
/// taste, and `noise` percent of any. Equal for equal options.
DatasetPtr madeShop(const ShopOptions& options);

}  // namespace kindred::lesson
