#include "ui/theme/tokens.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <cassert>
#include <cmath>

// Resources of a static library are registered only when something asks for them by name.
void initKindredResources() { Q_INIT_RESOURCE(kindred); }

namespace kindred::ui {
namespace {

constexpr std::array kRoleKeys{
    "window",      "surface",  "sunken",     "rail",          "header",       "raised",      "hover",
    "pressed",     "border",   "border_ctl", "border_strong", "grid",         "text",        "text2",
    "text3",       "disabled", "accent",     "accent_hover",  "on_accent",    "accent_weak", "accent_mid",
    "accent_text", "ok",       "ok_bg",      "ok_text",       "warn",         "warn_bg",     "warn_text",
    "err",         "err_bg",   "err_text",   "neutral",       "neutral_weak", "tip",         "on_tip"};
static_assert(kRoleKeys.size() == static_cast<std::size_t>(Role::Count_));

constexpr std::array kSegmentOrder{"Ocean", "Amber", "Fern", "Rose", "Sky", "Brick", "Slate", "Straw"};

constexpr std::array kShapeKeys{"circle", "triangle", "square", "diamond", "hexagon", "triangle down", "star", "cross"};

Shape shapeOf(const QString& key) {
  for (std::size_t i = 0; i < kShapeKeys.size(); ++i) {
    if (key == QLatin1String(kShapeKeys[i])) return static_cast<Shape>(i);
  }
  return Shape::Circle;
}

std::vector<QColor> colours(const QJsonValue& array) {
  std::vector<QColor> result;
  for (const auto& stop : array.toArray()) result.emplace_back(stop.toString());
  return result;
}

// White or near-black, whichever reads better on the fill.
QColor onFill(const QColor& fill) {
  const QColor dark(0x10, 0x18, 0x1C);
  return contrast(fill, Qt::white) >= 4.5 || contrast(fill, Qt::white) > contrast(fill, dark) ? QColor(Qt::white)
                                                                                              : dark;
}

double linear(double channel) {
  return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& c) {
  return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
}

}  // namespace

QString roleKey(Role role) { return QLatin1String(kRoleKeys[static_cast<std::size_t>(role)]); }

double contrast(const QColor& a, const QColor& b) {
  const double first = luminance(a);
  const double second = luminance(b);
  return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

QColor mixed(const QColor& front, const QColor& back, double opacity) {
  const auto channel = [opacity](int f, int b) { return static_cast<int>(std::lround(b + (f - b) * opacity)); };
  return {channel(front.red(), back.red()), channel(front.green(), back.green()), channel(front.blue(), back.blue())};
}

Tokens Tokens::load() {
  initKindredResources();
  QFile file(QStringLiteral(":/tokens.json"));
  [[maybe_unused]] const bool opened = file.open(QIODevice::ReadOnly);
  assert(opened);
  return parse(file.readAll());
}

Tokens Tokens::parse(const QByteArray& json) {
  const QJsonObject root = QJsonDocument::fromJson(json).object();
  const QJsonObject sequential = root.value(QLatin1String("sequential")).toObject();
  const QJsonObject diverging = root.value(QLatin1String("diverging")).toObject();
  const QJsonObject categorical = root.value(QLatin1String("categorical")).toObject();
  Tokens tokens;
  for (const bool dark : {false, true}) {
    const QString theme = dark ? QStringLiteral("dark") : QStringLiteral("light");
    const QJsonObject roles = root.value(theme).toObject();
    for (std::size_t i = 0; i < kRoleKeys.size(); ++i) {
      tokens.m_roles[dark][i] = QColor(roles.value(QLatin1String(kRoleKeys[i])).toString());
    }
    for (const char* name : kSegmentOrder) {
      const QJsonObject entry = categorical.value(QLatin1String(name)).toObject();
      const QColor fill(entry.value(theme).toString());
      tokens.m_segments[dark].push_back({QLatin1String(name), fill,
                                         QColor(entry.value(theme + QLatin1String("_line")).toString()), onFill(fill),
                                         shapeOf(entry.value(QLatin1String("shape")).toString())});
    }
    tokens.m_stops[dark] = {colours(sequential.value(QLatin1String("tide_") + theme)),
                            colours(diverging.value(QLatin1String("shore_") + theme)),
                            colours(sequential.value(QLatin1String("viridis"))),
                            colours(sequential.value(QLatin1String("cividis")))};
  }
  return tokens;
}

ColourTable Tokens::colourTable(ColourMap map, bool dark) const {
  const auto& stops = m_stops[dark][static_cast<std::size_t>(map)];
  assert(stops.size() >= 2);
  ColourTable table{};
  for (std::size_t i = 0; i < table.size(); ++i) {
    const double place = static_cast<double>(i) / 255.0 * static_cast<double>(stops.size() - 1);
    const std::size_t below = std::min(static_cast<std::size_t>(place), stops.size() - 2);
    table[i] = mixed(stops[below + 1], stops[below], place - static_cast<double>(below)).rgb();
  }
  return table;
}

}  // namespace kindred::ui
