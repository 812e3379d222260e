#include "ui/page.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/text/language.h"
#include "ui/widgets/controls.h"

namespace kindred::ui {
namespace {

/// The first widget below `part` that takes the focus by Tab; null where there is none.
QWidget* firstFocusable(QWidget* part) {
  if (part == nullptr || !part->isVisible()) return nullptr;
  QWidget* candidate = part;
  do {
    const bool inside = candidate == part || part->isAncestorOf(candidate);
    if (inside && candidate->isVisible() && candidate->isEnabled() && (candidate->focusPolicy() & Qt::TabFocus) != 0)
      return candidate;
    candidate = candidate->nextInFocusChain();
  } while (candidate != part);
  return nullptr;
}

class HeaderBar : public QWidget {
 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    painter.fillRect(0, height() - 1, width(), 1, theme().color(Role::Border));
  }
};

}  // namespace

Page::Page(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_header(new HeaderBar),
      m_headerRow(new QHBoxLayout(m_header)),
      m_title(new Label(FontRole::PageTitle)),
      m_subtitle(new ElidedLabel(FontRole::Control, Role::Text2)),
      m_row(new QHBoxLayout) {
  setBackground(this, Role::Surface);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_header);
  column->addLayout(m_row, 1);
  m_row->setContentsMargins(0, 0, 0, 0);
  m_row->setSpacing(0);
  setFixed(m_header, 0, 44);
  setMargins(m_headerRow, 16, 0, 16, 0, 8);
  m_headerRow->addWidget(m_title);
  m_headerRow->addWidget(m_subtitle, 1);
  connect(this, &Page::headerChanged, this, &Page::refreshHeader);
}

Page::~Page() = default;

void Page::refreshHeader() {
  m_title->setText(title());
  m_subtitle->setText(subtitle());
  setAccessibleName(title());
  for (const Side* side : {&m_left, &m_right}) {
    if (side->pane != nullptr) side->button->setText(side->pane->title());
  }
}

void Page::setBody(QWidget* body) {
  m_body = body;
  placePanes();
}

void Page::setLeftPane(Pane* pane) { setPane(m_left, pane, true); }

void Page::setRightPane(Pane* pane) { setPane(m_right, pane, false); }

void Page::setPane(Side& side, Pane* pane, bool left) {
  side.pane = pane;
  side.line = new Line(Qt::Vertical, this);
  side.button = makeButton(ButtonKind::Normal, left ? QStringLiteral("gear") : QStringLiteral("text"), m_header);
  side.button->setCheckable(true);
  side.button->setVisible(m_compact);
  m_headerRow->insertWidget(left ? 2 : m_left.button != nullptr ? 3 : 2, side.button);
  connect(pane, &Pane::titleChanged, this, &Page::refreshHeader);
  connect(side.button, &QPushButton::clicked, this, [this, &side](bool on) {
    if (on) openDrawer(side.pane);
    else closeDrawers();
  });
  placePanes();
  refreshHeader();
}

void Page::setPaneShown(Pane* pane, bool shown) {
  for (Side* side : {&m_left, &m_right}) {
    if (side->pane != pane || side->shown == shown) continue;
    side->shown = shown;
    placePanes();
  }
}

void Page::addHeaderWidget(QWidget* widget) { m_headerRow->addWidget(widget); }

void Page::addMenuAction(QAction* action) {
  m_menuActions.push_back(action);
  action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
  addAction(action);
}

void Page::setCompact(bool compact) {
  if (compact == m_compact) return;
  m_compact = compact;
  placePanes();
}

// Beside the body, or floating over it and hidden until asked for.
void Page::placePanes() {
  while (QLayoutItem* item = m_row->takeAt(0)) delete item;
  for (Side* side : {&m_left, &m_right}) {
    if (side == &m_right && m_body != nullptr) m_row->addWidget(m_body, 1);
    if (side->pane == nullptr) continue;
    const bool beside = side->shown && !m_compact;
    side->button->setVisible(side->shown && m_compact);
    side->button->setChecked(false);
    side->line->setVisible(beside);
    side->pane->setParent(this);
    side->pane->setVisible(beside);
    if (!beside) continue;
    if (side == &m_right) m_row->addWidget(side->line);
    m_row->addWidget(side->pane);
    if (side == &m_left) m_row->addWidget(side->line);
  }
}

void Page::openDrawer(Pane* pane) {
  if (!m_compact) return;
  for (Side* side : {&m_left, &m_right}) {
    if (side->pane == nullptr) continue;
    const bool open = side->shown && side->pane == pane;
    side->button->setChecked(open);
    side->pane->setVisible(open);
    side->line->setVisible(open);
    if (!open) continue;
    placeDrawer(*side);
    side->pane->raise();
    side->line->raise();
    if (QWidget* first = firstFocusable(side->pane)) first->setFocus(Qt::OtherFocusReason);
  }
}

void Page::closeDrawers() {
  if (!m_compact) return;
  openDrawer(nullptr);
}

void Page::placeDrawer(const Side& side) {
  const int top = m_header->height();
  const int width = side.pane->width();
  const bool left = &side == &m_left;
  side.pane->setGeometry(left ? 0 : this->width() - width, top, width, height() - top);
  side.line->setGeometry(left ? width : this->width() - width - 1, top, 1, height() - top);
}

void Page::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  if (!m_compact) return;
  for (const Side* side : {&m_left, &m_right}) {
    if (side->pane != nullptr && side->pane->isVisible()) placeDrawer(*side);
  }
}

void Page::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) emit headerChanged();
}

void Page::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape && m_compact) closeDrawers();
  else QWidget::keyPressEvent(event);
}

bool Page::focusNextPart(bool backwards) {
  std::vector<QWidget*> parts{m_left.pane, m_body, m_right.pane, m_header};
  if (backwards) std::reverse(parts.begin(), parts.end());
  QWidget* focus = window()->focusWidget();
  std::size_t at = parts.size() - 1;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (parts[i] != nullptr && focus != nullptr && (parts[i] == focus || parts[i]->isAncestorOf(focus))) at = i;
  }
  for (std::size_t step = 1; step <= parts.size(); ++step) {
    if (QWidget* first = firstFocusable(parts[(at + step) % parts.size()])) {
      first->setFocus(backwards ? Qt::BacktabFocusReason : Qt::TabFocusReason);
      return true;
    }
  }
  return false;
}

}  // namespace kindred::ui
