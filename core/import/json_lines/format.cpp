// JSON: one object a line (JSON lines, NDJSON), or one list of objects, also within an object. Grammar: RFC 8259; a line each: jsonlines.org.
#include "core/import/format.h"
#include "core/import/json/file.h"

namespace kindred::import::json_lines {
namespace {

constexpr std::int64_t LookedAt = 4 << 20;

std::vector<TableSource> tablesIn(const InputFile& file, const Layout& layout) {
  json::Look look = json::lookAt(file, layout, LookedAt, json::Wrapped::Maybe);
  if (!look.anyObject) {
    throw Error(
        ErrorCode::BadData,
        KI_TEXT("core", "%1 is neither JSON of one object a line nor one list of objects.").with(file.baseName()),
        KI_TEXT("core",
                "Export the data as JSON lines, such as {\"customer\": \"A1\", \"product\": \"B2\"}, or as "
                "CSV."));
  }
  std::vector<std::string> columns = look.columns;
  TableSource table = json::tableOf(file, layout, look, std::move(columns));
  if (look.keysLeftOut) {
    table.notes.push_back(
        {"keys_left_out",
         KI_TEXT_N("core",
                   "There are more keys than columns are made of, or longer ones: the first %n (was|were) used.",
                   static_cast<std::int64_t>(look.columns.size()))});
  }
  if (look.valuesLeftOut) {
    table.notes.push_back(
        {"nested_left_out",
         KI_TEXT("core", "Objects inside lists, and what nests deeper than one level, were left out.")});
  }
  return {std::move(table)};
}

}  // namespace

Format format() {
  constexpr double Sure = 0.9;
  return {.key = "json_lines",
          .title = KI_TEXT("core", "JSON lines"),
          .recognisedBy = KI_TEXT("core", "A file of JSON with one object a line, or one list of objects"),
          .recognisesFile = [](const InputFile& file) { return json::beginsAsJson(file) ? Sure : 0.0; },
          .fileTables = tablesIn};
}

}  // namespace kindred::import::json_lines
