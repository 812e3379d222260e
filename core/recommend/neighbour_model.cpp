#include "core/recommend/neighbour_model.h"

#include <algorithm>
#include <cmath>

namespace kindred::recommend {
namespace {

// Stars made from orders are predicted by user neighbours; item neighbours add up, since products that sell once to
// most people all have about the same average and the sum ranks far better (see the evaluation of both).
bool averages(VoteScore score, PreferenceValue value, bool ofCustomers) {
  if (score != VoteScore::Auto) return score == VoteScore::Average;
  return value == PreferenceValue::Rating || (ofCustomers && isRatingLike(value));
}

Index fewestVotes(const NeighbourOptions& options, bool averages, Index couldVote) {
  constexpr Index Enough = 5, OneOf = 20;
  return options.minimumNeighbours.value_or(averages ? std::clamp(couldVote / OneOf, Index{1}, Enough) : 1);
}

bool moreSimilar(const Voter& a, const Voter& b) {
  return ranksBefore({a.neighbour, a.similarity}, {b.neighbour, b.similarity});
}

}  // namespace

Schema<NeighbourOptions> neighbourSchema(bool withModelSize) {
  using Options = NeighbourOptions;
  Schema<Options> schema;
  schema
      .param(&Options::neighbours, "neighbours", KI_TEXT("core", "Neighbours"),
             KI_TEXT("core",
                     "How many of the most similar vote. More make smoother scores, fewer make more personal ones."),
             Range{.minimum = 1, .maximum = 10000, .logarithmic = true})
      .choice(&Options::measure, "measure", KI_TEXT("core", "Measure"), KI_TEXT("core", "How likeness is measured."),
              similarity::measureChoices())
      .param(&Options::shrinkage, "shrinkage", KI_TEXT("core", "Shrinkage"),
             KI_TEXT("core",
                     "Distrust of likeness that rests on little: with as many entries in common as this, a similarity "
                     "counts half."),
             Range{0, 1000})
      .param(&Options::minimumOverlap, "minimum_overlap", KI_TEXT("core", "Minimum overlap"),
             KI_TEXT("core", "With fewer entries in common, two are not alike at all."), Range{1, 1000})
      .param(
          &Options::centre, "centre", KI_TEXT("core", "Take averages away"),
          KI_TEXT("core",
                  "Neighbours vote by how far they are from their own averages; without, by the numbers as they are."))
      .shownWhen("score", {"auto", "average"})
      .choice(&Options::score, "score", KI_TEXT("core", "Score"), KI_TEXT("core", "How votes become a score."),
              {{VoteScore::Auto, "auto", KI_TEXT("core", "As the preference needs"),
                KI_TEXT("core",
                        "The average for ratings, and for stars made from orders where customers vote; else the sum.")},
               {VoteScore::Average, "average", KI_TEXT("core", "Weighted average"),
                KI_TEXT("core", "A prediction on the scale of the ratings.")},
               {VoteScore::Sum, "sum", KI_TEXT("core", "Weighted sum"),
                KI_TEXT("core", "More votes make a higher score: for purchases, where every vote says the same.")}})
      .param(
          &Options::minimumNeighbours, "minimum_neighbours", KI_TEXT("core", "Fewest votes"),
          KI_TEXT("core",
                  "With fewer votes than this a product has no score. Automatic: 5 for averages (fewer in small data "
                  "sets), 1 for sums."),
          Range{1, 1000})
      .advanced()
      .param(&Options::positiveOnly, "positive_only", KI_TEXT("core", "Only the alike vote"),
             KI_TEXT("core", "Leaves out those whose similarity is below zero."))
      .advanced();
  if (withModelSize) {
    schema
        .param(
            &Options::modelSize, "model_size", KI_TEXT("core", "Neighbours kept"),
            KI_TEXT("core",
                    "How many of the most similar products are kept of each product; those that a customer has vote."),
            Range{.minimum = 1, .maximum = 100000, .logarithmic = true})
        .advanced();
  }
  return schema;
}

NeighbourModel::NeighbourModel(std::shared_ptr<const TrainingData> data, const NeighbourOptions& options, Side side)
    : m_data(std::move(data)),
      m_options(options),
      m_side(side),
      m_averages(averages(options.score, m_data->preference.value, side == Side::Customers)),
      m_scale(m_averages ? scaleOf(*m_data->dataset, m_data->preference.value) : std::nullopt),
      m_fewestVotes(
          fewestVotes(options, m_averages, side == Side::Customers ? m_data->matrix.rows : m_data->matrix.columns)),
      m_means(meansOf(*m_data)),
      m_usual(side == Side::Customers ? m_means.customer : m_means.product) {
  if (!m_averages || !options.centre) std::ranges::fill(m_usual, 0.0);
}

double NeighbourModel::scoreOf(const Vote& vote, double base) const {
  if (vote.voters < m_fewestVotes) return NoScore;
  return m_averages ? base + vote.weighted / vote.weights : vote.weighted;
}

double NeighbourModel::shown(double score) const {
  return m_scale && !std::isnan(score) ? std::clamp(score, m_scale->low, m_scale->high) : score;
}

double NeighbourModel::score(Index customer, Index product) const {
  Vote vote;
  for (const Voter& voter : voters(customer, product)) vote.add(voter.similarity, voter.value - usual(voter.neighbour));
  return scoreOf(vote, base(customer, product));
}

Explanation NeighbourModel::explain(Index customer, Index product) const {
  return explanationOf(customer, product, voters(customer, product));
}

Explanation NeighbourModel::explanationOf(Index customer, Index product, const std::vector<Voter>& voters) const {
  const bool ofCustomers = m_side == Side::Customers;
  Explanation explanation{
      .method = ofCustomers ? Explanation::Method::UserNeighbours : Explanation::Method::ItemNeighbours,
      .neighboursAreCustomers = ofCustomers,
      .base = base(customer, product)};
  Vote vote;
  for (const Voter& voter : voters) {
    const double deviation = voter.value - usual(voter.neighbour);
    vote.add(voter.similarity, deviation);
    explanation.neighbours.push_back(
        {voter.neighbour, voter.similarity, voter.value, usual(voter.neighbour), voter.similarity * deviation});
  }
  std::ranges::sort(explanation.neighbours, [](const NeighbourTerm& a, const NeighbourTerm& b) {
    return ranksBefore({a.neighbour, std::abs(a.similarity)}, {b.neighbour, std::abs(b.similarity)});
  });
  explanation.sumWeighted = vote.weighted;
  explanation.sumWeights = m_averages ? vote.weights : 1;
  explanation.divides = m_averages;
  const double sum = scoreOf(vote, explanation.base);
  explanation.score = shown(sum);
  explanation.clamped = explanation.score != sum && !std::isnan(sum);
  return explanation;
}

double NeighbourModel::fallback(Index customer, Index product) const {
  return knows(customer) ? m_means.customer[static_cast<std::size_t>(customer)]
                         : m_means.product[static_cast<std::size_t>(product)];
}

void NeighbourModel::keepMostSimilar(std::vector<Voter>& voters) const {
  const auto most = static_cast<std::size_t>(m_options.neighbours);
  if (voters.size() > most) {
    std::ranges::nth_element(voters, voters.begin() + m_options.neighbours, moreSimilar);
    voters.resize(most);
  }
  std::ranges::sort(voters, moreSimilar);
}

std::size_t NeighbourModel::bytesOfMeans() const {
  return (m_means.customer.size() + m_means.product.size() + m_usual.size()) * sizeof(double);
}

}  // namespace kindred::recommend
