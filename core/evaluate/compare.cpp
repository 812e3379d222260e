#include "core/evaluate/compare.h"

#include <algorithm>

#include "core/base/parallel.h"
#include "core/evaluate/paired_test.h"

namespace kindred::evaluate {
namespace {

/// What two recommenders came to of those who count for both.
struct Pairs {
  std::vector<Contribution> a, b;
  bool isEveryone = true;  ///< nobody counts for one alone
};

Pairs pairsOf(const Sample& a, const Sample& b) {
  Pairs pairs;
  for (std::size_t row = 0; row < std::min(a.contributions.size(), b.contributions.size()); ++row) {
    const Contribution &ofA = a.contributions[row], &ofB = b.contributions[row];
    if (ofA.weight <= 0 && ofB.weight <= 0) continue;
    if (ofA.weight != ofB.weight) {
      pairs.isEveryone = false;
      continue;
    }
    pairs.a.push_back(ofA);
    pairs.b.push_back(ofB);
  }
  return pairs;
}

std::vector<double> resampled(const MetricKind& kind, const Sample& sample, const std::vector<Contribution>& paired,
                              bool isEveryone, std::uint64_t seed, Progress& progress) {
  if (isEveryone) return sample.resampled;
  auto ratios = resampledRatios(paired, seed, progress);
  for (double& ratio : ratios) ratio = kind.figureOf(ratio);
  return ratios;
}

void addInterval(Comparison& comparison, const Sample& a, const Sample& b, const Pairs& pairs, std::uint64_t seed) {
  const MetricKind& kind = *comparison.metric.kind;
  Progress within;
  std::vector<double> differences = resampled(kind, a, pairs.a, pairs.isEveryone, seed, within);
  const auto ofB = resampled(kind, b, pairs.b, pairs.isEveryone, seed, within);
  for (std::size_t i = 0; i < differences.size(); ++i) differences[i] -= ofB[i];
  const Interval interval = percentileInterval(std::move(differences));
  comparison.low = interval.low;
  comparison.high = interval.high;
}

void addTest(Comparison& comparison, const Pairs& pairs, std::uint64_t seed) {
  std::vector<double> differences;
  for (std::size_t i = 0; i < pairs.a.size(); ++i) differences.push_back(pairs.a[i].sum - pairs.b[i].sum);
  const auto share = [&](auto isCounted) {
    return static_cast<double>(std::ranges::count_if(differences, isCounted)) / static_cast<double>(differences.size());
  };
  comparison.aAbove = share([](double difference) { return difference > 0; });
  comparison.bAbove = share([](double difference) { return difference < 0; });
  comparison.pValue = randomisationTest(differences, seed);
}

void compareFigures(Comparison& comparison, const Evaluation& a, const Evaluation& b, std::size_t metric,
                    std::uint64_t seed) {
  const Pairs pairs = pairsOf(a.samples[metric], b.samples[metric]);
  if (pairs.a.empty()) {
    const auto &ofA = a.figures[metric].second.mean, &ofB = b.figures[metric].second.mean;
    if (ofA && ofB) comparison.difference = *ofA - *ofB;
    return;
  }
  const MetricKind& kind = *comparison.metric.kind;
  comparison.customers = std::ssize(pairs.a);
  comparison.difference = kind.figureOf(*ratio(pairs.a)) - kind.figureOf(*ratio(pairs.b));
  addInterval(comparison, a.samples[metric], b.samples[metric], pairs, seed);
  addTest(comparison, pairs, seed);
}

Text wonBy(const Comparison& comparison, const Text& first, const Text& second, double above, double below) {
  const bool isBetter = comparison.metric.kind->better != Better::Neither;
  const Text sentence =
      isBetter
          ? KI_TEXT(
                "core",
                "“%1” beats “%2” for %3 of customers and loses for %4; the difference is larger than chance explains.")
          : KI_TEXT("core",
                    "“%1” is above “%2” for %3 of customers and below for %4; the difference is larger than chance "
                    "explains.");
  return sentence.with(Phrase{first.source()}).with(Phrase{second.source()}).with(Percent{above}).with(Percent{below});
}

void judgeVerdict(Comparison& comparison, const Text& a, const Text& b) {
  const Better better = comparison.metric.kind->better;
  if (!comparison.pValue) {
    comparison.key = "not_tested";
    comparison.verdict = comparison.difference ? KI_TEXT("core", "Not tested: the figure is of all lists together.")
                                               : KI_TEXT("core", "Not tested: there is no figure to compare.");
  } else if (comparison.aAbove == 0 && comparison.bAbove == 0) {
    comparison.key = "equal";
    comparison.verdict = KI_TEXT("core", "Both come to the same for every customer.");
  } else if (*comparison.pAdjusted >= Significance) {
    comparison.key = "cannot_tell";
    comparison.verdict = KI_TEXT("core", "Cannot tell: chance alone explains such a difference.");
  } else {
    const bool isLowerBetter = better == Better::Lower;
    const bool aWins = (*comparison.difference > 0) != isLowerBetter;
    comparison.key = std::string(aWins ? "a_" : "b_") + (better == Better::Neither ? "higher" : "better");
    const double aFirst = isLowerBetter ? comparison.bAbove : comparison.aAbove;
    const double bFirst = isLowerBetter ? comparison.aAbove : comparison.bAbove;
    comparison.verdict = aWins ? wonBy(comparison, a, b, aFirst, bFirst) : wonBy(comparison, b, a, bFirst, aFirst);
  }
}

void adjust(std::vector<Comparison>& comparisons) {
  std::vector<double> pValues;
  for (const Comparison& comparison : comparisons) {
    if (comparison.pValue) pValues.push_back(*comparison.pValue);
  }
  const auto adjusted = holm(pValues);
  std::size_t next = 0;
  for (Comparison& comparison : comparisons) {
    if (comparison.pValue) comparison.pAdjusted = adjusted[next++];
  }
}

}  // namespace

std::vector<Comparison> compare(const std::vector<Compared>& compared, const EvaluationOptions& options,
                                Progress& progress) {
  std::vector<std::pair<std::size_t, Comparison>> all;  // with the place of the metric
  for (std::size_t metric = 0; metric < options.metrics.size(); ++metric) {
    for (std::size_t a = 0; a < compared.size(); ++a) {
      for (std::size_t b = a + 1; b < compared.size(); ++b)
        all.emplace_back(metric, Comparison{.a = a, .b = b, .metric = options.metrics[metric]});
    }
  }
  forEach(all.size(), progress, [&](std::size_t i) {
    auto& [metric, comparison] = all[i];
    compareFigures(comparison, *compared[comparison.a].evaluation, *compared[comparison.b].evaluation, metric,
                   options.seed);
  });
  std::vector<Comparison> comparisons;
  for (auto& [metric, comparison] : all) comparisons.push_back(std::move(comparison));
  adjust(comparisons);
  for (Comparison& comparison : comparisons)
    judgeVerdict(comparison, compared[comparison.a].title, compared[comparison.b].title);
  return comparisons;
}

}  // namespace kindred::evaluate
