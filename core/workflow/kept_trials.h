// Trials of a search for settings, kept in the project from one call of `tune` to the next.
#pragma once

#include "core/workflow/tune_recommender.h"

namespace kindred::workflow {

/// Of one request on one revision of the data, with which they go; how long it may go on does not matter.
class KeptTrials {
 public:
  KeptTrials(Workspace& workspace, const TuneRequest& request);

  /// None where there are none, or where they cannot be read.
  [[nodiscard]] std::vector<Trial> trials() const;
  /// In place of those before. Nothing is kept where the project may only be read.
  void keep(const std::vector<Trial>& trials);
  /// Of every request on a data set.
  static void forget(Workspace& workspace, std::int64_t datasetId);

 private:
  Workspace& m_workspace;
  std::string m_setting;
};

}  // namespace kindred::workflow
