// Tables that complete each other: rows of one take the columns of another, found by a key.
#pragma once

#include <vector>

#include "core/import/tables/keys.h"

namespace kindred::imports {

/// Replaces tables by what they are together; those that were taken up are left out, the rest keeps its order.
/// - Lines of orders that name no customer take the columns of the table that lists each order with its customer
///   (order_id, product_id … and order_id, user_id …, or orders.id), whatever an order is called (sale_id and sales.id).
///   A line whose order is not listed has no customer.
/// - Events that name no product take the columns of the table that lists it under one of their ids (rentals of copies, and
///   copies of films).
/// What an order costs altogether is not taken: it is nothing that its lines cost.
/// A key listed twice means its first row, and a note says how many were. Throws Error.
void joinOrders(std::vector<Table>& tables, Scope scope, Progress& progress);

/// Lists that stay (`kept`, one a table) take the names that other tables give to their ids: a column of what an id refers
/// to stands in the id's place and bears its name (artist_id and artists.name become "artist"). Such a name is an
/// attribute, never a title. What those tables have looked up themselves comes with it. Returns which tables were used so.
std::vector<bool> lookUpNames(std::vector<Table>& tables, const std::vector<bool>& kept, Scope scope,
                              Progress& progress);

/// The question whether tables belong together where a key is not sure: for Table::missing.
Text doubt(const Table& from, const Table& to, const KeyMatch& match);

}  // namespace kindred::imports
