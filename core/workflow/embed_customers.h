// Verb: place all customers on a plane and keep the places as a run, for pictures that take long to make.
#pragma once

#include "core/workflow/queries/projection.h"

namespace kindred::workflow {

/// Where the same request was stored before for this revision, that one. Throws Error as projectCustomers does, and as
/// the store does.
ProjectionPtr embedCustomers(Workspace& workspace, const ProjectionRequest& request, Progress& progress);

}  // namespace kindred::workflow
