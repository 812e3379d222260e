#include "ui/theme/style.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QCalendarWidget>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QSlider>
#include <QStyleFactory>
#include <QTextCharFormat>
#include <QTimer>
#include <QToolTip>

#include "ui/theme/style_paint.h"
#include "ui/theme/theme.h"

namespace kindred::ui {

void setKind(QAbstractButton* button, ButtonKind kind) {
  button->setProperty("kindredKind", static_cast<int>(kind));
  if (kind == ButtonKind::Link) button->setCursor(Qt::PointingHandCursor);
  button->updateGeometry();
  button->update();
}

void setSmall(QWidget* control, bool small) {
  control->setProperty("kindredSmall", small);
  setFontRole(control, small ? FontRole::Small : FontRole::Control);
  control->updateGeometry();
}

Style& installStyle() {
  auto* style = new Style;  // QApplication takes it
  QApplication::setStyle(style);
  style->theme().apply();
  return *style;
}

Style::Style() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))), m_theme(new Theme(this)) {
  connect(m_theme, &Theme::changed, this, [this] {
    QPalette tip = QToolTip::palette();
    tip.setColor(QPalette::ToolTipBase, m_theme->color(Role::Tip));
    tip.setColor(QPalette::ToolTipText, m_theme->color(Role::OnTip));
    QToolTip::setPalette(tip);
    QToolTip::setFont(m_theme->font(FontRole::Small));
  });
  if (qApp != nullptr) qApp->installEventFilter(this);
}

Style::~Style() = default;

// While a list or menu is open, nobody is told that the pointer has left: what opened it would look hovered for ever.
static void forgetHover() {
  for (QWidget* widget : QApplication::allWidgets()) {
    const bool hovered = widget->testAttribute(Qt::WA_UnderMouse);
    if (!hovered || widget->rect().contains(widget->mapFromGlobal(QCursor::pos()))) continue;
    widget->setAttribute(Qt::WA_UnderMouse, false);
    widget->update();
  }
}

bool Style::eventFilter(QObject* watched, QEvent* event) {
  if (watched == qApp && event->type() == QEvent::ThemeChange) {
    const bool before = m_theme->isDark();
    m_theme->followSystem();
    if (m_theme->isDark() != before) m_theme->apply();
  }
  if (event->type() == QEvent::Hide && watched->isWidgetType() &&
      static_cast<QWidget*>(watched)->windowType() == Qt::Popup)
    QTimer::singleShot(0, this, &forgetHover);
  return QProxyStyle::eventFilter(watched, event);
}

namespace {

// Qt paints weekends red whatever the palette.
void colour(QCalendarWidget& calendar) {
  whenThemed(&calendar, [&calendar] {
    QTextCharFormat day;
    day.setForeground(theme().color(Role::Text));
    for (const Qt::DayOfWeek weekend : {Qt::Saturday, Qt::Sunday}) calendar.setWeekdayTextFormat(weekend, day);
    day.setForeground(theme().color(Role::Text2));
    day.setBackground(theme().color(Role::Sunken));
    calendar.setHeaderTextFormat(day);
  });
}

}  // namespace

