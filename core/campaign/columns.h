// Columns of a list with what they are called in the file, as command lines write them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kindred::campaign {

struct NamedColumn {
  std::string name;     ///< see CampaignList
  std::string heading;  ///< in the file; empty: the name

  bool operator==(const NamedColumn&) const = default;
};

/// NAME or NAME=HEADING between commas. After a backslash a comma, an equals sign and a backslash are letters.
std::vector<NamedColumn> parsedColumns(std::string_view text);
std::string written(const std::vector<NamedColumn>& columns);

}  // namespace kindred::campaign
