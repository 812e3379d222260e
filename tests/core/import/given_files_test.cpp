#include "core/import/given_files.h"

#include <gtest/gtest.h>

#include <set>

#include "core/import/extensions.h"
#include "core/import/format.h"

namespace kindred::imports {
namespace {

using Paths = std::vector<std::filesystem::path>;

TEST(RequestOf, PutsListsBesideTheEvents) {
  const Request request = requestOf({"shop/Customers.csv", "shop/orders.csv", "shop/products 2024.xlsx"});
  EXPECT_EQ(request.customers, "shop/Customers.csv");
  EXPECT_EQ(request.products, "shop/products 2024.xlsx");
  EXPECT_EQ(request.inputs, Paths{"shop/orders.csv"});
}

TEST(RequestOf, KnowsRussianNames) {
  const Request request = requestOf({u8"клиенты.csv", u8"Продажи.csv", u8"номенклатура.csv"});
  EXPECT_EQ(request.customers, std::filesystem::path(u8"клиенты.csv"));
  EXPECT_EQ(request.products, std::filesystem::path(u8"номенклатура.csv"));
  EXPECT_EQ(request.inputs, Paths{u8"Продажи.csv"});
}

TEST(RequestOf, TellsWhatHappenedFromWhomItHappenedTo) {
  const Request request = requestOf({"customer_orders.csv", "user_ratings.csv", "users.csv"});
  EXPECT_EQ(request.customers, "users.csv");
  EXPECT_EQ(request.inputs, (Paths{"customer_orders.csv", "user_ratings.csv"}));
}

TEST(RequestOf, LeavesWhatATradeCallsItsGoodsToTheContent) {
  const Request request = requestOf({"books.csv", "ratings.csv"});
  EXPECT_FALSE(request.products);
  EXPECT_EQ(request.inputs, (Paths{"books.csv", "ratings.csv"}));
}

TEST(RequestOf, LeavesSomethingToRead) {
  const Request lists = requestOf({"customers.csv", "products.csv"});
  EXPECT_FALSE(lists.customers || lists.products);
  EXPECT_EQ(lists.inputs.size(), 2U);
  const Request twice = requestOf({"customers.csv", "users.csv", "sales.csv"});
  EXPECT_EQ(twice.customers, "customers.csv");
  EXPECT_EQ(twice.inputs, (Paths{"users.csv", "sales.csv"}));
}

TEST(Extensions, AreThoseOfTheFormatsAndArchivesOnce) {
  const auto tables = tableExtensions(), all = allExtensions();
  EXPECT_EQ(std::set(all.begin(), all.end()).size(), all.size());
  for (const Format& format : formats()) {
    for (const auto& extension : format.extensions) EXPECT_EQ(std::ranges::count(tables, extension), 1) << extension;
  }
  for (const char* known : {"csv", "xlsx", "ods", "jsonl", "db"})
    EXPECT_EQ(std::ranges::count(tables, known), 1) << known;
  for (const char* known : {"zip", "gz", "7z"}) EXPECT_EQ(std::ranges::count(all, known), 1) << known;
}

}  // namespace
}  // namespace kindred::imports
