#include "ui/theme/theme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <QLayout>
#include <QScreen>
#include <QStyle>
#include <QWidget>
#include <array>
#include <cassert>

#include "ui/theme/style.h"

namespace kindred::ui {
namespace {

struct FontSpec {
  double pixels;
  QFont::Weight weight;
  bool mono = false;
  double spacing = 0;
};

FontSpec spec(FontRole role) {
  switch (role) {
    case FontRole::Body: return {13, QFont::Normal};
    case FontRole::BodyBold: return {13, QFont::Bold};
    case FontRole::Control: return {12.5, QFont::Normal};
    case FontRole::ControlBold: return {12.5, QFont::Medium};
    case FontRole::Small: return {12, QFont::Normal};
    case FontRole::SmallBold: return {12, QFont::Medium};
    case FontRole::Tiny: return {11, QFont::Normal};
    case FontRole::TinyBold: return {11, QFont::Medium};
    case FontRole::PageTitle: return {16, QFont::Bold};
    case FontRole::Section: return {12.5, QFont::Medium};
    case FontRole::KeyFigure: return {17, QFont::Bold};
    case FontRole::Group: return {10.5, QFont::Medium, false, 106};
    case FontRole::Mono: return {11.5, QFont::Normal, true};
  }
  return {13, QFont::Normal};
}

// "Roboto" has figures of one width by default; the others on the list too. Qt 6.4 cannot switch a font's features on.
QString bestFamily() {
  const QStringList installed = QFontDatabase::families();
  for (const char* family : {"Roboto", "Open Sans", "Noto Sans", "PT Sans"}) {
    if (installed.contains(QLatin1String(family))) return QLatin1String(family);
  }
  return QFontDatabase::systemFont(QFontDatabase::GeneralFont).family();
}

QString bestMono() {
  const QStringList installed = QFontDatabase::families();
  for (const char* family :
       {"JetBrains Mono", "Roboto Mono", "DejaVu Sans Mono", "Noto Sans Mono", "Liberation Mono"}) {
    if (installed.contains(QLatin1String(family))) return QLatin1String(family);
  }
  return QFontDatabase::systemFont(QFontDatabase::FixedFont).family();
}

}  // namespace

Theme::Theme(QObject* parent)
    : QObject(parent), m_tokens(Tokens::load()), m_family(bestFamily()), m_monoFamily(bestMono()) {
  followSystem();
}

void Theme::setChoice(ThemeChoice choice) {
  if (choice == m_choice) return;
  m_choice = choice;
  m_dark = choice == ThemeChoice::System ? m_systemDark : choice == ThemeChoice::Dark;
  apply();
}

void Theme::setZoom(int percent) {
  const int bounded = std::clamp(percent, 80, 200);
  if (bounded == m_zoom) return;
  m_zoom = bounded;
  apply();
}

// Before Qt 6.5 the system's scheme shows only in the lightness of the palette the platform proposes.
void Theme::followSystem() {
  const QPalette system = QApplication::style()->standardPalette();
  const QPalette current = QGuiApplication::palette();
  const QPalette& shown = m_applying || current.resolveMask() != 0 ? system : current;
  m_systemDark = shown.color(QPalette::WindowText).lightness() > shown.color(QPalette::Window).lightness();
  if (m_choice == ThemeChoice::System) m_dark = m_systemDark;
}

double Theme::scale() const {
  const QScreen* screen = QGuiApplication::primaryScreen();
  const double dpi = screen != nullptr ? screen->logicalDotsPerInch() / 96.0 : 1.0;
  return m_zoom / 100.0 * dpi;
}

int Theme::px(double pixels) const {
  const int scaled = static_cast<int>(std::lround(pixels * scale()));
  return pixels > 0 ? std::max(1, scaled) : scaled;
}

QFont Theme::font(FontRole role) const {
  const FontSpec wanted = spec(role);
  QFont font(wanted.mono ? m_monoFamily : m_family);
  font.setPointSizeF(wanted.pixels * 0.75 * m_zoom / 100.0);
  font.setWeight(wanted.weight);
  if (wanted.spacing > 0) font.setLetterSpacing(QFont::PercentageSpacing, wanted.spacing);
  return font;
}

QPalette Theme::palette() const {
  QPalette palette;
  const auto set = [&](QPalette::ColorRole role, Role token) { palette.setColor(role, color(token)); };
  set(QPalette::Window, Role::Surface);
  set(QPalette::WindowText, Role::Text);
  set(QPalette::Base, Role::Surface);
  set(QPalette::AlternateBase, Role::Sunken);
  set(QPalette::Text, Role::Text);
  set(QPalette::Button, Role::Raised);
  set(QPalette::ButtonText, Role::Text);
  set(QPalette::BrightText, Role::OnAccent);
  set(QPalette::Highlight, Role::AccentWeak);
  set(QPalette::HighlightedText, Role::Text);
  set(QPalette::Link, Role::Accent);
  set(QPalette::LinkVisited, Role::Accent);
  set(QPalette::ToolTipBase, Role::Tip);
  set(QPalette::ToolTipText, Role::OnTip);
  set(QPalette::PlaceholderText, Role::Text3);
  set(QPalette::Light, Role::Surface);
  set(QPalette::Midlight, Role::Hover);
  set(QPalette::Mid, Role::Border);
  set(QPalette::Dark, Role::BorderStrong);
  set(QPalette::Shadow, Role::BorderStrong);
  for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText}) {
    palette.setColor(QPalette::Disabled, role, color(Role::Disabled));
  }
  palette.setColor(QPalette::Disabled, QPalette::Base, color(Role::Sunken));
  return palette;
}

