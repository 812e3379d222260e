// What single cells say: ids that are missing, wrapped or rounded, quantities with units, ratings in signs, statuses.
#include <gtest/gtest.h>

#include "core/import/cells/codes.h"
#include "core/import/cells/numbers.h"
#include "core/import/cells/ratings.h"
#include "core/import/cells/statuses.h"

namespace kindred::imports {
namespace {

TEST(Codes, Missing) {
  for (const char* cell :
       {"",     "NULL", "null",      "\\N",       "None",    "nan", "NaN",       "#N/A", "N/A",     "(null)",   "-",
        "<NA>", "?",    "undefined", "(not set)", "(Пусто)", "—",   "не указан", "Нет",  "Unknown", "unbekannt"})
    EXPECT_TRUE(isMissing(cell)) << cell;
  for (const char* cell : {"0", "Nana", "Nonesuch", "user12", "-1", "N", "17850", "Нина", "(17)", "nullable"})
    EXPECT_FALSE(isMissing(cell)) << cell;
}

TEST(Codes, ThatLostDigits) {
  for (const char* id : {"8.90123E+12", "8,9E+12", "4E+15", "1.5e+100"}) EXPECT_TRUE(hasLostDigits(id)) << id;
  for (const char* id : {"12E3", "E+12", "8.9E12", "A+12", "8.9E+1x", "+12", "890123000000", "1+12", ""})
    EXPECT_FALSE(hasLostDigits(id)) << id;
}

TEST(Codes, Unwrapped) {
  EXPECT_EQ(unwrapped("'00017"), "00017");
  EXPECT_EQ(unwrapped("=\"00017\""), "00017");
  EXPECT_EQ(unwrapped("=\"A 17\""), "A 17");
  EXPECT_EQ(unwrapped("'+79001234567"), "+79001234567");
  EXPECT_EQ(unwrapped("'=1+1"), "=1+1");
  EXPECT_EQ(unwrapped("'304-1234567-1234567"), "304-1234567-1234567");
  EXPECT_EQ(unwrapped("'12E3"), "12E3");
  for (const char* cell : {"'", "'71 (2014)", "'Til Tuesday", "'90s hits", "00017", "=A1", "=\"\"", "'quoted'", ""})
    EXPECT_EQ(unwrapped(cell), std::nullopt) << cell;
}

TEST(Numbers, BelowZeroByAMinusBehindOrParentheses) {
  EXPECT_EQ(readNumber("411,50-", ','), -411.5);
  EXPECT_EQ(readNumber("1.234,50-", ','), -1234.5);
  EXPECT_EQ(readNumber("5 −", '.'), -5);
  EXPECT_EQ(readNumber("(411.50)", '.'), -411.5);
  EXPECT_EQ(readNumber("($5)", '.'), -5);
  EXPECT_EQ(readNumber("-€5", '.'), -5);
  EXPECT_EQ(readNumber("5,00- €", ','), -5);
  for (const char* cell : {"(5", "5)", "-5-", "()", "(-)", "--5"})
    EXPECT_EQ(readNumber(cell, '.'), std::nullopt) << cell;
}

TEST(Numbers, QuantitiesMayHaveUnits) {
  EXPECT_EQ(readQuantity("2 pcs", '.'), 2);
  EXPECT_EQ(readQuantity("2 шт.", ','), 2);
  EXPECT_EQ(readQuantity("1,5 кг", ','), 1.5);
  EXPECT_EQ(readQuantity("3x", '.'), 3);
  EXPECT_EQ(readQuantity("x3", '.'), 3);
  EXPECT_EQ(readQuantity("7", '.'), 7);
  EXPECT_EQ(unitOf("2 шт."), "шт.");
  for (const char* cell : {"", "pcs", "two", "2 x 3 pcs", "2 kg bag", "2.", "."})
    EXPECT_EQ(readQuantity(cell, ','), std::nullopt) << cell;
}

TEST(Numbers, ThatAreNone) {
  for (const char* cell : {"nan", "-inf", "+Infinity", "1e999", "-1e999"}) EXPECT_TRUE(isNotFinite(cell)) << cell;
  for (const char* cell : {"", "5", "name", "1e3", "infinite"}) EXPECT_FALSE(isNotFinite(cell)) << cell;
}

double rating(const char* cell) { return readRating(cell, '.').value_or(Rating{-1, 0}).value; }

TEST(Ratings, InWordsAndSigns) {
  EXPECT_EQ(rating("4"), 4);
  EXPECT_EQ(rating("4/5"), 4);
  EXPECT_EQ(rating("4.5 / 5"), 4.5);
  EXPECT_EQ(rating("3 out of 5"), 3);
  EXPECT_EQ(rating("3 из 5"), 3);
  EXPECT_EQ(readRating("8/10", '.')->outOf, 10);
  EXPECT_EQ(rating("★★★"), 3);
  EXPECT_EQ(rating("★★★☆☆"), 3);
  EXPECT_EQ(readRating("★★★☆☆", '.')->outOf, 5);
  EXPECT_EQ(rating("⭐⭐"), 2);
  EXPECT_EQ(rating("★★½"), 2.5);
  EXPECT_EQ(rating("****"), 4);
  EXPECT_EQ(rating("5 stars"), 5);
  EXPECT_EQ(rating("5 звёзд"), 5);
  EXPECT_EQ(rating("80%"), 80);
  EXPECT_EQ(rating("True"), 1);
  EXPECT_EQ(rating("Dislike"), 0);
  EXPECT_EQ(rating("Нравится"), 1);
  EXPECT_EQ(rating("👎"), 0);
  for (const char* cell : {"", "good", "5/2024", "6/5", "/5", "stars", "2024-05-01", "☆x"})
    EXPECT_FALSE(readRating(cell, '.').has_value()) << cell;
}

TEST(Statuses, OfOrders) {
  for (const char* status :
       {"cancelled", "Canceled", "REFUNDED", "voided", "unpaid", "pending payment", "payment_failed", "on-hold",
        "wc-cancelled", "Отменён", "Возврат", "не оплачен", "Storniert", "Zahlung ausstehend",
        "Shipped - Returned to Seller", "Заказ отменён складом"})
    EXPECT_TRUE(isCalledOff(status)) << status;
  for (const char* status : {"completed", "Paid", "shipped", "partially_refunded", "Доставлен", "", "active",
                             "Частично возвращено", "not cancelled", "Shipped - Delivered to Buyer", "versandt"})
    EXPECT_FALSE(isCalledOff(status)) << status;
  EXPECT_TRUE(isOrderStatus("Доставлен"));
  EXPECT_FALSE(isOrderStatus("Moscow"));
}

}  // namespace
}  // namespace kindred::imports
