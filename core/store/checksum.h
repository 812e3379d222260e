// Checksums of what the project file holds: XXH3, 64 bits (Collet, xxHash 0.8), kept as the signed integers of SQL.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

namespace kindred::store {

std::int64_t checksumOf(std::span<const std::byte> bytes);

/// A checksum over a sequence of values. Each value counts with its type and length, so that no two sequences of
/// different values feed in the same bytes.
class Digest {
 public:
  Digest();
  ~Digest();
  Digest(Digest&&) noexcept;
  Digest& operator=(Digest&&) noexcept;

  void add(std::int64_t value);
  void add(double value);
  void add(std::string_view value);
  void addNull();
  [[nodiscard]] std::int64_t value() const;

 private:
  struct State;
  std::unique_ptr<State> m_state;
};

}  // namespace kindred::store
