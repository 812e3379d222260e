#include "app/commands/project.h"

#include <cmath>

#include "core/base/date.h"

namespace kindred::cli {

OpenedDataset openDataset(const workflow::DatasetArguments& options) {
  const EndsAtOnce reading;
  auto workspace = workflow::Workspace::open(options.project);
  auto info = workspace->findDataset(options.dataset);
  auto dataset = workspace->dataset(info.id);
  return {std::move(workspace), std::move(info), std::move(dataset)};
}

Index requireCustomer(const Dataset& dataset, const std::string& id) {
  if (const auto customer = dataset.customers.find(id)) return *customer;
  throw Error(ErrorCode::NotFound, KI_TEXT("core", "There is no customer “%1” in “%2”.").with(id).with(dataset.name),
              KI_TEXT("core", "Ids are written exactly as in the imported file."));
}

Index requireProduct(const Dataset& dataset, const std::string& id) {
  if (const auto product = dataset.products.find(id)) return *product;
  throw Error(ErrorCode::NotFound, KI_TEXT("core", "There is no product “%1” in “%2”.").with(id).with(dataset.name),
              KI_TEXT("core", "Ids are written exactly as in the imported file."));
}

Json timeJson(const std::optional<std::int64_t>& seconds) {
  return seconds ? Json(formatDateTime(*seconds)) : Json(nullptr);
}

std::string timeText(const std::optional<std::int64_t>& seconds) { return seconds ? formatDateTime(*seconds) : "–"; }

Json numberJson(double value) { return std::isfinite(value) ? Json(value) : Json(nullptr); }

}  // namespace kindred::cli
