// Query: the lists of many customers, and what they offer on the whole.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/base/csv.h"
#include "core/base/progress.h"
#include "core/recommend/lists.h"
#include "core/workflow/workspace.h"

namespace kindred::workflow {

struct ManyLists {
  TrainedModelPtr trained;                           ///< by whose index customers and products are told
  std::vector<Index> customers;                      ///< as they were asked for …
  std::vector<recommend::RecommendationList> lists;  ///< … and the list of each
  std::int64_t coldStarts = 0;                       ///< customers whose list is not personal
  Index offered = 0;                                 ///< different products in any list
  Index most = -1;                                   ///< the product that stands in most lists; −1: all are empty
  std::int64_t listsWithMost = 0;

  /// Of the products that the recommender knows, the share that stands in any list: the coverage of the catalogue.
  [[nodiscard]] double coverage() const;
};
using ManyListsPtr = std::shared_ptr<const ManyLists>;

/// `segmentation` may be null: then cold starts get what is popular among all. Parallel. Throws Cancelled.
ManyListsPtr manyLists(const TrainedModelPtr& trained, const SegmentationPtr& segmentation,
                       std::vector<Index> customers, const recommend::ListOptions& options, Progress& progress);

struct ListsView {
  std::string search = {};  ///< part of the id or name of the customer or of a product in the list, whatever its case
  int column = 0;           ///< the order: 0 by customer, n by the title of the n-th offer; lists without one come last
  bool descending = false;
};
/// Places of the lists that match, in order, ties by place.
std::vector<std::uint32_t> placesOf(const ManyLists& lists, const ListsView& view, Progress& progress);

/// Verb: the lists at these places as a file, a line an offer: customer, rank, product, title, score, cold_start. Whole or not at
/// all; returns the number of lines. Throws Error (DiskFull, FileUnwritable) or Cancelled.
std::int64_t exportLists(const ManyLists& lists, const std::vector<std::uint32_t>& places,
                         const std::filesystem::path& file, const CsvFormat& format, Progress& progress);

}  // namespace kindred::workflow
