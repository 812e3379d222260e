// The rows of a numeric table as points.
#pragma once

#include "core/base/progress.h"
#include "core/matrix/dense.h"
#include "core/workflow/commands/tables.h"

namespace kindred::cli {

/// Standardised where that is asked for. Throws Error.
Matrix pointsOf(const workflow::TableArguments& arguments, Progress progress);

}  // namespace kindred::cli
