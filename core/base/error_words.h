// Errors in words for the log: what kind they are and what led to them, without what the data hold.
#pragma once

#include <exception>
#include <string>

#include "core/base/error.h"

namespace kindred {

std::string_view name(ErrorCode code);  ///< "file_missing"

/// "bad_data: There is no customer “%1” in “%2”.": the sentence before anything was filled in. Of an exception that is no
/// Error its type and its own words; with those that it was thrown for (std::nested_exception).
std::string withoutData(const std::exception& error);

}  // namespace kindred
