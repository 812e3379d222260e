// What the fuzz targets share: bytes as files, and what must hold whatever the bytes are.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "core/import/files/file_bytes.h"

namespace kindred::fuzz {

inline std::string_view bytesOf(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

/// Ends the program where `holds` is false: that is a finding.
void require(bool holds, const char* what);

/// A file of these bytes (at least one) that no folder holds.
std::shared_ptr<const imports::FileBytes> fileOf(std::string_view bytes);

/// The path of a file of these bytes; another call writes another file in its place.
std::string writtenFile(std::string_view bytes);

/// Looks at the bytes and imports them as `format` (any where it is empty). They are one file, or several, each begun by a
/// line "=== name". An Error with a hint is fine, anything else thrown is a finding, and so are rows that are neither kept nor
/// skipped.
void importFiles(std::string_view bytes, std::string_view format);

}  // namespace kindred::fuzz
