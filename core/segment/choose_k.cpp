#include "core/segment/choose_k.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <numeric>

#include "core/base/parallel.h"
#include "core/segment/sample.h"
#include "core/segment/separation.h"
#include "core/segment/structureless.h"

namespace kindred::segment {
namespace {

constexpr double NoValue = std::numeric_limits<double>::quiet_NaN();
constexpr int References = 10;  // of either kind
constexpr std::int64_t ReferenceRestarts = 3;
constexpr double LeastSeparation = 0.5, Deviations = 3, LeastStability = 0.75;
// Of a dent, beside that of fewer groups; and of one that needs no comparison.
constexpr double LeastOfDeepest = 0.55, Deep = 0.8;
constexpr std::int64_t LeastRows = 5;
constexpr double LeastShare = 0.01;
constexpr std::string_view K = "k", Restarts = "restarts";

Values withK(Values values, int k) {
  values[std::string(K)] = static_cast<std::int64_t>(k);
  return values;
}

// What a table without groups is held to needs no best of many starts.
Values quicker(Values values) {
  const auto restarts = values.find(Restarts);
  if (restarts != values.end())
    restarts->second = std::min(std::get<std::int64_t>(restarts->second), ReferenceRestarts);
  return values;
}

double inertiaOf(const Matrix& points, const std::vector<int>& labels, int clusters) {
  const Matrix means = meansOf(points, labels, clusters);
  double sum = 0;
  for (std::size_t i = 0; i < labels.size(); ++i)
    if (labels[i] != Noise) sum += (points.row(static_cast<Eigen::Index>(i)) - means.row(labels[i])).squaredNorm();
  return sum;
}

// About the mean of all.
double squaresOf(const Matrix& points) { return (points.rowwise() - points.colwise().mean()).squaredNorm(); }

std::vector<std::int64_t> sizesOf(const Clustering& clustering) {
  std::vector<std::int64_t> sizes(static_cast<std::size_t>(clustering.clusters), 0);
  for (const int label : clustering.labels)
    if (label != Noise) ++sizes[static_cast<std::size_t>(label)];
  return sizes;
}

// Of spherical Gaussians of one variance with the groups' means and shares: Pelleg and Moore, section 3.2.
double sphericalBic(const Matrix& points, const Clustering& found, double inertia) {
  const auto n = static_cast<double>(points.rows()), d = static_cast<double>(points.cols());
  const auto k = static_cast<double>(found.clusters);
  if (n <= k || inertia <= 0) return NoValue;
  const double variance = inertia / (d * (n - k));
  double likelihood = -n * d / 2 * std::log(2 * std::numbers::pi * variance) - d * (n - k) / 2;
  for (const std::int64_t size : sizesOf(found))
    if (size > 0) likelihood += static_cast<double>(size) * std::log(static_cast<double>(size) / n);
  const double parameters = k - 1 + k * d + 1;
  return parameters * std::log(n) - 2 * likelihood;
}

struct Moments {
  double mean = 0, deviation = 0;
};

Moments momentsOf(const std::vector<double>& values) {
  const auto n = static_cast<double>(values.size());
  Moments moments{std::accumulate(values.begin(), values.end(), 0.0) / n, 0};
  for (const double value : values) moments.deviation += (value - moments.mean) * (value - moments.mean) / n;
  moments.deviation = std::sqrt(moments.deviation);
  return moments;
}

// Tables without groups, and what groups in them look like.
class ReferenceTables {
 public:
  ReferenceTables(const Matrix& sample, std::uint64_t seed) {
    const Structureless shape(sample);
    for (std::size_t i = 0; i < 2 * References; ++i) {
      Random random = Random::stream(seed, i);
      m_tables.push_back(shape.drawn(i < References ? Reference::Even : Reference::Cloud, random));
    }
  }

  struct Figures {
    double logInertia = 0, logInertiaError = 0, separationBound = 0;
  };

