// What is still whole in a damaged project. Internal to store.
#pragma once

#include "core/base/text.h"

namespace kindred::store {

class Connection;

/// A hint that names the data sets that can still be read. Reads all of them.
Text whatCanBeSaved(const Connection& connection);

}  // namespace kindred::store
