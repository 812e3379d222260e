// Cells as numbers.
#include <cmath>

#include "core/import/cells/numbers.h"
#include "core/import/cells/words.h"
#include "tests/fuzz/fuzzed.h"

using namespace kindred;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view cell = imports::trimmed(fuzz::bytesOf(data, size));
  for (const char decimal : {'.', ','}) {
    const auto number = imports::readNumber(cell, decimal);
    fuzz::require(!number || std::isfinite(*number), "a number that is none");
  }
  (void)imports::decimalEvidence(cell);
  return 0;
}
