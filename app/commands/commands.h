// One function a subcommand, each in a file of its own.
#pragma once

#include "app/commands/command_line.h"

namespace kindred::cli {

void addImport(CommandLine& line);
void addFormats(CommandLine& line);
void addDatasets(CommandLine& line);
void addDescribe(CommandLine& line);
void addData(CommandLine& line);
void addFilter(CommandLine& line);
void addRemove(CommandLine& line);
void addGenerate(CommandLine& line);
void addAlgorithms(CommandLine& line);
void addTrain(CommandLine& line);
void addRuns(CommandLine& line);
void addRecommend(CommandLine& line);
void addSimilar(CommandLine& line);
void addEvaluate(CommandLine& line);
void addTune(CommandLine& line);
void addSegment(CommandLine& line);
void addSegmentations(CommandLine& line);
void addAudiences(CommandLine& line);
void addCluster(CommandLine& line);
void addEmbed(CommandLine& line);
void addRfm(CommandLine& line);
void addStrategy(CommandLine& line);
void addReport(CommandLine& line);
void addExport(CommandLine& line);
void addChooseK(CommandLine& line);
void addAssign(CommandLine& line);
void addCompareSegmentations(CommandLine& line);
void addLookalikes(CommandLine& line);
void addPredict(CommandLine& line);
void addBandit(CommandLine& line);
void addValue(CommandLine& line);
void addUplift(CommandLine& line);
void addRules(CommandLine& line);

}  // namespace kindred::cli
