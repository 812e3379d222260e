// Several tables of one request: which are events, which list their customers and products, and which are neither.
#pragma once

#include <vector>

#include "core/import/tables/table.h"

namespace kindred::imports {

/// Leaves the tables that make one data set, in the order given, and returns the others.
/// - Tables of events with the same roles belong together; of several kinds the one stays that holds columns the person
///   named, then one that is not hidden, that names products, and of most bytes and rows. A table of events that lacks a
///   customer or a product does not count.
/// - A list of customers or products stays where its ids are those of the events. Of several columns that may be its key
///   that one is, which most events meet; what a database declares or the person chose decides. Lists whose key bears the
///   name of the events' ids go before others. Where fewer than half of the events and of the keys meet each other, that is
///   a question in Table::missing.
/// - Lists take the names that other tables give to their ids (lookUpNames).
/// - Without events the largest list stays, and others of its kind that share its ids.
/// - A table whose use was set stays, and events in a file that was named itself: reading will say what does not fit.
///   Where no table could be read those stay that come nearest: not hidden, of most columns with a role.
std::vector<Table> sortOut(std::vector<Table>& tables, Scope scope, Progress& progress);

}  // namespace kindred::imports
