// kindred-cli: the core behind a command line, for schedules, scripts, courses and checks.
#include "app/commands/commands.h"

int main(int argc, char** argv) {
  using namespace kindred::cli;
  CommandLine line;
  for (const auto add : {addImport,     addFormats,       addDatasets,
                         addDescribe,   addData,          addFilter,
                         addRemove,     addGenerate,      addAlgorithms,
                         addTrain,      addRuns,          addRecommend,
                         addSimilar,    addEvaluate,      addTune,
                         addSegment,    addSegmentations, addAudiences,
                         addCluster,    addEmbed,         addRfm,
                         addStrategy,   addReport,        addExport,
                         addChooseK,    addAssign,        addCompareSegmentations,
                         addLookalikes, addPredict,       addBandit,
                         addValue,      addUplift,        addRules}) {
    add(line);
  }
  return line.run(argc, argv);
}
