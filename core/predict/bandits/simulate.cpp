#include "core/predict/bandits/simulate.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/predict/model.h"

namespace kindred::predict::bandits {
namespace {

constexpr std::uint64_t ChoiceStream = 1ULL << 40;
constexpr int MostPoints = 100;

class ByLot : public CountingPolicy {
 public:
  using CountingPolicy::CountingPolicy;
  [[nodiscard]] Choice choose(const Vector&, Random& random) override {
    return {.arm = static_cast<int>(random.below(arms().size()))};
  }
};

std::unique_ptr<Policy> started(const World& world, const Bandit* bandit, const Values& values) {
  if (bandit == nullptr) return std::make_unique<ByLot>(world.arms());
  return bandit->start(world.arms(), world.features() + 1, values);
}

/// One replication: whoever listens hears of every round.
template <class Listener>
void play(const World& world, const Bandit* bandit, const Values& values, int rounds, std::uint64_t seed,
          std::uint64_t replication, const Listener& hear) {
  Random nature = Random::stream(seed, replication), choosing = Random::stream(seed, replication + ChoiceStream);
  const std::unique_ptr<Policy> policy = started(world, bandit, values);
  Vector customer(world.features()), context(world.features() + 1);
  std::vector<double> luck(static_cast<std::size_t>(world.arms()));
  for (int round = 0; round < rounds; ++round) {
    for (double& each : customer) each = nature.normal();
    for (double& each : luck) each = nature.real();
    context << 1, customer;
    const std::vector<double> chances = world.chances(customer);
    const Choice choice = policy->choose(context, choosing);
    const auto arm = static_cast<std::size_t>(choice.arm);
    const double reward = luck[arm] < chances[arm] ? 1 : 0;
    policy->learn(choice.arm, reward, context);
    hear(choice, reward, std::ranges::max(chances) - chances[arm], *policy);
  }
}

constexpr double Quantile = 1.959963984540054;

struct Replication {
  std::vector<double> regret;  // at the points
  std::vector<double> pulls;
  std::vector<std::vector<double>> since;  // at the points: choices of each arm since the one before
  double rewards = 0, best = 0;
};

CurvePoint pointOf(const std::vector<Replication>& all, std::size_t place, int round) {
  const auto many = static_cast<double>(all.size());
  CurvePoint point{.round = round, .shares = std::vector<double>(all.front().pulls.size())};
  std::vector<double> regrets;
  double squares = 0, choices = 0;
  for (const Replication& each : all) {
    regrets.push_back(each.regret[place]);
    point.mean += each.regret[place] / many;
    for (std::size_t arm = 0; arm < point.shares.size(); ++arm) point.shares[arm] += each.since[place][arm];
  }
  for (const double regret : regrets) squares += (regret - point.mean) * (regret - point.mean);
  const double half = all.size() > 1 ? Quantile * std::sqrt(squares / (many - 1) / many) : 0;
  point.low = point.mean - half;
  point.high = point.mean + half;
  std::ranges::sort(regrets);
  constexpr double Outside = 0.025;
  const auto out = static_cast<std::size_t>(Outside * many);
  point.least = regrets[out];
  point.most = regrets[regrets.size() - 1 - out];
  for (const double each : point.shares) choices += each;
  for (double& each : point.shares) each /= choices;
  return point;
}

}  // namespace

std::vector<double> World::chances(const Vector& customer) const {
  if (features() == 0) return probabilities;
  std::vector<double> result;
  for (int arm = 0; arm < arms(); ++arm)
    result.push_back(sigmoid(logOdds(probabilities[static_cast<std::size_t>(arm)]) + weights.row(arm).dot(customer)));
  return result;
}

World madeWorld(int arms, int features, std::uint64_t seed) {
  Random random(seed);
  World world{.probabilities = {}, .weights = Matrix(arms, features)};
  for (int arm = 0; arm < arms; ++arm) world.probabilities.push_back(0.02 + 0.18 * random.real());
  for (Eigen::Index i = 0; i < world.weights.size(); ++i) world.weights.data()[i] = random.normal();
  return world;
}

void requireWorld(const World& world) {
  const bool areShares = std::ranges::all_of(world.probabilities, [](double p) { return p >= 0 && p <= 1; });
  if (world.arms() >= 2 && areShares) return;
  throw Error(ErrorCode::BadParameters,
              KI_TEXT("core", "A trial needs at least two offers, each with a probability from 0 to 1."),
              KI_TEXT("core", "For example: 0.05,0.08,0.1"));
}

std::vector<Turn> walk(const World& world, const Bandit& bandit, const Values& values, int rounds, std::uint64_t seed) {
  requireWorld(world);
  std::vector<Turn> turns;
  play(world, &bandit, values, rounds, seed, 0,
       [&](const Choice& choice, double reward, double regret, const Policy& policy) {
         turns.push_back({choice, reward, regret, policy.arms()});
       });
  return turns;
}

Simulated simulate(const World& world, const Bandit* bandit, const Values& values, int rounds, int replications,
                   std::uint64_t seed, Progress& progress) {
  requireWorld(world);
  progress.report(0);
  const int count = std::min(rounds, MostPoints);
  std::vector<int> points;
  for (int i = 1; i <= count; ++i) points.push_back(static_cast<int>(static_cast<std::int64_t>(rounds) * i / count));
  std::vector<Replication> all(static_cast<std::size_t>(replications));
  forEach(all.size(), progress, [&](std::size_t number) {
    Replication& replication = all[number];
    replication.pulls.resize(static_cast<std::size_t>(world.arms()));
    double regrets = 0;
    int round = 0;
    std::size_t next = 0;
    std::vector<double> since(replication.pulls.size());
    play(world, bandit, values, rounds, seed, number,
         [&](const Choice& choice, double reward, double regret, const Policy&) {
           if (round % 1024 == 0) progress.checkpoint();
           regrets += regret;
           replication.rewards += reward;
           replication.best += regret == 0 ? 1 : 0;
           replication.pulls[static_cast<std::size_t>(choice.arm)] += 1;
           since[static_cast<std::size_t>(choice.arm)] += 1;
           if (++round != points[next]) return;
           replication.regret.push_back(regrets);
           replication.since.push_back(std::exchange(since, std::vector<double>(since.size())));
           ++next;
         });
  });
  Simulated result{.regret = {}, .shares = std::vector<double>(static_cast<std::size_t>(world.arms()))};
  const double many = replications, turns = static_cast<double>(rounds) * many;
  for (const Replication& each : all) {
    for (std::size_t arm = 0; arm < result.shares.size(); ++arm) result.shares[arm] += each.pulls[arm] / turns;
    result.rewards += each.rewards / many;
    result.bestShare += each.best / turns;
  }
  for (std::size_t i = 0; i < points.size(); ++i) result.regret.push_back(pointOf(all, i, points[i]));
  const auto best = std::ranges::max(world.probabilities);
  for (const Replication& each : all) {
    const auto favourite = static_cast<std::size_t>(greatest(each.since.back()));
    result.wrongFavourites += world.features() == 0 && world.probabilities[favourite] < best ? 1 : 0;
  }
  return result;
}

}  // namespace kindred::predict::bandits
