// `value --model customer_states`: customers as states of recency, frequency and spend.
#pragma once

#include "app/commands/command_line.h"
#include "core/workflow/commands/value.h"

namespace kindred::cli {

void valueStates(CommandLine& line, const workflow::ValueArguments& options);

}  // namespace kindred::cli
