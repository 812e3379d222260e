// Imports of files that a test writes.
#pragma once

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <string_view>

#include "core/import/importer.h"
#include "tests/support/temporary_folder.h"

namespace kindred::imports {

inline Imported imported(const Request& request) {
  Progress progress;
  return read(request, {}, progress);
}

inline Preview previewed(const Request& request) {
  Progress progress;
  return preview(request, progress);
}

/// A folder of files and a request for one of them.
struct Files {
  test::TemporaryFolder folder;
  Request request;

  explicit Files(std::string_view bytes, std::string_view name = "events.csv") {
    request.inputs = {folder.write(name, bytes)};
  }
  [[nodiscard]] Imported read() const { return imported(request); }
  [[nodiscard]] Preview preview() const { return previewed(request); }
};

/// How many rows each check took.
using Counts = std::map<std::string, std::int64_t>;

inline Counts counts(const Report& report) {
  Counts result;
  for (const Skipped& skipped : report.skipped) result[std::string(key(skipped.check))] = skipped.count;
  return result;
}

inline const Note* note(const Report& report, std::string_view key) {
  for (const Note& each : report.notes) {
    if (each.key == key) return &each;
  }
  return nullptr;
}

/// Message and hint of the Error that `body` throws.
template <class Body>
std::string errorOf(const Body& body, ErrorCode code) {
  try {
    body();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), code);
    EXPECT_FALSE(error.hint().empty());
    return english(error.message()) + " | " + english(error.hint());
  }
  ADD_FAILURE() << "no error";
  return {};
}

/// Each event as "customer product value quantity price time order", by customer.
inline std::vector<std::string> lines(const Dataset& dataset) {
  std::vector<std::string> result;
  const Events& events = dataset.events;
  for (Index customer = 0; customer < dataset.customers.size(); ++customer) {
    for (auto e = events.begin(customer); e < events.end(customer); ++e) {
      const auto at = static_cast<std::size_t>(e);
      std::string line = dataset.customers.id(customer) + ' ' + dataset.products.id(events.product[at]);
      if (!events.value.empty()) line += " v" + englishNumber(static_cast<double>(events.value[at]));
      if (!events.quantity.empty()) line += " q" + englishNumber(static_cast<double>(events.quantity[at]));
      if (!events.unitPrice.empty()) line += " p" + englishNumber(events.unitPrice[at]);
      if (!events.time.empty()) line += " t" + std::to_string(events.time[at]);
      if (!events.order.empty()) line += " o" + events.orderIds[static_cast<std::size_t>(events.order[at])];
      result.push_back(line);
    }
  }
  return result;
}

}  // namespace kindred::imports
