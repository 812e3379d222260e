// OpenDocument spreadsheets as LibreOffice writes them.
#include <gtest/gtest.h>

#include "tests/core/import/sheets.h"

namespace kindred::imports {
namespace {

constexpr std::string_view Mime = "application/vnd.oasis.opendocument.spreadsheet";

std::string content(const std::string& tables) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-content "
         "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
         "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
         "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" xmlns:calcext=\"urn:c\" "
         "xmlns:draw=\"urn:d\"><office:automatic-styles/><office:body><office:spreadsheet>" +
         tables + "<table:named-expressions/></office:spreadsheet></office:body></office:document-content>";
}

std::string table(const std::string& name, const std::string& rows) {
  return "<table:table table:name=\"" + escapedXml(name) +
         "\"><table:table-column "
         "table:number-columns-repeated=\"16384\"/>" +
         rows + "</table:table>";
}

std::string row(const std::string& cells, const std::string& attributes = {}) {
  return "<table:table-row " + attributes + ">" + cells + "</table:table-row>";
}

std::string text(const std::string& value) {
  return "<table:table-cell office:value-type=\"string\" calcext:value-type=\"string\"><text:p>" + escapedXml(value) +
         "</text:p></table:table-cell>";
}

std::string number(const std::string& value, const std::string& type = "float") {
  return "<table:table-cell office:value-type=\"" + type + "\" office:value=\"" + value +
         "\"><text:p>shown</text:p></table:table-cell>";
}

const std::string Blank = "<table:table-cell/>";
const std::string RestOfRow = "<table:table-cell table:number-columns-repeated=\"16379\"/>";

std::string document(const std::string& tables) {
  return zipped({{"mimetype", std::string(Mime)}, {"content.xml", content(tables)}, {"META-INF/manifest.xml", "<m/>"}});
}

Files ods(const std::string& tables) { return Files(document(tables), "shop.ods"); }

std::string header() {
  return row(text("user") + text("film") + text("rating") + text("label") + text("note") + RestOfRow);
}

TEST(Ods, TypedCells) {
  const Files files = ods(table(
      "S",
      header() +
          row(number("17850") + number("2.5499999999999998", "currency") + number("0.25", "percentage") +
              "<table:table-cell office:value-type=\"date\" "
              "office:date-value=\"2010-12-01T08:26:00.000\"><text:p>x</text:p>"
              "</table:table-cell><table:table-cell office:value-type=\"string\"><office:annotation><text:p>a "
              "remark</text:p>"
              "</office:annotation><text:p>two<text:s text:c=\"2\"/>words<text:tab/><text:span>and</text:span>"
              "<text:a>more</text:a></text:p><text:p>lines</text:p><draw:frame><draw:text-box><text:p>drawn</text:p>"
              "</draw:text-box></draw:frame></table:table-cell>") +
          row("", "table:number-rows-repeated=\"3\"") +
          row(number("2") + number("3") + number("4") +
              "<table:table-cell office:value-type=\"date\" office:date-value=\"2010-12-02\"/>"
              "<table:table-cell office:value-type=\"string\" office:string-value=\"\" calcext:value-type=\"error\">"
              "<text:p>#N/A</text:p></table:table-cell>") +
          row(number("3") + number("3") + number("1e3") +
              "<table:table-cell office:value-type=\"time\" office:time-value=\"PT08H26M05S\"/>"
              "<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"true\"/>") +
          row(Blank, "table:number-rows-repeated=\"1048570\"")));
  const Preview preview = files.preview();
  EXPECT_EQ(preview.format, "ods");
  EXPECT_EQ(cellsOf(preview), (std::vector<std::vector<std::string>>{
                                  {"17850", "2.55", "0.25", "2010-12-01 08:26:00", "two  words\tandmore\nlines"},
                                  {"2", "3", "4", "2010-12-02", ""},
                                  {"3", "3", "1000", "08:26:05", "true"}}));
  EXPECT_EQ(preview.rows[1].line, 6);
}

TEST(Ods, RepeatedRowsAndCells) {
  const Files files = ods(table("S", header() +
                                         row("<table:table-cell table:number-columns-repeated=\"3\" "
                                             "office:value-type=\"float\" office:value=\"4\"/>",
                                             "table:number-rows-repeated=\"2\"") +
                                         row(number("5") + number("6") + number("7"))));
  const Preview preview = files.preview();
  EXPECT_EQ(cellsOf(preview), (std::vector<std::vector<std::string>>{
                                  {"4", "4", "4", "", ""}, {"4", "4", "4", "", ""}, {"5", "6", "7", "", ""}}));
  EXPECT_EQ(preview.rows[1].line, 3);
  EXPECT_EQ(preview.rows[2].line, 4);
}

TEST(Ods, SheetsOfEqualColumnsAreReadAsOneAndASheetCanBeChosen) {
  Files files = ods(table("2010", header() + row(number("1") + number("10") + number("4"))) +
                    table("2011", header() + row(number("2") + number("10") + number("5"))) +
                    table("Remarks", row(text("made by hand"))));
  const Imported both = files.read();
  EXPECT_EQ(lines(*both.dataset), (std::vector<std::string>{"1 10 v4", "2 10 v5"}));
  EXPECT_NE(note(both.report, "sheets_not_used"), nullptr);
  files.request.layout.sheet = "2";
  EXPECT_EQ(lines(*files.read().dataset), (std::vector<std::string>{"2 10 v5"}));
  files.request.layout.sheet = "4";
  EXPECT_EQ(errorOf([&] { (void)files.preview(); }, ErrorCode::BadParameters),
            "shop.ods has no sheet or table 4. | Choose from: 2010, 2011, Remarks.");
}

TEST(Ods, AMergedCellFillsItsRangeAndZerosThatAreShownAreRead) {
  const std::string merged =
      "<table:table-cell table:number-rows-spanned=\"2\" office:value-type=\"float\" office:value=\"17\">"
      "<text:p>00017</text:p></table:table-cell>";
  const Files files = ods(table("S", header() + row(merged + number("10") + number("4")) +
                                         row("<table:covered-table-cell/>" + number("11") + number("5")) +
                                         row(number("18") + number("10") + number("3"))));
  EXPECT_EQ(lines(*files.read().dataset), (std::vector<std::string>{"00017 10 v4", "00017 11 v5", "18 10 v3"}));
}

TEST(Ods, HiddenSheetsComeLast) {
  std::string document = content(table("Old", header() + row(number("1") + number("10") + number("4")) +
                                                  row(number("2") + number("10") + number("4"))) +
                                 table("Films", row(text("film") + text("title")) + row(number("11") + text("Alien")) +
                                                    row(number("12") + text("Brazil"))) +
                                 table("New", header() + row(number("2") + number("11") + number("5")) +
                                                  row(number("3") + number("11") + number("5"))));
  document.insert(
      document.find("<office:body>"),
      "<office:automatic-styles><style:style style:name=\"ta2\" style:family=\"table\"><style:table-properties "
      "table:display=\"false\"/></style:style></office:automatic-styles>");
  document.insert(document.find("table:name=\"Old\""), "table:style-name=\"ta2\" ");
  document.insert(document.find("xmlns:draw"), "xmlns:style=\"urn:s\" ");
  const Files files(zipped({{"mimetype", std::string(Mime)}, {"content.xml", document}}), "shop.ods");
  const Imported read = files.read();
  EXPECT_EQ(lines(*read.dataset), (std::vector<std::string>{"1 10 v4", "2 10 v4", "2 11 v5", "3 11 v5"}))
      << "of equal columns, all months are read";
  EXPECT_EQ(read.dataset->products.title(1), "Alien");
  EXPECT_EQ(read.preview.files.back(), "shop.ods, Old");
}

TEST(Ods, BadOnes) {
  const auto errorFor = [](const std::string& tables) {
    const Files files = ods(tables);
    return errorOf([&] { (void)files.read(); }, ErrorCode::BadData);
  };
  EXPECT_NE(errorFor("").find("content.xml cannot be read"), std::string::npos);
  EXPECT_NE(errorFor(table("S", "")).find("holds no rows"), std::string::npos);
  EXPECT_NE(errorFor("<table:table>").find("content.xml cannot be read"), std::string::npos);
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<text:span>";
  EXPECT_NE(errorFor(table("S", row(deep))).find("content.xml cannot be read"), std::string::npos);
  const std::string wide =
      "<table:table-cell table:number-columns-repeated=\"999999999\" office:value-type=\"float\" "
      "office:value=\"4\"/>";
  EXPECT_NE(errorFor(table("S", row(wide + number("1")))).find("content.xml cannot be read"), std::string::npos);
  const std::string endless =
      row(number("1") + text(std::string(100'000, 'a')) + number("3"), "table:number-rows-repeated=\"1048576\"");
  EXPECT_NE(errorFor(table("S", header() + endless)).find("unpacks to more than 300 times its size"),
            std::string::npos);

  const std::string whole = document(table("S", header()));
  const Files truncated(whole.substr(0, whole.size() / 2), "shop.ods");
  (void)errorOf([&] { (void)truncated.read(); }, ErrorCode::BadData);
  const Files locked(zipped({{"mimetype", std::string(Mime)}, {"content.xml", "\x01\x02 not XML"}}), "shop.ods");
  EXPECT_NE(errorOf([&] { (void)locked.read(); }, ErrorCode::BadData).find("content.xml"), std::string::npos);
}

TEST(Ods, WhatIsWrittenIsReadBack) {
  Random random(11);
  for (int round = 0; round < 10; ++round) {
    std::string rows, names;
    for (const std::string& name : SaleColumns) names += text(name);
    std::vector<std::vector<std::string>> expected;
    for (const Sale& sale : randomSales(random, 100)) {
      std::string lined = text(sale.title);
      if (const auto end = lined.find('\n'); end != std::string::npos) lined.replace(end, 1, "</text:p><text:p>");
      std::string date = formatDateTime(sale.time);
      date[10] = 'T';
      rows +=
          row(number(sale.order) + number(sale.customer) + text(sale.product) + (sale.title.empty() ? Blank : lined) +
              number(std::to_string(sale.quantity)) + number(std::to_string(sale.cents / 100.0), "currency") +
              "<table:table-cell office:value-type=\"date\" office:date-value=\"" + date + "\"/>");
      expected.push_back(sale.cells());
      if (random.below(4) == 0)
        rows += row(Blank, "table:number-rows-repeated=\"" + std::to_string(1 + random.below(9)) + "\"");
    }
    const Preview preview =
        ods(table("S", "<table:table-header-rows>" + row(names) + "</table:table-header-rows>" + rows)).preview();
    EXPECT_EQ(columnsOf(preview), SaleColumns);
    EXPECT_EQ(cellsOf(preview), expected);
  }
}

}  // namespace
}  // namespace kindred::imports
