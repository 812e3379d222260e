#include "core/similarity/weighting.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace kindred::similarity {

std::vector<ChoiceOf<Weighting>> weightingChoices() {
  return {{Weighting::None, "none", KI_TEXT("core", "As they are"),
           KI_TEXT("core", "What everybody has counts as much as what few have.")},
          {Weighting::TfIdf, "tf_idf", KI_TEXT("core", "By rarity (TF-IDF)"),
           KI_TEXT("core", "What few have says more about who is alike.")},
          {Weighting::Bm25, "bm25", KI_TEXT("core", "By rarity and length (BM25)"),
           KI_TEXT("core", "As by rarity, and numbers count less where there are many of them.")}};
}

ColumnWeights::ColumnWeights(const Csr& rows, Weighting weighting) : m_weighting(weighting) {
  if (changeNothing()) return;
  std::vector<double> having(static_cast<std::size_t>(rows.columns), 0);
  double sum = 0;
  for (std::size_t i = 0; i < rows.indices.size(); ++i) {
    ++having[static_cast<std::size_t>(rows.indices[i])];
    sum += std::max(0.0F, rows.values[i]);
  }
  constexpr double Least = 1e-3;
  for (const double count : having) m_rarity.push_back(std::max(Least, std::log(rows.rows / (1 + count))));
  if (sum > 0) m_averageLength = sum / rows.rows;
}

std::vector<float> ColumnWeights::weighed(const Csr::Row& row) const {
  std::vector<float> result(row.values.begin(), row.values.end());
  if (changeNothing()) return result;
  constexpr double K = 1.2, B = 0.75;
  double length = 0;
  for (const float value : row.values) length += std::max(0.0F, value);
  for (std::size_t i = 0; i < result.size(); ++i) {
    const double value = std::max(0.0F, result[i]), rarity = m_rarity[static_cast<std::size_t>(row.indices[i])];
    const double frequency = m_weighting == Weighting::TfIdf
                                 ? std::sqrt(value)
                                 : value * (K + 1) / (value + K * (1 - B + B * length / m_averageLength));
    result[i] = static_cast<float>(frequency * rarity);
  }
  return result;
}

Csr ColumnWeights::weighed(const Csr& rows) const {
  Csr result = rows;
  if (changeNothing()) return result;
  auto next = result.values.begin();
  for (Index row = 0; row < rows.rows; ++row) next = std::ranges::copy(weighed(rows.row(row)), next).out;
  return result;
}

}  // namespace kindred::similarity
