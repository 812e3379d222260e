// The design's colours, read at run time from resources/tokens.json. Roles name what a colour is for; nothing else in
// the window knows a hex value. Thread rule: immutable once loaded.
#pragma once

#include <QColor>
#include <QString>
#include <array>
#include <vector>

namespace kindred::ui {

/// What a colour is for; the JSON keys are the same words in snake case.
enum class Role {
  Window,
  Surface,
  Sunken,
  Rail,
  Header,
  Raised,
  Hover,
  Pressed,
  Border,
  BorderCtl,
  BorderStrong,
  Grid,
  Text,
  Text2,
  Text3,
  Disabled,
  Accent,
  AccentHover,
  OnAccent,
  AccentWeak,
  AccentMid,
  AccentText,
  Ok,
  OkBg,
  OkText,
  Warn,
  WarnBg,
  WarnText,
  Err,
  ErrBg,
  ErrText,
  Neutral,
  NeutralWeak,
  Tip,
  OnTip,
  Count_
};

enum class Shape { Circle, Triangle, Square, Diamond, Hexagon, TriangleDown, Star, Cross };

/// One of the eight named segment colours, in one theme.
struct SegmentColour {
  QString name;  ///< "Ocean"
  QColor fill;
  QColor line;    ///< for text and thin lines in this colour
  QColor onFill;  ///< for the letter on the fill
  Shape shape = Shape::Circle;
};

/// Colour maps of matrices. Tide and Shore follow the theme; Shore is diverging with zero in its middle.
enum class ColourMap { Tide, Shore, Viridis, Cividis };

using ColourTable = std::array<QRgb, 256>;

class Tokens {
 public:
  /// The tokens in the program's resources. Broken tokens are a bug of ours: asserts.
  static Tokens load();
  /// Tokens from JSON text; keys that are missing leave an invalid colour.
  static Tokens parse(const QByteArray& json);

  [[nodiscard]] QColor color(Role role, bool dark) const { return m_roles[dark][static_cast<std::size_t>(role)]; }
  /// The eight segment colours in the order in which segments take them.
  [[nodiscard]] const std::vector<SegmentColour>& segments(bool dark) const { return m_segments[dark]; }
  [[nodiscard]] ColourTable colourTable(ColourMap map, bool dark) const;

 private:
  std::array<std::array<QColor, static_cast<std::size_t>(Role::Count_)>, 2> m_roles;
  std::array<std::vector<SegmentColour>, 2> m_segments;
  std::array<std::array<std::vector<QColor>, 4>, 2> m_stops;
};

/// The JSON key of a role: "accent_weak".
QString roleKey(Role role);

/// Contrast of two opaque colours after WCAG 2.1, 1 to 21.
double contrast(const QColor& a, const QColor& b);
/// `front` at `opacity` over `back`.
QColor mixed(const QColor& front, const QColor& back, double opacity);

}  // namespace kindred::ui
