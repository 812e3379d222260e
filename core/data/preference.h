// How events become the numbers that algorithms see. Belongs to each run; a data set has only a default.
#pragma once

#include <optional>

#include "core/params/schema.h"

namespace kindred {

enum class PreferenceValue { Rating, Bought, Orders, Orders1To5, Quantity, Spend };

/// How several ratings of one product by one customer combine.
enum class Repeats { Last, Mean, Maximum };

struct Preference {
  PreferenceValue value = PreferenceValue::Bought;
  Repeats repeats = Repeats::Last;
  std::optional<double> halfLifeDays = {};  ///< an event of this age counts half; ages count from the last event

  bool operator==(const Preference&) const = default;
};

const Schema<Preference>& preferenceSchema();

/// "Stars from 1 to 5, by number of orders": what a number under this preference is, for pages and reports.
Text describe(const Preference& preference);
std::string_view name(PreferenceValue value);
/// Whether the value has a scale on which a mean is taken away and errors are measured (rating, orders_1_to_5).
bool isRatingLike(PreferenceValue value);

}  // namespace kindred
