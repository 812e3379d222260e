// Named columns kept in memory, for models that are not stored and for tests. Thread rule: reading may go on from
// several threads once writing is over.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "core/matrix/block_io.h"

namespace kindred {

class MemoryBlocks : public BlockWriter, public BlockReader {
 public:
  /// Throws Error (Internal) where the name was written before.
  void writeBytes(std::string_view name, ElementType type, std::span<const std::byte> bytes) override;
  [[nodiscard]] bool has(std::string_view name) const override;
  /// Throws Error (ProjectDamaged) where the column is absent or of another type, as every reader does.
  [[nodiscard]] std::size_t count(std::string_view name, ElementType type) const override;
  void readBytes(std::string_view name, std::span<std::byte> target) const override;
  /// Bytes of all columns together.
  [[nodiscard]] std::size_t size() const;

  /// All columns as one text of bytes, and those of such a text; nothing where it is none.
  [[nodiscard]] std::string packed() const;
  static std::optional<MemoryBlocks> unpacked(std::string_view bytes);

 private:
  struct Block {
    ElementType type;
    std::vector<std::byte> bytes;
  };
  std::map<std::string, Block, std::less<>> m_blocks;
};

}  // namespace kindred
