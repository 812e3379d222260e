// Cells between runs of blanks, and between single quotes.
#include "tests/core/import/files.h"

namespace kindred::imports {
namespace {

using Lines = std::vector<std::string>;

TEST(Blanks, CdnowMaster) {
  const Imported result =
      Files(
          " 00001 19970101  1   11.77\r\n 00002 19970112  1   12.00\r\n 00002 19970112  5   77.00\r\n 00003 19970102  "
          "2    0.00\r\n 00003 19970330  2   20.76\r\n")
          .read();
  EXPECT_EQ(result.report.format, "cdnow");
  EXPECT_EQ(result.report.kind, DatasetKind::Transactions);
  EXPECT_EQ(result.preview.dateFormat.value, "yyyyMMdd");
  EXPECT_EQ(lines(*result.dataset),
            (Lines{"00001 purchase q1 p11.77 t852076800", "00002 purchase q1 p12 t853027200",
                   "00002 purchase q5 p15.4 t853027200", "00003 purchase q2 p10.38 t859680000"}));
  EXPECT_EQ(counts(result.report), (std::map<std::string, std::int64_t>{{"price_zero", 1}}));
  EXPECT_NE(note(result.report, "no_product"), nullptr);
}

TEST(Blanks, CdnowSample) {
  const Imported result = Files(" 00004  1 19970101  2   29.32\n 00004  1 19970118  2   29.73\n").read();
  EXPECT_EQ(result.report.format, "cdnow");
  EXPECT_EQ(lines(*result.dataset)[0], "00004 purchase q2 p14.66 t852076800");
}

TEST(Blanks, RunsOfThemPartColumns) {
  const Imported result = Files(
                              "customer   product  quantity   price\nA          lamp     1           2.50\n"
                              "B          pen      22          0.75  \n  C        pen      3           0.75\n")
                              .read();
  EXPECT_EQ(lines(*result.dataset), (Lines{"A lamp q1 p2.5", "B pen q22 p0.75", "C pen q3 p0.75"}));
}

TEST(Blanks, SingleOnesMayLeaveCellsEmpty) {
  const Imported result = Files("user item rating\n1 2 3\n1 3 5\n2  4\n2 3 1\n").read();
  EXPECT_EQ(counts(result.report), (std::map<std::string, std::int64_t>{{"no_product", 1}}));
}

TEST(SingleQuotes, HoldDelimiters) {
  const Imported result =
      Files("'customer','product','price'\n'1','Lamp, blue','2.5'\n'2','Ann''s pen','1'\n'3','O\"1\"','1'\n").read();
  EXPECT_EQ(lines(*result.dataset), (Lines{"1 Lamp, blue p2.5", "2 Ann's pen p1", "3 O\"1\" p1"}));
}

TEST(SingleQuotes, AreApostrophesOtherwise) {
  const Imported result = Files("customer,product,price\n1,'Tis,2\n2,Ann's,1\n3,dogs',1\n").read();
  EXPECT_EQ(lines(*result.dataset), (Lines{"1 'Tis p2", "2 Ann's p1", "3 dogs' p1"}));
}

TEST(LongTables, OfRussianShops) {
  const Imported result = Files(
                              "Номер заказа;Дата заказа;Клиент;Товар;Количество;Сумма\n"
                              "7;13.12.2010;К1;Лампа;2;1 250,50\n8;14.12.2010;К2;Ручка;1;7,25\n")
                              .read();
  EXPECT_EQ(result.report.format, "delimited");
  EXPECT_EQ(lines(*result.dataset), (Lines{"К1 Лампа q2 p625.25 t1292198400 o7", "К2 Ручка q1 p7.25 t1292284800 o8"}));
}

TEST(LongTables, InAnyOrderOfColumns) {
  const Imported result =
      Files("date\ttotal\tsku\tqty\tclient id\n2020-01-31\t10\tA\t4\tX\n2020-02-01\t3\tB\t1\tY\n").read();
  EXPECT_EQ(lines(*result.dataset), (Lines{"X A q4 p2.5 t1580428800", "Y B q1 p3 t1580515200"}));
}

}  // namespace
}  // namespace kindred::imports
