// What people do in workbooks: several sheets, merged cells, formulas, number formats, and pages that are none.
#include <gtest/gtest.h>

#include "core/import/formats/excel/workbook.h"
#include "tests/core/import/workbooks.h"

namespace kindred::imports {
namespace {

const std::string Orders = inlineRow(1, {"Order", "Customer", "Product", "Quantity"}) +
                           inlineRow(2, {"1", "a", "x", "2"}) + inlineRow(3, {"2", "b", "y", "1"}) +
                           inlineRow(4, {"3", "a", "y", "1"});

TEST(Excel, TheEventsMayBeOnTheThirdSheetAndListsJoinThem) {
  const Files files = workbook(workbookParts(
      {{"Summary", inlineRow(1, {"Region", "Revenue", "Share"}) + inlineRow(2, {"North", "100", "0.5"}) +
                       inlineRow(3, {"South", "100", "0.5"})},
       {"Customers",
        inlineRow(1, {"ID", "Name", "Email"}) + inlineRow(2, {"a", "Ann", "a@x"}) + inlineRow(3, {"b", "Bob", "b@x"})},
       {"Orders", Orders},
       {"Products", inlineRow(1, {"Product", "Title"}) + inlineRow(2, {"x", "Lamp"}) + inlineRow(3, {"y", "Pen"})}}));
  const Imported read = files.read();
  EXPECT_EQ(lines(*read.dataset), (std::vector<std::string>{"a x q2 o1", "a y q1 o3", "b y q1 o2"}));
  EXPECT_EQ(read.dataset->products.title(0), "Lamp");
  EXPECT_EQ(read.dataset->customers.attributes().find("Email")->text(1), "b@x");
  EXPECT_EQ(english(note(read.report, "sheets_not_used")->text),
            "Sheets of shop.xlsx that were not used: Summary. Choose one to read it instead.");
}

TEST(Excel, HiddenSheetsComeLast) {
  const std::string old = inlineRow(1, {"Order", "Customer", "Product", "Quantity", "Price"}) +
                          inlineRow(2, {"1", "c", "x", "2", "3"}) + inlineRow(3, {"2", "d", "y", "1", "3"}) +
                          inlineRow(4, {"3", "c", "x", "2", "3"}) + inlineRow(5, {"4", "d", "y", "1", "3"});
  ZipParts parts = workbookParts({{"Old", old}, {"New", Orders}});
  for (auto& [name, content] : parts) {
    if (name == "xl/workbook.xml") content.insert(content.find("sheetId=\"1\""), "state=\"hidden\" ");
  }
  const Imported read = workbook(parts).read();
  EXPECT_EQ(read.report.rowsRead, 3);
  EXPECT_EQ(read.preview.sheet.value, "New");
  EXPECT_NE(english(note(read.report, "sheets_not_used")->text).find("Old"), std::string::npos);
}

TEST(Excel, AMergedCellFillsItsRange) {
  const auto line = [](int row, const std::string& customer, const std::string& product) {
    return inlineRow(row, {customer, product, "2"});
  };
  const std::string rows = inlineRow(1, {"Sales of May"}) + inlineRow(2, {"Customer", "Product", "Quantity"}) +
                           line(3, "Acme", "p0") + line(4, "", "p1") + line(5, "", "p2") + line(6, "Best", "p0") +
                           line(7, "", "p1");
  ZipParts parts = workbookParts({{"S", rows}});
  std::string& sheet = parts.front().second;
  sheet.insert(sheet.find("<pageMargins"),
               "<mergeCells count=\"3\"><mergeCell ref=\"A1:C1\"/><mergeCell ref=\"A6:A7\"/><mergeCell "
               "ref=\"A3:A5\"/><mergeCell ref=\"nonsense\"/><mergeCell ref=\"B9\"/></mergeCells>");
  EXPECT_EQ(lines(*workbook(parts).read().dataset),
            (std::vector<std::string>{"Acme p0 q2", "Acme p1 q2", "Acme p2 q2", "Best p0 q2", "Best p1 q2"}));
}

TEST(Excel, FormulasThatWereNeverCalculatedAreSaid) {
  std::string rows = inlineRow(1, {"order", "customer", "product", "quantity"});
  for (int i = 2; i < 8; ++i) {
    const std::string row = std::to_string(i);
    rows += "<row r=\"" + row + "\"><c r=\"A" + row + "\"><v>" + row + "</v></c><c r=\"B" + row +
            "\"><f>VLOOKUP(A2,Z:Z,1,0)</f><v/></c>" + inlineCell("C" + row, "p") + "<c r=\"D" + row +
            "\"><v>1</v></c></row>";
  }
  const Files files = workbook(workbookParts({{"S", rows}}));
  EXPECT_EQ(
      errorOf([&] { (void)files.read(); }, ErrorCode::BadData),
      "No column of shop.xlsx was recognised as the customer. | Formulas were never calculated: open the file in a "
      "spreadsheet program, save it there, and import it again.");
  EXPECT_EQ(english(files.preview().warnings.front()),
            "6 cells among the first rows of shop.xlsx hold formulas without a result.");
}

TEST(Excel, ANumberIsReadWithTheZerosThatItsFormatShows) {
  std::string rows = inlineRow(1, {"customer", "product", "quantity"});
  for (int i = 2; i < 6; ++i) {
    const std::string row = std::to_string(i);
    rows += "<row r=\"" + row + "\"><c r=\"A" + row + "\" s=\"4\"><v>1" + row + "</v></c>" +
            inlineCell("B" + row, "p") + "<c r=\"C" + row + "\"><v>1</v></c></row>";
  }
  ZipParts parts = workbookParts({{"S", rows}});
  for (auto& [name, content] : parts) {
    if (name != "xl/styles.xml") continue;
    content.insert(content.find("</numFmts>"), "<numFmt numFmtId=\"165\" formatCode=\"00000\"/>");
    content.insert(content.find("</cellXfs>"), "<xf numFmtId=\"165\"/>");
  }
  EXPECT_EQ(lines(*workbook(parts).read().dataset).front(), "00012 p q1");
  EXPECT_EQ(excel::digitsOfFormat("00000"), 5);
  EXPECT_EQ(excel::digitsOfFormat("0000;-0000"), 4);
  for (const char* code : {"0", "0.00", "#,##0", "General", "00-00", ""})
    EXPECT_EQ(excel::digitsOfFormat(code), 0) << code;
}

TEST(Excel, AWebPageThatIsCalledAWorkbook) {
  for (const std::string head :
       {"<html><body>", "\xEF\xBB\xBF\r\n<!DOCTYPE HTML><html>", "<table>",
        "MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\n\r\n<html>",
        "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">"}) {
    const Files files(head + "<tr><td>1</td><td>a,b</td></tr>" + std::string(100'000, 'x'), "orders.xls");
    EXPECT_EQ(errorOf([&] { (void)files.read(); }, ErrorCode::BadData),
              "orders.xls is a web page, whatever its name says, and no workbook or text. | Open it in a spreadsheet "
              "program, save it as .xlsx, and import that file.");
  }
}

}  // namespace
}  // namespace kindred::imports
