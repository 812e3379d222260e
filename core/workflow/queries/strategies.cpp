#include "core/workflow/queries/strategies.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "core/segment/product_words.h"
#include "core/store/project_file.h"
#include "core/workflow/families.h"
#include "core/workflow/playbook.h"

namespace kindred::workflow {
namespace {

using campaign::StrategyProduct;

constexpr std::size_t ProductsOfStrategy = 5;

/// How many of a group have each product.
struct Counts {
  std::map<Index, std::int64_t> products;
  std::int64_t customers = 0;
};

/// By place of the segment, and of all customers at the end.
using CountsOfSegments = std::vector<Counts>;

void countList(const store::StoredList& list, const Dataset& dataset, Counts& counts) {
  ++counts.customers;
  for (const auto& [key, score] : list.items) {
    if (const auto product = dataset.products.indexOf(key)) ++counts.products[*product];
  }
}

CountsOfSegments countLists(const Workspace& workspace, const Dataset& dataset,
                            const segment::Segmentation& segmentation, std::int64_t run, const Progress& progress) {
  CountsOfSegments counts(segmentation.segments.size() + 1);
  for (const auto& list : workspace.file().lists(run)) {
    progress.checkpoint();
    const auto customer = dataset.customers.indexOf(list.customer);
    if (!customer || !list.coldStart.empty()) continue;
    const auto* segment = segmentation.segmentOf(*customer);
    countList(list, dataset, counts.back());
    if (segment != nullptr)
      countList(list, dataset, counts[static_cast<std::size_t>(segment - segmentation.segments.data())]);
  }
  return counts;
}

/// How much more telling than popular: as profiles rank what sets a segment apart.
double tellingOf(const StrategyProduct& product) {
  const double more = product.share - product.overall;
  return more > 0 ? more * std::log(product.share / product.overall) : more;
}

std::vector<StrategyProduct> productsFrom(const Counts& own, const Counts& all, const segment::ProductWords& words) {
  std::vector<StrategyProduct> products;
  for (const auto& [product, count] : own.products) {
    products.push_back({.product = product,
                        .share = static_cast<double>(count) / static_cast<double>(own.customers),
                        .overall = static_cast<double>(all.products.at(product)) / static_cast<double>(all.customers)});
  }
  std::ranges::stable_sort(products, std::ranges::greater(), tellingOf);
  products.resize(std::min(products.size(), ProductsOfStrategy));
  for (auto& product : products) product.label = words.spoken(product.product);
  return products;
}

/// Those that set it apart, where there is no recommender to ask.
std::vector<StrategyProduct> productsApart(const segment::Segment& segment, const Dataset& dataset,
                                           const segment::ProductWords& words) {
  constexpr std::string_view Prefix = "product:";
  std::vector<StrategyProduct> products;
  for (const auto& line : segment.profile) {
    if (products.size() == ProductsOfStrategy || !line.feature.starts_with(Prefix)) continue;
    if (const auto product = dataset.products.find(line.feature.substr(Prefix.size())))
      products.push_back({*product, words.spoken(*product), line.value, line.overall});
  }
  return products;
}

std::shared_ptr<const HabitTable> habitsOf(const Workspace& workspace, const Dataset& dataset) {
  return workspace.derived<HabitTable>(
      "habits", dataset, [&] { return std::make_shared<const HabitTable>(kindred::habitsOf(dataset)); },
      [](const HabitTable& table) { return table.customers.size() * sizeof(Habits); });
}

}  // namespace

std::vector<campaign::Strategy> strategiesOf(const Workspace& workspace, const segment::Segmentation& segmentation,
                                             TextLanguage language, const Progress& progress) {
  const DatasetPtr dataset = workspace.dataset(segmentation.datasetId);
  const auto playbook = playbookOf(workspace);
  const auto habits = habitsOf(workspace, *dataset);
  progress.checkpoint();
  auto strategies = campaign::adviseSegments(playbook, *dataset, *habits, segmentation,
                                             {.language = language, .margin = marginOf(workspace)});
  const auto runs = workspace.usableRuns(dataset->id, family::Recommend);
  const segment::ProductWords words(*dataset);
  const auto counts =
      runs.empty() ? CountsOfSegments() : countLists(workspace, *dataset, segmentation, runs.front().id, progress);
  for (std::size_t i = 0; i < strategies.size(); ++i) {
    if (!strategies[i].advises()) continue;
    if (!counts.empty()) strategies[i].products = productsFrom(counts[i], counts.back(), words);
    if (strategies[i].products.empty())
      strategies[i].products = productsApart(segmentation.segments[i], *dataset, words);
  }
  return strategies;
}

}  // namespace kindred::workflow
