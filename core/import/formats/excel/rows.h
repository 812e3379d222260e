// A sheet of an XLSX workbook, row by row (ECMA-376, part 1, 18.3.1): memory is that of a row and of the shared texts.
#pragma once

#include "core/import/formats/excel/shared_texts.h"
#include "core/import/formats/excel/workbook.h"

namespace kindred::imports::excel {

class Rows : public SheetRows, private XmlHandler {
 public:
  /// `parts` outlives the object; `name` is that of the sheet's part in `file`.
  Rows(std::unique_ptr<ZipPart> part, std::string_view name, std::shared_ptr<const FileBytes> file, const Parts& parts);
  bool next(SheetRow& row) override;
  [[nodiscard]] double fraction() const override { return m_reader.fraction(); }

 private:
  enum class Type : std::uint8_t { Number, Shared, Inline, Formula, Boolean, Error, Date };

  void begin(std::string_view name, const XmlAttributes& attributes) override;
  void end(std::string_view name) override;
  void text(std::string_view piece) override;
  void beginRow(const XmlAttributes& attributes);
  void beginCell(const XmlAttributes& attributes);
  void endCell();
  [[nodiscard]] std::string_view number();
  [[noreturn]] void damaged() const { documentDamaged(*m_file, m_name); }

  std::shared_ptr<const FileBytes> m_file;
  std::string m_name;
  const Parts& m_parts;
  SharedTexts m_texts;
  XmlReader m_reader;

  SheetRow m_row;
  bool m_ready = false;
  bool m_inRow = false, m_inCell = false, m_inInline = false, m_collects = false, m_isFormula = false;
  int m_phonetic = 0;
  std::int64_t m_rowNumber = 0;
  int m_column = -1;  ///< of the last cell
  Type m_type = Type::Number;
  std::size_t m_style = 0;
  std::string m_value, m_scratch, m_padded;
};

}  // namespace kindred::imports::excel
