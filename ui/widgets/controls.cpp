#include "ui/widgets/controls.h"

#include <QAction>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPainter>
#include <QStyleOption>
#include <memory>

#include "ui/theme/style_paint.h"

namespace kindred::ui {
namespace {

// One choice of a SegmentedControl: the frame around all of them is the control's.
class ChoiceButton : public QAbstractButton {
 public:
  explicit ChoiceButton(QWidget* parent) : QAbstractButton(parent) {
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setFontRole(this, FontRole::SmallBold);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  }

  [[nodiscard]] QSize sizeHint() const override {
    const Theme& t = theme();
    const int words = text().isEmpty() ? 0 : fontMetrics().horizontalAdvance(text());
    const int picture = icon().isNull() ? 0 : t.px(16) + (words > 0 ? t.px(5) : 0);
    return {words + picture + 2 * t.px(text().isEmpty() ? 6 : 10), t.px(28)};
  }
  [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent*) override {
    const Theme& t = theme();
    QPainter painter(this);
    const QRect inner = rect().adjusted(0, 1, 0, -1);
    if (isChecked()) painter.fillRect(inner, t.color(Role::AccentWeak));
    else if (underMouse() && isEnabled()) painter.fillRect(inner, t.color(Role::Hover));
    const Role role = !isEnabled() ? Role::Disabled : isChecked() ? Role::AccentText : Role::Text2;
    const int words = text().isEmpty() ? 0 : fontMetrics().horizontalAdvance(text());
    const int side = icon().isNull() ? 0 : t.px(16);
    const int gap = side > 0 && words > 0 ? t.px(5) : 0;
    int x = (width() - side - gap - words) / 2;
    if (side > 0) {
      const QIcon::Mode mode = isEnabled() ? QIcon::Normal : QIcon::Disabled;
      icon().paint(&painter, QRect(x, (height() - side) / 2, side, side), Qt::AlignCenter, mode,
                   isChecked() ? QIcon::On : QIcon::Off);
      x += side + gap;
    }
    painter.setPen(t.color(role));
    painter.drawText(QRect(x, 0, width() - x, height()), Qt::AlignVCenter | Qt::AlignLeft, text());
    QStyleOption option;
    option.initFrom(this);
    if (hasFocus() && option.state.testFlag(QStyle::State_KeyboardFocusChange))
      paint::focusRing(painter, rect().adjusted(1, 1, -1, -1), t);
  }
};

}  // namespace

QPushButton* makeButton(ButtonKind kind, const QString& iconName, QWidget* parent) {
  auto* button = new QPushButton(parent);
  button->setAutoDefault(false);
  if (!iconName.isEmpty()) button->setIcon(icon(iconName));
  setKind(button, kind);
  return button;
}

QPushButton* makeSmallButton(ButtonKind kind, const QString& iconName, QWidget* parent) {
  QPushButton* button = makeButton(kind, iconName, parent);
  setSmall(button);
  whenThemed(button, [button] { button->setIconSize({theme().px(13), theme().px(13)}); });
  return button;
}

QToolButton* makeIconButton(const QString& iconName, QWidget* parent) {
  auto* button = new QToolButton(parent);
  button->setAutoRaise(true);
  button->setFocusPolicy(Qt::TabFocus);
  button->setIcon(icon(iconName));
  return button;
}

void setIconToolTip(QToolButton* button, const QString& text) {
  button->setToolTip(text);
  button->setAccessibleName(text);
}

SegmentedControl::SegmentedControl(QWidget* parent) : QWidget(parent) {
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(1, 0, 1, 0);
  layout->setSpacing(1);
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  m_group.setExclusive(true);
  connect(&m_group, &QButtonGroup::idClicked, this, &SegmentedControl::changed);
}

int SegmentedControl::addChoice(const QString& text, const QString& iconName, const QString& toolTip) {
  auto* button = new ChoiceButton(this);
  if (!iconName.isEmpty()) button->setIcon(icon(iconName));
  const int index = static_cast<int>(m_group.buttons().size());
  m_group.addButton(button, index);
  layout()->addWidget(button);
  setChoiceText(index, text);
  setChoiceToolTip(index, toolTip);
  if (index == 0) button->setChecked(true);
  return index;
}

void SegmentedControl::setChoiceText(int index, const QString& text) {
  m_group.button(index)->setText(text);
  m_group.button(index)->updateGeometry();
}

void SegmentedControl::setChoiceToolTip(int index, const QString& toolTip) {
  QAbstractButton* choice = m_group.button(index);
  choice->setToolTip(toolTip);
  if (choice->text().isEmpty()) choice->setAccessibleName(toolTip);
}

void SegmentedControl::setCurrent(int index) {
  if (QAbstractButton* choice = m_group.button(index)) choice->setChecked(true);
}

void SegmentedControl::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  paint::box(painter, rect(), theme().px(4), theme().color(Role::Raised), theme().color(Role::BorderCtl));
  for (QAbstractButton* choice : m_group.buttons()) {
    if (!choice->isHidden() && choice->x() > 1)
      painter.fillRect(choice->x() - 1, 1, 1, height() - 2, theme().color(Role::Border));
  }
}

SearchField::SearchField(QWidget* parent) : QLineEdit(parent) {
  addAction(icon(QStringLiteral("search"), Role::Text3), QLineEdit::LeadingPosition);
  setClearButtonEnabled(true);
}

// A click on the box has changed the row already; the view says nothing of the press before it.
void tickByRow(QListWidget* list) {
  const auto changed = std::make_shared<bool>(false);
  QObject::connect(list, &QListWidget::itemPressed, list, [changed] { *changed = false; });
  QObject::connect(list, &QListWidget::itemChanged, list, [changed] { *changed = true; });
  QObject::connect(list, &QListWidget::itemClicked, list, [changed](QListWidgetItem* item) {
    if (!*changed) item->setCheckState(item->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
    *changed = false;
  });
}

}  // namespace kindred::ui
