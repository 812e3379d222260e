// Walks on the graph of customers and products, step by step: from what somebody has to others who have it, on to what else
// they have, and past what everybody has. Weights and scores are the recommender's own.
#pragma once

#include <string>
#include <vector>

#include "core/base/translation.h"
#include "core/data/dataset.h"
#include "core/lesson/step.h"
#include "core/matrix/dense.h"
#include "core/recommend/walks.h"

namespace kindred::lesson {

/// Who has what, few enough to be drawn.
struct BasketTable {
  std::vector<std::string> people, products;
  std::vector<std::vector<char>> has;  ///< people × products

  [[nodiscard]] int holders(std::size_t product) const;
  [[nodiscard]] int held(std::size_t person) const;
};

/// The built-in table: five customers of a gift shop and six products, one of which nearly all have.
BasketTable giftBaskets(TextLanguage language = TextLanguage::English);
/// Out of a data set: products that many have and customers who have most of them and lack some; the last one is asked for.
/// Throws Error (BadData) where no two customers share products.
BasketTable basketsFrom(const Dataset& dataset, Index people, Index products);
/// As a data set of purchases, in the same order. Throws Error (BadData) where somebody has nothing.
DatasetPtr datasetOf(const BasketTable& table);

struct PathSettings {
  double alpha = 1;
  double beta = 0.6;
};

/// A product that the asked customer lacks.
struct Reached {
  Index product = 0;
  double reach = 0;               ///< Σ of all walks to it
  double divisor = 1;             ///< |customers of it|^β
  double score = 0;               ///< the recommender's; 0 where no walk comes
  std::vector<double> from = {};  ///< by product of the history, what that adds to the score
};

struct PathWalk {
  BasketTable table;
  PathSettings settings;
  std::size_t asked = 0;
  std::vector<Index> history;    ///< products of the asked customer
  std::vector<Reached> reached;  ///< best first; ties by product
  /// By place in `history` and product: the walks between them.
  std::vector<std::vector<std::vector<recommend::WalkPath>>> paths;

  /// Whom the first step reaches, with which probability, a step from each product of the history alike; by person.
  [[nodiscard]] std::vector<double> stepToPeople() const;
};

/// The steps: what is had, back to who has it, on to what they have, past what everybody has, the list.
constexpr int PathSteps = 5;

/// Throws Error (BadData) as datasetOf().
PathWalk walkPathsOf(const BasketTable& table, std::size_t asked, const PathSettings& settings);

StepWords words(const PathWalk& walk, int step);
/// What one changed cell, or another weight, changed: the order of the list. None where nothing differs.
std::vector<Text> changed(const PathWalk& before, const PathWalk& after);

}  // namespace kindred::lesson
