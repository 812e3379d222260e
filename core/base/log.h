// What the program did, by category and level, for its makers: never a word of what the data hold (no ids, no cells, no
// names of files). Nothing is written before a front end calls log::start(). Thread rule: everything may be called from any thread.
//
//   log::info("store", "opened a project of version " + std::to_string(version));
//
// Levels come from KINDRED_LOG: "debug" for all, or by category "store=debug,jobs=off"; without it, info.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace kindred::log {

enum class Level { Debug, Info, Warning, Error, Off };
std::string_view name(Level level);  ///< "debug" … "off"

/// From which level on each category is written.
struct Levels {
  Level others = Level::Info;
  std::map<std::string, Level, std::less<>> byCategory = {};

  [[nodiscard]] bool allow(std::string_view category, Level level) const;
  bool operator==(const Levels&) const = default;
};

/// Reads what KINDRED_LOG says; parts that say nothing known are added to `unknown`.
Levels parsedLevels(std::string_view text, std::vector<std::string>& unknown);

/// kindred/log/kindred.log in $XDG_CACHE_HOME, or in ~/.cache; empty where neither is known.
std::filesystem::path usualFile();

/// The file that KINDRED_LOG's levels fill, capped and shared with other programs (log_file.h). A file that cannot be
/// written is done without.
void start(const std::filesystem::path& file, const Levels& levels);
/// usualFile(), with the levels of KINDRED_LOG; of what is not understood there the log tells.
void start();
/// Also to standard error, from now on.
void showOnStandardError();
/// Nothing is written any more.
void stop();

void write(Level level, std::string_view category, std::string_view message);
inline void debug(std::string_view category, std::string_view message) { write(Level::Debug, category, message); }
inline void info(std::string_view category, std::string_view message) { write(Level::Info, category, message); }
inline void warning(std::string_view category, std::string_view message) { write(Level::Warning, category, message); }
inline void error(std::string_view category, std::string_view message) { write(Level::Error, category, message); }

/// The file in use, empty where there is none.
std::filesystem::path file();
/// The last lines that this program has written, at most as many and at most 200.
std::vector<std::string> lastLines(std::size_t most);

}  // namespace kindred::log
