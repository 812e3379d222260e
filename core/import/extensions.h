// The endings of files that can be opened, for dialogs. What a file is, is told from its content.
#pragma once

#include <string>
#include <vector>

namespace kindred::imports {

/// Of the formats of single files, in their order, each once and without its dot.
std::vector<std::string> tableExtensions();
/// Of everything: those, and archives.
std::vector<std::string> allExtensions();

}  // namespace kindred::imports
