// Which rows were there before. Only rows of one customer can be equal: where those of each come together, as in many
// exports, the rows of the customer at hand are all that is held. Thread rule: one thread an object.
#pragma once

#include "core/import/collect/fingerprints.h"

namespace kindred::imports {

class SeenRows {
 public:
  /// Makes room for about `count` rows in all, once they are all held.
  void reserve(std::size_t count);
  /// Brings the memory that insert will touch nearer; says nothing.
  void expect(Fingerprint print) const {
    if (m_holdsAll) m_all.expect(print);
  }
  /// False where it was there already.
  bool insert(Fingerprint print) { return m_holdsAll ? m_all.insert(print) : insertOfCustomer(print); }

  [[nodiscard]] bool holdsAll() const { return m_holdsAll; }
  /// The rows to come are those of a customer who had none.
  void nextCustomer();
  /// From now on rows come in any order: forgets all, so that those that were there can be inserted once more.
  void holdAll();

 private:
  bool insertOfCustomer(Fingerprint print);
  void widen();
  void makeFree(std::size_t width);

  bool m_holdsAll = false;
  std::size_t m_expected = 0;
  FingerprintSet m_all;
  std::vector<Fingerprint> m_customer;  ///< open addressing in the first m_width, a power of two; all zero: free
  std::size_t m_width = 0, m_count = 0;
};

}  // namespace kindred::imports
