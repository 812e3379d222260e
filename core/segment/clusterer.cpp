#include "core/segment/clusterer.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/params/lookup.h"

namespace kindred::segment {

const Algorithm& algorithm(std::string_view key) {
  return lookUp(algorithms(), key, KI_TEXT("core", "There is no clustering method “%1”."));
}

std::vector<std::string> capabilities(const Algorithm& algorithm) {
  const Gives& gives = algorithm.gives;
  std::vector<std::string> facts;
  if (gives.centres) facts = {"centres", "inertia"};
  if (gives.noise) facts.emplace_back("noise");
  if (gives.tree) facts.emplace_back("tree");
  if (gives.memberships) facts.emplace_back("memberships");
  if (gives.assigns) facts.emplace_back("assigns");
  if (gives.titles) facts.emplace_back("titles");
  return facts;
}

double bic(const Clustering& clustering) {
  return std::log(static_cast<double>(clustering.labels.size())) * static_cast<double>(clustering.freeParameters) -
         2 * clustering.logLikelihood;
}

void requirePoints(const Matrix& points) {
  if (points.rows() == 0 || points.cols() == 0) {
    throw Error(ErrorCode::BadData, KI_TEXT("core", "There is nothing to group."),
                KI_TEXT("core", "Choose features or columns with numbers."));
  }
  if (!points.allFinite()) {
    throw Error(ErrorCode::BadData, KI_TEXT("core", "Some cells are empty or not numbers, so rows cannot be compared."),
                KI_TEXT("core", "Leave out the columns or rows concerned."));
  }
  constexpr double Greatest = 1e150;
  if (points.cwiseAbs().maxCoeff() > Greatest) {
    throw Error(ErrorCode::BadData, KI_TEXT("core", "Some numbers are too large to be compared."),
                KI_TEXT("core", "Leave out the columns or rows concerned, or divide them by a large number."));
  }
}

void refuseTooFew(std::int64_t different, int groups) {
  throw Error(
      ErrorCode::BadParameters,
      KI_TEXT_N("core", "There (is|are) only %n different row(s), too few for %1 groups.", different).with(groups),
      KI_TEXT("core", "Ask for fewer groups, or look at more features."));
}

std::optional<Text> whyUndivided(const Clustering& clustering) {
  if (clustering.clusters == 0)
    return KI_TEXT("core", "No clear groups: nowhere do enough customers lie close together, so everyone is in none.");
  if (clustering.clusters == 1 && std::ranges::find(clustering.labels, Noise) == clustering.labels.end())
    return KI_TEXT("core", "No clear groups: everyone is in the same one.");
  return std::nullopt;
}

void numberBySize(Clustering& clustering) {
  const auto clusters = static_cast<std::size_t>(clustering.clusters);
  std::vector<std::size_t> size(clusters, 0);
  std::vector<std::size_t> first(clusters, clustering.labels.size());
  for (std::size_t i = 0; i < clustering.labels.size(); ++i) {
    if (clustering.labels[i] == Noise) continue;
    const auto label = static_cast<std::size_t>(clustering.labels[i]);
    if (size[label]++ == 0) first[label] = i;
  }
  std::vector<std::size_t> order(clusters);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, [&](std::size_t a, std::size_t b) {
    return size[a] != size[b] ? size[a] > size[b] : first[a] < first[b];
  });

  std::vector<int> number(clusters);
  const Matrix centres = clustering.centres, memberships = clustering.memberships;
  const auto titles = clustering.titles;
  for (std::size_t place = 0; place < clusters; ++place) {
    number[order[place]] = static_cast<int>(place);
    const auto from = static_cast<Eigen::Index>(order[place]), to = static_cast<Eigen::Index>(place);
    if (centres.rows() > 0) clustering.centres.row(to) = centres.row(from);
    if (memberships.rows() > 0) clustering.memberships.col(to) = memberships.col(from);
    if (!titles.empty()) clustering.titles[place] = titles[order[place]];
  }
  for (auto* labels : {&clustering.labels, &clustering.columnLabels}) {
    for (int& label : *labels) {
      if (label != Noise) label = number[static_cast<std::size_t>(label)];
    }
  }
}

}  // namespace kindred::segment
