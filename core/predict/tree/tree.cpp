// One readable decision tree (Breiman, Friedman, Olshen, Stone: Classification and Regression Trees, 1984): each question is the
// one to a single feature that makes the two sides purest. It grows where a question gains most of all, so that fewer leaves
// are the beginning of more. Rows are sorted once a feature and parted in order from then on: time grows with rows × features ×
// depth. Of questions that gain the same the first feature's, and of those the lowest threshold.
#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/base/parallel.h"
#include "core/predict/classifier.h"

namespace kindred::predict::tree {
namespace {

enum class Impurity { Gini, Entropy };

struct Options {
  int depth = 4;
  int leaves = 12;
  double leastRows = 20;
  double leastGain = 0.0001;
  Impurity impurity = Impurity::Gini;
};

const Schema<Options>& schema() {
  static const Schema<Options> all =
      Schema<Options>()
          .param(&Options::depth, "depth", KI_TEXT("core", "Most questions in a row"),
                 KI_TEXT("core", "How many questions lead to an answer at most."), Range{1, 30})
          .param(&Options::leaves, "leaves", KI_TEXT("core", "Most leaves"),
                 KI_TEXT("core", "How many groups the tree ends in at most; a dozen can be read."), Range{2, 1000})
          .param(&Options::leastRows, "least_rows", KI_TEXT("core", "Rows a leaf"),
                 KI_TEXT("core", "A group that is smaller is not made."), Range{1, 1'000'000, true})
          .param(&Options::leastGain, "least_gain", KI_TEXT("core", "Least gain"),
                 KI_TEXT("core", "A question that takes away less impurity, as a part of all rows, is not asked."),
                 Range{0, 1})
          .advanced()
          .choice(&Options::impurity, "impurity", KI_TEXT("core", "Impurity"), KI_TEXT("core", "How mixed a group is."),
                  {{Impurity::Gini, "gini", KI_TEXT("core", "Gini"),
                    KI_TEXT("core", "How often two drawn from the group differ.")},
                   {Impurity::Entropy, "entropy", KI_TEXT("core", "Entropy"),
                    KI_TEXT("core", "How many yes-or-no questions an answer is worth, in bits.")}})
          .advanced();
  return all;
}

double impurityOf(double yes, double no, Impurity kind) {
  const double p = yes / (yes + no);
  if (kind == Impurity::Gini) return 2 * p * (1 - p);
  const auto part = [](double q) { return q > 0 ? -q * std::log2(q) : 0; };
  return part(p) + part(1 - p);
}

class Grower {
 public:
  Grower(const Examples& examples, const Options& options, Progress& progress)
      : m_examples(examples), m_options(options), m_progress(progress) {
    const auto rows = static_cast<std::size_t>(examples.rows());
    m_order.resize(static_cast<std::size_t>(examples.values.cols()));
    m_goesLeft.resize(rows);
    Progress sorting = progress.part(0, 0.4);
    forEach(m_order.size(), sorting, [&](std::size_t j) {
      m_order[j].resize(rows);
      std::iota(m_order[j].begin(), m_order[j].end(), 0);
      std::ranges::stable_sort(m_order[j], {}, [&](Row row) { return value(row, j); });
    });
    m_all = classWeights(examples);
  }

  DecisionTree grow() {
    DecisionTree tree;
    add(tree, {.yes = m_all.yes, .no = m_all.no}, {0, m_goesLeft.size(), 0});
    int leaves = 1;
    while (leaves < m_options.leaves) {
      m_progress.report(0.4 + 0.6 * leaves / m_options.leaves);
      const int chosen = widestGain(tree);
      if (chosen < 0) break;
      part(tree, chosen);
      ++leaves;
    }
    for (TreeNode& node : tree.nodes) {
      if (node.isLeaf()) node.split = {};
    }
    return tree;
  }

 private:
  using Row = std::uint32_t;
  struct Place {
    std::size_t begin = 0, end = 0;  // in every m_order
    int depth = 0;
  };

  [[nodiscard]] double value(Row row, std::size_t feature) const {
    return m_examples.values(static_cast<Eigen::Index>(row), static_cast<Eigen::Index>(feature));
  }

  void add(DecisionTree& tree, TreeNode node, const Place& place) {
    node.impurity = impurityOf(node.yes, node.no, m_options.impurity);
    if (place.depth < m_options.depth && node.yes > 0 && node.no > 0) {
      std::vector<Split> best(m_order.size());
      Progress quiet = m_progress.part(0.4, 0.4);
      forEach(m_order.size(), quiet, [&](std::size_t j) { best[j] = bestOf(j, place, node); });
      std::erase_if(best, [](const Split& split) { return split.feature < 0; });
      std::ranges::stable_sort(best, [](const Split& a, const Split& b) { return a.gain > b.gain + Rounding; });
      if (!best.empty()) node.split = best.front();
      node.best = std::move(best);
    }
    tree.nodes.push_back(std::move(node));
    m_places.push_back(place);
  }

