// What the two neighbourhood recommenders share: their options, and how neighbours' votes become a score.
//
//   average  base + spread · Σ s (value − usual) ⁄ spread of the neighbour ÷ Σ |s|: base and usual the means of the one asked
//            for and of the neighbour (Resnick et al., GroupLens, CSCW 1994); the spreads their standard deviations
//            (Herlocker et al., SIGIR 1999, section 4), else 1; or base and usual the baselines μ + b_u + b_i (Koren, ACM
//            TKDD 4(1), 2010, section 2.2); or all of it left out: Σ s value ÷ Σ |s| (Sarwar et al., WWW 2001, section
//            3.2.1)
//   sum      Σ s value: the more who speak for a product, and the more alike they are, the higher it stands (Deshpande
//            and Karypis, Item-based top-N recommendation algorithms, ACM TOIS 22, 2004, section 4)
//
// A list ranks by the sum, since an average that rests on one vote may be anything; what is predicted is the average,
// where the preference has a scale.
#pragma once

#include <cmath>
#include <optional>
#include <vector>

#include "core/recommend/baselines.h"
#include "core/recommend/means.h"
#include "core/recommend/recommender.h"
#include "core/similarity/measures.h"
#include "core/similarity/weighting.h"

namespace kindred::recommend {

/// What is taken away from votes before they are averaged, and added back.
enum class Centring { Nothing, Mean, ZScore, Baseline };

enum class VoteScore { Auto, Average, Sum };

/// Of customers: who votes in a sum. An average always asks those who have the product.
enum class Voters { Nearest, Holders };

/// Who the neighbours are.
enum class NeighbourSide { Customers, Products };

struct NeighbourOptions {
  int neighbours = 40;  ///< k: the most similar that vote; more is smoother, fewer is more personal
  similarity::Measure measure = similarity::Measure::Cosine;
  similarity::Weighting weighting = similarity::Weighting::None;  ///< of what is compared; votes are as they are
  double shrinkage = 10;  ///< distrust of similarities that rest on few common entries
  int minimumOverlap = 1;
  int significance = 0;  ///< γ: entries in common with which a similarity counts whole; 0: any
  bool centre = true;    ///< take `centring` away; only for averages
  Centring centring = Centring::Mean;
  Voters voters = Voters::Nearest;    ///< user_knn: the k most similar of all, or of those who have the product
  VoteScore score = VoteScore::Auto;  ///< Auto: lists by the sum, predictions by the average; else that alone
  /// With fewer votes there is no figure. Auto: an average of few votes is far off as often as not, so 5, or one for each
  /// 20 that could vote where there are fewer than 100; a sum of few votes is low, so 1.
  std::optional<int> minimumNeighbours = {};
  bool positiveOnly = true;  ///< those with a similarity below 0 do not vote
  int modelSize = 200;       ///< item_knn: neighbours kept of each product
  bool normalised = false;   ///< item_knn: what a product of the history says to all products adds up to 1

  [[nodiscard]] similarity::MeasureOptions measureOptions(NeighbourSide side) const;
};

/// The options of both, with those that only customers as neighbours have, or only products.
Schema<NeighbourOptions> neighbourSchema(bool ofCustomers);
/// `own` with what both say of themselves: version, capabilities, parameters, and how earlier runs are understood.
Algorithm neighbourAlgorithm(Algorithm own, bool ofCustomers);

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

/// How votes become a figure.
struct VoteRule {
  bool averages = false;  ///< Σ s vote ÷ Σ |s|, with what was taken away added back; else Σ s value
  Centring centring = Centring::Nothing;
  Index fewest = 1;  ///< votes that a figure needs
  Voters voters = Voters::Holders;
};

/// What a vote is, and what it becomes: (value − usual) ⁄ spread.
struct Usual {
  double value = 0;
  double spread = 1;
  [[nodiscard]] double deviation(double given) const { return (given - value) / spread; }
};

class NeighbourModel : public Model {
 public:
  [[nodiscard]] double shown(double score) const final { return m_ranking.averages ? withinScale(score) : score; }
  [[nodiscard]] bool ranksByPrediction() const final { return m_ranking.averages; }
  [[nodiscard]] bool predictsValues() const final { return m_prediction.has_value(); }
  [[nodiscard]] std::vector<double> predictions(const Person& person, std::span<const Index> products) const final;
  /// The person's mean; without a history the product's, else the mean of all.
  [[nodiscard]] double fallback(const Person& person, Index product) const final;
  [[nodiscard]] std::vector<Explanation> explainAll(const Person& person, std::span<const Index> products) const final;
  [[nodiscard]] std::vector<Explanation> explainPredictions(const Person& person,
                                                            std::span<const Index> products) const final;

