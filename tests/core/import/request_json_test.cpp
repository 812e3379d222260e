#include "core/import/request_json.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "core/base/error.h"

namespace kindred::imports {
namespace {

TEST(RequestJson, IsReadAsItWasWritten) {
  Request request;
  request.inputs = {"/data/orders.csv", "/data/more.csv"};
  request.kind = DatasetKind::Explicit;
  request.layout.delimiter = ';';
  request.layout.itemSign = '\n';
  request.layout.roles = {{"Kunde \"x\"", Role::Customer}, {"y", Role::Ignore}};
  request.customers = "/data/customers.csv";
  request.productsLayout.roles = {{"id", Role::Product}};
  request.leftOut = {"notes.csv"};
  request.checks = {{Check::Fee, Choice::Keep}};
  request.scale = Scale{1, 5};
  request.feeWords = {{"porto"}};
  const auto written = nlohmann::json::parse(toJson(request).dump());
  const Request read = requestFromJson(written);
  EXPECT_EQ(toJson(read), written);
  EXPECT_EQ(read.inputs, request.inputs);
  EXPECT_EQ(read.layout.roles, request.layout.roles);
  EXPECT_EQ(read.customers, request.customers);
  EXPECT_EQ(read.checks, request.checks);
  EXPECT_EQ(read.scale->maximum, 5);
  EXPECT_EQ(read.feeWords, request.feeWords);
}

TEST(RequestJson, WhatIsNoneIsRefused) {
  EXPECT_THROW(requestFromJson(nlohmann::json::array()), Error);
  EXPECT_THROW(requestFromJson({{"inputs", 7}}), Error);
}

}  // namespace
}  // namespace kindred::imports
