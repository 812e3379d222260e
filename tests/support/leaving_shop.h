// A shop without seasons whose customers buy at a rate of their own and leave after some purchase, by the very process that models of
// value suppose: enough history for all of their conditions.
#pragma once

#include <algorithm>
#include <string>

#include "core/base/date.h"
#include "core/base/random.h"
#include "core/predict/value/draws.h"

namespace kindred::test {

/// Lines of orders of a year, CSV with a header; some customers have ids that a spreadsheet would run.
inline std::string leavingShop(int customers = 800, std::uint64_t seed = 5) {
  constexpr std::int64_t Begin = 1'483'228'800, Days = 365, Newest = 250;  // from 1 January 2017
  std::string text = "customer,product,date,quantity,price\n";
  for (int i = 0; i < customers; ++i) {
    Random random = Random::stream(seed, static_cast<std::uint64_t>(i));
    const double rate = predict::value::drawGamma(1.4, random) / 20, leaves = predict::value::drawBeta(1, 9, random);
    const double usual = 5 + 2 * predict::value::drawGamma(4, random);
    const std::string id = (i % 50 == 0 ? "=c" : "c") + std::to_string(i);
    auto day = static_cast<double>(random.below(Newest));
    for (double last = -1; day < Days && !(last >= 0 && random.real() < leaves);
         day += std::max(1.0, -std::log(1 - random.real()) / rate)) {
      last = day;
      const double spent = usual * predict::value::drawGamma(5, random) / 5;
      text += id + ",p" + std::to_string(random.below(12)) + "," +
              formatDate(Begin + static_cast<std::int64_t>(day) * SecondsPerDay) + ",1," +
              std::to_string(0.01 + spent) + "\n";
    }
  }
  return text;
}

}  // namespace kindred::test
