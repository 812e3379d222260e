#include "core/import/cells/statuses.h"

#include <algorithm>
#include <string>
#include <unordered_set>

#include "core/import/cells/words.h"

namespace kindred::import {
namespace {

using Phrases = std::unordered_set<std::string_view>;

constexpr std::size_t Longest = 60;  // bytes

/// "Pending-Payment" is "pending payment"; "wc" stands before what one shop system writes.
std::string phraseIn(std::string_view cell) {
  std::string phrase;
  if (cell.size() > Longest) return phrase;
  if (cell.starts_with("wc-")) cell.remove_prefix(3);
  for (const std::string& word : wordsOf(cell)) phrase += (phrase.empty() ? "" : " ") + word;
  return phrase;
}

bool isAmong(std::string_view cell, const Phrases& phrases) { return phrases.contains(phraseIn(cell)); }

const Phrases& calledOff() {
  static const Phrases all = {"cancelled",
                              "canceled",
                              "cancel",
                              "cancellation",
                              "order cancelled",
                              "order canceled",
                              "cancelled by customer",
                              "canceled by customer",
                              "cancelled by seller",
                              "canceled by seller",
                              "auto cancelled",
                              "refunded",
                              "refund",
                              "fully refunded",
                              "full refund",
                              "returned",
                              "return",
                              "returned to seller",
                              "voided",
                              "void",
                              "unpaid",
                              "not paid",
                              "payment pending",
                              "pending payment",
                              "pending",
                              "awaiting payment",
                              "waiting for payment",
                              "on hold",
                              "payment failed",
                              "failed payment",
                              "failed",
                              "declined",
                              "payment declined",
                              "denied",
                              "rejected",
                              "expired",
                              "abandoned",
                              "checkout draft",
                              "draft",
                              "trash",
                              "chargeback",
                              "charged back",
                              "charge back",
                              "reversed",
                              "fraud",
                              "suspected fraud",
                              "restocked",
                              "undelivered",
                              "отменен",
                              "отменена",
                              "отменено",
                              "отмена",
                              "заказ отменен",
                              "отменен клиентом",
                              "отменен покупателем",
                              "отменен продавцом",
                              "аннулирован",
                              "аннулировано",
                              "возврат",
                              "возвращен",
                              "возвращено",
                              "полный возврат",
                              "возврат средств",
                              "не оплачен",
                              "не оплачено",
                              "неоплачен",
                              "неоплачено",
                              "не оплачена",
                              "ожидает оплаты",
                              "ожидание оплаты",
                              "ждет оплаты",
                              "отказ",
                              "отказано",
                              "отклонен",
                              "отклонено",
                              "просрочен",
                              "не выкуплен",
                              "невыкуп",
                              "черновик",
                              "удален"};
  return all;
}

const Phrases& carriedOut() {
  static const Phrases all = {"completed",
                              "complete",
                              "paid",
                              "processing",
                              "processed",
                              "shipped",
                              "delivered",
                              "fulfilled",
                              "unfulfilled",
                              "dispatched",
                              "closed",
                              "approved",
                              "confirmed",
                              "captured",
                              "settled",
                              "succeeded",
                              "success",
                              "invoiced",
                              "done",
                              "finished",
                              "sold",
                              "authorized",
                              "authorised",
                              "partially refunded",
                              "partially paid",
                              "partially shipped",
                              "in transit",
                              "received",
                              "оплачен",
                              "оплачено",
                              "оплачена",
                              "выполнен",
                              "выполнено",
                              "завершен",
                              "завершено",
                              "доставлен",
                              "доставлено",
                              "отправлен",
                              "отправлено",
                              "в обработке",
                              "обработан",
                              "принят",
                              "подтвержден",
                              "выдан",
                              "получен",
                              "закрыт",
                              "готов",
                              "продажа",
                              "частичный возврат"};
  return all;
}

const Phrases& kindsOfEvent() {
  static const Phrases all = {"view",
                              "views",
                              "viewed",
                              "pageview",
                              "page view",
                              "detail",
                              "click",
                              "clicks",
                              "clicked",
                              "pv",
                              "impression",
                              "add to cart",
                              "addtocart",
                              "cart",
                              "basket",
                              "add to basket",
                              "remove",
                              "remove from cart",
                              "removefromcart",
                              "purchase",
                              "purchased",
                              "buy",
                              "bought",
                              "transaction",
                              "fav",
                              "favorite",
                              "favourite",
                              "wishlist",
                              "like",
                              "dislike",
                              "unlike",
                              "share",
                              "comment",
                              "play",
                              "skip",
                              "download",
                              "install",
                              "checkout",
                              "просмотр",
                              "клик",
                              "корзина",
                              "в корзину",
                              "добавление в корзину",
                              "удаление из корзины",
                              "покупка",
                              "заказ",
                              "избранное",
                              "лайк",
                              "дизлайк"};
  return all;
}

}  // namespace

bool isCalledOff(std::string_view status) { return isAmong(status, calledOff()); }

bool isOrderStatus(std::string_view status) { return isCalledOff(status) || isAmong(status, carriedOut()); }

bool isYes(std::string_view cell) {
  static const Phrases all = {"yes", "y", "true", "t", "1", "да", "истина"};
  return isAmong(cell, all);
}

bool isNo(std::string_view cell) {
  static const Phrases all = {"no", "n", "false", "f", "0", "нет", "ложь"};
  return isAmong(cell, all);
}

bool isKindOfEvent(std::string_view cell) { return isAmong(cell, kindsOfEvent()); }

}  // namespace kindred::import
