// What pages say of a stored run: the facts of its ⓘ, and its parameters in one line.
#pragma once

#include "core/workflow/workspace.h"
#include "ui/widgets/info_button.h"

namespace kindred::ui {

/// Data set and revision, preference (of segmentations: the features), parameters, seed, time, and the command that makes the run again.
ResultInfo runInfo(const workflow::Workspace& workspace, const Dataset& dataset, const workflow::RunInfo& run);

/// "Neighbours 40, Measure Cosine": those that forms do not fold away, in the algorithm's order.
QString parameterSummary(const workflow::RunInfo& run);

/// Names of runs that can be told apart in one list: those of which there are several say when they were made.
QStringList namesApart(const std::vector<workflow::RunInfo>& runs);

/// A value in words: the choice's label, yes or no, numbers in the locale's writing, with the unit.
QString valueText(const Parameter& parameter, const Value& value);

/// The title of an algorithm of a family; its key where it is not known.
QString algorithmTitle(const std::string& family, const std::string& algorithm);

}  // namespace kindred::ui
