#include "core/embed/embedder.h"

#include "core/params/lookup.h"

namespace kindred::embed {

const Algorithm& algorithm(std::string_view key) {
  return lookUp(algorithms(), key, KI_TEXT("core", "There is no projection “%1”."));
}

}  // namespace kindred::embed
