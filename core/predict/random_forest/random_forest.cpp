// Random forest: forest.h. A score's parts are what each question on the trees' paths changes, in the mean (Saabas, 2014).
#include <algorithm>

#include "core/base/parallel.h"
#include "core/predict/classifier.h"
#include "core/predict/judgement.h"
#include "core/predict/random_forest/forest.h"

namespace kindred::predict::random_forest {
namespace {

const Schema<Growth>& schema() {
  static const Schema<Growth> all =
      Schema<Growth>()
          .param(&Growth::trees, "trees", KI_TEXT("core", "Trees"),
                 KI_TEXT("core", "How many trees give their mean; more cost time, and never harm."), Range{1, 5000})
          .param(&Growth::leastRows, "least_rows", KI_TEXT("core", "Rows a leaf"),
                 KI_TEXT("core", "A group that is smaller is not made."), Range{1, 1'000'000, true})
          .param(&Growth::depth, "depth", KI_TEXT("core", "Most questions in a row"),
                 KI_TEXT("core", "How many questions lead to an answer at most."), Range{1, 60})
          .advanced()
          .param(&Growth::features, "features", KI_TEXT("core", "Features a question"),
                 KI_TEXT("core", "Among how many, drawn anew, each question is chosen; 0: the square root of all."),
                 Range{0, 10'000})
          .advanced();
  return all;
}

class ForestModel : public Model {
 public:
  ForestModel(std::vector<ForestTree> trees, Eigen::Index features) : m_trees(std::move(trees)), m_features(features) {}

  [[nodiscard]] std::vector<double> probabilities(const Matrix& rows) const override {
    requireColumns(rows, m_features);
    std::vector<double> result(static_cast<std::size_t>(rows.rows()));
    constexpr std::size_t ChunkRows = 1024;
    Progress progress;
    forEachChunk(result.size(), ChunkRows, progress, [&](const Chunk& chunk) {
      for (const ForestTree& tree : m_trees) {
        for (std::size_t i = chunk.begin; i < chunk.end; ++i)
          result[i] += tree.share[tree.leafOf(rows.data() + i * static_cast<std::size_t>(rows.cols()))];
      }
      for (std::size_t i = chunk.begin; i < chunk.end; ++i)
        result[i] = std::clamp(result[i] / static_cast<double>(m_trees.size()), 0.0, 1.0);
    });
    return result;
  }

  [[nodiscard]] std::optional<Contributions> contributions(const Eigen::RowVectorXd& row) const override {
    requireColumns(row, m_features);
    Contributions result{.scale = Contributions::Scale::Probability,
                         .base = 0,
                         .parts = std::vector<double>(static_cast<std::size_t>(m_features))};
    const double count = static_cast<double>(m_trees.size());
    for (const ForestTree& tree : m_trees) {
      result.base += tree.share.front() / count;
      for (std::size_t node = 0; tree.feature[node] >= 0;) {
        const auto feature = static_cast<std::size_t>(tree.feature[node]);
        const bool isLeft = row[tree.feature[node]] <= tree.threshold[node];
        const std::size_t next = static_cast<std::size_t>(tree.left[node]) + (isLeft ? 0 : 1);
        result.parts[feature] += (tree.share[next] - tree.share[node]) / count;
        node = next;
      }
    }
    return result;
  }

  void save(BlockWriter& writer) const override {
    ForestTree all;
    std::vector<std::int64_t> sizes;
    for (const ForestTree& tree : m_trees) {
      sizes.push_back(std::ssize(tree.feature));
      all.feature.insert(all.feature.end(), tree.feature.begin(), tree.feature.end());
      all.left.insert(all.left.end(), tree.left.begin(), tree.left.end());
      all.threshold.insert(all.threshold.end(), tree.threshold.begin(), tree.threshold.end());
      all.share.insert(all.share.end(), tree.share.begin(), tree.share.end());
    }
    writer.writeScalar("features", std::int64_t{m_features});
    writer.write("sizes", sizes);
    writer.write("feature", all.feature);
    writer.write("left", all.left);
    writer.write("threshold", all.threshold);
    writer.write("share", all.share);
  }

  static ModelPtr load(const BlockReader& reader, Eigen::Index features) {
    const auto sizes = reader.read<std::int64_t>("sizes");
    const auto feature = reader.read<std::int32_t>("feature"), left = reader.read<std::int32_t>("left");
    const auto threshold = reader.read<double>("threshold"), share = reader.read<double>("share");
    for (const std::size_t size : {left.size(), threshold.size(), share.size()})
      BlockReader::requireSize("feature", size, feature.size());
    requireSound(!sizes.empty() && reader.readScalar<std::int64_t>("features") == features);
    std::vector<ForestTree> trees;
    std::size_t begin = 0;
    const auto part = [&](const auto& all, std::size_t size) {
      const auto first = all.begin() + static_cast<std::ptrdiff_t>(begin);
      return std::vector(first, first + static_cast<std::ptrdiff_t>(size));
    };
    for (const std::int64_t each : sizes) {
      requireSound(each > 0 && static_cast<std::size_t>(each) <= feature.size() - begin);
      const auto size = static_cast<std::size_t>(each);
      trees.push_back({part(feature, size), part(left, size), part(threshold, size), part(share, size)});
      for (std::size_t i = 0; i < size; ++i) {
        const ForestTree& tree = trees.back();
        if (tree.feature[i] < 0) continue;
        requireSound(tree.feature[i] < features && tree.left[i] > static_cast<std::int64_t>(i) &&
                     tree.left[i] + 1 < each);
      }
      begin += size;
    }
    requireSound(begin == feature.size());
    return std::make_shared<ForestModel>(std::move(trees), features);
  }

 private:
  std::vector<ForestTree> m_trees;
  Eigen::Index m_features;
};

std::optional<OutOfBag> judged(const std::vector<double>& outOfBag, const Examples& examples) {
  std::vector<double> probabilities;
  std::vector<std::uint8_t> labels;
  for (std::size_t i = 0; i < outOfBag.size(); ++i) {
    if (outOfBag[i] < 0) continue;
    probabilities.push_back(outOfBag[i]);
    labels.push_back(examples.labels[i]);
  }
  if (labels.empty()) return std::nullopt;
  OutOfBag result{.rows = std::ssize(labels), .logLoss = logLoss(probabilities, labels)};
  if (const auto area = auc(probabilities, labels)) result.auc = area->value;
  return result;
}

Fitted fit(const Examples& examples, const Values& values, std::uint64_t seed, Progress& progress) {
  const Growth growth = schema().options(values);
  requireLearnable(examples);
  progress.report(0);
  Fitted fitted;
  fitted.leftOut = constantColumns(examples);
  Forest forest = grow(examples, growth, seed, progress);
  fitted.rounds = growth.trees;
  fitted.outOfBag = judged(forest.outOfBag, examples);
  fitted.model = std::make_shared<ForestModel>(std::move(forest.trees), examples.values.cols());
  progress.report(1);
  return fitted;
}

Estimate estimate(std::int64_t rows, std::int64_t columns, const Values& values) {
  constexpr double SecondsPerCell = 6e-8, SecondsPerStep = 4e-9, BytesPerNode = 24;
  const Growth growth = schema().options(values);
  const double n = static_cast<double>(rows), p = static_cast<double>(columns), trees = growth.trees;
  const double levels = std::min<double>(growth.depth, std::log2(n + 2)), nodes = 2 * n / growth.leastRows + 1;
  return {n * p * SecondsPerCell + trees * n * std::sqrt(p) * levels * SecondsPerStep,
          n * p + trees * (n / 8 + nodes * BytesPerNode)};
}

}  // namespace

Algorithm algorithm() {
  return {
      .info = {.key = "random_forest",
               .title = KI_TEXT("core", "Random forest"),
               .summary = KI_TEXT(
                   "core", "Asks hundreds of trees, each grown on other rows and other questions, and takes the mean."),
               .source = "Breiman 2001",
               .capabilities = {"contributions"},
               .parameters = schema().parameters()},
      .fit = fit,
      .load = ForestModel::load,
      .estimate = estimate};
}

}  // namespace kindred::predict::random_forest
