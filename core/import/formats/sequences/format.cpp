// Sequences as recommenders of the next item are trained on: a line a customer, then its products in their order.
#include <algorithm>
#include <array>

#include "core/import/format.h"
#include "core/import/tables/id_lines.h"

namespace kindred::imports::sequences {
namespace {

/// The place in the line, so that the texts ascend as the numbers do.
std::string_view placeText(std::size_t place, std::array<char, 7>& digits) {
  for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit, place /= 10)
    *digit = static_cast<char>('0' + place % 10);
  return {digits.data(), digits.size()};
}

bool writeStep(const Line& line, std::size_t place, BlockWriter& writer) {
  const bool tooLong = line.cells.front().size() > LongestId;
  if (tooLong || line.cells.size() < 2) {
    writer.unreadable(line.text, line.number);
    return false;
  }
  const std::string_view product = line.cells[place + 1];
  if (!product.empty()) {
    std::array<char, 7> digits;
    writer.cell(line.cells.front());
    writer.cell(placeText(place + 1, digits));
    writer.cell(product);
    writer.endRecord(line.number);
  }
  return place + 2 < line.cells.size();
}

std::vector<TableSource> tables(const InputFile& file, const Layout& layout) {
  TableSource source{.file = file, .layout = layout, .kind = DatasetKind::Implicit};
  source.columnNames = {"customer", "order", "product"};
  const IdLines lines = recogniseIdLines(file, layout);
  source.records = reshaped(file.open(), lines.dialect, lines.header ? 1 : 0, writeStep);
  source.notes = {
      {"sequence_order",
       KI_TEXT("core",
               "Each line was read as a customer and its products in their order, which is kept as order 0000001, "
               "0000002 and so on: the file holds no times. If its lines are baskets, choose the format “baskets”.")}};
  return {std::move(source)};
}

}  // namespace

Format format() {
  return {.key = "sequences",
          .title = KI_TEXT("core", "Sequences"),
          .recognisedBy = KI_TEXT("core",
                                  "A text file whose lines, of different lengths, are a customer and all its products, "
                                  "between blanks or commas"),
          .recognisesFile =
              [](const InputFile& file, const Layout& layout) {
                return recogniseIdLines(file, layout).kind == IdLines::Kind::Sequences ? 0.8 : 0.0;
              },
          .fileTables = tables};
}

}  // namespace kindred::imports::sequences