void Style::polish(QWidget* widget) {
  QProxyStyle::polish(widget);
  if (auto* calendar = qobject_cast<QCalendarWidget*>(widget)) colour(*calendar);
  // Tooltips hold names from files, which are no markup.
  if (auto* tip = qobject_cast<QLabel*>(widget); tip != nullptr && tip->inherits("QTipLabel"))
    tip->setTextFormat(Qt::PlainText);
  const bool hovers = qobject_cast<QAbstractButton*>(widget) != nullptr ||
                      qobject_cast<QComboBox*>(widget) != nullptr ||
                      qobject_cast<QAbstractSpinBox*>(widget) != nullptr ||
                      qobject_cast<QScrollBar*>(widget) != nullptr || qobject_cast<QSlider*>(widget) != nullptr;
  if (hovers) widget->setAttribute(Qt::WA_Hover);
  const bool unset = !widget->testAttribute(Qt::WA_SetFont);
  const bool control =
      qobject_cast<QAbstractButton*>(widget) != nullptr || qobject_cast<QComboBox*>(widget) != nullptr ||
      qobject_cast<QAbstractSpinBox*>(widget) != nullptr || qobject_cast<QLineEdit*>(widget) != nullptr ||
      qobject_cast<QMenu*>(widget) != nullptr || qobject_cast<QAbstractScrollArea*>(widget) != nullptr;
  if (control && unset && qobject_cast<QHeaderView*>(widget) == nullptr) {
    setFontRole(widget, qobject_cast<QAbstractButton*>(widget) != nullptr && !widget->inherits("QCheckBox") &&
                                !widget->inherits("QRadioButton")
                            ? FontRole::ControlBold
                            : FontRole::Control);
  }
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                          const QWidget* widget) const {
  const Theme& t = *m_theme;
  switch (element) {
    case PE_PanelButtonCommand:
      if (const auto* b = qstyleoption_cast<const QStyleOptionButton*>(option)) paint::button(*painter, *b, widget, t);
      return;
    case PE_PanelLineEdit:
      if (const auto* f = qstyleoption_cast<const QStyleOptionFrame*>(option); f != nullptr && f->lineWidth > 0)
        paint::field(*painter, *option, t);
      return;
    case PE_FrameLineEdit: return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: paint::checkBox(*painter, *option, t); return;
    case PE_IndicatorRadioButton: paint::radioButton(*painter, *option, t); return;
    case PE_PanelItemViewItem:
      if (const auto* v = qstyleoption_cast<const QStyleOptionViewItem*>(option))
        paint::itemPanel(*painter, *v, widget, t);
      return;
    case PE_PanelItemViewRow: return;
    case PE_FrameFocusRect:
      if (widget != nullptr && widget->inherits("QAbstractItemView")) return;
      if (option->state.testFlag(State_KeyboardFocusChange)) paint::focusRing(*painter, option->rect, t);
      return;
    case PE_Frame: paint::box(*painter, option->rect, t.px(4), {}, t.color(Role::Border)); return;
    case PE_FrameMenu: paint::box(*painter, option->rect, 0, {}, t.color(Role::BorderCtl)); return;
    case PE_PanelScrollAreaCorner: painter->fillRect(option->rect, t.color(Role::Surface)); return;
    case PE_PanelMenu: painter->fillRect(option->rect, t.color(Role::Raised)); return;
    case PE_PanelMenuBar: painter->fillRect(option->rect, t.color(Role::Header)); return;
    case PE_PanelTipLabel: painter->fillRect(option->rect, t.color(Role::Tip)); return;
    case PE_IndicatorArrowDown:
      paint::chevron(*painter, option->rect, Qt::DownArrow, t.color(Role::Text2), t.px(8));
      return;
    case PE_IndicatorArrowUp:
      paint::chevron(*painter, option->rect, Qt::UpArrow, t.color(Role::Text2), t.px(8));
      return;
    case PE_IndicatorArrowLeft:
      paint::chevron(*painter, option->rect, Qt::LeftArrow, t.color(Role::Text2), t.px(8));
      return;
    case PE_IndicatorArrowRight:
      paint::chevron(*painter, option->rect, Qt::RightArrow, t.color(Role::Text2), t.px(8));
      return;
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
  }
}

