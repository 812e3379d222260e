// How the arguments of a Text get into a sentence: what all languages share. Internal to base.
#pragma once

#include <functional>
#include <string>

#include "core/base/text.h"

namespace kindred {

/// `sentence` with %n and %1 … %9 replaced once by what `say` makes of the count and the arguments.
std::string filled(const std::string& sentence, const Text& text,
                   const std::function<std::string(const TextArgument&)>& say);

}  // namespace kindred
