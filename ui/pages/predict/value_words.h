// Conditions of a value run in words: what each asks, what it came to, and why figures would mislead.
#pragma once

#include <QString>

#include "core/workflow/value_customers.h"

namespace kindred::ui::predict_page {

struct ConditionWords {
  QString title, figure, limit;
  QString how;  ///< it is tested
};
/// `valued` is null before anything was fitted.
ConditionWords conditionWords(const predict::value::Gate& gate, const workflow::ValuedCustomers* valued);

struct Why {
  QString title, text;
};
/// Of a condition that is not met, in the figures of this data.
Why whyNot(const predict::value::Gate& gate, const workflow::ValuedCustomers& valued);

/// "0.19 %": two digits that say something.
QString smallPercent(double fraction);
/// "8 wk", below two weeks "9 d".
QString silenceText(double days);
/// Purchases of the hidden days, as a share of what came: −25.0 %.
QString hiddenErrorText(const predict::value::HiddenTest& test);

}  // namespace kindred::ui::predict_page
