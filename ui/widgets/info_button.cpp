#include "ui/widgets/info_button.h"

#include <QClipboard>
#include <QFrame>
#include <QGridLayout>
#include <QGuiApplication>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/help/word_links.h"
#include "ui/text/language.h"
#include "ui/theme/theme.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pane.h"

namespace kindred::ui {
namespace {

constexpr int kWidth = 420;  // pixels at 100 %

Label* selectable(const QString& text, FontRole font, Role role) {
  auto* label = new Label(text, font, role);
  label->setWordWrap(true);
  label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  return label;
}

QWidget* makeContent(const ResultInfo& info) {
  auto* content = new QWidget;
  auto* column = new QVBoxLayout(content);
  setMargins(column, 14, 12, 14, 12, 8);
  column->addWidget(new Label(info.title, FontRole::Section));
  auto* grid = new QGridLayout;
  grid->setColumnStretch(1, 1);
  for (const auto& [name, value] : info.facts) {
    const int row = grid->rowCount();
    auto* called = new Label(FontRole::Small, Role::Text2);
    auto* told = selectable({}, FontRole::Small, Role::Text);
    help::setLinkedText(called, name);
    help::setLinkedText(told, value);
    grid->addWidget(called, row, 0, Qt::AlignTop);
    grid->addWidget(told, row, 1);
  }
  column->addLayout(grid);
  if (info.command.isEmpty()) return content;
  column->addWidget(new Line);
  const QString again = InfoButton::tr("The command that makes it again");
  column->addWidget(new Label(info.commandTitle.isEmpty() ? again : info.commandTitle, FontRole::Small, Role::Text2));
  column->addWidget(selectable(info.command, FontRole::Mono, Role::Text));
  QPushButton* copy = makeSmallButton(ButtonKind::Normal, QStringLiteral("copy"));
  copy->setText(InfoButton::tr("Copy command"));
  QObject::connect(copy, &QPushButton::clicked, content,
                   [command = info.command] { QGuiApplication::clipboard()->setText(command); });
  column->addWidget(copy, 0, Qt::AlignLeft);
  return content;
}

QFrame* makePanel(QWidget* content, QWidget* parent) {
  auto* panel = new QFrame(parent, Qt::Popup);
  panel->setAttribute(Qt::WA_DeleteOnClose);
  panel->setFrameShape(QFrame::StyledPanel);
  setBackground(panel, Role::Raised);
  auto* column = new QVBoxLayout(panel);
  column->setContentsMargins(1, 1, 1, 1);
  column->addWidget(makeScroller(content));
  return panel;
}

// Beneath the button, or as near as the screen allows; what is higher than the screen scrolls.
void place(QFrame& panel, const QWidget& content, const QWidget& button) {
  const Theme& t = theme();
  const int margin = t.px(8);
  const QRect screen = button.screen()->availableGeometry().adjusted(margin, margin, -margin, -margin);
  const int width = std::min(t.px(kWidth), screen.width());
  const int height = std::min(content.layout()->totalHeightForWidth(width - 2) + 2, screen.height());
  QRect box(button.mapToGlobal(QPoint(button.width() - width, button.height() + t.px(4))), QSize(width, height));
  box.moveLeft(std::clamp(std::max(box.left(), button.window()->mapToGlobal(QPoint(margin, 0)).x()), screen.left(),
                          screen.right() + 1 - width));
  box.moveTop(std::clamp(box.top(), screen.top(), screen.bottom() + 1 - height));
  panel.setGeometry(box);
}

}  // namespace

InfoButton::InfoButton(QWidget* parent) : QToolButton(parent) {
  setAutoRaise(true);
  setIcon(ui::icon(QStringLiteral("info")));
  setEnabled(false);
  whenTranslated(this, [this] { setIconToolTip(this, tr("How this was made")); });
  connect(this, &QToolButton::clicked, this, &InfoButton::openPanel);
}

void InfoButton::setInfo(ResultInfo info) {
  m_info = std::move(info);
  setEnabled(!m_info.facts.empty());
}

void InfoButton::openPanel() {
  QWidget* content = makeContent(m_info);
  QFrame* panel = makePanel(content, this);
  connect(&help::wordLinks(), &help::WordLinks::requested, panel, &QWidget::close);
  place(*panel, *content, *this);
  panel->show();
}

}  // namespace kindred::ui
