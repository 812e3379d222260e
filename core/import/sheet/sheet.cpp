#include "core/import/sheet/sheet.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/import/cells/words.h"
#include "core/import/sheet/place.h"

namespace kindred::import {
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

/// A text of one column is a remark about the others more often than data.
bool isTable(const Found& found) { return found.place.width >= 2 && found.place.rowsSeen >= 2; }

/// Those with the header that most of them have, the first ones of equally many.
std::vector<Found> belongingTogether(const std::vector<Found>& found) {
  std::vector<Found> best;
  for (const Found& first : found) {
    if (!isTable(first)) continue;
    std::vector<Found> alike;
    std::ranges::copy_if(found, std::back_inserter(alike),
                         [&](const Found& each) { return isTable(each) && each.place.header == first.place.header; });
    if (alike.size() > best.size()) best = std::move(alike);
  }
  if (best.empty() && !found.empty()) best.push_back(found.front());
  return best;
}

Note othersNote(const InputFile& file, const std::vector<Found>& all, const std::vector<Found>& used,
                const std::vector<std::string>& names) {
  std::vector<std::string> others;
  for (const Found& each : all) {
    if (std::ranges::find(used, each.sheet, &Found::sheet) == used.end()) others.push_back(names[each.sheet]);
  }
  if (others.empty()) return {};
  return {"sheets_not_used", KI_TEXT("core", "Sheets of %1 that were not used: %2. Choose one to read it instead.")
                                 .with(file.baseName())
                                 .with(joined(others))};
}

std::vector<Found> chosen(const InputFile& file, const Layout& layout, const Workbook& workbook,
                          std::vector<Found>& all) {
  if (layout.sheet) {
    const std::size_t sheet = chosenPart(workbook.sheets(), *layout.sheet, file);
    if (auto place = placeOf(*workbook.rows(sheet))) return {{sheet, std::move(*place)}};
    return {};
  }
  all = filledSheets(workbook);
  return belongingTogether(all);
}

}  // namespace

void SheetRow::clear(std::int64_t number) {
  m_number = number;
  m_text.clear();
  m_cells.clear();
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
              KI_TEXT("core", "Choose from: %1.").with(joined(names)));
}

std::vector<TableSource> sheetTables(const InputFile& file, const Layout& layout,
                                     const std::shared_ptr<const Workbook>& workbook) {
  const auto& names = workbook->sheets();
  std::vector<Found> all;
  std::vector<Found> used = chosen(file, layout, *workbook, all);
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
    if (found.place.rowsAbove > 0) table.notes.push_back(titleNote(found.place.rowsAbove));
    table.records = [workbook, most, found = std::move(found)] {
      return std::make_unique<SheetRecords>(workbook->rows(found.sheet), found.place, most);
    };
  }
  if (Note note = othersNote(file, all, used, names); !note.key.empty())
    tables.front().notes.push_back(std::move(note));
  return tables;
}

}  // namespace kindred::import
