// k-means step by step: where the centres begin, everyone to the nearest, each centre to the middle of its own, until nobody
// changes. The states are those of the method's own run from these centres.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/lesson/plane_table.h"
#include "core/lesson/step.h"

namespace kindred::lesson {

/// How a run of k-means begins.
enum class CentreStart {
  Spread,  ///< k-means++, as the method itself begins
  Random,  ///< any customers
  Corner   ///< all centres at the customers who are nearest to one corner: a bad start
};

struct CentreState {
  enum class Kind { Start, Assign, Move };

  Kind kind = Kind::Start;
  int round = 0;                ///< from 1; 0 at the start
  Matrix centres;               ///< on the plane, where they are in this state
  Matrix before = {};           ///< of Move: where they were
  std::vector<int> labels;      ///< of each point its centre; -1 before the first round
  std::vector<char> changed;    ///< of Assign: who has another centre than before; in the first round nobody
  std::vector<int> sizes = {};  ///< points of each centre
  double total = 0;             ///< Σ of squared distances to the own centre, in standard deviations; NaN at the start
};

struct CentreWalk {
  PlaneTable table;
  std::vector<CentreState> states;  ///< start, then for each round everyone's centre, and the move to the next one
  int rounds = 0;

  [[nodiscard]] int steps() const { return static_cast<int>(states.size()); }
  /// The total after each round, as far as `step`.
  [[nodiscard]] std::vector<double> totals() const;
};

/// How far the groups of a state are those that were planted: adjusted Rand index (Hubert and Arabie 1985), 1 the same, 0 no
/// more alike than by chance. Nothing where nobody planted any, or nobody has a group yet.
std::optional<double> foundOfPlanted(const CentreWalk& walk, int step);

/// k × 2, on the plane. Throws Error (BadParameters) where there are fewer different points than centres.
Matrix startingCentres(const PlaneTable& table, int k, CentreStart start, std::uint64_t seed);
/// From any places of the plane. Throws Error (BadData) where a place is not finite.
CentreWalk walkCentres(const PlaneTable& table, const Matrix& centres);

StepWords words(const CentreWalk& walk, int step);

}  // namespace kindred::lesson
