// The names that columns of each role have, in English, Russian and German.
#pragma once

#include <string_view>
#include <vector>

#include "core/import/request.h"

namespace kindred::imports {

struct RolePhrases {
  Role role;
  std::vector<std::string_view> phrases;
};

/// Without their "id", "code", "number" … and with ё as е (phraseOf); where roles share one, the first counts.
const std::vector<RolePhrases>& rolePhrases();

}  // namespace kindred::imports
