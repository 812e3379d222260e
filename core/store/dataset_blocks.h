// A data set as named blocks: the trusted source from which it is loaded, so that opening costs a read and not a
// scan. Everything is checked before a Dataset is made. Internal to store.
#pragma once

#include "core/data/dataset.h"
#include "core/matrix/block_io.h"

namespace kindred::store {

/// Everything but id, name, revision and preference, which can change without a new revision or belong to the project.
void writeDataset(BlockWriter& writer, const Dataset& dataset);
/// The reverse. Throws Error (ProjectDamaged) where columns do not fit together.
std::shared_ptr<Dataset> readDataset(const BlockReader& reader);
/// Bytes that writeDataset hands to its writer for the events: the bulk of it.
std::size_t eventBytes(const Events& events);

void writeAttributes(BlockWriter& writer, const std::string& name, const AttributeTable& table);
AttributeTable readAttributes(const BlockReader& reader, const std::string& name, std::size_t rows);
/// The attributes of one customer or product as a JSON object, without those that are missing.
std::string attributesAsJson(const AttributeTable& table, Index i);

}  // namespace kindred::store
