// `show: k-means`. Keys: centres (2 to 6), start (spread, random, corner), seed, round (from 0, or "last"), moved (yes: after
// the centres of that round went to the middle of their own).
// Figures: customers, centres, round, rounds, total, total.before (a round earlier), total.last, changed, size.1 … size.k (none at
// round 0), found (adjusted Rand index, of made points from round 1).
#include <algorithm>
#include <cmath>

#include "core/lesson/file/spelling.h"
#include "core/lesson/lesson_run.h"

namespace kindred::lesson {
namespace {

int centresOf(const Step& step) { return static_cast<int>(numberOf(step.value("centres", "3")).value_or(3)); }

CentreStart centreStart(const Step& step) {
  const std::string start = step.value("start", "spread");
  return start == "random" ? CentreStart::Random : start == "corner" ? CentreStart::Corner : CentreStart::Spread;
}

// The state that a step asks for; a run that ends earlier shows its last one.
int stateOf(const Step& step, const CentreWalk& walk) {
  const std::string said = step.value("round", "last");
  if (said == "last") return walk.steps() - 1;
  const int round = static_cast<int>(numberOf(said).value_or(0));
  if (round == 0) return 0;
  const int assign = 2 * round - 1, moved = step.value("moved", "no") == "yes" ? 1 : 0;
  return std::min(assign + moved, walk.steps() - 1);
}

Figures centreFigures(const CentreWalk& walk, int at) {
  const CentreState& state = walk.states[static_cast<std::size_t>(at)];
  Figures figures{{"customers", static_cast<std::int64_t>(walk.table.points.rows())},
                  {"centres", static_cast<std::int64_t>(state.centres.rows())},
                  {"round", std::int64_t{state.round}},
                  {"rounds", std::int64_t{walk.rounds}},
                  {"total.last", walk.totals().back()},
                  {"changed", static_cast<std::int64_t>(std::ranges::count(state.changed, 1))}};
  if (state.kind != CentreState::Kind::Start) figures["total"] = state.total;
  if (state.round > 1) figures["total.before"] = walk.totals()[static_cast<std::size_t>(state.round) - 2];
  for (std::size_t group = 0; group < state.sizes.size(); ++group)
    figures["size." + std::to_string(group + 1)] = std::int64_t{state.sizes[group]};
  if (const auto found = foundOfPlanted(walk, at)) figures["found"] = *found;
  return figures;
}

FigureNames centreNames(const Step& step, const DataBlock& data) {
  const std::string round = step.value("round", "last");
  FigureNames names{{"customers", "centres", "round", "rounds", "total.last", "changed"}};
  if (round == "0") return names;
  names.names.emplace_back("total");
  if (round != "1") names.names.emplace_back("total.before");
  for (int group = 1; group <= centresOf(step); ++group) names.names.push_back("size." + std::to_string(group));
  if (data.kind == DataBlock::Kind::MadePoints) names.names.emplace_back("found");
  return names;
}

Shown runCentres(const Step& step, const Ground& ground, Progress&) {
  const auto points = ground.points();
  const auto seed = static_cast<std::uint64_t>(numberOf(step.value("seed", "1")).value_or(1));
  const std::string key = "k-means " + ground.block().source + std::to_string(centresOf(step)) + step.value("start") +
                          std::to_string(seed) +
                          (ground.block().kind == DataBlock::Kind::File ? points->names.front() : "");
  const auto walk = ground.walks().get<CentreWalk>(
      key, [&] { return walkCentres(*points, startingCentres(*points, centresOf(step), centreStart(step), seed)); });
  const int at = stateOf(step, *walk);
  return {.picture = CentresPicture{walk, at}, .figures = centreFigures(*walk, at), .words = words(*walk, at)};
}

}  // namespace

Show centresShow() {
  return {
      .key = "k-means",
      .needs = Show::Needs::Points,
      .keys = {wholeNumber("centres", 2, 6), oneOf("start", {"spread", "random", "corner"}),
               wholeNumber("seed", 0, 999999), wholeNumberOr("round", 0, 100, "last"), oneOf("moved", {"yes", "no"})},
      .figures = centreNames,
      .run = runCentres};
}

}  // namespace kindred::lesson
