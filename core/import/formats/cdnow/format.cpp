// The purchases at CDNOW (Fader and Hardie): CDNOW_master.txt of customer, day, number of CDs and their cost, and
// CDNOW_sample.txt, which also has the number of the customer in the sample. No product is named.
#include <algorithm>

#include "core/import/format.h"
#include "core/import/tables/reshape.h"

namespace kindred::imports::cdnow {
namespace {

/// "19970101".
bool isDay(std::string_view cell) {
  return cell.size() == 8 && isDigits(cell) && (cell.starts_with("19") || cell.starts_with("20")) &&
         cell.substr(4, 2) <= "12" && cell.substr(6) <= "31";
}

/// "11.77".
bool isMoney(std::string_view cell) {
  const std::size_t point = cell.find('.');
  return point != std::string_view::npos && isDigits(cell.substr(0, point)) && point + 3 == cell.size() &&
         isDigits(cell.substr(point + 1));
}

/// Without the number in the sample.
bool isPurchase(std::span<const std::string_view> cells) {
  if (cells.size() == 5) return isDigits(cells[1]) && isDigits(cells[0]) && isPurchase(cells.subspan(1));
  return cells.size() == 4 && isDigits(cells[0]) && isDay(cells[1]) && isDigits(cells[2]) && isMoney(cells[3]);
}

double recognises(const InputFile& file, const Layout& /*layout*/) {
  const Look look(file, {}, {.delimiter = " "});
  const auto purchases = std::ranges::count_if(look, [](const Line& line) { return isPurchase(line.cells); });
  const bool all =
      look.size() > 0 && isPurchase(look[0].cells) && static_cast<std::size_t>(purchases) * 10 >= look.size() * 9;
  return all ? 0.95 : 0.0;
}

std::vector<TableSource> tables(const InputFile& file, const Layout& layout) {
  const Look look(file, {}, {.delimiter = " "});
  TableSource source{.file = file, .layout = layout, .use = TableUse::Events, .delimiter = " ", .quotes = false};
  source.columnNames = {"customer", "date", "quantity", "total"};
  if (look.size() > 0 && look[0].cells.size() == 5) source.columnNames.insert(source.columnNames.begin() + 1, "sample");
  return {std::move(source)};
}

}  // namespace

Format format() {
  return {
      .key = "cdnow",
      .title = KI_TEXT("core", "CDNOW"),
      .recognisedBy = KI_TEXT("core", "A text file of customer, day (as 19970101), number and cost, between blanks"),
      .recognisesFile = recognises,
      .fileTables = tables};
}

}  // namespace kindred::imports::cdnow
