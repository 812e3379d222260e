// Draws from distributions that the models of value are made of. Thread rule: as Random.
#pragma once

#include "core/base/random.h"

namespace kindred::predict::value {

/// Gamma(shape, rate 1) (Marsaglia and Tsang, ACM TOMS 26, 2000); shape > 0.
double drawGamma(double shape, Random& random);
/// Beta(a, b), a, b > 0.
double drawBeta(double a, double b, Random& random);
/// By products of uniform numbers, beyond a mean of 60 by the normal distribution.
double drawPoisson(double mean, Random& random);
/// How often one tries until the first success, at least 1; `chance` in (0, 1].
double drawTries(double chance, Random& random);

}  // namespace kindred::predict::value
