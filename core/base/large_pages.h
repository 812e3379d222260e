// Memory that is large and touched in no order, such as hash tables: in pages of 2 MB it costs fewer page faults and
// fewer misses of the address cache.
#pragma once

#include <cstddef>
#include <vector>

namespace kindred {

/// Asks the system for large pages from `begin` on, where it has them; to be called before the memory is first written.
void useLargePages(void* begin, std::size_t bytes);

/// Room for `count` elements in large pages; like reserve().
template <class T>
void reserveLarge(std::vector<T>& items, std::size_t count) {
  if (count <= items.capacity()) return;
  std::vector<T> larger;
  larger.reserve(count);
  useLargePages(larger.data(), count * sizeof(T));
  larger.assign(items.begin(), items.end());
  items = std::move(larger);
}

/// Has the system provide the pages from `begin` on, by all processors. What stood there is lost.
void fetchPages(void* begin, std::size_t bytes);

/// `count` zeros in large pages.
template <class T>
std::vector<T> largeZeros(std::size_t count) {
  std::vector<T> items;
  reserveLarge(items, count);
  fetchPages(items.data(), count * sizeof(T));
  items.resize(count);
  return items;
}

}  // namespace kindred
