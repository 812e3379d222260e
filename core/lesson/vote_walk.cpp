#include "core/lesson/vote_walk.h"

#include <algorithm>
#include <cmath>

#include "core/recommend/neighbour_model.h"
#include "core/recommend/recommender.h"
#include "core/recommend/training_data.h"

namespace kindred::lesson {
namespace {

// What the lesson's table has room for: everyone alike votes, and one vote is enough.
Values valuesOf(const VoteSettings& settings) {
  return {{"measure", std::string(similarity::name(settings.measure))},
          {"neighbours", std::int64_t{MostPeople}},
          {"shrinkage", 0.0},
          {"minimum_neighbours", std::int64_t{1}},
          {"centre", settings.centre}};
}

similarity::PairArithmetic sumOf(const recommend::TrainingData& data, const VoteSettings& settings, Eigen::Index a,
                                 Eigen::Index b) {
  const bool customers = settings.voters == Voters::Customers;
  const Csr& rows = customers ? data.matrix : data.byProduct;
  const similarity::MeasureOptions options =
      recommend::NeighbourOptions{.measure = settings.measure, .shrinkage = 0}.measureOptions(
          customers ? recommend::NeighbourSide::Customers : recommend::NeighbourSide::Products);
  return similarity::arithmetic(rows, similarity::rowStatistics(rows, options), static_cast<Index>(a),
                                static_cast<Index>(b), options);
}

void addPairs(const recommend::TrainingData& data, VoteWalk& walk) {
  if (walk.settings.voters == Voters::Customers) {
    for (const Eigen::Index voter : walk.voters)
      walk.pairs.push_back({voter, walk.asked, sumOf(data, walk.settings, voter, walk.asked)});
    return;
  }
  for (const Eigen::Index voter : walk.voters) {
    for (const Predicted& predicted : walk.predicted)
      walk.pairs.push_back({voter, predicted.product, sumOf(data, walk.settings, voter, predicted.product)});
  }
}

std::string personOf(const VoteWalk& walk) { return walk.table.people[static_cast<std::size_t>(walk.asked)]; }

double predictionOf(const Predicted& predicted) { return predicted.why ? predicted.why->score : std::nan(""); }

constexpr double LeastTold = 0.005;  // of a change: less shows as none

}  // namespace

std::string_view recommenderOf(Voters voters) { return voters == Voters::Customers ? "user_knn" : "item_knn"; }

const Pair* VoteWalk::pair(Eigen::Index voter, Eigen::Index other) const {
  const auto found =
      std::ranges::find_if(pairs, [&](const Pair& pair) { return pair.voter == voter && pair.other == other; });
  return found == pairs.end() ? nullptr : &*found;
}

const recommend::Term* VoteWalk::vote(const Predicted& predicted, Eigen::Index voter) {
  if (!predicted.why) return nullptr;
  for (const recommend::Term& term : predicted.why->terms) {
    if (term.of != recommend::Term::Of::Concept && term.index == voter) return &term;
  }
  return nullptr;
}

VoteWalk walkVotes(const RatingTable& table, Eigen::Index asked, const VoteSettings& settings) {
  VoteWalk walk{.table = table, .settings = settings, .asked = asked, .voters = {}, .predicted = {}, .pairs = {}};
  const DatasetPtr dataset = datasetOf(table);
  const auto data = recommend::trainingData(dataset, dataset->preference);
  Progress progress;
  const recommend::Algorithm& algorithm = recommend::algorithm(recommenderOf(settings.voters));
  const recommend::ModelPtr model = algorithm.fit({.data = data, .values = valuesOf(settings)}, progress).model;

  std::vector<Index> unknown;
  for (Eigen::Index product = 0; product < table.values.cols(); ++product) {
    if (!table.isKnown(asked, product)) unknown.push_back(static_cast<Index>(product));
  }
  const recommend::Person person = data->person(static_cast<Index>(asked));
  const std::vector<double> told = model->predictions(person, unknown);
  const std::vector<recommend::Explanation> why = model->explainPredictions(person, unknown);
  for (std::size_t i = 0; i < unknown.size(); ++i) {
    walk.predicted.push_back({unknown[i]});
    if (!std::isnan(told[i])) walk.predicted.back().why = why[i];
  }
  const Eigen::Index count = settings.voters == Voters::Customers ? table.values.rows() : table.values.cols();
  for (Eigen::Index voter = 0; voter < count; ++voter) {
    const bool votes = settings.voters == Voters::Customers ? voter != asked : table.isKnown(asked, voter);
    if (votes) walk.voters.push_back(voter);
  }
  addPairs(*data, walk);
  return walk;
}

StepWords words(const VoteWalk& walk, int step) {
  const bool customers = walk.settings.voters == Voters::Customers;
  const std::string person = personOf(walk);
  switch (step) {
    case 0:
      return {KI_TEXT("core", "Step 1 of 4: what is known"),
              KI_TEXT_N("core",
                        "A row is a customer, a column a product. %1 has not rated %n product(s): what would they get?",
                        walk.predicted.size())
                  .with(person),
              KI_TEXT("core", "Who of the others likes what %1 likes?").with(person)};
    case 1:
      return customers
                 ? StepWords{KI_TEXT("core", "Step 2 of 4: how alike"),
                             KI_TEXT("core",
                                     "Each row is compared with that of %1, by what both have rated: 1 is the same "
                                     "taste, 0 nothing in common.")
                                 .with(person),
                             KI_TEXT("core", "Who is most alike, and which ratings make it so?")}
                 : StepWords{KI_TEXT("core", "Step 2 of 4: how alike"),
                             KI_TEXT("core",
                                     "Each product that %1 has rated is compared with each that is asked for, by who "
                                     "has rated both.")
                                 .with(person),
                             KI_TEXT("core", "Which two products do the same people like?")};
    case 2:
      return {KI_TEXT("core", "Step 3 of 4: alike × rating"),
              customers ? KI_TEXT("core",
                                  "Who is more alike counts more. Each rating is taken as often as its "
                                  "giver is alike.")
                        : KI_TEXT("core",
                                  "What is more alike counts more: each own rating is taken as often as its "
                                  "product is alike."),
              KI_TEXT("core", "Whose vote weighs most here?")};
    default:
      return {KI_TEXT("core", "Step 4 of 4: divide by the weights"),
              customers
                  ? KI_TEXT("core", "Without dividing, a customer with many neighbours would always score higher.")
                  : KI_TEXT("core", "Without dividing, a customer with many ratings would always score higher."),
              KI_TEXT("core", "Which one rating would you change to turn the order of the predictions?")};
  }
}

std::vector<Text> changed(const VoteWalk& before, const VoteWalk& after) {
  const Text cell = changedCell(before.table, after.table);
  if (cell.empty()) return {};
  std::vector<Text> said{cell};
  const Predicted* moved = nullptr;
  double by = 0;
  for (const Predicted& now : after.predicted) {
    const auto then = std::ranges::find(before.predicted, now.product, &Predicted::product);
    if (then == before.predicted.end()) continue;
    const double change = predictionOf(now) - predictionOf(*then);
    if (std::isnan(change) || std::abs(change) <= std::abs(by)) continue;
    by = change;
    moved = &now;
  }
  if (moved == nullptr || std::abs(by) < LeastTold) {
    said.push_back(KI_TEXT("core", "The predictions stay as they were."));
    return said;
  }
  const std::string& product = after.table.products[static_cast<std::size_t>(moved->product)];
  said.push_back((by > 0 ? KI_TEXT("core", "The prediction of “%1” for %2 rises by %3.")
                         : KI_TEXT("core", "The prediction of “%1” for %2 falls by %3."))
                     .with(product)
                     .with(personOf(after))
                     .with(std::abs(by)));
  return said;
}

}  // namespace kindred::lesson
