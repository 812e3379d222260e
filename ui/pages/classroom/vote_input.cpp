// The hands of VoteCanvas: pointer, wheel and keys.
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>
#include <cmath>

#include "ui/pages/classroom/vote_canvas.h"
#include "ui/pages/classroom/vote_sums.h"

namespace kindred::ui::classroom {

VoteCanvas::Cell VoteCanvas::cellAt(const QPointF& at) const {
  for (Eigen::Index person = 0; person < m_walk->table.values.rows(); ++person) {
    for (Eigen::Index product = 0; product < m_walk->table.values.cols(); ++product) {
      if (placeOf({person, product}).contains(at)) return {person, product};
    }
  }
  return {};
}

void VoteCanvas::setCurrent(const Cell& cell) {
  m_current = cell;
  if (cell.person >= 0) {
    const lesson::RatingTable& table = m_walk->table;
    setAccessibleDescription(QStringLiteral("%1, %2: %3")
                                 .arg(QString::fromStdString(table.people[static_cast<std::size_t>(cell.person)]),
                                      QString::fromStdString(table.products[static_cast<std::size_t>(cell.product)]),
                                      table.isKnown(cell.person, cell.product)
                                          ? cellNumber(table.values(cell.person, cell.product))
                                          : tr("not known")));
  }
  update();
}

// Among cells once one is current; until then the lesson steps.
bool VoteCanvas::moveCursor(int dx, int dy) {
  if (!m_walk || m_current.person < 0) return false;
  const std::vector<Eigen::Index> order = rows();
  auto row = std::ranges::find(order, m_current.person) - order.begin();
  row = std::clamp<std::ptrdiff_t>(row + dy, 0, std::ssize(order) - 1);
  const Eigen::Index product = std::clamp<Eigen::Index>(m_current.product + dx, 0, m_walk->table.values.cols() - 1);
  setCurrent({order[static_cast<std::size_t>(row)], product});
  return true;
}

void VoteCanvas::mousePressEvent(QMouseEvent* event) {
  if (!m_walk || event->button() != Qt::LeftButton) return;
  setCurrent(cellAt(event->position()));
  for (Eigen::Index person = 0; person < m_walk->table.values.rows(); ++person) {
    if (person != m_walk->asked && nameOf(person).contains(event->position())) return emit askedFor(person);
  }
}

void VoteCanvas::mouseMoveEvent(QMouseEvent* event) {
  if (!m_walk) return;
  const Cell cell = cellAt(event->position());
  if (cell.person >= 0) {
    setCursor(Qt::PointingHandCursor);
    const lesson::RatingTable& table = m_walk->table;
    return showTip(placeOf(cell).center() + QPointF(placeOf(cell).width() / 2, 0),
                   {QString::fromStdString(table.people[static_cast<std::size_t>(cell.person)]),
                    QString::fromStdString(table.products[static_cast<std::size_t>(cell.product)]),
                    tr("Click and type a rating, Delete takes it away")});
  }
  unsetCursor();
  for (Eigen::Index person = 0; person < m_walk->table.values.rows(); ++person) {
    if (person == m_walk->asked || !nameOf(person).contains(event->position())) continue;
    setCursor(Qt::PointingHandCursor);
    return showTip(nameOf(person).center() + QPointF(nameOf(person).width() / 2, 0),
                   {QString::fromStdString(m_walk->table.people[static_cast<std::size_t>(person)]),
                    tr("A click asks for this customer")});
  }
  showTip({}, {});
}

// Over a current cell the wheel goes up and down its scale.
void VoteCanvas::wheelEvent(QWheelEvent* event) {
  if (!m_walk || m_current.person < 0 || !placeOf(m_current).contains(event->position())) return event->ignore();
  const lesson::RatingTable& table = m_walk->table;
  const double now = table.isKnown(m_current.person, m_current.product)
                         ? table.values(m_current.person, m_current.product) + (event->angleDelta().y() > 0 ? 1 : -1)
                         : table.low;
  emit edited(m_current.person, m_current.product, std::clamp(now, table.low, table.high));
}

void VoteCanvas::type(QKeyEvent* event) {
  const lesson::RatingTable& table = m_walk->table;
  const bool empties = event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace;
  if (empties) return emit edited(m_current.person, m_current.product, std::nan(""));
  bool isNumber = false;
  const int typed = event->text().toInt(&isNumber);
  if (!isNumber) return Canvas::keyPressEvent(event);
  emit edited(m_current.person, m_current.product, std::clamp<double>(typed, table.low, table.high));
}

void VoteCanvas::keyPressEvent(QKeyEvent* event) {
  if (!m_walk) return Canvas::keyPressEvent(event);
  if (event->key() == Qt::Key_Escape && m_current.person >= 0) return setCurrent({});
  if (event->key() == Qt::Key_Return && m_current.person < 0) return setCurrent({m_walk->asked, 0});
  if (m_current.person >= 0 && !event->text().isEmpty() && !(event->modifiers() & Qt::ControlModifier))
    return type(event);
  if (m_current.person >= 0 && event->key() == Qt::Key_Delete) return type(event);
  Canvas::keyPressEvent(event);
}

void VoteCanvas::focusOutEvent(QFocusEvent* event) {
  m_current = {};
  Canvas::focusOutEvent(event);
  update();
}

}  // namespace kindred::ui::classroom
