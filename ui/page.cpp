#include "ui/page.h"

#include <QAbstractItemView>
#include <QAction>
#include <QActionGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/text/language.h"
#include "ui/widgets/controls.h"

namespace kindred::ui {
namespace {

constexpr int kLeastWidth = 120;  // pixels at 100 %: what is smaller is a control, not a plot or a table
constexpr int kLeastHeight = 72;

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

/// Plots, tables and lists below `part` that take the focus, from the top and the left.
std::vector<QWidget*> largeParts(const QWidget* part) {
  std::vector<QWidget*> found;
  if (part == nullptr || !part->isVisible()) return found;
  for (QWidget* widget : part->findChildren<QWidget*>()) {
    const bool large = qobject_cast<QAbstractItemView*>(widget) != nullptr ||
                       (widget->width() >= theme().px(kLeastWidth) && widget->height() >= theme().px(kLeastHeight));
    if (large && widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) != 0)
      found.push_back(widget);
  }
  std::ranges::stable_sort(found, {}, [](const QWidget* widget) {
    const QPoint corner = widget->mapTo(widget->window(), QPoint(0, 0));
    return std::pair(corner.y(), corner.x());
  });
  return found;
}

class PageHeader : public QWidget {
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
      m_header(new PageHeader),
      m_headerRow(new QHBoxLayout(m_header)),
      m_title(new Label(FontRole::PageTitle)),
      m_subtitle(new ElidedLabel(FontRole::Control, Role::Text2)),
      m_row(new QHBoxLayout),
      m_onData(new QActionGroup(this)) {
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
  m_onData->setExclusionPolicy(QActionGroup::ExclusionPolicy::None);
  const auto follow = [this] { m_onData->setEnabled(m_session.dataset() != nullptr); };
  connect(&session, &Session::datasetChanged, this, follow);
  follow();
}

Page::~Page() = default;

void Page::refreshHeader() {
  m_title->setText(title());
  m_subtitle->setText(subtitle());
  setAccessibleName(title());
  for (const Side* side : {&m_left, &m_right}) {
    if (side->pane != nullptr) side->button->setText(side->pane->title());
  }
  if (m_waiting != Qt::NoFocusReason && isVisible() && window()->focusWidget() == this) focusMainPart(m_waiting);
}

void Page::setBody(QWidget* body) {
  m_body = body;
  placePanes();
}

void Page::setLeftPane(Pane* pane) { setPane(m_left, pane, true); }

void Page::setRightPane(Pane* pane) { setPane(m_right, pane, false); }

void Page::setPane(Side& side, Pane* pane, bool left) {
  if (side.pane == pane) return;
  if (side.pane != nullptr) {  // gives its place to another
    side.pane->disconnect(this);
    side.pane->hide();
  }
  side.pane = pane;
  side.shown = true;
  if (side.button == nullptr) {
    side.line = new Line(Qt::Vertical, this);
    side.button = makeButton(ButtonKind::Normal, left ? QStringLiteral("gear") : QStringLiteral("text"), m_header);
    side.button->setCheckable(true);
    side.button->setVisible(m_compact);
    m_headerRow->insertWidget(left ? 2 : m_left.button != nullptr ? 3 : 2, side.button);
    connect(side.button, &QPushButton::clicked, this, [this, &side](bool on) {
      if (on) openDrawer(side.pane);
      else closeDrawers();
    });
  }
  connect(pane, &Pane::titleChanged, this, &Page::refreshHeader);
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

void Page::addMenuAction(QAction* action, std::function<void()> act, Needs needs) {
  m_menuActions.push_back(action);
  if (needs == Needs::Data) m_onData->addAction(action);
  connect(action, &QAction::triggered, this, [this, act = std::move(act)] {
    emit frontRequested();
    act();
  });
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

// Where F6 stops, in the order of the page. The parts of the body are its plots and tables; where it has none, the whole.
std::vector<QWidget*> Page::stops() const {
  std::vector<QWidget*> body = largeParts(m_body);
  if (body.empty()) body.push_back(firstFocusable(m_body));
  std::vector<QWidget*> all{firstFocusable(m_left.pane)};
  all.insert(all.end(), body.begin(), body.end());
  all.push_back(firstFocusable(m_right.pane));
  all.push_back(firstFocusable(m_header));
  std::erase(all, nullptr);
  return all;
}

void Page::focusMainPart(Qt::FocusReason reason) {
  const std::vector<QWidget*> parts = largeParts(m_body);
  const auto area = [](const QWidget* widget) { return widget->width() * widget->height(); };
  const auto largest = std::ranges::max_element(parts, {}, area);
  m_waiting = largest == parts.end() ? reason : Qt::NoFocusReason;
  (largest != parts.end() ? *largest : this)->setFocus(reason);
}

bool Page::focusNextPart(bool backwards) {
  const std::vector<QWidget*> all = stops();
  if (all.empty()) return false;
  const QWidget* focus = window()->focusWidget();
  const auto partOf = [this](const QWidget* widget) -> const QWidget* {
    for (const QWidget* part : {static_cast<const QWidget*>(m_left.pane), static_cast<const QWidget*>(m_body),
                                static_cast<const QWidget*>(m_right.pane), static_cast<const QWidget*>(m_header)}) {
      if (part != nullptr && widget != nullptr && (part == widget || part->isAncestorOf(widget))) return part;
    }
    return nullptr;
  };
  auto here = std::ranges::find(all, focus);
  const bool between = here == all.end();  // on a control of a part
  if (between) here = std::ranges::find(all, partOf(focus), partOf);
  const auto count = static_cast<std::ptrdiff_t>(all.size());
  std::ptrdiff_t next = here == all.end() ? 0 : here - all.begin();
  const bool firstOfBody = between && partOf(focus) == m_body && !backwards;
  if (here != all.end() && !firstOfBody) next += backwards ? count - 1 : 1;
  all[static_cast<std::size_t>(next % count)]->setFocus(Qt::ShortcutFocusReason);
  return true;
}

}  // namespace kindred::ui
