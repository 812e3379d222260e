// Files whose format is not told: all that recognise theirs are asked.
#include "tests/fuzz/fuzzed.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  kindred::fuzz::importFiles(kindred::fuzz::bytesOf(data, size), "");
  return 0;
}
