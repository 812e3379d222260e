// Amazon, Goodreads and the clothing-fit sets, in the exact layouts.
#include <gtest/gtest.h>

#include "tests/core/import/files.h"

namespace kindred::imports {
namespace {

Imported importFolder(const test::TemporaryFolder& folder, std::string_view format) {
  Request request;
  request.inputs = {folder.path()};
  const Imported result = imported(request);
  EXPECT_EQ(result.report.format, format);
  EXPECT_EQ(result.report.kind, DatasetKind::Explicit);
  return result;
}

std::string text(const Entities& entities, std::string_view column, Index index) {
  const AttributeColumn* found = entities.attributes().find(column);
  return found == nullptr ? "(no column)" : found->text(index);
}

TEST(Amazon, ReviewsOf2014WithProductsAsPythonPrintsThem) {
  const test::TemporaryFolder folder;
  folder.write(
      "reviews_Books_5.json",
      "{\"reviewerID\": \"A2SUAM1J3GNN3B\", \"asin\": \"0000013714\", \"reviewerName\": \"J. McDonald\", "
      "\"helpful\": [2, 3], \"reviewText\": \"I bought this for my husband.\\nHe's \\\"happy\\\".\", "
      "\"overall\": 5.0, \"summary\": \"Heavenly Highway Hymns\", \"unixReviewTime\": 1252800000, "
      "\"reviewTime\": \"09 13, 2009\"}\n"
      "{\"reviewerID\": \"A1KLRMWW2FWPL4\", \"asin\": \"0000031887\", \"helpful\": [0, 0], \"reviewText\": \"\", "
      "\"overall\": 4.0, \"summary\": \"ok\", \"unixReviewTime\": 1297468800, \"reviewTime\": \"02 12, 2011\"}\n");
  folder.write("meta_Books.json",
               "{'asin': '0000031887', 'title': \"Girls' Tutu\", 'price': 3.17, 'imUrl': 'http://x/y.jpg', 'related': "
               "{'also_bought': ['B00JHONN1S', 'B002BZX8Z6']}, 'salesRank': {'Toys & Games': 211836}, 'brand': "
               "'Coxlures', 'categories': [['Sports & Outdoors', 'Other Sports', 'Dance']]}\n"
               "{'asin': '0000013714', 'title': 'Hymns'}\n{'asin': '0000000001', 'title': 'Unread'}\n");
  const Imported result = importFolder(folder, "amazon");
  EXPECT_EQ(lines(*result.dataset), (std::vector<std::string>{"A1KLRMWW2FWPL4 0000031887 v4 t1297468800",
                                                              "A2SUAM1J3GNN3B 0000013714 v5 t1252800000"}));
  const Entities& products = result.dataset->products;
  EXPECT_EQ(result.report.productsListed, 3);
  EXPECT_EQ(products.title(2), "Girls' Tutu");
  EXPECT_EQ(text(products, "price", 2), "3.17");
  EXPECT_EQ(products.attributes().find(AttributeRole::Category)->text(2), "Other Sports");
  EXPECT_EQ(text(products, "categories", 2), "Sports & Outdoors|Other Sports|Dance");
  EXPECT_EQ(products.attributes().find("related.also_bought"), nullptr);
  ASSERT_NE(note(result.report, "columns_ignored"), nullptr);
  EXPECT_EQ(
      english(note(result.report, "columns_ignored")->text),
      "Columns that were not used: reviewerName, helpful, reviewText, summary, reviewTime, imUrl, related, salesRank.");
}

TEST(Amazon, ReviewsOf2018) {
  const test::TemporaryFolder folder;
  folder.write(
      "AMAZON_FASHION.json",
      "{\"overall\": 5.0, \"verified\": true, \"reviewTime\": \"10 20, 2014\", \"reviewerID\": \"A1D4G1SNUZWQOT\", "
      "\"asin\": \"7106116521\", \"reviewerName\": \"Tracy\", \"reviewText\": \"Exactly what I needed.\", "
      "\"summary\": \"perfect replacements!!\", \"unixReviewTime\": 1413763200}\n"
      "{\"overall\": 2.0, \"vote\": \"3\", \"verified\": false, \"reviewerID\": \"A3DDWDH9PX2YX2\", \"asin\": "
      "\"7106116521\", \"style\": {\"Size:\": \" Large\", \"Color:\": \" Charcoal\"}, \"image\": [\"https://x\"], "
      "\"unixReviewTime\": 1411862400}\n");
  folder.write(
      "meta_AMAZON_FASHION.json",
      "{\"category\": [\"Clothing\", \"Women\"], \"title\": \"Clips\", \"price\": \"$12.99 - $15.00\", \"feature\": "
      "[\"a\"], \"also_buy\": [], \"details\": {\"ASIN: \": \"7106116521\"}, \"main_cat\": \"AMAZON FASHION\", "
      "\"asin\": \"7106116521\"}\n"
      "{\"category\": [], \"title\": \"Watch\", \"price\": \".a-box-inner{background-color:#fff}\", \"main_cat\": "
      "\"AMAZON FASHION\", \"asin\": \"B00000JBLH\"}\n");
  const Imported result = importFolder(folder, "amazon");
  EXPECT_EQ(lines(*result.dataset), (std::vector<std::string>{"A1D4G1SNUZWQOT 7106116521 v5 t1413763200",
                                                              "A3DDWDH9PX2YX2 7106116521 v2 t1411862400"}));
  const Entities& products = result.dataset->products;
  EXPECT_EQ(text(products, "price", 0), "12.99");
  EXPECT_FALSE(products.attributes().find("price")->has(1));
  EXPECT_EQ(products.attributes().find(AttributeRole::Category)->text(0), "Women");
  EXPECT_EQ(products.attributes().find(AttributeRole::Category)->text(1), "AMAZON FASHION");
}

TEST(Amazon, ReviewsOf2023) {
  const test::TemporaryFolder folder;
  folder.write(
      "All_Beauty.jsonl",
      "{\"rating\": 5.0, \"title\": \"Such a lovely scent\", \"text\": \"This spray is nice.\", \"images\": [], "
      "\"asin\": \"B00YQ6X8EO\", \"parent_asin\": \"B00YQ6X8E0\", \"user_id\": \"AGKHLEW2SOWHNMFQIJGBECAF7INQ\", "
      "\"timestamp\": 1588687728923, \"helpful_vote\": 0, \"verified_purchase\": true}\n"
      "{\"rating\": 4.0, \"title\": \"Works\", \"text\": \"ok\", \"images\": [{\"small_image_url\": \"x\"}], \"asin\": "
      "\"B081TJ8YS3\", \"parent_asin\": \"B081TJ8YS3\", \"user_id\": \"AFSKPY37N3C43SOI5IEXEK5JSIYA\", "
      "\"timestamp\": 1588615855070, \"helpful_vote\": 1, \"verified_purchase\": true}\n");
  folder.write(
      "meta_All_Beauty.jsonl",
      "{\"main_category\": \"All Beauty\", \"title\": \"Howard LC0008\", \"average_rating\": 4.8, \"rating_number\": "
      "10, \"features\": [], \"description\": [\"Fine\", \"oil\"], \"price\": null, \"images\": [{\"thumb\": \"x\"}], "
      "\"store\": \"Howard Products\", \"categories\": [], \"details\": {\"Brand\": \"Howard\"}, \"parent_asin\": "
      "\"B00YQ6X8E0\", \"bought_together\": null}\n");
  const Imported result = importFolder(folder, "amazon");
  EXPECT_EQ(lines(*result.dataset),
            (std::vector<std::string>{"AFSKPY37N3C43SOI5IEXEK5JSIYA B081TJ8YS3 v4 t1588615855",
                                      "AGKHLEW2SOWHNMFQIJGBECAF7INQ B00YQ6X8E0 v5 t1588687728"}));
  EXPECT_EQ(result.preview.dateFormat.value, "unix_ms");
  const Entities& products = result.dataset->products;
  EXPECT_EQ(products.title(0), "Howard LC0008") << "not the title of a review";
  EXPECT_EQ(text(products, "description", 0), "Fine|oil");
  EXPECT_EQ(text(products, "store", 0), "Howard Products");
}

TEST(Amazon, RatingsAlone) {
  const Files of2014("A1QGNMC6O1VW39,0511189877,5.0,1397433600\nA3J3BRHTDRFJ2G,B00000JBLH,2.0,1397433601\n", "r.csv");
  EXPECT_EQ(of2014.read().report.format, "amazon");
  EXPECT_EQ(lines(*of2014.read().dataset)[0], "A1QGNMC6O1VW39 0511189877 v5 t1397433600");
  const Files of2018("0511189877,A1QGNMC6O1VW39,5.0,1397433600\r\nB00000JBLH,A3J3BRHTDRFJ2G,2.0,1397433601\r\n",
                     "x.txt");
  EXPECT_EQ(of2018.read().report.format, "amazon");
  EXPECT_EQ(lines(*of2018.read().dataset)[1], "A3J3BRHTDRFJ2G B00000JBLH v2 t1397433601");
  const Files of2023(
      "user_id,parent_asin,rating,timestamp,history\nAGKHLEW2SOWHNMFQIJGBECAF7INQ,B081TJ8YS3,4.0,1588615855070,\n"
      "AFSKPY37N3C43SOI5IEXEK5JSIYA,B081TJ8YS3,3.0,1588615855071,B000000001 B000000002\n",
      "0core.csv");
  EXPECT_EQ(of2023.read().report.format, "amazon");
  EXPECT_EQ(lines(*of2023.read().dataset)[1], "AGKHLEW2SOWHNMFQIJGBECAF7INQ B081TJ8YS3 v4 t1588615855");
  EXPECT_EQ(Files("A1,B2,5.0,1397433600\nA3,B4,2.0,1397433601\n").read().report.format, "delimited");
}

TEST(Amazon, RolesThatWereSetCount) {
  Files files(
      "{\"reviewerID\": \"A1\", \"asin\": \"B1\", \"overall\": 5.0, \"vote\": \"3\", \"unixReviewTime\": 1413763200}\n"
      "{\"reviewerID\": \"A2\", \"asin\": \"B1\", \"overall\": 4.0, \"vote\": \"7\", \"unixReviewTime\": 1413763201}\n",
      "reviews.json");
  files.request.layout.roles = {{"vote", Role::Value}, {"unixReviewTime", Role::Ignore}};
  EXPECT_EQ(lines(*files.read().dataset), (std::vector<std::string>{"A1 B1 v3", "A2 B1 v7"}));
}

TEST(Goodreads, InteractionsBooksAndGenres) {
  const test::TemporaryFolder folder;
  folder.write(
      "goodreads_interactions_poetry.json",
      "{\"user_id\": \"8842281e1d1347389f2ab93d60773d4d\", \"book_id\": \"1384\", \"review_id\": \"1bad0122\", "
      "\"is_read\": true, \"rating\": 4, \"review_text_incomplete\": \"\", \"date_added\": \"Wed Mar 22 11:37:04 -0700 "
      "2017\", \"date_updated\": \"Wed May 09 09:33:44 -0700 2007\", \"read_at\": \"\", \"started_at\": \"\"}\n"
      "{\"user_id\": \"8842281e1d1347389f2ab93d60773d4d\", \"book_id\": \"01376\", \"review_id\": \"eb6e502d\", "
      "\"is_read\": false, \"rating\": 5, \"review_text_incomplete\": \"\", \"date_added\": \"Thu Jul 05 01:02:03 "
      "+0300 "
      "2012\", \"date_updated\": \"Wed May 09 09:33:18 -0700 2007\", \"read_at\": \"\", \"started_at\": \"\"}\n");
  std::ofstream(folder / "goodreads_interactions_poetry.json", std::ios::app)
      << R"({"user_id": "8842281e1d1347389f2ab93d60773d4d", "book_id": "30119", "is_read": false, "rating": 0, )"
      << R"("date_added": "Wed May 09 09:33:44 -0700 2007"})" << '\n';
  folder.write("goodreads_books_poetry.json",
               "{\"isbn\": \"\", \"text_reviews_count\": \"1\", \"series\": [], \"popular_shelves\": [{\"count\": "
               "\"2\", \"name\": "
               "\"poetry\"}], \"average_rating\": \"3.83\", \"description\": \"Odes.\", \"authors\": [{\"author_id\": "
               "\"15585\", "
               "\"role\": \"\"}], \"publisher\": \"Olma\", \"num_pages\": \"64\", \"book_id\": \"1384\", \"title\": "
               "\"Cowboys\"}\n");
  folder.write("goodreads_book_genres_initial.json",
               "{\"book_id\": \"1384\", \"genres\": {\"history, biography\": 1, \"poetry\": 20}}\n"
               "{\"book_id\": \"77\", \"genres\": {}}\n");
  folder.write("goodreads_reviews_poetry.json",
               "{\"user_id\": \"8842281e1d1347389f2ab93d60773d4d\", \"book_id\": \"1384\", \"rating\": 4, "
               "\"date_added\": \"Wed Mar "
               "22 11:37:04 -0700 2017\", \"review_text\": \"fine\"}\n");
  const Imported result = importFolder(folder, "goodreads");
  EXPECT_EQ(counts(result.report), (std::map<std::string, std::int64_t>{{"out_of_scale", 1}}));
  EXPECT_NE(note(result.report, "zero_is_no_rating"), nullptr);
  EXPECT_EQ(result.preview.dateFormat.value, "ddd MMM dd HH:mm:ss zzz yyyy");
  EXPECT_EQ(lines(*result.dataset), (std::vector<std::string>{"8842281e1d1347389f2ab93d60773d4d 01376 v5 t1341450123",
                                                              "8842281e1d1347389f2ab93d60773d4d 1384 v4 t1490182624"}));
  const Entities& books = result.dataset->products;
  ASSERT_EQ(books.size(), 3);
  EXPECT_EQ(books.title(1), "Cowboys");
  EXPECT_EQ(text(books, "genres", 1), "poetry|history, biography");
  EXPECT_EQ(books.attributes().find(AttributeRole::Category)->text(1), "poetry");
  EXPECT_EQ(text(books, "num_pages", 1), "64");
  ASSERT_NE(note(result.report, "files_not_used"), nullptr);
  EXPECT_EQ(english(note(result.report, "files_not_used")->text),
            "Files beside the ratings that were not used: goodreads_reviews_poetry.json.");
}

TEST(ClothingFit, ModClothAndRentTheRunway) {
  const Files modcloth(
      "{\"item_id\": \"123373\", \"waist\": \"29\", \"size\": 7, \"quality\": 5.0, \"cup size\": \"d\", \"hips\": "
      "\"38\", "
      "\"bra size\": \"34\", \"category\": \"new\", \"bust\": \"36\", \"height\": \"5ft 6in\", \"user_name\": "
      "\"Emily\", "
      "\"length\": \"just right\", \"fit\": \"small\", \"user_id\": \"991571\"}\n"
      "{\"item_id\": \"123374\", \"size\": 13, \"quality\": 3.0, \"category\": \"dresses\", \"user_name\": \"sydney\", "
      "\"length\": \"just right\", \"fit\": \"small\", \"user_id\": \"587883\"}\n",
      "modcloth_final_data.json");
  const Imported shop = modcloth.read();
  EXPECT_EQ(shop.report.format, "clothing_fit");
  EXPECT_EQ(lines(*shop.dataset), (std::vector<std::string>{"587883 123374 v3", "991571 123373 v5"}));
  EXPECT_EQ(text(shop.dataset->customers, "height", 1), "5ft 6in");
  EXPECT_EQ(shop.dataset->products.attributes().find(AttributeRole::Category)->text(0), "new");

  const Files runway(
      "{\"fit\": \"fit\", \"user_id\": \"420272\", \"bust size\": \"34d\", \"item_id\": \"2260466\", \"weight\": "
      "\"137lbs\", "
      "\"rating\": \"10\", \"rented for\": \"vacation\", \"review_text\": \"An adorable romper!\", \"body type\": "
      "\"hourglass\", "
      "\"review_summary\": \"So many compliments!\", \"category\": \"romper\", \"height\": \"5' 8\\\"\", \"size\": 14, "
      "\"age\": "
      "\"28\", \"review_date\": \"April 20, 2016\"}\n"
      "{\"fit\": \"small\", \"user_id\": \"273551\", \"item_id\": \"153475\", \"rating\": \"8\", \"category\": "
      "\"gown\", "
      "\"size\": 12, \"age\": \"36\", \"review_date\": \"June 18, 2013\"}\n",
      "renttherunway_final_data.json");
  const Imported rental = runway.read();
  EXPECT_EQ(rental.report.format, "clothing_fit");
  EXPECT_EQ(lines(*rental.dataset),
            (std::vector<std::string>{"273551 153475 v8 t1371513600", "420272 2260466 v10 t1461110400"}));
  EXPECT_EQ(text(rental.dataset->customers, "weight", 1), "137lbs");
  EXPECT_EQ(text(rental.dataset->customers, "height", 1), "5' 8\"");
}

}  // namespace
}  // namespace kindred::imports
