#include "core/store/clock.h"

#include <charconv>
#include <cstdlib>
#include <cstring>
#include <ctime>

#include "core/base/date.h"

namespace kindred::store {

std::int64_t currentTime() {
  if (const char* text = std::getenv("SOURCE_DATE_EPOCH")) {
    std::int64_t seconds = 0;
    if (std::from_chars(text, text + std::strlen(text), seconds).ec == std::errc()) return seconds;
  }
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  return toSeconds({local.tm_year + 1900, local.tm_mon + 1, local.tm_mday, local.tm_hour, local.tm_min, local.tm_sec});
}

}  // namespace kindred::store
