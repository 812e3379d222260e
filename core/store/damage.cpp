#include "core/store/damage.h"

#include "core/store/datasets.h"

namespace kindred::store {
namespace {

bool isReadable(const Connection& connection, const DatasetRecord& record) {
  try {
    return loadDataset(connection, record.id, record.revision) != nullptr;
  } catch (const Error&) {
    return false;
  }
}

Text nothingIsReadable() {
  return KI_TEXT("core",
                 "None of its data sets can be read any more. Restore the project from a copy, or import again.");
}

}  // namespace

Text whatCanBeSaved(const Connection& connection) {
  std::vector<DatasetRecord> records;
  try {
    records = listDatasets(connection);
  } catch (const Error&) {
    return nothingIsReadable();
  }
  std::string names;
  std::size_t readable = 0;
  for (const DatasetRecord& record : records) {
    if (!isReadable(connection, record)) continue;
    names += (readable++ == 0 ? "" : ", ") + record.name;
  }
  if (readable == records.size()) {
    return KI_TEXT(
        "core",
        "All its data sets can still be read. Compute again what is damaged, or restore the project from a copy.");
  }
  if (readable == 0) return nothingIsReadable();
  return KI_TEXT("core", "These data sets can still be read: %1. Export them, or restore the project from a copy.")
      .with(names);
}

}  // namespace kindred::store
