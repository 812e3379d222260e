// Every verb of the command line, in the order of its help.
#pragma once

#include <tuple>

#include "core/workflow/commands/bandit.h"
#include "core/workflow/commands/catalogue.h"
#include "core/workflow/commands/evaluate.h"
#include "core/workflow/commands/export.h"
#include "core/workflow/commands/filter.h"
#include "core/workflow/commands/generate.h"
#include "core/workflow/commands/import.h"
#include "core/workflow/commands/predict.h"
#include "core/workflow/commands/project.h"
#include "core/workflow/commands/recommend.h"
#include "core/workflow/commands/rules.h"
#include "core/workflow/commands/runs.h"
#include "core/workflow/commands/segments.h"
#include "core/workflow/commands/strategy.h"
#include "core/workflow/commands/tables.h"
#include "core/workflow/commands/tune.h"
#include "core/workflow/commands/uplift.h"
#include "core/workflow/commands/value.h"

namespace kindred::workflow {

inline auto allCommands() {
  return std::tie(importCommand(), formatsCommand(), datasetsCommand(), describeCommand(), dataCommand(),
                  filterCommand(), removeCommand(), generateCommand(), algorithmsCommand(), trainCommand(),
                  runsCommand(), recommendCommand(), similarCommand(), evaluateCommand(), tuneCommand(),
                  segmentCommand(), segmentationsCommand(), audiencesCommand(), clusterCommand(), embedCommand(),
                  rfmCommand(), strategyCommand(), reportCommand(), exportCommand(), chooseKCommand(), assignCommand(),
                  compareSegmentationsCommand(), lookalikesCommand(), predictCommand(), banditCommand(), valueCommand(),
                  upliftCommand(), rulesCommand());
}

}  // namespace kindred::workflow
