// Data made for a class, and how far what was planted is found again: factors beside tastes, neighbours beside groups, and the error
// by how much is known. Factors, neighbours and errors are the catalogue's own.
#pragma once

#include <vector>

#include "core/base/progress.h"
#include "core/lesson/planted_shop.h"
#include "core/lesson/step.h"
#include "core/matrix/dense.h"

namespace kindred::lesson {

/// How many of the nearest are of the same taste.
struct SameTaste {
  double share = 0;   ///< on average
  double chance = 0;  ///< what it would be if neighbours were drawn by lot
};

struct MakerWalk {
  PlantedOptions options;
  PlantedShop shop;
  Matrix ratings;                        ///< customers × products, both by taste; NaN: not known
  std::vector<int> customers, products;  ///< the tastes of its rows and columns
  /// Tastes × factors of products: correlation, the factors turned as near to the tastes as they can be (Schönemann: A
  /// generalized solution of the orthogonal Procrustes problem, Psychometrika 31, 1966).
  Matrix found;
  SameTaste people, goods;  ///< of the ten nearest by cosine
  /// The mean of the greatest correlation of each taste.
  [[nodiscard]] double recovered() const;
};

/// Errors of ratings that were hidden, where this share of all is known: root of the mean squared error.
struct ErrorAt {
  double known = 0;
  std::vector<double> errors;  ///< by method, as `methods`
};

struct Errors {
  std::vector<Text> methods;
  std::vector<ErrorAt> at;  ///< by rising share
  std::size_t now = 0;      ///< the place nearest to the share that is chosen
};

/// The steps: what is planted, factors, neighbours, errors.
constexpr int MakerSteps = 4;
constexpr int Nearest = 10;

/// Throws Cancelled.
MakerWalk walkMaker(const PlantedOptions& options, Progress& progress);

/// The same data with other shares known.
Errors errorsByKnown(const PlantedOptions& options, Progress& progress);

StepWords words(const MakerWalk& walk, int step);

}  // namespace kindred::lesson
