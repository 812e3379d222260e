#include "core/predict/model.h"

#include <algorithm>
#include <cmath>

#include "core/base/error.h"

namespace kindred::predict {

double Contributions::sum() const {
  double total = base;
  for (const double part : parts) total += part;
  return total;
}

double Contributions::probability() const { return scale == Scale::LogOdds ? sigmoid(sum()) : sum(); }

double sigmoid(double x) {
  if (x >= 0) return 1 / (1 + std::exp(-x));
  const double e = std::exp(x);
  return e / (1 + e);
}

double logOdds(double p) {
  constexpr double Least = 1e-15;
  p = std::clamp(p, Least, 1 - Least);
  return std::log(p / (1 - p));
}

void requireSound(bool isSound) {
  if (isSound) return;
  throw Error(ErrorCode::ProjectDamaged, KI_TEXT("core", "What was learned is stored, but damaged."),
              KI_TEXT("core", "Learn it again."));
}

}  // namespace kindred::predict
