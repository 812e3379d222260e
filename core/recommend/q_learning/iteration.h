// Fitted Q iteration over steps: what an offer is worth where somebody stands, now and in what it leads to.
#pragma once

#include <functional>
#include <span>

#include "core/recommend/q_learning/steps.h"

namespace kindred::recommend::q_learning {

/// Q(s, a) = s · row a of `all`, of which `now` is the part that the purchase itself brings. products × (factors + 1).
struct Worths {
  Matrix all, now;
};

/// Where the rounds can be heard and ended: after each, with the greatest change of what the steps lead to. True: that was the last.
using AfterRound = std::function<bool(int round, double change, const Worths& worths)>;

/// Each round fits Q to  1{a was bought at the step} · (reward + discount · max over candidates b of Q(s', b)), of every step
/// and every product, by least squares with a penalty of regularisation × the mean square of the steps' factors, none on the
/// constant (Ernst, Geurts, Wehenkel 2005). In the first round nothing is known of what follows. What follows is kept between 0 and
/// the greatest reward ÷ (1 − discount), where the truth lies. The same bits for any number of threads.
Worths fittedQ(const Steps& steps, std::span<const Index> candidates, const Options& options, const AfterRound& after,
               Progress& progress);

}  // namespace kindred::recommend::q_learning
