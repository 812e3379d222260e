// Lists of objects in a file that is one object: {"customers": [{…}], "orders": [{…}]}.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/import/files/contents.h"
#include "core/import/files/encoding.h"

namespace kindred::imports::json {

struct ListPlace {
  std::string name;        ///< its key
  std::int64_t begin = 0;  ///< where its first element begins, in bytes of the file's text as UTF-8
};

/// The most lists that are looked for.
constexpr std::size_t MostLists = 50;

/// In the order of the file; also within objects inside, not within lists. Reads the whole file; memory is that of a
/// stretch of it.
std::vector<ListPlace> listsOf(const InputFile& file, Encoding encoding);

}  // namespace kindred::imports::json
