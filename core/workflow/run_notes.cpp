#include "core/workflow/run_notes.h"

#include <nlohmann/json.hpp>

namespace kindred::workflow {
namespace {

constexpr const char* NotesKey = "notes";

}  // namespace

void writeNotes(nlohmann::json& result, const std::vector<Text>& notes) {
  for (const Text& note : notes) result[NotesKey].push_back(toJson(note));
}

std::vector<Text> notesOf(const RunInfo& run) {
  const auto result = nlohmann::json::parse(run.result, nullptr, false);
  if (!result.is_object() || !result.contains(NotesKey) || !result[NotesKey].is_array()) return {};
  std::vector<Text> notes;
  for (const auto& note : result[NotesKey]) notes.push_back(textFromJson(note));
  std::erase(notes, Text());
  return notes;
}

}  // namespace kindred::workflow
