#include "ui/pages/classroom/cell_table.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <cmath>

#include "ui/pages/classroom/column_names.h"

namespace kindred::ui::classroom {
namespace {

constexpr double kMostCellWide = 92, kRowHigh = 32, kTwoLines = 46;
constexpr double kLightest = 0.06, kDarker = 0.5;  // of the colour map

}  // namespace

CellTable::CellTable(const TypeSize& type, QWidget* parent) : Canvas(parent), m_type(type) {
  QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
  connect(&type, &TypeSize::changed, this, [this] {
    updateGeometry();
    update();
  });
}

void CellTable::setData(CellTableData data) {
  m_data = std::move(data);
  if (m_current.y() >= m_data.rows.size() || m_current.x() >= m_data.columns.size()) m_current = {-1, -1};
  showTip({}, {});
  updateGeometry();
  update();
}

bool CellTable::isShort() const {
  return std::ranges::all_of(m_data.cells, &QString::isEmpty, &CellTableData::Cell::below);
}

ColumnNames CellTable::names(double cell) const {
  return {m_type.font(FontRole::Body), m_data.columns, cell - m_type.px(4)};
}

CellTable::Layout CellTable::layoutFor(double width) const {
  Layout at;
  const QFontMetricsF metrics(m_type.font(FontRole::BodyBold));
  for (const QString& name : m_data.rows) at.name = std::max(at.name, metrics.horizontalAdvance(name));
  at.name = std::min(at.name, static_cast<double>(m_type.px(130))) + m_type.px(10);
  at.gap = m_type.px(14);
  const auto columns = static_cast<double>(std::max<qsizetype>(1, m_data.columns.size()));
  const double fixed = at.name + (m_data.gapAfterColumn >= 0 ? at.gap : 0) + 2;
  const auto divide = [&](double overhang) {
    at.cell = std::min((width - fixed - overhang) / columns, static_cast<double>(m_type.px(kMostCellWide)));
  };
  divide(0);
  if (const double overhang = names(at.cell).overhang(); overhang > 0) divide(overhang);
  at.head = names(at.cell).height() + m_type.px(4);
  at.row = m_type.px(isShort() ? kRowHigh : kTwoLines);
  return at;
}

int CellTable::heightForWidth(int width) const {
  const Layout at = layoutFor(width);
  return static_cast<int>(std::ceil(at.head + static_cast<double>(m_data.rows.size()) * at.row +
                                    (m_data.gapAfterRow >= 0 ? at.gap : 0) + 3));
}

QSize CellTable::sizeHint() const {
  const int width = m_type.px(140 + kMostCellWide * static_cast<double>(std::max<qsizetype>(1, m_data.columns.size())));
  return {width, heightForWidth(width)};
}

QSize CellTable::minimumSizeHint() const {
  return {theme().px(240), heightForWidth(std::max(width(), theme().px(240)))};
}

QRectF CellTable::nameOf(int row) const {
  const Layout at = layoutFor(width());
  const double gap = m_data.gapAfterRow >= 0 && row > m_data.gapAfterRow ? at.gap : 0;
  return {0, at.head + row * at.row + gap, at.name, at.row};
}

QRectF CellTable::placeOf(int row, int column) const {
  const Layout at = layoutFor(width());
  const double gap = m_data.gapAfterColumn >= 0 && column > m_data.gapAfterColumn ? at.gap : 0;
  return {at.name + column * at.cell + gap, nameOf(row).top(), at.cell, at.row};
}

const CellTableData::Cell& CellTable::at(int row, int column) const {
  return m_data.cells[static_cast<std::size_t>(row * m_data.columns.size() + column)];
}

void CellTable::drawCell(QPainter& painter, int row, int column) const {
  using Look = CellTableData::Look;
  const Theme& t = theme();
  const CellTableData::Cell& cell = at(row, column);
  const QRectF place = placeOf(row, column), inner = place.adjusted(0.5, 0.5, -0.5, -0.5);
  QColor ink = t.color(Role::Text), small = t.color(Role::Text2);
  if (cell.look == Look::Known) {
    const double share = std::clamp(cell.share, 0.0, 1.0);
    const QColor ground(
        t.colourTable(ColourMap::Tide)[static_cast<std::size_t>(std::lround((kLightest + kDarker * share) * 255))]);
    painter.fillRect(inner, ground);
    ink = ground.lightnessF() > 0.5F ? QColor(Qt::black) : QColor(Qt::white);
    ink.setAlphaF(0.88F);
    small = ink;
  } else if (cell.look == Look::Open || cell.look == Look::Barred) {
    painter.fillRect(inner, t.color(Role::AccentWeak));
    ink = small = t.color(Role::AccentText);
  } else if (cell.look == Look::Found) {
    painter.fillRect(inner, t.color(Role::Accent));
    ink = small = t.color(Role::OnAccent);
  }
  painter.setBrush(Qt::NoBrush);
  if (cell.look == Look::Plain || cell.look == Look::Barred) {
    painter.setPen(QPen(t.color(cell.look == Look::Plain ? Role::BorderCtl : Role::Accent), 1,
                        cell.look == Look::Plain ? Qt::SolidLine : Qt::DashLine));
    painter.drawRect(cell.look == Look::Plain ? place : inner.adjusted(1, 1, -1, -1));
  }
  if (cell.isMarked || m_current == QPoint(column, row)) {
    painter.setPen(QPen(t.color(Role::Accent), m_type.px(2)));
    painter.drawRect(inner.adjusted(1, 1, -1, -1));
  }
  const QFont strong = m_type.font(FontRole::BodyBold), weak = m_type.font(FontRole::Small);
  const QFontMetricsF big(strong), little(weak);
  const bool both = !cell.below.isEmpty() && place.height() >= big.height() + little.height();
  const double top = both ? place.center().y() - (big.height() + little.height()) / 2 : place.top();
  painter.setPen(ink);
  painter.setFont(strong);
  painter.drawText(QRectF(place.left(), top, place.width(), both ? big.height() : place.height()), Qt::AlignCenter,
                   big.elidedText(cell.text, Qt::ElideRight, place.width() - 2));
  if (!both) return;
  painter.setPen(small);
  painter.setFont(weak);
  painter.drawText(QRectF(place.left(), top + big.height(), place.width(), little.height()), Qt::AlignCenter,
                   little.elidedText(cell.below, Qt::ElideRight, place.width() - 2));
}

// On two lines of smaller type where one has no room, cut only where they have none either.
void CellTable::drawRowName(QPainter& painter, const QRectF& place, const QString& name) const {
  const QFontMetricsF metrics(painter.font());
  constexpr int Alignment = Qt::AlignRight | Qt::AlignVCenter;
  if (metrics.horizontalAdvance(name) <= place.width()) return painter.drawText(place, Alignment, name);
  for (const FontRole role : {FontRole::Small, FontRole::Tiny}) {
    const QFont font = m_type.font(role);
    const QRectF wrapped = QFontMetricsF(font).boundingRect(place, Alignment | Qt::TextWordWrap, name);
    if (wrapped.height() > place.height() || wrapped.width() > place.width()) continue;
    painter.setFont(font);
    return painter.drawText(place, Alignment | Qt::TextWordWrap, name);
  }
  painter.drawText(place, Alignment, metrics.elidedText(name, Qt::ElideRight, place.width()));
}

void CellTable::draw(QPainter& painter) {
  const Theme& t = theme();
  painter.setRenderHint(QPainter::Antialiasing);
  const Layout layout = layoutFor(width());
  const ColumnNames heads = names(layout.cell);
  const int rows = static_cast<int>(m_data.rows.size()), columns = static_cast<int>(m_data.columns.size());
  painter.setPen(t.color(Role::Text2));
  for (int column = 0; column < columns; ++column)
    heads.drawAbove(painter, column, {placeOf(0, column).center().x(), layout.head - m_type.px(2)});
  for (int row = 0; row < rows; ++row) {
    const QRectF place = nameOf(row).adjusted(0, 0, -m_type.px(8), 0);
    painter.setFont(m_type.font(row == m_data.strongRow ? FontRole::BodyBold : FontRole::Body));
    painter.setPen(t.color(Role::Text));
    drawRowName(painter, place, m_data.rows[row]);
    for (int column = 0; column < columns; ++column) {
      if (at(row, column).look != CellTableData::Look::Empty) drawCell(painter, row, column);
    }
  }
}

QPoint CellTable::cellAt(const QPointF& place) const {
  for (int row = 0; row < m_data.rows.size(); ++row) {
    for (int column = 0; column < m_data.columns.size(); ++column) {
      if (placeOf(row, column).contains(place)) return {column, row};
    }
  }
  return {-1, -1};
}

void CellTable::setCurrent(const QPoint& cell) {
  m_current = cell;
  if (cell.x() >= 0)
    setAccessibleDescription(
        QStringLiteral("%1, %2: %3").arg(m_data.rows[cell.y()], m_data.columns[cell.x()], at(cell.y(), cell.x()).text));
  update();
}

bool CellTable::moveCursor(int dx, int dy) {
  if (m_current.x() < 0) return false;
  const QPoint to(std::clamp(m_current.x() + dx, 0, static_cast<int>(m_data.columns.size()) - 1),
                  std::clamp(m_current.y() + dy, 0, static_cast<int>(m_data.rows.size()) - 1));
  if (at(to.y(), to.x()).isOpen) setCurrent(to);
  return true;
}

void CellTable::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return;
  const QPoint cell = cellAt(event->position());
  const bool isOpen = cell.x() >= 0 && at(cell.y(), cell.x()).isOpen;
  setCurrent(isOpen ? cell : QPoint(-1, -1));
  if (isOpen) return emit clicked(cell.y(), cell.x());
  for (int row = 0; row < m_data.rows.size(); ++row) {
    if (nameOf(row).contains(event->position())) return emit nameClicked(row);
  }
}

