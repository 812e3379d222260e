#include "core/params/draw.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace kindred {
namespace {

constexpr double Wide = 100, Factor = 20, FactorOfWhole = 4;

/// Of what is left out nothing is known to draw around.
std::optional<double> defaultNumber(const Parameter& parameter) {
  if (const auto* real = std::get_if<double>(&parameter.defaultValue)) return *real;
  if (const auto* whole = std::get_if<std::int64_t>(&parameter.defaultValue)) return static_cast<double>(*whole);
  return std::nullopt;
}

double number(const Parameter& parameter, double usual, Random& random) {
  const Range& range = *parameter.range;
  const bool isWide = range.minimum <= 0 || range.maximum / range.minimum > Wide;
  if (usual <= 0 || !isWide || (range.minimum <= 0 && range.maximum <= 2 * usual))
    return range.minimum + (range.maximum - range.minimum) * random.real();
  const double factor = parameter.type == ParameterType::Int ? FactorOfWhole : Factor;
  const double low = std::max(range.minimum, usual / factor), high = std::min(range.maximum, usual * factor);
  return std::clamp(low * std::pow(high / low, random.real()), range.minimum, range.maximum);
}

/// Three digits tell settings apart, and can be typed again.
double rounded(double value) {
  std::array<char, 32> text{};
  const auto end = std::to_chars(text.begin(), text.end(), value, std::chars_format::general, 3).ptr;
  std::from_chars(text.begin(), end, value);
  return value;
}

std::optional<Value> drawnValue(const Parameter& parameter, Random& random) {
  switch (parameter.type) {
    case ParameterType::Flag: return random.below(2) == 1;
    case ParameterType::Choice:
      if (parameter.choices.empty()) return std::nullopt;
      return parameter.choices[random.below(parameter.choices.size())].key;
    case ParameterType::Int:
    case ParameterType::Real: {
      const auto usual = defaultNumber(parameter);
      if (!parameter.range || !usual) return std::nullopt;
      const double value = number(parameter, *usual, random);
      if (parameter.type == ParameterType::Int) return static_cast<std::int64_t>(std::llround(value));
      return std::clamp(rounded(value), parameter.range->minimum, parameter.range->maximum);
    }
    default: return std::nullopt;
  }
}

}  // namespace

Values drawn(const Parameters& parameters, const Values& fixed, Random& random) {
  Values values = fixed;
  for (const Parameter& parameter : expanded(parameters, fixed)) {
    const auto value = drawnValue(parameter, random);
    if (!value || fixed.contains(parameter.key)) continue;
    if (isShown(parameter, completed(expanded(parameters, values), values))) values[parameter.key] = *value;
  }
  return values;
}

}  // namespace kindred
