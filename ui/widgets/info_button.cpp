#include "ui/widgets/info_button.h"

#include <QClipboard>
#include <QFrame>
#include <QGridLayout>
#include <QGuiApplication>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/text/language.h"
#include "ui/theme/theme.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/labels.h"

namespace kindred::ui {
namespace {

Label* selectable(const QString& text, FontRole font, Role role) {
  auto* label = new Label(text, font, role);
  label->setWordWrap(true);
  label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  return label;
}

QFrame* makePanel(const ResultInfo& info, QWidget* parent) {
  auto* panel = new QFrame(parent, Qt::Popup);
  panel->setAttribute(Qt::WA_DeleteOnClose);
  panel->setFrameShape(QFrame::StyledPanel);
  setBackground(panel, Role::Raised);
  setFixed(panel, 380, 0);
  auto* column = new QVBoxLayout(panel);
  setMargins(column, 14, 12, 14, 12, 8);
  column->addWidget(new Label(info.title, FontRole::Section));
  auto* grid = new QGridLayout;
  grid->setColumnStretch(1, 1);
  for (const auto& [name, value] : info.facts) {
    const int row = grid->rowCount();
    grid->addWidget(new Label(name, FontRole::Small, Role::Text2), row, 0, Qt::AlignTop);
    grid->addWidget(selectable(value, FontRole::Small, Role::Text), row, 1);
  }
  column->addLayout(grid);
  if (info.command.isEmpty()) return panel;
  column->addWidget(new Line);
  column->addWidget(new Label(InfoButton::tr("The command that makes it again"), FontRole::Small, Role::Text2));
  column->addWidget(selectable(info.command, FontRole::Mono, Role::Text));
  QPushButton* copy = makeSmallButton(ButtonKind::Normal, QStringLiteral("copy"));
  copy->setText(InfoButton::tr("Copy command"));
  QObject::connect(copy, &QPushButton::clicked, panel,
                   [command = info.command] { QGuiApplication::clipboard()->setText(command); });
  column->addWidget(copy, 0, Qt::AlignLeft);
  return panel;
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
  QFrame* panel = makePanel(m_info, this);
  panel->adjustSize();
  const QPoint below = mapToGlobal(QPoint(width() - panel->width(), height() + theme().px(4)));
  panel->move(std::max(below.x(), window()->mapToGlobal(QPoint(0, 0)).x() + theme().px(8)), below.y());
  panel->show();
}

}  // namespace kindred::ui
