// Lessons on data made by a known truth, so that what a figure says can be held against what is so: each is some dials, and a
// run of steps with words and a picture. A lesson is one file of truth/ and one line of truth_lessons.cpp there.
#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <variant>
#include <vector>

#include "core/base/progress.h"
#include "core/lesson/step.h"

namespace kindred::lesson {

/// A setting that hands slide.
struct Dial {
  std::string key;
  Text title;
  double low = 0, high = 1, step = 1, usual = 0;
  bool isShare = false;  ///< shown as a percentage
};
/// By key; what is left out is as usual.
using DialValues = std::map<std::string, double, std::less<>>;

/// A figure with its 95 % interval; low = high = value where it is exact.
struct Measured {
  double value = 0, low = 0, high = 0;

  static Measured exactly(double value) { return {value, value, value}; }
  bool operator==(const Measured&) const = default;
};

struct Series {
  Text name;
  std::vector<Measured> points;
  bool isTruth = false;  ///< drawn as what is so, beside what was measured
};

/// Figures over steps, rounds, numbers of factors: a line a series.
struct LinesPicture {
  Text across, up;
  std::vector<std::string> places;  ///< of the axis, one a point
  std::vector<Series> lines;
  std::size_t current = 0;  ///< the place that the step speaks of
  bool isShare = false;
};

/// Figures by group: a bar a series and group.
struct BarsPicture {
  Text up;
  std::vector<Text> groups;
  std::vector<Series> sides;
  bool isShare = false;
};

/// People one by one, a dot each.
struct DotsPicture {
  struct Kind {
    Text name;
    int count = 0;
    int colour = -1;        ///< of the segment colours; −1: grey
    bool isRinged = false;  ///< named by the model
  };
  std::vector<Kind> kinds;
};

/// Shots at a target whose middle is the truth.
struct TargetsPicture {
  struct Target {
    Text name;
    std::vector<Eigen::Vector2d> shots;  ///< less the truth
    Text note;                           ///< "bias² .02, variance .10"
  };
  std::vector<Target> targets;
  std::size_t current = 0;
  double range = 1;  ///< of the outermost ring
  Text across, up;
};

using Picture = std::variant<LinesPicture, BarsPicture, DotsPicture, TargetsPicture>;

/// The numbers behind a picture.
struct FigureTable {
  struct Row {
    Text name;
    std::vector<Text> cells;
  };
  std::vector<Text> columns;  ///< above the cells
  std::vector<Row> rows;
};

struct TruthStep {
  StepWords words;
  Text changed = {};  ///< with its numbers; may be empty
  Picture picture;
  FigureTable table = {};
};

struct TruthRun {
  Text made;  ///< what the data are: "200 customers, 60 products, 4 tastes"
  std::vector<TruthStep> steps;
};

struct TruthLesson {
  std::string key;
  Text title;
  std::vector<Dial> dials;
  /// Equal for equal dials and seed, whatever the number of threads. Throws Cancelled.
  std::function<TruthRun(const DialValues& values, std::uint64_t seed, Progress& progress)> run;
};

/// In the order in which a class would take them.
const std::vector<TruthLesson>& truthLessons();

/// The value of each dial: within its ends, as usual where it was left out.
DialValues completed(const TruthLesson& lesson, const DialValues& values);

}  // namespace kindred::lesson
