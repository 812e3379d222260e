// Verb (a job): how the other methods do on the test of a stored prediction, kept in the project beside its run.
#pragma once

#include "core/workflow/predict_customers.h"

namespace kindred::workflow {

struct MethodTest {
  std::string method;                    ///< a key of predict::algorithms()
  std::optional<predict::Auc> auc = {};  ///< nothing where the method cannot be learned from these data
  std::optional<predict::AucDifference> ahead =
      {};             ///< the area of the run's own method less this one's, on the same customers
  Text refusal = {};  ///< why there is no figure
};

/// Those judged so far, in the order of the catalogue, without the run's own; each with the settings the program proposes.
std::vector<MethodTest> methodTests(const Workspace& workspace, const PredictedCustomers& predicted);

/// Judges those that are missing, each kept as it ends: where it is cancelled, those that ended stay. Throws Error (BadData where the
/// data are others than those the run was judged on) or Cancelled.
std::vector<MethodTest> testMethods(Workspace& workspace, const PredictedCustomers& predicted, Progress& progress);

/// Of every run of a data set, or of one.
void forgetMethodTests(Workspace& workspace, std::int64_t datasetId, std::optional<std::int64_t> run = {});

}  // namespace kindred::workflow
