// Which rows are not imported, and why. Each row counts under the first check that takes it:
//   unreadable       the line is over 10 MB, has other columns than the file, or a needed cell (product, rating, quantity,
//                    price, order, time: those the file has) is empty or cannot be read
//   no_customer      the customer's cell is empty, "null" or "nan"
//   exact_duplicate  every cell, trimmed, equals that of an earlier row
//   cancellation     the order is C and digits, where most orders have no letter; or the quantity is negative
//   price_zero       the price is zero or less
//   fee              the whole description, trimmed, whatever its case, is one of the fee words
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "core/import/report.h"

namespace kindred::import {

/// The words that the program brings (resources/fees.txt), as written there.
const std::vector<std::string>& defaultFeeWords();

/// Descriptions that are fees rather than products.
class FeeWords {
 public:
  explicit FeeWords(const std::vector<std::string>& words);
  [[nodiscard]] bool contains(std::string_view description) const;

 private:
  std::unordered_set<std::string> m_words;  ///< trimmed and folded
  std::size_t m_longest = 0;
};

/// Whether the (trimmed) order is C and digits.
bool isCancelledOrder(std::string_view order);
/// Whether the (trimmed) cell names no customer.
bool namesNobody(std::string_view customer);

}  // namespace kindred::import
