#include "ui/pages/predict/value_words.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "core/base/date.h"
#include "ui/text/language.h"

namespace kindred::ui::predict_page {
namespace {

using predict::value::Gate;
using predict::value::HiddenTest;
using workflow::ValuedCustomers;

QString words(const char* text, int count = -1) {
  return QCoreApplication::translate("ValueWords", text, nullptr, count);
}

QString figureOf(const Gate& gate, int decimals = 0) {
  return gate.value ? formatNumber(*gate.value, decimals) : QStringLiteral("–");
}

QString rangeOf(const predict::value::Leaving& leaving) {
  return words(QT_TRANSLATE_NOOP("ValueWords", "%1 to %2"))
      .arg(smallPercent(leaving.interval->low), smallPercent(leaving.interval->high));
}

ConditionWords leavingWords(const Gate& gate, const ValuedCustomers* valued) {
  const auto& leaving = valued != nullptr ? valued->leaving : std::nullopt;
  return {words(QT_TRANSLATE_NOOP("ValueWords", "Leaving can be seen")),
          leaving ? smallPercent(leaving->chance) : QStringLiteral("–"),
          !leaving             ? words(QT_TRANSLATE_NOOP("ValueWords", "Run tells it"))
          : !leaving->interval ? words(QT_TRANSLATE_NOOP("ValueWords", "anything is possible"))
          : gate.met()         ? words(QT_TRANSLATE_NOOP("ValueWords", "chance each time, %1")).arg(rangeOf(*leaving))
                       : words(QT_TRANSLATE_NOOP("ValueWords", "%1: anything is possible")).arg(rangeOf(*leaving)),
          words(QT_TRANSLATE_NOOP("ValueWords",
                                  "The chance to leave has an interval, by the curvature of the likelihood. It may "
                                  "span a factor of ten at most."))};
}

ConditionWords hiddenWords(const ValuedCustomers* valued) {
  const auto* test = valued != nullptr && valued->hidden ? &*valued->hidden : nullptr;
  return {words(QT_TRANSLATE_NOOP("ValueWords", "Right on hidden days")),
          test != nullptr ? hiddenErrorText(*test) : QStringLiteral("–"),
          test == nullptr ? words(QT_TRANSLATE_NOOP("ValueWords", "Run tells it"))
                          : words(QT_TRANSLATE_NOOP("ValueWords", "%1 predicted, %2 came; ±15 %"))
                                .arg(formatNumber(test->expected, 0), formatNumber(test->actual, 0)),
          words(QT_TRANSLATE_NOOP("ValueWords",
                                  "The model learns from the days before, and predicts the repeat purchases of those "
                                  "known then. It may be wrong by 15 % at most."))};
}

/// Repeat purchases a week, of as many weeks before the cut as there are after it, and of those.
std::pair<double, double> weekly(const HiddenTest& test) {
  double before = 0, after = 0;
  int weeksBefore = 0, weeksAfter = 0;
  for (auto week = test.weeks.rbegin(); week != test.weeks.rend(); ++week) {
    const bool isHidden = week->begin >= test.cut;
    if (!isHidden && weeksBefore == weeksAfter) break;
    (isHidden ? after : before) += week->actual;
    (isHidden ? weeksAfter : weeksBefore) += 1;
  }
  return {before / std::max(1, weeksBefore), after / std::max(1, weeksAfter)};
}

Why whyHidden(const HiddenTest& test) {
  const auto [before, after] = weekly(test);
  const bool isLow = test.expected < test.actual;
  const double error = test.actual > 0 ? std::abs(test.expected / test.actual - 1) : 1;
  const auto days = static_cast<int>((test.end - test.cut) / SecondsPerDay);
  return {
      isLow ? words(QT_TRANSLATE_NOOP("ValueWords", "The hidden days brought more than those before"))
            : words(QT_TRANSLATE_NOOP("ValueWords", "The hidden days brought less than those before")),
      (isLow
           ? words(QT_TRANSLATE_NOOP("ValueWords",
                                     "%1 repeat purchases were predicted for the last %2 days, and %3 came: %4 too "
                                     "low, 15 % is the limit. A week brought %5 before, and %6 then. A model without "
                                     "seasons cannot know that."))
           : words(QT_TRANSLATE_NOOP("ValueWords",
                                     "%1 repeat purchases were predicted for the last %2 days, and %3 came: %4 too "
                                     "high, 15 % is the limit. A week brought %5 before, and %6 then. A model without "
                                     "seasons cannot know that.")))
          .arg(formatNumber(test.expected, 0), formatCount(days), formatNumber(test.actual, 0), formatPercent(error),
               formatNumber(before, 0), formatNumber(after, 0))};
}

Why whyLeaving(const ValuedCustomers& valued) {
  const QString title = words(QT_TRANSLATE_NOOP("ValueWords", "Nobody can be seen to leave"));
  if (!valued.leaving || !valued.leaving->interval)
    return {title, words(QT_TRANSLATE_NOOP("ValueWords",
                                           "The purchases do not tell the chance to leave: that nobody ever leaves "
                                           "fits them as well. “Still a customer” would say the same of everyone."))};
  return {title, words(QT_TRANSLATE_NOOP("ValueWords",
                                         "Many who were silent came back. The chance to leave each time may be "
                                         "anything from %1 to %2: “still a customer” would say nearly the same of "
                                         "everyone."))
                     .arg(smallPercent(valued.leaving->interval->low), smallPercent(valued.leaving->interval->high))};
}

}  // namespace

QString smallPercent(double fraction) {
  const double percent = std::abs(fraction) * 100;
  if (percent == 0) return formatPercent(0);
  constexpr int MostDecimals = 6;
  const int decimals = std::clamp(1 - static_cast<int>(std::floor(std::log10(percent))), 0, MostDecimals);
  return formatPercent(fraction, decimals);
}

QString silenceText(double days) {
  constexpr double Weeks = 14, DaysOfWeek = 7;
  return days < Weeks
             ? words(QT_TRANSLATE_NOOP("ValueWords", "%1 d")).arg(formatNumber(days, 0))
             : words(QT_TRANSLATE_NOOP("ValueWords", "%1 wk")).arg(formatNumber(std::floor(days / DaysOfWeek), 0));
}

QString hiddenErrorText(const HiddenTest& test) {
  if (test.actual <= 0) return QStringLiteral("–");
  const double error = test.expected / test.actual - 1;
  return (error > 0 ? QStringLiteral("+") : QString()) + formatPercent(error, 1);
}

ConditionWords conditionWords(const Gate& gate, const ValuedCustomers* valued) {
  const QString atLeast = words(QT_TRANSLATE_NOOP("ValueWords", "%1 or more")).arg(formatNumber(gate.needed, 0));
  if (gate.key == "buyers")
    return {words(QT_TRANSLATE_NOOP("ValueWords", "Buyers")), figureOf(gate), atLeast,
            words(QT_TRANSLATE_NOOP("ValueWords", "Customers with a purchase."))};
  if (gate.key == "repeat_buyers")
    return {words(QT_TRANSLATE_NOOP("ValueWords", "Bought again")), figureOf(gate), atLeast,
            words(QT_TRANSLATE_NOOP("ValueWords", "Customers who bought on two days or more."))};
  if (gate.key == "history_days")
    return {words(QT_TRANSLATE_NOOP("ValueWords", "History")),
            words(QT_TRANSLATE_NOOP("ValueWords", "%1 days")).arg(figureOf(gate)),
            words(QT_TRANSLATE_NOOP("ValueWords", "%1 days or more")).arg(formatNumber(gate.needed, 0)),
            words(QT_TRANSLATE_NOOP("ValueWords", "From the first purchase to the end of the data."))};
  if (gate.key == "days_since_last")
    return {words(QT_TRANSLATE_NOOP("ValueWords", "Bought lately")),
            words(QT_TRANSLATE_NOOP("ValueWords", "%1 d ago")).arg(figureOf(gate)),
            words(QT_TRANSLATE_NOOP("ValueWords", "someone in the last %1 days")).arg(formatNumber(gate.needed, 0)),
            words(QT_TRANSLATE_NOOP("ValueWords", "Where nobody bought at the end, the data may be cut off."))};
  if (gate.key == "spend_correlation")
    return {words(QT_TRANSLATE_NOOP("ValueWords", "Spend does not follow frequency")),
            gate.value ? words(QT_TRANSLATE_NOOP("ValueWords", "r = %1")).arg(figureOf(gate, 2)) : QStringLiteral("–"),
            words(QT_TRANSLATE_NOOP("ValueWords", "at most %1 either way")).arg(formatNumber(gate.needed, 2)),
            words(QT_TRANSLATE_NOOP("ValueWords",
                                    "The correlation of the mean spend with the number of repeat purchases: the model "
                                    "of spend supposes none."))};
  if (gate.key == "leaving_span") return leavingWords(gate, valued);
  return hiddenWords(valued);
}

Why whyNot(const Gate& gate, const ValuedCustomers& valued) {
  if (gate.key == "hidden_error" && valued.hidden) return whyHidden(*valued.hidden);
  if (gate.key == "leaving_span") return whyLeaving(valued);
  const QString figure = figureOf(gate), needed = formatNumber(gate.needed, 0);
  if (gate.key == "buyers")
    return {words(QT_TRANSLATE_NOOP("ValueWords", "Few customers")),
            words(QT_TRANSLATE_NOOP("ValueWords", "%1 bought anything. Below %2 the parameters are mostly chance."))
                .arg(figure, needed)};
  if (gate.key == "repeat_buyers")
    return {words(QT_TRANSLATE_NOOP("ValueWords", "Few came back")),
            words(QT_TRANSLATE_NOOP("ValueWords",
                                    "%1 bought on two days or more. How often people buy, and when they leave, is "
                                    "learned from those alone; %2 are needed."))
                .arg(figure, needed)};
  if (gate.key == "history_days")
    return {words(QT_TRANSLATE_NOOP("ValueWords", "The history is short")),
            words(QT_TRANSLATE_NOOP("ValueWords",
                                    "It has %1 days. Who left and who is only between two purchases is told apart by "
                                    "time; %2 days are needed."))
                .arg(figure, needed)};
  if (gate.key == "days_since_last")
    return {words(QT_TRANSLATE_NOOP("ValueWords", "Nobody bought at the end")),
            words(QT_TRANSLATE_NOOP("ValueWords",
                                    "The last purchase is %1 days old, so everyone looks as if they had left."))
                .arg(figure)};
  return {words(QT_TRANSLATE_NOOP("ValueWords", "Spend follows frequency")),
          words(QT_TRANSLATE_NOOP("ValueWords",
                                  "Who buys more often spends otherwise at a time: r is %1 either way, and %2 is the "
                                  "limit. The model of spend supposes that one has nothing to do with the other."))
              .arg(figureOf(gate, 2), formatNumber(gate.needed, 2))};
}

}  // namespace kindred::ui::predict_page
