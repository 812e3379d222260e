#include "core/workflow/queries/recommendations.h"

#include <algorithm>

#include "core/workflow/peers.h"

namespace kindred::workflow {
namespace {

/// What each of `products` costs: the shop's price, else the median of what was paid.
std::map<Index, double> pricesOf(const Dataset& dataset, const std::vector<Scored>& products) {
  std::map<Index, double> prices;
  std::map<Index, std::vector<double>> paid;
  const AttributeColumn* column = dataset.products.attributes().find(AttributeRole::Price);
  for (const auto& item : products) {
    const bool listed = column != nullptr && column->kind == AttributeKind::Number && column->has(item.index);
    if (listed) prices[item.index] = column->numbers[static_cast<std::size_t>(item.index)];
    else if (!dataset.events.unitPrice.empty()) paid[item.index];
  }
  if (paid.empty()) return prices;
  for (std::size_t e = 0; e < dataset.events.product.size(); ++e) {
    if (const auto found = paid.find(dataset.events.product[e]); found != paid.end()) {
      found->second.push_back(dataset.events.unitPrice[e]);
    }
  }
  for (auto& [product, all] : paid) {
    if (!all.empty()) prices[product] = spreadOf(std::move(all)).median;
  }
  return prices;
}

recommend::Explanation explainCold(double score, bool inSegment) {
  recommend::Explanation explanation{.method = recommend::Explanation::Method::Sum};
  explanation.terms = {
      {inSegment ? KI_TEXT("core", "customers of this segment who have it") : KI_TEXT("core", "customers who have it"),
       score, "customers"}};
  explanation.sumWeighted = score;
  explanation.sumWeights = 1;
  explanation.divides = false;
  explanation.score = score;
  return explanation;
}

}  // namespace

std::vector<recommend::Explanation> explainList(const TrainedModel& trained, Index customer,
                                                const recommend::RecommendationList& list, bool inSegment) {
  if (!list.coldStart) {
    std::vector<Index> products;
    for (const Scored& item : list.items) products.push_back(item.index);
    return trained.model->explainAll(customer, products);
  }
  std::vector<recommend::Explanation> explanations;
  for (const Scored& item : list.items) explanations.push_back(explainCold(item.score, inSegment));
  return explanations;
}

CustomerRecommendations recommendFor(const TrainedModel& trained, Index customer, const recommend::ListOptions& options,
                                     const SegmentationPtr& segmentation) {
  const recommend::TrainingData& data = *trained.data;
  const Dataset& dataset = *data.dataset;
  const Peers peers = peersIn(segmentation, dataset.customers.size());
  const auto group = peers.of(customer);
  const auto list = recommend::recommend(*trained.model, data, customer, options, group);
  const auto prices = pricesOf(dataset, list.items);
  Index active = 0;
  for (Index c = 0; c < data.matrix.rows; ++c) active += data.matrix.row(c).empty() ? 0 : 1;

  CustomerRecommendations result{.items = {}, .coldStart = list.coldStart};
  auto explanations = explainList(trained, customer, list, !group.empty());
  for (std::size_t i = 0; i < list.items.size(); ++i) {
    const auto& [product, score] = list.items[i];
    RecommendedItem item{.product = product, .score = score, .price = {}, .explanation = {}};
    const auto buyers = static_cast<double>(data.byProduct.row(product).size());
    item.popularity = active > 0 ? buyers / static_cast<double>(active) : 0;
    item.explanation = std::move(explanations[i]);
    item.neighbours = static_cast<int>(item.explanation.neighbours.size());
    if (const auto price = prices.find(product); price != prices.end()) item.price = price->second;
    result.items.push_back(std::move(item));
  }
  return result;
}

std::vector<Index> coldStarts(const TrainedModel& trained) {
  std::vector<Index> cold;
  for (Index c = 0; c < trained.data->matrix.rows; ++c) {
    if (!trained.model->knows(c)) cold.push_back(c);
  }
  return cold;
}

}  // namespace kindred::workflow
