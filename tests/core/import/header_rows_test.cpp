// Names of columns in two rows.
#include "tests/core/import/files.h"

namespace kindred::imports {
namespace {

std::vector<std::string> names(const Preview& preview) {
  std::vector<std::string> result;
  for (const PreviewColumn& column : preview.columns) result.push_back(column.name);
  return result;
}

TEST(HeaderRows, GroupsReachToTheNextOne) {
  const Imported result = Files(
                              "Customer,,Order,,,Product,,\nID,Name,No,Date,,SKU,Qty,Price\n"
                              "K1,Ann,1,2024-05-01,,S1,1,2.50\nK2,Bob,2,2024-05-02,,S2,2,3.50\n")
                              .read();
  EXPECT_EQ(names(result.preview), (std::vector<std::string>{"Customer ID", "Customer Name", "Order No", "Order Date",
                                                             "#5", "Product SKU", "Product Qty", "Product Price"}));
  EXPECT_EQ(lines(*result.dataset),
            (std::vector<std::string>{"K1 S1 q1 p2.5 t1714521600 o1", "K2 S2 q2 p3.5 t1714608000 o2"}));
  EXPECT_NE(note(result.report, "two_row_header"), nullptr);
}

TEST(HeaderRows, TwoGroupsAreNoTitle) {
  const Imported result = Files(
                              "Client,,Sale,,\nName,City,Date,Goods,Sum\nAnn,Bonn,2024-05-01,Tea,2.5\n"
                              "Bob,Kiel,2024-05-02,Mug,3.5\nAnn,Bonn,2024-05-03,Mug,3.5\n")
                              .read();
  EXPECT_EQ(names(result.preview)[0], "Client Name");
  EXPECT_EQ(note(result.report, "rows_above_table"), nullptr);
}

TEST(HeaderRows, OneRowWithGapsIsOneRow) {
  EXPECT_EQ(names(Files("customer,,product,price\nA,x,p,1\nB,y,q,2\nC,z,r,3\n").preview()),
            (std::vector<std::string>{"customer", "#2", "product", "price"}));
}

TEST(HeaderRows, MergedGroupsRepeat) {
  EXPECT_EQ(names(Files("Customer,Customer,Item,Item\nID,City,SKU,Qty\n1,X,a,2\n2,Y,b,3\n").preview()),
            (std::vector<std::string>{"Customer ID", "Customer City", "Item SKU", "Item Qty"}));
}

}  // namespace
}  // namespace kindred::imports
