// The regression of one product on the others. Private to slim.
#pragma once

#include <vector>

#include "core/matrix/topk.h"
#include "core/recommend/linear_items.h"

namespace kindred::recommend::slim {

struct ElasticNet {
  double l1 = 2;
  double l2 = 30;
  bool positiveOnly = true;
};

/// XᵀX, what is not zero of it. The same bits for any number of threads.
Csr sparseGram(const TrainingData& data, Counts counts, Progress& progress);

/// Solves for one product at a time. One object a thread; `gram` must outlive it.
class ElasticNetSolver {
 public:
  ElasticNetSolver(const Csr& gram, const ElasticNet& penalty);

  /// The weights that are not 0, by descending need. Until no weight moves the fit by more than a millionth of the
  /// product's own square, and none at 0 wants to leave it.
  std::vector<Scored> weightsOf(Index product);

 private:
  /// Those at 0 that want to leave it, the most pressing first, a batch of them.
  [[nodiscard]] std::vector<Index> violators(Index product) const;
  void activate(Index product);
  /// Coordinate descent on the active weights alone.
  void descend(double tolerance);
  /// What is left for every product once the active weights have spoken.
  void updateRest(Index product);
  [[nodiscard]] double thresholded(double value) const;

  const Csr& m_gram;
  ElasticNet m_penalty;
  std::vector<double> m_diagonal;
  std::vector<double> m_rest;     // by product: its entry of XᵀX at the product asked for, less what weights explain
  std::vector<Index> m_active;    // products
  std::vector<Index> m_place;     // by product: its place among the active, or −1
  std::vector<double> m_weights;  // by place
  std::vector<double> m_target;   // by place: the entry of XᵀX at the product asked for
  std::vector<std::vector<double>> m_between;  // by place: XᵀX among the active
};

}  // namespace kindred::recommend::slim
