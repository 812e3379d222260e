#include "core/data/preference.h"

#include <array>

namespace kindred {
namespace {

struct Described {
  PreferenceValue value;
  std::string_view key;
  Text label;
  Text help;
  Text aged;  ///< the label where older events count less; %1 is the half-life in days
};

const std::array<Described, 6>& described() {
  static const std::array<Described, 6> all = {{
      {PreferenceValue::Rating, "rating", KI_TEXT("core", "Ratings"),
       KI_TEXT("core", "The rating a customer gave the product."),
       KI_TEXT("core", "Ratings, older ones counting less (half after %1 days)")},
      {PreferenceValue::Bought, "bought", KI_TEXT("core", "Bought or not"),
       KI_TEXT("core", "1 where the customer has the product at all."),
       KI_TEXT("core", "Bought or not, older purchases counting less (half after %1 days)")},
      {PreferenceValue::Orders, "orders", KI_TEXT("core", "Number of orders"),
       KI_TEXT("core", "In how many different orders the customer bought the product."),
       KI_TEXT("core", "Number of orders, older ones counting less (half after %1 days)")},
      {PreferenceValue::Orders1To5, "orders_1_to_5", KI_TEXT("core", "Stars from 1 to 5, by number of orders"),
       KI_TEXT("core", "1 order is 2 stars, 2 orders are 3, 3 are 4, and 4 or more are 5."),
       KI_TEXT("core", "Stars from 1 to 5, by number of orders, older ones counting less (half after %1 days)")},
      {PreferenceValue::Quantity, "quantity", KI_TEXT("core", "Quantity"),
       KI_TEXT("core", "How many pieces of the product the customer bought."),
       KI_TEXT("core", "Quantity, older purchases counting less (half after %1 days)")},
      {PreferenceValue::Spend, "spend", KI_TEXT("core", "Money spent"),
       KI_TEXT("core", "What the customer paid for the product: quantity times price."),
       KI_TEXT("core", "Money spent, older purchases counting less (half after %1 days)")},
  }};
  return all;
}

const Described& entry(PreferenceValue value) { return described()[static_cast<std::size_t>(value)]; }

}  // namespace

const Schema<Preference>& preferenceSchema() {
  static const Schema<Preference> schema = [] {
    std::vector<ChoiceOf<PreferenceValue>> values;
    for (const Described& d : described()) values.push_back({d.value, std::string(d.key), d.label, d.help});
    Schema<Preference> result;
    result
        .choice(&Preference::value, "value", KI_TEXT("core", "Preference"),
                KI_TEXT("core", "How ratings and purchases become the numbers that are compared."), std::move(values))
        .choice(&Preference::repeats, "repeats", KI_TEXT("core", "Repeated ratings"),
                KI_TEXT("core", "What counts where a customer rated a product several times."),
                {{Repeats::Last, "last", KI_TEXT("core", "The last one")},
                 {Repeats::Mean, "mean", KI_TEXT("core", "Their mean")},
                 {Repeats::Maximum, "maximum", KI_TEXT("core", "The best one")}})
        .shownWhen("value", {"rating"})
        .param(&Preference::halfLifeDays, "half_life", KI_TEXT("core", "Half-life"),
               KI_TEXT("core",
                       "An event that is older than the last one by this many days counts half. Left out, "
                       "all events count alike."),
               Range{.minimum = 1, .maximum = 36500, .logarithmic = true})
        .unit(KI_TEXT("core", "days"))
        .advanced();
    return result;
  }();
  return schema;
}

Text describe(const Preference& preference) {
  const Described& d = entry(preference.value);
  return preference.halfLifeDays ? d.aged.with(*preference.halfLifeDays) : d.label;
}

std::string_view name(PreferenceValue value) { return entry(value).key; }

bool isRatingLike(PreferenceValue value) {
  return value == PreferenceValue::Rating || value == PreferenceValue::Orders1To5;
}

}  // namespace kindred
