// Calendar arithmetic on seconds of the local wall clock since 1970-01-01 00:00 (never shifted by a zone).
#pragma once

#include <cstdint>
#include <string>

namespace kindred {

constexpr std::int64_t SecondsPerDay = 86400;

struct CivilTime {
  int year = 1970;
  int month = 1;  ///< 1…12
  int day = 1;    ///< 1…31
  int hour = 0;
  int minute = 0;
  int second = 0;
};

/// Seconds of a civil time; the date must be a real one (isRealDate).
std::int64_t toSeconds(const CivilTime& time);
CivilTime toCivil(std::int64_t seconds);
bool isRealDate(int year, int month, int day);

/// "2011-12-09".
std::string formatDate(std::int64_t seconds);
/// "2011-12-09 12:50:00".
std::string formatDateTime(std::int64_t seconds);
/// Start of the day that holds `seconds`.
std::int64_t startOfDay(std::int64_t seconds);

}  // namespace kindred
