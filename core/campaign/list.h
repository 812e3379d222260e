// The campaign list: a row a customer with offers, a second file with those held back, and a receipt beside them.
#pragma once

#include <filesystem>
#include <functional>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/base/progress.h"
#include "core/campaign/list_format.h"
#include "core/data/dataset.h"
#include "core/params/values.h"

namespace kindred::campaign {

struct Offer {
  std::string product;  ///< id
  std::string title;    ///< empty where there is none
  double score = 0;
  std::string reason;
  std::optional<double> price = {};
  std::optional<std::int64_t> buyers = {};  ///< customers who have it
};

/// A value about a customer: missing, text, or a number.
using Cell = std::variant<std::monostate, std::string, double>;

struct ListRow {
  std::string customer;
  std::vector<Cell> attributes;  ///< beside attributeNames(columns)
  std::string segmentation;
  std::string segment;
  std::string coldStart;      ///< why the offers are not personal; empty where they are
  std::vector<Offer> offers;  ///< best first
  std::string group = {};     ///< whether the customer is on the list or held back
};

/// Columns by name, in the order of the file. These are ours: customer, segmentation, segment, cold_start, campaign_group,
/// and offer_N (the product's id), title_N, score_N, reason_N, price_N, buyers_N with N from 1. Any other is about the customer: an
/// attribute, or, where no attribute has that name, a figure (figures.h). "customers.NAME" is the attribute NAME that
/// has the name of one of ours.
struct CampaignList {
  std::vector<std::string> columns;
  std::vector<std::string> headings = {};  ///< what they are called in the file; empty: by their names
  std::vector<ListRow> rows;
  std::vector<ListRow> heldBack = {};
};

/// customer, the attributes, segmentation, segment, cold_start, then offer_1 …, title_1 …, score_1 …, reason_1 ….
std::vector<std::string> listColumns(const std::vector<std::string>& attributes, int offers);
/// Those of `columns` that are attributes, in their order.
std::vector<std::string> attributeNames(const std::vector<std::string>& columns);
/// A column about customers: the cell of each.
using CustomerColumn = std::function<Cell(Index)>;
/// What attributeNames(columns) mean; they refer to `dataset`. Dates as 2011-12-09. Throws Error (BadParameters) with all
/// that there are not, and with columns named twice.
std::vector<CustomerColumn> customerColumns(const Dataset& dataset, const std::vector<std::string>& columns);

/// The header and the first `rows` rows, as the file will have them, without line ends.
std::vector<std::string> firstLines(const CampaignList& list, const ListFormat& format, std::size_t rows);

/// What a receipt says beyond the files themselves.
struct ReceiptFacts {
  std::int64_t created = 0;  ///< seconds of the local wall clock
  std::string program;       ///< "Kindred 0.1.0"
  Values recipe;             ///< from what and how the list was made
};

struct Receipt {
  std::string file;  ///< the list's path as it was given
  std::int64_t rows = 0;
  std::int64_t heldOut = 0;
  std::optional<std::string> receiptFile;  ///< beside an ordinary file
  std::optional<std::string> controlFile;  ///< where someone is held back
  std::string sha256;                      ///< of the list
  std::string controlSha256;               ///< of the control file; empty where there is none
  std::int64_t replaced = 0;               ///< letters that the encoding has not, written as "?"
  ReceiptFacts facts;
};
nlohmann::json toJson(const Receipt& receipt);

/// "spring.csv" → "spring.control.csv" and "spring.csv.json".
std::filesystem::path controlPath(const std::filesystem::path& file);
std::filesystem::path receiptPath(const std::filesystem::path& file);

/// Writes the list, the control file where someone is held back (same columns), and the receipt. Lines end in LF.
/// Where `file` is no ordinary file (a pipe, a device) it is written into, without a receipt; no one can be held back then.
/// All three are first written whole and flushed to disk under temporary names, then renamed in the order control file,
/// list, receipt: an error, a full disk or Cancel before that leaves what was there, and a receipt always tells of files
/// that are in place. Where no one is held back, the control file of an earlier export goes, if it is still as the
/// earlier receipt says. Throws Error (FileUnwritable, DiskFull, BadParameters for a format that cannot be).
Receipt writeList(const std::filesystem::path& file, const CampaignList& list, const ListFormat& format,
                  const ReceiptFacts& facts, Progress& progress);

}  // namespace kindred::campaign
