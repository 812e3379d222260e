#include "core/base/date.h"

#include <chrono>
#include <cstdio>

namespace kindred {
namespace {

std::chrono::sys_days daysOf(std::int64_t seconds) {
  return std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds(std::chrono::seconds(seconds)));
}

}  // namespace

std::int64_t toSeconds(const CivilTime& time) {
  const std::chrono::year_month_day date{std::chrono::year(time.year),
                                         std::chrono::month(static_cast<unsigned>(time.month)),
                                         std::chrono::day(static_cast<unsigned>(time.day))};
  const std::int64_t days = std::chrono::sys_days(date).time_since_epoch().count();
  return days * SecondsPerDay + time.hour * 3600 + time.minute * 60 + time.second;
}

CivilTime toCivil(std::int64_t seconds) {
  const auto days = daysOf(seconds);
  const std::chrono::year_month_day date(days);
  const auto rest = static_cast<int>(seconds - days.time_since_epoch().count() * SecondsPerDay);
  return {static_cast<int>(date.year()),
          static_cast<int>(static_cast<unsigned>(date.month())),
          static_cast<int>(static_cast<unsigned>(date.day())),
          rest / 3600,
          rest / 60 % 60,
          rest % 60};
}

bool isRealDate(int year, int month, int day) {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1) return false;
  return std::chrono::year_month_day{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                     std::chrono::day(static_cast<unsigned>(day))}
      .ok();
}

std::string formatDate(std::int64_t seconds) {
  const std::string both = formatDateTime(seconds);
  return both.substr(0, both.find(' '));  // a year may have five digits: the day after the last of 9999
}

std::string formatDateTime(std::int64_t seconds) {
  const CivilTime t = toCivil(seconds);
  char buffer[96];
  std::snprintf(buffer, sizeof buffer, "%04d-%02d-%02d %02d:%02d:%02d", t.year, t.month, t.day, t.hour, t.minute,
                t.second);
  return buffer;
}

std::int64_t startOfDay(std::int64_t seconds) { return daysOf(seconds).time_since_epoch().count() * SecondsPerDay; }

}  // namespace kindred
