// Whom a contact changes, from a trial: learned from some rows and told of others, judged by what happened to these.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/predict/learner.h"
#include "core/predict/uplift/balance.h"
#include "core/predict/uplift/qini.h"
#include "core/predict/uplift/uplift.h"

namespace kindred::workflow {

/// A trial as a table. Rows of which it is not known whether they were contacted, or what they answered, are not among `known`.
struct UpliftTask {
  predict::Table table;
  std::vector<std::uint8_t> treated, labels;  ///< of every row
  predict::Rows known;
};

struct UpliftPlan {
  std::vector<ChosenAlgorithm> learners = {};
  predict::Recipe base = {};  ///< how chances are learned, of learners that are made of classifiers
  int folds = 5;              ///< every row is told by what was learned from the other parts
  double leastUplift = 0.01;  ///< what a contact must add to be worth while
  bool isForced = false;      ///< go on where groups differ
  std::uint64_t seed = 1;
};

/// Persuadable: a contact adds at least the least uplift. LeaveAlone: it takes as much away. Of the others a SureThing says yes at least
/// as likely as the mean of those who were not contacted; a LostCause does not.
enum class UpliftSegment { Persuadable, SureThing, LostCause, LeaveAlone };
/// `mean`: the share of yes of those who were not contacted.
UpliftSegment upliftSegmentOf(const predict::uplift::Effect& effect, double mean, double least);
/// The key of files and JSON.
std::string upliftSegmentKey(UpliftSegment segment);

struct SegmentedUplift {
  UpliftSegment segment = UpliftSegment::Persuadable;
  predict::uplift::UpliftPart part = {};
};

/// What is told of a row by what did not learn from it.
struct ToldUplift {
  double untreated = 0, uplift = 0;
  UpliftSegment segment = UpliftSegment::LostCause;
};

struct JudgedUplift {
  std::string learner;
  Values parameters = {};
  predict::uplift::Qini qini = {};
  std::vector<predict::uplift::UpliftPart> deciles = {};
  std::vector<SegmentedUplift> segments = {};  ///< all four, in their order
  std::vector<ToldUplift> told = {};           ///< beside `known`
  double seconds = 0;
};

struct UpliftJudgement {
  std::vector<predict::uplift::Balance> balance;  ///< the greatest difference first
  bool isBalanced = true;
  predict::uplift::UpliftPart average;      ///< over all rows
  std::vector<JudgedUplift> learners = {};  ///< none where groups differ and nobody forced it
};
/// Throws Error (BadData: too few rows of a group or an answer for so many parts; as learning does).
UpliftJudgement judgeUplift(const UpliftTask& task, const UpliftPlan& plan, Progress& progress);

/// Columns of a table made effects. Thread rule: immutable.
struct LearnedUplift {
  predict::Encoder encoder;
  predict::uplift::ModelPtr model;
};
/// From these rows. Throws Error as the learner does.
LearnedUplift learnUplift(const UpliftTask& task, const predict::Rows& rows, const ChosenAlgorithm& chosen,
                          const UpliftPlan& plan, Progress& progress);

/// What is to be told, in every file and list too, where groups differ. Empty where they do not.
Text upliftWarning(const UpliftJudgement& judged);

}  // namespace kindred::workflow
