// Models in which someone may leave for good only after a purchase, with a chance of their own: BG/NBD and its modification, which
// differ in whether one may leave after the first. Rates of purchase are gamma distributed (r, α), chances to leave beta (a, b).
#pragma once

#include "core/predict/value/value_model.h"

namespace kindred::predict::value {

/// Whether somebody may leave right after their first purchase.
enum class FirstPurchase { Stays, MayLeave };

/// fit, alive, expected, drawn and leaving of such a model; parameters r, alpha, a, b. `info` is left to who asks.
Model leavingModel(FirstPurchase first);

}  // namespace kindred::predict::value
