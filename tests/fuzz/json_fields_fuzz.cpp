// One object, in memory that ends where the reader may look no further.
#include <algorithm>
#include <vector>

#include "core/import/json/fields.h"
#include "tests/fuzz/fuzzed.h"

using namespace kindred;
using namespace imports::json;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static FieldReader reader(true);
  std::vector<char> memory(size + Padding, '\0');
  std::copy_n(data, size, memory.begin());
  if (!reader.read({memory.data(), size})) return 0;
  std::size_t letters = 0;
  for (const auto* fields : {&reader.fields(), &reader.itemFields()}) {
    for (const Field& field : *fields) {
      letters += field.key.size() + field.text.size();
      fuzz::require(field.text.find('\0') == std::string_view::npos, "a NUL in a cell");
    }
  }
  for (const Item& item : reader.items()) {
    fuzz::require(item.begin <= item.end && item.end <= reader.itemFields().size(),
                  "an item of fields that are not there");
  }
  fuzz::require(letters <= size * 4, "more text than there was");
  return 0;
}
