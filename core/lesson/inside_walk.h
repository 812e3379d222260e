// What is inside an algorithm of the catalogue, fitted on something small: its own pictures, where what was hidden stands in its
// lists or how far its predictions are off, and the rounds of its run one by one. Whoever shows it knows no algorithm by name.
#pragma once

#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/base/stopping.h"
#include "core/base/translation.h"
#include "core/data/dataset.h"
#include "core/lesson/step.h"
#include "core/params/values.h"
#include "core/recommend/inside.h"

namespace kindred::lesson {

struct InsideSettings {
  std::string algorithm;              ///< by key
  Values values = {};                 ///< its parameters; what is not named is as usual
  int products = 18, customers = 18;  ///< shown of each, at most
  int rounds = 12;                    ///< whose states are kept, at most
  std::uint64_t seed = 42;
  TextLanguage language = TextLanguage::English;  ///< of the titles of the made-up shop
};

/// A round of a run, and the model as it was after it.
struct InsideRound {
  std::size_t place = 0;  ///< in the trace
  recommend::InsideParts parts =
      {};  ///< its own pictures then; none where the method does not give the state of a round
};

struct InsideWalk {
  InsideSettings settings;
  Text title, summary;              ///< of the method
  DatasetPtr dataset;               ///< what it was fitted on, and what was hidden of it
  bool isOwn = false;               ///< a sample of a data set, else made up
  std::string person;               ///< whose own pictures are drawn
  recommend::InsideParts parts;     ///< its own, then those of what was hidden
  Trace trace;                      ///< of the run, round by round; none where there are no rounds
  std::string figure;               ///< what Epoch::validation is (recommend::Rounds); empty: there is none
  std::vector<InsideRound> rounds;  ///< ascending

  /// A picture a step, then a round a step.
  [[nodiscard]] int steps() const { return static_cast<int>(parts.size() + rounds.size()); }
  /// The round that a step shows; null at the pictures.
  [[nodiscard]] const InsideRound* roundAt(int step) const;
  /// The picture of a step: of a round the first that the method shows then; null where it has none.
  [[nodiscard]] const recommend::InsidePart* partAt(int step) const;
  /// Loss and what was hidden over the rounds; `curve` has a place a round.
  [[nodiscard]] recommend::InsideCurve curve() const;
  [[nodiscard]] Text nameOf(const recommend::InsideAxis& axis, std::size_t place) const;
};

/// A method that can be looked into, or why not here.
struct InsideMethod {
  std::string key;
  Text title;
  Text lack;  ///< empty: it can be
};
/// All of the catalogue, in its order. `dataset`: whose sample is taken; null: the made-up shop.
std::vector<InsideMethod> insideMethods(const Dataset* dataset);

/// Fits the method on a sample of the data set, or, where there is none, on a made-up shop: ratings where it predicts them, else
/// what was bought on which day. A fifth of everybody's products is hidden. Throws Error (BadParameters) for an unknown
/// method or values out of range, (NotFound, BadData) where it cannot work here; Cancelled.
InsideWalk walkInside(const Dataset* dataset, const InsideSettings& settings, Progress& progress);

StepWords words(const InsideWalk& walk, int step);
/// What the round changed: loss, and what was hidden. Nothing of the pictures.
std::vector<Text> changed(const InsideWalk& walk, int step);

}  // namespace kindred::lesson
