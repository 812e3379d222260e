// The limit of files that may be open at once, which any of them may meet.
#pragma once

#include "core/base/text.h"

namespace kindred {

/// Whether this process or the system has so many files open that it can open no other.
bool tooManyFilesAreOpen();
/// What to do then.
Text closeFilesHint();

}  // namespace kindred
