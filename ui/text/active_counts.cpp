#include "ui/text/active_counts.h"

#include <nlohmann/json.hpp>

namespace kindred::ui {

ActiveCounts activeCounts(const workflow::DatasetInfo& info) {
  const auto report = nlohmann::json::parse(info.report, nullptr, false);
  const auto count = [&report](const char* key, Index listed) {
    const auto found = report.is_object() ? report.find(key) : report.end();
    return found != report.end() && found->is_number_integer() ? std::min(found->get<Index>(), listed) : listed;
  };
  return {count("customers", info.customers), count("products", info.products)};
}

}  // namespace kindred::ui
