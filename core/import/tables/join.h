// Tables that complete each other: rows of one take the columns of another, found by a key.
#pragma once

#include <vector>

#include "core/import/tables/table.h"

namespace kindred::import {

/// Replaces tables by what they are together; those that were taken up are left out, the rest keeps its order.
/// - Lines of orders that name no customer take the columns of the table that lists each order with its customer
///   (order_id, product_id … and order_id, user_id …). A line whose order is not listed has no customer.
/// - A list of customers or products takes the names that a table of two columns gives to one of its columns (aisle_id
///   and aisle), in that column's place.
/// A key listed twice means its first row, and a note says how many were. Throws Error.
void joinTables(std::vector<Table>& tables, Scope scope, Progress& progress);

}  // namespace kindred::import
