#include "core/import/cells/event_kinds.h"

#include <algorithm>
#include <string>
#include <unordered_set>
#include <vector>

#include "core/import/cells/words.h"

namespace kindred::imports {
namespace {

using WordSet = std::unordered_set<std::string_view>;

struct Rule {
  EventKind kind;
  bool byFirstWord;
  WordSet words;
};

/// The first that holds counts. What undoes something names that too ("remove from cart"), and so does what leads to it
/// ("view order", "add payment info"): there the first word tells.
const std::vector<Rule>& rules() {
  static const std::vector<Rule> all = {
      {EventKind::Returned,
       false,
       {"refund", "refunded", "return", "returned", "chargeback", "reversal", "возврат", "возвращение", "retoure",
        "rückgabe", "rücksendung", "erstattung", "gutschrift"}},
      {EventKind::TakenBack, false, {"remove",   "removed", "removefromcart", "delete",      "deleted",  "dislike",
                                     "disliked", "unlike",  "unfavorite",     "unfavourite", "unfollow", "skip",
                                     "skipped",  "cancel",  "cancelled",      "canceled",    "удаление", "удален",
                                     "удалил",   "дизлайк", "отмена",         "entfernt",    "storno"}},
      {EventKind::Viewed, true, {"view", "viewed", "select", "click", "clicked", "search", "просмотр"}},
      {EventKind::PutAside, true, {"add", "added", "begin", "start", "started", "добавление", "добавил"}},
      {EventKind::PutAside, false, {"cart",      "addtocart", "basket",    "wishlist",  "wish",
                                    "fav",       "favorite",  "favourite", "favorites", "bookmark",
                                    "checkout",  "like",      "liked",     "save",      "saved",
                                    "share",     "shared",    "compare",   "корзина",   "корзину",
                                    "избранное", "лайк",      "warenkorb", "merkliste", "merkzettel"}},
      {EventKind::Bought, false, {"purchase", "purchased", "buy",     "bought",     "transaction", "order",
                                  "ordered",  "sale",      "sold",    "payment",    "paid",        "conversion",
                                  "покупка",  "купил",     "куплено", "заказ",      "заказал",     "оплата",
                                  "продажа",  "kauf",      "gekauft", "bestellung", "verkauf",     "zahlung"}},
      {EventKind::Viewed, false, {"views",   "pageview", "pv",    "detail",     "details",     "view",
                                  "viewed",  "clicks",   "click", "impression", "impressions", "visit",
                                  "visited", "browse",   "hover", "просмотрел", "клик",        "показ",
                                  "ansicht", "aufruf",   "klick", "angesehen"}},
      {EventKind::Used, false, {"play",    "played",    "listen",     "listened",   "watch",      "watched",
                                "stream",  "streamed",  "download",   "downloaded", "install",    "installed",
                                "comment", "commented", "review",     "reviewed",   "rate",       "rated",
                                "rating",  "read",      "complete",   "completed",  "скачивание", "прослушивание",
                                "чтение",  "отзыв",     "комментарий"}}};
  return all;
}

}  // namespace

EventKind eventKindOf(std::string_view cell) {
  constexpr std::size_t Longest = 60;  // bytes
  if (cell.size() > Longest) return EventKind::None;
  const std::vector<std::string> words = wordsOf(cell);
  if (words.empty()) return EventKind::None;
  for (const Rule& rule : rules()) {
    const auto isKnown = [&](const std::string& word) { return rule.words.contains(word); };
    if (rule.byFirstWord ? isKnown(words.front()) : std::ranges::any_of(words, isKnown)) return rule.kind;
  }
  return EventKind::None;
}

}  // namespace kindred::imports
