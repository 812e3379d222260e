#include "core/import/preview.h"

#include "core/import/cells/dates.h"

namespace kindred::imports {

std::optional<std::int64_t> countedTime(const Preview& preview, const std::string& cell) {
  const std::string& pattern = preview.dateFormat.value;
  if (!isUnix(pattern) && pattern != "serial") return std::nullopt;
  const auto format = DateFormat::from(pattern);
  return format ? format->read(cell) : std::nullopt;
}

}  // namespace kindred::imports
