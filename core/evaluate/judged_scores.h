// The scores of what could be offered to one person, as lists are made of them.
#pragma once

#include "core/evaluate/metrics.h"

namespace kindred::evaluate {

struct ScoredPerson {
  const recommend::TrainingData& train;
  std::span<const double> scores = {};     ///< by product, NoScore where the model cannot tell; empty: of none
  std::span<const Index> relevant = {};    ///< ascending
  std::span<const Index> notOffered = {};  ///< ascending: the history, where it may not be offered back
  std::span<const char> isCandidate = {};  ///< by product; empty: all of the training are
};

/// By the number of customers who have each product where the model has no score for any that could be offered.
JudgedScores judgedScores(const ScoredPerson& person);

}  // namespace kindred::evaluate
