// Lines that sum up others.
#include "core/import/tables/total_rows.h"
#include "tests/core/import/files.h"

namespace kindred::imports {
namespace {

constexpr const char* Report =
    "Customer,Product,Quantity,Amount\nAcme Ltd,Pen,1,2.50\nAcme Ltd,Ink,2,10.00\nAcme Ltd Total,All,3,12.50\n"
    "Borealis,Pen,2,5.00\nBorealis,Paper,1,9.00\nBorealis Total,All,3,14.00\nGrand Total,All,6,26.50\n";

TEST(TotalRows, AreLeftOutAndCounted) {
  const Imported result = Files(Report).read();
  EXPECT_EQ(counts(result.report), (Counts{{"total_row", 3}}));
  EXPECT_EQ(result.report.customers, 2);
  EXPECT_EQ(result.report.skipped[0].examples[0].line, 4);
}

TEST(TotalRows, AreKeptWhereThatIsChosen) {
  Files files(Report);
  files.request.checks[Check::TotalRow] = Choice::Keep;
  const Imported result = files.read();
  EXPECT_EQ(result.report.rowsKept, 7);
  ASSERT_EQ(result.report.checks.back().check, Check::TotalRow);
  EXPECT_EQ(result.report.checks.back().rows, 3);
}

TEST(TotalRows, MayComeFirst) {
  const Imported result = Files("Товар;Клиент;Количество\nВсего;все;6\nРучка;А;1\nКлей;А;2\nРучка;Б;3\n").read();
  EXPECT_EQ(counts(result.report), (Counts{{"total_row", 1}}));
}

TEST(TotalRows, ThatLackWhatLinesNeedAreTotalsAnyhow) {
  const Imported result =
      Files("order,customer,product,quantity\n1,A,x,1\n2,B,y,2\n3,B,y,4\nИтого:,,,99\n,,Total,\n").read();
  EXPECT_EQ(counts(result.report), (Counts{{"total_row", 2}}));
}

TEST(TotalRows, AProductMayBeCalledTotal) {
  const Imported result =
      Files("customer,product,quantity\nA,Colgate Total,7\nB,Tea,2\nC,Total Cereal,5\nB,Colgate Total,9\nA,Tea,1\n")
          .read();
  EXPECT_EQ(result.report.rowsKept, 5);
}

TEST(TotalRows, Words) {
  for (const char* cell :
       {"Total", "TOTAL:", "Grand Total", "Subtotal May", "Acme, total", "Итого по клиенту", "Всего"})
    EXPECT_TRUE(namesTotal(cell)) << cell;
  for (const char* cell : {"", "Totally Tea", "A total of 5 mugs", "Sum", "12"}) EXPECT_FALSE(namesTotal(cell)) << cell;
}

}  // namespace
}  // namespace kindred::imports
