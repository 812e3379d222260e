// `bandit evaluate`: other ways of choosing offers, judged by a log.
#pragma once

#include "app/commands/command_line.h"
#include "core/workflow/commands/bandit.h"

namespace kindred::cli {

void evaluateBandits(CommandLine& line, const workflow::BanditArguments& options);

}  // namespace kindred::cli
