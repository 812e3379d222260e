// Temporary files beside the one that they will become. Each is locked (flock) for as long as it is written, so that what
// a killed program left can be told from what another one is writing, and be swept. Internal to what writes files.
#pragma once

#include <filesystem>

namespace kindred {

/// A part file of a new name, open for writing and locked; the lock ends with the descriptor.
struct PartFile {
  int descriptor = -1;
  std::filesystem::path path;
};

/// Makes "name.part-XXXXXX" beside `target` after sweeping what is left there of earlier ones. Where it cannot,
/// descriptor is −1 and errno says why.
PartFile makePartFile(const std::filesystem::path& target);

}  // namespace kindred
