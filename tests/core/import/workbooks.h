// Workbooks of Excel, written part by part.
#pragma once

#include <string>
#include <vector>

#include "tests/core/import/sheets.h"

namespace kindred::imports {

inline constexpr std::string_view Main = R"(xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main")";

struct Sheet {
  std::string name, rows;  ///< the content of sheetData
};

inline std::string sheetXml(const std::string& rows) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n<worksheet " + std::string(Main) +
         "><dimension ref=\"A1:H10\"/><sheetViews><sheetView workbookViewId=\"0\"/></sheetViews><cols><col min=\"1\" "
         "max=\"1\" width=\"9\"/></cols><sheetData>" +
         rows + "</sheetData><pageMargins left=\"0.7\"/></worksheet>";
}

/// The parts of a workbook; `texts` are the <si> of its shared texts. Cell style 1 is a date with time, 2 a date, 3 money.
inline ZipParts workbookParts(const std::vector<Sheet>& sheets, const std::string& texts = {},
                              const std::string& properties = {}) {
  std::string list, relations;
  ZipParts parts;
  for (std::size_t i = 0; i < sheets.size(); ++i) {
    const std::string number = std::to_string(i + 1);
    list +=
        "<sheet name=\"" + escapedXml(sheets[i].name) + "\" sheetId=\"" + number + "\" r:id=\"rId" + number + "\"/>";
    relations += "<Relationship Id=\"rId" + number +
                 "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" "
                 "Target=\"worksheets/sheet" +
                 number + ".xml\"/>";
    parts.emplace_back("xl/worksheets/sheet" + number + ".xml", sheetXml(sheets[i].rows));
  }
  relations +=
      "<Relationship Id=\"rId90\" Type=\"x/styles\" Target=\"styles.xml\"/><Relationship Id=\"rId91\" "
      "Type=\"x/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/>";
  parts.emplace_back("xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>");
  parts.emplace_back("xl/workbook.xml", "<workbook " + std::string(Main) + " xmlns:r=\"http://r\"><workbookPr " +
                                            properties + "/><sheets>" + list + "</sheets></workbook>");
  parts.emplace_back("xl/styles.xml",
                     "<styleSheet><numFmts count=\"1\"><numFmt numFmtId=\"164\" "
                     "formatCode=\"[$-409]dd\\.mm\\.yyyy\\ hh:mm;@\"/></numFmts><cellStyleXfs><xf "
                     "numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf "
                     "numFmtId=\"14\"/><xf numFmtId=\"44\"/></cellXfs></styleSheet>");
  if (!texts.empty()) parts.emplace_back("xl/sharedStrings.xml", "<sst " + std::string(Main) + ">" + texts + "</sst>");
  return parts;
}

inline std::string inlineCell(const std::string& reference, const std::string& text) {
  return "<c r=\"" + reference + "\" t=\"inlineStr\"><is><t>" + escapedXml(text) + "</t></is></c>";
}

inline std::string inlineRow(int number, const std::vector<std::string>& texts) {
  const std::string row = std::to_string(number);
  std::string xml = "<row r=\"" + row + "\">";
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (!texts[i].empty()) xml += inlineCell(std::string(1, static_cast<char>('A' + i)) + row, texts[i]);
  }
  return xml + "</row>";
}

inline Files workbook(const ZipParts& parts) { return Files(zipped(parts), "shop.xlsx"); }

inline constexpr std::string_view RatingRows =
    "<row r=\"1\"><c t=\"str\"><v>user</v></c><c t=\"str\"><v>film</v></c><c t=\"str\"><v>rating</v></c></row>";

inline std::string ratings(const std::string& rows) { return std::string(RatingRows) + rows; }

}  // namespace kindred::imports
