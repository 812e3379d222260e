// Several products in a cell.
#include "core/import/tables/item_lists.h"
#include "tests/core/import/files.h"

namespace kindred::imports {
namespace {

using Lines = std::vector<std::string>;

constexpr const char* Orders =
    "Order Number,Order Date,Customer User Email,Items,Order Total\n"
    "500,2024-04-01,ann@x.org,Green tea x 2; Mug x 1,12.00\n501,2024-04-02,bob@x.org,Black tea x 1,11.00\n"
    "502,2024-04-03,eve@x.org,Mug x 3; Spoon x 1; Green tea x 1,10.00\n503,2024-04-04,ann@x.org,Spoon x 2,13.00\n";

TEST(ItemLists, AreKeptAndSaid) {
  const Imported result = Files(Orders).read();
  EXPECT_EQ(result.report.rowsKept, 4);
  EXPECT_TRUE(result.dataset->products.find("Green tea x 2; Mug x 1"));
  ASSERT_NE(note(result.report, "items_in_a_cell"), nullptr);
  EXPECT_NE(english(note(result.report, "items_in_a_cell")->text).find("--items-between \";\""), std::string::npos);
  EXPECT_EQ(result.preview.items.value, "no");
}

TEST(ItemLists, ArePartedByChoiceWithTheirPieces) {
  Files files(Orders);
  files.request.layout.itemSign = ';';
  const Imported result = files.read();
  EXPECT_EQ(lines(*result.dataset),
            (Lines{"ann@x.org Green tea q2 p4 t1711929600 o500", "ann@x.org Mug q1 p4 t1711929600 o500",
                   "ann@x.org Spoon q2 p6.5 t1712188800 o503", "bob@x.org Black tea q1 p11 t1712016000 o501",
                   "eve@x.org Green tea q1 p2 t1712102400 o502", "eve@x.org Mug q3 p2 t1712102400 o502",
                   "eve@x.org Spoon q1 p2 t1712102400 o502"}));
  EXPECT_NE(note(result.report, "totals_shared"), nullptr);
  EXPECT_EQ(note(result.report, "items_in_a_cell"), nullptr);
  EXPECT_TRUE(result.preview.items.setByUser);
}

TEST(ItemLists, OfNamesAlone) {
  const std::vector<Item> items = itemsOf("Mug; 2 x Tea;Mug ;Cup (3); Spoon×2;;x 4", ';');
  std::vector<std::string> found;
  for (const Item& item : items) found.push_back(std::string(item.name) + '=' + englishNumber(item.pieces));
  EXPECT_EQ(found, (Lines{"Mug=2", "Tea=2", "Cup=3", "Spoon=2", "x 4=1"}));
}

TEST(ItemLists, ATitleWithASeparatorIsNone) {
  EXPECT_EQ(Files("customer,product,price\na,\"Tea, green\",1\nb,\"Tea, black\",2\nc,\"Tea, white\",3\n")
                .preview()
                .items.value,
            "");
  EXPECT_EQ(Files("customer,product,price\na,Lamp; blue,1\nb,Lamp,2\nc,Mug,3\n").preview().items.value, "");
}

}  // namespace
}  // namespace kindred::imports
