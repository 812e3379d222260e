// What every algorithm of every family says of itself; the families' `Algorithm` structs start with it.
#pragma once

#include <string>
#include <vector>

#include "core/base/text.h"
#include "core/params/schema.h"

namespace kindred {

struct AlgorithmInfo {
  std::string key = {};  ///< stable storage name: "user_knn"
  Text title = {};
  Text summary = {};                           ///< one or two plain sentences for a marketer
  std::string source = {};                     ///< paper, section or equation
  int version = 1;                             ///< raised when the same parameters give other results
  std::vector<std::string> capabilities = {};  ///< stable keys: "explicit", "implicit", "explains", …
  Parameters parameters = {};
};

/// What a fit is expected to take on data of a given shape.
struct Estimate {
  double seconds = 0;
  double bytes = 0;
};

}  // namespace kindred
