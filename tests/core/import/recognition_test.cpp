// Which format a file is taken for, from what it holds alone.
#include "core/import/format.h"
#include "tests/core/import/files.h"

namespace kindred::imports {
namespace {

struct Snippet {
  const char* format;
  const char* what;
  const char* text;
};

const std::vector<Snippet>& snippets() {
  static const std::vector<Snippet> all = {
      {"movielens", "100K", "196\t242\t3\t881250949\n186\t302\t3\t891717742\n"},
      {"netflix", "one movie", "1:\n1488844,3,2005-09-06\n822109,5,2005-05-13\n"},
      {"netflix", "Windows line ends", "17:\r\n1488844,3,2005-09-06\r\n18:\r\n822109,5,2005-05-13\r\n"},
      {"book_crossing", "original", "\"User-ID\";\"ISBN\";\"Book-Rating\"\n\"276725\";\"034545104X\";\"5\"\n"},
      {"book_crossing", "with commas", "User-ID,ISBN,Book-Rating\n276725,034545104X,5\n276726,0155061224,7\n"},
      {"cdnow", "master", " 00001 19970101  1   11.77\n 00002 19970112  1   12.00\n 00002 19970112  5   77.00\n"},
      {"cdnow", "sample", " 00004  1 19970101  2   29.33\n 00004  1 19970118  2   29.73\n"},
      {"baskets", "numbers", "1 3 4 \n2 3 5 \n1 2 3 5 \n2 5 \n"},
      {"baskets", "sorted and unlike", "0 1 2 3 4 5\n30 31 32\n33 34 35 36\n"},
      {"baskets", "names", "citrus fruit,margarine,ready soups\ntropical fruit,yogurt\nwhole milk\nyogurt,coffee\n"},
      {"baskets", "semicolons", "Хлеб;молоко\nсыр;хлеб;масло\nмолоко;сыр\nмолоко\n"},
      {"baskets", "all of a length", "1 5 7 11 14\n2 4 9 12 14\n3 6 8 10 15\n1 6 7 10 14\n2 5 8 12 15\n"},
      {"baskets", "padded", "A,C,D,F,G,\nA,B,C,D,F,\nA,D,F,,,\nC,D,E,,,\nA,C,D,E,F,\nB,C,D,E,F,G\n"},
      {"baskets", "counted", "Item(s),Item 1,Item 2,Item 3\n2,milk,soup,\n3,bread,milk,tea\n1,yogurt,,\n"},
      {"baskets", "counted, without names", "2 7 9\n3 7 8 9\n1 8\n4 1 7 8 9\n"},
      {"delimited", "numbers that ascend", "1,20,300\n2,30,400\n2,40,500\n3,40,600\n4,50,700\n5,60,800\n"},
      {"delimited", "customers, padded", "ann,Bonn,\nbob,Kiel,1\ncid,Bonn,\ndee,Trier,2\neve,Kiel,\n"},
      {"delimited", "a letter", "Dear colleague,\nplease find attached the orders for May.\nRegards, Ann\n"},
      {"sequences", "numbers", "1 5 3 9 4\n2 7 3\n3 9 5 7 1 2\n4 3 5\n"},
      {"sequences", "names", "u1 i4 i2\nu2 i2 i3 i9\nu7 i1 i4\nu3 i1\n"},
      {"sequences", "commas", "A100,x1,x7,x2\nA102,x2\nA099,x5,x1\n"},
      {"wide", "with gaps", "user,Heat,Up,Alien,Brazil\nann,5,,3,\nbob,,4,,2\ncid,1,2,,\n"},
      {"wide", "no header, many", "1,5,0,0,3,0,0,1,0,0,4\n2,0,0,0,3,0,2,0,0,5,0\n3,0,1,0,0,0,0,0,0,0,4\n"},
      {"wide", "Jester", "2,99,-7.82,99,8.79,99,99,99,99,99,99\n3,99,4.08,-0.29,6.36,99,99,99,99,99,99\n"},
      {"wide", "tabs and NA", "\tHeat\tUp\tAlien\nann\t5\tNA\t3\nbob\tNA\t4\t1\n"},
      {"wide", "ones and zeros", "milk,bread,coffee\n0,1,0\n1,1,0\n0,0,1\n1,0,0\n"},
      {"wide", "true and false", "TID,milk,bread,coffee\n1,True,False,False\n2,False,True,False\n3,False,True,True\n"},
      {"delimited", "flags of people", "gender,married,member\n0,1,0\n1,1,0\n0,0,1\n1,0,0\n"},
      {"delimited", "long table", "user,item,rating\n1,2,3\n1,3,4\n2,2,5\n"},
      {"delimited", "without a header", "1,20,3\n2,30,4\n2,20,5\n"},
      {"delimited", "pairs", "1 20\n1 30\n2 20\n3 40\n"},
      {"delimited", "four numbers", "1 20 4 978300760\n1 30 5 978302109\n2 20 3 978301968\n"},
      {"delimited", "lines cut off", "customer,product,price\n1,2,3\n1,3\n2,2,5\n2,4\n3,1,1\n3,2,2\n"},
      {"delimited", "lines cut off, no header", "a,x,3\nb,y,4\nc\nd,x,3\ne,z,1\nf,y,2\n"},
      {"delimited", "customers with flags", "customer,member,online,consent\nA,1,0,1\nB,0,0,1\nC,1,0,0\n"},
      {"delimited", "customers with ages", "customer,age,visits,children\nA,31,7,2\nB,,3,\nC,55,1,0\n"},
      {"delimited", "scores of customers", "customer,r,f,m\nA,1,5,4\nB,3,2,1\nC,5,5,5\n"},
      {"delimited", "a shop",
       "InvoiceNo,StockCode,Quantity,UnitPrice,CustomerID\n1,A,2,2.5,C1\n1,B,1,1,C1\n2,B,1,1,C2\n"},
      {"delimited", "titles", "book,title\n1,The Hobbit\n2,It\n3,The Name of the Rose\n"},
      {"delimited", "a header longer than its lines",
       "Order ID,Customer Email,Product Name,Item Price,Order Date,Shipping Method Title,Coupon Code Used\n"
       "1001,ann@example.org,\"Tea, green\",4.50,2024-03-01,Post,\n1002,bob@example.org,Mug and "
       "cup,9.00,2024-03-02,Post,\n"
       "1003,ann@example.org,\"Tea, black\",4.00,2024-03-05,Post,\n1004,eve@example.org,Spoon "
       "large,1.50,2024-03-06,Post,\n"
       "1005,dan@example.org,Mug and cup,9.00,2024-03-07,Post,\n1006,eve@example.org,\"Tea, "
       "green\",4.50,2024-03-09,Post,\n"},
      {"delimited", "days between blanks",
       " client  day pieces  amount\n 00001 20231018  2   35.82\n 00001 20231016  5    9.64\n 00002 20230809  5   "
       "24.15\n"
       " 00003 20230927  5   44.97\n 00003 20230928  1    4.97\n"},
      {"fixed_width", "a report",
       "CUSTOMER  PRODUCT      QTY\nAnn Lee   Red mug        2\nBob       Lamp          12\n          Lamp           "
       "1\n"
       "Cid       Tea spoon      3\n"},
      {"fixed_width", "gaps",
       "user   item  rating\nann    i1         5\nbob    i22\ncid    i3         4\ndee    i1         1\n"},
      {"delimited", "sentences of a width",
       "red cup now\ntwo lids or\nthe tea pot\nwas not big\nhis new one\nmy own son\n"},
      {"delimited", "runs of blanks", "customer   product  quantity\nA          lamp     1\nB          pen      22\n"},
      {"delimited", "sentences", "I bought a lamp.\nIt is blue, and I like it.\nNo more of them.\nNever.\n"},
  };
  return all;
}

TEST(Recognition, IsByContent) {
  for (const Snippet& snippet : snippets()) {
    SCOPED_TRACE(std::string(snippet.format) + ": " + snippet.what);
    const test::TemporaryFolder folder;
    Request request;
    request.inputs = {folder.write(std::string_view(snippet.what) == "100K" ? "u.data" : "data.txt", snippet.text)};
    EXPECT_EQ(previewed(request).format, snippet.format);
  }
}

TEST(Recognition, EveryFormatIsThereAndSaysHow) {
  for (const Format& format : formats()) {
    EXPECT_FALSE(english(format.title).empty());
    EXPECT_FALSE(english(format.recognisedBy).empty());
    EXPECT_TRUE((format.recognises && format.tables) || (format.recognisesFile && format.fileTables)) << format.key;
  }
}

TEST(Recognition, AGivenSeparatorRulesOutFixedWidth) {
  Files files(
      "CUSTOMER  PRODUCT      QTY\nAnn Lee   Red mug        2\nBob       Lamp          12\nEve       Lamp           1\n"
      "Cid       Tea spoon      3\n");
  EXPECT_EQ(files.preview().format, "fixed_width");
  files.request.layout.delimiter = ',';
  EXPECT_EQ(files.preview().format, "delimited");
}

TEST(Recognition, WhatIsNoTableIsRefusedClearly) {
  const Files letter("Dear colleague,\nplease find attached the orders for May.\nRegards, Ann\n", "letter.txt");
  const Files longer(
      "Hello Bob,\n\nI hope this finds you well. We met last week, and I wanted to thank you.\nThe meeting was great, "
      "the "
      "food too.\n\nBest,\nAnn\n",
      "letter.txt");
  for (const Files* each : {&letter, &longer}) {
    const std::string said = errorOf([&] { (void)each->read(); }, ErrorCode::BadData);
    EXPECT_NE(said.find("letter.txt is no table"), std::string::npos) << said;
  }
}

TEST(Recognition, SeveralTablesInAFileAreSaidWithTheirLines) {
  const Files files(
      "\"Cart ID\",\"7da1\",\"Ordered Date\",\"01/12/2023 14:32\"\n\n\"First Name\",\"Last "
      "Name\"\n\"Ann\",\"Tester\"\n\n"
      "\"SKU\",\"Name\",\"Quantity\"\n\"p6\",\"Lamp\",\"1.00\"\n\"p8\",\"Desk\",\"2.00\"\n\n\"Cart "
      "ID\",\"3cec\",\"Ordered "
      "Date\",\"02/12/2023 14:29\"\n");
  const std::string said = errorOf([&] { (void)files.read(); }, ErrorCode::BadData);
  EXPECT_NE(said.find("begin in the lines 1, 3, 6, 10"), std::string::npos) << said;
}

TEST(Recognition, OfCsvIsAsSureAsItsSeparator) {
  EXPECT_GT(Files("user,item,rating\n1,2,3\n1,3,4\n2,2,5\n").preview().formatFound.confidence, 0.9);
  EXPECT_LE(Files("I bought a lamp.\nIt is blue, and I like it.\nNo more.\n").preview().formatFound.confidence, 0.6);
}

}  // namespace
}  // namespace kindred::imports
