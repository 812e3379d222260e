// Hierarchical clustering: the two groups most alike become one until all are one; the tree is cut where k are left.
// A newcomer joins the group of the row that is nearest, which tells the rows themselves what the cut told them.
#include <algorithm>

#include "core/base/memory.h"
#include "core/base/parallel.h"
#include "core/matrix/nearest_rows.h"
#include "core/segment/clusterer.h"
#include "core/segment/nearest_row.h"
#include "core/similarity/linkage.h"

namespace kindred::segment::hierarchical {
namespace {

enum class Linking { Ward, Complete, Average, Single };

struct Options {
  int k = 5;
  Linking linkage = Linking::Ward;
};

const Schema<Options>& schema() {
  static const Schema<Options> all =
      Schema<Options>()
          .param(
              &Options::k, "k", KI_TEXT("core", "Segments, k"),
              KI_TEXT("core", "How many groups to make. More groups are more alike inside, and harder to tell apart."),
              Range{.minimum = 2, .maximum = 100, .atMostCustomers = true})
          .choice(&Options::linkage, "linkage", KI_TEXT("core", "Linkage"),
                  KI_TEXT("core", "What makes two groups alike, and so which of them become one first."),
                  {{Linking::Ward, "ward", KI_TEXT("core", "Ward"),
                    KI_TEXT("core", "Groups that stay most alike inside. As k-means would, of like size.")},
                   {Linking::Complete, "complete", KI_TEXT("core", "Complete"),
                    KI_TEXT("core", "The two members that are furthest from each other.")},
                   {Linking::Average, "average", KI_TEXT("core", "Average"),
                    KI_TEXT("core", "All pairs of members, on average.")},
                   {Linking::Single, "single", KI_TEXT("core", "Single"),
                    KI_TEXT("core", "The two members that are nearest. Finds chains and odd ones out.")}});
  return all;
}

// As measured on 20,000 rows of 10 columns, two cores.
constexpr double SecondsATerm = 1.5e-10;
constexpr double SecondsATermOfWard = 6e-11;
constexpr double SecondsAPair = 1.5e-8;

bool needsAllPairs(Linking linkage) { return linkage == Linking::Complete || linkage == Linking::Average; }

double bytesOfPairs(double rows) { return rows * (rows - 1) / 2 * sizeof(double); }

/// Euclidean, condensed. Throws Error (OutOfMemory).
std::vector<double> distancesOf(const Matrix& points, Progress& progress) {
  requireMemory(
      bytesOfPairs(static_cast<double>(points.rows())),
      KI_TEXT("core", "Choose Ward or single linkage, which need no distances of all pairs, or group by k-means."));
  const auto n = static_cast<std::size_t>(points.rows());
  const Eigen::MatrixXd columns = points;  // so that loops run along memory
  std::vector<double> distances(n * (n - 1) / 2);
  forEachChunk(n - 1, 64, progress, [&](const Chunk& chunk) {
    for (std::size_t i = chunk.begin; i < chunk.end; ++i) {
      const auto others = static_cast<Eigen::Index>(n - 1 - i), row = static_cast<Eigen::Index>(i);
      Eigen::Map<Eigen::ArrayXd> own(distances.data() + i * (2 * n - i - 1) / 2, others);
      own.setZero();
      for (Eigen::Index j = 0; j < columns.cols(); ++j)
        own += (columns.col(j).tail(others).array() - columns(row, j)).square();
      own = own.sqrt();
    }
  });
  return distances;
}

std::vector<Merge> treeOf(const Matrix& points, Linking linkage, Progress& progress) {
  if (linkage == Linking::Ward) return similarity::wardLinkage(points, progress).merges;
  if (linkage == Linking::Single) return similarity::singleLinkage(points, progress).merges;
  Progress comparing = progress.part(0, 0.3);
  auto distances = distancesOf(points, comparing);
  Progress joining = progress.part(0.3, 1);
  const auto n = static_cast<int>(points.rows());
  return (linkage == Linking::Complete ? similarity::completeLinkage(std::move(distances), n, joining)
                                       : similarity::averageLinkage(std::move(distances), n, joining))
      .merges;
}

/// The means of the groups, and the squares around them.
void addCentres(const Matrix& points, Clustering& clustering) {
  clustering.centres = Matrix::Zero(clustering.clusters, points.cols());
  Vector sizes = Vector::Zero(clustering.clusters);
  for (Eigen::Index i = 0; i < points.rows(); ++i) {
    const int label = clustering.labels[static_cast<std::size_t>(i)];
    clustering.centres.row(label) += points.row(i);
    ++sizes[label];
  }
  clustering.centres.array().colwise() /= sizes.array();
  clustering.inertia = 0;
  for (Eigen::Index i = 0; i < points.rows(); ++i) {
    const int label = clustering.labels[static_cast<std::size_t>(i)];
    clustering.inertia += (points.row(i) - clustering.centres.row(label)).squaredNorm();
  }
}

Clustering fit(const Matrix& points, const Values& values, std::uint64_t, Progress& progress) {
  requirePoints(points);
  const Options options = schema().options(values, {.customers = points.rows()});
  Clustering result{.labels = {}, .clusters = options.k, .tree = treeOf(points, options.linkage, progress)};
  const auto apart = std::ranges::count_if(result.tree, [](const Merge& merge) { return merge.height > 0; });
  if (apart + 1 < options.k) refuseTooFew(apart + 1, options.k);
  result.labels = similarity::cut(result.tree, options.k);
  addCentres(points, result);
  numberBySize(result);
  result.assigner = nearestRow(points, result.labels);
  return result;
}

Estimate estimate(std::int64_t rows, std::int64_t columns, const Values& values) {
  const Options options = schema().options(values);
  const auto n = static_cast<double>(rows), width = static_cast<double>(columns);
  if (needsAllPairs(options.linkage))
    return {n * n * SecondsAPair, n * (width * 2 + 8) * sizeof(double) + bytesOfPairs(n)};
  if (options.linkage == Linking::Single) return {n * n * width * SecondsATerm, n * (width * 2 + 8) * sizeof(double)};
  constexpr double BytesOfNearest = 400;
  return {nearestRowsSeconds(n, width) + n * n * width * SecondsATermOfWard, n * (width * 28 + BytesOfNearest)};
}

}  // namespace

Algorithm algorithm() {
  return {.info = {.key = "hierarchical",
                   .title = KI_TEXT("core", "Hierarchical"),
                   .summary = KI_TEXT("core",
                                      "A tree in which those most alike are joined first, cut into k groups. Shows how "
                                      "groups divide further."),
                   .source = "Ward 1963; Müllner 2011 (nearest-neighbour chain)",
                   .parameters = schema().parameters()},
          .gives = {.centres = true, .tree = true, .assigns = true},
          .fit = fit,
          .estimate = estimate,
          .load = loadNearestRow};
}

}  // namespace kindred::segment::hierarchical
