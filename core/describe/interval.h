// How sure a share is.
#pragma once

#include <cstdint>

namespace kindred {

struct Interval {
  double low = 0, high = 0;
};
/// 95 % interval of a share of which `count` of `all` were seen (Wilson, JASA 22, 1927); 0 … 1 where all is 0.
Interval wilsonInterval(double count, double all);

}  // namespace kindred