  [[nodiscard]] Split bestOf(std::size_t feature, const Place& place, const TreeNode& node) const {
    const std::vector<Row>& order = m_order[feature];
    Split best;
    double yes = 0, no = 0;
    for (std::size_t i = place.begin; i + 1 < place.end; ++i) {
      const auto row = static_cast<Eigen::Index>(order[i]);
      (m_examples.isYes(row) ? yes : no) += m_examples.weight(row);
      const double here = value(order[i], feature), next = value(order[i + 1], feature);
      if (here == next) continue;
      const double left = yes + no, right = node.yes + node.no - left;
      if (left < m_options.leastRows - Rounding || right < m_options.leastRows - Rounding) continue;
      Split split{.feature = static_cast<int>(feature),
                  .threshold = std::midpoint(here, next) < next ? std::midpoint(here, next) : here,
                  .leftYes = yes,
                  .leftNo = no,
                  .rightYes = std::max(0.0, node.yes - yes),
                  .rightNo = std::max(0.0, node.no - no)};
      split.leftImpurity = impurityOf(split.leftYes, split.leftNo, m_options.impurity);
      split.rightImpurity = impurityOf(split.rightYes, split.rightNo, m_options.impurity);
      split.gain = node.impurity - (left * split.leftImpurity + right * split.rightImpurity) / (left + right);
      if (best.feature < 0 || split.gain > best.gain + Rounding) best = split;
    }
    return best;
  }

  /// Of what the question to a leaf gains, as a part of all rows.
  [[nodiscard]] double gainOf(const TreeNode& node) const {
    return node.split.gain * (node.yes + node.no) / m_all.all();
  }

  [[nodiscard]] int widestGain(const DecisionTree& tree) const {
    int chosen = -1;
    for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
      const TreeNode& node = tree.nodes[i];
      if (!node.isLeaf() || node.split.feature < 0 || gainOf(node) < std::max(m_options.leastGain, Rounding)) continue;
      if (chosen < 0 || gainOf(node) > gainOf(tree.nodes[static_cast<std::size_t>(chosen)]) + Rounding)
        chosen = static_cast<int>(i);
    }
    return chosen;
  }

  void part(DecisionTree& tree, int chosen) {
    const auto at = static_cast<std::size_t>(chosen);
    const Split split = tree.nodes[at].split;
    const Place place = m_places[at];
    const auto& asked = m_order[static_cast<std::size_t>(split.feature)];
    std::size_t middle = place.begin;
    for (std::size_t i = place.begin; i < place.end; ++i) {
      const bool isLeft = value(asked[i], static_cast<std::size_t>(split.feature)) <= split.threshold;
      m_goesLeft[asked[i]] = isLeft ? 1 : 0;
      if (isLeft) ++middle;
    }
    Progress quiet = m_progress.part(0.4, 0.4);
    forEach(m_order.size(), quiet, [&](std::size_t j) {
      auto* const first = m_order[j].data();
      std::stable_partition(first + place.begin, first + place.end, [&](Row row) { return m_goesLeft[row] != 0; });
    });
    tree.nodes[at].left = static_cast<int>(tree.nodes.size());
    tree.nodes[at].right = static_cast<int>(tree.nodes.size()) + 1;
    add(tree, {.yes = split.leftYes, .no = split.leftNo, .parent = chosen}, {place.begin, middle, place.depth + 1});
    add(tree, {.yes = split.rightYes, .no = split.rightNo, .parent = chosen}, {middle, place.end, place.depth + 1});
  }

  static constexpr double Rounding = 1e-12;
  const Examples& m_examples;
  const Options& m_options;
  Progress& m_progress;
  ClassWeights m_all;
  std::vector<std::vector<Row>> m_order;
  std::vector<char> m_goesLeft;
  std::vector<Place> m_places;  // of each node
};

class TreeModel : public Model {
 public:
  TreeModel(DecisionTree tree, Eigen::Index features) : m_tree(std::move(tree)), m_features(features) {}

  [[nodiscard]] std::vector<double> probabilities(const Matrix& rows) const override {
    requireColumns(rows, m_features);
    std::vector<double> result;
    for (Eigen::Index i = 0; i < rows.rows(); ++i) {
      const TreeNode* node = &m_tree.nodes.front();
      while (!node->isLeaf())
        node = &m_tree.nodes[static_cast<std::size_t>(
            rows(i, node->split.feature) <= node->split.threshold ? node->left : node->right)];
      result.push_back(node->share());
    }
    return result;
  }

