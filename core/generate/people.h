// The customers of a generated shop, each drawn from its own stream of random numbers.
#pragma once

#include <string>
#include <vector>

#include "core/generate/draw.h"
#include "core/generate/generate.h"

namespace kindred::generate {

/// Days count from FirstDay.
constexpr std::int64_t FirstDay = 1672531200;  ///< 2023-01-01
constexpr int Days = 731;                      ///< to 2024-12-31

struct Person {
  int segment = 0;
  std::string name, email, region, age, consent;  ///< age may be empty
  int joined = 0;                                 ///< day
  int left = Days;                                ///< day after the last on which this customer buys: churn
};

Person makePerson(const Options& options, std::int64_t number);

/// How many interactions each customer has: they add up to `options.interactions`; no one has more than `most`; each
/// has one at least where there are enough. Needs interactions ≤ customers × most.
std::vector<std::int64_t> activity(const Options& options, std::int64_t most);

/// The calendar of the generated years, by day.
struct Day {
  std::string date;  ///< "2023-01-01"
  int month = 0;     ///< 0…11
};
std::vector<Day> calendar();

/// A day in [from, to) that sells: shops are fullest in November and December.
int shoppingDay(const std::vector<Day>& days, int from, int to, Random& random);

/// " 14:05:00", within opening hours.
std::string timeOfDay(Random& random);

}  // namespace kindred::generate
