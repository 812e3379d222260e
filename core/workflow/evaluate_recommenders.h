// Verb: judge recommenders on a split of a data set, or on given files. Stores nothing.
#pragma once

#include "core/evaluate/evaluate.h"
#include "core/evaluate/protocol.h"
#include "core/workflow/workspace.h"

namespace kindred::workflow {

struct EvaluateRequest {
  DatasetPtr dataset;                ///< whole data, to be split …
  std::string protocol = "holdout";  ///< how, of evaluate::protocols() …
  evaluate::ProtocolOptions split;
  DatasetPtr test;  ///< … or training data, beside the test events of the same customers and products
  std::int64_t unknownCustomers = 0;  ///< of given files: in the test, but not in training
  std::vector<std::string> algorithms;
  std::map<std::string, Values> parameters;  ///< by algorithm; preference.* under ""
  evaluate::EvaluationOptions options;
};

struct EvaluatedAlgorithm {
  std::string algorithm;
  Values parameters;
  evaluate::Evaluation evaluation;
  double fitSeconds = 0;
  std::int64_t peakMemoryBytes = 0;  ///< of the process, the highest seen until then
};

/// Throws Error (BadParameters) with all that is wrong with the parameters of all algorithms.
std::vector<EvaluatedAlgorithm> evaluateRecommenders(const EvaluateRequest& request, Progress& progress);

/// Training data and test interactions from two files, each in any format that import reads. Products of the test that
/// training does not know are kept as products without history; customers that it does not know are only counted.
EvaluateRequest evaluateRequestFromFiles(const std::filesystem::path& train, const std::filesystem::path& test,
                                         std::optional<DatasetKind> kind, Progress& progress);

}  // namespace kindred::workflow
