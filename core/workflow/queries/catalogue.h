// What algorithms, feature sets and formats there are, for forms, help and `algorithms`, from all registries.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "core/params/algorithm_info.h"

namespace kindred::workflow {

struct CatalogueEntry {
  std::string family;  ///< recommend, segment, embed, similarity, features
  AlgorithmInfo info;
  Text unavailable = {};  ///< why it cannot be used here, on whatever data
};

/// All of a family, or of all families where empty. Throws Error (BadParameters) for an unknown one.
std::vector<CatalogueEntry> catalogue(const std::string& family = {});

/// As `algorithms --json` lists it.
nlohmann::json toJson(const CatalogueEntry& entry);
nlohmann::json toJson(const Parameter& parameter);

}  // namespace kindred::workflow
