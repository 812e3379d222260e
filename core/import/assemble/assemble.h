// From collected rows and side tables to a data set: ids sorted, events grouped by customer, attributes typed.
#pragma once

#include <memory>
#include <vector>

#include "core/import/collect/collector.h"
#include "core/import/collect/side_table.h"

namespace kindred::imports {

struct Assembled {
  std::shared_ptr<Dataset> dataset;
  Index customersWithEvents = 0;
  Index productsWithEvents = 0;
  std::vector<Note> notes;
  std::vector<std::string> columnsLeftOut;  ///< of events: they say nothing lasting about a customer or product
};

/// Rules, none of which depends on the order of rows:
/// - where every id of a column is a whole number ending in ".0", the ending is dropped;
/// - events ascend by customer, time, order, product, value, quantity, price;
/// - a product's title, category and text are the most frequent ones of its rows, of equally frequent ones the
///   bytewise smallest; what a side table says goes before that;
/// - a column set or taken as an attribute belongs to the customer where the customer tells its value (Modes::agreement of
///   0.9 or more), else to the product where that does, else it is left out; one that the person set goes where it
///   agrees more.
/// Uses up `events`. `dataset` has kind, name, currency and preference still to be set.
Assembled assemble(CollectedEvents& events, const std::vector<SideTable>& sides, Progress& progress);

}  // namespace kindred::imports
