#include "core/predict/bandits/judge_policies.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

#include "core/base/parallel.h"

namespace kindred::predict::bandits::by_log {
namespace {

constexpr std::size_t ChunkRows = 4096;
constexpr std::uint64_t FoldStream = 1ULL << 41, LotStream = 1ULL << 42, SampleStream = 1ULL << 43;
constexpr double Infinite = std::numeric_limits<double>::infinity();

/// A term a row: an estimate is Σ above ÷ Σ below.
struct Terms {
  std::vector<double> above, below;
};

/// What is known of each row under the policy.
struct Weighed {
  std::vector<double> weights, lots;  ///< lots: 1 where a draw from the policy is the offer that was made
  std::vector<double> model, rest;    ///< v and r − q
};

struct Fold {
  Rows learn, judge;
};

std::vector<Fold> foldsOf(std::size_t rows, const Judging& how) {
  Rows order = allRows(rows);
  if (how.folds < 2) return {{order, order}};
  Random random = Random::stream(how.seed, FoldStream);
  random.shuffle(order);
  const std::size_t count = std::min(rows, static_cast<std::size_t>(how.folds));
  std::vector<Fold> folds(count);
  for (std::size_t i = 0; i < rows; ++i) {
    for (std::size_t fold = 0; fold < count; ++fold)
      (fold == i % count ? folds[fold].judge : folds[fold].learn).push_back(order[i]);
  }
  for (Fold& fold : folds) {
    std::ranges::sort(fold.learn);
    std::ranges::sort(fold.judge);
  }
  return folds;
}

Vector contextOf(const Log& log, std::size_t row, bool isWanted) {
  if (!isWanted) return {};
  return log.contexts.row(static_cast<Eigen::Index>(row)).transpose();
}

/// A policy that makes one offer to each customer, or draws lots.
class Chooser {
 public:
  Chooser(const Log& log, const Target& target, const Rows& learn, Progress& progress) : m_target(target) {
    if (target.kind == Target::Kind::Best) {
      std::vector<Arm> arms(log.offers.size());
      for (const std::size_t row : learn) {
        Arm& arm = arms[static_cast<std::size_t>(log.shown[row])];
        ++arm.pulls;
        arm.rewards += log.answers[row];
      }
      m_arm = static_cast<int>(std::ranges::max_element(arms, {}, &Arm::mean) - arms.begin());
    }
    if (target.kind == Target::Kind::Always) m_arm = target.arm;
    if (target.kind != Target::Kind::Learned) return;
    const Bandit& method = bandit(target.bandit);
    m_usesContext = method.usesContext;
    m_policy = method.start(log.arms(), static_cast<int>(log.contexts.cols()), target.values);
    for (const std::size_t row : learn) {
      if (row % 1024 == 0) progress.checkpoint();
      m_policy->learn(log.shown[row], log.answers[row], contextOf(log, row, m_usesContext));
    }
  }

  /// The one it makes; −1: each is as likely.
  [[nodiscard]] int choice(const Log& log, std::size_t row) const {
    if (m_target.kind == Target::Kind::Uniform) return -1;
    if (!m_policy) return m_arm;
    return greatest(m_policy->expected(contextOf(log, row, m_usesContext)));
  }

