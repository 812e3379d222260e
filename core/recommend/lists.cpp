// Lists for customers: the best scored products, or what is popular where the model cannot tell.
#include <algorithm>

#include "core/base/parallel.h"
#include "core/recommend/recommender.h"

namespace kindred::recommend {
namespace {

// Of as many more as the customer has products, those that it has are taken out: looking for every candidate in the
// history would cost more than scoring it.
std::vector<Scored> best(std::span<const Scored> scores, std::span<const Index> history, const ListOptions& options) {
  if (options.top == 0) return {};
  TopK top(options.includeBought ? options.top : options.top + history.size());
  for (const Scored& product : scores) {
    if (!options.allowed.empty() && options.allowed[static_cast<std::size_t>(product.index)] == 0) continue;
    top.offer(product.index, product.score);
  }
  std::vector<Scored> items = top.take();
  if (!options.includeBought) {
    std::erase_if(items, [&](const Scored& item) { return std::ranges::binary_search(history, item.index); });
  }
  items.resize(std::min(items.size(), options.top));
  return items;
}

std::vector<double> predictionsOf(const Model& model, Index customer, const std::vector<Scored>& items) {
  std::vector<Index> products;
  for (const Scored& item : items) products.push_back(item.index);
  return model.predictions(customer, products);
}

std::vector<Scored> mostPopular(const Popularity& popular, const TrainingData& data, Index customer,
                                const ListOptions& options) {
  const std::span<const Index> history = data.matrix.row(customer).indices;
  std::vector<Scored> items;
  for (const Scored& product : popular.ranking) {
    if (items.size() == options.top) break;
    if (!options.includeBought && std::ranges::binary_search(history, product.index)) continue;
    items.push_back(product);
  }
  return items;
}

ColdStart coldStart(bool hasHistory, bool ofSegment) {
  if (!hasHistory) {
    return {"no_history", ofSegment
                              ? KI_TEXT("core", "No history yet: these are the most popular products of the segment.")
                              : KI_TEXT("core", "No history yet: these are the most popular products.")};
  }
  return {
      "no_overlap",
      ofSegment
          ? KI_TEXT("core",
                    "The history has too little in common with others: these are the most popular "
                    "products of the segment.")
          : KI_TEXT("core", "The history has too little in common with others: these are the most popular products.")};
}

// Not a cold start, but a list that is empty for a reason, told in the same place.
ColdStart nothingLeft() {
  return {"nothing_left",
          KI_TEXT("core", "Nothing is left to offer: this customer has every product that could be recommended.")};
}

// Each chunk makes its own scorer, which may hold a number for every product: few chunks where there are many customers.
std::size_t customersPerChunk(std::size_t customers) {
  constexpr std::size_t Chunks = 500, Fewest = 32;
  return std::max(customers / Chunks, Fewest);
}

}  // namespace

Popularity popularity(const TrainingData& data, std::span<const Index> peers) {
  std::vector<std::int64_t> customers(static_cast<std::size_t>(data.matrix.columns), 0);
  const auto count = [&](std::span<const Index> products) {
    for (const Index product : products) ++customers[static_cast<std::size_t>(product)];
  };
  if (peers.empty()) count(data.matrix.indices);
  for (const Index peer : peers) count(data.matrix.row(peer).indices);

  Popularity popular{.ranking = {}, .ofSegment = !peers.empty()};
  for (std::size_t product = 0; product < customers.size(); ++product) {
    if (customers[product] == 0) continue;
    popular.ranking.push_back({static_cast<Index>(product), static_cast<double>(customers[product])});
  }
  std::ranges::sort(popular.ranking, ranksBefore);
  return popular;
}

RecommendationList listOf(const Model& model, Scorer& scorer, const TrainingData& data, Index customer,
                          const ListOptions& options, const Popularity& popular) {
  if (model.knows(customer)) {
    const std::span<const Index> history = data.matrix.row(customer).indices;
    RecommendationList list{.items = best(scorer.scores(customer), history, options), .coldStart = {}};
    for (Scored& item : list.items) item.score = model.shown(item.score);
    if (options.withPredictions) list.predictions = predictionsOf(model, customer, list.items);
    if (!list.items.empty() || options.top == 0) return list;
  }
  RecommendationList list{.items = mostPopular(popular, data, customer, options), .coldStart = {}};
  const bool hasHistory = !data.matrix.row(customer).empty();
  const bool hasAll = hasHistory && list.items.empty() && !popular.ranking.empty() && options.top > 0;
  list.coldStart = hasAll ? nothingLeft() : coldStart(hasHistory, popular.ofSegment);
  return list;
}

RecommendationList recommend(const Model& model, const TrainingData& data, Index customer, const ListOptions& options,
                             std::span<const Index> peers) {
  return listOf(model, *model.scorer(), data, customer, options, popularity(data, peers));
}

std::vector<RecommendationList> recommendAll(const Model& model, const TrainingData& data, const ListOptions& options,
                                             const std::vector<std::vector<Index>>& groups,
                                             const std::vector<int>& peersOf, Progress& progress) {
  const Popularity overall = popularity(data);
  std::vector<Popularity> ofGroup;
  for (const std::vector<Index>& group : groups) ofGroup.push_back(popularity(data, group));

  const auto customers = static_cast<std::size_t>(data.matrix.rows);
  std::vector<RecommendationList> lists(customers);
  forEachChunk(customers, customersPerChunk(customers), progress, [&](const Chunk& chunk) {
    const auto scorer = model.scorer();
    for (std::size_t customer = chunk.begin; customer < chunk.end; ++customer) {
      progress.checkpoint();
      const auto index = static_cast<Index>(customer);
      const int group = peersOf.empty() ? -1 : peersOf[customer];
      lists[customer] =
          listOf(model, *scorer, data, index, options, group < 0 ? overall : ofGroup[static_cast<std::size_t>(group)]);
    }
  });
  return lists;
}

}  // namespace kindred::recommend
