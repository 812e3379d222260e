// What is known of customers, in words.
#pragma once

#include <QString>

#include "core/predict/examples.h"

namespace kindred::ui::predict_page {

/// “orders in 90 days” of a column's name; the name itself where it is the shop's own.
QString featureWords(const std::string& column);
/// “orders: 8”, “country = Germany”, “not: country = Germany”.
QString featureWords(const predict::Feature& feature, double value);

}  // namespace kindred::ui::predict_page
