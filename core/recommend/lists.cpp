#include "core/recommend/lists.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/base/parallel.h"

namespace kindred::recommend {
namespace {

bool isAllowed(ListMaker::Allowed allowed, Index product) {
  return allowed.empty() || allowed[static_cast<std::size_t>(product)] != 0;
}

/// Keeps the best of each person of a block, of what may be offered.
class BestOfEach : public ScoreSink {
 public:
  BestOfEach(std::span<const Person> people, std::span<const ListMaker::Allowed> allowed, const ListOptions& options)
      : m_people(people), m_allowed(allowed), m_options(options), m_best(people.size(), TopK(options.top)) {}

  void take(std::size_t place, std::span<const Scored> scores) override {
    TopK& best = m_best[place];
    for (const auto& [product, score] : scores)
      if (score >= best.least() && mayOffer(place, product)) best.offer(product, score);
  }

  void takeRange(std::size_t place, Index first, std::span<const float> scores) override {
    TopK& best = m_best[place];
    for (std::size_t i = 0; i < scores.size(); ++i) {
      const Index product = first + static_cast<Index>(i);
      if (scores[i] >= best.least() && mayOffer(place, product)) best.offer(product, scores[i]);  // NoScore is not
    }
  }

  [[nodiscard]] double least(std::size_t place) const override { return m_best[place].least(); }
  std::vector<Scored> items(std::size_t place) { return m_best[place].take(); }

 private:
  [[nodiscard]] bool mayOffer(std::size_t place, Index product) const {
    return isAllowed(m_allowed[place], product) &&
           (m_options.includeBought || !std::ranges::binary_search(m_people[place].history.values.indices, product));
  }

  std::span<const Person> m_people;
  std::span<const ListMaker::Allowed> m_allowed;
  const ListOptions& m_options;
  std::vector<TopK> m_best;
};

std::vector<double> predictionsOf(const Model& model, const Person& person, const std::vector<Scored>& items) {
  std::vector<Index> products;
  for (const Scored& item : items) products.push_back(item.index);
  return model.predictions(person, products);
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

// A thread makes its own list maker, which may hold a number for every product: few chunks where there are many customers.
std::size_t customersPerChunk(std::size_t customers) {
  constexpr std::size_t Chunks = 500, Fewest = 32;
  return std::max(customers / Chunks, Fewest);
}

}  // namespace

Popularity popularity(const TrainingData& data, std::span<const Index> peers, std::span<const char> allowed) {
  std::vector<std::int64_t> customers(static_cast<std::size_t>(data.matrix.columns), 0);
  const auto count = [&](std::span<const Index> products) {
    for (const Index product : products) ++customers[static_cast<std::size_t>(product)];
  };
  if (peers.empty()) count(data.matrix.indices);
  for (const Index peer : peers) count(data.matrix.row(peer).indices);

  Popularity popular{.ranking = {}, .ofSegment = !peers.empty()};
  for (std::size_t product = 0; product < customers.size(); ++product) {
    if (customers[product] == 0 || (!allowed.empty() && allowed[product] == 0)) continue;
    popular.ranking.push_back({static_cast<Index>(product), static_cast<double>(customers[product])});
  }
  std::ranges::sort(popular.ranking, ranksBefore);
  return popular;
}

RecommendationList ListMaker::personal(const Person& person, std::vector<Scored> best) const {
  RecommendationList list{.items = std::move(best), .coldStart = {}};
  for (Scored& item : list.items) item.score = m_model.shown(item.score);
  if (m_options.withPredictions) list.predictions = predictionsOf(m_model, person, list.items);
  return list;
}

RecommendationList ListMaker::cold(const Person& person, const Popularity& popular, Allowed allowed) const {
  const std::span<const Index> history = person.history.values.indices;
  RecommendationList list;
  for (const Scored& product : popular.ranking) {
    if (list.items.size() == m_options.top) break;
    if (!isAllowed(allowed, product.index)) continue;
    if (!m_options.includeBought && std::ranges::binary_search(history, product.index)) continue;
    list.items.push_back(product);
  }
  const bool hasAll = !history.empty() && list.items.empty() && !popular.ranking.empty() && m_options.top > 0;
  list.coldStart = hasAll ? nothingLeft() : coldStart(!history.empty(), popular.ofSegment);
  return list;
}

std::vector<RecommendationList> ListMaker::of(std::span<const Person> people,
                                              std::span<const Popularity* const> popular,
                                              std::span<const Allowed> allowed) {
  const auto allowedTo = [&](std::size_t i) { return allowed.empty() ? m_options.allowed : allowed[i]; };
  std::vector<Person> known;
  std::vector<Allowed> allowedToKnown;
  for (std::size_t i = 0; i < people.size(); ++i) {
    if (!m_model.knows(people[i])) continue;
    known.push_back(people[i]);
    allowedToKnown.push_back(allowedTo(i));
  }
  BestOfEach best(known, allowedToKnown, m_options);
  m_scorer->score(known, best);

  std::vector<RecommendationList> lists;
  for (std::size_t i = 0, place = 0; i < people.size(); ++i) {
    if (m_model.knows(people[i])) {
      lists.push_back(personal(people[i], best.items(place++)));
      if (!lists.back().items.empty() || m_options.top == 0) continue;
      lists.pop_back();
    }
    lists.push_back(cold(people[i], *popular[i], allowedTo(i)));
  }
  return lists;
}

RecommendationList recommend(const Model& model, const TrainingData& data, const Person& person,
                             const ListOptions& options, std::span<const Index> peers) {
  const Popularity popular = popularity(data, peers);
  const Popularity* const cold = &popular;
  return std::move(ListMaker(model, options).of({&person, 1}, {&cold, 1}).front());
}

std::vector<RecommendationList> recommendEach(const Model& model, const TrainingData& data, const ListOptions& options,
                                              std::span<const Index> customers,
                                              const std::vector<std::vector<Index>>& groups,
                                              const std::vector<int>& peersOf, Progress& progress) {
  const Popularity overall = popularity(data);
  std::vector<Popularity> ofGroup;
  for (const std::vector<Index>& group : groups) ofGroup.push_back(popularity(data, group));

  std::vector<RecommendationList> lists(customers.size());
  forEachChunk(customers.size(), customersPerChunk(customers.size()), progress, [&](const Chunk& chunk) {
    ListMaker maker(model, options);
    for (std::size_t begin = chunk.begin; begin < chunk.end; begin += PeopleABlock) {
      progress.checkpoint();
      std::vector<Person> people;
      std::vector<const Popularity*> popular;
      for (std::size_t place = begin; place < std::min(begin + PeopleABlock, chunk.end); ++place) {
        const Index customer = customers[place];
        const int group = peersOf.empty() ? -1 : peersOf[static_cast<std::size_t>(customer)];
        people.push_back(data.person(customer));
        popular.push_back(group < 0 ? &overall : &ofGroup[static_cast<std::size_t>(group)]);
      }
      std::ranges::move(maker.of(people, popular), lists.begin() + static_cast<std::ptrdiff_t>(begin));
    }
  });
  return lists;
}

std::vector<RecommendationList> recommendAll(const Model& model, const TrainingData& data, const ListOptions& options,
                                             const std::vector<std::vector<Index>>& groups,
                                             const std::vector<int>& peersOf, Progress& progress) {
  std::vector<Index> everyone(static_cast<std::size_t>(data.matrix.rows));
  std::iota(everyone.begin(), everyone.end(), Index{0});
  return recommendEach(model, data, options, everyone, groups, peersOf, progress);
}

}  // namespace kindred::recommend
