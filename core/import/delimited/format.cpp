// Text of one record a line, cells between delimiters: CSV and its kin.
#include <algorithm>

#include "core/import/importer.h"
#include "core/import/read.h"

namespace kindred::import::delimited {
namespace {

TableSet tablesOf(const Request& request) {
  TableSet set;
  for (const auto& path : request.inputs) {
    TableSource source{.path = path, .layout = request.layout, .kind = request.kind};
    source.mayLackColumns = request.inputs.size() > 1;
    set.tables.push_back(std::move(source));
  }
  if (request.customers) {
    set.tables.push_back({.path = *request.customers, .layout = request.customersLayout, .use = TableUse::Customers});
  }
  if (request.products) {
    set.tables.push_back({.path = *request.products, .layout = request.productsLayout, .use = TableUse::Products});
  }
  return set;
}

// Any file may be text; whether it is, reading it will tell.
double recognises(const Request& request) {
  const bool files =
      std::ranges::all_of(request.inputs, [](const auto& path) { return std::filesystem::is_regular_file(path); });
  return files ? 0.9 : 0;
}

}  // namespace

Format format() {
  return {.key = "delimited",
          .title = KI_TEXT("core", "CSV text"),
          .recognisedBy = KI_TEXT(
              "core",
              "A text file of lines with the same number of cells, between commas, semicolons, tabs, bars or blanks"),
          .recognises = recognises,
          .preview = [](const Request& request,
                        Progress& progress) { return previewTables(tablesOf(request), request, progress); },
          .read = [](const Request& request, const SkippedRowSink& skipped,
                     Progress& progress) { return readTables(tablesOf(request), request, skipped, progress); }};
}

}  // namespace kindred::import::delimited
