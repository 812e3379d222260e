// `--set key=value`, read by the schema it is for.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/params/schema.h"

namespace kindred::cli {

/// Values of `parameters` from "key=value" texts. Throws UsageError with all that is wrong.
Values parsedSettings(const std::vector<std::string>& settings, const Parameters& parameters);

/// "algorithm.key=value" by algorithm, without its name; what belongs to all of them ("preference.…"), and with one
/// algorithm everything, keeps its text. Throws UsageError for a key that names none of them.
std::map<std::string, std::vector<std::string>> settingsByAlgorithm(const std::vector<std::string>& settings,
                                                                    const std::vector<std::string>& algorithms);

/// "2011-12-09" as seconds. Throws UsageError.
std::int64_t parsedDate(const std::string& text);

}  // namespace kindred::cli
