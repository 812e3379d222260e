#include "ui/pages/classroom/response_canvas.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include "ui/pages/classroom/column_names.h"
#include "ui/text/language.h"

namespace kindred::ui::classroom {
namespace {

constexpr double kMostResponseCell = 66, kMostResponseRow = 34, kResponseMargin = 14, kMostTablePart = 0.52;
constexpr double kAskedGap = 0.35;  // of a row, above the one asked about

}  // namespace

ResponseCanvas::ResponseCanvas(const TypeSize& type, QWidget* parent) : Canvas(parent), m_type(type) {
  connect(&type, &TypeSize::changed, this, qOverload<>(&QWidget::update));
}

QSize ResponseCanvas::minimumSizeHint() const { return {theme().px(420), theme().px(296)}; }

QString ResponseCanvas::yesOrNo(bool yes) { return yes ? tr("yes") : tr("no"); }

QStringList ResponseCanvas::heads() const {
  QStringList names;
  for (const Text& fact : table()->facts) names << translated(fact);
  return names << translated(table()->answer);
}

ResponseCanvas::Layout ResponseCanvas::layout() const {
  Layout at;
  const QFontMetricsF metrics(m_type.font(FontRole::BodyBold));
  double name = metrics.horizontalAdvance(QString::fromStdString(table()->asked));
  for (const std::string& person : table()->people)
    name = std::max(name, metrics.horizontalAdvance(QString::fromStdString(person)));
  at.name = name + m_type.px(20);
  at.left = m_type.px(kResponseMargin) + at.name;
  const auto columns = static_cast<double>(table()->facts.size()) + 1;
  at.cell = std::min(static_cast<double>(m_type.px(kMostResponseCell)), (width() * kMostTablePart - at.left) / columns);
  const ColumnNames names(m_type.font(FontRole::Small), heads(), at.cell - 2);
  at.top = m_type.px(12) + names.height() + m_type.px(8);
  const double rows = static_cast<double>(table()->people.size()) + 1 + kAskedGap;
  at.row = std::min(static_cast<double>(m_type.px(kMostResponseRow)), (height() - at.top - m_type.px(12)) / rows);
  return at;
}

QRectF ResponseCanvas::placeOf(const Cell& cell) const {
  const Layout at = layout();
  const auto row = static_cast<double>(cell.person);
  const double gap = cell.person >= std::ssize(table()->people) ? kAskedGap * at.row : 0;
  return {at.left + static_cast<double>(cell.fact) * at.cell, at.top + row * at.row + gap, at.cell, at.row};
}

QRectF ResponseCanvas::panel() const {
  const Layout at = layout();
  const double from = at.left + (static_cast<double>(table()->facts.size()) + 1) * at.cell + m_type.px(26);
  return {from, static_cast<double>(m_type.px(12)), width() - from - m_type.px(kResponseMargin),
          height() - 2.0 * m_type.px(12)};
}

bool ResponseCanvas::isYes(const Cell& cell) const {
  const lesson::ResponseTable& all = *table();
  if (cell.person >= all.values.rows()) return all.askedValues[cell.fact] != 0;
  if (cell.fact >= all.values.cols()) return all.labels[static_cast<std::size_t>(cell.person)] != 0;
  return all.values(cell.person, cell.fact) != 0;
}

void ResponseCanvas::drawWord(QPainter& painter, const QRectF& place, const QString& text, FontRole font, Role role,
                              Qt::Alignment alignment) const {
  QFont shown = m_type.font(font);
  const double wide = QFontMetricsF(shown).horizontalAdvance(text);
  if (wide > place.width() && place.width() > 0) shown.setPointSizeF(shown.pointSizeF() * place.width() / wide * 0.98);
  painter.setFont(shown);
  painter.setPen(theme().color(role));
  painter.drawText(place, static_cast<int>(alignment) | Qt::TextSingleLine, text);
}

void ResponseCanvas::draw(QPainter& painter) {
  if (table() == nullptr) return;
  const Theme& t = theme();
  const Layout at = layout();
  const lesson::ResponseTable& all = *table();
  painter.setRenderHint(QPainter::Antialiasing);
  const ColumnNames names(m_type.font(FontRole::Small), heads(), at.cell - 2);
  for (int column = 0; column <= static_cast<int>(all.facts.size()); ++column) {
    painter.setPen(t.color(column == static_cast<int>(all.facts.size()) ? Role::AccentText : Role::Text2));
    names.drawAbove(painter, column, {at.left + (column + 0.5) * at.cell, at.top - m_type.px(4)});
  }
  for (Eigen::Index person = 0; person <= all.values.rows(); ++person) {
    const bool isAsked = person == all.values.rows();
    const QRectF row = placeOf({person, 0});
    if (const QColor mark = markOf(person); mark.isValid())
      painter.fillRect(QRectF(m_type.px(5), row.top() + 1, m_type.px(5), row.height() - 2), mark);
    const std::string& name = isAsked ? all.asked : all.people[static_cast<std::size_t>(person)];
    drawWord(painter, {at.left - at.name, row.top(), at.name - m_type.px(8), row.height()},
             QString::fromStdString(name), isAsked ? FontRole::BodyBold : FontRole::Body, Role::Text,
             Qt::AlignRight | Qt::AlignVCenter);
    for (Eigen::Index fact = 0; fact <= all.values.cols(); ++fact) {
      const Cell cell{person, fact};
      const QRectF place = placeOf(cell).adjusted(0.5, 0.5, -0.5, -0.5);
      const bool isOpen = isAsked && fact == all.values.cols();
      const bool yes = !isOpen && isYes(cell);
      painter.fillRect(place, t.color(yes ? Role::AccentWeak : Role::Sunken));
      drawWord(painter, place, isOpen ? QStringLiteral("?") : yesOrNo(yes),
               yes || isOpen ? FontRole::BodyBold : FontRole::Body, yes || isOpen ? Role::AccentText : Role::Text2,
               Qt::AlignCenter);
      if (!isLookedAt(cell) && !(cell == m_current)) continue;
      painter.setBrush(Qt::NoBrush);
      painter.setPen(QPen(t.color(Role::Accent), m_type.px(cell == m_current ? 2.5 : 1.5)));
      painter.drawRect(place.adjusted(1, 1, -1, -1));
    }
  }
  drawPanel(painter, panel());
}

ResponseCanvas::Cell ResponseCanvas::cellAt(const QPointF& at) const {
  for (Eigen::Index person = 0; table() != nullptr && person <= table()->values.rows(); ++person) {
    for (Eigen::Index fact = 0; fact <= table()->values.cols(); ++fact) {
      const bool isOpen = person == table()->values.rows() && fact == table()->values.cols();
      if (!isOpen && placeOf({person, fact}).contains(at)) return {person, fact};
    }
  }
  return {};
}

void ResponseCanvas::setCurrent(const Cell& cell) {
  m_current = cell;
  if (cell.person >= 0) {
    const lesson::ResponseTable& all = *table();
    const std::string& name =
        cell.person == all.values.rows() ? all.asked : all.people[static_cast<std::size_t>(cell.person)];
    setAccessibleDescription(
        QStringLiteral("%1, %2: %3")
            .arg(QString::fromStdString(name), heads()[static_cast<int>(cell.fact)], yesOrNo(isYes(cell))));
  }
  update();
}

// Among cells once one is current; until then the lesson steps.
bool ResponseCanvas::moveCursor(int dx, int dy) {
  if (table() == nullptr || m_current.person < 0) return false;
  const Eigen::Index people = table()->values.rows(), facts = table()->values.cols();
  Cell next{std::clamp<Eigen::Index>(m_current.person + dy, 0, people),
            std::clamp<Eigen::Index>(m_current.fact + dx, 0, facts)};
  if (next.person == people) next.fact = std::min(next.fact, facts - 1);
  setCurrent(next);
  return true;
}

void ResponseCanvas::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return;
  const Cell cell = cellAt(event->position());
  setCurrent(cell);
  if (cell.person >= 0) emit flipped(cell.person, cell.fact);
}

void ResponseCanvas::mouseMoveEvent(QMouseEvent* event) {
  if (cellAt(event->position()).person >= 0) setCursor(Qt::PointingHandCursor);
  else unsetCursor();
}

void ResponseCanvas::keyPressEvent(QKeyEvent* event) {
  const bool acts = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (m_current.person >= 0 && event->key() == Qt::Key_Escape) return setCurrent({});
  if (m_current.person < 0 && acts && table() != nullptr) return setCurrent({0, 0});
  if (m_current.person >= 0 && (acts || event->key() == Qt::Key_Space)) {
    emit flipped(m_current.person, m_current.fact);
    return setCurrent(m_current);
  }
  Canvas::keyPressEvent(event);
}

void ResponseCanvas::focusOutEvent(QFocusEvent* event) {
  m_current = {};
  Canvas::focusOutEvent(event);
  update();
}

}  // namespace kindred::ui::classroom
