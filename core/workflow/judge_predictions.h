// How well classifiers tell who says yes: learned from some rows, judged on others, beside rules that a person would use.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/predict/learner.h"

namespace kindred::workflow {

/// What a rule of one column is learned by.
inline constexpr const char* UsualClassifier = "logistic";

/// A table with its answers, as far as they are known.
struct AnsweredRows {
  predict::Table table;
  std::vector<std::uint8_t> labels;  ///< of every row
  predict::Rows known;               ///< rows with an answer
  std::vector<std::int64_t> moments =
      {};  ///< of each row the cut, where rows of several cuts stand below each other; else empty
};

/// Rows to learn from and to be judged on: parts of one table, or what was known at an earlier day, and at a later one.
struct PredictionTask {
  AnsweredRows learned;
  std::optional<AnsweredRows> later = {};  ///< judged on; without it, parts of `learned`
  std::string lastOrder = {};              ///< the column of days since the last order; empty: none, so no rule by it
};

struct JudgePlan {
  std::vector<predict::Recipe> recipes;
  double testShare = 0.25;  ///< without folds, and not by time
  std::optional<int> folds = {};
  std::optional<predict::Stakes> stakes = {};
  std::uint64_t seed = 1;
  bool onlyFigures = false;  ///< of the recipes: no drivers, no baselines
};

struct Judgement {
  std::string algorithm;  ///< a key; of a baseline everyone_alike or last_order
  bool isBaseline = false;
  Values parameters = {};
  std::int64_t rows = 0, positives = 0;
  std::optional<predict::Auc> auc = {};
  std::optional<double> averagePrecision = {};
  double logLoss = 0, brier = 0;
  std::vector<predict::CalibrationBin> calibration = {};
  std::optional<predict::CalibrationLine> line = {};
  std::vector<predict::GainPoint> gain = {};
  std::optional<predict::ProfitCurve> profit = {};
  std::vector<predict::Driver> drivers = {};
  std::vector<Text> notes = {};
  std::vector<double> probabilities = {};  ///< of the rows that were judged on, in their order
  std::vector<std::uint8_t> labels = {};   ///< beside them
  double seconds = 0;
};

/// In the order of the recipes, then the baselines: the share of yes for everyone, and, where there is a last order, days since it
/// as the only column. Throws Error as learning does.
std::vector<Judgement> judgePredictions(const PredictionTask& task, const JudgePlan& plan, Progress& progress);

}  // namespace kindred::workflow
