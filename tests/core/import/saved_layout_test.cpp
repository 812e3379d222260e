#include "core/import/saved_layout.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "core/base/error.h"

namespace kindred::imports {
namespace {

Preview previewOf(const std::vector<std::pair<std::string, Role>>& columns) {
  Preview preview;
  for (const auto& [name, role] : columns) preview.columns.push_back({.name = name, .role = role, .note = {}});
  preview.encoding.value = "Windows-1251";
  preview.delimiter.value = ";";
  preview.dateFormat.value = "dd.MM.yyyy";
  return preview;
}

const Preview Orders = previewOf({{"Клиент", Role::Customer}, {"Товар", Role::Product}, {"Склад", Role::Ignore}});

TEST(SavedLayout, KeepsWhatWasDecidedAndWhatWasRecognised) {
  Request request;
  request.kind = DatasetKind::Transactions;
  request.layout.decimal = ',';
  request.currency = "RUB";
  request.checks[Check::Cancellation] = Choice::Drop;
  const SavedLayout saved = savedLayout("shop", request, Orders);
  Request next;
  next.inputs = {"other.csv"};
  apply(saved, next);
  EXPECT_EQ(next.inputs.size(), 1u) << "which file is read stays";
  EXPECT_EQ(next.layout.encoding, "Windows-1251");
  EXPECT_EQ(next.layout.delimiter, ';');
  EXPECT_EQ(next.layout.decimal, ',');
  EXPECT_EQ(next.layout.dateFormat, "dd.MM.yyyy");
  EXPECT_EQ(next.layout.roles.at("Товар"), Role::Product);
  EXPECT_EQ(next.layout.roles.at("Склад"), Role::Ignore);
  EXPECT_EQ(next.kind, DatasetKind::Transactions);
  EXPECT_EQ(next.currency, "RUB");
  EXPECT_EQ(next.checks, request.checks);
}

TEST(SavedLayout, FitsFilesWithTheSameColumnsInAnyOrder) {
  const SavedLayout saved = savedLayout("shop", {}, Orders);
  EXPECT_TRUE(fits(saved, previewOf({{"Товар", Role::Ignore}, {"Склад", Role::Ignore}, {"Клиент", Role::Ignore}})));
  EXPECT_FALSE(fits(saved, previewOf({{"Товар", Role::Ignore}, {"Клиент", Role::Ignore}})));
  EXPECT_FALSE(fits(SavedLayout{.name = "none", .columns = {}}, Preview{}));
}

TEST(SavedLayout, ComesBackFromJson) {
  Request request;
  request.layout.header = false;
  request.layout.sheet = "Sheet 2";
  request.checks = {{Check::Fee, Choice::Keep}, {Check::OutOfScale, Choice::Repair}};
  const SavedLayout saved = savedLayout("a \"quoted\" name", request, Orders);
  EXPECT_EQ(savedLayoutFromJson(nlohmann::json::parse(toJson(saved).dump())), saved);
}

TEST(SavedLayout, LeavesOutWhatItDoesNotKnowAndRefusesWhatItCannotRead) {
  auto json = toJson(savedLayout("shop", {}, Orders));
  json["roles"]["Товар"] = "invention";
  json["checks"]["invention"] = "keep";
  const SavedLayout read = savedLayoutFromJson(json);
  EXPECT_FALSE(read.layout.roles.contains("Товар"));
  EXPECT_TRUE(read.checks.empty());
  json.erase("columns");
  EXPECT_THROW(savedLayoutFromJson(json), Error);
  EXPECT_THROW(savedLayoutFromJson(nlohmann::json::array()), Error);
}

}  // namespace
}  // namespace kindred::imports
