#include "core/campaign/columns.h"

#include <gtest/gtest.h>

namespace kindred::campaign {
namespace {

TEST(NamedColumns, AreReadAsTheyAreWritten) {
  const std::vector<NamedColumn> columns = {{"customer", "Customer, no."}, {"a=b\\c", {}}, {"offer_1", "Offer = 1"}};
  EXPECT_EQ(parsedColumns(written(columns)), columns);
}

TEST(NamedColumns, PlainNamesStandBetweenCommas) {
  EXPECT_EQ(parsedColumns("customer,email"), (std::vector<NamedColumn>{{"customer", {}}, {"email", {}}}));
  EXPECT_EQ(parsedColumns("customer=Kunde"), (std::vector<NamedColumn>{{"customer", "Kunde"}}));
  EXPECT_EQ(parsedColumns("a\\b"), (std::vector<NamedColumn>{{"a\\b", {}}})) << "a backslash before nothing special";
  EXPECT_TRUE(parsedColumns("").empty());
}

}  // namespace
}  // namespace kindred::campaign
