// Files of named columns under a seal: what was learned, kept to be asked again. Thread rule: any thread.
#pragma once

#include <filesystem>
#include <string_view>

#include "core/base/text.h"
#include "core/matrix/memory_blocks.h"

namespace kindred::workflow {

/// A line that says which kind of file it is, the digest, the columns. Whole or not at all. Throws Error as AtomicFile does.
void writeSealed(const std::filesystem::path& file, std::string_view head, const MemoryBlocks& blocks);
/// `again`: how such a file is made. Throws Error (FileMissing, FileUnreadable; ProjectForeign: another kind of file, or of a later
/// version; ProjectDamaged).
MemoryBlocks readSealed(const std::filesystem::path& file, std::string_view head, const Text& again);

}  // namespace kindred::workflow
