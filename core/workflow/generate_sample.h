// Verb: the sample shop and the two toys, generated and imported in one go ("Try with the sample shop").
#pragma once

#include "core/generate/generate.h"
#include "core/workflow/import_data.h"

namespace kindred::workflow {

ImportOutcome importSample(Workspace& workspace, const generate::Options& options, Progress& progress);

}  // namespace kindred::workflow
