// The parts of an XLSX workbook beside its sheets (ECMA-376, part 1, chapter 18): which sheets there are, which number
// formats mean dates, and the texts that cells share.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/import/sheet/cell_text.h"
#include "core/import/sheet/sheet.h"

namespace kindred::imports::excel {

constexpr std::string_view WorkbookPart = "xl/workbook.xml";

/// What the number format of a code such as "dd.mm.yyyy" makes of numbers.
NumberKind kindOfFormat(std::string_view code);

/// How many digits a code of zeros alone, such as "00000", shows at least; 0 for others.
int digitsOfFormat(std::string_view code);

struct NumberFormat {
  NumberKind kind = NumberKind::Number;
  int digits = 0;  ///< shown at least of a whole number
};

/// What is common to the sheets.
struct Parts {
  std::vector<NumberFormat> formats;  ///< of the cell styles, by number
  bool since1904 = false;
  std::string texts;  ///< the part of the shared texts; empty where there is none
};

class Book : public Workbook {
 public:
  /// Throws Error where the workbook's own parts are damaged or missing.
  explicit Book(std::shared_ptr<const FileBytes> file);
  [[nodiscard]] const std::vector<std::string>& sheets() const override { return m_names; }
  [[nodiscard]] std::unique_ptr<SheetRows> rows(std::size_t sheet) const override;
  [[nodiscard]] bool isHidden(std::size_t sheet) const override { return m_hidden[sheet]; }
  /// They stand behind the rows of a sheet, so all of it is unpacked for them.
  [[nodiscard]] std::vector<MergedRange> merged(std::size_t sheet) const override;

 private:
  std::shared_ptr<const FileBytes> m_file;
  Parts m_parts;
  std::vector<std::string> m_names, m_sheetParts;
  std::vector<bool> m_hidden;
};

}  // namespace kindred::imports::excel
