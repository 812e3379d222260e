// The sources as lines of text.
#pragma once

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace kindred::architecture {

/// Every header and source below these folders, from the root.
inline std::vector<std::string> sources(const std::vector<std::string>& folders) {
  const std::filesystem::path root = KINDRED_ROOT;
  std::vector<std::string> result;
  for (const auto& folder : folders) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder)) {
      const auto extension = entry.path().extension();
      if (extension == ".h" || extension == ".cpp") result.push_back(entry.path().lexically_relative(root).string());
    }
  }
  return result;
}

inline std::vector<std::string> linesOf(const std::string& source) {
  std::ifstream file(std::filesystem::path(KINDRED_ROOT) / source);
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  return lines;
}

}  // namespace kindred::architecture
