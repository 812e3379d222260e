#include "core/import/extensions.h"

#include <algorithm>

#include "core/import/files/contents.h"
#include "core/import/format.h"

namespace kindred::imports {

std::vector<std::string> tableExtensions() {
  std::vector<std::string> all;
  for (const Format& format : formats()) {
    for (const std::string& extension : format.extensions) {
      if (std::ranges::find(all, extension) == all.end()) all.push_back(extension);
    }
  }
  return all;
}

std::vector<std::string> allExtensions() {
  std::vector<std::string> all = tableExtensions();
  all.insert(all.end(), archiveExtensions().begin(), archiveExtensions().end());
  return all;
}

}  // namespace kindred::imports
