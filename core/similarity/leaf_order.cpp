#include "core/similarity/leaf_order.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <limits>
#include <span>

#include "core/base/parallel.h"
#include "core/matrix/kernels.h"

namespace kindred::similarity {
namespace {

constexpr float Never = std::numeric_limits<float>::infinity();

/// Leaves side by side in the order that the tree has to begin with: [begin, end).
struct Stretch {
  std::size_t begin = 0, end = 0;
  [[nodiscard]] std::size_t size() const { return end - begin; }
  [[nodiscard]] bool holds(std::size_t leaf) const { return begin <= leaf && leaf < end; }
};

/// A branch and the two that it was made of; a leaf is made of itself.
struct Branch {
  Stretch whole;
  std::array<Stretch, 2> parts;
  int leftBranch = -1, rightBranch = -1;  ///< −1: a leaf

  /// The leaves that can stand at one end where `leaf` stands at the other: those of the other part.
  [[nodiscard]] const Stretch& opposite(std::size_t leaf) const { return parts[parts[0].holds(leaf) ? 1 : 0]; }
};

std::vector<Branch> branchesOf(const std::vector<Merge>& merges, const std::vector<int>& order) {
  const std::size_t n = order.size();
  std::vector<Branch> branches(n + merges.size());
  for (std::size_t place = 0; place < n; ++place) {
    const Stretch own{place, place + 1};
    branches[static_cast<std::size_t>(order[place])] = {own, {own, own}};
  }
  for (std::size_t i = 0; i < merges.size(); ++i) {
    const Stretch left = branches[static_cast<std::size_t>(merges[i].left)].whole;
    const Stretch right = branches[static_cast<std::size_t>(merges[i].right)].whole;
    branches[n + i] = {{left.begin, right.end}, {left, right}, merges[i].left, merges[i].right};
  }
  return branches;
}

/// Numbers in rows that lie `stride` apart.
struct View {
  float* first = nullptr;
  std::size_t stride = 0;
};

/// to(u, k) ← the least of to(u, k) and of a(u, m) + b(m, k) over m < inner, in pieces that stay in the cache.
void takeLeast(std::size_t rows, std::size_t inner, std::size_t columns, const View& a, const View& b, const View& to) {
  constexpr std::size_t Inner = 64, Columns = 256;
  for (std::size_t k = 0; k < columns; k += Columns) {
    for (std::size_t m = 0; m < inner; m += Inner) {
      for (std::size_t u = 0; u < rows; ++u) {
        kernels().leastSums(a.first + u * a.stride + m, b.first + m * b.stride + k, static_cast<std::int64_t>(b.stride),
                            static_cast<std::int64_t>(std::min(Inner, inner - m)), to.first + u * to.stride + k,
                            static_cast<std::int64_t>(std::min(Columns, columns - k)));
      }
    }
  }
}

/// m_best(u, w) is the least length of the branch that joins leaves u and w, with u at one end and w at the other.
class LeafOrdering {
 public:
  LeafOrdering(const std::vector<Merge>& merges, std::vector<int> order, const std::vector<float>& distances)
      : m_n(order.size()),
        m_order(std::move(order)),
        m_branches(branchesOf(merges, m_order)),
        m_distances(m_n * m_n),
        m_best(m_n * m_n, 0) {
    for (std::size_t i = 0; i < m_n; ++i) {
      const float* const from = distances.data() + static_cast<std::size_t>(m_order[i]) * m_n;
      for (std::size_t j = 0; j < m_n; ++j) m_distances[i * m_n + j] = from[m_order[j]];
    }
  }

  void join(Progress& progress) {
    double all = 0, done = 0;
    for (std::size_t i = m_n; i < m_branches.size(); ++i) all += work(m_branches[i]);
    for (std::size_t i = m_n; i < m_branches.size(); ++i) {
      const double own = work(m_branches[i]);
      Progress part = progress.part(done / all, (done + own) / all);
      join(m_branches[i], part);
      done += own;
    }
  }

  /// From the ends of the whole down to each leaf.
  [[nodiscard]] std::vector<int> traced() const {
    std::vector<Ends> open = {endsOfAll()};
    std::vector<int> result;
    while (!open.empty()) {
      const Ends ends = open.back();
      open.pop_back();
      const Branch& branch = m_branches[static_cast<std::size_t>(ends.branch)];
      if (branch.leftBranch < 0) {
        result.push_back(m_order[ends.first]);
        continue;
      }
      const bool asItLies = branch.parts[0].holds(ends.first);
      const int first = asItLies ? branch.leftBranch : branch.rightBranch;
      const int last = asItLies ? branch.rightBranch : branch.leftBranch;
      const auto [before, after] = meeting(first, ends.first, last, ends.last);
      open.push_back({last, after, ends.last});
      open.push_back({first, ends.first, before});
    }
    return result;
  }

 private:
  struct Ends {
    int branch = 0;
    std::size_t first = 0, last = 0;
  };

  static double work(const Branch& branch) {
    const auto a = static_cast<double>(branch.parts[0].size()), b = static_cast<double>(branch.parts[1].size());
    return a * b * (a + b);
  }

  [[nodiscard]] const Branch& branchAt(int number) const { return m_branches[static_cast<std::size_t>(number)]; }

