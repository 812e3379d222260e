#include "core/store/checksum.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace kindred::store {

std::int64_t checksumOf(std::span<const std::byte> bytes) {
  return static_cast<std::int64_t>(XXH3_64bits(bytes.data(), bytes.size()));
}

struct Digest::State {
  XXH3_state_t hash;
  State() { XXH3_64bits_reset(&hash); }

  void feed(char kind, const void* bytes, std::size_t size) {
    XXH3_64bits_update(&hash, &kind, 1);
    XXH3_64bits_update(&hash, bytes, size);
  }
};

Digest::Digest() : m_state(std::make_unique<State>()) {}
Digest::~Digest() = default;
Digest::Digest(Digest&&) noexcept = default;
Digest& Digest::operator=(Digest&&) noexcept = default;

void Digest::add(std::int64_t value) { m_state->feed('i', &value, sizeof value); }

void Digest::add(double value) { m_state->feed('r', &value, sizeof value); }

void Digest::add(std::string_view value) {
  const std::uint64_t length = value.size();
  m_state->feed('t', &length, sizeof length);
  XXH3_64bits_update(&m_state->hash, value.data(), value.size());
}

void Digest::addNull() { m_state->feed('n', nullptr, 0); }

std::int64_t Digest::value() const { return static_cast<std::int64_t>(XXH3_64bits_digest(&m_state->hash)); }

}  // namespace kindred::store
