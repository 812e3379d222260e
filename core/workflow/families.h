// The families of algorithms: what of each is listed, stored as runs, and made again by a command. A family is a row of
// the table in families.cpp.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "core/workflow/workspace.h"

namespace kindred::workflow {

/// Stable storage names.
namespace family {
inline constexpr std::string_view Recommend = "recommend", Segment = "segment", Embed = "embed",
                                  Similarity = "similarity", Features = "features", Predict = "predict",
                                  Bandit = "bandit", Evaluate = "evaluate", Rules = "rules", Value = "value";
}

struct Family {
  std::string_view key;
  std::function<std::vector<AlgorithmInfo>()>
      algorithms;  ///< with their capabilities; empty: they are listed elsewhere
  /// The command that makes a run again; empty where none does.
  std::function<std::string(const Workspace&, const RunInfo&)> command = {};
  /// All that a run of the algorithm may have been given.
  std::function<Parameters(const std::string& algorithm, const Dataset&)> parameters = {};
  /// A run of an earlier version in today's words: what it showed it shows again. Empty where there is none.
  std::function<RunInfo(RunInfo)> upgraded = {};
  /// Why an algorithm cannot be used here, on whatever data, or an empty Text. Empty where all can.
  std::function<Text(const std::string& algorithm)> unavailable = {};
};

const std::vector<Family>& families();
/// Null for a family that this program does not know.
const Family* findFamily(std::string_view key);

/// In today's words.
RunInfo upgraded(RunInfo run);

}  // namespace kindred::workflow
