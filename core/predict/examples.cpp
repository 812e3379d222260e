#include "core/predict/examples.h"

#include <algorithm>
#include <cmath>

namespace kindred::predict {
namespace {

/// Nothing times a number is nothing, times anything else no number: several at once, unlike allFinite().
bool isFinite(const Matrix& values) { return (values.array() * 0).sum() == 0; }

}  // namespace

ClassWeights classWeights(const Examples& examples) {
  ClassWeights sums;
  for (Eigen::Index i = 0; i < examples.rows(); ++i) {
    (examples.isYes(i) ? sums.yes : sums.no) += examples.weight(i);
  }
  return sums;
}

void requireLearnable(const Examples& examples) {
  const auto rows = static_cast<std::size_t>(examples.rows());
  const auto refuse = [](Text message, Text hint) {
    throw Error(ErrorCode::BadData, std::move(message), std::move(hint));
  };
  if (examples.values.cols() == 0 || static_cast<std::size_t>(examples.values.cols()) != examples.features.size())
    refuse(KI_TEXT("core", "There are no columns to learn from."), KI_TEXT("core", "Name at least one column."));
  if (examples.labels.size() != rows || (!examples.weights.empty() && examples.weights.size() != rows))
    refuse(KI_TEXT("core", "Not every row has an answer and a weight."), {});
  if (!isFinite(examples.values))
    refuse(KI_TEXT("core", "A cell of the columns to learn from is no number."),
           KI_TEXT("core", "Fill in what is missing."));
  if (!std::ranges::all_of(examples.weights, [](double w) { return std::isfinite(w) && w > 0; }))
    refuse(KI_TEXT("core", "A weight is not above 0."), KI_TEXT("core", "Leave rows out that should not count."));
  const ClassWeights sums = classWeights(examples);
  if (sums.yes == 0 || sums.no == 0)
    refuse(sums.yes == 0 ? KI_TEXT("core", "No row says yes: there is nothing to tell apart.")
                         : KI_TEXT("core", "No row says no: there is nothing to tell apart."),
           KI_TEXT("core", "Choose another question, other days, or another value that counts as yes."));
}

void requireColumns(const Matrix& rows, Eigen::Index columns) {
  if (rows.cols() != columns || !isFinite(rows))
    throw Error(ErrorCode::BadData, KI_TEXT("core", "These rows do not have the columns that were learned from."),
                KI_TEXT("core", "Use a table with the same columns."));
}

Examples rowsOf(const Examples& examples, const std::vector<Eigen::Index>& places) {
  Examples part{.values = Matrix(static_cast<Eigen::Index>(places.size()), examples.values.cols()),
                .features = examples.features,
                .labels = {}};
  part.labels.reserve(places.size());
  for (std::size_t i = 0; i < places.size(); ++i) {
    const auto row = static_cast<std::size_t>(places[i]);
    part.values.row(static_cast<Eigen::Index>(i)) = examples.values.row(places[i]);
    part.labels.push_back(examples.labels[row]);
    if (!examples.weights.empty()) part.weights.push_back(examples.weights[row]);
    if (!examples.moments.empty()) part.moments.push_back(examples.moments[row]);
  }
  return part;
}

}  // namespace kindred::predict
