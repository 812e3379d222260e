// A tree whose questions part those whom a contact changes from those whom it does not (Rzepakowski and Jaroszewicz, Knowledge and
// Information Systems 32, 2012): the one is asked after which the answers of the contacted and of the others lie furthest apart,
// divided by what keeps it from parting the two groups themselves. Of questions that gain the same the first feature's, and of those
// the lowest threshold.
#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "core/base/parallel.h"
#include "core/predict/uplift/uplift.h"

namespace kindred::predict::uplift::uplift_tree {
namespace {

enum class Divergence { Kl, Euclidean };

struct Options {
  int depth = 4;
  double leastRows = 200;
  Divergence divergence = Divergence::Kl;
};

const Schema<Options>& schema() {
  static const Schema<Options> all =
      Schema<Options>()
          .param(&Options::depth, "depth", KI_TEXT("core", "Most questions in a row"),
                 KI_TEXT("core", "How many questions lead to an answer at most."), Range{1, 30})
          .param(&Options::leastRows, "least_rows", KI_TEXT("core", "Rows a leaf"),
                 KI_TEXT("core", "A group with fewer contacted, or fewer of the others, is not made."),
                 Range{1, 1'000'000, true})
          .choice(&Options::divergence, "divergence", KI_TEXT("core", "Difference"),
                  KI_TEXT("core", "How far apart the answers of both groups are."),
                  {{Divergence::Kl, "kl", KI_TEXT("core", "Kullback–Leibler")},
                   {Divergence::Euclidean, "euclidean", KI_TEXT("core", "Squares")}});
  return all;
}

/// Of the contacted (1) and the others (0): how many, and how many of them say yes.
struct Groups {
  std::array<double, 2> rows = {}, yes = {};
  void add(bool treated, bool isYes) {
    rows[treated ? 1 : 0] += 1;
    yes[treated ? 1 : 0] += isYes ? 1 : 0;
  }
  [[nodiscard]] Groups without(const Groups& other) const {
    return {{rows[0] - other.rows[0], rows[1] - other.rows[1]}, {yes[0] - other.yes[0], yes[1] - other.yes[1]}};
  }
  [[nodiscard]] double all() const { return rows[0] + rows[1]; }
  [[nodiscard]] double share(std::size_t group) const { return yes[group] / rows[group]; }
  /// Drawn towards one half by one row each way, so that its logarithm is finite.
  [[nodiscard]] double smoothShare(std::size_t group) const { return (yes[group] + 1) / (rows[group] + 2); }
};

double between(double p, double q, Divergence divergence) {
  if (divergence == Divergence::Euclidean) return 2 * (p - q) * (p - q);
  const auto part = [](double a, double b) { return a > 0 ? a * std::log2(a / b) : 0; };
  return part(p, q) + part(1 - p, 1 - q);
}

double divergenceOf(const Groups& groups, Divergence divergence) {
  return between(groups.smoothShare(1), groups.smoothShare(0), divergence);
}

/// Entropy in bits, or Gini's impurity.
double mixed(double p, Divergence divergence) {
  if (divergence == Divergence::Euclidean) return 2 * p * (1 - p);
  const auto part = [](double a) { return a > 0 ? -a * std::log2(a) : 0; };
  return part(p) + part(1 - p);
}

/// What the gain is divided by: high where the question parts the contacted from the others, or gives tiny sides.
double normaliser(const Groups& left, const Groups& all, Divergence divergence) {
  const double treated = all.rows[1] / all.all();
  const double p = left.rows[1] / all.rows[1], q = left.rows[0] / all.rows[0];  // how the two groups go to the left
  constexpr double Least = 1e-9;
  return mixed(treated, divergence) * between(p, std::clamp(q, Least, 1 - Least), divergence) +
         mixed(p, divergence) * treated + mixed(q, divergence) * (1 - treated) + 0.5;
}

struct Node {
  int feature = -1;  // −1: a leaf
  double threshold = 0;
  std::size_t left = 0;  // at most the threshold; the right child is the next
  Effect effect = {};
};

struct Question {
  int feature = -1;
  double threshold = 0, gain = 0;
};

class TreeModel : public Model {
 public:
  TreeModel(std::vector<Node> nodes, Eigen::Index features) : m_nodes(std::move(nodes)), m_features(features) {}
  [[nodiscard]] std::vector<Effect> effects(const Matrix& rows) const override {
    requireColumns(rows, m_features);
    std::vector<Effect> all;
    for (Eigen::Index i = 0; i < rows.rows(); ++i) {
      std::size_t at = 0;
      while (m_nodes[at].feature >= 0)
        at = m_nodes[at].left + (rows(i, m_nodes[at].feature) <= m_nodes[at].threshold ? 0 : 1);
      all.push_back(m_nodes[at].effect);
    }
    return all;
  }
  void save(BlockWriter& writer) const override {
    std::vector<double> thresholds, untreated, uplifts;
    std::vector<std::int32_t> features, left;
    for (const Node& node : m_nodes) {
      features.push_back(node.feature);
      left.push_back(static_cast<std::int32_t>(node.left));
      thresholds.push_back(node.threshold);
      untreated.push_back(node.effect.untreated);
      uplifts.push_back(node.effect.uplift);
    }
    writer.writeScalar("features", std::int64_t{m_features});
    writer.write("feature", features);
    writer.write("left", left);
    writer.write("threshold", thresholds);
    writer.write("untreated", untreated);
    writer.write("uplift", uplifts);
  }

