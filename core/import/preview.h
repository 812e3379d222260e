// What the Data page shows before anything is imported: how the file was understood, and its first rows.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/import/report.h"
#include "core/import/request.h"

namespace kindred::imports {

/// Something recognised, and how sure that is in [0, 1]; 1 where the person set it.
struct Recognised {
  std::string value;
  double confidence = 1;
  bool setByUser = false;
};

struct PreviewColumn {
  std::string name;
  Role role = Role::Ignore;
  bool setByUser = false;
  AttributeKind kind = AttributeKind::Text;  ///< of its content
  std::int64_t empty = 0;                    ///< among the rows looked at
  std::int64_t different = 0;
  Text note;  ///< "38 values", "all readable", "12 below 0"
};

struct PreviewRow {
  std::int64_t line = 0;
  std::vector<std::string> cells;  ///< one a column, UTF-8, cut at 500 characters
  std::vector<bool> bad;           ///< cells that caused the problem
  std::optional<Check> problem;    ///< why the row would be skipped
  Text cause = {};                 ///< SkippedLine::cause
};

/// A list of which it is doubtful whether it belongs to the events: another of its columns may be its key, or it is to be
/// left out (Request::leftOut).
struct DoubtfulList {
  std::string table;  ///< as Request::leftOut names it
  bool ofCustomers = false;
  std::vector<std::string> columns;  ///< that could be the key, the likeliest first
};

struct Preview {
  std::shared_ptr<const Contents> contents;  ///< of the request; to be given with the next one for the same inputs
  std::string format;                        ///< key
  Text formatTitle;
  std::vector<std::string> files;
  std::int64_t bytes = 0;
  std::optional<DatasetKind> kind;  ///< nothing where the roles do not tell
  std::vector<std::string>
      dateFormats;                  ///< two to choose from where day and month cannot be told apart (see `missing`)
  bool datesHalfConverted = false;  ///< the first of the two swaps back what a spreadsheet seems to have swapped
  std::string currency;             ///< of the prices, where their signs agree
  Recognised formatFound, encoding, delimiter, decimal, dateFormat, header;
  Recognised items;                 ///< what parts the products in a cell, or "no"; no value where cells hold one each
  std::vector<std::string> sheets;  ///< tables of the file to choose from; empty where there is one
  std::vector<DoubtfulList> doubtful;  ///< what `missing` asks about
  Recognised sheet;                    ///< the one that is read; no value where several are
  std::vector<PreviewColumn> columns;
  std::vector<PreviewRow> rows;         ///< the first rows
  std::vector<CheckOutcome> checks;     ///< counts among the rows looked at; of the whole file after `read`
  std::vector<PreviewRow> problemRows;  ///< the first rows of each check; from the whole file after `read`
  std::vector<Text> warnings;           ///< "Encoding is a good guess: …"
  Text remedy;                          ///< for `missing`, where the file itself has to be another
  std::vector<Text> missing;            ///< what keeps it from being imported: "Say which column holds the customer."
};

/// Of a cell of the date column that counts seconds or days (“964982703”): when that is, in seconds of the local wall clock.
/// Nothing where dates are written as people read them, or the cell is none.
std::optional<std::int64_t> countedTime(const Preview& preview, const std::string& cell);

}  // namespace kindred::imports
