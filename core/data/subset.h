// A part of a data set as a data set of its own: only who and what has an event in it.
#pragma once

#include <span>
#include <vector>

#include "core/data/dataset.h"

namespace kindred {

/// The same rows of every column, in this order (`rows` ascend); categories that no row has any more are gone.
AttributeTable subset(const AttributeTable& table, std::span<const Index> rows);
/// The entities at `rows` (ascending), with their ids, keys and attributes.
Entities subset(const Entities& entities, std::span<const Index> rows);

/// The data set with only the events with keep[e]; customers and products stay, with keys.
DatasetPtr withEvents(const Dataset& dataset, const std::vector<bool>& keep);

/// The customers at `rows` (ascending) with their events; products and orders stay as they are.
DatasetPtr ofCustomers(const Dataset& dataset, std::span<const Index> rows);

/// The events with keep[e], and the customers, products and orders that have one of them. Everything else is as in
/// `dataset`; the scale of ratings stays that of all.
DatasetPtr compacted(const Dataset& dataset, const std::vector<bool>& keep);

}  // namespace kindred
