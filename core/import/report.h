// What an import found, kept and skipped: part of its result, stored with the data set, shown in the window, printed
// as JSON.
#pragma once

#include <cstdint>
#include <functional>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

#include "core/base/text.h"
#include "core/data/dataset.h"
#include "core/import/choices.h"

namespace kindred::imports {

struct SkippedLine {
  std::string file;       ///< name, not path
  std::int64_t line = 0;  ///< from 1, counting the header
  std::string text;       ///< cut at 200 characters, UTF-8
  Text cause = {};        ///< which cell it was, and what was expected of it; empty where there is no more to say
};

/// Called for each skipped row, in file order (those that subtracting returns takes come after all others), where the caller wants all of them ("Save skipped rows"); the text is
/// the whole line (the beginning of one over 10 MB).
using SkippedRowSink = std::function<void(Check, const SkippedLine&)>;

struct Skipped {
  Check check = Check::Unreadable;
  std::int64_t count = 0;
  std::vector<SkippedLine> examples;  ///< the first five
};

/// A check that the tables have the columns for, and what was chosen for its rows.
struct CheckOutcome {
  Check check = Check::Unreadable;
  Choice choice = Choice::Drop;
  std::int64_t rows = 0;                   ///< that it found, whatever was done with them
  std::vector<SkippedLine> examples = {};  ///< the first five of those
};

struct Note {
  std::string key;
  Text text;
};

struct Report {
  std::string format;
  DatasetKind kind = DatasetKind::Transactions;
  std::string encoding;
  std::string delimiter;
  std::string currency;  ///< as set, or as the signs at the prices say
  std::int64_t rowsRead = 0;
  std::int64_t rowsKept = 0;  ///< rowsRead = rowsKept + Σ skipped.count
  std::int64_t interactions = 0;
  Index customers = 0;  ///< with events
  Index products = 0;
  Index customersListed = 0;  ///< with or without events
  Index productsListed = 0;
  std::optional<std::int64_t>
      alreadyThere;                  ///< of the rows kept, those that the data set had before; of an append alone
  std::vector<Skipped> skipped;      ///< only checks that took a row, in order
  std::vector<CheckOutcome> checks;  ///< in order
  std::vector<Note> notes;           ///< "ids_from_numbers", "columns_ignored", …
  double seconds = 0;
};

nlohmann::json toJson(const Report& report);
Report reportFromJson(const nlohmann::json& json);

}  // namespace kindred::imports
