// The clothing-fit data sets ModCloth and RentTheRunway: JSON lines with user_id, item_id, fit and a rating ("quality" in
// the one, "rating" in the other), and what the customers say of their bodies. Layout: Misra, Wan, McAuley: Decomposing fit
// semantics for product size recommendation in metric spaces, RecSys 2018.
#include <algorithm>

#include "core/import/json/data_set.h"

namespace kindred::imports::clothing_fit {
namespace {

using json::Seen;

std::vector<Seen> find(const Contents& contents) {
  std::vector<Seen> files = json::jsonFiles(contents);
  std::erase_if(files, [](const Seen& seen) {
    const json::Look& look = seen.look;
    const bool rated = look.has("quality") || look.has("rating");
    return !(look.has("user_id") && look.has("item_id") && look.has("fit") && rated);
  });
  return files;
}

TableSet tablesIn(const Contents& contents, const Request& request, Progress&) {
  const std::vector<Seen> files = find(contents);
  if (files.empty()) {
    throw Error(ErrorCode::BadData,
                KI_TEXT("core", "%1 holds no ratings of clothes.").with(request.inputs.front().string()),
                KI_TEXT("core", "Choose the file of ModCloth or of RentTheRunway."));
  }
  // Of the rest what a customer is like; how a piece fits differs by row.
  json::RolesByName roles = {{"user_id", Role::Customer}, {"item_id", Role::Product},  {"quality", Role::Value},
                             {"rating", Role::Value},     {"review_date", Role::Time}, {"category", Role::Category}};
  for (const char* column : {"age", "body type", "bra size", "bust", "bust size", "cup size", "height", "hips",
                             "shoe size", "shoe width", "waist", "weight"}) {
    roles.emplace_back(column, Role::Attribute);
  }
  json::DataSet set(request);
  for (const Seen& seen : files) set.addEvents(seen, roles, seen.look.has("quality") ? Scale{1, 5} : Scale{1, 10});
  return set.finished();
}

}  // namespace

Format format() {
  return {.key = "clothing_fit",
          .title = KI_TEXT("core", "ModCloth and RentTheRunway"),
          .recognisedBy = KI_TEXT("core", "JSON lines with user_id, item_id, fit, and quality or rating"),
          .recognises = [](const Contents& contents) { return find(contents).empty() ? 0.0 : 0.98; },
          .tables = tablesIn};
}

}  // namespace kindred::imports::clothing_fit
