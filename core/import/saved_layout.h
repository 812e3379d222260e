// Settings of an import under a name, kept to be used again for files with the same columns.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "core/import/preview.h"

namespace kindred::imports {

struct SavedLayout {
  std::string name;
  std::vector<std::string> columns;  ///< what the columns of the file are called, in its order
  std::optional<std::string> format = {};
  std::optional<DatasetKind> kind = {};
  Layout layout = {};
  std::string currency = {};
  std::map<Check, Choice> checks = {};

  bool operator==(const SavedLayout&) const;
};

/// What the person decided about `request`, and what was recognised of it, since the next file may look otherwise: the
/// roles of all columns, encoding, separators, dates.
SavedLayout savedLayout(std::string name, const Request& request, const Preview& preview);
/// Whether a file has the same columns, in any order.
bool fits(const SavedLayout& saved, const Preview& preview);
/// Everything of `saved` as the person's decision.
void apply(const SavedLayout& saved, Request& request);

nlohmann::json toJson(const SavedLayout& saved);
/// Throws Error (BadData) where `json` is not what toJson() writes; unknown roles, kinds and checks are left out.
SavedLayout savedLayoutFromJson(const nlohmann::json& json);

}  // namespace kindred::imports
