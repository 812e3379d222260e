// Who ever bought what: the customers behind rules. Private to workflow.
#pragma once

#include "core/rules/baskets.h"
#include "core/rules/rules.h"

namespace kindred::workflow {

/// Customers by item, as bitmaps over the customers of a data set, of the items that are asked for.
class RuleCustomers {
 public:
  /// `items`: those that rules name; `baskets` and `customers` of one data set.
  RuleCustomers(const rules::Baskets& baskets, Index customers, const std::vector<Index>& items);

  /// Who ever had all of these, not necessarily in one basket; ascending.
  [[nodiscard]] std::vector<Index> having(const std::vector<Index>& items) const;
  /// Who ever had the left side, and never all of the right.
  [[nodiscard]] std::vector<Index> notYet(const std::vector<Index>& left, const std::vector<Index>& right) const;
  [[nodiscard]] std::int64_t countNotYet(const std::vector<Index>& left, const std::vector<Index>& right) const;

 private:
  using Bits = std::vector<std::uint64_t>;
  [[nodiscard]] Bits all(const std::vector<Index>& items) const;
  [[nodiscard]] Bits bitsNotYet(const std::vector<Index>& left, const std::vector<Index>& right) const;

  std::size_t m_words;
  std::vector<std::int64_t> m_place;  // of each item its bitmap, or −1
  std::vector<Bits> m_bits;
};

/// The items of both sides of rules, each once.
std::vector<Index> itemsOf(const std::vector<rules::Rule>& rules);

}  // namespace kindred::workflow
