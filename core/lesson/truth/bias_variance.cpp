// The same method learned again and again from other samples of the same truth: how far off it is on average, and how far
// its answers lie apart.
#include <array>
#include <cmath>

#include "core/base/parallel.h"
#include "core/lesson/truth/figures.h"
#include "core/lesson/truth/lessons.h"
#include "core/lesson/truth/rating_truth.h"

namespace kindred::lesson::bias_variance {
namespace {

constexpr Index Customers = 80, Products = 40, Tastes = 3;
constexpr std::size_t Samples = 40;

struct Family {
  std::string key;
  Values values;
  Text name;
};

std::vector<Family> families() {
  const auto named = [](const std::string& key) { return recommend::algorithm(key).info.title; };
  return {
      {"bias", {}, named("bias")},
      {"user_knn", {}, named("user_knn")},
      {"item_knn", {}, named("item_knn")},
      {"als", {{"factors", std::int64_t{3}}}, KI_TEXT("core", "3 factors")},
      {"als", {{"factors", std::int64_t{12}}, {"regularisation", 0.01}}, KI_TEXT("core", "12 factors, hardly held")}};
}

/// A family's predictions of all cells, one matrix a sample.
struct Spread {
  Matrix mean;
  double bias = 0, variance = 0;  // squared; means over all cells; their sum is the mean squared error
  std::vector<Matrix> predictions;
};

Spread spreadOf(const Family& family, const Matrix& truth, const DialValues& values, std::uint64_t seed,
                Progress& progress) {
  Spread spread;
  spread.predictions.resize(Samples);
  forEach(Samples, progress, [&](std::size_t i) {
    Random random = Random::stream(seed, i);
    const TrainingPtr data =
        trainingOf(sampleOf(truth, values.at("known"), values.at("noise"), random), LowestRating, HighestRating);
    spread.predictions[i] = predictionsOf(*fitted(family.key, data, family.values, seed), *data);
  });
  spread.mean = Matrix::Zero(truth.rows(), truth.cols());
  for (const Matrix& predicted : spread.predictions) spread.mean += predicted;
  spread.mean /= static_cast<double>(Samples);
  const auto cells = static_cast<double>(truth.size());
  spread.bias = (spread.mean - truth).squaredNorm() / cells;
  for (const Matrix& predicted : spread.predictions)
    spread.variance += (predicted - spread.mean).squaredNorm() / cells / static_cast<double>(Samples);
  return spread;
}

// Two cells of one customer, of products that the truth tells far apart from the averages: most to be learned.
std::pair<Index, Index> chosenProducts(const Matrix& truth) {
  const Eigen::RowVectorXd apart = (truth.row(0) - truth.colwise().mean()).cwiseAbs();
  Eigen::Index first = 0, second = 0;
  apart.maxCoeff(&first);
  Eigen::RowVectorXd others = apart;
  others(first) = -1;
  others.maxCoeff(&second);
  return {static_cast<Index>(first), static_cast<Index>(second)};
}

TargetsPicture::Target targetOf(const Family& family, const Spread& spread, const Matrix& truth) {
  const auto [across, up] = chosenProducts(truth);
  TargetsPicture::Target target{
      .name = family.name,
      .shots = {},
      .note = KI_TEXT("core", "bias² %1, variance %2").with(spread.bias).with(spread.variance)};
  for (const Matrix& predicted : spread.predictions)
    target.shots.emplace_back(predicted(0, across) - truth(0, across), predicted(0, up) - truth(0, up));
  return target;
}

double rangeOf(const TargetsPicture& picture) {
  double most = 0.5;
  for (const auto& target : picture.targets) {
    for (const Eigen::Vector2d& shot : target.shots) most = std::max(most, shot.norm());
  }
  return most;
}

FigureTable tableOf(const std::vector<Family>& all, const std::vector<Spread>& spreads) {
  FigureTable table{.columns = {KI_TEXT("core", "bias²"), KI_TEXT("core", "variance"), KI_TEXT("core", "error²")},
                    .rows = {}};
  for (std::size_t i = 0; i < all.size(); ++i)
    table.rows.push_back({all[i].name,
                          {numberCell(spreads[i].bias), numberCell(spreads[i].variance),
                           numberCell(spreads[i].bias + spreads[i].variance)}});
  return table;
}

StepWords wordsOf(std::size_t place, const std::vector<Family>& all) {
  const Text title =
      KI_TEXT("core", "%1 of %2: %3").with(place + 1).with(all.size()).with(Phrase{all[place].name.source()});
  const Text what =
      KI_TEXT("core",
              "Each shot is the answer of a model that learned from another sample of the same truth, for "
              "two products of one customer. The middle is the truth.");
  if (place == 0) return {title, what, KI_TEXT("core", "The shots lie close together. Why not around the middle?")};
  if (place + 1 == all.size())
    return {title, what, KI_TEXT("core", "Which family would you take if you had ten times the ratings?")};
  return {title, what, KI_TEXT("core", "Is this method off, or is it unsure?")};
}

TruthRun run(const DialValues& values, std::uint64_t seed, Progress& progress) {
  Random random(seed);
  const Matrix truth = plantedRatings(Customers, Products, Tastes, random);
  const std::vector<Family> all = families();
  std::vector<Spread> spreads;
  TargetsPicture picture{.targets = {},
                         .across = KI_TEXT("core", "first product: too low or too high, in stars"),
                         .up = KI_TEXT("core", "second product")};
  for (std::size_t i = 0; i < all.size(); ++i) {
    Progress part = progress.part(static_cast<double>(i) / static_cast<double>(all.size()),
                                  static_cast<double>(i + 1) / static_cast<double>(all.size()));
    spreads.push_back(spreadOf(all[i], truth, values, seed, part));
    picture.targets.push_back(targetOf(all[i], spreads.back(), truth));
  }
  picture.range = rangeOf(picture);
  TruthRun made{.made = KI_TEXT("core", "%1 samples of the same made-up ratings: %2 customers, %3 products, 3 tastes")
                            .with(Samples)
                            .with(Customers)
                            .with(Products),
                .steps = {}};
  for (std::size_t place = 0; place < all.size(); ++place) {
    picture.current = place;
    made.steps.push_back({.words = wordsOf(place, all),
                          .changed = KI_TEXT("core", "Over all cells: bias² %1 + variance %2 = mean squared error %3.")
                                         .with(spreads[place].bias)
                                         .with(spreads[place].variance)
                                         .with(spreads[place].bias + spreads[place].variance),
                          .picture = picture,
                          .table = tableOf(all, spreads)});
  }
  return made;
}

}  // namespace

TruthLesson lesson() {
  return {.key = "bias-variance",
          .title = KI_TEXT("core", "Bias and variance"),
          .dials = {{.key = "noise",
                     .title = KI_TEXT("core", "Noise, in stars"),
                     .low = 0,
                     .high = 1.5,
                     .step = 0.1,
                     .usual = 0.6},
                    {.key = "known",
                     .title = KI_TEXT("core", "Cells known"),
                     .low = 0.1,
                     .high = 0.9,
                     .step = 0.05,
                     .usual = 0.3,
                     .isShare = true}},
          .run = run};
}

}  // namespace kindred::lesson::bias_variance
