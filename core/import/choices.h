// The checks that rows go through, and what may be done with the rows that each finds.
//
// They run in this order, and a row counts under the first that takes it:
//   unreadable        the line is over 10 MB, has other columns than the file, or a needed cell (product, rating, quantity,
//                     price, order, time: those the file has) is empty or cannot be read
//   no_customer       the customer's cell is empty, "null" or "nan"
//   exact_duplicate   every cell, trimmed, equals that of an earlier row; only where lines name their customer
//   cancellation      the order is C and digits, where most orders have no letter; or the quantity is negative
//   unmatched_return  such a row that finds nothing to take from (below)
//   price_zero        the price is zero or less
//   fee               the whole description, trimmed, whatever its case, is one of the fee words
//   out_of_scale      the rating lies outside of the scale, where that is known: from the format, or from Request::scale
//   returned          a row of which later cancellations leave nothing
//
// What is done, the default first:
//   unreadable, no_customer                      drop
//   exact_duplicate, price_zero, fee             drop, keep
//   cancellation                                 subtract (returns.h), drop, keep (as it is, with its negative quantity)
//   unmatched_return, under subtract             drop, keep
//   out_of_scale                                 drop, keep, repair (the nearer end of the scale)
//   returned, under subtract                     drop, keep (with the quantity 0)
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "core/base/text.h"

namespace kindred::import {

enum class Check : std::uint8_t {
  Unreadable,
  NoCustomer,
  ExactDuplicate,
  Cancellation,
  UnmatchedReturn,
  PriceZero,
  Fee,
  OutOfScale,
  Returned
};
constexpr int CheckCount = 9;
std::string_view key(Check check);
std::optional<Check> check(std::string_view key);
Text reason(Check check);

enum class Choice : std::uint8_t { Keep, Drop, Subtract, Repair };
std::string_view key(Choice choice);
std::optional<Choice> choice(std::string_view key);
Text title(Choice choice);

/// What may be done with the rows of a check, the default first.
const std::vector<Choice>& allowedChoices(Check check);

/// What is done with the rows of every check.
class Choices {
 public:
  /// The defaults, but for those given. Throws Error (BadParameters) that lists the allowed ones where one is not.
  explicit Choices(const std::map<Check, Choice>& given = {});
  [[nodiscard]] Choice operator[](Check check) const { return m_choices[static_cast<std::size_t>(check)]; }
  [[nodiscard]] bool drops(Check check) const { return (*this)[check] == Choice::Drop; }

 private:
  std::array<Choice, CheckCount> m_choices;
};

}  // namespace kindred::import
