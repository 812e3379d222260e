// Compressed files and archives.
#include "core/base/error.h"
#include "core/import/files/contents.h"
#include "tests/fuzz/fuzzed.h"

using namespace kindred;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::int64_t Allowance = 101 << 20;
  try {
    Progress progress;
    std::int64_t unpacked = 0;
    std::string buffer;
    for (const imports::InputFile& file : imports::unpacked(fuzz::writtenFile(fuzz::bytesOf(data, size)), progress)) {
      const auto bytes = file.open();
      unpacked += bytes->size();
      fuzz::require(
          static_cast<std::int64_t>(bytes->read(0, 100, buffer).size()) == std::min<std::int64_t>(bytes->size(), 100),
          "a member shorter than its size");
      fuzz::require(!file.baseName().empty(), "a file without a name");
    }
    fuzz::require(unpacked <= static_cast<std::int64_t>(size) * imports::MaximumExpansion + Allowance, "a bomb");
  } catch (const Error& error) {
    fuzz::require(!error.hint().empty(), "an error without a hint");
  }
  return 0;
}
