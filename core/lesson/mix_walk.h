// Two recommenders mixed, step by step: their lists, their scores brought to one size, the weighted sum, and what of the hidden is
// found at each weight. The mixture is the catalogue's own, fitted anew at each weight.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/data/dataset.h"
#include "core/lesson/step.h"

namespace kindred::lesson {

struct MixSettings {
  std::array<std::string, 2> parts;  ///< recommenders by key, with their usual parameters; empty: the usual pair
  int listed = 8;                    ///< a product counts as found within so many
  std::uint64_t seed = 42;           ///< of what is hidden, and who is asked about
};

/// A product of a list, with what makes up its score.
struct Mixed {
  Index product = 0;
  std::array<double, 2> parts = {};  ///< each score in its standard deviations; NaN where the part cannot tell
  double score = 0;                  ///< weight × first + (1 − weight) × second
  bool isHidden = false;             ///< one of those that are to be found
};

struct MixAt {
  double weight = 0;  ///< of the first; the second has the rest
  std::vector<Mixed> list;
  int foundOfAsked = 0;  ///< of the hidden of the one asked about
  double found = 0;      ///< the same on average over everyone
};

struct MixWalk {
  MixSettings settings;
  std::array<Text, 2> titles;
  DatasetPtr likes;
  std::string customer;  ///< who is asked about
  int hiddenOfAsked = 0;
  double hidden = 0;      ///< on average
  int people = 0;         ///< of the averages
  std::vector<MixAt> at;  ///< by weight, from 0 to 1

  [[nodiscard]] std::string nameOf(Index product) const { return likes->products.title(product); }
  /// The place of the weight that finds most; of several the one nearest to the middle.
  [[nodiscard]] std::size_t best() const;
};

/// The steps: two lists, one size, mixed, every weight.
constexpr int MixSteps = 4;
constexpr int MixWeights = 11;

/// Of each customer a fifth is hidden. Of a large data set some customers and the products that most of them have are taken.
/// Throws Error (BadData) where there is too little to hide, (BadParameters) for an unknown part; Cancelled.
MixWalk walkMix(const Dataset& dataset, const MixSettings& settings, Progress& progress);

StepWords words(const MixWalk& walk, int step, std::size_t place);

}  // namespace kindred::lesson
