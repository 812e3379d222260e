#include "core/segment/significance.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace kindred::segment {

void ClusteredShare::addAmount(double amount) {
  ++customers;
  n += amount;
  nn += amount * amount;
}

void ClusteredShare::addPart(double part, double amount) {
  y += part;
  yy += part * part;
  yn += part * amount;
}

double ClusteredShare::variance() const {
  if (customers < 2 || n <= 0) return 0;
  const double r = share();
  const double squares = std::max(0.0, yy - 2 * r * yn + r * r * nn);
  return customers / (customers - 1) * squares / (n * n);
}

ClusteredShare& ClusteredShare::operator+=(const ClusteredShare& part) {
  customers += part.customers;
  y += part.y;
  n += part.n;
  yy += part.yy;
  yn += part.yn;
  nn += part.nn;
  return *this;
}

ClusteredShare& ClusteredShare::operator-=(const ClusteredShare& part) {
  customers -= part.customers;
  y -= part.y;
  n -= part.n;
  yy -= part.yy;
  yn -= part.yn;
  nn -= part.nn;
  return *this;
}

double shareAtLeast(const ClusteredShare& group, const ClusteredShare& rest) {
  constexpr double Least = 10;
  if (group.customers < Least || rest.customers < Least) return 1;
  const double difference = group.share() - rest.share();
  const double variance = group.variance() + rest.variance();
  if (difference <= 0) return 1;
  if (variance <= 0) return 0;
  return 0.5 * std::erfc(difference / std::sqrt(2 * variance));
}

}  // namespace kindred::segment
