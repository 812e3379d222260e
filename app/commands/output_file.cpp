#include "app/commands/output_file.h"

#include <charconv>
#include <cmath>

#include "core/campaign/cells.h"

namespace kindred::cli {
namespace {

template <class Number>
std::string shortest(Number value) {
  if (!std::isfinite(value)) return {};
  char buffer[64];
  return {buffer, std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::fixed).ptr};
}

}  // namespace

OutputFile::OutputFile(const std::filesystem::path& path, const std::vector<std::string>& header) : m_file(path) {
  row(header);
}

void OutputFile::row(const std::vector<std::string>& cells) {
  std::string line;
  for (const auto& each : cells) line += (line.empty() ? "" : ",") + each;
  m_file.write(line + "\n");
}

std::string cell(std::string_view text) { return campaign::safeCell(text, {}); }

std::string cell(double value) { return shortest(value); }

std::string cell(float value) { return shortest(value); }

}  // namespace kindred::cli