  [[nodiscard]] Figures figures(const Algorithm& algorithm, const Values& values, std::uint64_t seed,
                                Progress& progress) const {
    std::vector<double> inertias(m_tables.size()), separations(m_tables.size());
    forEach(m_tables.size(), progress, [&](std::size_t i) {
      Progress silent;
      const Clustering found = algorithm.fit(m_tables[i], values, seed + i, silent);
      inertias[i] = std::log(inertiaOf(m_tables[i], found.labels, found.clusters));
      separations[i] = separation(m_tables[i], found.labels, found.clusters);
    });
    Figures figures = gapSide({inertias.begin(), inertias.begin() + References});
    for (const auto begin : {separations.begin(), separations.begin() + References}) {
      const Moments moments = momentsOf({begin, begin + References});
      figures.separationBound = std::max(figures.separationBound, moments.mean + Deviations * moments.deviation);
    }
    return figures;
  }

  /// Of one group: all rows.
  [[nodiscard]] Figures undivided() const {
    std::vector<double> inertias;
    for (std::size_t i = 0; i < References; ++i) inertias.push_back(std::log(squaresOf(m_tables[i])));
    return gapSide(inertias);
  }

 private:
  static Figures gapSide(const std::vector<double>& logInertias) {
    const Moments moments = momentsOf(logInertias);
    return {moments.mean, moments.deviation * std::sqrt(1 + 1.0 / References)};
  }

  std::vector<Matrix> m_tables;
};

class Chooser {
 public:
  Chooser(const Matrix& points, const Algorithm& algorithm, Values values, std::uint64_t seed)
      : m_points(points), m_algorithm(algorithm), m_values(std::move(values)), m_seed(seed) {
    Random random(seed);
    if (points.rows() > ChooseKRows) m_part = rowsOf(points, sampledRows(points.rows(), ChooseKRows, random));
    m_references.emplace(sample(), seed);
  }

  [[nodiscard]] const Matrix& sample() const { return m_part ? *m_part : m_points; }

  KScore score(int k, Progress& progress) const {
    const Values values = withK(m_values, k);
    Progress fitting = progress.part(0, 0.2);
    const Clustering found = m_algorithm.fit(m_points, values, m_seed, fitting);
    Progress judging = progress.part(0.2, 0.3);
    KScore score{.k = k,
                 .quality = quality(m_points, found.labels, found.clusters, m_seed, judging),
                 .inertia = inertiaOf(m_points, found.labels, found.clusters)};
    score.bic = bicOf(found, score.inertia);
    const auto sizes = sizesOf(found);
    const std::int64_t smallest = std::ranges::min(sizes);
    score.smallestShare = static_cast<double>(smallest) / static_cast<double>(m_points.rows());
    score.large = smallest >= LeastRows && score.smallestShare >= LeastShare;
    ofSample(found, values, score, progress);
    return score;
  }

  /// Gap of one group.
  [[nodiscard]] double undividedGap() const {
    return m_references->undivided().logInertia - std::log(squaresOf(sample()));
  }

 private:
  [[nodiscard]] double bicOf(const Clustering& found, double inertia) const {
    if (found.freeParameters > 0) return bic(found);
    return m_algorithm.gives.centres ? sphericalBic(m_points, found, inertia) : NoValue;
  }

  void ofSample(const Clustering& ofAll, const Values& values, KScore& score, Progress& progress) const {
    Progress fitting = progress.part(0.3, 0.4);
    const Clustering found = m_part ? m_algorithm.fit(*m_part, values, m_seed, fitting) : ofAll;
    Progress comparing = progress.part(0.4, 0.7);
    const auto reference = m_references->figures(m_algorithm, quicker(values), m_seed, comparing);
    score.gap = reference.logInertia - std::log(inertiaOf(sample(), found.labels, found.clusters));
    score.gapError = reference.logInertiaError;
    score.separation = separation(sample(), found.labels, found.clusters);
    score.separationBound = std::max(LeastSeparation, reference.separationBound);
    score.setApart = score.separation > score.separationBound;
    Progress repeating = progress.part(0.7, 1);
    score.stability = stability(sample(), found, m_algorithm, values, m_seed, repeating).whole;
    score.stable = score.stability.mean >= LeastStability;
  }

