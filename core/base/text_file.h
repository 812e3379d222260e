// Small files as a whole.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace kindred {

/// Its bytes. Throws Error (FileMissing; FileUnreadable: a folder, no permission, more than `most` bytes).
std::string readTextFile(const std::filesystem::path& path, std::uintmax_t most = 16U << 20U);
/// Whole or not at all. Throws Error as AtomicFile does.
void writeTextFile(const std::filesystem::path& path, std::string_view text);

}  // namespace kindred
