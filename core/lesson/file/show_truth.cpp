// `show: simpson` and the other lessons whose truth is known, by their keys. Keys: the dials of the lesson (a share as 0.2), seed,
// step (from 1; the last where it is not said).
// Figures: step, steps; figure.SERIES.PLACE, the number of a series of the picture at a place, both from 1.
#include <algorithm>
#include <cmath>

#include "core/lesson/file/spelling.h"
#include "core/lesson/lesson_run.h"
#include "core/lesson/truth_lesson.h"

namespace kindred::lesson {
namespace {

constexpr int MostTruthSteps = 40, MostTruthSeed = 1'000'000;

void addFigures(const std::vector<Series>& series, Figures& figures) {
  for (std::size_t line = 0; line < series.size(); ++line) {
    for (std::size_t place = 0; place < series[line].points.size(); ++place)
      figures["figure." + std::to_string(line + 1) + "." + std::to_string(place + 1)] =
          series[line].points[place].value;
  }
}

Figures figuresOf(const Picture& picture) {
  Figures figures;
  if (const auto* lines = std::get_if<LinesPicture>(&picture)) addFigures(lines->lines, figures);
  if (const auto* bars = std::get_if<BarsPicture>(&picture)) addFigures(bars->sides, figures);
  if (const auto* dots = std::get_if<DotsPicture>(&picture)) {
    for (std::size_t kind = 0; kind < dots->kinds.size(); ++kind)
      figures["figure.1." + std::to_string(kind + 1)] = std::int64_t{dots->kinds[kind].count};
  }
  return figures;
}

Shown runTruth(const TruthLesson& lesson, const Step& step, const Ground& ground, Progress& progress) {
  DialValues values;
  std::string key = "truth " + lesson.key;
  for (const Dial& dial : lesson.dials) {
    if (const auto said = numberOf(step.value(dial.key))) values[dial.key] = *said;
    key += ' ' + step.value(dial.key);
  }
  const auto seed = static_cast<std::uint64_t>(numberOf(step.value("seed", "1")).value_or(1));
  const auto run = ground.walks().get<TruthRun>(key + ' ' + std::to_string(seed),
                                                [&] { return lesson.run(completed(lesson, values), seed, progress); });
  const auto steps = static_cast<int>(run->steps.size());
  const int at = std::clamp(static_cast<int>(numberOf(step.value("step")).value_or(steps)), 1, steps) - 1;
  const TruthStep& state = run->steps[static_cast<std::size_t>(at)];
  Figures figures = figuresOf(state.picture);
  figures["step"] = std::int64_t{at} + 1;
  figures["steps"] = std::int64_t{steps};
  return {DrawnPicture{std::shared_ptr<const Picture>(run, &state.picture)}, std::move(figures), state.words};
}

}  // namespace

std::vector<Show> truthShows() {
  std::vector<Show> all;
  for (const TruthLesson& lesson : truthLessons()) {
    Show show{.key = lesson.key,
              .needs = Show::Needs::Nothing,
              .keys = {wholeNumber("step", 1, MostTruthSteps), wholeNumber("seed", 0, MostTruthSeed)},
              .figures =
                  [](const Step&, const DataBlock&) {
                    return FigureNames{{"step", "steps"}, true};
                  },
              .run = [&lesson](const Step& step, const Ground& ground,
                               Progress& progress) { return runTruth(lesson, step, ground, progress); }};
    for (const Dial& dial : lesson.dials) show.keys.push_back(realNumber(dial.key, dial.low, dial.high));
    all.push_back(std::move(show));
  }
  return all;
}

}  // namespace kindred::lesson