  /// Rows of the smaller part against all of the greater one: along it memory is read.
  void join(const Branch& branch, Progress& progress) {
    const bool isLeftSmaller = branch.parts[0].size() <= branch.parts[1].size();
    const Branch& few = branchAt(isLeftSmaller ? branch.leftBranch : branch.rightBranch);
    const Branch& many = branchAt(isLeftSmaller ? branch.rightBranch : branch.leftBranch);
    constexpr std::size_t RowsAtOnce = 32;
    constexpr double WorthThreads = 1e6;
    const auto rows = [&](const Chunk& chunk) {
      progress.checkpoint();
      joinRows(few, many, {few.whole.begin + chunk.begin, few.whole.begin + chunk.end});
    };
    if (work(branch) > WorthThreads) forEachChunk(few.whole.size(), RowsAtOnce, progress, rows);
    else rows({.begin = 0, .end = few.whole.size()});
    for (std::size_t u = few.whole.begin; u < few.whole.end; ++u) {
      for (std::size_t w = many.whole.begin; w < many.whole.end; ++w) m_best[w * m_n + u] = m_best[u * m_n + w];
    }
  }

  /// First the way from u through its branch and over to a leaf k of the other one, by the leaf m that then ends its own
  /// branch: over m. Then from k through the other branch to w: over k.
  void joinRows(const Branch& few, const Branch& many, const Stretch& rows) {
    const std::size_t width = many.whole.size();
    std::vector<float> over(rows.size() * width, Never);
    for (const Stretch& ends : partsOf(few)) {
      const Stretch own{std::max(rows.begin, ends.begin), std::min(rows.end, ends.end)};
      if (own.begin >= own.end) continue;
      const Stretch& last = few.opposite(ends.begin);
      takeLeast(own.size(), last.size(), many.whole.size(), {at(m_best, own.begin, last.begin), m_n},
                {at(m_distances, last.begin, many.whole.begin), m_n},
                {over.data() + (own.begin - rows.begin) * width, width});
    }
    for (std::size_t u = rows.begin; u < rows.end; ++u) std::fill_n(at(m_best, u, many.whole.begin), width, Never);
    for (const Stretch& ends : partsOf(many)) {
      const Stretch& entered = many.opposite(ends.begin);
      takeLeast(rows.size(), entered.size(), ends.size(), {over.data() + (entered.begin - many.whole.begin), width},
                {at(m_best, entered.begin, ends.begin), m_n}, {at(m_best, rows.begin, ends.begin), m_n});
    }
  }

  /// One alone of a leaf.
  static std::span<const Stretch> partsOf(const Branch& branch) {
    return std::span(&branch.parts[0], branch.leftBranch < 0 ? 1 : 2);
  }

  float* at(std::vector<float>& matrix, std::size_t row, std::size_t column) const {
    return matrix.data() + row * m_n + column;
  }

  [[nodiscard]] float joined(std::size_t a, std::size_t b) const { return m_best[a * m_n + b]; }

  [[nodiscard]] Ends endsOfAll() const {
    const Branch& all = m_branches.back();
    Ends best{static_cast<int>(m_branches.size()) - 1, 0, 0};
    float least = Never;
    if (all.leftBranch < 0) return best;
    for (std::size_t u = all.parts[0].begin; u < all.parts[0].end; ++u) {
      for (std::size_t w = all.parts[1].begin; w < all.parts[1].end; ++w) {
        if (joined(u, w) >= least) continue;
        least = joined(u, w);
        best.first = u;
        best.last = w;
      }
    }
    return best;
  }

  /// The leaves that stand side by side where the branch `first` ends and `last` begins.
  [[nodiscard]] std::pair<std::size_t, std::size_t> meeting(int first, std::size_t begin, int last,
                                                            std::size_t end) const {
    const Stretch& before = branchAt(first).opposite(begin);
    const Stretch& after = branchAt(last).opposite(end);
    std::pair best{before.begin, after.begin};
    float least = Never;
    for (std::size_t m = before.begin; m < before.end; ++m) {
      for (std::size_t k = after.begin; k < after.end; ++k) {
        const float length = joined(begin, m) + m_distances[m * m_n + k] + joined(k, end);
        if (length >= least) continue;
        least = length;
        best = {m, k};
      }
    }
    return best;
  }

  std::size_t m_n;
  std::vector<int> m_order;
  std::vector<Branch> m_branches;
  std::vector<float> m_distances, m_best;  // by place in m_order
};

}  // namespace

double bytesOfLeafOrder(double leaves) { return 2 * leaves * leaves * sizeof(float); }

std::vector<int> leafOrder(const std::vector<Merge>& merges) {
  const auto n = static_cast<int>(merges.size()) + 1;
  std::vector<int> order;
  std::vector<int> open = {2 * n - 2};  // the last merge, or the only leaf
  while (!open.empty()) {
    const int cluster = open.back();
    open.pop_back();
    if (cluster < n) {
      order.push_back(cluster);
      continue;
    }
    const Merge& merge = merges[static_cast<std::size_t>(cluster - n)];
    open.push_back(merge.right);
    open.push_back(merge.left);
  }
  return order;
}

std::vector<int> optimalLeafOrder(const std::vector<Merge>& merges, const std::vector<float>& distances,
                                  Progress& progress) {
  std::vector<int> order = leafOrder(merges);
  assert(distances.size() == order.size() * order.size());
  if (order.size() < 3) return order;
  LeafOrdering ordering(merges, std::move(order), distances);
  ordering.join(progress);
  return ordering.traced();
}

double pathLength(const std::vector<int>& order, const std::vector<float>& distances) {
  double length = 0;
  for (std::size_t i = 1; i < order.size(); ++i)
    length += static_cast<double>(
        distances[static_cast<std::size_t>(order[i - 1]) * order.size() + static_cast<std::size_t>(order[i])]);
  return length;
}

}  // namespace kindred::similarity
