// What the two neighbourhood recommenders share: their options, and how neighbours' votes become a score.
//
//   average  base + Σ s (value − usual) ÷ Σ |s|, base and usual the means of the one asked for and of the neighbour
//            (Resnick et al., GroupLens, CSCW 1994); both 0 without centring: Σ s value ÷ Σ |s| (Sarwar et al., WWW
//            2001, section 3.2.1)
//   sum      Σ s value, for purchases, where an average of equal numbers ranks nothing (Deshpande and Karypis,
//            Item-based top-N recommendation algorithms, ACM TOIS 22, 2004, section 4)
#pragma once

#include <cmath>
#include <optional>
#include <vector>

#include "core/recommend/means.h"
#include "core/recommend/recommender.h"
#include "core/similarity/measures.h"

namespace kindred::recommend {

enum class VoteScore { Auto, Average, Sum };

struct NeighbourOptions {
  int neighbours = 40;  ///< k: the most similar that vote; more is smoother, fewer is more personal
  similarity::Measure measure = similarity::Measure::Cosine;
  double shrinkage = 10;  ///< distrust of similarities that rest on few common entries
  int minimumOverlap = 1;
  bool centre = true;                 ///< take means away; only for averages
  VoteScore score = VoteScore::Auto;  ///< Auto: average of ratings, and of orders as stars by customers; else sum
  /// With fewer votes there is no score. Auto: an average of few votes is far off as often as not, so 5, or one for each
  /// 20 that could vote where there are fewer than 100; a sum of few votes is low, so 1.
  std::optional<int> minimumNeighbours = {};
  bool positiveOnly = true;  ///< those with a similarity below 0 do not vote
  int modelSize = 200;       ///< item_knn: neighbours kept of each product

  [[nodiscard]] similarity::MeasureOptions measureOptions() const { return {measure, shrinkage, minimumOverlap}; }
};

/// The options of both; `withModelSize` adds model_size.
Schema<NeighbourOptions> neighbourSchema(bool withModelSize);

/// One who votes: a customer who has the product, or a product of the customer's history.
struct Voter {
  Index neighbour = 0;
  double similarity = 0;
  double value = 0;
};

/// The sums of votes for one customer and product. Votes must come in one order always, for equal bits.
struct Vote {
  double weighted = 0;
  double weights = 0;
  Index voters = 0;

  void add(double similarity, double deviation) {
    weighted += similarity * deviation;
    weights += std::abs(similarity);
    ++voters;
  }
};

class NeighbourModel : public Model {
 public:
  [[nodiscard]] double score(Index customer, Index product) const final;
  [[nodiscard]] double shown(double score) const final;
  [[nodiscard]] Explanation explain(Index customer, Index product) const final;
  [[nodiscard]] bool predictsValues() const final { return m_averages; }
  /// The customer's mean; without a history the product's, else the mean of all.
  [[nodiscard]] double fallback(Index customer, Index product) const final;
  [[nodiscard]] bool knows(Index customer) const final { return !m_data->matrix.row(customer).empty(); }

 protected:
  enum class Side { Customers, Products };
  /// `side`: who the neighbours are.
  NeighbourModel(std::shared_ptr<const TrainingData> data, const NeighbourOptions& options, Side side);

  [[nodiscard]] const TrainingData& data() const { return *m_data; }
  [[nodiscard]] const NeighbourOptions& options() const { return m_options; }
  /// The mean that is taken away from what this neighbour says, or added back; 0 without centring.
  [[nodiscard]] double usual(Index neighbour) const { return m_usual[static_cast<std::size_t>(neighbour)]; }
  [[nodiscard]] bool admits(double similarity) const {
    return m_options.positiveOnly ? similarity > 0 : similarity != 0;
  }
  [[nodiscard]] double scoreOf(const Vote& vote, double base) const;
  /// Cuts voters to the most similar `neighbours`, ties by index; leaves them in that order.
  void keepMostSimilar(std::vector<Voter>& voters) const;
  /// The arithmetic of the votes of those who vote on this pair.
  [[nodiscard]] Explanation explanationOf(Index customer, Index product, const std::vector<Voter>& voters) const;
  [[nodiscard]] std::size_t bytesOfMeans() const;

 private:
  /// Those who vote on this pair, in the order in which scoreAll adds them up.
  [[nodiscard]] virtual std::vector<Voter> voters(Index customer, Index product) const = 0;
  [[nodiscard]] double base(Index customer, Index product) const {
    return usual(m_side == Side::Customers ? customer : product);
  }

  std::shared_ptr<const TrainingData> m_data;
  NeighbourOptions m_options;
  Side m_side;
  bool m_averages;
  std::optional<Scale> m_scale;  // of averages, where the preference has one
  Index m_fewestVotes;
  Means m_means;
  std::vector<double> m_usual;  // of each of that side
};

}  // namespace kindred::recommend
