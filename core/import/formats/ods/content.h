// The sheets of an OpenDocument spreadsheet (OpenDocument 1.3, part 3, chapter 9), which all lie in one part of it.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/import/sheet/sheet.h"
#include "core/import/sheet/xml.h"

namespace kindred::imports::ods {

constexpr std::string_view ContentPart = "content.xml";

class Document : public Workbook {
 public:
  /// Throws Error where the document is damaged or holds no sheet.
  explicit Document(std::shared_ptr<const FileBytes> file);
  [[nodiscard]] const std::vector<std::string>& sheets() const override { return m_names; }
  [[nodiscard]] std::unique_ptr<SheetRows> rows(std::size_t sheet) const override;
  [[nodiscard]] bool isHidden(std::size_t sheet) const override { return m_hidden[sheet]; }
  /// None: the first cell of a range says how far it goes.
  [[nodiscard]] std::vector<MergedRange> merged(std::size_t) const override { return {}; }

 private:
  std::shared_ptr<const FileBytes> m_file;
  std::vector<std::string> m_names;
  std::vector<bool> m_hidden;
};

/// One of the sheets, row by row; rows and cells that are written once for several come as often as that.
class Rows : public SheetRows, private XmlHandler {
 public:
  Rows(std::unique_ptr<ZipPart> part, std::size_t sheet);
  bool next(SheetRow& row) override;
  [[nodiscard]] double fraction() const override { return m_reader.fraction(); }

 private:
  struct Cell {
    int repeated = 1;
    int depth = 0;  ///< of its element
    std::string value;
    std::string shown;      ///< of a number: its paragraphs
    bool isText = false;    ///< its value is that of its paragraphs
    bool isNumber = false;  ///< its paragraphs show it
    bool hasParagraph = false;
  };

  void begin(std::string_view name, const XmlAttributes& attributes) override;
  void end(std::string_view name) override;
  void text(std::string_view piece) override;
  void beginRow(const XmlAttributes& attributes);
  void beginCell(const XmlAttributes& attributes);
  void beginInText(std::string_view name, const XmlAttributes& attributes);
  void beginMerged(const XmlAttributes& attributes);
  void endCell();
  void endRow();

  const FileBytes& m_file;
  XmlReader m_reader;
  std::size_t m_sheet;
  int m_depth = 0;
  int m_tableDepth = 0;  ///< tables may lie in cells
  std::size_t m_tables = 0;
  bool m_active = false, m_over = false, m_inParagraph = false;
  SheetRow m_row;
  std::int64_t m_nextRow = 1, m_repeat = 1;
  std::int64_t m_left = 0;  ///< how often m_row is still to come
  int m_column = 0;
  Cell m_cell;
};

}  // namespace kindred::imports::ods
