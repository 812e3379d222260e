#include "core/import/cells/statuses.h"

#include <algorithm>
#include <string>
#include <unordered_set>
#include <vector>

#include "core/base/join.h"
#include "core/import/cells/dates.h"
#include "core/import/cells/words.h"

namespace kindred::imports {
namespace {

using Phrases = std::unordered_set<std::string_view>;

constexpr std::size_t Longest = 60;  // bytes

/// "Pending-Payment" is "pending payment"; "wc" stands before what one shop system writes.
std::string phraseIn(std::string_view cell) {
  if (cell.size() > Longest) return {};
  if (cell.starts_with("wc-")) cell.remove_prefix(3);
  return joined(wordsOf(cell), {}, " ");
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
                              "удален",
                              "storniert",
                              "storno",
                              "abgebrochen",
                              "retourniert",
                              "retoure",
                              "zurückgesendet",
                              "erstattet",
                              "rückerstattet",
                              "offen",
                              "unbezahlt",
                              "nicht bezahlt",
                              "zahlung ausstehend",
                              "warten auf zahlung",
                              "zahlung fehlgeschlagen",
                              "fehlgeschlagen",
                              "abgelehnt"};
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
                              "частичный возврат",
                              "выкуплен",
                              "в пути",
                              "доставляется",
                              "abgeschlossen",
                              "bezahlt",
                              "versandt",
                              "versendet",
                              "verschickt",
                              "geliefert",
                              "zugestellt",
                              "lieferung erfolgt",
                              "zahlung eingegangen",
                              "in bearbeitung",
                              "bestätigt",
                              "erledigt"};
  return all;
}

}  // namespace

// In longer words too: "Shipped – Returned to Seller", "Заказ отменен складом".
bool isCalledOff(std::string_view status) {
  static const Phrases ends = {"cancelled", "canceled",  "refunded",    "returned",   "voided",
                               "storniert", "erstattet", "retourniert", "отменен",    "отменено",
                               "отменена",  "возврат",   "возвращен",   "возвращено", "аннулирован"},
                       rests = {"partially", "partial",   "partly",    "not",      "never", "teilweise",
                                "nicht",     "частичный", "частичная", "частично", "не",    "no"};
  if (isAmong(status, calledOff())) return true;
  if (status.size() > Longest || isAmong(status, carriedOut())) return false;
  const std::vector<std::string> words = wordsOf(status);
  const auto hasOneOf = [&](const Phrases& known) {
    return std::ranges::any_of(words, [&](const std::string& word) { return known.contains(word); });
  };
  return hasOneOf(ends) && !hasOneOf(rests);
}

bool isOrderStatus(std::string_view status) { return isCalledOff(status) || isAmong(status, carriedOut()); }

bool isYes(std::string_view cell) {
  static const Phrases all = {"yes", "y", "true", "t", "1", "да", "истина", "ja", "j", "wahr"};
  return isAmong(cell, all);
}

bool isNo(std::string_view cell) {
  static const Phrases all = {"no", "n", "false", "f", "0", "нет", "ложь", "nein", "falsch"};
  return isAmong(cell, all);
}

bool isCalledOffByFlag(std::string_view cell) {
  return isYes(cell) || (!cell.empty() && recogniseDates({cell}, NumericDates::None));
}

}  // namespace kindred::imports
