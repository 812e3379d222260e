// How the numbers of a sparse matrix are weighed before its rows are compared: what nearly everybody has says little of
// who is alike. As words weigh in texts, with rows as documents and columns as words:
//
//   tf_idf  √x · idf                                                  (Salton and Buckley, Information Processing and
//                                                                      Management 24(5), 1988)
//   bm25    x (k + 1) ⁄ (x + k (1 − b + b l ⁄ l̄)) · idf, k 1.2, b 0.75, l the sum of the row, l̄ that of the average row
//                                                  (Robertson and Zaragoza, The probabilistic relevance framework, 2009)
//   idf     ln (rows ⁄ (1 + rows that have the column)), at least a thousandth, so that nothing is lost
#pragma once

#include <vector>

#include "core/matrix/csr.h"
#include "core/params/schema.h"

namespace kindred::similarity {

enum class Weighting { None, TfIdf, Bm25 };

std::vector<ChoiceOf<Weighting>> weightingChoices();

/// What of the columns of a matrix the weights need.
class ColumnWeights {
 public:
  ColumnWeights() = default;
  ColumnWeights(const Csr& rows, Weighting weighting);

  [[nodiscard]] bool changeNothing() const { return m_weighting == Weighting::None; }
  /// The values of a row over the same columns, weighed. Values below 0 count as 0.
  [[nodiscard]] std::vector<float> weighed(const Csr::Row& row) const;
  [[nodiscard]] Csr weighed(const Csr& rows) const;

 private:
  Weighting m_weighting = Weighting::None;
  std::vector<double> m_rarity;  // idf
  double m_averageLength = 1;
};

}  // namespace kindred::similarity
