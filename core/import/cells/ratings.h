// Ratings as files write them.
#pragma once

#include <optional>
#include <string_view>

namespace kindred::imports {

/// A rating, and the greatest that can be given where the cell says it: 4 of 5; else 0.
struct Rating {
  double value = 0, outOf = 0;
};

/// A number, or "4/5", "4 out of 5", "4 из 5", "★★★☆☆", "***", "4 stars", "80%"; or yes and no, which are 1 and 0: "True", "like",
/// "dislike", "да", "👍". `cell` is trimmed. Nothing for any other text.
std::optional<Rating> readRating(std::string_view cell, char decimal);

}  // namespace kindred::imports
