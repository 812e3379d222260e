#include "core/import/importer.h"

#include <algorithm>

#include "core/import/cells/words.h"
#include "core/import/read.h"

namespace kindred::imports {
namespace {

struct Chosen {
  const Format* format = nullptr;
  double confidence = 1;
  bool wasSet = false;
};

const Format& formatCalled(const std::string& key) {
  const auto found = std::ranges::find(formats(), key, &Format::key);
  if (found != formats().end()) return *found;
  std::vector<std::string> keys;
  for (const Format& format : formats()) keys.push_back(format.key);
  throw Error(ErrorCode::BadParameters, KI_TEXT("core", "There is no format %1.").with(key),
              KI_TEXT("core", "Choose from: %1.").with(shortList(keys)));
}

/// The format that was set, or the one of data sets that is most sure of the inputs, or that of the first file.
Chosen chosen(const Request& request) {
  if (request.format) return {&formatCalled(*request.format), 1, true};
  Chosen best{nullptr, 0};
  for (const Format& format : formats()) {
    const double confidence = format.recognises ? format.recognises(*request.contents) : 0;
    if (confidence > best.confidence) best = {&format, confidence};
  }
  if (best.format != nullptr) return best;
  const FileFormat first = formatOf(request.contents->files().front(), request.layout);
  return {first.format, first.confidence};
}

/// Of the tables of a file those that list what is wanted; all where none does.
std::vector<TableSource> listsIn(const InputFile& file, const Layout& layout, TableUse use, Progress& progress) {
  std::vector<TableSource> all = tablesOf(file, layout), lists;
  if (all.size() < 2) return all;
  for (TableSource& source : all) {
    source.mayLackColumns = true;
    if (understand(source, Scope::Beginning, progress).use == use) lists.push_back(source);
  }
  return lists.empty() ? all : lists;
}

/// A file that was named as a list of customers or products.
void addSide(TableSet& set, const std::filesystem::path& path, const Layout& layout, TableUse use, Progress& progress) {
  std::erase_if(set.tables, [&](const TableSource& table) { return table.use == use; });
  for (const InputFile& file : unpacked(path, progress)) {
    for (TableSource& table : listsIn(file, layout, use, progress)) {
      table.use = use;
      table.keyOpen = true;
      set.tables.push_back(std::move(table));
    }
  }
}

/// Throws Error where a sheet was chosen of a file that has none.
void requireSheets(const TableSource& table, const Layout& layout) {
  if (!layout.sheet || table.records) return;
  throw Error(ErrorCode::BadParameters, KI_TEXT("core", "%1 has no sheets to choose from.").with(table.file.baseName()),
              KI_TEXT("core", "Choose a sheet of workbooks and databases alone."));
}

TableSet plainTables(const Request& request, const Chosen& chosen) {
  TableSet set{.plain = true};
  const auto& files = request.contents->files();
  for (const InputFile& file : files) {
    for (TableSource& table :
         chosen.wasSet ? chosen.format->fileTables(file, request.layout) : tablesOf(file, request.layout)) {
      requireSheets(table, request.layout);
      if (request.kind) table.kind = request.kind;
      set.tables.push_back(std::move(table));
    }
  }
  for (TableSource& table : set.tables) table.mayLackColumns = set.tables.size() > 1;
  return set;
}

TableSet tablesFor(const Request& request, const Chosen& chosen, Progress& progress) {
  TableSet set = chosen.format->tables ? chosen.format->tables(*request.contents, request, progress)
                                       : plainTables(request, chosen);
  for (TableSource& table : set.tables) {
    if (request.scale) table.scale = request.scale;
  }
  if (request.customers) addSide(set, *request.customers, request.customersLayout, TableUse::Customers, progress);
  if (request.products) addSide(set, *request.products, request.productsLayout, TableUse::Products, progress);
  return set;
}

void sign(Preview& preview, const Chosen& chosen, const Request& request) {
  preview.contents = request.contents;
  preview.format = chosen.format->key;
  preview.formatTitle = chosen.format->title;
  // That text is CSV is as sure as its separator.
  const double told = preview.delimiter.value.empty() ? 0 : preview.delimiter.confidence;
  preview.formatFound = {chosen.format->key, std::max(chosen.confidence, told), chosen.wasSet};
}

/// The request with its contents. Throws Error where an input is missing.
Request opened(Request request, Progress& progress) {
  if (request.inputs.empty()) {
    throw Error(ErrorCode::BadParameters, KI_TEXT("core", "No file to import was given."),
                KI_TEXT("core", "Name a file."));
  }
  if (!request.contents) request.contents = std::make_shared<Contents>(request.inputs, progress);
  return request;
}

}  // namespace

FileFormat formatOf(const InputFile& file, const Layout& layout) {
  FileFormat best;
  for (const Format& format : formats()) {
    const double confidence = format.recognisesFile ? format.recognisesFile(file, layout) : 0;
    if (confidence > best.confidence) best = {&format, confidence};
  }
  if (best.format != nullptr) return best;
  (void)file.open();  // says what is wrong with it
  throw Error(ErrorCode::BadData, KI_TEXT("core", "%1 is in no format that is known here.").with(file.name),
              KI_TEXT("core", "Save or export the data as CSV text, and import that file."));
}

std::vector<TableSource> tablesOf(const InputFile& file, const Layout& layout) {
  return formatOf(file, layout).format->fileTables(file, layout);
}

Preview preview(const Request& given, Progress& progress) {
  Progress opening = progress.part(0, 0.5);
  const Request request = opened(given, opening);
  Progress looking = progress.part(0.5, 1);
  const Chosen format = chosen(request);
  Preview result = previewTables(tablesFor(request, format, looking), request, looking);
  sign(result, format, request);
  return result;
}

Imported read(const Request& given, const SkippedRowSink& skipped, Progress& progress) {
  Progress opening = progress.part(0, 0.1);
  const Request request = opened(given, opening);
  Progress reading = progress.part(0.1, 1);
  const Chosen format = chosen(request);
  Imported result = readTables(tablesFor(request, format, reading), request, skipped, reading);
  sign(result.preview, format, request);
  result.report.format = format.format->key;
  return result;
}

}  // namespace kindred::imports
