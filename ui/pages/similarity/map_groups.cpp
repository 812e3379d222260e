#include "ui/pages/similarity/map_groups.h"

#include <algorithm>
#include <set>

namespace kindred::ui {
namespace {

/// As own rules have a value: quotation marks inside are doubled.
std::string quoted(const std::string& value) {
  std::string result = "\"";
  for (const char letter : value) result += letter == '"' ? std::string("\"\"") : std::string(1, letter);
  return result + '"';
}

/// Without what ends a rule's name, and unlike those before.
std::string ruleName(std::string name, std::size_t number, std::set<std::string>& used) {
  for (char& letter : name) {
    if (std::string_view(":;#\n\r").find(letter) != std::string_view::npos) letter = ' ';
  }
  if (name.find_first_not_of(' ') == std::string::npos) name = "Group " + std::to_string(number);
  const std::string wanted = name;
  for (int next = 2; !used.insert(name).second; ++next) name = wanted + " " + std::to_string(next);
  return name;
}

}  // namespace

workflow::SegmentRequest segmentsOfGroups(const Dataset& dataset, const std::vector<MapGroup>& groups) {
  std::string rules;
  std::set<std::string> used;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    rules += ruleName(groups[i].name, i + 1, used) + ": ";
    for (std::size_t j = 0; j < groups[i].customers.size(); ++j)
      rules += (j == 0 ? "customer=" : " or customer=") + quoted(dataset.customers.id(groups[i].customers[j]));
    rules += '\n';
  }
  return {.datasetId = dataset.id, .algorithm = workflow::OwnRules, .parameters = {{workflow::OwnRules, rules}}};
}

}  // namespace kindred::ui
