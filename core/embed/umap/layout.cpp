#include "core/embed/umap/layout.h"

#include <algorithm>
#include <numeric>

#include "core/base/parallel.h"
#include "core/base/random.h"

namespace kindred::embed::umap {
namespace {

constexpr int LeastBlockRows = 1024, MostBlocks = 32;  // blocks: of the rows alone, never of the threads

struct Edge {
  std::uint32_t head, tail;
  float rate;  ///< steps an epoch
};

struct Range32 {
  std::uint32_t begin, size;
};

// SplitMix64, inline; an Edge takes several draws.
class Draws {
 public:
  explicit Draws(std::uint64_t state) : m_state(state) {}
  std::uint32_t below(std::uint32_t bound) {
    m_state += 0x9E3779B97F4A7C15U;
    std::uint64_t bits = m_state;
    bits = (bits ^ (bits >> 30U)) * 0xBF58476D1CE4E5B9U;
    bits = (bits ^ (bits >> 27U)) * 0x94D049BB133111EBU;
    return static_cast<std::uint32_t>((bits >> 32U) * bound >> 32U);
  }

 private:
  std::uint64_t m_state;
};

// Weak edges take a step in some epochs only, evenly.
bool isDue(float rate, int epoch) {
  return static_cast<int>(rate * static_cast<float>(epoch + 1)) != static_cast<int>(rate * static_cast<float>(epoch));
}

template <int D>
float squaredDistance(const float* a, const float* b) {
  float sum = 0;
  for (int d = 0; d < D; ++d) sum += (a[d] - b[d]) * (a[d] - b[d]);
  return sum;
}

float clipped(float step) { return std::clamp(step, -4.0F, 4.0F); }

template <int D>
struct Mover {
  const Forces& forces;
  const float rate;  ///< how far a step goes
  const int negativeSamples;

  // Pulls `head` to `tail`, and, where it may move, `tail` to `head`.
  template <bool TailMoves>
  void pull(float* head, std::conditional_t<TailMoves, float*, const float*> tail) const {
    const float force = forces.pull.at(squaredDistance<D>(head, tail));
    for (int d = 0; d < D; ++d) {
      const float step = clipped(force * (head[d] - tail[d])) * rate;
      head[d] += step;
      if constexpr (TailMoves) tail[d] -= step;
    }
  }

  void push(float* head, const float* places, const Range32& from, Draws& draws) const {
    for (int s = 0; s < negativeSamples; ++s) {
      const float* other = places + std::size_t{D} * (from.begin + draws.below(from.size));
      const float squared = squaredDistance<D>(head, other);
      if (squared <= 0) continue;
      const float force = forces.push.at(squared);
      for (int d = 0; d < D; ++d) head[d] += clipped(force * (head[d] - other[d])) * rate;
    }
  }
};

// The graph's edges by the blocks of both ends; rows stand in the order they were dealt in.
class Blocks {
 public:
  Blocks(const Csr& graph, int epochs, std::uint64_t seed) : m_rows(static_cast<std::size_t>(graph.rows)) {
    m_count = std::clamp(graph.rows / LeastBlockRows / 2 * 2, 1, MostBlocks);
    m_order.resize(m_rows);
    std::iota(m_order.begin(), m_order.end(), Index{0});
    Random(seed).shuffle(m_order);
    deal(graph, epochs);
  }

  [[nodiscard]] int count() const { return m_count; }
  [[nodiscard]] const std::vector<Index>& order() const { return m_order; }
  [[nodiscard]] Range32 block(int b) const {
    const auto at = [&](int number) {
      return static_cast<std::uint32_t>(m_rows * static_cast<std::size_t>(number) / static_cast<std::size_t>(m_count));
    };
    return {at(b), at(b + 1) - at(b)};
  }
  [[nodiscard]] std::span<const Edge> edges(int heads, int tails) const {
    const auto list = static_cast<std::size_t>(heads * m_count + tails);
    return std::span(m_edges).subspan(m_offsets[list], m_offsets[list + 1] - m_offsets[list]);
  }

 private:
  // Calls body(list, edge) in the order of heads. Edges too weak for a single step are left out.
  template <class Body>
  void forEachEdge(const Csr& graph, int epochs, const std::vector<std::uint32_t>& placeOf,
                   const std::vector<std::uint16_t>& blockOf, const Body& body) const {
    const float strongest = graph.values.empty() ? 1 : *std::ranges::max_element(graph.values);
    for (std::uint32_t head = 0; head < m_rows; ++head) {
      const Csr::Row row = graph.row(m_order[head]);
      for (std::size_t e = 0; e < row.size(); ++e) {
        const float rate = row.values[e] / strongest;
        if (rate * static_cast<float>(epochs) < 1) continue;
        const std::uint32_t tail = placeOf[static_cast<std::size_t>(row.indices[e])];
        body(std::size_t{blockOf[head]} * static_cast<std::size_t>(m_count) + blockOf[tail], Edge{head, tail, rate});
      }
    }
  }

