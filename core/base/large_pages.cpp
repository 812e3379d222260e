#include "core/base/large_pages.h"

#include <cstdint>

#include "core/base/parallel.h"

#ifdef __linux__
#include <sys/mman.h>
#endif

namespace kindred {

void useLargePages([[maybe_unused]] void* begin, [[maybe_unused]] std::size_t bytes) {
#ifdef __linux__
  constexpr std::uintptr_t Page = std::uintptr_t{2} << 20;
  const auto from = reinterpret_cast<std::uintptr_t>(begin);
  const std::uintptr_t first = (from + Page - 1) / Page * Page, end = (from + bytes) / Page * Page;
  if (first < end) ::madvise(reinterpret_cast<void*>(first), end - first, MADV_HUGEPAGE);
#endif
}

void fetchPages(void* begin, std::size_t bytes) {
  constexpr std::size_t Page = 4096, AtATime = std::size_t{4} << 20;
  if (bytes < 4 * AtATime) return;
  auto* const place = static_cast<volatile char*>(begin);
  Progress unseen;
  forEachChunk(bytes, AtATime, unseen, [&](const Chunk& chunk) {
    for (std::size_t i = chunk.begin; i < chunk.end; i += Page) place[i] = 0;
  });
}

}  // namespace kindred