void Style::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                        const QWidget* widget) const {
  const Theme& t = *m_theme;
  switch (element) {
    case CE_PushButtonBevel:
      if (const auto* b = qstyleoption_cast<const QStyleOptionButton*>(option)) paint::button(*painter, *b, widget, t);
      return;
    case CE_PushButtonLabel:
      if (const auto* b = qstyleoption_cast<const QStyleOptionButton*>(option))
        paint::buttonLabel(*painter, *b, widget, t);
      return;
    case CE_PushButton:
      drawControl(CE_PushButtonBevel, option, painter, widget);
      drawControl(CE_PushButtonLabel, option, painter, widget);
      return;
    case CE_Header:
      // The base style would cut the label by its own margins and draw an arrow of its own.
      if (const auto* h = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
        painter->save();
        painter->setClipRect(option->rect, Qt::IntersectClip);
        drawControl(CE_HeaderSection, option, painter, widget);
        QStyleOptionHeader label = *h;
        label.rect = subElementRect(SE_HeaderLabel, option, widget);
        drawControl(CE_HeaderLabel, &label, painter, widget);
        painter->restore();
      }
      return;
    case CE_HeaderSection:
      if (const auto* h = qstyleoption_cast<const QStyleOptionHeader*>(option)) paint::headerSection(*painter, *h, t);
      return;
    case CE_HeaderLabel:
      if (const auto* h = qstyleoption_cast<const QStyleOptionHeader*>(option)) paint::headerLabel(*painter, *h, t);
      return;
    case CE_HeaderEmptyArea:
      painter->fillRect(option->rect, t.color(Role::Sunken));
      painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                        t.color(Role::Border));
      return;
    case CE_MenuBarEmptyArea: painter->fillRect(option->rect, t.color(Role::Header)); return;
    case CE_MenuBarItem:
      if (const auto* m = qstyleoption_cast<const QStyleOptionMenuItem*>(option)) paint::menuBarItem(*painter, *m, t);
      return;
    case CE_ProgressBar:
      if (const auto* p = qstyleoption_cast<const QStyleOptionProgressBar*>(option))
        paint::progressBar(*painter, *p, t);
      return;
    case CE_ComboBoxLabel:
      if (const auto* c = qstyleoption_cast<const QStyleOptionComboBox*>(option)) {
        QStyleOptionComboBox label = *c;
        const int icon = c->currentIcon.isNull() ? 0 : c->iconSize.width() + t.px(6);
        const int room = subControlRect(CC_ComboBox, c, SC_ComboBoxEditField, widget).width() - icon - t.px(2);
        label.currentText = c->fontMetrics.elidedText(c->currentText, Qt::ElideRight, room);
        QProxyStyle::drawControl(element, &label, painter, widget);
      }
      return;
    case CE_Splitter: painter->fillRect(option->rect, t.color(Role::Border)); return;
    default: QProxyStyle::drawControl(element, option, painter, widget);
  }
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                               const QWidget* widget) const {
  const Theme& t = *m_theme;
  if (const auto* tool = qstyleoption_cast<const QStyleOptionToolButton*>(option);
      control == CC_ToolButton && tool != nullptr) {
    paint::toolButton(*painter, *tool, widget, t);
  } else if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
             control == CC_ComboBox && combo != nullptr) {
    paint::comboBox(*painter, *combo, widget, t);
  } else if (const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
             control == CC_SpinBox && spin != nullptr) {
    paint::spinBox(*painter, *spin, subControlRect(control, option, SC_SpinBoxUp, widget),
                   subControlRect(control, option, SC_SpinBoxDown, widget), t);
  } else if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
             control == CC_ScrollBar && bar != nullptr) {
    paint::scrollBar(*painter, *bar, subControlRect(control, option, SC_ScrollBarSlider, widget), t);
  } else if (const auto* slide = qstyleoption_cast<const QStyleOptionSlider*>(option);
             control == CC_Slider && slide != nullptr) {
    paint::slider(*painter, *slide, subControlRect(control, option, SC_SliderGroove, widget),
                  subControlRect(control, option, SC_SliderHandle, widget), t);
  } else {
    QProxyStyle::drawComplexControl(control, option, painter, widget);
  }
}

int Style::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                     QStyleHintReturn* result) const {
  switch (hint) {
    case SH_ComboBox_Popup: return 0;
    case SH_DialogButtonBox_ButtonsHaveIcons: return 0;
    case SH_ToolTipLabel_Opacity: return 255;
    case SH_Widget_Animation_Duration: return 0;
    case SH_ScrollBar_Transient: return 0;
    case SH_UnderlineShortcut:
      return widget != nullptr && widget->inherits("QMenuBar") ? 1
                                                               : QProxyStyle::styleHint(hint, option, widget, result);
    case SH_ItemView_ShowDecorationSelected: return 1;
    case SH_EtchDisabledText: return 0;
    case SH_FormLayoutFieldGrowthPolicy: return 0;
    default: return QProxyStyle::styleHint(hint, option, widget, result);
  }
}

}  // namespace kindred::ui
