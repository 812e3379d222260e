// What a person decided about an import, as JSON: stored with the data set and on the shelf of saved settings.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "core/import/request.h"

namespace kindred::imports {

/// Where the files are and what was set about them; neither their contents nor the data set that is extended.
nlohmann::json toJson(const Request& request);
/// Throws Error (BadData) where `json` is not what toJson() writes; unknown roles, kinds and checks are left out.
Request requestFromJson(const nlohmann::json& json);

// Its parts. Those that read throw nlohmann::json::exception.
nlohmann::json toJson(const Layout& layout);
Layout layoutFromJson(const nlohmann::json& json);
nlohmann::json toJson(const std::map<Check, Choice>& checks);
std::map<Check, Choice> checksFromJson(const nlohmann::json& json);

}  // namespace kindred::imports
