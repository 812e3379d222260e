#include "core/store/clock.h"
#include "core/workflow/workspace.h"

namespace kindred::workflow {

std::string programVersion() { return KINDRED_VERSION; }

std::int64_t currentTime() { return store::currentTime(); }

}  // namespace kindred::workflow
