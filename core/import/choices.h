// The checks that rows go through, and what may be done with the rows that each finds.
//
// They run in this order, and a row counts under the first that takes it:
//   unreadable        the line is over 10 MB, has other columns than the file, or a needed cell (rating, quantity, price,
//                     order, time: those the file has) is empty or cannot be read
//   no_customer       the customer's cell is missing: empty, NULL, None, #N/A … (cells/codes.h)
//   no_product        likewise the product's
//   lost_digits       the id of the customer, product or order is one that a spreadsheet has rounded: 8.90123E+12
//   exact_duplicate   every cell, trimmed, equals that of an earlier row; only where lines name their customer
//   status            the order was cancelled, refunded or never paid, as the column of its status says (cells/statuses.h)
//   cancellation      the order is C and digits, where most orders have no letter; or the quantity is negative, or
//                     without quantities the price or the amount;
//                     or the kind of the event is a return or a refund
//   unmatched_return  such a row that finds nothing to take from (below)
//   viewed            the kind of the event is a look: view, click … (cells/event_kinds.h)
//   put_aside         it is a step before buying: cart, wish list, like …
//   taken_back        it speaks against the product: removed from the cart, dislike …
//   price_zero        the price is zero or less
//   fee               the whole description, trimmed, whatever its case, is one of the fee words
//   out_of_scale      the rating lies outside of the scale, where that is known: from the format, or from Request::scale
//   returned          a row of which later cancellations leave nothing
// and where rows come to a data set that is there (append.h), of those that it does not have:
//   order_in_use      the data set has an order of this number, of another customer or another day
//   changed           the data set has this customer, product, order and time with another rating, quantity or price
//   total_row         before all of them: the line sums up others. A word such as "Total", "Subtotal" or "Итого" begins or
//                     ends a cell, and the numbers of such lines are sums of others, or a cell that lines need is empty
//
// What is done, the default first:
//   unreadable, no_customer                      drop
//   no_product                                   repair (the product's name stands in where the row has it), drop
//   lost_digits, order_in_use, changed           keep, drop
//   exact_duplicate                              drop, keep; where a product may stand in an order several times and no
//                                                column says how many were bought (linesArePieces), keep is the default
//   status, price_zero, fee, total_row           drop, keep
//   viewed, put_aside                            keep, drop; where the file has purchases too, drop is the default
//   taken_back                                   drop, keep
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

namespace kindred::imports {

enum class Check : std::uint8_t {
  Unreadable,
  NoCustomer,
  NoProduct,
  LostDigits,
  ExactDuplicate,
  Status,
  Cancellation,
  UnmatchedReturn,
  Viewed,
  PutAside,
  TakenBack,
  PriceZero,
  Fee,
  OutOfScale,
  Returned,
  OrderInUse,
  Changed,
  TotalRow
};
constexpr int CheckCount = 18;
/// Position among all checks.
constexpr std::size_t placeOf(Check check) { return static_cast<std::size_t>(check); }
std::string_view key(Check check);
std::optional<Check> check(std::string_view key);
Text reason(Check check);

enum class Choice : std::uint8_t { Keep, Drop, Subtract, Repair };
std::string_view key(Choice choice);
std::optional<Choice> choice(std::string_view key);
/// What it does with the rows of `check`, in a word or three.
Text title(Choice choice, Check check);

/// What may be done with the rows of a check, the default first.
const std::vector<Choice>& allowedChoices(Check check);

/// What is done with the rows of every check.
class Choices {
 public:
  /// The defaults, but for those given. Throws Error (BadParameters) that lists the allowed ones where one is not.
  explicit Choices(const std::map<Check, Choice>& given = {});
  [[nodiscard]] Choice operator[](Check check) const { return m_choices[static_cast<std::size_t>(check)]; }
  [[nodiscard]] bool drops(Check check) const { return (*this)[check] == Choice::Drop; }
  /// Another default: `choice`, unless one was given.
  void preset(Check check, Choice choice);

 private:
  std::array<Choice, CheckCount> m_choices;
  std::array<bool, CheckCount> m_given = {};
};

}  // namespace kindred::imports
