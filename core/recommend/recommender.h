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

/// A fitted model: immutable, may be asked by many threads at once.
class Model {
 public:
  virtual ~Model() = default;

  /// Scores of all products for one customer; NoScore where the model cannot tell. `scores` has one entry a product.
  /// The same bits as score(customer, product) gives.
  virtual void scoreAll(Index customer, std::span<double> scores) const = 0;
  [[nodiscard]] virtual double score(Index customer, Index product) const = 0;
  /// A score as lists show it and errors are measured on it: a prediction is kept within the scale of the preference.
  /// Lists rank by the score itself, so that what lies beyond the end of the scale still comes in its order.
  [[nodiscard]] virtual double shown(double score) const { return score; }
  /// Whether scores are on the scale of the preference, so that score − value is an error of prediction. Where not,
  /// and where a score is NoScore, errors are measured on fallback().
  [[nodiscard]] virtual bool predictsValues() const = 0;
  /// A value on the scale of the preference without the model's help: usually the customer's mean.
  [[nodiscard]] virtual double fallback(Index customer, Index product) const = 0;

  /// The arithmetic of shown(score(customer, product)). Its `score` equals it to 1e-6.
  [[nodiscard]] virtual Explanation explain(Index customer, Index product) const = 0;
  /// The same of each product of a list. Costs less than one by one where neighbours are found by customer.
  [[nodiscard]] virtual std::vector<Explanation> explainAll(Index customer, std::span<const Index> products) const;

  /// Whether the model knows enough of this customer; else lists fall back on what is popular.
  [[nodiscard]] virtual bool knows(Index customer) const = 0;

  virtual void save(BlockWriter& writer) const = 0;
  [[nodiscard]] virtual std::size_t bytes() const = 0;
};
using ModelPtr = std::shared_ptr<const Model>;

struct Algorithm {
  AlgorithmInfo info;
  std::function<ModelPtr(std::shared_ptr<const TrainingData>, const Values&, std::uint64_t seed, Progress&)> fit;
  /// A model that `save` wrote. Throws Error (ProjectDamaged) where blocks do not fit the data.
  std::function<ModelPtr(std::shared_ptr<const TrainingData>, const Values&, const BlockReader&)> load;
  std::function<Estimate(const DataShape&, const Values&)> estimate;
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
};

struct ListOptions {
  std::size_t top = 10;
  bool includeBought = false;
};

/// What is most popular among some customers: the products they have, by how many of them have it.
struct Popularity {
  std::vector<Scored> ranking;
  bool ofSegment = false;  ///< some customers, not all: said in the reason
};
/// Among `peers`, or all customers where that is empty.
Popularity popularity(const TrainingData& data, std::span<const Index> peers = {});

/// A customer's list from the model's scores of all products, or from `popular` on a cold start.
RecommendationList listOf(const Model& model, const TrainingData& data, Index customer, std::span<const double> scores,
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
