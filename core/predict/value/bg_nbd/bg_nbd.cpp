// BG/NBD (Fader, Hardie, Lee: "Counting your customers" the easy way, Marketing Science 24, 2005): while someone is a customer they buy
// at a rate of their own, gamma distributed (r, α); after each repeat purchase they leave with a chance of their own, beta distributed
// (a, b). Likelihood: equation 6, expected purchases: equation 10; P(alive) after Hardie's note of 2008.
#include "core/predict/value/leaving.h"

namespace kindred::predict::value::bg_nbd {
Model model() {
  Model made = leavingModel(FirstPurchase::Stays);
  made.info = {
      .key = "bg_nbd",
      .title = KI_TEXT("core", "BG/NBD"),
      .summary = KI_TEXT("core", "How often each customer buys, and how likely it is that they have left for good."),
      .source = "Fader, Hardie, Lee 2005"};
  return made;
}

}  // namespace kindred::predict::value::bg_nbd
