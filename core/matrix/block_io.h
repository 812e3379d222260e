// Named columns of plain numbers, in and out: how models and events are stored without their folders knowing where.
// `store` implements both over the project file, with a checksum a block. Thread rule: one thread an object.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "core/base/large_pages.h"
#include "core/matrix/csr.h"

namespace kindred {

enum class ElementType { U8, I32, I64, F32, F64 };

/// Bytes of one element.
constexpr std::size_t elementSize(ElementType type) {
  constexpr std::size_t Sizes[] = {1, 4, 8, 4, 8};
  return Sizes[static_cast<std::size_t>(type)];
}

template <class T>
constexpr ElementType elementType() {
  if constexpr (sizeof(T) == 1) return ElementType::U8;
  else if constexpr (std::is_same_v<T, std::int32_t>) return ElementType::I32;
  else if constexpr (std::is_same_v<T, std::int64_t>) return ElementType::I64;
  else if constexpr (std::is_same_v<T, float>) return ElementType::F32;
  else {
    static_assert(std::is_same_v<T, double>, "no element type for this");
    return ElementType::F64;
  }
}

class BlockWriter {
 public:
  virtual ~BlockWriter() = default;
  /// Stores `bytes` (little-endian elements of `type`) as one named column. Names are unique within a writer.
  virtual void writeBytes(std::string_view name, ElementType type, std::span<const std::byte> bytes) = 0;

  template <class T>
  void write(std::string_view name, std::span<const T> values) {
    writeBytes(name, elementType<T>(), std::as_bytes(values));
  }
  template <class T>
  void write(std::string_view name, const std::vector<T>& values) {
    write(name, std::span<const T>(values));
  }
  template <class T>
  void writeScalar(std::string_view name, T value) {
    write(name, std::span<const T>(&value, 1));
  }
  void writeText(std::string_view name, std::string_view text) {
    write(name, std::span<const char>(text.data(), text.size()));
  }
};

class BlockReader {
 public:
  virtual ~BlockReader() = default;
  [[nodiscard]] virtual bool has(std::string_view name) const = 0;
  /// Elements of the column. Throws Error (ProjectDamaged) where it is absent or of another type.
  [[nodiscard]] virtual std::size_t count(std::string_view name, ElementType type) const = 0;
  /// Fills `target`, of just the column's size. Throws Error (ProjectDamaged) where its checksum differs.
  virtual void readBytes(std::string_view name, std::span<std::byte> target) const = 0;

  template <class T>
  [[nodiscard]] std::vector<T> read(std::string_view name) const {
    auto values = largeZeros<T>(count(name, elementType<T>()));
    readBytes(name, std::as_writable_bytes(std::span(values)));
    return values;
  }
  /// Throws Error (ProjectDamaged) unless the column has exactly one element.
  template <class T>
  [[nodiscard]] T readScalar(std::string_view name) const {
    const std::vector<T> values = read<T>(name);
    requireSize(name, values.size(), 1);
    return values.front();
  }
  [[nodiscard]] std::string readText(std::string_view name) const {
    const std::vector<char> text = read<char>(name);
    return {text.begin(), text.end()};
  }
  /// Throws Error (ProjectDamaged) where `actual` is not `expected`.
  static void requireSize(std::string_view name, std::size_t actual, std::size_t expected);
};

/// Writes into a writer under a name of its own, so that the parts of a whole need not know of each other.
class SubWriter : public BlockWriter {
 public:
  SubWriter(BlockWriter& whole, std::string_view name) : m_whole(whole), m_prefix(std::string(name) + "/") {}
  void writeBytes(std::string_view name, ElementType type, std::span<const std::byte> bytes) override {
    m_whole.writeBytes(m_prefix + std::string(name), type, bytes);
  }

 private:
  BlockWriter& m_whole;
  std::string m_prefix;
};

/// Reads what a SubWriter of that name wrote.
class SubReader : public BlockReader {
 public:
  SubReader(const BlockReader& whole, std::string_view name) : m_whole(whole), m_prefix(std::string(name) + "/") {}
  [[nodiscard]] bool has(std::string_view name) const override { return m_whole.has(m_prefix + std::string(name)); }
  [[nodiscard]] std::size_t count(std::string_view name, ElementType type) const override {
    return m_whole.count(m_prefix + std::string(name), type);
  }
  void readBytes(std::string_view name, std::span<std::byte> target) const override {
    m_whole.readBytes(m_prefix + std::string(name), target);
  }

 private:
  const BlockReader& m_whole;
  std::string m_prefix;
};

void writeCsr(BlockWriter& writer, const std::string& name, const Csr& matrix);
/// Checks offsets, order and bounds, so that a damaged block cannot make an algorithm read outside its arrays.
Csr readCsr(const BlockReader& reader, const std::string& name);

}  // namespace kindred
