#include "ui/pages/predict/feature_words.h"

#include <QCoreApplication>
#include <array>
#include <cmath>
#include <utility>

#include "ui/text/language.h"

namespace kindred::ui::predict_page {
namespace {

// Names of columns as core/predict/history.h gives them.
constexpr std::array<std::pair<const char*, const char*>, 14> kWords{{
    {"recency_days", QT_TRANSLATE_NOOP("FeatureWords", "days since the last order")},
    {"orders", QT_TRANSLATE_NOOP("FeatureWords", "orders in all")},
    {"spend", QT_TRANSLATE_NOOP("FeatureWords", "spend in all")},
    {"tenure_days", QT_TRANSLATE_NOOP("FeatureWords", "days as a customer")},
    {"gap_days", QT_TRANSLATE_NOOP("FeatureWords", "days between orders")},
    {"gap_trend", QT_TRANSLATE_NOOP("FeatureWords", "last gap by the usual one")},
    {"basket", QT_TRANSLATE_NOOP("FeatureWords", "spend per order")},
    {"price_level", QT_TRANSLATE_NOOP("FeatureWords", "price level")},
    {"products", QT_TRANSLATE_NOOP("FeatureWords", "different products")},
    {"lines_per_order", QT_TRANSLATE_NOOP("FeatureWords", "products per order")},
    {"orders_90_days", QT_TRANSLATE_NOOP("FeatureWords", "orders in 90 days")},
    {"weekend", QT_TRANSLATE_NOOP("FeatureWords", "share of orders at weekends")},
    {"hour", QT_TRANSLATE_NOOP("FeatureWords", "hour of the day")},
    {"returns", QT_TRANSLATE_NOOP("FeatureWords", "share of lines returned")},
}};

}  // namespace

QString featureWords(const std::string& column) {
  for (const auto& [key, words] : kWords) {
    if (column == key) return QCoreApplication::translate("FeatureWords", words);
  }
  return QString::fromStdString(column);
}

QString featureWords(const predict::Feature& feature, double value) {
  const QString words = featureWords(feature.name);
  if (feature.isIndicator)
    return value != 0 ? words : QCoreApplication::translate("FeatureWords", "not: %1").arg(words);
  const double size = std::abs(value);
  return QStringLiteral("%1: %2").arg(words, formatNumber(value, size >= 20 || value == std::round(value) ? 0
                                                                 : size >= 1                              ? 1
                                                                                                          : 2));
}

}  // namespace kindred::ui::predict_page
