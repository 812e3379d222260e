// The regression of one product on the others. Private to slim.
#pragma once

#include <vector>

#include "core/matrix/dense.h"
#include "core/matrix/topk.h"
#include "core/recommend/linear_items.h"

namespace kindred::recommend::slim {

struct ElasticNet {
  double l1 = 2;
  double l2 = 30;
  bool positiveOnly = true;
};

/// XᵀX, products × products: what is not zero of it, and where that is much of it also all of it, whose rows are added faster.
struct Gram {
  Csr sparse;
  FloatMatrix dense;  ///< or empty

  /// The share of entries that are not zero from which all are kept.
  static constexpr double Full = 1.0 / 8;

  explicit Gram(Csr entries);
  [[nodiscard]] Index size() const { return sparse.rows; }
  [[nodiscard]] float entry(Index row, Index column) const;
  /// sum ← sum + times · row.
  void add(double times, Index row, std::vector<double>& sum) const;
};

/// The same bits for any number of threads.
Gram gramOf(const TrainingData& data, Counts counts, Progress& progress);

/// Solves for one product at a time. One object a thread; `gram` must outlive it.
class ElasticNetSolver {
 public:
  ElasticNetSolver(const Gram& gram, const ElasticNet& penalty);

  /// The weights that are not 0, by descending need. Until no weight moves the fit by more than a millionth of the
  /// product's own square, and none at 0 wants to leave it. Asks `progress` on the way whether to go on.
  std::vector<Scored> weightsOf(Index product, const Progress& progress);

 private:
  /// Those at 0 that want to leave it, the most pressing first: as many as are active, but a batch at least.
  [[nodiscard]] std::vector<Index> violators(Index product) const;
  void activate(Index product);
  /// Coordinate descent on the active weights alone.
  void descend(double tolerance, const Progress& progress);
  /// What is left for every product once the active weights have spoken.
  void updateRest(Index product);
  [[nodiscard]] double thresholded(double value) const;

  const Gram& m_gram;
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
