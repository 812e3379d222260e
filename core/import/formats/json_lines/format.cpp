// JSON: one object a line (JSON lines, NDJSON), or lists of objects, also within an object. Grammar: RFC 8259; a line
// each: jsonlines.org.
#include "core/import/format.h"
#include "core/base/error.h"
#include "core/import/json/file.h"
#include "core/import/json/lists.h"
#include "core/import/sheet/sheet.h"

namespace kindred::imports::json_lines {
namespace {

constexpr std::int64_t LookedAt = 4 << 20;

[[noreturn]] void throwNoObjects(const InputFile& file) {
  throw Error(ErrorCode::BadData,
              KI_TEXT("core", "%1 is neither JSON of one object a line nor one list of objects.").with(file.baseName()),
              KI_TEXT("core",
                      "Export the data as JSON lines, such as {\"customer\": \"A1\", \"product\": \"B2\"}, or as "
                      "CSV."));
}

TableSource tableFrom(const InputFile& file, const Layout& layout, json::Look look) {
  json::findItems(look, file, LookedAt);
  TableSource table = json::tableOf(file, layout, look, look.allColumns());
  if (look.keysLeftOut) {
    table.notes.push_back(
        {"keys_left_out",
         KI_TEXT_N("core",
                   "There are more keys than columns are made of, or longer ones: the first %n (was|were) used.",
                   static_cast<std::int64_t>(look.allColumns().size()))});
  }
  if (!look.items.empty()) {
    table.notes.push_back(
        {"items_as_rows",
         KI_TEXT("core", "Each object of the lists “%1” was read as a row, with what it lies in.").with(look.items)});
  } else if (look.valuesLeftOut) {
    table.notes.push_back(
        {"nested_left_out",
         KI_TEXT("core", "Objects inside lists, and what nests deeper than one level, were left out.")});
  }
  return table;
}

std::vector<TableSource> tablesOfLists(const InputFile& file, const Layout& layout, Encoding encoding) {
  std::vector<TableSource> tables;
  const std::vector<json::ListPlace> lists = json::listsOf(file, encoding);
  std::vector<std::string> names;
  for (const json::ListPlace& list : lists) names.push_back(list.name);
  for (const json::ListPlace& list : lists) {
    json::Look look = json::lookAtList(file, layout, LookedAt, list.begin);
    if (!look.anyObject || look.columns.empty()) continue;
    TableSource& table = tables.emplace_back(tableFrom(file, layout, std::move(look)));
    table.name = list.name;
    if (lists.size() < 2) continue;
    table.part = list.name;
    table.sheets = names;
  }
  if (!layout.sheet || names.size() < 2) return tables;
  const std::string wanted = names[chosenPart(names, *layout.sheet, file)];
  std::erase_if(tables, [&](const TableSource& table) { return table.part != wanted; });
  return tables;
}

std::vector<TableSource> tablesIn(const InputFile& file, const Layout& layout) {
  json::Look look = json::lookAt(file, layout, LookedAt, json::Wrapped::Maybe);
  if (!look.anyObject) throwNoObjects(file);
  const bool isWrapped = look.arrangement == json::Arrangement::List && json::beginsWithObject(file, layout);
  if (!isWrapped) return {tableFrom(file, layout, std::move(look))};
  std::vector<TableSource> tables = tablesOfLists(file, layout, look.encoding);
  if (tables.empty()) throwNoObjects(file);
  return tables;
}

}  // namespace

Format format() {
  constexpr double Sure = 0.9;
  return {.key = "json_lines",
          .title = KI_TEXT("core", "JSON lines"),
          .recognisedBy = KI_TEXT("core", "A file of JSON with one object a line, or with lists of objects"),
          .extensions = {"json", "jsonl", "ndjson"},
          .recognisesFile = [](const InputFile& file, const Layout&) { return json::beginsAsJson(file) ? Sure : 0.0; },
          .fileTables = tablesIn};
}

}  // namespace kindred::imports::json_lines
