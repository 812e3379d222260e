// How many customers and products of a data set have events, beside those that are listed.
#pragma once

#include "core/workflow/workspace.h"

namespace kindred::ui {

struct ActiveCounts {
  Index customers = 0;
  Index products = 0;
};

/// As the data set's report counts them; where it says nothing, all that are listed.
ActiveCounts activeCounts(const workflow::DatasetInfo& info);

}  // namespace kindred::ui