 private:
  std::vector<Node> m_nodes;
  Eigen::Index m_features;
};

ModelPtr load(const BlockReader& reader, const LoadBase&, Eigen::Index features) {
  const auto feature = reader.read<std::int32_t>("feature"), left = reader.read<std::int32_t>("left");
  const auto threshold = reader.read<double>("threshold"), untreated = reader.read<double>("untreated"),
             uplift = reader.read<double>("uplift");
  requireSound(!feature.empty() && reader.readScalar<std::int64_t>("features") == features);
  for (const std::size_t size : {left.size(), threshold.size(), untreated.size(), uplift.size()})
    requireSound(size == feature.size());
  std::vector<Node> nodes;
  for (std::size_t i = 0; i < feature.size(); ++i) {
    const auto first = static_cast<std::size_t>(std::max(0, left[i]));
    // A child lies behind its parent, so that every row comes to a leaf.
    requireSound(feature[i] < 0 || (feature[i] < features && first > i && first + 1 < feature.size()));
    nodes.push_back({feature[i], threshold[i], first, {untreated[i], uplift[i]}});
  }
  return std::make_shared<TreeModel>(std::move(nodes), features);
}

class Grower {
 public:
  Grower(const Trial& trial, const Options& options, const Progress& progress)
      : m_trial(trial), m_options(options), m_progress(progress) {}

  std::vector<Node> grow() {
    std::vector<std::uint32_t> rows(static_cast<std::size_t>(m_trial.rows()));
    std::iota(rows.begin(), rows.end(), 0);
    m_nodes.emplace_back();
    part(0, std::move(rows), 0);
    return std::move(m_nodes);
  }

 private:
  using Rows = std::vector<std::uint32_t>;

  [[nodiscard]] Groups groupsOf(const Rows& rows) const {
    Groups groups;
    for (const std::uint32_t row : rows) groups.add(m_trial.treated[row] != 0, m_trial.labels[row] != 0);
    return groups;
  }

  void part(std::size_t at, Rows rows, int depth) {
    const Groups groups = groupsOf(rows);
    m_nodes[at].effect = {groups.share(0), groups.share(1) - groups.share(0)};
    if (depth >= m_options.depth) return;
    std::vector<Question> best(static_cast<std::size_t>(m_trial.values.cols()));
    forEach(best.size(), m_progress, [&](std::size_t j) { best[j] = bestOf(static_cast<int>(j), rows, groups); });
    Question chosen;
    for (const Question& each : best) {
      if (each.feature >= 0 && each.gain > chosen.gain + Rounding) chosen = each;
    }
    if (chosen.feature < 0) return;
    Rows left, right;
    for (const std::uint32_t row : rows)
      (m_trial.values(row, chosen.feature) <= chosen.threshold ? left : right).push_back(row);
    rows = {};
    const std::size_t first = m_nodes.size();
    m_nodes[at].feature = chosen.feature;
    m_nodes[at].threshold = chosen.threshold;
    m_nodes[at].left = first;
    m_nodes.resize(first + 2);
    part(first, std::move(left), depth + 1);
    part(first + 1, std::move(right), depth + 1);
  }

  [[nodiscard]] bool isLarge(const Groups& groups) const {
    return groups.rows[0] >= m_options.leastRows && groups.rows[1] >= m_options.leastRows;
  }

  [[nodiscard]] Question bestOf(int feature, const Rows& rows, const Groups& all) const {
    std::vector<std::pair<double, std::uint32_t>> order;
    order.reserve(rows.size());
    for (const std::uint32_t row : rows) order.emplace_back(m_trial.values(row, feature), row);
    std::ranges::sort(order);
    const double before = divergenceOf(all, m_options.divergence);
    Question best;
    Groups left;
    for (std::size_t i = 0; i + 1 < order.size(); ++i) {
      left.add(m_trial.treated[order[i].second] != 0, m_trial.labels[order[i].second] != 0);
      const double here = order[i].first, next = order[i + 1].first;
      if (here == next) continue;
      const Groups right = all.without(left);
      if (!isLarge(left) || !isLarge(right)) continue;
      const double after = (left.all() * divergenceOf(left, m_options.divergence) +
                            right.all() * divergenceOf(right, m_options.divergence)) /
                           all.all();
      const double gain = (after - before) / normaliser(left, all, m_options.divergence);
      if (gain <= best.gain + Rounding) continue;
      best = {feature, std::midpoint(here, next) < next ? std::midpoint(here, next) : here, gain};
    }
    return best;
  }

  static constexpr double Rounding = 1e-12;
  const Trial& m_trial;
  const Options& m_options;
  Progress m_progress;
  std::vector<Node> m_nodes;
};

ModelPtr fit(const Trial& trial, const Base&, const Values& values, std::uint64_t, Progress& progress) {
  const Options options = schema().options(values);
  requireTrial(trial);
  progress.report(0);
  const Progress quiet = progress.part(0, 0);
  auto nodes = Grower(trial, options, quiet).grow();
  progress.report(1);
  return std::make_shared<TreeModel>(std::move(nodes), trial.values.cols());
}

}  // namespace

Learner learner() {
  return {.info = {.key = "uplift_tree",
                   .title = KI_TEXT("core", "Uplift tree"),
                   .summary = KI_TEXT(
                       "core", "A few questions in a row that part those whom a contact changes from the others."),
                   .source = "Rzepakowski and Jaroszewicz 2012",
                   .parameters = schema().parameters()},
          .fit = fit,
          .load = load};
}

}  // namespace kindred::predict::uplift::uplift_tree
