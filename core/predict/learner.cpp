#include "core/predict/learner.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/base/random.h"

namespace kindred::predict {
namespace {

constexpr double CalibrationShare = 0.2;

std::vector<std::uint8_t> labelsAt(Labels labels, const Rows& rows) {
  std::vector<std::uint8_t> result;
  result.reserve(rows.size());
  for (const std::size_t row : rows) result.push_back(labels[row]);
  return result;
}

/// Weights with which both answers together weigh the same, and all rows as many as they are.
std::vector<double> balanced(Labels labels) {
  const double rows = static_cast<double>(labels.size());
  const auto yes = static_cast<double>(std::ranges::count_if(labels, [](std::uint8_t label) { return label != 0; }));
  std::vector<double> weights;
  weights.reserve(labels.size());
  for (const std::uint8_t label : labels) weights.push_back(rows / 2 / std::max(1.0, label != 0 ? yes : rows - yes));
  return weights;
}

/// Rows of no and of yes, shuffled.
std::array<Rows, 2> shuffled(const Rows& rows, Labels labels, std::uint64_t seed, std::size_t least) {
  std::array<Rows, 2> byAnswer;
  for (const std::size_t row : rows) byAnswer[labels[row] != 0 ? 1 : 0].push_back(row);
  if (byAnswer[0].size() < least || byAnswer[1].size() < least)
    throw Error(ErrorCode::BadData,
                KI_TEXT("core", "%1 rows say yes and %2 say no: too few to learn from some and test on others.")
                    .with(byAnswer[1].size())
                    .with(byAnswer[0].size()),
                KI_TEXT("core", "Choose another question, other days, or another value that counts as yes."));
  Random random(seed);
  for (Rows& each : byAnswer) random.shuffle(each);
  return byAnswer;
}

double areaEitherWay(const std::vector<double>& scores, Labels labels) {
  const auto found = auc(scores, labels);
  return found ? std::max(found->value, 1 - found->value) : 0.5;
}

}  // namespace

std::vector<double> Learned::probabilities(const Table& table, const Rows& rows) const {
  return calibrator.applied(fitted.model->probabilities(encoder.encoded(table, rows)));
}

Learned learn(const Table& table, const Rows& rows, Labels labels, const Recipe& recipe, Progress& progress,
              std::span<const std::int64_t> moments) {
  Parted parted{rows, {}};
  if (recipe.calibration != Calibration::None) parted = holdOut(rows, labels, CalibrationShare, recipe.seed + 1);
  Encoder encoder(table, parted.learned, labels, recipe.encoding);
  Examples examples{.values = encoder.learned(table, parted.learned, labels, recipe.seed),
                    .features = encoder.features(),
                    .labels = labelsAt(labels, parted.learned)};
  if (recipe.answerWeights == AnswerWeights::Balanced) examples.weights = balanced(examples.labels);
  if (!moments.empty()) {
    for (const std::size_t row : parted.learned) examples.moments.push_back(moments[row]);
  }
  Fitted fitted = algorithm(recipe.algorithm).fit(examples, recipe.values, recipe.seed, progress);
  Calibrator calibrator;
  if (!parted.tested.empty())
    calibrator = calibrated(recipe.calibration, fitted.model->probabilities(encoder.encoded(table, parted.tested)),
                            labelsAt(labels, parted.tested));
  const bool isBalanced = recipe.answerWeights == AnswerWeights::Balanced && calibrator.kind() == Calibration::None;
  return {std::move(encoder), std::move(fitted), std::move(calibrator), recipe.algorithm, isBalanced};
}

void Learned::save(BlockWriter& writer) const {
  writer.writeText("algorithm", algorithm);
  writer.writeScalar("balanced", std::int32_t{isBalanced ? 1 : 0});
  SubWriter columns(writer, "encoder"), model(writer, "model"), honest(writer, "calibrator");
  encoder.save(columns);
  fitted.model->save(model);
  calibrator.save(honest);
}

Learned Learned::load(const BlockReader& reader) {
  std::string key = reader.readText("algorithm");
  const bool isBalanced = reader.readScalar<std::int32_t>("balanced") != 0;
  Encoder encoder = Encoder::load(SubReader(reader, "encoder"));
  Fitted fitted;
  fitted.model = predict::algorithm(key).load(SubReader(reader, "model"), std::ssize(encoder.features()));
  return {std::move(encoder), std::move(fitted), Calibrator::load(SubReader(reader, "calibrator")), std::move(key),
          isBalanced};
}

std::vector<Text> notes(const Learned& learned) {
  std::vector<Text> all = notes(learned.fitted, learned.encoder.features());
  if (learned.isBalanced)
    all.push_back(
        KI_TEXT("core",
                "Both answers were weighted to count the same, so probabilities are too high for the rarer one. "
                "The order is right; calibrate them to have them right too."));
  return all;
}

Parted holdOut(const Rows& rows, Labels labels, double share, std::uint64_t seed) {
  Parted parted;
  for (const Rows& each : shuffled(rows, labels, seed, 2)) {
    const auto wanted = std::lround(share * static_cast<double>(each.size()));
    const auto held = std::clamp<std::ptrdiff_t>(wanted, 1, std::ssize(each) - 1);
    parted.tested.insert(parted.tested.end(), each.begin(), each.begin() + held);
    parted.learned.insert(parted.learned.end(), each.begin() + held, each.end());
  }
  std::ranges::sort(parted.tested);
  std::ranges::sort(parted.learned);
  return parted;
}

std::vector<Parted> folds(const Rows& rows, Labels labels, int count, std::uint64_t seed) {
  std::vector<Parted> all(static_cast<std::size_t>(count));
  std::size_t next = 0;
  for (const Rows& each : shuffled(rows, labels, seed, static_cast<std::size_t>(count))) {
    for (const std::size_t row : each) {
      for (std::size_t fold = 0; fold < all.size(); ++fold)
        (fold == next ? all[fold].tested : all[fold].learned).push_back(row);
      next = (next + 1) % all.size();
    }
  }
  for (Parted& parted : all) {
    std::ranges::sort(parted.learned);
    std::ranges::sort(parted.tested);
  }
  return all;
}

std::vector<Driver> drivers(const Learned& learned, const Table& table, const Rows& rows, Labels labels,
                            std::uint64_t seed, Progress& progress) {
  constexpr std::size_t MostRows = 5000;
  constexpr int Deals = 5;
  Rows asked = rows;
  Random random(seed);
  random.shuffle(asked);
  asked.resize(std::min(asked.size(), MostRows));
  std::ranges::sort(asked);
  const std::vector<std::uint8_t> answers = labelsAt(labels, asked);
  const std::vector<double> before = learned.probabilities(table, asked);
  const auto area = auc(before, answers);
  if (!area) return {};
  std::vector<Driver> all;
  Table dealt = table;
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    progress.report(static_cast<double>(c) / static_cast<double>(table.columns.size()));
    const Column& column = table.columns[c];
    Driver driver{.column = column.name};
    std::vector<double> falls;
    for (int deal = 0; deal < Deals; ++deal) {
      Rows from = asked;
      random.shuffle(from);
      for (std::size_t i = 0; i < asked.size(); ++i) {
        if (column.isNumber) dealt.columns[c].numbers[asked[i]] = column.numbers[from[i]];
        else dealt.columns[c].codes[asked[i]] = column.codes[from[i]];
      }
      falls.push_back(area->value - auc(learned.probabilities(dealt, asked), answers)->value);
      driver.importance += falls.back() / Deals;
    }
    for (const double fall : falls) driver.spread += std::pow(fall - driver.importance, 2) / (Deals - 1);
    driver.spread = std::sqrt(driver.spread);
    dealt.columns[c] = column;
    double together = 0, mean = 0, count = 0;
    for (std::size_t i = 0; column.isNumber && i < asked.size(); ++i) {
      if (std::isnan(column.numbers[asked[i]])) continue;
      mean += column.numbers[asked[i]];
      count += 1;
    }
    for (std::size_t i = 0; count > 0 && i < asked.size(); ++i) {
      if (!std::isnan(column.numbers[asked[i]])) together += (column.numbers[asked[i]] - mean / count) * before[i];
    }
    driver.direction = together > 0 ? 1 : together < 0 ? -1 : 0;
    all.push_back(std::move(driver));
  }
  std::ranges::stable_sort(all, [](const Driver& a, const Driver& b) { return a.importance > b.importance; });
  return all;
}

std::vector<std::string> suspicious(const Table& table, const Rows& rows, Labels labels) {
  constexpr double Telling = 0.99;
  const std::vector<std::uint8_t> answers = labelsAt(labels, rows);
  std::vector<std::string> found;
  for (const Column& column : table.columns) {
    std::vector<double> scores;
    if (column.isNumber) {
      double least = 0;
      for (const double number : column.numbers) least = std::isnan(number) ? least : std::min(least, number);
      for (const std::size_t row : rows)
        scores.push_back(std::isnan(column.numbers[row]) ? least - 1 : column.numbers[row]);
    } else {
      const Encoder shares(Table{{column}, table.rows}, rows, labels, {.categories = Categories::Target});
      const Matrix matrix = shares.learned(Table{{column}, table.rows}, rows, labels, 1);
      scores.assign(matrix.data(), matrix.data() + matrix.size());
    }
    if (areaEitherWay(scores, answers) >= Telling) found.push_back(column.name);
  }
  return found;
}

}  // namespace kindred::predict
