// Several tables of one request: which are events, which list their customers and products, and which are neither.
#pragma once

#include <vector>

#include "core/import/tables/table.h"

namespace kindred::import {

/// Leaves the tables that make one data set, in the order given, and returns the names of the others.
/// - Tables of events with the same roles belong together; of several kinds the one of most bytes stays, one that holds
///   columns the person named before any other. A table of events that lacks a customer or a product does not count.
/// - A list of customers or products stays where its ids are those of the events: the columns bear the same name, or
///   ids of their beginnings agree. Without events the largest list stays, and others of its kind.
/// - A table whose use was set stays, and events in a file that was named itself: reading will say what does not fit.
///   Where no table could be read all stay, so that it is said what each lacks.
std::vector<std::string> sortOut(std::vector<Table>& tables);

}  // namespace kindred::import
