#include "core/recommend/bpr/steps.h"

#include <algorithm>
#include <cmath>

#include "core/base/parallel.h"

namespace kindred::recommend::bpr {
namespace {

/// One step for a customer's factors p; what it lost before: ln(1 + e^−x).
double step(Eigen::Ref<Eigen::RowVectorXf> p, Eigen::Ref<Eigen::RowVectorXf> had, Eigen::Ref<Eigen::RowVectorXf> other,
            const Options& options, bool productsMove) {
  const Eigen::Index f = p.size();
  const auto rate = static_cast<float>(options.learningRate), pull = static_cast<float>(options.regularisation);
  const float ahead = p.dot(had.head(f) - other.head(f)) + had[f] - other[f];
  const float pushes = 1 / (1 + std::exp(ahead));
  for (Eigen::Index k = 0; k < f; ++k) {
    const float own = p[k], of = had[k], against = other[k];
    p[k] += rate * (pushes * (of - against) - pull * own);
    if (!productsMove) continue;
    had[k] += rate * (pushes * own - pull * of);
    other[k] -= rate * (pushes * own + pull * against);
  }
  if (productsMove) {
    had[f] += rate * (pushes - pull * had[f]);
    other[f] -= rate * (pushes + pull * other[f]);
  }
  return ahead > 0 ? std::log1p(std::exp(-ahead)) : -ahead + std::log1p(std::exp(ahead));
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
  std::vector<double> losses(parts, 0), steps(parts, 0);
  for (std::size_t turn = 0; turn < parts; ++turn) {
    Progress rest = progress.part(static_cast<double>(turn) / static_cast<double>(parts),
                                  static_cast<double>(turn + 1) / static_cast<double>(parts));
    forEach(parts, rest, [&](std::size_t who) {
      const std::size_t part = (who + turn) % parts;
      Random random = Random::stream(seed + 1, (round * parts + turn) * parts + who);
      const auto first = static_cast<Index>(who), stride = static_cast<Index>(parts);
      for (const Event& event : eventsOf(matrix, first, stride, dealt, part, random)) {
        const Index other = drawn(dealt.parts[part], matrix.row(event.customer), random);
        if (other < 0) continue;
        losses[who] += step(factors.customers.row(event.customer), factors.products.row(event.product),
                            factors.products.row(other), options, true);
        ++steps[who];
      }
    });
  }
  double loss = 0, taken = 0;
  for (std::size_t who = 0; who < parts; ++who) {
    loss += losses[who];
    taken += steps[who];
  }
  return taken > 0 ? loss / taken : 0;
}

Eigen::RowVectorXf foldedIn(const Csr::Row& history, const FloatMatrix& products, const Options& options) {
  std::vector<Index> all(static_cast<std::size_t>(products.rows()));
  for (std::size_t i = 0; i < all.size(); ++i) all[i] = static_cast<Index>(i);
  Eigen::RowVectorXf p = Eigen::RowVectorXf::Zero(products.cols() - 1);
  Random random(1);
  for (int round = 0; round < options.iterations; ++round) {
    for (const Index product : history.indices) {
      const Index other = drawn(all, history, random);
      if (other < 0) continue;
      Eigen::RowVectorXf had = products.row(product), against = products.row(other);
      step(p, had, against, options, false);
    }
  }
  return p;
}

}  // namespace kindred::recommend::bpr
