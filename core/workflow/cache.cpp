#include "core/workflow/cache.h"

namespace kindred::workflow {

std::shared_ptr<const void> Cache::getAny(const std::string& name, const std::function<Made()>& make) {
  std::promise<std::shared_ptr<const void>> promise;
  std::uint64_t number = 0;
  {
    std::unique_lock lock(m_mutex);
    if (const auto found = m_entries.find(name); found != m_entries.end()) {
      m_order.splice(m_order.begin(), m_order, found->second.place);
      const auto snapshot = found->second.snapshot;
      lock.unlock();
      return snapshot.get();
    }
    insert(name, promise.get_future().share(), 0);
    number = m_made;
  }
  const auto ownEntry = [&] {
    const auto found = m_entries.find(name);
    return found != m_entries.end() && found->second.number == number ? found : m_entries.end();
  };
  try {
    Made made = make();
    promise.set_value(made.snapshot);
    const std::scoped_lock lock(m_mutex);
    if (const auto entry = ownEntry(); entry != m_entries.end()) {
      entry->second.bytes = made.bytes;
      m_bytes += made.bytes;
      shrink();
    }
    return made.snapshot;
  } catch (...) {
    promise.set_exception(std::current_exception());
    const std::scoped_lock lock(m_mutex);
    if (const auto entry = ownEntry(); entry != m_entries.end()) erase(entry);
    throw;
  }
}

void Cache::put(const std::string& name, std::shared_ptr<const void> snapshot, std::size_t bytes) {
  std::promise<std::shared_ptr<const void>> ready;
  ready.set_value(std::move(snapshot));
  const std::scoped_lock lock(m_mutex);
  if (const auto found = m_entries.find(name); found != m_entries.end()) erase(found);
  insert(name, ready.get_future().share(), bytes);
  shrink();
}

void Cache::drop(const std::string& name) {
  const std::scoped_lock lock(m_mutex);
  if (const auto found = m_entries.find(name); found != m_entries.end()) erase(found);
}

void Cache::clear() {
  const std::scoped_lock lock(m_mutex);
  m_entries.clear();
  m_order.clear();
  m_bytes = 0;
}

std::size_t Cache::bytes() const {
  const std::scoped_lock lock(m_mutex);
  return m_bytes;
}

void Cache::insert(const std::string& name, std::shared_future<std::shared_ptr<const void>> snapshot,
                   std::size_t bytes) {
  m_order.push_front(name);
  m_entries[name] = {std::move(snapshot), bytes, ++m_made, m_order.begin()};
  m_bytes += bytes;
}

void Cache::erase(std::map<std::string, Entry>::iterator entry) {
  m_bytes -= entry->second.bytes;
  m_order.erase(entry->second.place);
  m_entries.erase(entry);
}

void Cache::shrink() {
  while (m_bytes > m_budget && m_order.size() > 1) erase(m_entries.find(m_order.back()));
}

}  // namespace kindred::workflow
