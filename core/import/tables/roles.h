// What a column means, told from its name (English and Russian) and its content.
#pragma once

#include <vector>

#include "core/import/tables/table.h"

namespace kindred::imports {

/// Gives a role to each column that has none set, then tells use and kind. Rules:
/// - each role goes to the column whose name suggests it most strongly (of equals the leftmost) and whose content fits;
/// - "product" beside "product id" is the title; a description is the title where there is none; the title is the
///   product where there is no product; "name" is a title in lists of products alone;
/// - without a header the first two columns that could be ids are customer and product, dates are the time, and a
///   column of few different numbers is the value;
/// - a column that is mostly empty is no order and no time; the one column of dates is the time, whatever its name;
/// - beside customers who recur, but not in purchases, the one other column of ids is the product; in lines of purchases
///   without a customer people are told by e-mail, name or telephone;
/// - a table that names neither customers nor products but facts of people is a list of customers, and a column called
///   "id" or not at all their id where it says something else in each row;
/// - a total counts where there is no price, and then a product may be missing;
/// - what is left is an attribute, unless it is empty or hardly ever repeats.
void assignRoles(Table& table);

/// Whether a column of the role is one of events, rather than of the customers and products named there.
bool isEventRole(Role role);
/// The roles of the columns of events, ascending.
std::vector<Role> eventRoles(const Table& table);

}  // namespace kindred::imports
