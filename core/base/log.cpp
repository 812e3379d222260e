#include "core/base/log.h"

#include <unistd.h>

#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>

#include "core/base/log_file.h"

namespace kindred::log {
namespace {

constexpr std::size_t Remembered = 200;
constexpr std::array<std::string_view, 5> Names = {"debug", "info", "warning", "error", "off"};

// One a process, as its standard error is: what is written comes from everywhere.
struct State {
  std::mutex mutex;
  bool isStarted = false, isShown = false;
  Levels levels;
  std::unique_ptr<LogFile> file;
  std::deque<std::string> last;
};

State& state() {
  static State* const all = new State;  // never destroyed: threads may write until the very end
  return *all;
}

std::optional<Level> levelOf(std::string_view text) {
  for (std::size_t i = 0; i < Names.size(); ++i) {
    if (Names[i] == text) return static_cast<Level>(i);
  }
  return std::nullopt;
}

/// "2026-11-29 22:35:55.123", of the local clock.
std::string now() {
  const auto time = std::chrono::system_clock::now();
  const std::time_t seconds = std::chrono::system_clock::to_time_t(time);
  const auto thousandths =
      std::chrono::duration_cast<std::chrono::milliseconds>(time.time_since_epoch()).count() % 1000;
  std::tm local{};
  localtime_r(&seconds, &local);
  std::array<char, 40> day{};
  std::strftime(day.data(), day.size(), "%Y-%m-%d %H:%M:%S", &local);
  return std::string(day.data()) + "." + std::to_string(1000 + thousandths).substr(1);
}

}  // namespace

std::string_view name(Level level) { return Names[static_cast<std::size_t>(level)]; }

bool Levels::allow(std::string_view category, Level level) const {
  const auto own = byCategory.find(category);
  return level >= (own == byCategory.end() ? others : own->second);
}

Levels parsedLevels(std::string_view text, std::vector<std::string>& unknown) {
  Levels levels;
  while (!text.empty()) {
    const std::string_view part = text.substr(0, text.find(','));
    text.remove_prefix(std::min(text.size(), part.size() + 1));
    const std::size_t equals = part.find('=');
    const auto level = levelOf(equals == std::string_view::npos ? part : part.substr(equals + 1));
    if (!level || equals == 0) {
      if (!part.empty()) unknown.emplace_back(part);
    } else if (equals == std::string_view::npos) {
      levels.others = *level;
    } else {
      levels.byCategory[std::string(part.substr(0, equals))] = *level;
    }
  }
  return levels;
}

std::filesystem::path usualFile() {
  const auto folder = [](const char* variable) {
    const char* value = std::getenv(variable);
    return std::filesystem::path(value == nullptr ? "" : value);
  };
  std::filesystem::path cache = folder("XDG_CACHE_HOME");
  if (!cache.is_absolute()) {
    cache = folder("HOME");
    if (!cache.is_absolute()) return {};
    cache /= ".cache";
  }
  return cache / "kindred" / "log" / "kindred.log";
}

void start(const std::filesystem::path& file, const Levels& levels) {
  State& all = state();
  const std::lock_guard lock(all.mutex);
  all.levels = levels;
  all.file = file.empty() ? nullptr : std::make_unique<LogFile>(file);
  all.isStarted = true;
}

void start() {
  const char* const wanted = std::getenv("KINDRED_LOG");
  std::vector<std::string> unknown;
  start(usualFile(), parsedLevels(wanted == nullptr ? "" : wanted, unknown));
  for (const std::string& part : unknown) warning("program", "KINDRED_LOG: “" + part + "” is not understood");
}

void showOnStandardError() {
  State& all = state();
  const std::lock_guard lock(all.mutex);
  all.isStarted = all.isShown = true;
}

void stop() {
  State& all = state();
  const std::lock_guard lock(all.mutex);
  all.isStarted = all.isShown = false;
  all.file.reset();
  all.last.clear();
}

void write(Level level, std::string_view category, std::string_view message) {
  State& all = state();
  const std::lock_guard lock(all.mutex);
  if (!all.isStarted || !all.levels.allow(category, level)) return;
  std::string line = now() + " " + std::to_string(getpid()) + " ";
  line.append(name(level)).append(" ").append(category).append(": ").append(message);
  line = LogFile::asLine(std::move(line));
  if (all.file) all.file->append(line);
  if (all.isShown) std::fwrite(line.data(), 1, line.size(), stderr);
  line.pop_back();
  all.last.push_back(std::move(line));
  if (all.last.size() > Remembered) all.last.pop_front();
}

std::filesystem::path file() {
  State& all = state();
  const std::lock_guard lock(all.mutex);
  return all.file ? all.file->path() : std::filesystem::path();
}

std::vector<std::string> lastLines(std::size_t most) {
  State& all = state();
  const std::lock_guard lock(all.mutex);
  const std::size_t count = std::min(most, all.last.size());
  return {all.last.end() - static_cast<std::ptrdiff_t>(count), all.last.end()};
}

}  // namespace kindred::log
