#include "core/recommend/q_learning/steps.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/base/parallel.h"
#include "core/recommend/baskets.h"

namespace kindred::recommend::q_learning {
namespace {

double worth(const Events& events, std::int64_t event, Reward reward) {
  const auto at = static_cast<std::size_t>(event);
  if (reward == Reward::Spend && !events.unitPrice.empty()) return std::max(0.0, events.spend(event));
  if (reward == Reward::Rating && !events.value.empty()) return std::max(0.0F, events.value[at]);
  return 1;
}

/// What an event is worth in the mean; 1 where none is worth anything.
double meanWorth(const Events& events, Reward reward) {
  double sum = 0;
  for (std::int64_t event = 0; event < events.size(); ++event) sum += worth(events, event, reward);
  return sum > 0 ? sum / static_cast<double>(events.size()) : 1;
}

using Basket = std::vector<std::pair<Index, double>>;  // products, ascending, and what they brought

/// A purchase counts once a basket, what was spent adds up, and of two ratings the better one holds.
void put(Basket& basket, Index product, double brings, Reward reward) {
  if (basket.empty() || basket.back().first != product) {
    basket.emplace_back(product, brings);
  } else if (reward == Reward::Spend) {
    basket.back().second += brings;
  } else {
    basket.back().second = std::max(basket.back().second, brings);
  }
}

/// One customer's baskets.
std::vector<Basket> basketsWithRewards(const TrainingData& data, Index customer, Reward reward, double mean) {
  const History history = data.person(customer).history;
  const Baskets cut = basketsOf(history);
  const Events& events = data.dataset->events;
  std::vector<std::size_t> order(history.events.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const auto key = [&](std::size_t event) {
    return std::tuple(cut.ordered ? cut.of[event] : 0, history.events[event], event);
  };
  std::ranges::sort(order, {}, key);
  std::vector<Basket> baskets(cut.ordered ? static_cast<std::size_t>(cut.count)
                                          : std::min<std::size_t>(1, order.size()));
  for (const std::size_t event : order) {
    const double brings = worth(events, events.begin(customer) + static_cast<std::int64_t>(event), reward) / mean;
    put(baskets[cut.ordered ? static_cast<std::size_t>(cut.of[event]) : 0], history.events[event], brings, reward);
  }
  return baskets;
}

/// The steps of one customer.
struct Walk {
  std::vector<Vector> states;
  std::vector<Basket> baskets;
};

Walk walkOf(std::vector<Basket> baskets, const FloatMatrix& products, const Options& options) {
  Walk walk;
  const std::size_t first = baskets.size() - std::min(baskets.size(), static_cast<std::size_t>(options.steps));
  Vector sum = Vector::Zero(products.cols());
  double counts = 0;
  for (std::size_t at = 0; at < baskets.size(); ++at) {
    if (at >= first) {
      Vector state(products.cols() + 1);
      state << (counts > 0 ? Vector(sum / counts) : sum), 1;
      walk.states.push_back(std::move(state));
    }
    sum *= options.decay;
    counts *= options.decay;
    for (const auto& each : baskets[at]) sum += products.row(each.first).cast<double>().transpose();
    counts += static_cast<double>(baskets[at].size());
    if (at >= first) walk.baskets.push_back(std::move(baskets[at]));
  }
  return walk;
}

}  // namespace

std::vector<std::pair<Index, double>> recent(const History& history, double decay) {
  const Baskets baskets = basketsOf(history);
  std::vector<std::pair<Index, double>> counts;
  double all = 0;
  for (const InBaskets& each : productsIn(history, baskets)) {
    double count = 0;
    for (const int basket : each.baskets) count += std::pow(decay, baskets.since(basket));
    counts.emplace_back(each.product, count);
    all += count;
  }
  for (auto& each : counts) each.second /= all;
  return counts;
}

Vector stateOf(const History& history, const FloatMatrix& products, double decay) {
  Vector state = Vector::Zero(products.cols() + 1);
  for (const auto& [product, count] : recent(history, decay))
    state.head(products.cols()) += count * products.row(product).cast<double>().transpose();
  state[products.cols()] = 1;
  return state;
}

Steps stepsOf(const TrainingData& data, const FloatMatrix& products, const Options& options, Progress& progress) {
  const double mean = meanWorth(data.dataset->events, options.reward);
  std::vector<Walk> walks(static_cast<std::size_t>(data.matrix.rows));
  forEachChunk(walks.size(), 64, progress, [&](const Chunk& chunk) {
    for (std::size_t customer = chunk.begin; customer < chunk.end; ++customer)
      walks[customer] =
          walkOf(basketsWithRewards(data, static_cast<Index>(customer), options.reward, mean), products, options);
  });
  std::size_t count = 0;
  for (const Walk& walk : walks) count += walk.states.size();
  Steps steps{.states = FloatMatrix(static_cast<Eigen::Index>(count), products.cols() + 1),
              .rewards = {.rows = static_cast<Index>(count), .columns = data.matrix.columns}};
  for (Walk& walk : walks) {
    for (std::size_t at = 0; at < walk.states.size(); ++at) {
      steps.states.row(steps.count()) = walk.states[at].cast<float>().transpose();
      for (const auto& [product, brings] : walk.baskets[at]) {
        steps.rewards.indices.push_back(product);
        steps.rewards.values.push_back(static_cast<float>(brings));
      }
      steps.rewards.offsets.push_back(steps.rewards.entries());
      steps.leadsOn.push_back(at + 1 < walk.states.size());
    }
    walk = {};
  }
  return steps;
}

}  // namespace kindred::recommend::q_learning
