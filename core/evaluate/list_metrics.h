// The arithmetic of the metrics of lists, as metrics.h defines them.
#pragma once

#include "core/evaluate/metrics.h"

namespace kindred::evaluate {

Contribution precision(const JudgedList& judged, std::size_t n);
Contribution recall(const JudgedList& judged, std::size_t n);
Contribution truncatedRecall(const JudgedList& judged, std::size_t n);
Contribution ndcg(const JudgedList& judged, std::size_t n);
Contribution averagePrecision(const JudgedList& judged, std::size_t n);
Contribution reciprocalRank(const JudgedList& judged, std::size_t n);
Contribution hitRate(const JudgedList& judged, std::size_t n);

Contribution novelty(const JudgedList& judged, std::size_t n);
/// Of all pairs at once: the squared length of the sum of the products' unit vectors holds each cosine twice.
Contribution diversity(const JudgedList& judged, std::size_t n);
Contribution popularityLift(const JudgedList& judged, std::size_t n);
Contribution repeats(const JudgedList& judged, std::size_t n);

Contribution auc(const JudgedScores& judged);

std::optional<double> coverage(const AllLists& all, std::size_t n);
std::optional<double> gini(const AllLists& all, std::size_t n);

}  // namespace kindred::evaluate
