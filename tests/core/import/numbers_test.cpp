#include "core/import/cells/numbers.h"

#include <gtest/gtest.h>

namespace kindred::imports {
namespace {

TEST(Numbers, WithAPoint) {
  EXPECT_EQ(readNumber("2.55", '.'), 2.55);
  EXPECT_EQ(readNumber("-1", '.'), -1);
  EXPECT_EQ(readNumber("+3", '.'), 3);
  EXPECT_EQ(readNumber("\xE2\x88\x92"
                       "3",
                       '.'),
            -3);
  EXPECT_EQ(readNumber("1e3", '.'), 1000);
  EXPECT_EQ(readNumber(".5", '.'), 0.5);
  EXPECT_EQ(readNumber("1,234,567.5", '.'), 1234567.5);
  EXPECT_EQ(readNumber("1,25,000.50", '.'), 125000.5) << "lakhs";
  EXPECT_EQ(readNumber("12,34,56,789", '.'), 123456789) << "crores";
  EXPECT_EQ(readNumber("1 234", '.'), 1234);
  EXPECT_EQ(readNumber("£2.55", '.'), 2.55);
  EXPECT_EQ(readNumber("-$1,000", '.'), -1000);
}

TEST(Numbers, WithAComma) {
  EXPECT_EQ(readNumber("2,55", ','), 2.55);
  EXPECT_EQ(readNumber("1.234,5", ','), 1234.5);
  EXPECT_EQ(readNumber("1\xC2\xA0"
                       "234,50 ₽",
                       ','),
            1234.5);
  EXPECT_EQ(readNumber("7", ','), 7);
  EXPECT_EQ(readNumber("1.5", ','), std::nullopt) << "a point that groups no three digits";
}

TEST(Numbers, GroupedByNarrowBlanksAndApostrophes) {
  EXPECT_EQ(readNumber("1\xE2\x80\xAF"
                       "234\xE2\x80\xAF"
                       "567,50",
                       ','),
            1234567.5);
  EXPECT_EQ(readNumber("1\xE2\x80\x89"
                       "234,50",
                       ','),
            1234.5);
  EXPECT_EQ(readNumber("1'234.50", '.'), 1234.5);
  EXPECT_EQ(readNumber("1\xE2\x80\x99"
                       "234.50",
                       '.'),
            1234.5);
}

TEST(Numbers, BesideACurrency) {
  EXPECT_EQ(readNumber("12,50 €", ','), 12.5);
  EXPECT_EQ(readNumber("1 200 руб.", ','), 1200);
  EXPECT_EQ(readNumber("1 200,50 РУБ", ','), 1200.5);
  EXPECT_EQ(readNumber("US$ 7", '.'), 7);
  EXPECT_EQ(readNumber("EUR 1,234.50", '.'), 1234.5);
  EXPECT_EQ(readNumber("7 lamps", '.'), std::nullopt);
  EXPECT_EQ(currencyOf("$12.99"), "USD");
  EXPECT_EQ(currencyOf("-£1"), "GBP");
  EXPECT_EQ(currencyOf("1 200 руб."), "RUB");
  EXPECT_EQ(currencyOf("10 kr"), "");
  EXPECT_EQ(currencyOf("12.99"), std::nullopt);
  EXPECT_EQ(decimalEvidence("1 200 руб."), DecimalEvidence::None);
  EXPECT_EQ(decimalEvidence("12,50 €"), DecimalEvidence::Comma);
}

TEST(Numbers, OrNothing) {
  for (const char* cell : {"", "-", "abc", "1,23", "1.2.3", "nan", "inf", "1e999", "0x10", "1-2", "1,234,56",
                           "12,345,67", "1,23,4567", "123,45,678,90", "€"}) {
    EXPECT_EQ(readNumber(cell, '.'), std::nullopt) << cell;
  }
}

TEST(Numbers, SayWhatTheDecimalSignIs) {
  EXPECT_EQ(decimalEvidence("2.5"), DecimalEvidence::Point);
  EXPECT_EQ(decimalEvidence("2,5"), DecimalEvidence::Comma);
  EXPECT_EQ(decimalEvidence("1,234"), DecimalEvidence::AmbiguousComma);
  EXPECT_EQ(decimalEvidence("1.234"), DecimalEvidence::AmbiguousPoint);
  EXPECT_EQ(decimalEvidence("1,234.5"), DecimalEvidence::Point);
  EXPECT_EQ(decimalEvidence("1.234,5"), DecimalEvidence::Comma);
  EXPECT_EQ(decimalEvidence("1,234,567"), DecimalEvidence::Point) << "a sign that comes twice groups";
  EXPECT_EQ(decimalEvidence("15"), DecimalEvidence::None);
  EXPECT_EQ(decimalEvidence("01.12.2010"), DecimalEvidence::None);
}

}  // namespace
}  // namespace kindred::imports
