#include "core/workflow/queries/recommendations.h"

#include <algorithm>
#include <cmath>

#include "core/workflow/peers.h"
#include "core/workflow/queries/prices.h"

namespace kindred::workflow {
namespace {

recommend::Explanation explainCold(double score, bool inSegment) {
  return {.terms = {{.label = inSegment ? KI_TEXT("core", "customers of this segment who have it")
                                        : KI_TEXT("core", "customers who have it"),
                     .key = "customers",
                     .adds = score}},
          .score = score};
}

/// What the model predicts for the items of a personal list.
void addPredictions(const TrainedModel& trained, const recommend::Person& person, CustomerRecommendations& list) {
  std::vector<Index> products;
  for (const auto& item : list.items) products.push_back(item.product);
  auto explanations = trained.model->explainPredictions(person, products);
  for (std::size_t i = 0; i < explanations.size(); ++i) {
    RecommendedItem& item = list.items[i];
    if (!std::isnan(explanations[i].score)) item.prediction = explanations[i].score;
    if (item.prediction && !trained.model->ranksByPrediction()) item.predictionExplanation = std::move(explanations[i]);
  }
}

}  // namespace

std::vector<recommend::Explanation> explainList(const TrainedModel& trained, const recommend::Person& person,
                                                const recommend::RecommendationList& list, bool inSegment) {
  if (!list.coldStart) {
    std::vector<Index> products;
    for (const Scored& item : list.items) products.push_back(item.index);
    return trained.model->explainAll(person, products);
  }
  std::vector<recommend::Explanation> explanations;
  for (const Scored& item : list.items) explanations.push_back(explainCold(item.score, inSegment));
  return explanations;
}

CustomerRecommendations recommendFor(const TrainedModel& trained, Index customer, const recommend::ListOptions& options,
                                     const SegmentationPtr& segmentation, double variety) {
  const Peers peers = peersIn(segmentation, trained.data->dataset->customers.size());
  return recommendFor(trained, trained.data->person(customer), options, peers.of(customer), variety);
}

CustomerRecommendations recommendFor(const TrainedModel& trained, const recommend::Person& person,
                                     const recommend::ListOptions& options, std::span<const Index> peers,
                                     double variety) {
  const recommend::TrainingData& data = *trained.data;
  const Dataset& dataset = *data.dataset;
  recommend::ListOptions asked = options;
  if (variety > 0) asked.top *= recommend::CandidatesAnItem;
  auto list = recommend::recommend(*trained.model, data, person, asked, peers);
  std::optional<recommend::VariedList> cost;
  if (variety > 0 && !list.coldStart) {
    cost = recommend::varied(data, list.items, options.top, variety);
    list.items = cost->items;
  }
  list.items.resize(std::min(list.items.size(), options.top));
  std::vector<Index> listed;
  for (const Scored& item : list.items) listed.push_back(item.index);
  const auto prices = pricesOf(dataset, listed);
  Index active = 0;
  for (Index c = 0; c < data.matrix.rows; ++c) active += data.matrix.row(c).empty() ? 0 : 1;

  CustomerRecommendations result{.items = {}, .coldStart = list.coldStart, .variety = std::move(cost)};
  auto explanations = explainList(trained, person, list, !peers.empty());
  for (std::size_t i = 0; i < list.items.size(); ++i) {
    const auto& [product, score] = list.items[i];
    RecommendedItem item{.product = product, .score = score};
    const auto buyers = static_cast<double>(data.byProduct.row(product).size());
    item.popularity = active > 0 ? buyers / static_cast<double>(active) : 0;
    item.explanation = std::move(explanations[i]);
    item.neighbours = static_cast<int>(recommend::votesOf(item.explanation));
    item.evidence = recommend::evidenceOf(item.explanation, product, data);
    if (const auto price = prices.find(product); price != prices.end()) item.price = price->second;
    result.items.push_back(std::move(item));
  }
  if (!list.coldStart) addPredictions(trained, person, result);
  return result;
}

std::vector<Index> coldStarts(const TrainedModel& trained) {
  std::vector<Index> cold;
  for (Index c = 0; c < trained.data->matrix.rows; ++c) {
    if (!trained.model->knows(trained.data->person(c))) cold.push_back(c);
  }
  return cold;
}

}  // namespace kindred::workflow
