// What becomes of an order, as shops write it.
#pragma once

#include <string_view>

namespace kindred::imports {

/// Whether an order of this status is no purchase: cancelled, refunded, voided, unpaid, "pending payment", "Отменён" …; of
/// a partial refund the rest was bought.
bool isCalledOff(std::string_view status);
/// Whether shops write this of an order at all: isCalledOff, or completed, paid, shipped, "Доставлен" …
bool isOrderStatus(std::string_view status);
/// Whether the cell says yes.
bool isYes(std::string_view cell);
/// The same of no.
bool isNo(std::string_view cell);
/// Whether the cell of a column called "cancelled" or "refunded at" says yes, or when.
bool isCalledOffByFlag(std::string_view cell);

}  // namespace kindred::imports
