// Libraries of ours that are loaded when they are first needed, so that programs start without what most runs never use.
// Thread rule: any thread.
#pragma once

#include <filesystem>

namespace kindred {

/// Where such a library lies: named by an environment variable where one is given, else beside the program, else where an
/// installation keeps it; empty where it is nowhere.
std::filesystem::path extraLibrary(const char* name, const char* variable = nullptr);

/// What `symbol` is in it; it stays loaded until the process ends. Throws std::runtime_error with the loader's reason.
void* extraSymbol(const std::filesystem::path& library, const char* symbol);

}  // namespace kindred
