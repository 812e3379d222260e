// The stored top of every customer of a run, as blocks and as the copy for other tools. Internal to store.
#pragma once

#include <vector>

#include "core/matrix/block_io.h"
#include "core/store/copies.h"
#include "core/store/records.h"

namespace kindred::store {

/// `lists` ascend by customer.
void writeLists(BlockWriter& writer, const std::vector<StoredList>& lists);
/// Throws Error (ProjectDamaged) where columns do not fit together.
std::vector<StoredList> readLists(const BlockReader& reader);

void copyList(CopyWriter& recommendations, std::int64_t run, const StoredList& list);
void copyColdStart(CopyWriter& coldStarts, std::int64_t run, const StoredList& list);

}  // namespace kindred::store
