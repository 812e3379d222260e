#include "core/workflow/sealed_blocks.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/sha256.h"
#include "core/base/text_file.h"

namespace kindred::workflow {
namespace {

constexpr std::size_t DigestSize = 64;

}  // namespace

void writeSealed(const std::filesystem::path& file, std::string_view head, const MemoryBlocks& blocks) {
  const std::string bytes = blocks.packed();
  AtomicFile out(file);
  out.write(head);
  out.write(sha256(bytes));
  out.write(bytes);
  out.commit();
}

MemoryBlocks readSealed(const std::filesystem::path& file, std::string_view head, const Text& again) {
  constexpr std::uintmax_t Most = 4ULL << 30U;
  const std::string text = readTextFile(file, Most);
  if (!text.starts_with(head))
    throw Error(ErrorCode::ProjectForeign,
                KI_TEXT("core", "“%1” holds nothing that this version of Kindred learned.").with(file.string()), again);
  const std::string_view digest = std::string_view(text).substr(head.size(), DigestSize);
  const std::string_view bytes = std::string_view(text).substr(std::min(text.size(), head.size() + DigestSize));
  auto blocks = sha256(bytes) == digest ? MemoryBlocks::unpacked(bytes) : std::nullopt;
  if (!blocks)
    throw Error(
        ErrorCode::ProjectDamaged,
        KI_TEXT("core", "“%1” is damaged: a part of it is missing, or other than it was written.").with(file.string()),
        again);
  return *std::move(blocks);
}

}  // namespace kindred::workflow
