#include "core/lesson/factor_walk.h"

#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "core/recommend/recommender.h"
#include "core/recommend/training_data.h"

namespace kindred::lesson {
namespace {

const recommend::Algorithm& factorMethod() { return recommend::algorithm("svd"); }

Values valuesOf(const FactorSettings& settings) {
  return {{"factors", std::int64_t{FactorsShown}},
          {"iterations", std::int64_t{settings.rounds}},
          {"learning_rate", settings.learningRate},
          {"regularisation", settings.regularisation}};
}

recommend::RatingSide personOf(const recommend::RatingFactors& factors, Eigen::Index person) {
  return {factors.customerBias[person], factors.customers.row(person).transpose()};
}

recommend::RatingSide productOf(const recommend::RatingFactors& factors, Eigen::Index product) {
  return {factors.productBias[product], factors.products.row(product).transpose()};
}

double sumOf(const recommend::RatingFactors& factors, const RatingCell& cell) {
  return factors.mean + factors.customerBias[cell.person] + factors.productBias[cell.product] +
         factors.customers.row(cell.person).dot(factors.products.row(cell.product));
}

// The last rating of another than the one asked for whose row and column keep two others.
std::optional<RatingCell> chooseHidden(const RatingTable& table, Eigen::Index asked) {
  constexpr Eigen::Index Kept = 2;
  const auto known = [&](auto values) { return (values.array() == values.array()).count(); };
  for (Eigen::Index person = table.values.rows() - 1; person >= 0; --person) {
    if (person == asked || known(table.values.row(person)) <= Kept) continue;
    for (Eigen::Index product = table.values.cols() - 1; product >= 0; --product) {
      if (table.isKnown(person, product) && known(table.values.col(product)) > Kept) return RatingCell{person, product};
    }
  }
  return std::nullopt;
}

class FactorRun {
 public:
  explicit FactorRun(FactorWalk& walk) : m_walk(walk) {
    RatingTable learned = walk.table;
    if (walk.hidden) learned.values(walk.hidden->person, walk.hidden->product) = std::nan("");
    const DatasetPtr dataset = datasetOf(learned);
    m_data = recommend::trainingData(dataset, dataset->preference);
  }

  void go() {
    Progress progress;
    factorMethod().watched({.data = m_data, .values = valuesOf(m_walk.settings), .seed = m_walk.settings.seed},
                           {.began = [this](const auto& factors) { keep(factors); },
                            .moved = [this](const auto& move, const auto& after) { keepFirst(move, after); },
                            .passed = [this](int, const auto& factors) { keep(factors); }},
                           progress);
  }

 private:
  void keep(const recommend::RatingFactors& factors) {
    FactorRound round{
        .factors = factors, .learned = recommend::rootMeanSquaredError(factors, m_data->matrix), .hidden = {}};
    if (!std::isfinite(round.learned))
      throw Error(ErrorCode::BadData, KI_TEXT("core", "The steps are too long: the factors run away."),
                  KI_TEXT("core", "Choose a smaller learning rate."));
    if (const auto& cell = m_walk.hidden)
      round.hidden = std::abs(m_walk.table.values(cell->person, cell->product) - sumOf(factors, *cell));
    m_walk.rounds.push_back(std::move(round));
  }

  void keepFirst(const recommend::RatingMove& move, const recommend::RatingFactors& after) {
    if (m_hasFirst) return;
    m_hasFirst = true;
    const recommend::RatingFactors& before = m_walk.rounds.front().factors;
    const RatingCell cell{move.customer, move.product};
    m_walk.first = {.of = cell,
                    .rating = m_walk.table.values(cell.person, cell.product),
                    .mean = before.mean,
                    .error = move.error,
                    .person = personOf(before, cell.person),
                    .product = productOf(before, cell.product),
                    .personAfter = personOf(after, cell.person),
                    .productAfter = productOf(after, cell.product)};
  }

