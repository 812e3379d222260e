// Hierarchical clustering: the two groups most alike become one until all are one; the tree is cut where k are left.
// A newcomer joins the group of the row that is nearest, which tells the rows themselves what the cut told them. Of very
// many rows the tree can be one of small groups, into which they are gathered first.
#include <algorithm>

#include "core/base/memory.h"
#include "core/base/parallel.h"
#include "core/matrix/nearest_rows.h"
#include "core/segment/hierarchical/first_groups.h"
#include "core/segment/nearest_row.h"
#include "core/similarity/ward_of_distances.h"

namespace kindred::segment::hierarchical {
namespace {

enum class Linking { Ward, Complete, Average, Single };

struct Options {
  int k = 5;
  Linking linkage = Linking::Ward;
  int firstGroups = 0;
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
                    KI_TEXT("core", "The two members that are nearest. Finds chains and odd ones out.")}})
          .param(
              &Options::firstGroups, "first_groups", KI_TEXT("core", "Groups first"),
              KI_TEXT("core",
                      "For very many customers: they are gathered into so many small groups, and the tree is made of "
                      "these. Ward and average count everyone in them; complete and single look at their middles. 0: "
                      "everyone stands for themselves."),
              Range{0, 20000})
          .advanced();
  return all;
}

// As measured on 20,000 rows of 10 columns, two cores.
constexpr double SecondsATerm = 1.5e-10;
constexpr double SecondsATermOfWard = 6e-11;
constexpr double SecondsAPair = 1.5e-8;
constexpr double SecondsARowGathered = 5e-6;
constexpr double SecondsATermOfGroups = 3e-11;

bool needsAllPairs(Linking linkage) { return linkage == Linking::Complete || linkage == Linking::Average; }

constexpr double BytesOfNearest = 400;  // beside the numbers of a row

double bytesOfPairs(double rows) { return rows * (rows - 1) / 2 * sizeof(double); }

double bytesOfWard(double rows, double columns) { return rows * (columns * 28 + BytesOfNearest); }

Text gatherFirst() {
  return KI_TEXT("core", "Have everyone gathered into small groups first (“Groups first”, 2,000 for example).");
}

/// For the tree of all rows at once. Throws Error (OutOfMemory).
void requireMemoryOfAll(const Matrix& points, Linking linkage) {
  const auto n = static_cast<double>(points.rows());
  if (needsAllPairs(linkage)) requireMemory(bytesOfPairs(n), gatherFirst());
  else if (linkage == Linking::Ward) requireMemory(bytesOfWard(n, static_cast<double>(points.cols())), gatherFirst());
}

