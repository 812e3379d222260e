// Made-up customers and products whose tastes are known, and what recommenders of the catalogue make of what they bought.
#pragma once

#include <array>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/base/progress.h"
#include "core/base/random.h"
#include "core/data/dataset.h"
#include "core/matrix/dense.h"
#include "core/recommend/lists.h"
#include "core/recommend/recommender.h"
#include "core/recommend/training_data.h"

namespace kindred::lesson {

struct TasteWorld {
  Matrix liking;                           ///< customers × products: the chance that somebody takes what is shown
  std::vector<int> tasteOf;                ///< of each product
  std::vector<std::array<int, 2>> tastes;  ///< of each customer: the main one, and the second
};

struct TasteOptions {
  Index customers = 150, products = 80;
  int tastes = 4;
  double strength = 0.8;  ///< 0: everyone likes everything alike; 1: nobody likes anything beside the own tastes
};

TasteWorld tasteWorld(const TasteOptions& options, Random& random);

/// Who took what, once each.
class Taken {
 public:
  Taken(Index customers, Index products) : m_products(products), m_of(static_cast<std::size_t>(customers * products)) {}
  void set(Index customer, Index product, bool taken) { m_of[place(customer, product)] = taken ? 1 : 0; }
  [[nodiscard]] bool has(Index customer, Index product) const { return m_of[place(customer, product)] != 0; }
  [[nodiscard]] Index customers() const { return static_cast<Index>(m_of.size()) / m_products; }
  [[nodiscard]] Index products() const { return m_products; }
  [[nodiscard]] std::vector<Index> of(Index customer) const;

 private:
  [[nodiscard]] std::size_t place(Index customer, Index product) const {
    return static_cast<std::size_t>(customer * m_products + product);
  }
  Index m_products;
  std::vector<char> m_of;
};

using TrainingPtr = std::shared_ptr<const recommend::TrainingData>;
/// What was taken, as training data; customers and products in their order.
TrainingPtr trainingOf(const Taken& taken);
/// Known values of a table as ratings on a scale; NaN: not known. Everybody may lack ratings.
TrainingPtr trainingOf(const Matrix& values, double low, double high);

recommend::ModelPtr fitted(const std::string& key, const TrainingPtr& data, const Values& values, std::uint64_t seed);
/// The first `top` products of each customer, without what they have.
std::vector<std::vector<Index>> listsOf(const recommend::Model& model, const recommend::TrainingData& data,
                                        std::size_t top, Progress& progress);
/// What each customer would give each product, within the scale.
Matrix predictionsOf(const recommend::Model& model, const recommend::TrainingData& data);

}  // namespace kindred::lesson
