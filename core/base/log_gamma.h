// ln Γ(x). std::lgamma also writes the sign into a variable that all threads share. Thread rule: any thread.
#pragma once

#include <cmath>

namespace kindred {

inline double logGamma(double x) {
#ifdef _WIN32
  return std::lgamma(x);
#else
  int sign = 0;
  return lgamma_r(x, &sign);
#endif
}

}  // namespace kindred
