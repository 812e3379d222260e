// Baskets as the FIMI repository holds them: a line a basket, its products between blanks or commas. Nobody is named.
#include <algorithm>

#include "core/import/format.h"
#include "core/import/tables/id_lines.h"

namespace kindred::imports::baskets {
namespace {

/// Baskets of the file called `prefix`, which may be empty.
Reshape basketsOf(std::string prefix, std::size_t first) {
  return [prefix = std::move(prefix), first](const Line& line, std::size_t place, BlockWriter& writer) {
    const std::string_view product = first + place < line.cells.size() ? line.cells[first + place] : std::string_view();
    if (product.size() > LongestId) {
      writer.unreadable(product, line.number);
    } else if (!product.empty()) {
      const std::string number = prefix + std::to_string(line.number);
      for (const std::string_view cell : {std::string_view(number), std::string_view(number), product})
        writer.cell(cell);
      writer.endRecord(line.number);
    }
    return first + place + 1 < line.cells.size();
  };
}

TableSource table(const InputFile& file, const Layout& layout, std::string prefix) {
  TableSource source{.file = file, .layout = layout, .namesCustomers = false};
  source.columnNames = {"customer", "order", "product"};
  const IdLines lines = recogniseIdLines(file, layout);
  source.records = reshaped(file.open(), lines.dialect, lines.header ? 1 : 0,
                            basketsOf(std::move(prefix), lines.countFirst ? 1 : 0));
  source.notes = {
      {"basket_lines", KI_TEXT("core",
                               "Each line was read as a basket: its number stands for the customer and the order, and "
                               "baskets that are alike are no duplicates. If lines begin with the customer, choose the "
                               "format “sequences”.")}};
  return source;
}

double recognisesFile(const InputFile& file, const Layout& layout) {
  return recogniseIdLines(file, layout).kind == IdLines::Kind::Baskets ? 0.8 : 0.0;
}

/// A single file is asked about beside the other formats of files.
double recognises(const Contents& contents) {
  const auto& files = contents.files();
  const auto holdsBaskets = [](const InputFile& file) { return recognisesFile(file, {}) > 0; };
  return files.size() > 1 && std::ranges::all_of(files, holdsBaskets) ? 0.8 : 0.0;
}

/// Several files of baskets count their lines apart.
TableSet tablesIn(const Contents& contents, const Request& request, Progress& progress) {
  TableSet set;
  const bool several = contents.files().size() > 1;
  for (const InputFile& file : contents.files()) {
    progress.checkpoint();
    set.tables.push_back(table(file, request.layout, several ? file.baseName() + ":" : std::string()));
    set.tables.back().kind = request.kind;
    if (set.tables.size() > 1) set.tables.back().notes.clear();
  }
  return set;
}

}  // namespace

Format format() {
  return {
      .key = "baskets",
      .title = KI_TEXT("core", "Baskets"),
      .recognisedBy = KI_TEXT("core",
                              "A text file whose lines, of different lengths, are the products of a basket, between "
                              "blanks or commas"),
      .recognises = recognises,
      .tables = tablesIn,
      .recognisesFile = recognisesFile,
      .fileTables = [](const InputFile& file, const Layout& layout) { return std::vector{table(file, layout, {})}; }};
}

}  // namespace kindred::imports::baskets