/// Euclidean, condensed.
std::vector<double> distancesOf(const Matrix& points, Progress& progress) {
  const auto n = static_cast<std::size_t>(points.rows());
  const Eigen::MatrixXd columns = points;  // so that loops run along memory
  std::vector<double> distances(n * (n - 1) / 2);
  if (distances.empty()) return distances;
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

/// As Ward's of clusters that are there already (ward_of_distances.h).
void weigh(std::vector<double>& distances, const std::vector<int>& sizes) {
  std::size_t pair = 0;
  for (std::size_t i = 0; i < sizes.size(); ++i) {
    for (std::size_t j = i + 1; j < sizes.size(); ++j, ++pair) {
      const double a = sizes[i], b = sizes[j];
      distances[pair] *= distances[pair] * 2 * a * b / (a + b);
    }
  }
}

std::vector<Merge> treeOf(const FirstGroups& groups, Linking linkage, Progress& progress) {
  if (linkage == Linking::Single || linkage == Linking::Complete) return treeOf(groups.means, linkage, progress);
  Progress comparing = progress.part(0, 0.3), joining = progress.part(0.3, 1);
  auto distances = distancesOf(groups.means, comparing);
  if (linkage == Linking::Average)
    return similarity::averageLinkage(std::move(distances), groups.sizes, joining).merges;
  weigh(distances, groups.sizes);
  return similarity::wardOfDistances(std::move(distances), groups.sizes, joining).merges;
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

void cutTree(Clustering& clustering) {
  const auto apart = std::ranges::count_if(clustering.tree, [](const Merge& merge) { return merge.height > 0; });
  if (apart + 1 < clustering.clusters) refuseTooFew(apart + 1, clustering.clusters);
  clustering.labels = similarity::cut(clustering.tree, clustering.clusters);
}

Clustering fitAll(const Matrix& points, const Options& options, Progress& progress) {
  requireMemoryOfAll(points, options.linkage);
  Clustering result{.labels = {}, .clusters = options.k, .tree = treeOf(points, options.linkage, progress)};
  cutTree(result);
  addCentres(points, result);
  numberBySize(result);
  result.assigner = nearestRow(points, result.labels);
  return result;
}

/// A newcomer joins the small group whose place is nearest, as the rows did.
Clustering fitGathered(const Matrix& points, const Options& options, std::uint64_t seed, Progress& progress) {
  requireMemory(bytesOfPairs(options.firstGroups), KI_TEXT("core", "Ask for fewer groups first."));
  Progress gathering = progress.part(0, 0.7), joining = progress.part(0.7, 1);
  const FirstGroups groups = firstGroups(points, options.firstGroups, seed, gathering);
  Clustering result{
      .labels = {}, .clusters = options.k, .tree = treeOfRows(treeOf(groups, options.linkage, joining), groups)};
  cutTree(result);
  addCentres(points, result);
  numberBySize(result);
  std::vector<int> labels(groups.sizes.size());
  for (std::size_t row = 0; row < groups.ofRows.size(); ++row)
    labels[static_cast<std::size_t>(groups.ofRows[row])] = result.labels[row];
  result.assigner = nearestRow(groups.places, std::move(labels));
  return result;
}

Clustering fit(const Matrix& points, const Values& values, std::uint64_t seed, Progress& progress) {
  requirePoints(points);
  const Options options = schema().options(values, {.customers = points.rows()});
  if (options.firstGroups == 0 || options.firstGroups >= points.rows()) return fitAll(points, options, progress);
  if (options.firstGroups < options.k) {
    throw Error(
        ErrorCode::BadParameters,
        KI_TEXT("core", "%1 groups made first are too few for %2 segments.").with(options.firstGroups).with(options.k),
        KI_TEXT("core", "Ask for many more groups first than segments, or for none (0)."));
  }
  return fitGathered(points, options, seed, progress);
}

/// Of so many rows, or small groups, joined.
Estimate estimateOfTree(double n, double width, Linking linkage) {
  if (needsAllPairs(linkage)) return {n * n * SecondsAPair, n * (width * 2 + 8) * sizeof(double) + bytesOfPairs(n)};
  if (linkage == Linking::Single) return {n * n * width * SecondsATerm, n * (width * 2 + 8) * sizeof(double)};
  return {nearestRowsSeconds(n, width) + n * n * width * SecondsATermOfWard, bytesOfWard(n, width)};
}

Estimate estimate(std::int64_t rows, std::int64_t columns, const Values& values) {
  const Options options = schema().options(values);
  const auto n = static_cast<double>(rows), width = static_cast<double>(columns);
  const double groups = options.firstGroups;
  if (groups == 0 || groups >= n) return estimateOfTree(n, width, options.linkage);
  const Estimate tree =
      estimateOfTree(groups, width, options.linkage == Linking::Ward ? Linking::Average : options.linkage);
  return {tree.seconds + n * SecondsARowGathered + n * width * groups * SecondsATermOfGroups,
          tree.bytes + n * (width * 3 + 10) * sizeof(double)};
}

}  // namespace

Algorithm algorithm() {
  return {.info = {.key = "hierarchical",
                   .title = KI_TEXT("core", "Hierarchical"),
                   .summary = KI_TEXT("core",
                                      "A tree in which those most alike are joined first, cut into k groups. Shows how "
                                      "groups divide further."),
                   .source = "Ward 1963; Müllner 2011 (nearest-neighbour chain); Chiu et al., KDD 2001 (groups first)",
                   .parameters = schema().parameters()},
          .gives = {.centres = true, .tree = true, .assigns = true},
          .fit = fit,
          .estimate = estimate,
          .load = loadNearestRow,
          .lighter = Lighter{.hint = gatherFirst(),
                             .offer = KI_TEXT("core", "Make 2,000 groups first"),
                             .settings = {{"first_groups", std::int64_t{2000}}}}};
}

}  // namespace kindred::segment::hierarchical
