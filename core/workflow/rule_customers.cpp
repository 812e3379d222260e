#include "core/workflow/rule_customers.h"

#include <algorithm>
#include <bit>

namespace kindred::workflow {
namespace {

constexpr std::size_t BitsOfWord = 64;

}  // namespace

RuleCustomers::RuleCustomers(const rules::Baskets& baskets, Index customers, const std::vector<Index>& items)
    : m_words((static_cast<std::size_t>(customers) + BitsOfWord - 1) / BitsOfWord), m_place(baskets.items.size(), -1) {
  for (const Index item : items) {
    m_place[static_cast<std::size_t>(item)] = static_cast<std::int64_t>(m_bits.size());
    m_bits.emplace_back(m_words, 0);
  }
  for (std::int64_t b = 0; b < baskets.table.size(); ++b) {
    const auto customer = static_cast<std::size_t>(baskets.customers[static_cast<std::size_t>(b)]);
    for (const Index item : baskets.table.basket(b)) {
      const std::int64_t place = m_place[static_cast<std::size_t>(item)];
      if (place >= 0)
        m_bits[static_cast<std::size_t>(place)][customer / BitsOfWord] |= std::uint64_t{1} << customer % BitsOfWord;
    }
  }
}

RuleCustomers::Bits RuleCustomers::all(const std::vector<Index>& items) const {
  Bits result(m_words, ~std::uint64_t{0});
  for (const Index item : items) {
    const Bits& bits = m_bits[static_cast<std::size_t>(m_place[static_cast<std::size_t>(item)])];
    for (std::size_t w = 0; w < m_words; ++w) result[w] &= bits[w];
  }
  return result;
}

RuleCustomers::Bits RuleCustomers::bitsNotYet(const std::vector<Index>& left, const std::vector<Index>& right) const {
  Bits result = all(left);
  const Bits had = all(right);
  for (std::size_t w = 0; w < m_words; ++w) result[w] &= ~had[w];
  return result;
}

namespace {

std::vector<Index> listed(const std::vector<std::uint64_t>& bits) {
  std::vector<Index> customers;
  for (std::size_t w = 0; w < bits.size(); ++w) {
    for (std::uint64_t rest = bits[w]; rest != 0; rest &= rest - 1)
      customers.push_back(static_cast<Index>(w * BitsOfWord + static_cast<std::size_t>(std::countr_zero(rest))));
  }
  return customers;
}

}  // namespace

std::vector<Index> RuleCustomers::having(const std::vector<Index>& items) const { return listed(all(items)); }

std::vector<Index> RuleCustomers::notYet(const std::vector<Index>& left, const std::vector<Index>& right) const {
  return listed(bitsNotYet(left, right));
}

std::int64_t RuleCustomers::countNotYet(const std::vector<Index>& left, const std::vector<Index>& right) const {
  std::int64_t count = 0;
  for (const std::uint64_t word : bitsNotYet(left, right)) count += std::popcount(word);
  return count;
}

std::vector<Index> itemsOf(const std::vector<rules::Rule>& rules) {
  std::vector<Index> items;
  for (const rules::Rule& rule : rules) {
    items.insert(items.end(), rule.left.begin(), rule.left.end());
    items.insert(items.end(), rule.right.begin(), rule.right.end());
  }
  std::ranges::sort(items);
  const auto rest = std::ranges::unique(items);
  items.erase(rest.begin(), rest.end());
  return items;
}

}  // namespace kindred::workflow
