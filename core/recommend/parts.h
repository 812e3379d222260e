// Recommenders that others are made of: each chosen with its own parameters, fitted on the same data, and saved within
// the whole.
#pragma once

#include <vector>

#include "core/params/schema.h"
#include "core/recommend/inside.h"
#include "core/recommend/recommender.h"

namespace kindred::recommend {

/// All recommenders, for parameters that name one.
std::shared_ptr<const ChoosableFamily> anyRecommender();

/// One after another, of the same progress in equal parts.
std::vector<ModelPtr> fitParts(const std::vector<ChosenAlgorithm>& parts, const FitContext& context,
                               Progress& progress);

/// Whether repeats are the matter of any of them.
bool anyRepeats(const std::vector<ModelPtr>& models);

/// What a model that is made of others says as they do. It predicts no values, since sums of scores are on no scale.
class ModelOfParts : public Model {
 public:
  ModelOfParts(std::shared_ptr<const TrainingData> data, std::vector<ModelPtr> models)
      : m_data(std::move(data)), m_models(std::move(models)) {}

  [[nodiscard]] bool predictsValues() const override { return false; }
  /// Of the first.
  [[nodiscard]] double fallback(const Person& person, Index product) const override {
    return m_models.front()->fallback(person, product);
  }
  /// As any of them does.
  [[nodiscard]] bool offersRepeats() const override { return anyRepeats(m_models); }
  [[nodiscard]] bool knows(const Person& person) const override;
  /// Of all together.
  [[nodiscard]] std::size_t bytes() const override;

 protected:
  /// The pictures of the parts, each under its method's title.
  void addInsideOfParts(InsideParts& parts, const std::vector<ChosenAlgorithm>& chosen, const InsideAsked& asked) const;

  std::shared_ptr<const TrainingData> m_data;
  std::vector<ModelPtr> m_models;
};

void saveParts(const std::vector<ChosenAlgorithm>& parts, const std::vector<ModelPtr>& models, BlockWriter& writer);
/// What an earlier version of a part's algorithm saved is understood as its runs are. Throws Error (ProjectDamaged).
std::vector<ModelPtr> loadParts(const std::vector<ChosenAlgorithm>& parts,
                                const std::shared_ptr<const TrainingData>& data, const BlockReader& reader);

/// The scores of each person of a block, ascending by product.
std::vector<std::vector<Scored>> scoresOfEach(Scorer& scorer, std::span<const Person> people);
/// The standard deviation of somebody's scores over all products, those without one counted as 0.
double deviation(std::span<const Scored> scores, Index products);

/// Of all of them together.
Estimate estimateParts(const std::vector<ChosenAlgorithm>& parts, const DataShape& shape);

}  // namespace kindred::recommend
