// Explanations of models whose scores do not come apart into what each product of the history adds: what each moves is seen by
// leaving it out. Left out one at a time they need not add up to the score, since what two bring together goes with either;
// what is left over, and what the model says of everybody, stands in a line of its own, so that the whole does add up.
#pragma once

#include "core/matrix/dense.h"
#include "core/recommend/model.h"

namespace kindred::recommend {

/// Scores of one person: of each of some products (columns) with all of the history (first row) and without each of its
/// products in turn (rows after it, in the history's order).
using ScoresLeftOut = Matrix;

/// `leftOut` is of `products`; the score of each is the one that lists show.
std::vector<Explanation> explainedByLeavingOut(const Model& model, const TrainingData& data, const Person& person,
                                               std::span<const Index> products, const ScoresLeftOut& leftOut);

}  // namespace kindred::recommend
