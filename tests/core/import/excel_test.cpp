// XLSX as Excel and others write it, part by part.
#include <gtest/gtest.h>

#include "core/import/formats/excel/workbook.h"
#include "tests/core/import/workbooks.h"

namespace kindred::imports {
namespace {

constexpr std::string_view RetailTexts =
    "<si><t>Invoice</t></si><si><t>StockCode</t></si><si><t>Description</t></si><si><t>Quantity</t></si>"
    "<si><t>InvoiceDate</t></si><si><t>Price</t></si><si><t>Customer ID</t></si><si><t>Country</t></si>"
    "<si><r><rPr><b/></rPr><t xml:space=\"preserve\">PINK </t></r><r><t>LAMP</t></r><rPh sb=\"0\" "
    "eb=\"1\"><t>ランプ</t></rPh></si>"
    "<si><t>85123A</t></si><si><t>United Kingdom</t></si><si><t>C489435</t></si>";

std::string retailHeader() {
  std::string row = "<row r=\"1\" spans=\"1:8\">";
  for (int i = 0; i < 8; ++i)
    row += "<c r=\"" + std::string(1, static_cast<char>('A' + i)) + "1\" t=\"s\"><v>" + std::to_string(i) + "</v></c>";
  return row + "</row>";
}

// UCI Online Retail II: a sheet a year, numbers among the invoices and stock codes, blank customers, C cancellations.
std::vector<Sheet> retailSheets() {
  return {{"Year 2009-2010",
           retailHeader() + "<row r=\"2\"><c r=\"A2\"><v>489434</v></c><c r=\"B2\" t=\"s\"><v>9</v></c><c r=\"C2\" "
                            "t=\"s\"><v>8</v></c><c r=\"D2\"><v>12</v></c><c r=\"E2\" s=\"1\"><v>40148.322916666664"
                            "</v></c><c r=\"F2\"><v>6.9500000000000002</v></c><c r=\"G2\"><v>13085</v></c><c r=\"H2\" "
                            "t=\"s\"><v>10</v></c></row>"
                            "<row r=\"3\"><c r=\"A3\"><v>489436</v></c><c r=\"B3\"><v>22041</v></c><c r=\"D3\"><v>48"
                            "</v></c><c r=\"E3\" s=\"1\"><v>40148</v></c><c r=\"F3\"><v>2.1</v></c><c r=\"H3\" "
                            "t=\"s\"><v>10</v></c></row>"},
          {"Year 2010-2011",
           retailHeader() + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>11</v></c><c r=\"B2\"><v>22041</v></c><c r=\"D2\"><v>"
                            "-1</v></c><c r=\"E2\" s=\"1\"><v>40513.354166666664</v></c><c r=\"F2\"><v>2.1</v></c><c "
                            "r=\"G2\"><v>13085</v></c></row>"
                            "<row r=\"3\"><c r=\"A3\"><v>536365</v></c><c r=\"B3\"><v>22041</v></c><c r=\"D3\"><v>3"
                            "</v></c><c r=\"E3\" s=\"1\"><v>40513.351388888892</v></c><c r=\"F3\"><v>2.1</v></c><c "
                            "r=\"G3\"><v>17850</v></c></row>"}};
}

TEST(Excel, ReadsBothSheetsOfOnlineRetail) {
  const Imported read = workbook(workbookParts(retailSheets(), std::string(RetailTexts))).read();
  EXPECT_EQ(read.report.format, "excel");
  EXPECT_EQ(read.report.kind, DatasetKind::Transactions);
  EXPECT_EQ(read.report.rowsRead, 4);
  EXPECT_EQ(lines(*read.dataset),
            (std::vector<std::string>{
                "13085 85123A q12 p6.95 t" + std::to_string(toSeconds({2009, 12, 1, 7, 45, 0})) + " o489434",
                "17850 22041 q3 p2.1 t" + std::to_string(toSeconds({2010, 12, 1, 8, 26, 0})) + " o536365"}));
  EXPECT_EQ(read.dataset->products.title(read.dataset->events.product[0]), "PINK LAMP");
  EXPECT_EQ(counts(read.report)["no_customer"], 1);
  EXPECT_EQ(counts(read.report)["unmatched_return"], 1);
  EXPECT_EQ(read.preview.files, (std::vector<std::string>{"shop.xlsx, Year 2009-2010", "shop.xlsx, Year 2010-2011"}));
  EXPECT_TRUE(read.preview.sheet.value.empty());
}

TEST(Excel, TheSheetCanBeChosen) {
  Files files = workbook(workbookParts(retailSheets(), std::string(RetailTexts)));
  for (const char* sheet : {"Year 2010-2011", "year 2010-2011", "2"}) {
    files.request.layout.sheet = sheet;
    const Imported read = files.read();
    EXPECT_EQ(read.report.rowsRead, 2);
    EXPECT_EQ(read.preview.sheet.value, "Year 2010-2011");
    EXPECT_TRUE(read.preview.sheet.setByUser);
    EXPECT_EQ(read.preview.sheets.size(), 2u);
  }
  files.request.layout.sheet = "Year 2012";
  EXPECT_EQ(errorOf([&] { (void)files.preview(); }, ErrorCode::BadParameters),
            "shop.xlsx has no sheet or table Year 2012. | Choose from: Year 2009-2010, Year 2010-2011.");
}

TEST(Excel, OfDifferentSheetsTheEventsAreReadAndTheOthersAreNamed) {
  const Files files =
      workbook(workbookParts({{"About", inlineRow(1, {"Ratings of our films"}) + inlineRow(2, {"made in May"})},
                              {"Ratings", ratings("<row><c><v>1</v></c><c><v>10</v></c><c><v>4.5</v></c></row>")},
                              {"Other", inlineRow(1, {"a", "b"}) + inlineRow(2, {"1", "2"})},
                              {"Empty", ""}}));
  const Imported read = files.read();
  EXPECT_EQ(lines(*read.dataset), (std::vector<std::string>{"1 10 v4.5"}));
  ASSERT_NE(note(read.report, "sheets_not_used"), nullptr);
  EXPECT_EQ(english(note(read.report, "sheets_not_used")->text),
            "Sheets of shop.xlsx that were not used: About, Other. Choose one to read it instead.");
  EXPECT_EQ(read.preview.sheet.value, "Ratings");
}

TEST(Excel, TypedCells) {
  const Files files = workbook(workbookParts(
      {{"S",
        "<row r=\"1\">" + inlineCell("A1", "user") + inlineCell("B1", "film") + inlineCell("C1", "rating") +
            inlineCell("D1", "date") + inlineCell("E1", "consent") + inlineCell("F1", "note") +
            "</row><row r=\"2\"><c r=\"A2\"><v>12345678901234567890</v></c><c r=\"B2\" t=\"str\"><f>B1&amp;\"x\"</f>"
            "<v>007</v></c><c r=\"C2\"><f>1+1</f><v>3.4000000000000004</v></c><c r=\"D2\" s=\"2\"><v>40513</v></c>"
            "<c r=\"E2\" t=\"b\"><v>1</v></c><c r=\"F2\" t=\"e\"><v>#N/A</v></c></row>"
            "<row r=\"4\"><c r=\"A4\"><v>1.5E+3</v></c><c r=\"B4\" t=\"inlineStr\"><is><r><t>a_x000D_</t></r><r>"
            "<t>b</t></r></is></c><c r=\"C4\" s=\"3\"><v>2.0</v></c><c r=\"D4\" t=\"d\"><v>2010-12-02</v></c><c "
            "r=\"E4\" t=\"b\"><v>0</v></c><c r=\"F4\" t=\"inlineStr\"><is/></c></row>"}}));
  const Preview preview = files.preview();
  EXPECT_EQ(cellsOf(preview), (std::vector<std::vector<std::string>>{
                                  {"12345678901234567890", "007", "3.4000000000000004", "2010-12-01", "true", ""},
                                  {"1500", "a\rb", "2", "2010-12-02", "false", ""}}));
  EXPECT_EQ(preview.rows[1].line, 4);
}

TEST(Excel, DatesOfBothSystems) {
  const std::string rows = ratings("") +
                           "<row r=\"2\"><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c><c s=\"1\"><v>0</v></c>"
                           "<c s=\"2\"><v>1</v></c><c s=\"1\"><v>61.5</v></c></row>";
  EXPECT_EQ(cellsOf(workbook(workbookParts({{"S", rows}})).preview()),
            (std::vector<std::vector<std::string>>{{"1", "2", "3", "00:00:00", "1900-01-01", "1900-03-01 12:00:00"}}));
  EXPECT_EQ(cellsOf(workbook(workbookParts({{"S", rows}}, "", "date1904=\"1\"")).preview()),
            (std::vector<std::vector<std::string>>{{"1", "2", "3", "00:00:00", "1904-01-02", "1904-03-02 12:00:00"}}));
}

TEST(Excel, FormatsThatMeanDates) {
  using enum NumberKind;
  const std::vector<std::pair<std::string, NumberKind>> codes = {
      {"General", Number},     {"0.00E+00", Number},        {"#,##0.00 \"days\"", Number}, {"[$USD] #,##0", Number},
      {"\\d0", Number},        {"yyyy-mm-dd", Date},        {"[$-F800]dddd, mmmm", Date},  {"d/m/yy h:mm", DateTime},
      {"mm:ss.0", DateTime},   {"[h]:mm:ss", Elapsed},      {"[Red]dd.mm.yyyy;@", Date},   {"0;[Red]\"d\"", Number},
      {"_-* #,##0_d", Number}, {"yyyy\"年\"m\"月\"", Date}, {"[<100]0.0;0", Number}};
  for (const auto& [code, kind] : codes) EXPECT_EQ(excel::kindOfFormat(code), kind) << code;
}

TEST(Excel, ATitleBlankRowsAndBlankColumnsArePassedOver) {
  const Files files = workbook(workbookParts(
      {{"S", inlineRow(2, {"", "Sales of 2010"}) + "<row r=\"3\"/>" + inlineRow(4, {"", "user", "", "film", "rating"}) +
                 inlineRow(5, {"", "1", "", "10", "4"}) + inlineRow(6, {"", "2", " ", "11", "5"}) +
                 inlineRow(9, {"", "3", "", "11"})}}));
  const Preview preview = files.preview();
  EXPECT_EQ(columnsOf(preview), (std::vector<std::string>{"user", "film", "rating"}));
  EXPECT_EQ(preview.rows.size(), 3u);
  EXPECT_EQ(preview.rows[2].line, 9);
  EXPECT_EQ(preview.rows[2].problem, Check::Unreadable);
  const Imported read = files.read();
  EXPECT_EQ(lines(*read.dataset), (std::vector<std::string>{"1 10 v4", "2 11 v5"}));
  EXPECT_NE(note(read.report, "rows_above_table"), nullptr);
}

TEST(Excel, ElementsMayHavePrefixes) {
  ZipParts parts = workbookParts({{"S", ratings("<row><c><v>1</v></c><c><v>10</v></c><c><v>4</v></c></row>")}});
  for (auto& [name, content] : parts) {
    std::string prefixed;
    for (std::size_t i = 0; i < content.size(); ++i) {
      prefixed += content[i];
      if (content[i] != '<' || content[i + 1] == '?') continue;
      if (content[i + 1] == '/') prefixed += content[++i];
      prefixed += "x:";
    }
    content = prefixed;
  }
  EXPECT_EQ(lines(*workbook(parts).read().dataset), (std::vector<std::string>{"1 10 v4"}));
}

TEST(Excel, AWorkbookInAnArchive) {
  Files files(zipped({{"set/shop.xlsx", zipped(workbookParts(retailSheets(), std::string(RetailTexts)))}}), "set.zip");
  EXPECT_EQ(files.read().report.rowsRead, 4);
}

class BadWorkbook : public testing::Test {
 protected:
  static std::string errorFor(const ZipParts& parts) {
    const Files files = workbook(parts);
    return errorOf([&] { (void)files.read(); }, ErrorCode::BadData);
  }
  static std::string errorForRows(const std::string& rows, const std::string& texts = {}) {
    return errorFor(workbookParts({{"S", rows}}, texts));
  }
};

TEST_F(BadWorkbook, BrokenSheets) {
  const std::string damaged = "its part xl/worksheets/sheet1.xml cannot be read";
  const auto says = [&](const std::string& rows) { return errorForRows(rows).find(damaged) != std::string::npos; };
  EXPECT_TRUE(says(ratings("<row><c r=\"XFE2\"><v>1</v></c></row>")));
  EXPECT_TRUE(says(ratings("<row><c r=\"AAAAAAA2\"><v>1</v></c></row>")));
  EXPECT_TRUE(says(ratings("<row><c r=\"2\"><v>1</v></c></row>")));
  EXPECT_TRUE(says(ratings("<row><c r=\"C2\"><v>1</v></c><c r=\"B2\"><v>1</v></c></row>")));
  EXPECT_TRUE(says(ratings("<row r=\"1\"><c><v>1</v></c></row>")));
  EXPECT_TRUE(says(ratings("<row r=\"99999999999999999999\"><c><v>1</v></c></row>")));
  EXPECT_TRUE(says(ratings("<row><c><v>1</c></row>")));
  EXPECT_TRUE(says(ratings("<row><c><v>\x01</v></c></row>")));
  EXPECT_TRUE(says(ratings("<row><c t=\"s\"><v>-1</v></c></row>")));
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<row>";
  EXPECT_TRUE(says(deep));
  EXPECT_NE(errorForRows(ratings("<row><c t=\"s\"><v>5</v></c></row>"), "<si><t>a</t></si>").find("sharedStrings"),
            std::string::npos);
}

TEST_F(BadWorkbook, TheLastCellOfASheetIsRead) {
  const std::string rows = ratings(
      "<row><c r=\"A2\"><v>1</v></c><c><v>2</v></c><c><v>3</v></c><c r=\"XFD2\"><v>4</v></c></row>"
      "<row r=\"1048576\"><c><v>1</v></c><c><v>3</v></c><c><v>3</v></c></row>");
  const Preview preview = workbook(workbookParts({{"S", rows}})).preview();
  EXPECT_EQ(preview.columns.size(), 4u);
  EXPECT_EQ(preview.rows.back().line, 1'048'576);
}

TEST_F(BadWorkbook, EntitiesAreRefused) {
  ZipParts parts = workbookParts({{"S", ratings("<row><c><v>1</v></c></row>")}});
  parts.front().second =
      "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>"
      "<worksheet><sheetData><row><c t=\"str\"><v>&b;</v></c></row></sheetData></worksheet>";
  EXPECT_NE(errorFor(parts).find("sheet1.xml cannot be read"), std::string::npos);
}

TEST_F(BadWorkbook, MissingParts) {
  ZipParts parts = workbookParts({{"S", ratings("")}});
  ZipParts withoutSheet(parts.begin() + 1, parts.end());
  EXPECT_NE(errorFor(withoutSheet).find("sheet1.xml cannot be read"), std::string::npos);
  ZipParts withoutRelations = {parts[0], parts[2]};
  EXPECT_NE(errorFor(withoutRelations).find("its part S cannot be read"), std::string::npos);
  EXPECT_NE(errorFor({{"xl/workbook.xml", "<workbook/>"}}).find("xl/workbook.xml cannot be read"), std::string::npos);
  EXPECT_NE(errorForRows("").find("holds no rows"), std::string::npos);
}

TEST_F(BadWorkbook, TruncatedOrChanged) {
  const std::string whole = zipped(workbookParts(retailSheets(), std::string(RetailTexts)));
  for (std::size_t i = 1; i < 12; ++i) {
    const Files files(whole.substr(0, whole.size() * i / 12), "shop.xlsx");
    (void)errorOf([&] { (void)files.read(); }, ErrorCode::BadData);
  }
  std::string changed = whole;
  changed[120] = static_cast<char>(changed[120] ^ 0x55);
  const Files files(changed, "shop.xlsx");
  (void)errorOf([&] { (void)files.read(); }, ErrorCode::BadData);
}

TEST_F(BadWorkbook, TextsThatUnpackWithoutEnd) {
  std::string rows;
  for (int i = 0; i < 3; ++i) rows += "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>0</v></c></row>";
  std::string texts = "<si><t>" + std::string(150'000'000, 'a') + "</t></si>";
  EXPECT_NE(errorForRows(rows, texts).find("unpacks to more than 300 times its size"), std::string::npos);
}

TEST_F(BadWorkbook, ATextThatIsSharedTooOften) {
  std::string rows = inlineRow(1, {"user", "film", "rating"});
  for (int i = 2; i < 400; ++i) rows += "<row><c><v>1</v></c><c t=\"s\"><v>0</v></c><c><v>3</v></c></row>";
  const std::string texts = "<si><t>" + std::string(3'000'000, 'a') + "</t></si>";
  EXPECT_NE(errorForRows(rows, texts).find("The sheet unpacks to more than 300 times its size"), std::string::npos);
}

TEST_F(BadWorkbook, AnEndlessTag) {
  EXPECT_NE(errorForRows("<row spans=\"" + std::string(9'000'000, 'a') + "\"/>").find("cannot be read"),
            std::string::npos);
}

TEST_F(BadWorkbook, OldAndLockedOnes) {
  const Files files(std::string("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") + std::string(600, '\0'), "shop.xls");
  EXPECT_EQ(errorOf([&] { (void)files.preview(); }, ErrorCode::BadData),
            "shop.xls is a workbook of the old or the binary kind, or locked with a password. | Save it as .xlsx "
            "without a password, or as CSV, and import that file.");
}

std::string written(const Sale& sale, int row, Random& random, std::string& texts, int& textCount) {
  const bool referenced = random.below(2) == 0;
  std::string xml = "<row" + (referenced ? " r=\"" + std::to_string(row) + "\"" : std::string()) + ">";
  char column = 'A';
  const auto cell = [&](const std::string& attributes, const std::string& content) {
    const std::string reference = referenced ? " r=\"" + std::string(1, column) + std::to_string(row) + "\"" : "";
    ++column;
    xml += "<c" + reference + attributes + (content.empty() ? "/>" : ">" + content + "</c>");
  };
  const auto text = [&](const std::string& value) {
    std::string coded = escapedXml(value);
    if (value.starts_with("_x")) coded.insert(0, "_x005F");
    const auto way = random.below(3);
    if (value.empty()) return cell("", "");
    if (way == 0) return cell(" t=\"inlineStr\"", "<is><t>" + coded + "</t></is>");
    if (way == 1) return cell(" t=\"str\"", "<f>A1</f><v>" + coded + "</v>");
    texts += "<si><t xml:space=\"preserve\">" + coded + "</t></si>";
    cell(" t=\"s\"", "<v>" + std::to_string(textCount++) + "</v>");
  };
  const auto number = [&](const std::string& value, const char* style) { cell(style, "<v>" + value + "</v>"); };
  char price[40], days[40];
  std::snprintf(price, sizeof price, "%.17g", sale.cents / 100.0);
  std::snprintf(days, sizeof days, "%.15g", static_cast<double>(sale.time) / 86400 + 25569);
  number(sale.order, "");
  number(sale.customer, random.below(2) == 0 ? "" : " t=\"n\"");
  text(sale.product);
  text(sale.title);
  number(std::to_string(sale.quantity), " s=\"0\"");
  number(price, " s=\"3\"");
  number(days, " s=\"1\"");
  return xml + "</row>";
}

TEST(Excel, WhatIsWrittenIsReadBack) {
  Random random(7);
  for (int round = 0; round < 10; ++round) {
    std::string texts, rows = inlineRow(1, SaleColumns);
    int textCount = 0, number = 2;
    std::vector<std::vector<std::string>> expected;
    for (const Sale& sale : randomSales(random, 100)) {
      rows += written(sale, number++, random, texts, textCount);
      expected.push_back(sale.cells());
    }
    const Preview preview = workbook(workbookParts({{"S", rows}}, texts)).preview();
    EXPECT_EQ(columnsOf(preview), SaleColumns);
    EXPECT_EQ(cellsOf(preview), expected);
  }
}

}  // namespace
}  // namespace kindred::imports
