#include "core/predict/random_forest/forest.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "core/base/parallel.h"
#include "core/base/random.h"

namespace kindred::predict::random_forest {
namespace {

constexpr std::size_t MostBins = 256;
using Bin = std::uint8_t;

/// A feature's values as bins; a question after bin b lies at thresholds[b].
struct Binned {
  std::vector<Bin> bins;           // of each row
  std::vector<double> thresholds;  // one fewer than bins
};

Binned binned(const Examples& examples, Eigen::Index feature, double weights) {
  const auto rows = static_cast<std::size_t>(examples.rows());
  std::vector<std::pair<double, std::uint32_t>> order(rows);
  for (std::size_t i = 0; i < rows; ++i)
    order[i] = {examples.values(static_cast<Eigen::Index>(i), feature), static_cast<std::uint32_t>(i)};
  std::ranges::sort(order);
  std::size_t distinct = rows > 0 ? 1 : 0;
  for (std::size_t i = 1; i < rows; ++i) distinct += order[i].first != order[i - 1].first ? 1 : 0;
  Binned made{.bins = std::vector<Bin>(rows), .thresholds = {}};
  const double each = distinct <= MostBins ? 0 : weights / static_cast<double>(MostBins);
  double before = 0;  // the weight of what lies before
  for (std::size_t i = 0; i < rows; ++i) {
    const double here = order[i].first;
    const bool isNew = i > 0 && here != order[i - 1].first;
    if (isNew && before >= each * static_cast<double>(made.thresholds.size() + 1) &&
        made.thresholds.size() + 1 < MostBins) {
      const double last = order[i - 1].first, middle = std::midpoint(last, here);
      made.thresholds.push_back(middle < here ? middle : last);
    }
    made.bins[order[i].second] = static_cast<Bin>(made.thresholds.size());
    before += examples.weight(static_cast<Eigen::Index>(order[i].second));
  }
  return made;
}

struct Counts {
  double yes = 0, no = 0;
  [[nodiscard]] double all() const { return yes + no; }
  /// What a pure side would keep whole: the greater over both sides, the purer they are.
  [[nodiscard]] double purity() const { return all() > 0 ? (yes * yes + no * no) / all() : 0; }
};

struct Question {
  int feature = -1;
  std::size_t bin = 0;
  double purity = 0;
  Counts left = {};
};

struct Stretch {
  std::size_t node, begin, end;
  int depth;
  Counts counts;
};

/// Grows one tree.
class TreeGrower {
 public:
  TreeGrower(const Examples& examples, const std::vector<Binned>& features, const Growth& growth, Random random)
      : m_examples(examples), m_features(features), m_growth(growth), m_random(random), m_deck(features.size()) {
    std::iota(m_deck.begin(), m_deck.end(), 0);
    const double root = std::ceil(std::sqrt(static_cast<double>(features.size())));
    m_asked = std::min(features.size(), growth.features > 0 ? static_cast<std::size_t>(growth.features)
                                                            : static_cast<std::size_t>(root));
  }

  /// `reach`: of each row the weight of all up to it.
  ForestTree grow(const std::vector<double>& reach, const Progress& progress) {
    draw(reach);
    Counts all;
    for (std::size_t i = 0; i < m_drawn.size(); ++i) {
      if (m_drawn[i] == 0) continue;
      m_rows.push_back(static_cast<std::uint32_t>(i));
      (isYes(m_rows.back()) ? all.yes : all.no) += m_drawn[i];
    }
    ForestTree tree;
    add(tree, all);
    std::vector<Stretch> open{{0, 0, m_rows.size(), 0, all}};
    while (!open.empty()) {
      progress.checkpoint();
      const Stretch stretch = open.back();
      open.pop_back();
      const Question best = bestOf(stretch);
      if (best.feature >= 0) part(tree, stretch, best, open);
    }
    return tree;
  }

  [[nodiscard]] const std::vector<std::uint32_t>& drawn() const { return m_drawn; }

 private:
  void draw(const std::vector<double>& reach) {
    m_drawn.assign(reach.size(), 0);
    const auto draws = std::max<std::int64_t>(1, std::llround(reach.back()));
    for (std::int64_t i = 0; i < draws; ++i) {
      const double at = m_random.real() * reach.back();
      const auto row = static_cast<std::size_t>(std::ranges::upper_bound(reach, at) - reach.begin());
      ++m_drawn[std::min(row, reach.size() - 1)];
    }
  }

  [[nodiscard]] bool isYes(std::uint32_t row) const { return m_examples.labels[row] != 0; }

  static void add(ForestTree& tree, const Counts& counts) {
    tree.feature.push_back(-1);
    tree.left.push_back(-1);
    tree.threshold.push_back(0);
    tree.share.push_back(counts.yes / counts.all());
  }

  Question bestOf(const Stretch& stretch) {
    Question best{.purity = stretch.counts.purity() * (1 + 1e-12)};
    if (stretch.depth >= m_growth.depth || stretch.counts.yes == 0 || stretch.counts.no == 0 ||
        stretch.counts.all() < 2 * m_growth.leastRows)
      return best;
    std::size_t asked = 0;  // of features that differ here
    for (std::size_t i = 0; i < m_deck.size() && asked < m_asked; ++i) {
      std::swap(m_deck[i], m_deck[i + m_random.below(m_deck.size() - i)]);
      if (ask(m_deck[i], stretch, best)) ++asked;
    }
    return best;
  }

