// A file with what was learned of a yes/no question, to be asked again of other rows. Names and values of columns are in it, no
// row. Thread rule: any thread.
#pragma once

#include <filesystem>

#include "core/predict/learner.h"

namespace kindred::workflow {

struct PredictorFile {
  predict::Learned learned;
  std::string question = {};                 ///< of customers, as on the command line; of a table empty
  int days = 0;                              ///< of a question that looks ahead
  std::string target = {}, positive = {};    ///< of a table
  std::vector<std::string> categories = {};  ///< of products that have a column
};

/// Whole or not at all. Throws Error as AtomicFile does.
void writePredictor(const std::filesystem::path& file, const PredictorFile& predictor);
/// Throws Error (FileMissing, FileUnreadable; ProjectForeign: another kind of file, or of a later version; ProjectDamaged).
PredictorFile readPredictor(const std::filesystem::path& file);

}  // namespace kindred::workflow