  void deal(const Csr& graph, int epochs) {
    std::vector<std::uint32_t> placeOf(m_rows);
    for (std::uint32_t place = 0; place < m_rows; ++place) placeOf[static_cast<std::size_t>(m_order[place])] = place;
    std::vector<std::uint16_t> blockOf(m_rows);
    for (int b = 0; b < m_count; ++b)
      std::fill_n(blockOf.begin() + block(b).begin, block(b).size, static_cast<std::uint16_t>(b));
    m_offsets.assign(static_cast<std::size_t>(m_count) * static_cast<std::size_t>(m_count) + 1, 0);
    forEachEdge(graph, epochs, placeOf, blockOf, [&](std::size_t list, const Edge&) { ++m_offsets[list + 1]; });
    std::partial_sum(m_offsets.begin(), m_offsets.end(), m_offsets.begin());
    m_edges.resize(m_offsets.back());
    std::vector<std::size_t> next = m_offsets;
    forEachEdge(graph, epochs, placeOf, blockOf,
                [&](std::size_t list, const Edge& edge) { m_edges[next[list]++] = edge; });
  }

  std::size_t m_rows;
  int m_count = 1;
  std::vector<Index> m_order;  ///< by place: the row
  std::vector<std::size_t> m_offsets;
  std::vector<Edge> m_edges;
};

// Round `round` of a tournament of an even number of blocks: each meets another (the circle method).
std::pair<int, int> pairOf(int blocks, int round, int number) {
  const int turning = blocks - 1;
  if (number == 0) return {turning, round};
  return {(round + number) % turning, (round - number + turning) % turning};
}

template <int D>
void layOutIn(const Csr& graph, const Curve& curve, const Steps& steps, FloatMatrix& places, Progress& progress) {
  const Forces forces(curve);
  const Blocks blocks(graph, steps.epochs, steps.seed);
  FloatMatrix dealt(places.rows(), places.cols());
  for (Eigen::Index i = 0; i < places.rows(); ++i)
    dealt.row(i) = places.row(blocks.order()[static_cast<std::size_t>(i)]);
  float* const at = dealt.data();
  const int count = blocks.count();
  for (int epoch = 0; epoch < steps.epochs; ++epoch) {
    progress.report(static_cast<double>(epoch) / steps.epochs);
    const Mover<D> mover{forces, 1 - static_cast<float>(epoch) / static_cast<float>(steps.epochs),
                         steps.negativeSamples};
    const auto meet = [&](int heads, int tails) {
      Draws draws(
          Random::stream(steps.seed, static_cast<std::uint64_t>((epoch * count + heads) * count + tails)).next());
      for (const Edge& edge : blocks.edges(heads, tails)) {
        if (!isDue(edge.rate, epoch)) continue;
        float* const head = at + std::size_t{D} * edge.head;
        mover.template pull<true>(head, at + std::size_t{D} * edge.tail);
        mover.push(head, at, blocks.block(tails), draws);
      }
    };
    Progress silent;
    forEach(static_cast<std::size_t>(count), silent,
            [&](std::size_t b) { meet(static_cast<int>(b), static_cast<int>(b)); });
    for (int round = 0; round + 1 < count; ++round) {
      forEach(static_cast<std::size_t>(count / 2), silent, [&](std::size_t number) {
        const auto [one, other] = pairOf(count, round, static_cast<int>(number));
        meet(one, other);
        meet(other, one);
      });
    }
  }
  for (Eigen::Index i = 0; i < places.rows(); ++i)
    places.row(blocks.order()[static_cast<std::size_t>(i)]) = dealt.row(i);
  progress.report(1);
}

template <int D>
void layOutAmongIn(const NearestRows& neighbours, const FloatMatrix& weights, const FloatMatrix& placed,
                   const Curve& curve, const Steps& steps, FloatMatrix& places, Progress& progress) {
  constexpr std::size_t RowsAtOnce = 64;
  const Forces forces(curve);
  const Range32 all{0, static_cast<std::uint32_t>(placed.rows())};
  forEachChunk(static_cast<std::size_t>(places.rows()), RowsAtOnce, progress, [&](const Chunk& chunk) {
    for (auto i = static_cast<Eigen::Index>(chunk.begin); i < static_cast<Eigen::Index>(chunk.end); ++i) {
      Draws draws(steps.seed);
      const float strongest = weights.row(i).maxCoeff();
      for (int epoch = 0; epoch < steps.epochs; ++epoch) {
        const Mover<D> mover{forces, 1 - static_cast<float>(epoch) / static_cast<float>(steps.epochs),
                             steps.negativeSamples};
        for (Eigen::Index e = 0; e < weights.cols(); ++e) {
          if (!isDue(weights(i, e) / strongest, epoch)) continue;
          mover.template pull<false>(&places(i, 0), &placed(neighbours.rows(i, e), 0));
          mover.push(&places(i, 0), placed.data(), all, draws);
        }
      }
    }
  });
}

}  // namespace

void layOut(const Csr& graph, const Curve& curve, const Steps& steps, FloatMatrix& places, Progress& progress) {
  if (places.cols() == 2) layOutIn<2>(graph, curve, steps, places, progress);
  else layOutIn<3>(graph, curve, steps, places, progress);
}

void layOutAmong(const NearestRows& neighbours, const FloatMatrix& weights, const FloatMatrix& placed,
                 const Curve& curve, const Steps& steps, FloatMatrix& places, Progress& progress) {
  if (places.cols() == 2) layOutAmongIn<2>(neighbours, weights, placed, curve, steps, places, progress);
  else layOutAmongIn<3>(neighbours, weights, placed, curve, steps, places, progress);
}

}  // namespace kindred::embed::umap
