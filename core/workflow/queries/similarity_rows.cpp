#include "core/workflow/queries/similarity_rows.h"

#include <algorithm>
#include <iterator>

namespace kindred::workflow {

using similarity::Axis;

const Csr& rowsOf(const recommend::TrainingData& data, Axis axis) {
  return axis == Axis::Customers ? data.matrix : data.byProduct;
}
const Csr& columnsOf(const recommend::TrainingData& data, Axis axis) {
  return axis == Axis::Customers ? data.byProduct : data.matrix;
}

similarity::MeasureOptions along(Axis axis, similarity::MeasureOptions options) {
  if (axis == Axis::Products) std::swap(options.damping.rows, options.damping.columns);
  return options;
}

std::shared_ptr<const Csr> rowsAlong(const std::shared_ptr<const recommend::TrainingData>& data, Axis axis) {
  return {data, &rowsOf(*data, axis)};
}

namespace {

/// The `limit` of `candidates` with the greatest figures, ties by index, ascending; `include` among them.
std::vector<Index> greatest(std::vector<Index> candidates, const std::vector<std::int64_t>& figures, std::size_t limit,
                            std::optional<Index> include) {
  const auto isIncluded = [include](Index i) { return i == include; };
  std::ranges::stable_sort(candidates, std::greater{},
                           [&](Index i) { return std::pair(isIncluded(i), figures[static_cast<std::size_t>(i)]); });
  candidates.resize(std::min(limit, candidates.size()));
  std::ranges::sort(candidates);
  return candidates;
}

std::vector<std::int64_t> ordersOf(const Workspace& workspace, const RowChoice& choice,
                                   const recommend::TrainingData& data) {
  std::vector<std::int64_t> orders;
  if (choice.axis == Axis::Customers) {
    for (const auto& facts : *workspace.facts(choice.datasetId)) orders.push_back(facts.orders);
    return orders;
  }
  const Events& events = data.dataset->events;
  orders.assign(static_cast<std::size_t>(data.byProduct.rows), 0);
  for (const Index product : events.product) ++orders[static_cast<std::size_t>(product)];
  return orders;
}

}  // namespace

RowsChosen chooseRows(const Workspace& workspace, const RowChoice& choice, const recommend::TrainingData& data) {
  const Csr& rows = rowsOf(data, choice.axis);
  const bool customers = choice.axis == Axis::Customers;
  std::vector<Index> candidates;
  for (Index i = 0; i < rows.rows; ++i) {
    if (!rows.row(i).empty()) candidates.push_back(i);
  }
  const std::size_t limit = choice.limit;
  const auto most = [&](std::vector<Index> of) {
    return greatest(std::move(of), ordersOf(workspace, choice, data), limit, choice.include);
  };
  if (customers && !choice.selection.empty()) {
    const auto selected = choice.selection.indices(*data.dataset);
    std::vector<Index> both;
    std::ranges::set_intersection(candidates, selected, std::back_inserter(both));
    const std::size_t count = both.size();
    if (count > limit)
      return {most(std::move(both)), KI_TEXT_N("core", "the %n selected customer(s) with most orders", limit)};
    if (count >= 2) return {std::move(both), KI_TEXT_N("core", "%n selected customer(s)", count)};
  }
  if (candidates.size() <= limit) {
    return {candidates, customers ? KI_TEXT_N("core", "%n customer(s) with events", candidates.size())
                                  : KI_TEXT_N("core", "%n product(s) with events", candidates.size())};
  }
  return {most(std::move(candidates)), customers ? KI_TEXT_N("core", "the %n customer(s) with most orders", limit)
                                                 : KI_TEXT_N("core", "the %n product(s) sold most often", limit)};
}

}  // namespace kindred::workflow
