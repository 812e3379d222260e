// The customers and products of a lesson's table.
#pragma once

#include <string>
#include <vector>

#include "core/base/translation.h"
#include "core/data/dataset.h"

namespace kindred::lesson {

/// Entities of these names, with ids that stand in their order, whatever the names are.
Entities named(const std::vector<std::string>& names, AttributeRole role);

/// The names of what is made up, in a language.
std::vector<std::string> inLanguage(const std::vector<Text>& names, TextLanguage language);

}  // namespace kindred::lesson
