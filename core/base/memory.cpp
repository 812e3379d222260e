#include "core/base/memory.h"

#include <sys/resource.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <string>

#include "core/base/error.h"

namespace kindred {
namespace {

/// "MemAvailable:   123456 kB" of a file of such lines, in bytes.
std::optional<double> lineOf(const char* file, const std::string& name) {
  std::ifstream in(file);
  std::string line;
  while (std::getline(in, line)) {
    if (line.starts_with(name + ":")) return std::stod(line.substr(name.size() + 1)) * 1024;
  }
  return std::nullopt;
}

std::optional<double> leftOfLimit() {
  rlimit limit{};
  if (getrlimit(RLIMIT_AS, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY) return std::nullopt;
  const auto used = lineOf("/proc/self/status", "VmSize");
  return std::max(0.0, static_cast<double>(limit.rlim_cur) - used.value_or(0));
}

double gigabytes(double bytes) { return std::ceil(bytes / 1e8) / 10; }

}  // namespace

std::optional<double> availableMemory() {
  const auto available = lineOf("/proc/meminfo", "MemAvailable"), limit = leftOfLimit();
  return available && limit ? std::min(*available, *limit) : available ? available : limit;
}

void requireMemory(double bytes, const Text& hint) {
  const auto available = availableMemory();
  if (!available || bytes <= *available) return;
  throw Error(ErrorCode::OutOfMemory,
              KI_TEXT("core", "This needs about %1 GB of memory, and %2 GB are free.")
                  .with(gigabytes(bytes))
                  .with(std::floor(*available / 1e8) / 10),
              hint);
}

}  // namespace kindred
