// Lists of texts as named blocks.
#pragma once

#include <string>
#include <vector>

#include "core/matrix/block_io.h"

namespace kindred {

/// As two blocks, `name`.ends and `name`.bytes.
void writeTexts(BlockWriter& writer, const std::string& name, const std::vector<std::string>& texts);
/// Throws Error (ProjectDamaged) where the ends do not ascend within the bytes.
std::vector<std::string> readTexts(const BlockReader& reader, const std::string& name);

}  // namespace kindred
