// Gradient boosting of trees by XGBoost (Chen and Guestrin, KDD 2016), on histograms of values. Slopes and curvatures of the loss are
// reckoned here and rounded to a common fixed point, so that their sums have no rounding whatever their order: the same bits for any
// number of threads. Up to as many bins as there are rows, at most 1,024, so that of few rows every value counts.
#include <algorithm>
#include <bit>
#include <cmath>
#include <mutex>
#include <numeric>

#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/base/shortest.h"
#include "core/predict/boosted_trees/xgboost.h"
#include "core/predict/classifier.h"

namespace kindred::predict::boosted_trees {
namespace {

struct Options {
  int rounds = 100;
  double rate = 0.1;
  int depth = 4;
  int patience = 0;
  double leastWeight = 1;
  double strength = 1;
  double columns = 1;
};

const Schema<Options>& schema() {
  static const Schema<Options> all =
      Schema<Options>()
          .param(&Options::rounds, "rounds", KI_TEXT("core", "Most rounds"),
                 KI_TEXT("core", "How many trees are added up, each mending what those before it got wrong."),
                 Range{1, 20'000})
          .param(&Options::rate, "rate", KI_TEXT("core", "Learning rate"),
                 KI_TEXT("core", "How much of its answer each tree gives; smaller ones need more rounds."),
                 Range{0.001, 1, true})
          .param(&Options::depth, "depth", KI_TEXT("core", "Most questions in a row"),
                 KI_TEXT("core", "How many questions lead to an answer at most."), Range{1, 16})
          .param(
              &Options::patience, "patience", KI_TEXT("core", "Stop early after"),
              KI_TEXT("core",
                      "Rounds without betterment on a part that is held out: the last cut of several, else a fifth of "
                      "the rows. 0: all rounds."),
              Range{0, 1000})
          .param(&Options::leastWeight, "least_weight", KI_TEXT("core", "Least weight of a leaf"),
                 KI_TEXT("core", "A group whose answers tell less is not made; four rows of even chance weigh 1."),
                 Range{0, 1'000'000})
          .advanced()
          .param(&Options::strength, "strength", KI_TEXT("core", "Penalty"),
                 KI_TEXT("core", "Keeps what each leaf says small (L2)."), Range{0, 100'000})
          .advanced()
          .param(&Options::columns, "columns", KI_TEXT("core", "Share of features a tree"),
                 KI_TEXT("core", "Each tree may ask only this share of features, drawn anew."), Range{0.01, 1})
          .advanced();
  return all;
}

class BoostedModel : public Model {
 public:
  BoostedModel(std::vector<char> bytes, int rounds, Eigen::Index features)
      : m_bytes(std::move(bytes)), m_booster(m_bytes), m_rounds(rounds), m_features(features) {}

  [[nodiscard]] std::vector<double> probabilities(const Matrix& rows) const override {
    requireColumns(rows, m_features);
    std::vector<double> result;
    if (rows.rows() == 0) return result;
    result.reserve(static_cast<std::size_t>(rows.rows()));
    for (const float odds : askedOf(rows, &Booster::logOdds)) result.push_back(sigmoid(odds));
    return result;
  }

  [[nodiscard]] std::optional<Contributions> contributions(const Eigen::RowVectorXd& row) const override {
    requireColumns(row, m_features);
    const std::vector<float> parts = askedOf(row, &Booster::contributions);
    return Contributions{.base = parts.back(), .parts = {parts.begin(), parts.end() - 1}};
  }

  void save(BlockWriter& writer) const override {
    writer.write("trees", m_bytes);
    writer.writeScalar("rounds", std::int32_t{m_rounds});
    writer.writeScalar("features", std::int64_t{m_features});
  }

  static ModelPtr load(const BlockReader& reader, Eigen::Index features) {
    const auto rounds = reader.readScalar<std::int32_t>("rounds");
    requireSound(rounds > 0 && reader.readScalar<std::int64_t>("features") == features);
    return std::make_shared<BoostedModel>(reader.read<char>("trees"), rounds, features);
  }

 private:
  template <class Asked>
  [[nodiscard]] std::vector<float> askedOf(const Matrix& rows, Asked asked) const {
    const DataMatrix matrix(rows);
    const std::scoped_lock lock(m_mutex);
    m_booster.set("nthread", threadsNow());
    return (m_booster.*asked)(matrix, m_rounds);
  }

  std::vector<char> m_bytes;
  mutable std::mutex m_mutex;
  mutable Booster m_booster;
  int m_rounds;
  Eigen::Index m_features;
};

/// Rows to learn from, and those on which it is seen when to stop.
struct HeldOut {
  std::vector<Eigen::Index> learned, held;
};

bool hasBothAnswers(const Examples& examples, const std::vector<Eigen::Index>& places) {
  const auto yes = std::ranges::count_if(places, [&](Eigen::Index row) { return examples.isYes(row); });
  return yes > 0 && yes < std::ssize(places);
}

HeldOut heldOut(const Examples& examples, std::uint64_t seed) {
  constexpr std::uint64_t Parts = 5;
  HeldOut parts;
  const auto [first, last] = std::ranges::minmax_element(examples.moments);
  const bool isByTime = first != last && *first != *last;
  Random random(seed);
  for (Eigen::Index i = 0; i < examples.rows(); ++i) {
    const bool isHeld = isByTime ? examples.moments[static_cast<std::size_t>(i)] == *last : random.below(Parts) == 0;
    (isHeld ? parts.held : parts.learned).push_back(i);
  }
  if (hasBothAnswers(examples, parts.learned) && hasBothAnswers(examples, parts.held)) return parts;
  throw Error(ErrorCode::BadData,
              KI_TEXT("core", "There are too few rows to hold a part out on which to see when to stop."),
              KI_TEXT("core", "Set the rounds without betterment to 0."));
}

/// Slopes and curvatures of the loss, −Σ weight · ln likelihood, in whole steps of a fixed point.
class Loss {
 public:
  Loss(const Examples& examples, const std::vector<Eigen::Index>& places) {
    double most = 0;
    for (const Eigen::Index row : places) {
      m_weights.push_back(examples.weight(row));
      m_isYes.push_back(examples.isYes(row) ? 1 : 0);
      most = std::max(most, m_weights.back());
    }
    constexpr int Digits = 24, Even = 4;  // of a float; and so that weights of 1 to 15 share a step
    const double doublings = std::ilogb(most) + 1;
    m_step = std::ldexp(1.0, Even * static_cast<int>(std::ceil(doublings / Even)) - Digits);
  }

  void at(const std::vector<float>& odds, std::vector<float>& slopes, std::vector<float>& curvatures) const {
    slopes.resize(odds.size());
    curvatures.resize(odds.size());
    Progress quiet;
    forEachChunk(odds.size(), ChunkRows, quiet, [&](const Chunk& chunk) {
      for (std::size_t i = chunk.begin; i < chunk.end; ++i) {
        const double p = sigmoid(odds[i]);
        slopes[i] = stepped(m_weights[i], p - m_isYes[i]);
        curvatures[i] = std::max(static_cast<float>(m_step), stepped(m_weights[i], p * (1 - p)));
      }
    });
  }

  [[nodiscard]] double mean(const std::vector<float>& odds) const {
    double sum = 0, all = 0;
    for (std::size_t i = 0; i < odds.size(); ++i) {
      const double p = std::clamp(sigmoid(odds[i]), 1e-15, 1 - 1e-15);
      sum -= m_weights[i] * std::log(m_isYes[i] != 0 ? p : 1 - p);
      all += m_weights[i];
    }
    return sum / all;
  }

 private:
  /// Rounded before it is weighted too: a weight of 2 is the row twice.
  [[nodiscard]] float stepped(double weight, double x) const {
    return static_cast<float>(std::nearbyint(weight * std::nearbyint(x / m_step)) * m_step);
  }

  static constexpr std::size_t ChunkRows = 16384;
  std::vector<double> m_weights;
  std::vector<double> m_isYes;
  double m_step = 1;
};

Booster::Settings settingsOf(const Options& options, std::size_t rows, double share, std::uint64_t seed) {
  constexpr std::size_t LeastBins = 256, MostBins = 1024;
  return {{"objective", "binary:logistic"},
          {"tree_method", "hist"},
          {"base_score", shortest(share)},
          {"max_bin", std::to_string(std::clamp(rows, LeastBins, MostBins) == rows ? rows : LeastBins)},
          {"eta", shortest(options.rate)},
          {"max_depth", std::to_string(options.depth)},
          {"min_child_weight", shortest(options.leastWeight)},
          {"lambda", shortest(options.strength)},
          {"colsample_bytree", shortest(options.columns)},
          {"seed", std::to_string(seed % 1'000'000'007)},
          {"nthread", threadsNow()},
          {"verbosity", "0"}};
}

struct Boosted {
  std::vector<char> bytes;
  int rounds = 0;
};

/// When to stop, on rows that are held out.
class Watch {
 public:
  Watch(const Examples& examples, const std::vector<Eigen::Index>& places, int patience)
      : m_rows(examples.values, places), m_loss(examples, places), m_patience(patience) {}
  [[nodiscard]] const DataMatrix& rows() const { return m_rows; }
  [[nodiscard]] int best() const { return m_best; }
  /// Whether there is hope after so many rounds.
  bool goesOn(const Booster& booster, int round) {
    const double loss = m_loss.mean(booster.logOddsSoFar(m_rows));
    if (m_best == 0 || loss < m_least) {
      m_least = loss;
      m_best = round;
    }
    return round - m_best < m_patience;
  }

 private:
  DataMatrix m_rows;
  Loss m_loss;
  int m_patience, m_best = 0;
  double m_least = 0;
};

Boosted boosted(const Examples& examples, const Options& options, std::uint64_t seed, Progress& progress) {
  HeldOut parts;
  if (options.patience > 0) parts = heldOut(examples, seed);
  else
    for (Eigen::Index i = 0; i < examples.rows(); ++i) parts.learned.push_back(i);
  const DataMatrix rows(examples.values, parts.learned);
  progress.report(0.05);
  std::optional<Watch> watch;
  std::vector<const DataMatrix*> matrices{&rows};
  if (!parts.held.empty()) matrices.push_back(&watch.emplace(examples, parts.held, options.patience).rows());
  const Loss loss(examples, parts.learned);
  Booster booster(matrices, settingsOf(options, rows.rows(), classWeights(examples).share(), seed));
  std::vector<float> slopes, curvatures;
  Boosted made;
  while (made.rounds < options.rounds) {
    progress.report(0.05 + 0.95 * made.rounds / options.rounds);
    loss.at(booster.logOddsSoFar(rows), slopes, curvatures);
    booster.boost(rows, slopes, curvatures);
    ++made.rounds;
    if (watch && !watch->goesOn(booster, made.rounds)) break;
  }
  if (watch) made.rounds = watch->best();
  made.bytes = booster.bytes();
  return made;
}

Fitted fit(const Examples& examples, const Values& values, std::uint64_t seed, Progress& progress) {
  const Options options = schema().options(values);
  requireLearnable(examples);
  progress.report(0);
  Fitted fitted;
  fitted.leftOut = constantColumns(examples);
  Boosted made = boosted(examples, options, seed, progress);
  fitted.rounds = made.rounds;
  fitted.model = std::make_shared<BoostedModel>(std::move(made.bytes), made.rounds, examples.values.cols());
  progress.report(1);
  return fitted;
}

Estimate estimate(std::int64_t rows, std::int64_t columns, const Values& values) {
  constexpr double SecondsPerCell = 1e-7, SecondsPerLevel = 1.2e-9, BytesPerCell = 10;
  const Options options = schema().options(values);
  const double cells = static_cast<double>(rows) * static_cast<double>(columns);
  return {cells * (SecondsPerCell + SecondsPerLevel * options.depth * options.rounds), cells * BytesPerCell};
}

}  // namespace

Algorithm algorithm() {
  return {
      .info = {.key = "boosted_trees",
               .title = KI_TEXT("core", "Boosted trees"),
               .summary = KI_TEXT("core", "Adds up small trees, each of which mends what those before it got wrong."),
               .source = "Friedman 2001; Chen and Guestrin 2016",
               .capabilities = {"contributions"},
               .parameters = schema().parameters()},
      .fit = fit,
      .load = BoostedModel::load,
      .estimate = estimate};
}

}  // namespace kindred::predict::boosted_trees