SegmentColour Theme::segment(int colour) const {
  if (colour < 0) return {{}, color(Role::BorderStrong), color(Role::Text2), color(Role::Surface), Shape::Circle};
  const auto& colours = m_tokens.segments(m_dark);
  const auto count = static_cast<int>(colours.size());
  SegmentColour result = colours[static_cast<std::size_t>(colour % count)];
  result.shape = colours[static_cast<std::size_t>((colour + colour / count) % count)].shape;
  return result;
}

void Theme::apply() {
  m_applying = true;
  QApplication::setPalette(palette());
  QApplication::setFont(font(FontRole::Body));
  m_applying = false;
  emit changed();
  // Sizes come from the style at this zoom: everyone asks again.
  for (QWidget* widget : QApplication::allWidgets()) {
    QEvent event(QEvent::StyleChange);
    QApplication::sendEvent(widget, &event);
    widget->updateGeometry();
    widget->update();
  }
}

Theme& theme() {
  auto* style = qobject_cast<Style*>(QApplication::style());
  assert(style != nullptr);
  return style->theme();
}

void whenThemed(QObject* owner, std::function<void()> apply) {
  apply();
  QObject::connect(&theme(), &Theme::changed, owner, std::move(apply));
}

void setMargins(QLayout* layout, int left, int top, int right, int bottom, int spacing) {
  whenThemed(layout, [=] {
    const Theme& t = theme();
    layout->setContentsMargins(t.px(left), t.px(top), t.px(right), t.px(bottom));
    if (spacing >= 0) layout->setSpacing(t.px(spacing));
  });
}

void setFixed(QWidget* widget, int width, int height) {
  whenThemed(widget, [=] {
    if (width > 0) widget->setFixedWidth(theme().px(width));
    if (height > 0) widget->setFixedHeight(theme().px(height));
  });
}

void setFontRole(QWidget* widget, FontRole role) {
  whenThemed(widget, [=] { widget->setFont(theme().font(role)); });
}

void setTextRole(QWidget* widget, Role role) {
  whenThemed(widget, [=] {
    QPalette palette = widget->palette();
    for (const auto target : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
      palette.setColor(QPalette::Active, target, theme().color(role));
      palette.setColor(QPalette::Inactive, target, theme().color(role));
    }
    widget->setPalette(palette);
  });
}

void setBackground(QWidget* widget, Role role) {
  widget->setAutoFillBackground(true);
  whenThemed(widget, [=] {
    QPalette palette = widget->palette();
    palette.setColor(QPalette::Window, theme().color(role));
    widget->setPalette(palette);
  });
}

}  // namespace kindred::ui
