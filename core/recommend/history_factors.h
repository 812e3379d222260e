// Factor models in which somebody is what he has: score(j) = p · q_j, where the factors p follow from the history by a
// rule that is linear in what each of its products counts. A customer of the training and the same history of somebody
// unseen are one and the same; the score is a sum over the history, and so it is explained.
#pragma once

#include "core/matrix/dense.h"
#include "core/recommend/factor_scorer.h"
#include "core/recommend/means.h"
#include "core/recommend/model.h"

namespace kindred::recommend {

/// How a history becomes factors. Immutable; may be asked by many threads at once.
class FoldIn {
 public:
  virtual ~FoldIn() = default;
  [[nodiscard]] virtual Vector factors(const History& history) const = 0;
  /// What each product of the history adds to the score of each of `products`: history × products. A column adds up to
  /// factors · q.
  [[nodiscard]] virtual Matrix contributions(const History& history, std::span<const Index> products) const = 0;
};

class HistoryFactorModel : public Model {
 public:
  /// `products`: products × factors. A product that nobody has gets no score.
  HistoryFactorModel(std::shared_ptr<const TrainingData> data, std::shared_ptr<const FloatMatrix> products,
                     std::unique_ptr<const FoldIn> foldIn);

  [[nodiscard]] std::unique_ptr<Scorer> scorer() const override;
  [[nodiscard]] bool predictsValues() const override { return false; }
  [[nodiscard]] double fallback(const Person&, Index product) const override {
    return m_means.product[static_cast<std::size_t>(product)];
  }
  [[nodiscard]] std::vector<Explanation> explainAll(const Person& person,
                                                    std::span<const Index> products) const override;
  [[nodiscard]] std::vector<InsidePart> inside(const InsideAsked& asked) const override;
  void save(BlockWriter& writer) const override;
  [[nodiscard]] std::size_t bytes() const override;

 protected:
  [[nodiscard]] const TrainingData& data() const { return *m_data; }
  [[nodiscard]] const FloatMatrix& productFactors() const { return *m_products; }

 private:
  std::shared_ptr<const TrainingData> m_data;
  Means m_means;
  std::shared_ptr<const FloatMatrix> m_products;
  LongestFirst m_ranked;
  std::unique_ptr<const FoldIn> m_foldIn;
};

/// What save() wrote. Throws Error (ProjectDamaged) where it is not of `products`.
std::shared_ptr<const FloatMatrix> readProductFactors(const BlockReader& reader, Index products);

}  // namespace kindred::recommend
