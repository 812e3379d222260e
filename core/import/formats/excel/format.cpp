// Excel workbooks (.xlsx, .xlsm), of Excel and of the many programs that write them.
#include <algorithm>
#include <array>

#include "core/base/error.h"
#include "core/import/cells/words.h"
#include "core/import/format.h"
#include "core/import/formats/excel/workbook.h"
#include "core/import/sheet/zip_part.h"

namespace kindred::imports::excel {
namespace {

constexpr double Sure = 0.99;
constexpr std::string_view OldWorkbook = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";  // and a locked one of today

bool hasPart(const InputFile& file, std::string_view part) { return ZipPart::find(file.open(), part) != nullptr; }

bool isOldOrLocked(const InputFile& file) {
  const std::string head = file.beginning(OldWorkbook.size());
  return head == OldWorkbook || (head.starts_with("PK") && hasPart(file, "xl/workbook.bin"));
}

/// What shops call .xls though it is a page or another document of markup.
bool isMarkup(const InputFile& file) {
  std::string head = file.beginning(1000);
  std::erase(head, '\0');  // of UTF-16
  const std::string text = folded(head);
  const std::size_t begin = text.find_first_not_of(" \t\r\n\xEF\xBB\xBF\xFE\xFF");  // blanks and marks of byte order
  if (begin == std::string::npos || text.substr(begin).starts_with("mime-version:")) return begin != std::string::npos;
  static constexpr std::array<std::string_view, 8> Tags = {"<html",  "<!doctype html", "<head",  "<body",
                                                           "<table", "<meta",          "<style", "<div"};
  const std::string_view markup = std::string_view(text).substr(begin);
  return std::ranges::any_of(Tags, [&](std::string_view tag) { return markup.starts_with(tag); }) ||
         (markup.starts_with("<?xml") && markup.find("office:spreadsheet") != std::string_view::npos) ||
         (markup.starts_with("<?xml") && markup.find("<html") != std::string_view::npos);
}

double recognises(const InputFile& file, const Layout& /*layout*/) {
  const bool isWorkbook = file.beginning(2) == "PK" && hasPart(file, WorkbookPart);
  return isWorkbook || isOldOrLocked(file) || isMarkup(file) ? Sure : 0;
}

std::vector<TableSource> tables(const InputFile& file, const Layout& layout) {
  if (isOldOrLocked(file)) {
    throw Error(
        ErrorCode::BadData,
        KI_TEXT("core", "%1 is a workbook of the old or the binary kind, or locked with a password.").with(file.name),
        KI_TEXT("core", "Save it as .xlsx without a password, or as CSV, and import that file."));
  }
  if (isMarkup(file)) {
    throw Error(ErrorCode::BadData,
                KI_TEXT("core", "%1 is a web page, whatever its name says, and no workbook or text.").with(file.name),
                KI_TEXT("core", "Open it in a spreadsheet program, save it as .xlsx, and import that file."));
  }
  if (!hasPart(file, WorkbookPart)) {
    throw Error(ErrorCode::BadData, KI_TEXT("core", "%1 is no Excel workbook.").with(file.name),
                KI_TEXT("core", "Leave the format to be recognised from the content."));
  }
  return sheetTables(file, layout, std::make_shared<Book>(file.open()));
}

}  // namespace

Format format() {
  return {.key = "excel",
          .title = KI_TEXT("core", "Excel workbook"),
          .recognisedBy = KI_TEXT("core", "A .xlsx file: its sheets, as if each were a file"),
          .extensions = {"xlsx", "xlsm"},
          .recognisesFile = recognises,
          .fileTables = tables};
}

}  // namespace kindred::imports::excel
