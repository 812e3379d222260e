// Ratings made from a few tastes and noise, learned with more and more factors.
#include <array>
#include <cmath>

#include "core/lesson/truth/figures.h"
#include "core/lesson/truth/lessons.h"
#include "core/lesson/truth/rating_truth.h"

namespace kindred::lesson::overfitting {
namespace {

constexpr Index Customers = 150, Products = 80;
constexpr double HiddenShare = 0.2;  // of the known
constexpr std::array<int, 9> Factors{0, 1, 2, 3, 4, 6, 8, 12, 20};

/// Root mean squared errors with so many factors.
struct Errors {
  double known = 0, hidden = 0, truth = 0;  // truth: of the cells that are not known, without noise
};

struct Ratings {
  Matrix truth, known, hidden;  // NaN where not
};

Ratings ratingsOf(const DialValues& values, std::uint64_t seed) {
  Random random(seed);
  const auto tastes = static_cast<Index>(std::lround(values.at("tastes")));
  Ratings ratings{.truth = plantedRatings(Customers, Products, tastes, random), .known = {}, .hidden = {}};
  ratings.known = sampleOf(ratings.truth, values.at("known"), values.at("noise"), random);
  ratings.hidden = Matrix::Constant(Customers, Products, std::nan(""));
  for (Eigen::Index cell = 0; cell < ratings.known.size(); ++cell) {
    double& known = ratings.known.data()[cell];
    if (!std::isnan(known) && random.real() < HiddenShare) std::swap(known, ratings.hidden.data()[cell]);
  }
  return ratings;
}

double errorOn(const Matrix& predicted, const Matrix& values) {
  double squares = 0, count = 0;
  for (Eigen::Index cell = 0; cell < values.size(); ++cell) {
    const double value = values.data()[cell];
    if (std::isnan(value)) continue;
    squares += std::pow(predicted.data()[cell] - value, 2);
    ++count;
  }
  return count > 0 ? std::sqrt(squares / count) : 0;
}

Errors errorsWith(int factors, const Ratings& ratings, double regularisation, std::uint64_t seed) {
  const TrainingPtr data = trainingOf(ratings.known, LowestRating, HighestRating);
  const auto model =
      factors == 0
          ? fitted("bias", data, {}, seed)
          : fitted("als", data, {{"factors", std::int64_t{factors}}, {"regularisation", regularisation}}, seed);
  const Matrix predicted = predictionsOf(*model, *data);
  Matrix others = ratings.truth;
  for (Eigen::Index cell = 0; cell < others.size(); ++cell) {
    if (!std::isnan(ratings.known.data()[cell])) others.data()[cell] = std::nan("");
  }
  return {errorOn(predicted, ratings.known), errorOn(predicted, ratings.hidden), errorOn(predicted, others)};
}

Picture pictureOf(const std::vector<Errors>& errors, std::size_t current) {
  const auto line = [&](Text name, double Errors::*figure, bool isTruth) {
    Series series{.name = std::move(name), .points = {}, .isTruth = isTruth};
    for (const Errors& one : errors) series.points.push_back(Measured::exactly(one.*figure));
    return series;
  };
  LinesPicture picture{.across = KI_TEXT("core", "Factors"),
                       .up = KI_TEXT("core", "Error, in stars"),
                       .places = {},
                       .lines = {line(KI_TEXT("core", "on what it learned from"), &Errors::known, false),
                                 line(KI_TEXT("core", "on what was hidden"), &Errors::hidden, false),
                                 line(KI_TEXT("core", "against the truth"), &Errors::truth, true)},
                       .current = current};
  for (const int factors : Factors) picture.places.push_back(std::to_string(factors));
  return picture;
}

// Of this step, and of the best one.
FigureTable tableOf(const std::vector<Errors>& errors, std::size_t current, std::size_t best) {
  FigureTable table{.columns = {KI_TEXT("core", "learned"), KI_TEXT("core", "hidden"), KI_TEXT("core", "truth")},
                    .rows = {}};
  const auto add = [&](std::size_t i, Text name) {
    table.rows.push_back(
        {std::move(name), {numberCell(errors[i].known), numberCell(errors[i].hidden), numberCell(errors[i].truth)}});
  };
  add(current, KI_TEXT_N("core", "%n factor(s)", Factors[current]));
  add(best, KI_TEXT_N("core", "best: %n factor(s)", Factors[best]));
  return table;
}

StepWords wordsOf(std::size_t place, std::size_t best, int tastes) {
  const Text title = KI_TEXT_N("core", "%n factor(s)", Factors[place]);
  if (place == 0)
    return {
        title,
        KI_TEXT("core",
                "Only averages: how generous a customer is, and how good a product. They know nothing of "
                "tastes."),
        KI_TEXT_N("core", "The ratings were made from %n taste(s). What happens with more factors than that?", tastes)};
  if (place <= best)
    return {title,
            KI_TEXT("core",
                    "Each factor more lets the model tell more customers apart. As long as it finds tastes, the "
                    "error on what was hidden falls too."),
            KI_TEXT("core", "Where will the two lines part?")};
  return {title,
          KI_TEXT("core",
                  "The error on what it learned from goes on falling, the error on what was hidden rises: these "
                  "factors learn the noise by heart."),
          KI_TEXT("core", "Turn regularisation up. What does it take away, and what does it leave?")};
}

TruthRun run(const DialValues& values, std::uint64_t seed, Progress& progress) {
  const Ratings ratings = ratingsOf(values, seed);
  std::vector<Errors> errors;
  for (std::size_t place = 0; place < Factors.size(); ++place) {
    progress.report(static_cast<double>(place) / Factors.size());
    errors.push_back(errorsWith(Factors[place], ratings, values.at("regularisation"), seed));
  }
  const auto least = std::ranges::min_element(errors, {}, &Errors::hidden);
  const auto best = static_cast<std::size_t>(least - errors.begin());
  TruthRun made{
      .made = KI_TEXT("core", "Made-up ratings of %1 customers and %2 products").with(Customers).with(Products),
      .steps = {}};
  for (std::size_t place = 0; place < Factors.size(); ++place) {
    made.steps.push_back(
        {.words = wordsOf(place, best, static_cast<int>(std::lround(values.at("tastes")))),
         .changed = KI_TEXT("core", "Learned from %1, hidden %2, truth %3 stars. Best on the hidden: %4.")
                        .with(errors[place].known)
                        .with(errors[place].hidden)
                        .with(errors[place].truth)
                        .with(Factors[best]),
         .picture = pictureOf(errors, place),
         .table = tableOf(errors, place, best)});
  }
  return made;
}

}  // namespace

TruthLesson lesson() {
  return {
      .key = "overfitting",
      .title = KI_TEXT("core", "Overfitting"),
      .dials =
          {{.key = "tastes", .title = KI_TEXT("core", "Tastes planted"), .low = 1, .high = 8, .step = 1, .usual = 3},
           {.key = "noise",
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
            .usual = 0.35,
            .isShare = true},
           {.key = "regularisation",
            .title = KI_TEXT("core", "Regularisation"),
            .low = 0.01,
            .high = 1,
            .step = 0.01,
            .usual = 0.03}},
      .run = run};
}

}  // namespace kindred::lesson::overfitting