  FactorWalk& m_walk;
  std::shared_ptr<const recommend::TrainingData> m_data;
  bool m_hasFirst = false;
};

// The ratings of the asked customer that are learned from.
std::vector<RatingCell> ratingsOf(const FactorWalk& walk) {
  std::vector<RatingCell> cells;
  for (Eigen::Index product = 0; product < walk.table.values.cols(); ++product) {
    const RatingCell cell{walk.asked, product};
    if (walk.table.isKnown(cell.person, cell.product) && !walk.isHidden(cell)) cells.push_back(cell);
  }
  return cells;
}

// Ridge regression with the own bias held, as newcomers are fitted.
Vector lowestOf(const FactorWalk& walk, int round) {
  const recommend::RatingFactors& factors = walk.rounds[static_cast<std::size_t>(round)].factors;
  std::vector<Index> products;
  std::vector<float> values;
  for (const RatingCell& cell : ratingsOf(walk)) {
    products.push_back(static_cast<Index>(cell.product));
    values.push_back(static_cast<float>(walk.table.values(cell.person, cell.product)));
  }
  return recommend::fittedSide({products, values}, factors.mean + factors.customerBias[walk.asked], factors.productBias,
                               factors.products, {.regularisation = walk.settings.regularisation, .biased = false})
      .factors;
}

std::string nameOfPerson(const FactorWalk& walk, Eigen::Index person) {
  return walk.table.people[static_cast<std::size_t>(person)];
}

std::string nameOfProduct(const FactorWalk& walk, Eigen::Index product) {
  return walk.table.products[static_cast<std::size_t>(product)];
}

StepWords firstWords(const FactorWalk& walk, int step) {
  const std::string person = nameOfPerson(walk, walk.first.of.person),
                    product = nameOfProduct(walk, walk.first.of.product);
  switch (step) {
    case 0:
      return {KI_TEXT("core", "Before it begins"),
              KI_TEXT("core",
                      "Every customer and every product gets two numbers, its factors, drawn at random and close to 0. "
                      "Nobody says what they mean: the ratings will."),
              KI_TEXT("core", "What might two numbers of a product say about it?")};
    case 1:
      return {
          KI_TEXT("core", "One rating: what is predicted, and the error"),
          KI_TEXT("core",
                  "The prediction is the average of everything, how %1 rates, how “%2” is rated, and the product of "
                  "their factors. The error is what is left.")
              .with(person)
              .with(product),
          KI_TEXT("core", "Should the factors grow or shrink to make the error smaller?")};
    case 2:
      return {
          KI_TEXT("core", "One rating: which way is down"),
          KI_TEXT("core",
                  "Each side is pulled along the other’s factors, the more the greater the error, and a little back "
                  "towards 0."),
          KI_TEXT("core", "What would happen if both sides began at exactly 0?")};
    default:
      return {
          KI_TEXT("core", "One rating: the step"),
          KI_TEXT("core",
                  "Both sides go a short way: the gradient times the learning rate, %1. Then comes the next rating.")
              .with(walk.settings.learningRate),
          KI_TEXT("core", "Why not go the whole way at once?")};
  }
}

}  // namespace

double FactorWalk::prediction(int round, const RatingCell& cell) const {
  return std::clamp(sumOf(rounds[static_cast<std::size_t>(round)].factors, cell), table.low, table.high);
}

FactorWalk walkFactors(const RatingTable& table, Eigen::Index asked, const FactorSettings& settings) {
  FactorWalk walk{.table = table, .settings = settings, .asked = asked, .hidden = {}, .first = {}, .rounds = {}};
  walk.hidden = chooseHidden(table, asked);
  FactorRun(walk).go();
  return walk;
}

double lossAt(const FactorWalk& walk, int round, double first, double second) {
  const recommend::RatingFactors& factors = walk.rounds[static_cast<std::size_t>(round)].factors;
  const Eigen::RowVector2d own(first, second);
  double loss = 0;
  for (const RatingCell& cell : ratingsOf(walk)) {
    const double error = walk.table.values(cell.person, cell.product) - factors.mean -
                         factors.customerBias[walk.asked] - factors.productBias[cell.product] -
                         own.dot(factors.products.row(cell.product));
    loss += error * error + walk.settings.regularisation * own.squaredNorm();
  }
  return loss;
}

std::vector<std::array<double, 2>> pathOf(const FactorWalk& walk) {
  std::vector<std::array<double, 2>> path;
  for (const FactorRound& round : walk.rounds)
    path.push_back({round.factors.customers(walk.asked, 0), round.factors.customers(walk.asked, 1)});
  return path;
}

LossSurface lossSurface(const FactorWalk& walk, int round, int places) {
  constexpr double Least = 0.6, Around = 1.25;  // of what is drawn: the whole path and, mostly, the lowest place
  const Vector lowest = lowestOf(walk, round);
  double reach = Least;
  for (const auto& at : pathOf(walk)) reach = std::max({reach, Around * std::abs(at[0]), Around * std::abs(at[1])});
  LossSurface surface{.from = -reach,
                      .to = reach,
                      .loss = Matrix(places, places),
                      .lowest = {lowest[0], lowest[1]},
                      .least = lossAt(walk, round, lowest[0], lowest[1])};
  const auto at = [&](Eigen::Index place) {
    return surface.from + (surface.to - surface.from) * static_cast<double>(place) / (places - 1);
  };
  for (Eigen::Index i = 0; i < places; ++i) {
    for (Eigen::Index j = 0; j < places; ++j) surface.loss(i, j) = lossAt(walk, round, at(j), at(i));
  }
  return surface;
}

StepWords words(const FactorWalk& walk, int step) {
  if (step < FactorWalk::FirstSteps) return firstWords(walk, step);
  const int round = FactorWalk::roundOf(step);
  const FactorRound& state = walk.rounds[static_cast<std::size_t>(round)];
  const Text title = KI_TEXT("core", "Round %1 of %2: every rating once").with(round).with(walk.settings.rounds);
  const Text what =
      state.hidden
          ? KI_TEXT("core",
                    "On average the predictions miss the ratings learned from by %1, the hidden one by %2. The "
                    "landscape is "
                    "the loss of %3 over both factors, the dot where the run is, the cross the lowest place.")
                .with(state.learned)
                .with(*state.hidden)
                .with(nameOfPerson(walk, walk.asked))
          : KI_TEXT(
                "core",
                "On average the predictions miss the ratings by %1. The landscape is the loss of %2 over both factors, "
                "the dot where the run is, the cross the lowest place.")
                .with(state.learned)
                .with(nameOfPerson(walk, walk.asked));
  if (round == walk.settings.rounds)
    return {title, what, KI_TEXT("core", "The ratings learned from are met ever better. Is the hidden one too?")};
  return {title, what,
          round == 1 ? KI_TEXT("core", "Why does the landscape change from round to round?")
                     : KI_TEXT("core", "In which round would you stop?")};
}

std::vector<Text> changed(const FactorWalk& walk, int step) {
  const int round = FactorWalk::roundOf(step);
  if (round == 0) return {};
  const FactorRound &then = walk.rounds[static_cast<std::size_t>(round) - 1],
                    &now = walk.rounds[static_cast<std::size_t>(round)];
  std::vector<Text> said{(now.learned < then.learned
                              ? KI_TEXT("core", "The error of the ratings learned from falls from %1 to %2.")
                              : KI_TEXT("core", "The error of the ratings learned from rises from %1 to %2."))
                             .with(then.learned)
                             .with(now.learned)};
  RatingCell most;
  double by = 0;
  for (RatingCell cell; cell.person < walk.table.values.rows(); ++cell.person) {
    for (cell.product = 0; cell.product < walk.table.values.cols(); ++cell.product) {
      const double change = walk.prediction(round, cell) - walk.prediction(round - 1, cell);
      if (std::abs(change) <= std::abs(by)) continue;
      by = change;
      most = cell;
    }
  }
  said.push_back(KI_TEXT("core", "Most moves the prediction of “%1” for %2: from %3 to %4.")
                     .with(nameOfProduct(walk, most.product))
                     .with(nameOfPerson(walk, most.person))
                     .with(walk.prediction(round - 1, most))
                     .with(walk.prediction(round, most)));
  return said;
}

std::vector<Text> changed(const FactorWalk& before, const FactorWalk& after) {
  const Text cell = changedCell(before.table, after.table);
  if (cell.empty()) return {};
  return {cell, KI_TEXT("core", "After the last round the error of the ratings learned from is %1 in place of %2.")
                    .with(after.rounds.back().learned)
                    .with(before.rounds.back().learned)};
}

}  // namespace kindred::lesson
