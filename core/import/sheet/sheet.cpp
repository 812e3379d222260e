#include "core/import/sheet/sheet.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/import/cells/words.h"
#include "core/import/sheet/place.h"

namespace kindred::imports {
namespace {

struct Found {
  std::size_t sheet = 0;
  TablePlace place;
};

/// The sheets that hold a row.
std::vector<Found> filledSheets(const Workbook& workbook) {
  std::vector<Found> found;
  for (std::size_t sheet = 0; sheet < workbook.sheets().size(); ++sheet) {
    if (auto place = placeOf(*workbook.rows(sheet))) found.push_back({sheet, std::move(*place)});
  }
  return found;
}

std::vector<Found> chosen(const InputFile& file, const Layout& layout, const Workbook& workbook) {
  if (layout.sheet) {
    const std::size_t sheet = chosenPart(workbook.sheets(), *layout.sheet, file);
    if (auto place = placeOf(*workbook.rows(sheet))) return {{sheet, std::move(*place)}};
    return {};
  }
  std::vector<Found> all = filledSheets(workbook);
  std::ranges::stable_partition(all, [&](const Found& each) { return !workbook.isHidden(each.sheet); });
  return all;
}

/// What its first rows tell, and what to do about it.
void noteContent(TableSource& table, const TablePlace& place) {
  if (place.rowsAbove > 0) table.notes.push_back(titleNote(place.rowsAbove));
  if (place.uncalculated == 0) return;
  table.notes.push_back(
      {"formulas_not_calculated",
       KI_TEXT_N("core", "%n cell(s) among the first rows of %1 (holds a formula|hold formulas) without a result.",
                 place.uncalculated)
           .with(table.part.empty() ? table.file.baseName() : table.part)});
  table.remedy = KI_TEXT(
      "core",
      "Formulas were never calculated: open the file in a spreadsheet program, save it there, and import it again.");
}

}  // namespace

void SheetRow::clear(std::int64_t number) {
  m_number = number;
  m_text.clear();
  m_cells.clear();
  m_merged.clear();
  m_uncalculated = 0;
  m_tooLong = false;
}

void SheetRow::add(int column, std::string_view text) {
  if (m_tooLong || text.empty() || (text.front() <= ' ' && trimmed(text).empty())) return;
  if (m_text.size() + text.size() > MaximumRecord) {
    clear(m_number);
    m_tooLong = true;
    return;
  }
  m_cells.push_back({column, m_text.size(), m_text.size() + text.size()});
  m_text += text;
}

std::size_t chosenPart(const std::vector<std::string>& names, const std::string& wanted, const InputFile& file) {
  if (const auto found = std::ranges::find(names, wanted); found != names.end())
    return static_cast<std::size_t>(found - names.begin());
  const auto alike = [&](const std::string& name) { return folded(name) == folded(wanted); };
  if (const auto found = std::ranges::find_if(names, alike); found != names.end())
    return static_cast<std::size_t>(found - names.begin());
  const bool isNumber =
      !wanted.empty() && wanted.size() < 7 && wanted.find_first_not_of("0123456789") == std::string::npos;
  const std::size_t number = isNumber ? std::stoul(wanted) : 0;
  if (number >= 1 && number <= names.size()) return number - 1;
  throw Error(ErrorCode::BadParameters, KI_TEXT("core", "%1 has no sheet or table %2.").with(file.name).with(wanted),
              KI_TEXT("core", "Choose from: %1.").with(shortList(names)));
}

std::vector<TableSource> sheetTables(const InputFile& file, const Layout& layout,
                                     const std::shared_ptr<const Workbook>& workbook) {
  const auto& names = workbook->sheets();
  std::vector<Found> used = chosen(file, layout, *workbook);
  if (used.empty()) {
    throw Error(ErrorCode::BadData, KI_TEXT("core", "%1 holds no rows.").with(file.name),
                KI_TEXT("core", "Check that it is the right file, and the right sheet of it."));
  }
  const std::int64_t most = mostUnpacked(file.open()->size());
  std::vector<TableSource> tables;
  for (Found& found : used) {
    TableSource& table = tables.emplace_back(TableSource{.file = file, .layout = layout});
    if (names.size() > 1) {
      table.part = names[found.sheet];
      table.sheets = names;
    }
    table.hidden = workbook->isHidden(found.sheet);
    noteContent(table, found.place);
    if (found.place.hasGaps) found.place.merged = workbook->merged(found.sheet);
    table.records = [workbook, most, found = std::move(found)] {
      return std::make_unique<SheetRecords>(workbook->rows(found.sheet), found.place, most);
    };
  }
  return tables;
}

}  // namespace kindred::imports
