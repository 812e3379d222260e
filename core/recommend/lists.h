// The one list maker, for pages, training, evaluation and export: the best scored products of each person, or what is
// popular where the model cannot tell.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/base/text.h"
#include "core/recommend/model.h"

namespace kindred::recommend {

/// Why somebody's list is not personal, or is empty. Keys: "no_history", "no_overlap", "nothing_left" (the person has
/// every product that could be offered).
struct ColdStart {
  std::string key;
  Text reason;
};

struct RecommendationList {
  std::vector<Scored> items;  ///< best first, ties by index; scores as shown
  std::optional<ColdStart> coldStart;
  std::vector<double> predictions = {};  ///< of the items of a personal list, where they were asked for
};

struct ListOptions {
  std::size_t top = 10;
  bool includeBought = false;  ///< what a person has may be offered; always where repeats are the model's matter
  bool withPredictions = false;
  std::span<const char> allowed = {};  ///< by product, 0 where it may not be offered; empty: all may
};

/// What is most popular among some customers: the products they have, by how many of them have it.
struct Popularity {
  std::vector<Scored> ranking;
  bool ofSegment = false;  ///< some customers, not all: said in the reason
};
/// Among `peers`, or all customers where that is empty; of the products that `allowed` allows.
Popularity popularity(const TrainingData& data, std::span<const Index> peers = {}, std::span<const char> allowed = {});

/// Makes lists of blocks of people; one thread an object. What it is given must outlive it.
class ListMaker {
 public:
  ListMaker(const Model& model, ListOptions options) : m_model(model), m_options(options), m_scorer(model.scorer()) {
    m_options.includeBought |= model.offersRepeats();
  }

  /// What may be offered, by product, 0 where it may not; empty: all may.
  using Allowed = std::span<const char>;

  /// One a person, in their order; popular[i] is what person i gets on a cold start. allowed[i], where given, holds for
  /// person i in place of the option.
  [[nodiscard]] std::vector<RecommendationList> of(std::span<const Person> people,
                                                   std::span<const Popularity* const> popular,
                                                   std::span<const Allowed> allowed = {});

 private:
  [[nodiscard]] RecommendationList personal(const Person& person, std::vector<Scored> best) const;
  [[nodiscard]] RecommendationList cold(const Person& person, const Popularity& popular, Allowed allowed) const;

  const Model& m_model;
  ListOptions m_options;
  std::unique_ptr<Scorer> m_scorer;
};

/// The best products for one person. Cold starts get what is most popular among `peers` (the customer's segment; all
/// customers where empty), scored by the number of peers who have it; they are told so.
RecommendationList recommend(const Model& model, const TrainingData& data, const Person& person,
                             const ListOptions& options, std::span<const Index> peers = {});

/// The most people in a block that makes lists.
constexpr std::size_t PeopleABlock = 64;

/// Lists of these customers, in their order, in parallel. peersOf[c] is the position in `groups` of customer c's segment, or −1;
/// empty: nobody has one.
std::vector<RecommendationList> recommendEach(const Model& model, const TrainingData& data, const ListOptions& options,
                                              std::span<const Index> customers,
                                              const std::vector<std::vector<Index>>& groups,
                                              const std::vector<int>& peersOf, Progress& progress);
/// Of all customers.
std::vector<RecommendationList> recommendAll(const Model& model, const TrainingData& data, const ListOptions& options,
                                             const std::vector<std::vector<Index>>& groups,
                                             const std::vector<int>& peersOf, Progress& progress);

}  // namespace kindred::recommend
