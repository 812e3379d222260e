#include "core/recommend/bpr/steps.h"

#include <algorithm>
#include <cmath>

#include "core/base/parallel.h"
#include "core/matrix/kernels.h"

namespace kindred::recommend::bpr {
namespace {

/// ln(1 + e^−x).
double lost(float ahead) { return ahead > 0 ? std::log1p(std::exp(-ahead)) : -ahead + std::log1p(std::exp(ahead)); }

/// How far one row of products stands ahead of another for a customer's factors p; the last of a row is the bias.
float aheadOf(const float* p, const float* had, const float* other, Eigen::Index factors) {
  return kernels().dot(p, had, factors) - kernels().dot(p, other, factors) + had[factors] - other[factors];
}

/// One step for a customer's factors p; what it lost before.
double step(float* p, float* had, float* other, Eigen::Index factors, const Options& options) {
  const auto rate = static_cast<float>(options.learningRate), pull = static_cast<float>(options.regularisation);
  const float ahead = aheadOf(p, had, other, factors), pushes = 1 / (1 + std::exp(ahead));
  kernels().exchangeApart(1 - rate * pull, rate * pushes, p, had, other, factors);
  had[factors] += rate * (pushes - pull * had[factors]);
  other[factors] -= rate * (pushes + pull * other[factors]);
  return lost(ahead);
}

bool has(const Csr::Row& history, Index product) { return std::ranges::binary_search(history.indices, product); }

/// A product of `from` that the history does not hold, or −1 where a few draws find none.
Index drawn(const std::vector<Index>& from, const Csr::Row& history, Random& random) {
  constexpr int Draws = 16;
  for (int draw = 0; draw < Draws; ++draw) {
    const Index product = from[random.below(from.size())];
    if (!has(history, product)) return product;
  }
  return -1;
}

/// Products dealt into parts.
struct Deal {
  std::vector<std::vector<Index>> parts;
  std::vector<std::uint8_t> partOf;
};

Deal deal(Index products, std::size_t parts, Random& random) {
  std::vector<Index> order(static_cast<std::size_t>(products));
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = static_cast<Index>(i);
  random.shuffle(order);
  Deal result{std::vector<std::vector<Index>>(parts), std::vector<std::uint8_t>(order.size())};
  for (std::size_t i = 0; i < order.size(); ++i) {
    result.parts[i % parts].push_back(order[i]);
    result.partOf[static_cast<std::size_t>(order[i])] = static_cast<std::uint8_t>(i % parts);
  }
  return result;
}

struct Event {
  Index customer = 0, product = 0;
};

/// What the customers first, first + stride, … have of one part of the products, in any order.
std::vector<Event> eventsOf(const Csr& matrix, Index first, Index stride, const Deal& dealt, std::size_t part,
                            Random& random) {
  std::vector<Event> events;
  for (Index customer = first; customer < matrix.rows; customer += stride) {
    for (const Index product : matrix.row(customer).indices)
      if (dealt.partOf[static_cast<std::size_t>(product)] == part) events.push_back({customer, product});
  }
  random.shuffle(events);
  return events;
}

/// An event and a product that its customer has not.
struct Pair {
  Index customer = 0, had = 0, other = 0;
};

void prefetch(const float* row, Eigen::Index length) {
  constexpr Eigen::Index NumbersALine = 16;
  for (Eigen::Index k = 0; k < length; k += NumbersALine) __builtin_prefetch(row + k, 1);
}

/// The events with what is drawn for them, where anything is. What they move is asked for meanwhile: it lies far away.
void draw(std::span<const Event> events, const Csr& matrix, const std::vector<Index>& from, Factors& factors,
          Random& random, std::vector<Pair>& pairs) {
  pairs.clear();
  for (const Event& event : events) {
    const Index other = drawn(from, matrix.row(event.customer), random);
    if (other < 0) continue;
    pairs.push_back({event.customer, event.product, other});
    prefetch(factors.customers.row(event.customer).data(), factors.customers.cols());
    prefetch(factors.products.row(event.product).data(), factors.products.cols());
    prefetch(factors.products.row(other).data(), factors.products.cols());
  }
}

/// All events in turn; what they lost on the way, and how many steps they were.
struct Taken {
  double loss = 0, steps = 0;
};
Taken take(std::span<const Event> events, const Csr& matrix, const std::vector<Index>& from, const Options& options,
           Factors& factors, Random& random) {
  constexpr std::size_t Ahead = 16;
  Taken taken;
  std::vector<Pair> pairs;
  for (std::size_t begin = 0; begin < events.size(); begin += Ahead) {
    draw(events.subspan(begin, std::min(Ahead, events.size() - begin)), matrix, from, factors, random, pairs);
    for (const Pair& pair : pairs) {
      taken.loss += step(factors.customers.row(pair.customer).data(), factors.products.row(pair.had).data(),
                         factors.products.row(pair.other).data(), factors.customers.cols(), options);
      ++taken.steps;
    }
  }
  return taken;
}

/// As many parts as leave each with enough products to draw from: at most 8.
std::size_t partsOf(const Csr& matrix) {
  constexpr Index MostParts = 8, LeastProducts = 64;
  return static_cast<std::size_t>(std::clamp(matrix.columns / LeastProducts, Index{1}, MostParts));
}

}  // namespace

double pass(const Csr& matrix, const Options& options, std::uint64_t seed, int number, Factors& factors,
            Progress& progress) {
  const std::size_t parts = partsOf(matrix);
  const auto round = static_cast<std::uint64_t>(number);
  Random dealing = Random::stream(seed, round);
  const Deal dealt = deal(matrix.columns, parts, dealing);
  std::vector<Taken> taken(parts);
  for (std::size_t turn = 0; turn < parts; ++turn) {
    Progress rest = progress.part(static_cast<double>(turn) / static_cast<double>(parts),
                                  static_cast<double>(turn + 1) / static_cast<double>(parts));
    forEach(parts, rest, [&](std::size_t who) {
      const std::size_t part = (who + turn) % parts;
      Random random = Random::stream(seed + 1, (round * parts + turn) * parts + who);
      const auto first = static_cast<Index>(who), stride = static_cast<Index>(parts);
      const std::vector<Event> events = eventsOf(matrix, first, stride, dealt, part, random);
      const Taken now = take(events, matrix, dealt.parts[part], options, factors, random);
      taken[who].loss += now.loss;
      taken[who].steps += now.steps;
    });
  }
  Taken all;
  for (const Taken& each : taken) {
    all.loss += each.loss;
    all.steps += each.steps;
  }
  return all.steps > 0 ? all.loss / all.steps : 0;
}

Eigen::RowVectorXf foldedIn(const Csr::Row& history, const FloatMatrix& products, const Options& options) {
  std::vector<Index> all(static_cast<std::size_t>(products.rows()));
  for (std::size_t i = 0; i < all.size(); ++i) all[i] = static_cast<Index>(i);
  const auto rate = static_cast<float>(options.learningRate), pull = static_cast<float>(options.regularisation);
  Eigen::RowVectorXf p = Eigen::RowVectorXf::Zero(products.cols() - 1);
  Random random(1);
  for (int round = 0; round < options.iterations; ++round) {
    for (const Index product : history.indices) {
      const Index other = drawn(all, history, random);
      if (other < 0) continue;
      const float ahead = aheadOf(p.data(), products.row(product).data(), products.row(other).data(), p.size());
      const float pushes = 1 / (1 + std::exp(ahead));
      p += rate * (pushes * (products.row(product) - products.row(other)).head(p.size()) - pull * p);
    }
  }
  return p;
}

}  // namespace kindred::recommend::bpr
