// More rows for a data set that is there: what it has is recognised, what is new joins it.
#pragma once

#include <memory>

#include "core/data/dataset.h"
#include "core/import/collect/collected_events.h"
#include "core/import/collect/returns.h"
#include "core/import/collect/side_table.h"

namespace kindred::imports {

/// The events of a data set and those of files that come to it.
struct Joined {
  CollectedEvents events;              ///< the data set's rows first
  std::size_t before = 0;              ///< how many those are
  std::vector<std::uint32_t> origin;   ///< of each later row, its place among the rows that were collected; ascending
  std::vector<std::uint32_t> returns;  ///< rows of `events`
  std::int64_t alreadyThere = 0;       ///< collected rows that the data set has; they are left out
  std::vector<TakenRow> differing;     ///< collected rows by their place: OrderInUse or Changed, kept or left out
  std::vector<Note> notes;             ///< ids_from_numbers
};

/// Uses up `more`, of the same columns as the data set's events; `returns` are rows of it, `taken` the data set's marks:
/// those of rows that returns took out or made smaller (line_marks.h), so that the same file again does not bring them back.
/// A row is there already where all that the data set keeps of it is equal: customer, product, order, time, rating,
/// quantity, price. Rows that differ in part (choices.h) are kept unless `choices` drop them; returns always come.
/// Ids of `more` that spreadsheets made numbers of lose their ".0", unless the data set has such ids.
Joined appended(const Dataset& dataset, const std::vector<std::int64_t>& taken, CollectedEvents& more,
                const std::vector<std::uint32_t>& returns, const Choices& choices);

/// The data set's customers and products as lists of ids alone, so that they stay.
std::vector<SideTable> idsOf(const Dataset& dataset);

/// Makes `dataset`, which has all ids of `before`, its next revision: keys stay, new customers and products get new ones;
/// what `before` knows of them fills what is missing; name, kind, currency and preference are those of `before`.
void continueRevision(Dataset& dataset, const Dataset& before);

}  // namespace kindred::imports
