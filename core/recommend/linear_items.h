// Models that score a product by what each product of the history adds to it: score(j) = Σ x_i · w_ij, where x is what
// the method makes of the history. EASE, SLIM and walks on the graph of customers and products differ only in how the
// weights come about.
#pragma once

#include <vector>

#include "core/base/progress.h"
#include "core/matrix/dense.h"
#include "core/params/schema.h"
#include "core/recommend/means.h"
#include "core/recommend/model.h"

namespace kindred::recommend {

/// products × products; row i holds what having product i adds to each. Either sparse, or all of them.
struct ItemWeights {
  Csr sparse = {};
  FloatMatrix dense = {};  ///< no rows: `sparse` holds

  [[nodiscard]] bool isDense() const { return dense.rows() > 0; }
  [[nodiscard]] std::size_t bytes() const;
};

void saveItemWeights(BlockWriter& writer, const ItemWeights& weights);
/// Throws Error (ProjectDamaged) where they are not of `products`.
ItemWeights readItemWeights(const BlockReader& reader, Index products);

/// Each row's entries, ascending, as a matrix in single precision.
Csr rowsOf(const std::vector<std::vector<Scored>>& rows, Index columns);

/// The weights of each product (a column) cut to the `most` of greatest magnitude, ties by the smaller index; 0: all.
/// A weight of 0 is none.
Csr strongest(const FloatMatrix& weights, Index most, Progress& progress);

/// What a product of a history counts.
enum class Counts {
  Once,    ///< 1
  ByValue  ///< the value of the preference
};
inline double counted(Counts counts, float value) { return counts == Counts::Once ? 1.0 : value; }
/// The choices of a parameter of that.
std::vector<ChoiceOf<Counts>> countsChoices();

/// Speaks of whoever has a history: what it knows of customers is in the weights alone.
class LinearItemModel : public Model {
 public:
  LinearItemModel(std::shared_ptr<const TrainingData> data, ItemWeights weights, Counts counts);

  [[nodiscard]] std::unique_ptr<Scorer> scorer() const override;
  [[nodiscard]] bool predictsValues() const override { return false; }
  [[nodiscard]] double fallback(const Person&, Index product) const override {
    return m_means.product[static_cast<std::size_t>(product)];
  }
  [[nodiscard]] std::vector<Explanation> explainAll(const Person& person,
                                                    std::span<const Index> products) const override;
  /// The weights, and how much of them the greatest hold.
  [[nodiscard]] std::vector<InsidePart> inside(const InsideAsked& asked) const override;
  void save(BlockWriter& writer) const override { saveItemWeights(writer, m_weights); }
  [[nodiscard]] std::size_t bytes() const override;

 private:
  class SparseScorer;
  class DenseScorer;
  /// Of having `had` for a product; 0 where it adds nothing.
  [[nodiscard]] double weight(Index had, Index product) const;

  std::shared_ptr<const TrainingData> m_data;
  Means m_means;
  ItemWeights m_weights;
  Counts m_counts;
};

}  // namespace kindred::recommend
