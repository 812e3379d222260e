#include "core/recommend/neighbour_model.h"

#include <algorithm>
#include <cmath>

#include "core/similarity/neighbours.h"

namespace kindred::recommend {
namespace {

Index fewestForAverages(const NeighbourOptions& options, Index couldVote) {
  constexpr Index Enough = 5, OneOf = 20;
  return options.minimumNeighbours.value_or(std::clamp(couldVote / OneOf, Index{1}, Enough));
}

VoteRule averaging(const NeighbourOptions& options, Index couldVote) {
  return {.averages = true,
          .centring = options.centre ? options.centring : Centring::Nothing,
          .fewest = fewestForAverages(options, couldVote)};
}

VoteRule rankingRule(const NeighbourOptions& options, Index couldVote) {
  if (options.score == VoteScore::Average) return averaging(options, couldVote);
  return {.fewest = options.minimumNeighbours.value_or(1), .voters = options.voters};
}

std::optional<VoteRule> predictionRule(const NeighbourOptions& options, PreferenceValue preference, Index couldVote) {
  const bool predicts =
      options.score == VoteScore::Average || (options.score == VoteScore::Auto && isRatingLike(preference));
  return predicts ? std::optional(averaging(options, couldVote)) : std::nullopt;
}

/// In version 1 lists ranked by what was predicted, where the preference had a scale, and those who have a product voted.
Values upgradedFromFirst(Values values, bool ofCustomers, PreferenceValue preference) {
  if (ofCustomers) values["voters"] = std::string("holders");
  const auto score = values.find("score");
  if (score != values.end() && score->second == Value(std::string("auto"))) {
    const bool averaged = preference == PreferenceValue::Rating || (ofCustomers && isRatingLike(preference));
    score->second = std::string(averaged ? "average" : "sum");
  }
  return values;
}

/// The standard deviation of values; `whenEqual` where they are equal, or none.
double spreadOf(std::span<const float> values, double whenEqual) {
  constexpr double Least = 1e-6;
  double sum = 0, squares = 0;
  for (const double value : values) {
    sum += value;
    squares += value * value;
  }
  const double count = std::max<double>(1, static_cast<double>(values.size()));
  const double spread = std::sqrt(std::max(0.0, squares / count - (sum / count) * (sum / count)));
  return spread > Least ? spread : whenEqual;
}

bool moreSimilar(const Voter& a, const Voter& b) {
  return similarity::moreAlike({a.neighbour, a.similarity}, {b.neighbour, b.similarity});
}

}  // namespace

similarity::MeasureOptions NeighbourOptions::measureOptions(NeighbourSide side) const {
  const BaselineDamping damping;
  const bool ofCustomers = side == NeighbourSide::Customers;
  return {.measure = measure,
          .shrinkage = shrinkage,
          .minimumOverlap = minimumOverlap,
          .significance = significance,
          .damping = {.rows = ofCustomers ? damping.customers : damping.products,
                      .columns = ofCustomers ? damping.products : damping.customers}};
}

Schema<NeighbourOptions> neighbourSchema(bool ofCustomers) {
  using Options = NeighbourOptions;
  Schema<Options> schema;
  schema
      .param(&Options::neighbours, "neighbours", KI_TEXT("core", "Neighbours"),
             KI_TEXT("core",
                     "How many of the most similar vote. More make smoother scores, fewer make more personal ones."),
             Range{.minimum = 1, .maximum = 10000, .logarithmic = true})
      .choice(&Options::measure, "measure", KI_TEXT("core", "Measure"), KI_TEXT("core", "How likeness is measured."),
              similarity::measureChoices())
      .choice(&Options::weighting, "weighting", KI_TEXT("core", "Weighting"),
              KI_TEXT("core", "How numbers are weighed before likeness is measured."), similarity::weightingChoices())
      .advanced()
      .param(&Options::shrinkage, "shrinkage", KI_TEXT("core", "Shrinkage"),
             KI_TEXT("core",
                     "Distrust of likeness that rests on little: with as many entries in common as this, a similarity "
                     "counts half."),
             Range{0, 1000})
      .param(&Options::minimumOverlap, "minimum_overlap", KI_TEXT("core", "Minimum overlap"),
             KI_TEXT("core", "With fewer entries in common, two are not alike at all."), Range{1, 1000})
      .param(&Options::significance, "significance", KI_TEXT("core", "Significance"),
             KI_TEXT("core",
                     "With as many entries in common as this a similarity counts whole, with half as many half; 0 does "
                     "not ask."),
             Range{0, 1000})
      .advanced()
      .param(
          &Options::centre, "centre", KI_TEXT("core", "Take averages away"),
          KI_TEXT(
              "core",
              "For predictions, neighbours vote by how far they are from their own averages; without, by the numbers "
              "as they are. The sum that ranks a list takes the numbers as they are always."))
      .shownWhen("score", {"auto", "average"})
      .choice(&Options::centring, "centring", KI_TEXT("core", "What is taken away"),
              KI_TEXT("core", "What a vote is compared with before it counts in a prediction."),
              {{Centring::Mean, "mean", KI_TEXT("core", "The average"),
                KI_TEXT("core", "Of the neighbour: one who praises everything says little by praise.")},
               {Centring::ZScore, "z_score", KI_TEXT("core", "The average, in standard deviations"),
                KI_TEXT("core", "As the average, and one who differs little says much by a small difference.")},
               {Centring::Baseline, "baseline", KI_TEXT("core", "What was to be expected"),
                KI_TEXT("core",
                        "From how generous the neighbour is and how good the product: a vote is what is left of it.")}})
      .shownWhen("centre", {"true"})
      .choice(&Options::score, "score", KI_TEXT("core", "Lists rank by"),
              KI_TEXT("core", "How votes become the score that a list is ranked by."),
              {{VoteScore::Auto, "auto", KI_TEXT("core", "The sum, with a prediction beside it"),
                KI_TEXT("core",
                        "Ranks by the weighted sum, which makes the best lists, and predicts by the weighted average "
                        "where numbers have a scale.")},
               {VoteScore::Average, "average", KI_TEXT("core", "Weighted average"),
                KI_TEXT("core",
                        "Ranks by what is predicted: what one neighbour loves may stand above what everyone likes.")},
               {VoteScore::Sum, "sum", KI_TEXT("core", "Weighted sum"),
                KI_TEXT("core", "The more votes, the higher the score. Nothing is predicted.")}})
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
  if (ofCustomers) {
    schema
        .choice(&Options::voters, "voters", KI_TEXT("core", "Who votes"),
                KI_TEXT("core",
                        "Whose votes make the sum that ranks. A prediction always asks those who have the product."),
                {{Voters::Nearest, "nearest", KI_TEXT("core", "The most alike of all"),
                  KI_TEXT("core", "Those of them who have a product vote for it: personal, and fast.")},
                 {Voters::Holders, "holders", KI_TEXT("core", "The most alike of those who have it"),
                  KI_TEXT("core", "Every product gets as many votes as it can: nearer to what is popular, and slow.")}})
        .shownWhen("score", {"auto", "sum"})
        .advanced();
  } else {
    schema
        .param(
            &Options::modelSize, "model_size", KI_TEXT("core", "Neighbours kept"),
            KI_TEXT("core",
                    "How many of the most similar products are kept of each product; those that a customer has vote."),
            Range{.minimum = 1, .maximum = 100000, .logarithmic = true})
        .advanced()
        .param(
            &Options::normalised, "normalised", KI_TEXT("core", "Add up to 1"),
            KI_TEXT("core", "What each product of the customer says for others adds up to 1, so that none says most."))
        .advanced();
  }
  return schema;
}

Algorithm neighbourAlgorithm(Algorithm own, bool ofCustomers) {
  own.info.version = 2;
  own.gives.predictions = own.gives.neighbours = true;
  own.info.parameters = neighbourSchema(ofCustomers).parameters();
  own.upgraded = [ofCustomers](Values values, int, PreferenceValue preference) {
    return upgradedFromFirst(std::move(values), ofCustomers, preference);
  };
  return own;
}

NeighbourModel::NeighbourModel(std::shared_ptr<const TrainingData> data, const NeighbourOptions& options, Side side)
    : m_data(std::move(data)),
      m_options(options),
      m_side(side),
      m_measure(options.measureOptions(side)),
      m_means(meansOf(*m_data)) {
  const PreferenceValue preference = m_data->preference.value;
  const Index couldVote = rows().rows;
  m_ranking = rankingRule(options, couldVote);
  m_prediction = predictionRule(options, preference, couldVote);
  if (m_prediction) m_scale = scaleOf(*m_data->dataset, preference);
  m_weights = similarity::ColumnWeights(rows(), options.weighting);
  if (!m_weights.changeNothing()) {
    m_weighed = m_weights.weighed(rows());
    if (side == Side::Customers) m_weighedColumns = transposed(m_weighed);
  }
  m_statistics = similarity::rowStatistics(compared(), m_measure);
  const bool centres = m_ranking.centring != Centring::Nothing || (m_prediction && options.centre);
  if (centres && options.centring == Centring::ZScore) {
    m_spreadOfAll = spreadOf(rows().values, 1);
    for (Index i = 0; i < rows().rows; ++i) m_spreads.push_back(spreadOf(rows().row(i).values, m_spreadOfAll));
  }
  if (centres && options.centring == Centring::Baseline) m_baselines = fitBaselines(*m_data);
}

const Csr& NeighbourModel::comparedColumns() const {
  if (!m_weights.changeNothing()) return m_weighedColumns;
  return m_side == Side::Customers ? m_data->byProduct : m_data->matrix;
}

NeighbourModel::ComparedPerson NeighbourModel::compared(const Person& person) const {
  const Csr::Row& history = person.history.values;
  if (m_weights.changeNothing()) return {{}, similarity::probe(history, person.customer)};
  ComparedPerson result{m_weights.weighed(history), {}};
  result.probe = similarity::probe({history.indices, result.values}, person.customer);
  return result;
}

NeighbourModel::Asked NeighbourModel::asked(const Person& person) const {
  const Csr::Row& history = person.history.values;
  Asked result{.mean = meanOf(person)};
  if (!m_spreads.empty()) result.spread = spreadOf(history.values, m_spreadOfAll);
  if (!m_baselines.product.empty())
    result.bias = baselineOf(history, m_baselines.mean, BaselineDamping{}.customers, m_baselines.product);
  return result;
}

Usual NeighbourModel::usual(const VoteRule& rule, const Asked& asked, Index neighbour, Index product) const {
  const auto at = static_cast<std::size_t>(neighbour);
  const bool ofCustomers = m_side == Side::Customers;
  if (rule.centring == Centring::Nothing) return {};
  if (rule.centring == Centring::Baseline) {
    const double customer = ofCustomers ? m_baselines.customer[at] : asked.bias;
    return {m_baselines.mean + customer + m_baselines.product[ofCustomers ? static_cast<std::size_t>(product) : at]};
  }
  const double mean = (ofCustomers ? m_means.customer : m_means.product)[at];
  return {mean, rule.centring == Centring::ZScore ? m_spreads[at] : 1};
}

Usual NeighbourModel::base(const VoteRule& rule, const Asked& asked, Index product) const {
  if (rule.centring == Centring::Nothing) return {};
  if (rule.centring == Centring::Baseline)
    return {m_baselines.mean + asked.bias + m_baselines.product[static_cast<std::size_t>(product)]};
  if (m_side == Side::Products) return usual(rule, asked, product, product);
  return {asked.mean, rule.centring == Centring::ZScore ? asked.spread : 1};
}

double NeighbourModel::figure(const VoteRule& rule, const Vote& vote, const Usual& base) {
  if (vote.voters < rule.fewest) return NoScore;
  return rule.averages ? base.value + base.spread * vote.weighted / vote.weights : vote.weighted;
}

double NeighbourModel::figureOf(const VoteRule& rule, const Asked& asked, Index product,
                                const std::vector<Voter>& voters) const {
  Vote vote;
  for (const Voter& voter : voters)
    vote.add(voter.similarity, usual(rule, asked, voter.neighbour, product).deviation(voter.value));
  return figure(rule, vote, base(rule, asked, product));
}

double NeighbourModel::meanOf(const Person& person) const {
  return person.history.empty() ? m_means.all : similarity::probe(person.history.values).mean;
}

double NeighbourModel::withinScale(double value) const {
  return m_scale && !std::isnan(value) ? std::clamp(value, m_scale->low, m_scale->high) : value;
}

std::vector<double> NeighbourModel::predictions(const Person& person, std::span<const Index> products) const {
  std::vector<double> result(products.size(), NoScore);
  if (!m_prediction) return result;
  const auto all = voters(m_prediction->voters, person, products);
  const Asked asked = this->asked(person);
  for (std::size_t i = 0; i < products.size(); ++i) {
    result[i] = withinScale(figureOf(*m_prediction, asked, products[i], all[i]));
  }
  return result;
}

std::vector<Explanation> NeighbourModel::explainAll(const Person& person, std::span<const Index> products) const {
  return explained(m_ranking, person, products);
}

std::vector<Explanation> NeighbourModel::explainPredictions(const Person& person,
                                                            std::span<const Index> products) const {
  return m_prediction ? explained(*m_prediction, person, products) : std::vector<Explanation>();
}

std::vector<Explanation> NeighbourModel::explained(const VoteRule& rule, const Person& person,
                                                   std::span<const Index> products) const {
  const auto all = voters(rule.voters, person, products);
  std::vector<Explanation> result;
  for (std::size_t i = 0; i < products.size(); ++i) {
    result.push_back(explanationOf(rule, person, products[i], all[i]));
  }
  return result;
}

std::vector<Term> NeighbourModel::termsOf(const VoteRule& rule, const Person& person, Index product,
                                          std::vector<Voter> voters) const {
  const bool ofCustomers = m_side == Side::Customers;
  const ComparedPerson who = ofCustomers ? compared(person) : ComparedPerson{};
  const similarity::Probe probe = ofCustomers ? who.probe : similarity::probe(compared(), m_statistics, product);
  const Asked asked = this->asked(person);
  std::ranges::sort(voters, [](const Voter& a, const Voter& b) {
    return similarity::moreAlike({a.neighbour, std::abs(a.similarity)}, {b.neighbour, std::abs(b.similarity)});
  });
  std::vector<Term> terms;
  terms.reserve(voters.size());
  for (const Voter& voter : voters) {
    const Usual usually = usual(rule, asked, voter.neighbour, product);
    const bool inSpreads = rule.centring == Centring::ZScore;
    const auto pair = similarity::similarity(compared(), m_statistics, probe, voter.neighbour, m_measure);
    terms.push_back(
        {.of = ofCustomers ? Term::Of::Customer : Term::Of::Product,
         .index = voter.neighbour,
         .weight = voter.similarity,
         .value = inSpreads ? usually.deviation(voter.value) : voter.value,
         .usual = inSpreads ? 0 : usually.value,
         .adds = voter.similarity * usually.deviation(voter.value),
         .shrunk = m_options.normalised ? std::nullopt : std::optional(Shrunk{pair.unshrunk, pair.common})});
  }
  return terms;
}

Explanation NeighbourModel::explanationOf(const VoteRule& rule, const Person& person, Index product,
                                          const std::vector<Voter>& voters) const {
  const Asked asked = this->asked(person);
  const Usual base = this->base(rule, asked, product);
  Explanation explanation{.combine = rule.averages ? Explanation::Combine::WeightedMean : Explanation::Combine::Sum,
                          .base = base.value,
                          .terms = termsOf(rule, person, product, voters),
                          .trust = m_measure.trust()};
  const double sum = figureOf(rule, asked, product, voters);
  if (rule.centring == Centring::ZScore && !std::isnan(sum)) {
    Explanation votes = std::exchange(explanation, {.base = base.value});
    votes.title = KI_TEXT("core", "How far above the average, in standard deviations");
    votes.weight = base.spread;
    votes.score = votes.sum() / votes.divisor();
    votes.base = 0;
    explanation.parts = {std::move(votes)};
  }
  explanation.score = rule.averages ? withinScale(sum) : sum;
  explanation.clamped = explanation.score != sum && !std::isnan(sum);
  return explanation;
}

double NeighbourModel::fallback(const Person& person, Index product) const {
  if (!m_baselines.product.empty())
    return withinScale(m_baselines.mean + asked(person).bias + m_baselines.product[static_cast<std::size_t>(product)]);
  return knows(person) ? meanOf(person) : m_means.product[static_cast<std::size_t>(product)];
}

void NeighbourModel::keepMostSimilar(std::vector<Voter>& voters) const {
  const auto most = static_cast<std::size_t>(m_options.neighbours);
  if (voters.size() > most) {
    std::ranges::nth_element(voters, voters.begin() + m_options.neighbours, moreSimilar);
    voters.resize(most);
  }
  std::ranges::sort(voters, moreSimilar);
}

std::size_t NeighbourModel::bytesOfStatistics() const {
  return (m_means.customer.size() + m_means.product.size() + 2 * m_statistics.mean.size() +
          m_statistics.columnMean.size()) *
         sizeof(double);
}

}  // namespace kindred::recommend
