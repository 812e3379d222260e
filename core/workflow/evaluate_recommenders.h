// Verb: judge recommenders on a split of a data set, or on given files. Stores nothing.
#pragma once

#include <functional>

#include "core/evaluate/compare.h"
#include "core/evaluate/protocol.h"
#include "core/workflow/workspace.h"

namespace kindred::workflow {

struct EvaluatedAlgorithm;

struct EvaluateRequest {
  DatasetPtr dataset;                ///< whole data, to be split …
  std::string protocol = "holdout";  ///< how, of evaluate::protocols() …
  evaluate::ProtocolOptions split;
  DatasetPtr test;        ///< … or training data, beside the test events of the same customers and products
  DatasetPtr foldIn;      ///< histories of customers whom the training does not have, of the same products; may be null
  DatasetPtr foldInTest;  ///< the test events of these
  /// Of the customers of training, then of foldIn: what each one's list is ranked among. Null: all products.
  std::shared_ptr<const Csr> candidates;
  std::int64_t unknownCustomers = 0;  ///< of given files: in the test, but nothing is known of them
  std::int64_t notCandidates = 0;     ///< test pairs whose product is not among the customer's candidates
  std::int64_t foldInTrained = 0;     ///< customers of the fold-in file whom the training has: that history is theirs
  std::vector<std::string> algorithms;
  std::map<std::string, Values> parameters;  ///< by algorithm; preference.* under ""
  evaluate::EvaluationOptions options;
  /// Hears of each algorithm as soon as it has its figures, or its reason, from the verb's own thread.
  std::function<void(const EvaluatedAlgorithm&)> onEvaluated = {};
  /// An algorithm that fails has no figures, and its reason, as one that cannot answer; else it ends everything.
  bool keepsFailures = false;
};

struct EvaluatedAlgorithm {
  std::string algorithm;
  Values parameters;
  evaluate::Evaluation evaluation;
  double fitSeconds = 0;  ///< of all splits together
  /// Of the process while this algorithm was fitted and judged, with the data that all share; where the system cannot tell
  /// that, the highest until then.
  std::int64_t peakMemoryBytes = 0;
};

/// An algorithm that cannot answer what the protocol asks has no figures, and a reason. Throws Error (BadParameters) with
/// all that is wrong with the parameters of all algorithms.
std::vector<EvaluatedAlgorithm> evaluateRecommenders(const EvaluateRequest& request, Progress& progress);

/// What the (first) split of a request hides: people × products, people as rows of Evaluation::lists.
std::shared_ptr<const Csr> hiddenEvents(const EvaluateRequest& request);

/// Each pair of them by each metric.
std::vector<evaluate::Comparison> compareRecommenders(const EvaluateRequest& request,
                                                      const std::vector<EvaluatedAlgorithm>& results,
                                                      Progress& progress);

/// Each in any format that import reads.
struct EvaluationFiles {
  std::filesystem::path train, test;
  std::filesystem::path candidates = {}, foldIn = {};  ///< empty: none
  std::optional<DatasetKind> kind = {};                ///< of training and test
};

/// Products that training does not know are kept as products without history; customers of whom neither it nor the
/// histories of foldIn tell anything are only counted.
EvaluateRequest evaluateRequestFromFiles(const EvaluationFiles& files, Progress& progress);

}  // namespace kindred::workflow
