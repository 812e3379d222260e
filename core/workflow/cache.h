// Snapshots by name, as many as fit into a budget of bytes; the one not asked for longest goes first. What is in use
// elsewhere stays alive there. Thread rule: any thread; two that ask for the same thing at once make it once.
#pragma once

#include <cstddef>
#include <functional>
#include <future>
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <string>

namespace kindred::workflow {

class Cache {
 public:
  explicit Cache(std::size_t budget) : m_budget(budget) {}

  /// The snapshot of this name, made where it is not there. What `make` throws reaches everyone who waits, and
  /// nothing is kept.
  template <class T>
  std::shared_ptr<const T> get(const std::string& name, const std::function<std::shared_ptr<const T>()>& make,
                               const std::function<std::size_t(const T&)>& bytes) {
    const auto sized = [&]() -> Made {
      auto made = make();
      const std::size_t size = bytes(*made);
      return {std::move(made), size};
    };
    return std::static_pointer_cast<const T>(getAny(name, sized));
  }

  /// Puts a snapshot in under a name, in place of one that was there.
  void put(const std::string& name, std::shared_ptr<const void> snapshot, std::size_t bytes);
  void drop(const std::string& name);
  void clear();
  [[nodiscard]] std::size_t bytes() const;

 private:
  struct Made {
    std::shared_ptr<const void> snapshot;
    std::size_t bytes = 0;
  };
  struct Entry {
    std::shared_future<std::shared_ptr<const void>> snapshot;
    std::size_t bytes = 0;
    std::uint64_t number = 0;  ///< tells an entry from a later one of the same name
    std::list<std::string>::iterator place;
  };
  std::shared_ptr<const void> getAny(const std::string& name, const std::function<Made()>& make);
  void insert(const std::string& name, std::shared_future<std::shared_ptr<const void>> snapshot, std::size_t bytes);
  void erase(std::map<std::string, Entry>::iterator entry);
  void shrink();

  mutable std::mutex m_mutex;
  std::size_t m_budget;
  std::size_t m_bytes = 0;
  std::uint64_t m_made = 0;
  std::list<std::string> m_order;  ///< asked for last, first
  std::map<std::string, Entry> m_entries;
};

}  // namespace kindred::workflow
