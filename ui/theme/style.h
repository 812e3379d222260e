// One flat style over Fusion for every platform: one-pixel lines, radii 4/6, control height 28, a focus ring of 2 px.
// All sizes and colours come from the Theme it owns. No style sheets anywhere: they cost 40 ms a change.
#pragma once

#include <QProxyStyle>

class QAbstractButton;

namespace kindred::ui {

class Theme;

/// Normal: outlined. Primary: filled with the accent, one a page. Flat: no outline until hovered. Link: accent text
/// alone. Danger: outlined in the error colour.
enum class ButtonKind { Normal, Primary, Flat, Link, Danger };

void setKind(QAbstractButton* button, ButtonKind kind);
/// The small control height (22–24) for a button, combo box, field or spin box.
void setSmall(QWidget* control, bool small = true);

class Style : public QProxyStyle {
  Q_OBJECT

 public:
  Style();
  ~Style() override;

  [[nodiscard]] Theme& theme() const { return *m_theme; }

  using QProxyStyle::polish;
  void polish(QWidget* widget) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

  void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
  void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                   const QWidget* widget) const override;
  void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                          const QWidget* widget) const override;
  [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
  [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                              QStyleHintReturn* result) const override;
  /// Icons of resources/icons in place of Qt's: message boxes, file dialogs, calendars.
  [[nodiscard]] QIcon standardIcon(StandardPixmap which, const QStyleOption* option,
                                   const QWidget* widget) const override;
  [[nodiscard]] QPixmap standardPixmap(StandardPixmap which, const QStyleOption* option,
                                       const QWidget* widget) const override;
  [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                       const QWidget* widget) const override;
  [[nodiscard]] QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                                     const QWidget* widget) const override;
  [[nodiscard]] QRect subElementRect(SubElement element, const QStyleOption* option,
                                     const QWidget* widget) const override;

 private:
  Theme* m_theme;
};

/// Installs the style on the application and applies its theme. Once, before the first widget.
Style& installStyle();

}  // namespace kindred::ui