 private:
  const Target& m_target;
  int m_arm = 0;
  bool m_usesContext = false;
  std::unique_ptr<Policy> m_policy;
};

void weigh(const Log& log, const Chooser& chooser, const Rewards& rewards, std::size_t row, std::uint64_t seed,
           Weighed& into) {
  const int shown = log.shown[row], choice = chooser.choice(log, row);
  const double many = log.arms();
  double likely = choice == shown ? 1 : 0, model = 0;
  int drawn = choice;
  if (choice < 0) {
    likely = 1 / many;
    for (int arm = 0; arm < log.arms(); ++arm) model += rewards.expected(log, row, arm) / many;
    drawn = static_cast<int>(Random::stream(seed, LotStream + row).below(log.offers.size()));
  } else {
    model = rewards.expected(log, row, choice);
  }
  into.weights[row] = likely / log.propensities[row];
  into.lots[row] = drawn == shown ? 1 : 0;
  into.model[row] = model;
  into.rest[row] = log.answers[row] - rewards.expected(log, row, shown);
}

Weighed weighed(const Log& log, const Target& target, const Judging& how, Progress& progress) {
  const std::size_t rows = log.rows();
  Weighed made;
  for (auto* each : {&made.weights, &made.lots, &made.model, &made.rest}) each->resize(rows);
  const std::vector<Fold> folds = foldsOf(rows, how);
  for (std::size_t i = 0; i < folds.size(); ++i) {
    const Rows& judged = folds[i].judge;
    const double count = static_cast<double>(folds.size());
    Progress part = progress.part(static_cast<double>(i) / count, static_cast<double>(i + 1) / count);
    const Chooser chooser(log, target, folds[i].learn, part);
    const Rewards rewards(log, folds[i].learn, how.model);
    forEachChunk(judged.size(), ChunkRows, part, [&](const Chunk& chunk) {
      for (std::size_t at = chunk.begin; at < chunk.end; ++at) weigh(log, chooser, rewards, judged[at], how.seed, made);
    });
  }
  return made;
}

double sumOf(const std::vector<double>& values) {
  double sum = 0;
  for (const double value : values) sum += value;
  return sum;
}

/// The quantiles of what resampled rows give.
void resample(const Terms& terms, const Judging& how, Progress& progress, Estimate& estimate) {
  std::vector<double> values(static_cast<std::size_t>(how.resamples));
  const std::size_t rows = terms.above.size();
  forEach(values.size(), progress, [&](std::size_t number) {
    Random random = Random::stream(how.seed, SampleStream + number);
    double above = 0, below = 0;
    for (std::size_t i = 0; i < rows; ++i) {
      const std::size_t row = random.below(rows);
      above += terms.above[row];
      below += terms.below[row];
    }
    values[number] = below > 0 ? above / below : std::nan("");
  });
  std::erase_if(values, [](double value) { return std::isnan(value); });
  std::ranges::sort(values);
  const auto at = [&](double share) {
    return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1) + 0.5)];
  };
  if (values.empty()) return;
  constexpr double Tail = 0.025;
  estimate.low = at(Tail);
  estimate.high = at(1 - Tail);
}

Estimate estimated(const char* name, const Terms& terms, const Judging& how, Progress& progress) {
  const double none = std::nan("");
  Estimate estimate{.estimator = name, .value = none, .low = none, .high = none};
  const double below = sumOf(terms.below);
  if (!(below > 0)) {
    estimate.refusal = Refusal::NothingSaid;
    return estimate;
  }
  estimate.value = sumOf(terms.above) / below;
  if (how.resamples > 0) {
    resample(terms, how, progress, estimate);
    return estimate;
  }
  const double rows = static_cast<double>(terms.above.size());
  double squares = 0;
  for (std::size_t i = 0; i < terms.above.size(); ++i) {
    const double away = terms.above[i] - estimate.value * terms.below[i];
    squares += away * away;
  }
  constexpr double Quantile = 1.959963984540054;
  const double half = rows > 1 ? Quantile * std::sqrt(squares * rows / (rows - 1)) / below : Infinite;
  estimate.low = estimate.value - half;
  estimate.high = estimate.value + half;
  return estimate;
}

std::vector<double> robust(const Weighed& all, double threshold) {
  std::vector<double> terms(all.model);
  for (std::size_t i = 0; i < terms.size(); ++i) {
    if (all.weights[i] <= threshold) terms[i] += all.weights[i] * all.rest[i];
  }
  return terms;
}

