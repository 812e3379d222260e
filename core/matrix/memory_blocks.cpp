#include "core/matrix/memory_blocks.h"

#include "core/base/error.h"

namespace kindred {

void MemoryBlocks::writeBytes(std::string_view name, ElementType type, std::span<const std::byte> bytes) {
  const Block block{type, {bytes.begin(), bytes.end()}};
  if (!m_blocks.emplace(name, block).second) {
    throw Error(ErrorCode::Internal, KI_TEXT("core", "The block %1 was written twice.").with(name));
  }
}

bool MemoryBlocks::has(std::string_view name) const { return m_blocks.contains(name); }

std::size_t MemoryBlocks::count(std::string_view name, ElementType type) const {
  const auto found = m_blocks.find(name);
  if (found == m_blocks.end() || found->second.type != type) {
    throw Error(ErrorCode::ProjectDamaged, KI_TEXT("core", "The block %1 is missing.").with(name));
  }
  return found->second.bytes.size() / elementSize(type);
}

void MemoryBlocks::readBytes(std::string_view name, std::span<std::byte> target) const {
  const std::vector<std::byte>& bytes = m_blocks.find(name)->second.bytes;
  requireSize(name, bytes.size(), target.size());
  std::ranges::copy(bytes, target.begin());
}

std::size_t MemoryBlocks::size() const {
  std::size_t total = 0;
  for (const auto& [name, block] : m_blocks) total += block.bytes.size();
  return total;
}

}  // namespace kindred
