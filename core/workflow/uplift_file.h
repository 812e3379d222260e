// A file with what was learned of a trial, to tell of others whom a contact would change. Names and values of columns are in it,
// no row. Thread rule: any thread.
#pragma once

#include <filesystem>

#include "core/workflow/judge_uplift.h"

namespace kindred::workflow {

struct UpliftFile {
  LearnedUplift learned;
  std::string learner, base = {};  ///< `base` of learners that are made of classifiers
  std::string treatment = {}, treated = {}, outcome = {}, positive = {};
  double meanUntreated = 0;  ///< the share of yes of those who were not contacted
  double leastUplift = 0;
  std::string warning = {};  ///< what travels to every list, in English; empty: nothing
};

/// By the plan's first learner, from all known rows. Throws Error as learning does.
UpliftFile upliftToKeep(const UpliftTask& task, const UpliftPlan& plan, const UpliftJudgement& judged,
                        Progress& progress);
/// Of other rows with the same columns. Throws Error (BadData) where a column is not there.
std::vector<ToldUplift> toldBy(const UpliftFile& kept, const predict::Table& table);

/// Whole or not at all. Throws Error as AtomicFile does.
void writeUplift(const std::filesystem::path& file, const UpliftFile& kept);
/// Throws Error (FileMissing, FileUnreadable; ProjectForeign: another kind of file, or of a later version; ProjectDamaged).
UpliftFile readUplift(const std::filesystem::path& file);

}  // namespace kindred::workflow