  // Along the path, what each question changes (Saabas, 2014).
  [[nodiscard]] std::optional<Contributions> contributions(const Eigen::RowVectorXd& row) const override {
    requireColumns(row, m_features);
    Contributions result{.scale = Contributions::Scale::Probability,
                         .base = m_tree.nodes.front().share(),
                         .parts = std::vector<double>(static_cast<std::size_t>(m_features))};
    const std::vector<int> path = m_tree.pathOf(row);
    for (std::size_t i = 1; i < path.size(); ++i) {
      const TreeNode& before = m_tree.nodes[static_cast<std::size_t>(path[i - 1])];
      result.parts[static_cast<std::size_t>(before.split.feature)] +=
          m_tree.nodes[static_cast<std::size_t>(path[i])].share() - before.share();
    }
    return result;
  }

  void save(BlockWriter& writer) const override {
    std::vector<double> yes, no, threshold;
    std::vector<std::int32_t> parent, left, right, feature;
    for (const TreeNode& node : m_tree.nodes) {
      yes.push_back(node.yes);
      no.push_back(node.no);
      threshold.push_back(node.split.threshold);
      parent.push_back(node.parent);
      left.push_back(node.left);
      right.push_back(node.right);
      feature.push_back(node.split.feature);
    }
    writer.writeScalar("features", std::int64_t{m_features});
    writer.write("yes", yes);
    writer.write("no", no);
    writer.write("threshold", threshold);
    writer.write("parent", parent);
    writer.write("left", left);
    writer.write("right", right);
    writer.write("feature", feature);
  }

  static ModelPtr load(const BlockReader& reader, Eigen::Index features) {
    const auto yes = reader.read<double>("yes"), no = reader.read<double>("no"),
               threshold = reader.read<double>("threshold");
    const auto parent = reader.read<std::int32_t>("parent"), left = reader.read<std::int32_t>("left"),
               right = reader.read<std::int32_t>("right"), feature = reader.read<std::int32_t>("feature");
    for (const std::size_t size :
         {no.size(), threshold.size(), parent.size(), left.size(), right.size(), feature.size()})
      BlockReader::requireSize("yes", size, yes.size());
    requireSound(!yes.empty() && reader.readScalar<std::int64_t>("features") == features);
    DecisionTree tree;
    for (std::size_t i = 0; i < yes.size(); ++i) {
      TreeNode node{.yes = yes[i], .no = no[i], .parent = parent[i], .left = left[i], .right = right[i]};
      node.split.feature = feature[i];
      node.split.threshold = threshold[i];
      const auto isLater = [&](std::int32_t child) {
        return child > static_cast<std::int32_t>(i) && child < std::ssize(yes);
      };
      requireSound(node.isLeaf() ||
                   (isLater(node.left) && isLater(node.right) && feature[i] >= 0 && feature[i] < features));
      tree.nodes.push_back(std::move(node));
    }
    return std::make_shared<TreeModel>(std::move(tree), features);
  }

 private:
  DecisionTree m_tree;
  Eigen::Index m_features;
};

Fitted fit(const Examples& examples, const Values& values, std::uint64_t, Progress& progress) {
  const Options options = schema().options(values);
  requireLearnable(examples);
  progress.report(0);
  Fitted fitted;
  fitted.leftOut = constantColumns(examples);
  fitted.tree = Grower(examples, options, progress).grow();
  fitted.model = std::make_shared<TreeModel>(*fitted.tree, examples.values.cols());
  progress.report(1);
  return fitted;
}

Estimate estimate(std::int64_t rows, std::int64_t columns, const Values& values) {
  constexpr double SecondsPerCell = 1e-7, PerLevel = 1.5e-8;
  const double cells = static_cast<double>(rows) * static_cast<double>(columns);
  return {cells * (SecondsPerCell + PerLevel * schema().options(values).depth), cells * sizeof(std::uint32_t)};
}

}  // namespace

Algorithm algorithm() {
  return {.info = {.key = "tree",
                   .title = KI_TEXT("core", "Decision tree"),
                   .summary =
                       KI_TEXT("core", "A few questions in a row that part those who say yes from those who say no."),
                   .source = "Breiman, Friedman, Olshen, Stone 1984",
                   .capabilities = {"contributions", "tree"},
                   .parameters = schema().parameters()},
          .fit = fit,
          .load = TreeModel::load,
          .estimate = estimate};
}

}  // namespace kindred::predict::tree
