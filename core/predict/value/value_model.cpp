#include "core/predict/value/value_model.h"

#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "core/params/lookup.h"

namespace kindred::predict::value {
namespace {

/// Pearson's, of spend and frequency among those who bought again.
std::optional<double> spendCorrelation(const Purchases& purchases) {
  double n = 0, x = 0, y = 0;
  for (std::size_t i = 0; i < purchases.size(); ++i) {
    if (purchases.frequency[i] == 0) continue;
    n += 1;
    x += purchases.frequency[i];
    y += purchases.spend[i];
  }
  double xx = 0, yy = 0, xy = 0;
  for (std::size_t i = 0; i < purchases.size(); ++i) {
    if (purchases.frequency[i] == 0) continue;
    const double dx = purchases.frequency[i] - x / n, dy = purchases.spend[i] - y / n;
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  if (!(xx > 0 && yy > 0)) return std::nullopt;
  return xy / std::sqrt(xx * yy);
}

}  // namespace

void requirePurchases(const Purchases& purchases) {
  const std::size_t count = purchases.size();
  const auto refuse = [](Text message) {
    throw Error(
        ErrorCode::BadData, std::move(message),
        KI_TEXT("core",
                "Columns: frequency (repeat purchases), recency (from the first to the last), T (from the first to "
                "the end), in one unit of time."));
  };
  if (count == 0) refuse(KI_TEXT("core", "There are no customers."));
  if (purchases.recency.size() != count || purchases.age.size() != count ||
      (!purchases.spend.empty() && purchases.spend.size() != count))
    refuse(KI_TEXT("core", "Not every customer has all figures."));
  for (std::size_t i = 0; i < count; ++i) {
    const double x = purchases.frequency[i], last = purchases.recency[i], age = purchases.age[i];
    const bool isPossible = std::isfinite(x) && std::isfinite(age) && x >= 0 && last >= 0 && age >= last && age > 0 &&
                            (x == 0) == (last == 0);
    if (!isPossible)
      refuse(KI_TEXT("core", "Customer %1 cannot be: frequency %2, recency %3, T %4.")
                 .with(i + 1)
                 .with(x)
                 .with(last)
                 .with(age));
  }
}

const Model& model(std::string_view key) {
  return lookUp(all(), key, KI_TEXT("core", "There is no model of value “%1”."));
}

std::vector<Gate> gates(const Model& model, const Estimated& estimated, const Purchases& purchases, double dayLength) {
  double repeat = 0, oldest = 0, silence = std::numeric_limits<double>::infinity();
  for (std::size_t i = 0; i < purchases.size(); ++i) {
    repeat += purchases.frequency[i] > 0 ? 1 : 0;
    oldest = std::max(oldest, purchases.age[i]);
    silence = std::min(silence, purchases.age[i] - purchases.recency[i]);
  }
  constexpr double LeastBuyers = 500, LeastDays = 180, MostSilence = 30, MostCorrelation = 0.3, MostSpan = 10;
  std::vector<Gate> result = {{"buyers", static_cast<double>(purchases.size()), LeastBuyers},
                              {"repeat_buyers", repeat, LeastBuyers},
                              {"history_days", oldest * dayLength, LeastDays},
                              {"days_since_last", silence * dayLength, MostSilence, true}};
  if (!purchases.spend.empty()) {
    const auto correlation = spendCorrelation(purchases);
    result.push_back({"spend_correlation", correlation ? std::optional(std::abs(*correlation)) : std::nullopt,
                      MostCorrelation, true});
  }
  if (model.leaving) result.push_back({"leaving_span", model.leaving(estimated).span(), MostSpan, true});
  return result;
}

}  // namespace kindred::predict::value
