// When things happen: orders, events, customers and spend by week (from Monday), month or year, the profile of the
// week by weekday and hour, an incomplete last step, and days without any event.
//
// An order belongs to the moment of its first event; of ratings each counts as one. Times are those of the local wall clock.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/base/progress.h"
#include "core/data/dataset.h"

namespace kindred {

enum class Period { Week, Month, Year };

/// The start of the week, month or year that holds `seconds`, and of the next one.
std::int64_t periodBegin(Period period, std::int64_t seconds);
std::int64_t periodEnd(Period period, std::int64_t seconds);

/// 0 is Monday.
int weekdayOf(std::int64_t seconds);

struct ActivityStep {
  std::int64_t begin = 0, end = 0;  ///< [begin, end)
  std::int64_t orders = 0;
  std::int64_t events = 0;
  Index customers = 0;  ///< different ones in this step
  double spend = 0;
};

/// Days without an event: `begin` is the first of them.
struct ActivityGap {
  std::int64_t begin = 0;
  std::int64_t days = 0;
};

struct Activity {
  Period period = Period::Week;
  std::vector<ActivityStep> steps = {};                   ///< ascending, none left out
  std::array<std::array<std::int64_t, 24>, 7> profile{};  ///< orders by weekday (Monday first) and hour
  bool hasHours = false;                                  ///< whether any time is other than midnight
  int lastDays = 0;                                       ///< days of the last step up to the last event's
  int lastLength = 0;                                     ///< all days of it
  std::vector<ActivityGap> gaps = {};                     ///< ascending

  [[nodiscard]] bool lastIsIncomplete() const { return lastDays < lastLength; }
};

/// The shortest of week, month and year of which there are at most 1,200 between the first and the last event.
Period fittingPeriod(const Events& events);

/// Of all customers, or of `customers` (ascending) where given; the steps are always those of the whole data set, and
/// so are what is said of the last one and the gaps. A gap is a run of at least 7 days without an event, longer than
/// four times the median distance between days with one. Nothing where events have no time.
std::optional<Activity> activityOf(const Dataset& dataset, Period period, Progress& progress,
                                   const std::vector<Index>* customers = nullptr);

}  // namespace kindred
