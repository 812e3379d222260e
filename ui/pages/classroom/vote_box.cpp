#include "ui/pages/classroom/vote_box.h"

#include <QBoxLayout>
#include <QPainter>
#include <QPushButton>

#include "ui/text/language.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/labels.h"

namespace kindred::ui::classroom {

class VoteBox::Bar : public QWidget {
 public:
  explicit Bar(const VoteBox& box) : m_box(box) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    whenThemed(this, [this] { setFixedHeight(m_box.m_type.px(34)); });
    connect(&box.m_type, &TypeSize::changed, this, [this] { setFixedHeight(m_box.m_type.px(34)); });
  }

 protected:
  void paintEvent(QPaintEvent*) override {
    const Theme& t = theme();
    QPainter painter(this);
    const int first = m_box.hands(0), second = m_box.hands(1);
    if (first + second == 0) return painter.fillRect(rect(), t.color(Role::Pressed));
    const int split = static_cast<int>(static_cast<double>(width()) * first / (first + second));
    const std::array<QRect, 2> parts{QRect(0, 0, std::max(0, split - 1), height()),
                                     QRect(split + 1, 0, std::max(0, width() - split - 1), height())};
    painter.setFont(m_box.m_type.font(FontRole::BodyBold));
    for (int side = 0; side < 2; ++side) {
      const QRect& part = parts[static_cast<std::size_t>(side)];
      if (m_box.hands(side) == 0) continue;
      painter.fillRect(part, t.segment(side).fill);
      painter.setPen(t.segment(side).onFill);
      painter.drawText(part.adjusted(t.px(10), 0, -t.px(10), 0),
                       Qt::AlignVCenter | (side == 0 ? Qt::AlignLeft : Qt::AlignRight), formatCount(m_box.hands(side)));
    }
  }

 private:
  const VoteBox& m_box;
};

VoteBox::VoteBox(const TypeSize& type, QWidget* parent)
    : QWidget(parent),
      m_type(type),
      m_title(new Label(FontRole::BodyBold)),
      m_count(new Label(FontRole::Small, Role::Text2)),
      m_bar(new Bar(*this)),
      m_buttons{makeButton(ButtonKind::Normal, QStringLiteral("plus")),
                makeButton(ButtonKind::Normal, QStringLiteral("plus"))},
      m_row(new QHBoxLayout) {
  m_type.apply(m_title, FontRole::BodyBold);
  m_type.apply(m_count, FontRole::Small);
  m_bar->setObjectName(QStringLiteral("votes"));
  auto* column = new QVBoxLayout(this);
  setMargins(column, 0, 0, 0, 0, 8);
  auto* head = new QHBoxLayout;
  head->addWidget(m_title, 1);
  head->addWidget(m_count);
  column->addLayout(head);
  column->addWidget(m_bar);
  setMargins(m_row, 0, 0, 0, 0, 8);
  for (int side = 0; side < 2; ++side) {
    QPushButton* button = m_buttons[static_cast<std::size_t>(side)];
    button->setObjectName(QStringLiteral("vote%1").arg(side + 1));
    m_type.apply(button, FontRole::Control);
    m_row->addWidget(button, 1);
    connect(button, &QPushButton::clicked, this, [this, side] { add(side); });
  }
  column->addLayout(m_row);
  column->addStretch(1);
  whenTranslated(this, [this] { retell(); });
}

void VoteBox::setNames(const QString& first, const QString& second) {
  m_buttons[0]->setText(first);
  m_buttons[1]->setText(second);
  m_buttons[0]->setToolTip(tr("One more hand for %1 (key 1)").arg(first));
  m_buttons[1]->setToolTip(tr("One more hand for %1 (key 2)").arg(second));
  fitButtons();
}

void VoteBox::fitButtons() {
  int needed = m_row->spacing();
  for (const QPushButton* button : m_buttons)
    needed = std::max(needed, 2 * button->sizeHint().width() + m_row->spacing());
  m_row->setDirection(needed > width() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void VoteBox::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  fitButtons();
}

void VoteBox::add(int side) {
  ++m_hands[static_cast<std::size_t>(side)];
  retell();
}

void VoteBox::clear() {
  m_hands = {};
  retell();
}

void VoteBox::retell() {
  m_title->setText(tr("Vote: which will find more?"));
  m_count->setText(tr("%Ln hand(s)", nullptr, m_hands[0] + m_hands[1]));
  m_bar->setAccessibleName(tr("%1 to %2").arg(formatCount(m_hands[0]), formatCount(m_hands[1])));
  m_bar->update();
}

}  // namespace kindred::ui::classroom
