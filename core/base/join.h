// Lists of texts as one text.
#pragma once

#include <functional>
#include <ranges>
#include <string>
#include <string_view>
#include <utility>

namespace kindred {

/// "a, b, c": what `projection` makes of each of `parts`, a text, with `separator` between.
template <std::ranges::input_range Parts, class Projection = std::identity>
std::string joined(Parts&& parts, Projection projection = {}, std::string_view separator = ", ") {
  std::string text;
  bool isFirst = true;
  for (auto&& part : parts) {
    if (!std::exchange(isFirst, false)) text.append(separator);
    text.append(std::string_view(std::invoke(projection, part)));
  }
  return text;
}

}  // namespace kindred
