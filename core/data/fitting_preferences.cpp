#include "core/data/fitting_preferences.h"

namespace kindred {

std::vector<PreferenceValue> fittingPreferences(DatasetKind kind, bool hasPrices) {
  using enum PreferenceValue;
  switch (kind) {
    case DatasetKind::Explicit: return {Rating, Bought};
    case DatasetKind::Implicit: return {Bought, Orders1To5};
    case DatasetKind::Transactions:
      return hasPrices ? std::vector{Orders1To5, Bought, Spend} : std::vector{Orders1To5, Bought};
    case DatasetKind::Customers:
    case DatasetKind::Products: break;
  }
  return {};
}

}  // namespace kindred
