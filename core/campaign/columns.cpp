#include "core/campaign/columns.h"

namespace kindred::campaign {
namespace {

constexpr std::string_view Special = ",=\\";

void append(std::string& text, std::string_view word) {
  for (const char c : word) {
    if (Special.find(c) != std::string_view::npos) text += '\\';
    text += c;
  }
}

}  // namespace

std::vector<NamedColumn> parsedColumns(std::string_view text) {
  std::vector<NamedColumn> columns(1);
  bool inHeading = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool escaped = text[i] == '\\' && i + 1 < text.size() && Special.find(text[i + 1]) != std::string_view::npos;
    if (escaped) ++i;
    if (!escaped && text[i] == ',') {
      columns.emplace_back();
      inHeading = false;
    } else if (!escaped && text[i] == '=' && !inHeading) {
      inHeading = true;
    } else {
      (inHeading ? columns.back().heading : columns.back().name) += text[i];
    }
  }
  std::erase_if(columns, [](const NamedColumn& column) { return column.name.empty() && column.heading.empty(); });
  return columns;
}

std::string written(const std::vector<NamedColumn>& columns) {
  std::string text;
  for (const NamedColumn& column : columns) {
    if (!text.empty()) text += ',';
    append(text, column.name);
    if (column.heading.empty()) continue;
    text += '=';
    append(text, column.heading);
  }
  return text;
}

}  // namespace kindred::campaign
