// MBG/NBD (Batislam, Denizel, Filiztekin: Empirical validation and comparison of models for customer base analysis, International Journal
// of Research in Marketing 24, 2007; Hoppe, Wagner: Customer base analysis: the case for a central variant of the Betageometric/NBD
// model, Marketing ZFP 29, 2007): as BG/NBD, but one may leave after the very first purchase too.
#include "core/predict/value/leaving.h"

namespace kindred::predict::value::mbg_nbd {
Model model() {
  Model made = leavingModel(FirstPurchase::MayLeave);
  made.info = {.key = "mbg_nbd",
               .title = KI_TEXT("core", "MBG/NBD"),
               .summary = KI_TEXT("core", "The same, where a customer may have left after the very first purchase."),
               .source = "Batislam, Denizel, Filiztekin 2007; Hoppe and Wagner 2007"};
  return made;
}

}  // namespace kindred::predict::value::mbg_nbd