  /// Whether the feature has more than one value here.
  bool ask(std::size_t feature, const Stretch& stretch, Question& best) {
    sum(m_features[feature].bins, stretch);
    Counts left;
    for (std::size_t i = 0; i + 1 < m_filled.size(); ++i) {
      const Bin bin = m_filled[i];
      left.yes += m_sums[bin].yes;
      left.no += m_sums[bin].no;
      const Counts right{stretch.counts.yes - left.yes, stretch.counts.no - left.no};
      if (left.all() < m_growth.leastRows || right.all() < m_growth.leastRows) continue;
      const double purity = left.purity() + right.purity();
      if (purity > best.purity) best = {static_cast<int>(feature), bin, purity, left};
    }
    for (const Bin bin : m_filled) m_sums[bin] = {};
    return m_filled.size() > 1;
  }

  /// The sums of the bins that rows of the stretch have, and which these are, ascending.
  void sum(const std::vector<Bin>& bins, const Stretch& stretch) {
    constexpr std::size_t Few = 48;  // fewer are sorted faster than all bins are looked at
    const bool isFew = stretch.end - stretch.begin < Few;
    m_filled.clear();
    for (std::size_t i = stretch.begin; i < stretch.end; ++i) {
      const std::uint32_t row = m_rows[i];
      Counts& counts = m_sums[bins[row]];
      if (isFew && counts.all() == 0) m_filled.push_back(bins[row]);
      (isYes(row) ? counts.yes : counts.no) += m_drawn[row];
    }
    if (isFew) {
      std::ranges::sort(m_filled);
      return;
    }
    for (std::size_t bin = 0; bin < MostBins; ++bin) {
      if (m_sums[bin].all() > 0) m_filled.push_back(static_cast<Bin>(bin));
    }
  }

  void part(ForestTree& tree, const Stretch& stretch, const Question& best, std::vector<Stretch>& open) {
    const Binned& feature = m_features[static_cast<std::size_t>(best.feature)];
    const auto first = m_rows.begin();
    const auto middle = std::stable_partition(first + static_cast<std::ptrdiff_t>(stretch.begin),
                                              first + static_cast<std::ptrdiff_t>(stretch.end),
                                              [&](std::uint32_t row) { return feature.bins[row] <= best.bin; });
    const auto cut = static_cast<std::size_t>(middle - first);
    const std::size_t left = tree.feature.size();
    tree.feature[stretch.node] = best.feature;
    tree.threshold[stretch.node] = feature.thresholds[best.bin];
    tree.left[stretch.node] = static_cast<std::int32_t>(left);
    const Counts right{stretch.counts.yes - best.left.yes, stretch.counts.no - best.left.no};
    add(tree, best.left);
    add(tree, right);
    open.push_back({left + 1, cut, stretch.end, stretch.depth + 1, right});
    open.push_back({left, stretch.begin, cut, stretch.depth + 1, best.left});
  }

  const Examples& m_examples;
  const std::vector<Binned>& m_features;
  const Growth& m_growth;
  Random m_random;
  std::vector<std::size_t> m_deck;  // features, shuffled as far as is asked
  std::size_t m_asked = 1;
  std::vector<std::uint32_t> m_drawn;  // of each row how often
  std::vector<std::uint32_t> m_rows;   // those drawn, parted by the questions
  std::array<Counts, MostBins> m_sums = {};
  std::vector<Bin> m_filled;
};

std::vector<double> reachOf(const Examples& examples) {
  std::vector<double> reach;
  reach.reserve(static_cast<std::size_t>(examples.rows()));
  double sum = 0;
  for (Eigen::Index i = 0; i < examples.rows(); ++i) reach.push_back(sum += examples.weight(i));
  return reach;
}

}  // namespace

std::size_t ForestTree::leafOf(const double* row) const {
  std::size_t node = 0;
  while (feature[node] >= 0)
    node = static_cast<std::size_t>(left[node]) + (row[feature[node]] <= threshold[node] ? 0 : 1);
  return node;
}

Forest grow(const Examples& examples, const Growth& growth, std::uint64_t seed, Progress& progress) {
  const auto rows = static_cast<std::size_t>(examples.rows());
  const std::vector<double> reach = reachOf(examples);
  std::vector<Binned> features(static_cast<std::size_t>(examples.values.cols()));
  Progress binning = progress.part(0, 0.1), growing = progress.part(0.1, 0.9), judging = progress.part(0.9, 1);
  forEach(features.size(), binning,
          [&](std::size_t j) { features[j] = binned(examples, static_cast<Eigen::Index>(j), reach.back()); });
  Forest forest;
  forest.trees.resize(static_cast<std::size_t>(growth.trees));
  std::vector<std::vector<bool>> isDrawn(forest.trees.size());
  forEach(forest.trees.size(), growing, [&](std::size_t t) {
    TreeGrower grower(examples, features, growth, Random::stream(seed, t));
    forest.trees[t] = grower.grow(reach, growing);
    isDrawn[t].resize(rows);
    for (std::size_t i = 0; i < rows; ++i) isDrawn[t][i] = grower.drawn()[i] != 0;
  });
  forest.outOfBag.resize(rows);
  constexpr std::size_t ChunkRows = 4096;
  forEachChunk(rows, ChunkRows, judging, [&](const Chunk& chunk) {
    for (std::size_t i = chunk.begin; i < chunk.end; ++i) {
      const double* const row = examples.values.data() + i * features.size();
      double sum = 0, count = 0;
      for (std::size_t t = 0; t < forest.trees.size(); ++t) {
        if (isDrawn[t][i]) continue;
        sum += forest.trees[t].share[forest.trees[t].leafOf(row)];
        count += 1;
      }
      forest.outOfBag[i] = count > 0 ? sum / count : -1;
    }
  });
  return forest;
}

}  // namespace kindred::predict::random_forest
