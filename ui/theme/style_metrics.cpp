// Sizes and places of the Style: control height 28 (small 22–24), table row 28, header 26, thin scroll bars.
#include <QAbstractButton>
#include <QComboBox>
#include <QDialog>
#include <QHeaderView>
#include <QMenu>
#include <QStyleOption>

#include "ui/theme/style.h"
#include "ui/theme/style_paint.h"
#include "ui/theme/theme.h"

namespace kindred::ui {
namespace {

constexpr int kControl = 28;
constexpr int kSmallButton = 22;
constexpr int kSmallField = 24;
constexpr int kSpinButtons = 18;

QSize pushButtonSize(const QStyleOptionButton& option, const QWidget* widget, const Theme& t) {
  const bool small = paint::isSmall(widget);
  const bool link = paint::kindOf(widget) == ButtonKind::Link;
  const bool pill = widget != nullptr && widget->property("kindredPill").toBool();
  const int height = link ? std::max(option.fontMetrics.height(), t.px(18))
                          : t.px(small ? (pill ? kSmallField : kSmallButton) : kControl);
  int width = option.text.isEmpty() ? 0 : option.fontMetrics.size(Qt::TextShowMnemonic, option.text).width() + 2;
  if (!option.icon.isNull()) width += option.iconSize.width() + (option.text.isEmpty() ? 0 : t.px(6));
  if (option.features.testFlag(QStyleOptionButton::HasMenu)) width += t.px(16);
  if (link) return {width, height};
  if (option.text.isEmpty() && !option.features.testFlag(QStyleOptionButton::HasMenu)) return {height, height};
  return {width + 2 * t.px(small ? 7 : 10), height};
}

QSize toolButtonSize(const QStyleOptionToolButton& option, const QWidget* widget, const Theme& t) {
  QStyleOptionButton plain;
  plain.QStyleOption::operator=(option);
  plain.text = option.toolButtonStyle == Qt::ToolButtonIconOnly ? QString() : option.text;
  plain.icon = option.toolButtonStyle == Qt::ToolButtonTextOnly ? QIcon() : option.icon;
  plain.iconSize = option.iconSize;
  if (option.features.testFlag(QStyleOptionToolButton::HasMenu) && !plain.text.isEmpty())
    plain.features |= QStyleOptionButton::HasMenu;
  return pushButtonSize(plain, widget, t);
}

}  // namespace

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
  const Theme& t = *m_theme;
  switch (metric) {
    case PM_DefaultFrameWidth:
    case PM_SpinBoxFrameWidth:
    case PM_ComboBoxFrameWidth: return 1;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_MenuBarPanelWidth:
    case PM_MenuBarItemSpacing:
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin: return 0;
    // Of layouts that set none of their own: those of Qt's dialogs, and the inner ones of ours.
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin: return qobject_cast<const QDialog*>(widget) != nullptr ? t.px(16) : 0;
    case PM_MessageBoxIconSize: return t.px(28);
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing: return t.px(8);
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return t.px(15);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing: return t.px(8);
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
    case PM_ListViewIconSize:
    case PM_ToolBarIconSize: return t.px(16);
    case PM_TabBarIconSize:
    case PM_LineEditIconSize: return t.px(14);
    case PM_LineEditIconMargin: return t.px(6);
    case PM_ScrollBarExtent: return t.px(10);
    case PM_ScrollBarSliderMin: return t.px(28);
    case PM_SliderThickness:
    case PM_SliderControlThickness:
    case PM_SliderLength: return t.px(18);
    case PM_SplitterWidth: return 1;
    case PM_HeaderMargin: return t.px(8);
    case PM_HeaderMarkSize: return t.px(8);
    case PM_MenuBarHMargin: return t.px(6);
    case PM_MenuBarVMargin: return 0;
    case PM_MenuPanelWidth: return 1;
    case PM_MenuVMargin: return t.px(4);
    case PM_ToolTipLabelFrameWidth: return t.px(6);
    case PM_TreeViewIndentation: return t.px(16);
    default: return QProxyStyle::pixelMetric(metric, option, widget);
  }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                              const QWidget* widget) const {
  const Theme& t = *m_theme;
  const int field = t.px(paint::isSmall(widget) ? kSmallField : kControl);
  switch (type) {
    case CT_PushButton:
      if (const auto* b = qstyleoption_cast<const QStyleOptionButton*>(option)) return pushButtonSize(*b, widget, t);
      break;
    case CT_ToolButton:
      if (const auto* b = qstyleoption_cast<const QStyleOptionToolButton*>(option))
        return toolButtonSize(*b, widget, t);
      break;
    case CT_ComboBox: return {size.width() + t.px(8 + 24) + 1, field};  // a fraction of a pixel cuts a letter
    case CT_LineEdit: return {size.width() + t.px(8), field};
    case CT_SpinBox: return {size.width() + t.px(8 + kSpinButtons), field};
    case CT_CheckBox:
    case CT_RadioButton: {
      const QSize plain = QProxyStyle::sizeFromContents(type, option, size, widget);
      return {plain.width() + 2, std::max(plain.height(), t.px(20))};
    }
    case CT_ItemViewItem: {
      const QSize plain = QProxyStyle::sizeFromContents(type, option, size, widget);
      return {plain.width() + t.px(8), std::max(plain.height(), t.px(28))};
    }
    case CT_HeaderSection:
      if (const auto* h = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
        const QFontMetrics metrics(t.font(FontRole::TinyBold));
        return {metrics.horizontalAdvance(h->text) + t.px(16 + 14), t.px(26)};
      }
      break;
    case CT_MenuBarItem:
      if (const auto* m = qstyleoption_cast<const QStyleOptionMenuItem*>(option)) {
        return {m->fontMetrics.size(Qt::TextShowMnemonic, m->text).width() + 2 * t.px(9), t.px(26)};
      }
      break;
    case CT_MenuItem: {
      const QSize plain = QProxyStyle::sizeFromContents(type, option, size, widget);
      const auto* m = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
      if (m != nullptr && m->menuItemType == QStyleOptionMenuItem::Separator) return plain;
      return {plain.width() + t.px(8), std::max(plain.height(), t.px(26))};
    }
    case CT_ProgressBar: return {size.width(), t.px(6)};
    default: break;
  }
  return QProxyStyle::sizeFromContents(type, option, size, widget);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                            const QWidget* widget) const {
  const Theme& t = *m_theme;
  const QRect& r = option->rect;
  if (control == CC_ComboBox) {
    if (part == SC_ComboBoxEditField) return visualRect(option->direction, r, r.adjusted(t.px(7), 1, -t.px(22), -1));
    if (part == SC_ComboBoxArrow)
      return visualRect(option->direction, r, QRect(r.right() - t.px(22), r.top(), t.px(22), r.height()));
  }
  if (control == CC_SpinBox) {
    const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
    const bool buttons = spin == nullptr || spin->buttonSymbols != QAbstractSpinBox::NoButtons;
    const int width = buttons ? t.px(kSpinButtons) : 0;
    const int middle = r.top() + r.height() / 2;
    if (part == SC_SpinBoxEditField) return r.adjusted(t.px(6), 1, -width - 2, -1);
    if (part == SC_SpinBoxUp)
      return buttons ? QRect(r.right() - width, r.top() + 1, width, middle - r.top() - 1) : QRect();
    if (part == SC_SpinBoxDown) return buttons ? QRect(r.right() - width, middle, width, r.bottom() - middle) : QRect();
  }
  if (control == CC_ScrollBar) {
    if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option)) {
      const bool upright = bar->orientation == Qt::Vertical;
      const int length = upright ? r.height() : r.width();
      const qint64 range = qint64(bar->maximum) - bar->minimum;
      int thumb = length;
      if (range > 0) thumb = static_cast<int>(qint64(bar->pageStep) * length / (range + bar->pageStep));
      thumb = std::clamp(thumb, std::min(length, t.px(28)), length);
      const int start =
          sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - thumb, bar->upsideDown);
      const auto stretch = [&](int from, int to) {
        return upright ? QRect(r.left(), r.top() + from, r.width(), to - from)
                       : QRect(r.left() + from, r.top(), to - from, r.height());
      };
      switch (part) {
        case SC_ScrollBarSlider: return stretch(start, start + thumb);
        case SC_ScrollBarSubPage: return stretch(0, start);
        case SC_ScrollBarAddPage: return stretch(start + thumb, length);
        case SC_ScrollBarGroove: return r;
        default: return {};
      }
    }
  }
  return QProxyStyle::subControlRect(control, option, part, widget);
}

QRect Style::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const {
  const Theme& t = *m_theme;
  switch (element) {
    case SE_LineEditContents: {
      const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
      return frame != nullptr && frame->lineWidth > 0 ? option->rect.adjusted(t.px(5), 1, -t.px(5), -1) : option->rect;
    }
    case SE_HeaderLabel: {
      const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option);
      const bool first =
          header != nullptr && header->orientation == Qt::Horizontal &&
          (header->position == QStyleOptionHeader::Beginning || header->position == QStyleOptionHeader::OnlyOneSection);
      return option->rect.adjusted(t.px(first ? 12 : 8), 0, -t.px(8), 0);
    }
    case SE_ProgressBarGroove:
    case SE_ProgressBarContents: return option->rect;
    case SE_CheckBoxFocusRect:
    case SE_RadioButtonFocusRect: return option->rect;
    default: return QProxyStyle::subElementRect(element, option, widget);
  }
}

}  // namespace kindred::ui
