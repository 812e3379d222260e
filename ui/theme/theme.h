// The look in force: colours by role, sizes and fonts at the window's zoom, light or dark. It belongs to the
// application's Style, as the palette belongs to QApplication; `theme()` finds it there.
//
//   whenThemed(this, [this] { setFixedHeight(theme().px(38)); });      now, and at every change of theme or zoom
//   setMargins(layout, 14, 12, 14, 12, 8);                             pixels at 100 %, kept at zoom
//   setFontRole(label, FontRole::Small);  setTextRole(label, Role::Text2);
//   painter.fillRect(rect(), theme().color(Role::Sunken));             in paintEvent: always the current colour
//
// No literal pixel stands outside ui/theme but as an argument of px(), setMargins() and their like, and these are
// pixels at 100 %. Thread rule: the window's thread only.
#pragma once

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QObject>
#include <QPalette>
#include <functional>
#include <map>

#include "ui/theme/tokens.h"

class QLabel;
class QLayout;
class QWidget;

namespace kindred::ui {

/// How a segment is marked wherever it appears: its letter on its colour. `colour` < 0: no segment.
struct SegmentMark {
  QString letter;
  int colour = -1;
  bool operator==(const SegmentMark&) const = default;
};

enum class ThemeChoice { System, Light, Dark };

/// Body 13, Control 12.5, ControlBold, Small 12, SmallBold, Tiny 11 (axes, hints), TinyBold, PageTitle 16 bold,
/// Section 12.5 bold, KeyFigure 17 bold, Group 10.5 bold spaced (rail), Mono 11.5.
enum class FontRole {
  Body,
  BodyBold,
  Control,
  ControlBold,
  Small,
  SmallBold,
  Tiny,
  TinyBold,
  PageTitle,
  Section,
  KeyFigure,
  Group,
  Mono
};

class Theme : public QObject {
  Q_OBJECT

 public:
  explicit Theme(QObject* parent = nullptr);

  [[nodiscard]] bool isDark() const { return m_dark; }
  [[nodiscard]] ThemeChoice choice() const { return m_choice; }
  void setChoice(ThemeChoice choice);
  /// Zoom of the whole window in percent, kept within 80 to 200.
  [[nodiscard]] int zoom() const { return m_zoom; }
  void setZoom(int percent);

  [[nodiscard]] QColor color(Role role) const { return m_tokens.color(role, m_dark); }
  /// `pixels` at 100 % and 96 dpi, in pixels here; at least 1 where `pixels` is positive.
  [[nodiscard]] int px(double pixels) const;
  [[nodiscard]] double scale() const;
  [[nodiscard]] QFont font(FontRole role) const;
  [[nodiscard]] QPalette palette() const;

  /// Colour, line and marker of a segment's colour number (segment::Segment::colour). Past eight, colours repeat and
  /// each takes the next shape.
  [[nodiscard]] SegmentColour segment(int colour) const;
  [[nodiscard]] ColourTable colourTable(ColourMap map) const { return m_tokens.colourTable(map, m_dark); }
  [[nodiscard]] const Tokens& tokens() const { return m_tokens; }

  /// Reads the system's palette again (it changed, or the choice did); called by the Style.
  void followSystem();
  /// Applies palette and font to the application and tells everyone.
  void apply();

 signals:
  /// Theme or zoom changed; palette and fonts are already in force.
  void changed();

 private:
  Tokens m_tokens;
  QString m_family;
  QString m_monoFamily;
  ThemeChoice m_choice = ThemeChoice::System;
  bool m_systemDark = false;
  bool m_dark = false;
  bool m_applying = false;
  int m_zoom = 100;
};

/// The theme of the running application. Needs a Style installed (installStyle()).
Theme& theme();

/// Calls `apply` now and at every change of theme or zoom, as long as `owner` lives.
void whenThemed(QObject* owner, std::function<void()> apply);
/// Margins and spacing of a layout in pixels at 100 %, kept at zoom. A negative spacing leaves it to the style.
void setMargins(QLayout* layout, int left, int top, int right, int bottom, int spacing = -1);
/// Fixed size in pixels at 100 %, kept at zoom; 0 leaves a direction free.
void setFixed(QWidget* widget, int width, int height);
void setFontRole(QWidget* widget, FontRole role);
/// The colour of a widget's text.
void setTextRole(QWidget* widget, Role role);
/// Fills the widget's background with a role.
void setBackground(QWidget* widget, Role role);

/// An icon of resources/icons by name without ".svg", coloured by role when it is painted: it follows the theme.
/// Disabled controls show it in Role::Disabled, checked ones in Role::AccentText.
QIcon icon(const QString& name, Role role = Role::Text2);
/// The same as a pixmap of `pixels` (at 100 %) for the device-pixel ratio of `widget`.
QPixmap iconPixmap(const QString& name, Role role, int pixels, const QWidget* widget);

/// Fills a marker of `radius` (device-independent pixels) around `centre` with the painter's brush and pen.
void drawMarker(QPainter& painter, Shape shape, const QPointF& centre, double radius);

}  // namespace kindred::ui
