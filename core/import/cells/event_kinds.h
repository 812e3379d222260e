// What a customer did with a product, as shops and trackers write it.
#pragma once

#include <cstdint>
#include <string_view>

namespace kindred::imports {

enum class EventKind : std::uint8_t {
  Bought,     ///< purchase, order, sale, transaction
  Used,       ///< play, download, review …: what there is to count where nothing is sold
  Viewed,     ///< view, click, impression …
  PutAside,   ///< cart, wish list, like, checkout …
  TakenBack,  ///< removed from the cart, dislike, skip …
  Returned,   ///< return, refund, chargeback …
  None        ///< another word
};

/// Told from its words: "view_item", "Product Viewed" and "просмотр" are looks.
EventKind eventKindOf(std::string_view cell);

/// A bit of its own, for sets of kinds.
constexpr unsigned bitOf(EventKind kind) { return 1U << static_cast<unsigned>(kind); }

}  // namespace kindred::imports
