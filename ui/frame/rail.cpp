#include "ui/frame/rail.h"

#include <QPainter>
#include <QStyleOption>
#include <QVBoxLayout>

#include "ui/text/language.h"
#include "ui/theme/style_paint.h"

namespace kindred::ui {

/// A page in the rail: icon, name, count, and the accent bar of the current one.
class RailButton : public QAbstractButton {
 public:
  RailButton(QString key, const QString& iconName, QWidget* parent)
      : QAbstractButton(parent), m_key(std::move(key)), m_icon(iconName) {
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setFontRole(this, FontRole::Body);
    setFixed(this, 0, 30);
  }

  [[nodiscard]] const QString& key() const { return m_key; }
  void setIconName(const QString& name) {
    m_icon = name;
    update();
  }
  void setCount(int count) {
    m_count = count;
    update();
  }
  void setCollapsed(bool collapsed) {
    m_collapsed = collapsed;
    setToolTip(collapsed ? text() : QString());
    updateGeometry();
    update();
  }
  [[nodiscard]] QSize sizeHint() const override {
    const Theme& t = theme();
    return {m_collapsed ? t.px(30)
                        : t.px(8 + 16 + 9 + 8) + QFontMetrics(t.font(FontRole::BodyBold)).horizontalAdvance(text()),
            t.px(30)};
  }

 protected:
  void paintEvent(QPaintEvent*) override {
    const Theme& t = theme();
    QPainter painter(this);
    if (isChecked()) {
      paint::box(painter, rect(), t.px(4), t.color(Role::Surface), t.color(Role::Border));
      paint::box(painter, QRect(0, t.px(6), t.px(3), height() - 2 * t.px(6)), t.px(2), t.color(Role::Accent), {});
    } else if (underMouse()) {
      paint::box(painter, rect(), t.px(4), t.color(Role::Pressed), {});
    }
    const int side = t.px(16);
    const int x = m_collapsed ? (width() - side) / 2 : t.px(8);
    painter.drawPixmap(x, (height() - side) / 2,
                       iconPixmap(m_icon, isChecked() ? Role::Accent : Role::Text2, 16, this));
    QStyleOption option;
    option.initFrom(this);
    if (hasFocus() && option.state.testFlag(QStyle::State_KeyboardFocusChange)) paint::focusRing(painter, rect(), t);
    if (m_collapsed) return;
    QRect room = rect().adjusted(t.px(8 + 16 + 9), 0, -t.px(8), 0);
    if (m_count >= 0) {
      painter.setFont(t.font(FontRole::Tiny));
      painter.setPen(t.color(Role::Text3));
      const QString count = formatCount(m_count);
      painter.drawText(room, Qt::AlignRight | Qt::AlignVCenter, count);
      room.setRight(room.right() - painter.fontMetrics().horizontalAdvance(count) - t.px(6));
    }
    painter.setFont(t.font(isChecked() ? FontRole::BodyBold : FontRole::Body));
    painter.setPen(t.color(isChecked() ? Role::Text : Role::Text2));
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
  }

 private:
  QString m_key;
  QString m_icon;
  int m_count = -1;
  bool m_collapsed = false;
};

Rail::Rail(QWidget* parent) : QWidget(parent), m_foot(new RailButton(QString(), QStringLiteral("collapse"), this)) {
  auto* column = new QVBoxLayout(this);
  setMargins(column, 8, 6, 8, 8, 1);
  m_group.setExclusive(true);
  std::optional<PageGroup> group;
  for (const PageEntry& entry : pageTable()) {
    if (group != entry.group) {
      if (group) {
        m_lines.push_back(new Line);
        column->addWidget(m_lines.back());
      }
      group = entry.group;
      auto* head = new Label(FontRole::Group, Role::Text3);
      setMargins(new QVBoxLayout(head), 0, 0, 0, 0, 0);
      whenThemed(head,
                 [head] { head->setContentsMargins(theme().px(8), theme().px(12), theme().px(8), theme().px(5)); });
      m_heads.emplace_back(entry.group, head);
      column->addWidget(head);
    }
    auto* button = new RailButton(QLatin1String(entry.key), QLatin1String(entry.icon), this);
    button->setCheckable(true);
    m_group.addButton(button);
    m_buttons.push_back(button);
    column->addWidget(button);
    connect(button, &QAbstractButton::clicked, this, [this, key = button->key()] { emit pageChosen(key); });
  }
  column->addStretch(1);
  column->addWidget(m_foot);
  connect(m_foot, &QAbstractButton::clicked, this, [this] {
    setCollapsed(!m_collapsed);
    emit collapseToggled(m_collapsed);
  });
  whenThemed(this, [this] { setFixedWidth(theme().px(m_collapsed ? 48 : 172)); });
  whenTranslated(this, [this] { retranslate(); });
  setCollapsed(false);
}

void Rail::retranslate() {
  const auto title = [](PageGroup group) {
    switch (group) {
      case PageGroup::Data: return tr("DATA");
      case PageGroup::Understand: return tr("UNDERSTAND");
      case PageGroup::Predict: return tr("PREDICT");
      case PageGroup::Prove: return tr("PROVE");
      case PageGroup::Act: return tr("ACT");
    }
    return QString();
  };
  for (const auto& [group, head] : m_heads) head->setText(title(group));
  for (std::size_t i = 0; i < m_buttons.size(); ++i) {
    m_buttons[i]->setText(QCoreApplication::translate("PageTable", pageTable()[i].title));
    m_buttons[i]->setShortcut({});  // “&” is a word here
    m_buttons[i]->setCollapsed(m_collapsed);
  }
  m_foot->setText(m_collapsed ? tr("Expand") : tr("Collapse"));
  m_foot->setCollapsed(m_collapsed);
}

void Rail::setCurrent(const QString& key) {
  if (QAbstractButton* found = button(key)) found->setChecked(true);
}

void Rail::setCount(const QString& key, int count) {
  if (auto* found = static_cast<RailButton*>(button(key))) found->setCount(count);
}

QAbstractButton* Rail::button(const QString& key) const {
  const auto found =
      std::find_if(m_buttons.begin(), m_buttons.end(), [&](const RailButton* b) { return b->key() == key; });
  return found == m_buttons.end() ? nullptr : *found;
}

void Rail::setCollapsed(bool collapsed) {
  m_collapsed = collapsed;
  setFixedWidth(theme().px(collapsed ? 48 : 172));
  for (const auto& [group, head] : m_heads) head->setVisible(!collapsed);
  for (QWidget* line : m_lines) line->setVisible(collapsed);
  m_foot->setIconName(collapsed ? QStringLiteral("uncollapse") : QStringLiteral("collapse"));
  retranslate();
}

void Rail::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), theme().color(Role::Rail));
  painter.fillRect(width() - 1, 0, 1, height(), theme().color(Role::Border));
}

}  // namespace kindred::ui