  const Matrix& m_points;
  const Algorithm& m_algorithm;
  Values m_values;
  std::uint64_t m_seed;
  std::optional<Matrix> m_part;
  std::optional<ReferenceTables> m_references;
};

template <class Figure>
std::optional<int> best(const std::vector<KScore>& scores, Figure figure) {
  std::optional<int> k;
  double most = -std::numeric_limits<double>::infinity();
  for (const KScore& score : scores) {
    const double value = figure(score);
    if (value > most) {
      most = value;
      k = score.k;
    }
  }
  return k;
}

// Where the curve, both axes brought to [0, 1], lies farthest below the line between its ends. It begins with one group
// where the range begins with two.
std::optional<int> elbowOf(const std::vector<KScore>& scores, double undivided) {
  const bool withOne = scores.front().k == 2;
  const double most = withOne ? undivided : scores.front().inertia, height = most - scores.back().inertia;
  const double first = withOne ? 1 : scores.front().k, width = scores.back().k - first;
  if (!(height > 0) || width < 2) return {};
  return best(scores, [&](const KScore& score) {
    return 1 - (score.k - first) / width - (score.inertia - scores.back().inertia) / height;
  });
}

std::optional<int> gapChoice(const std::vector<KScore>& scores, double undivided) {
  if (scores.front().k == 2 && undivided >= scores.front().gap - scores.front().gapError) return 1;
  for (std::size_t i = 0; i + 1 < scores.size(); ++i)
    if (scores[i].gap >= scores[i + 1].gap - scores[i + 1].gapError) return scores[i].k;
  return {};
}

// Of the first number nothing is known of one group fewer, unless that is none at all.
void compareWithFewer(std::vector<KScore>& scores, double undividedGap) {
  double deepest = 0;
  for (std::size_t i = 0; i < scores.size(); ++i) {
    const double fewer = i > 0 ? scores[i - 1].gap : undividedGap;
    if (scores[i].setApart) scores[i].setApart = scores[i].separation >= std::min(Deep, LeastOfDeepest * deepest);
    if (scores[i].stable) deepest = std::max(deepest, scores[i].separation);
    scores[i].sharper = (i == 0 && scores[i].k > 2) || scores[i].gap > fewer + scores[i].gapError;
  }
}

SingleChoices singleChoices(const std::vector<KScore>& scores, double undividedGap, double undividedInertia) {
  return {.silhouette = best(scores, [](const KScore& score) { return score.quality.silhouette; }),
          .calinskiHarabasz = best(scores, [](const KScore& score) { return score.quality.calinskiHarabasz; }),
          .daviesBouldin = best(scores, [](const KScore& score) { return -score.quality.daviesBouldin; }),
          .bic = best(scores, [](const KScore& score) { return -score.bic; }),
          .gap = gapChoice(scores, undividedGap),
          .elbow = elbowOf(scores, undividedInertia)};
}

void recommend(ChoiceOfK& choice) {
  const auto passing = std::ranges::find_if(choice.scores.rbegin(), choice.scores.rend(), &KScore::passes);
  const int last = choice.scores.back().k;
  if (passing != choice.scores.rend()) {
    choice.recommended = passing->k;
    choice.reasonKey = passing->k == last ? "clear_groups_at_limit" : "clear_groups";
    const Text reason =
        passing->k == last
            ? KI_TEXT(
                  "core",
                  "There are at least %1 groups, each set apart from every other: fewer customers stand between "
                  "two of them than in the middle of either. Random halves of the customers give the same "
                  "groups (agreement %2, where 1 is the same). This is the largest number that was tried: try more.")
            : KI_TEXT("core",
                      "%1 is the largest number of groups that are all set apart: fewer customers stand between "
                      "two of them than in the middle of either. Random halves of the customers give the same "
                      "groups (agreement %2, where 1 is the same).");
    choice.reason = reason.with(passing->k).with(passing->stability.mean);
    return;
  }
  const bool anyApart = std::ranges::any_of(choice.scores, [](const KScore& s) { return s.setApart && s.sharper; });
  const bool anyStable =
      std::ranges::any_of(choice.scores, [](const KScore& s) { return s.setApart && s.sharper && s.stable; });
  if (!anyApart) {
    choice.reasonKey = "not_set_apart";
    choice.reason = KI_TEXT("core",
                            "There are no clear groups: whatever their number, customers stand as close together "
                            "between groups as in customers without any groups. Groups would be cuts through one "
                            "crowd; they may still be of use, but any other cut would do as well.");
  } else if (!anyStable) {
    choice.reasonKey = "not_stable";
    choice.reason = KI_TEXT("core",
                            "There are no clear groups: random halves of the customers give different ones, "
                            "whatever their number.");
  } else {
    choice.reasonKey = "too_small";
    choice.reason = KI_TEXT("core",
                            "There are no clear groups: what stands apart is a few single customers, and the rest "
                            "is one crowd.");
  }
}

ChoiceOfK tooFewRows(ChoiceOfK choice) {
  choice.reasonKey = "too_few_rows";
  choice.reason = KI_TEXT("core", "There are too few different customers to tell groups apart.");
  return choice;
}

void requireRange(const Algorithm& algorithm, const KRange& range) {
  if (find(algorithm.info.parameters, K) == nullptr) {
    throw Error(
        ErrorCode::BadParameters,
        KI_TEXT("core", "“%1” finds the number of groups by itself: there is no k to choose.").with(algorithm.info.key),
        KI_TEXT("core", "Choose a method that is told how many groups to make."));
  }
  constexpr int Least = 2, Most = 100;
  if (range.from < Least || range.to < range.from || range.to > Most) {
    throw Error(ErrorCode::BadParameters,
                KI_TEXT("core",
                        "The numbers of groups to try must lie between 2 and 100, the first no greater than the "
                        "last; not from %1 to %2.")
                    .with(range.from)
                    .with(range.to));
  }
}

}  // namespace

ChoiceOfK chooseK(const Matrix& points, const Algorithm& algorithm, const Values& values, KRange range,
                  std::uint64_t seed, Progress& progress) {
  requireRange(algorithm, range);
  requireValid(algorithm.info.parameters, values);
  ChoiceOfK choice;
  if (points.rows() < 2 * LeastRows || points.cols() == 0) return tooFewRows(std::move(choice));
  const Chooser chooser(points, algorithm, completed(algorithm.info.parameters, values), seed);
  choice.sampled = chooser.sample().rows();
  const int steps = range.to - range.from + 1;
  for (int step = 0; step < steps; ++step) {
    const int k = range.from + step;
    Progress part = progress.part(static_cast<double>(step) / steps, static_cast<double>(step + 1) / steps,
                                  KI_TEXT("core", "Trying %1 groups").with(k));
    try {
      choice.scores.push_back(chooser.score(k, part));
    } catch (const Error& error) {
      if (error.code() != ErrorCode::BadParameters) throw;
      break;  // there are fewer different rows than groups
    }
  }
  if (choice.scores.empty()) return tooFewRows(std::move(choice));
  compareWithFewer(choice.scores, chooser.undividedGap());
  choice.single = singleChoices(choice.scores, chooser.undividedGap(), squaresOf(points));
  recommend(choice);
  return choice;
}

Estimate estimateChooseK(const Algorithm& algorithm, const Values& values, KRange range, std::int64_t rows,
                         std::int64_t columns) {
  const Values all = completed(algorithm.info.parameters, values);
  const std::int64_t sampled = std::min<std::int64_t>(rows, ChooseKRows);
  Estimate sum;
  for (int k = range.from; k <= range.to; ++k) {
    const Values each = withK(all, k);
    const Estimate whole = algorithm.estimate(rows, columns, each);
    sum.seconds += whole.seconds + estimateStability(algorithm, each, sampled, columns).seconds +
                   2 * References * algorithm.estimate(sampled, columns, quicker(each)).seconds;
    sum.bytes = std::max(sum.bytes, whole.bytes);
  }
  sum.bytes += static_cast<double>(2 * References * sampled * columns) * sizeof(double);
  return sum;
}

}  // namespace kindred::segment