 protected:
  using Side = NeighbourSide;
  NeighbourModel(std::shared_ptr<const TrainingData> data, const NeighbourOptions& options, Side side);

  [[nodiscard]] const TrainingData& data() const { return *m_data; }
  [[nodiscard]] const NeighbourOptions& options() const { return m_options; }
  [[nodiscard]] const similarity::MeasureOptions& measure() const { return m_measure; }
  /// Of the rows of the side that votes.
  [[nodiscard]] const similarity::RowStatistics& statistics() const { return m_statistics; }
  /// Of the side that votes, weighed as options say: what similarities are made of.
  [[nodiscard]] const Csr& compared() const { return m_weights.changeNothing() ? rows() : m_weighed; }
  [[nodiscard]] const Csr& comparedColumns() const;
  /// A person beside the customers that vote. The probe looks at `values`, or at the history.
  struct ComparedPerson {
    std::vector<float> values;
    similarity::Probe probe;
  };
  [[nodiscard]] ComparedPerson compared(const Person& person) const;
  [[nodiscard]] bool admits(double similarity) const {
    return m_options.positiveOnly ? similarity > 0 : similarity != 0;
  }
  /// The one who is asked for, as votes see him.
  struct Asked {
    double mean = 0, spread = 1, bias = 0;
  };
  [[nodiscard]] Asked asked(const Person& person) const;
  /// What a neighbour's value counts in the score that ranks. `product`: what the vote is on.
  [[nodiscard]] double counted(const Asked& asked, Index neighbour, Index product, double value) const {
    if (m_ranking.centring == Centring::Nothing) return value;
    return usual(m_ranking, asked, neighbour, product).deviation(value);
  }
  [[nodiscard]] Voters ranking() const { return m_ranking.voters; }
  /// Of what the person has; the mean of all without anything.
  [[nodiscard]] double meanOf(const Person& person) const;
  /// The score that ranks, from counted votes.
  [[nodiscard]] double scoreOf(const Asked& asked, Index product, const Vote& vote) const {
    return figure(m_ranking, vote, base(m_ranking, asked, product));
  }
  /// Cuts voters to the most similar `neighbours`, ties by index; leaves them in that order.
  void keepMostSimilar(std::vector<Voter>& voters) const;
  [[nodiscard]] std::size_t bytesOfStatistics() const;

 private:
  /// Those who vote on each of these products, in the order in which the scorer adds them up.
  [[nodiscard]] virtual std::vector<std::vector<Voter>> voters(Voters who, const Person& person,
                                                               std::span<const Index> products) const = 0;
  /// Of a neighbour's vote on a product, which customers as neighbours have, and the person does not.
  [[nodiscard]] Usual usual(const VoteRule& rule, const Asked& asked, Index neighbour, Index product) const;
  /// Of the person asked for and a product.
  [[nodiscard]] Usual base(const VoteRule& rule, const Asked& asked, Index product) const;
  [[nodiscard]] static double figure(const VoteRule& rule, const Vote& vote, const Usual& base);
  [[nodiscard]] double figureOf(const VoteRule& rule, const Asked& asked, Index product,
                                const std::vector<Voter>& voters) const;
  [[nodiscard]] double withinScale(double value) const;
  [[nodiscard]] const Csr& rows() const { return m_side == Side::Customers ? m_data->matrix : m_data->byProduct; }
  [[nodiscard]] std::vector<Explanation> explained(const VoteRule& rule, const Person& person,
                                                   std::span<const Index> products) const;
  [[nodiscard]] Explanation explanationOf(const VoteRule& rule, const Person& person, Index product,
                                          const std::vector<Voter>& voters) const;
  [[nodiscard]] std::vector<Term> termsOf(const VoteRule& rule, const Person& person, Index product,
                                          std::vector<Voter> voters) const;

  std::shared_ptr<const TrainingData> m_data;
  NeighbourOptions m_options;
  Side m_side;
  similarity::MeasureOptions m_measure;
  VoteRule m_ranking;
  std::optional<VoteRule> m_prediction;
  std::optional<Scale> m_scale;  // of averages, where the preference has one
  Means m_means;
  std::vector<double> m_spreads;  // of the side that votes, for z-scores
  double m_spreadOfAll = 1;
  Baselines m_baselines;  // where they are taken away
  similarity::ColumnWeights m_weights;
  Csr m_weighed, m_weighedColumns;  // where they change anything
  similarity::RowStatistics m_statistics;
};

}  // namespace kindred::recommend
