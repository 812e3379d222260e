// The family of recommenders: what each says of itself, fits, and can be asked.
#pragma once

#include <functional>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "core/base/progress.h"
#include "core/data/dataset.h"
#include "core/matrix/block_io.h"
#include "core/matrix/topk.h"
#include "core/params/algorithm_info.h"
#include "core/recommend/explanation.h"

namespace kindred::recommend {

/// What a model was trained on, shared by models and lists. Rows of `matrix` are customers, columns products.
struct TrainingData {
  DatasetPtr dataset;
  Preference preference;
  Csr matrix;
  Csr byProduct;  ///< transposed(matrix)
};
std::shared_ptr<const TrainingData> trainingData(DatasetPtr dataset, const Preference& preference);

/// A product that the model cannot score for a customer.
constexpr double NoScore = std::numeric_limits<double>::quiet_NaN();

/// Scores one customer after the other. Made from a model, which must outlive it; holds scratch memory, so that one
/// thread uses an object for many customers.
class Scorer {
 public:
  virtual ~Scorer() = default;
  /// The products that the model can score for a customer, each once, in no order that matters. Valid until the next
  /// call. The same bits as Model::score gives.
  virtual std::span<const Scored> scores(Index customer) = 0;
};

/// A fitted model: immutable, may be asked by many threads at once.
///
/// Lists rank by the score; errors are measured on the prediction. The two are not the same where a prediction that one
/// neighbour makes would stand above all: what many speak for makes better lists (Cremonesi, Koren, Turrin: Performance
/// of recommender algorithms on top-N recommendation tasks, RecSys 2010, section 5).
class Model {
 public:
  virtual ~Model() = default;

  [[nodiscard]] virtual std::unique_ptr<Scorer> scorer() const = 0;
  /// NoScore where the model cannot tell.
  [[nodiscard]] virtual double score(Index customer, Index product) const = 0;
  /// A score as lists show it: where a prediction is what ranks, it is kept within the scale of the preference. Lists
  /// rank by the score itself, so that what lies beyond the end of the scale still comes in its order.
  [[nodiscard]] virtual double shown(double score) const { return score; }
  /// Scores of all products, NoScore where the model cannot tell. `scores` has one entry a product.
  void scoreAll(Index customer, std::span<double> scores) const;

  /// Whether the score is the prediction.
  [[nodiscard]] virtual bool ranksByPrediction() const { return false; }
  /// Whether the model predicts what a customer would give, on the scale of the preference.
  [[nodiscard]] virtual bool predictsValues() const = 0;
  /// What the customer would give each of these products, within the scale; NoScore where the model cannot tell. Where
  /// it cannot, errors are measured on fallback().
  [[nodiscard]] virtual std::vector<double> predictions(Index customer, std::span<const Index> products) const;
  /// A value on the scale of the preference without the model's help: usually the customer's mean.
  [[nodiscard]] virtual double fallback(Index customer, Index product) const = 0;

  /// The arithmetic of shown(score(customer, product)) of each product of a list. Its `score` equals it to 1e-6.
  [[nodiscard]] virtual std::vector<Explanation> explainAll(Index customer, std::span<const Index> products) const = 0;
  [[nodiscard]] Explanation explain(Index customer, Index product) const;
  /// The arithmetic of predictions(); empty where the model predicts nothing.
  [[nodiscard]] virtual std::vector<Explanation> explainPredictions(Index customer,
                                                                    std::span<const Index> products) const;

  /// Whether the model knows enough of this customer; else lists fall back on what is popular.
  [[nodiscard]] virtual bool knows(Index customer) const = 0;

  virtual void save(BlockWriter& writer) const = 0;
  [[nodiscard]] virtual std::size_t bytes() const = 0;
};
using ModelPtr = std::shared_ptr<const Model>;

/// For models that score one pair as fast as all: asks for every product.
class ScorerOfAll : public Scorer {
 public:
  ScorerOfAll(const Model& model, std::size_t products) : m_model(model), m_products(static_cast<Index>(products)) {}
  std::span<const Scored> scores(Index customer) override;

 private:
  const Model& m_model;
  Index m_products;
  std::vector<Scored> m_scores;
};

struct Algorithm {
  AlgorithmInfo info;
  std::function<ModelPtr(std::shared_ptr<const TrainingData>, const Values&, std::uint64_t seed, Progress&)> fit;
  /// A model that `save` wrote. Throws Error (ProjectDamaged) where blocks do not fit the data.
  std::function<ModelPtr(std::shared_ptr<const TrainingData>, const Values&, const BlockReader&)> load;
  /// Of the fit and the lists of everyone.
  std::function<Estimate(const DataShape&, const Values&)> estimate;
  /// The parameters of a run of an earlier version, so that today's version makes of them what that one made. Empty
  /// where there was none.
  std::function<Values(Values, int version, PreferenceValue)> upgraded = {};
};

/// All recommenders, in the order of the list in CMakeLists.txt.
const std::vector<Algorithm>& algorithms();
/// Throws Error (BadParameters) naming those there are.
const Algorithm& algorithm(std::string_view key);

/// Why a customer's list is not personal, or is empty. Keys: "no_history", "no_overlap", "nothing_left" (the customer
/// has every product that could be offered).
struct ColdStart {
  std::string key;
  Text reason;
};

struct RecommendationList {
  std::vector<Scored> items;  ///< best first; scores as shown
  std::optional<ColdStart> coldStart;
  std::vector<double> predictions = {};  ///< of the items of a personal list, where they were asked for
};

struct ListOptions {
  std::size_t top = 10;
  bool includeBought = false;
  bool withPredictions = false;
  std::span<const char> allowed = {};  ///< by product, 0 where it may not be offered; empty: all may
};

/// What is most popular among some customers: the products they have, by how many of them have it.
struct Popularity {
  std::vector<Scored> ranking;
  bool ofSegment = false;  ///< some customers, not all: said in the reason
};
/// Among `peers`, or all customers where that is empty.
Popularity popularity(const TrainingData& data, std::span<const Index> peers = {});

/// A customer's list from the model's scores, or from `popular` on a cold start. `scorer` is the model's.
RecommendationList listOf(const Model& model, Scorer& scorer, const TrainingData& data, Index customer,
                          const ListOptions& options, const Popularity& popular);

/// The best products for a customer. Cold starts get what is most popular among `peers` (the customer's segment; all
/// customers where empty), scored by the number of peers who have it; they are told so.
RecommendationList recommend(const Model& model, const TrainingData& data, Index customer, const ListOptions& options,
                             std::span<const Index> peers = {});

/// Lists of all customers, in parallel. peersOf[c] is the position in `groups` of customer c's segment, or −1.
std::vector<RecommendationList> recommendAll(const Model& model, const TrainingData& data, const ListOptions& options,
                                             const std::vector<std::vector<Index>>& groups,
                                             const std::vector<int>& peersOf, Progress& progress);

/// One sentence for a list: why this product. Keys: "similar_customers", "similar_products", "popular", "well_rated".
Reason shortReason(const Explanation& explanation, const Dataset& dataset);

}  // namespace kindred::recommend