/// Of the weights' upper quantiles and none at all, the one of least variance + square of the most that leaving rows out can
/// bias: the mean of the weights left out, at most 1, since answers are within 1 of what is expected.
double bestThreshold(const Weighed& all) {
  std::vector<double> sorted;
  std::ranges::copy_if(all.weights, std::back_inserter(sorted), [](double weight) { return weight > 0; });
  if (sorted.empty()) return Infinite;
  std::ranges::sort(sorted);
  const double rows = static_cast<double>(all.weights.size());
  double best = Infinite, least = Infinite;
  for (const double share : {0.5, 0.75, 0.9, 0.95, 0.99, 0.995, 0.999, 1.0}) {
    const double threshold = sorted[static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1))];
    const std::vector<double> terms = robust(all, threshold);
    const double mean = sumOf(terms) / rows;
    double squares = 0, left = 0;
    for (std::size_t i = 0; i < terms.size(); ++i) {
      squares += (terms[i] - mean) * (terms[i] - mean);
      left += all.weights[i] > threshold ? all.weights[i] : 0;
    }
    const double bias = std::min(1.0, left / rows);
    const double error = squares / (rows * rows) + bias * bias;
    if (error > least) continue;
    least = error;
    best = left > 0 ? threshold : Infinite;
  }
  return best;
}

bool isByLot(const Log& log) {
  constexpr double Same = 1.01;
  const auto [least, most] = std::ranges::minmax(log.propensities);
  return most <= Same * least;
}

void refuse(Judged& judged, const Log& log, const Judging& how) {
  for (Estimate& each : judged.estimates) {
    const bool isReplay = &each == &judged.estimates.front();
    const double speaking = isReplay ? static_cast<double>(judged.same) : judged.effective;
    if (isReplay && !isByLot(log)) each.refusal = Refusal::NotByLot;
    else if (each.refusal == Refusal::None && speaking < LeastEffective) each.refusal = Refusal::FewRows;
    if (each.refusal != Refusal::None && !how.isForced) each.value = each.low = each.high = std::nan("");
  }
}

std::vector<double> product(const std::vector<double>& a, const std::vector<double>& b) {
  std::vector<double> result(a.size());
  std::ranges::transform(a, b, result.begin(), std::multiplies());
  return result;
}

}  // namespace

Estimate logged(const Log& log, const Judging& how) {
  Progress progress;
  return estimated("logged", {log.answers, std::vector<double>(log.rows(), 1)}, how, progress);
}

Judged judge(const Log& log, const Target& target, const Judging& how, Progress& progress) {
  Progress weighing = progress.part(0, 0.6), telling = progress.part(0.6, 1);
  const Weighed all = weighed(log, target, how, weighing);
  const double rows = static_cast<double>(log.rows()), sum = sumOf(all.weights);
  const double squares = sumOf(product(all.weights, all.weights));
  Judged judged{.effective = squares > 0 ? sum * sum / squares : 0,
                .largestWeight = std::ranges::max(all.weights),
                .meanWeight = sum / rows,
                .same = static_cast<std::int64_t>(sumOf(all.lots)),
                .threshold = how.threshold.value_or(Infinite)};
  if (!how.threshold) judged.threshold = bestThreshold(all);
  const std::vector<double> ones(log.rows(), 1), weighedAnswers = product(all.weights, log.answers);
  const Terms doubly{robust(all, Infinite), ones};
  double part = 0;
  const auto add = [&](const char* name, const Terms& terms) {
    constexpr double Estimators = 6;
    Progress step = telling.part(part / Estimators, (part + 1) / Estimators);
    judged.estimates.push_back(estimated(name, terms, how, step));
    ++part;
  };
  add("replay", {product(all.lots, log.answers), all.lots});
  add("ips", {weighedAnswers, ones});
  add("snips", {weighedAnswers, all.weights});
  add("direct", {all.model, ones});
  // What the model was learned from varies too: the terms of the doubly robust estimate tell by how much, though not by how much a
  // wrong model is off.
  add("doubly_robust", doubly);
  Estimate& direct = judged.estimates[judged.estimates.size() - 2];
  const Estimate& sure = judged.estimates.back();
  direct.low = direct.value + sure.low - sure.value;
  direct.high = direct.value + sure.high - sure.value;
  add("switch", {robust(all, judged.threshold), ones});
  if (squares <= 0) {
    for (Estimate& each : judged.estimates) each.refusal = Refusal::NothingSaid;
  }
  refuse(judged, log, how);
  return judged;
}

}  // namespace kindred::predict::bandits::by_log
