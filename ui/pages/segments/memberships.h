// Who is in which segment, as a file: customer, letter and name of the segment; empty where in none.
#pragma once

#include <QString>

#include "core/base/progress.h"
#include "ui/pages/segments/segments_data.h"

namespace kindred::ui::segments {

/// CSV, whole or not at all. Throws Error (FileUnwritable) or Cancelled. Thread rule: any.
void writeMemberships(const Shown& shown, const QString& file, Progress& progress);

}  // namespace kindred::ui::segments