void CellTable::mouseMoveEvent(QMouseEvent* event) {
  const QPoint cell = cellAt(event->position());
  if (cell.x() < 0 || at(cell.y(), cell.x()).tip.isEmpty()) return showTip({}, {});
  const QRectF place = placeOf(cell.y(), cell.x());
  showTip({place.right(), place.center().y()}, at(cell.y(), cell.x()).tip);
}

void CellTable::keyPressEvent(QKeyEvent* event) {
  if (m_current.x() < 0) {
    const auto open = std::ranges::find(m_data.cells, true, &CellTableData::Cell::isOpen) - m_data.cells.begin();
    if (event->key() != Qt::Key_Return || open == std::ssize(m_data.cells)) return Canvas::keyPressEvent(event);
    return setCurrent({static_cast<int>(open % m_data.columns.size()), static_cast<int>(open / m_data.columns.size())});
  }
  const bool empties = event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace;
  bool isNumber = false;
  const int digit = event->text().toInt(&isNumber);
  if (event->key() == Qt::Key_Escape) return setCurrent({-1, -1});
  if (event->key() == Qt::Key_Return) return emit clicked(m_current.y(), m_current.x());
  if (empties || isNumber) return emit typed(m_current.y(), m_current.x(), empties ? std::nan("") : digit);
  Canvas::keyPressEvent(event);
}

void CellTable::focusOutEvent(QFocusEvent* event) {
  m_current = {-1, -1};
  Canvas::focusOutEvent(event);
  update();
}

}  // namespace kindred::ui::classroom
