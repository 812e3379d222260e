#include "ui/pages/classroom/paths_canvas.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <array>
#include <cmath>

#include "ui/text/language.h"

namespace kindred::ui::classroom {
namespace {

constexpr double kBoxHigh = 44, kPathRow = 52, kMostBoxWide = 190;
constexpr int kColumns = 4;
constexpr double kBoxShare = 0.74;  // of a column

}  // namespace

PathsCanvas::PathsCanvas(const TypeSize& type, QWidget* parent) : Canvas(parent), m_type(type) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
  connect(&type, &TypeSize::changed, this, [this] {
    updateGeometry();
    update();
  });
}

QSize PathsCanvas::sizeHint() const { return {m_type.px(620), minimumSizeHint().height()}; }

QSize PathsCanvas::minimumSizeHint() const {
  const std::size_t rows = m_walk ? std::max(m_walk->table.people.size(), m_walk->reached.size()) : 5;
  const double line = QFontMetricsF(m_type.font(FontRole::Small)).height();
  return {theme().px(420), static_cast<int>(m_type.px(kPathRow) * static_cast<double>(rows) + 2 * line)};
}

void PathsCanvas::set(std::shared_ptr<const lesson::PathWalk> walk, int step) {
  m_walk = std::move(walk);
  m_step = step;
  updateGeometry();
  update();
}

void PathsCanvas::setChosen(Index product) {
  m_chosen = product;
  update();
}

QRectF PathsCanvas::place(Column column, std::size_t number, std::size_t of) const {
  const double head = QFontMetricsF(m_type.font(FontRole::Small)).height() + m_type.px(4);
  const double wide = static_cast<double>(width()) / kColumns;
  const double box = std::min(wide * kBoxShare, static_cast<double>(m_type.px(kMostBoxWide)));
  const double high = (height() - head) / static_cast<double>(std::max<std::size_t>(1, of));
  const double tall = std::min(static_cast<double>(m_type.px(kBoxHigh)), high - m_type.px(4));
  // The outer columns stand at the edges.
  const double left = static_cast<double>(column) * (width() - box - 2) / (kColumns - 1) + 1;
  return {left, head + (static_cast<double>(number) + 0.5) * high - tall / 2, box, tall};
}

QRectF PathsCanvas::placeOfPerson(std::size_t person) const {
  return place(Column::People, person, m_walk->table.people.size());
}

QRectF PathsCanvas::placeOfHad(std::size_t had) const { return place(Column::Had, had, m_walk->history.size()); }

QRectF PathsCanvas::placeOfReached(Index product) const {
  const auto found = std::ranges::find(m_walk->reached, product, &lesson::Reached::product);
  return place(Column::Reached, static_cast<std::size_t>(found - m_walk->reached.begin()), m_walk->reached.size());
}

void PathsCanvas::drawBox(QPainter& painter, const QRectF& box, const QString& name, const QString& below, bool strong,
                          bool pale) const {
  const Theme& t = theme();
  painter.setPen(QPen(t.color(strong ? Role::Accent : Role::BorderCtl), m_type.px(strong ? 2 : 1)));
  painter.setBrush(t.color(strong ? Role::AccentWeak : Role::Surface));
  painter.drawRoundedRect(box, m_type.px(5), m_type.px(5));
  const QFont big = m_type.font(FontRole::BodyBold), small = m_type.font(FontRole::Small);
  const QFontMetricsF bold(big), little(small);
  const QRectF inner = box.adjusted(m_type.px(5), 0, -m_type.px(5), 0);
  const bool both = !below.isEmpty() && box.height() >= bold.height() + little.height() - 2;
  const double top = both ? box.center().y() - (bold.height() + little.height()) / 2 : box.top();
  painter.setPen(t.color(pale ? Role::Text3 : strong ? Role::AccentText : Role::Text));
  painter.setFont(big);
  painter.drawText(QRectF(inner.left(), top, inner.width(), both ? bold.height() : box.height()), Qt::AlignCenter,
                   bold.elidedText(name, Qt::ElideRight, inner.width()));
  if (!both) return;
  painter.setPen(t.color(strong ? Role::AccentText : Role::Text2));
  painter.setFont(small);
  painter.drawText(QRectF(inner.left(), top + bold.height(), inner.width(), little.height()), Qt::AlignCenter,
                   little.elidedText(below, Qt::ElideRight, inner.width()));
}

void PathsCanvas::drawLine(QPainter& painter, const QRectF& from, const QRectF& to, double weight, bool called) const {
  const Theme& t = theme();
  const QPointF a(from.right(), from.center().y()), b(to.left(), to.center().y());
  const double middle = (a.x() + b.x()) / 2;
  QPainterPath line(a);
  line.cubicTo({middle, a.y()}, {middle, b.y()}, b);
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(t.color(called ? Role::Accent : Role::BorderStrong), m_type.px(1 + 4 * std::sqrt(weight))));
  painter.drawPath(line);
}

// Whether the walks to the chosen product go this way.
bool PathsCanvas::isOnWalk(std::size_t had, std::size_t person) const {
  if (m_chosen < 0 || m_step < 2) return false;
  return std::ranges::any_of(m_walk->paths[had][static_cast<std::size_t>(m_chosen)],
                             [&](const auto& path) { return static_cast<std::size_t>(path.customer) == person; });
}

void PathsCanvas::drawLines(QPainter& painter) const {
  for (const bool called : {false, true}) {  // what is called out lies above
    for (std::size_t had = 0; had < m_walk->history.size(); ++had) {
      if (!called)
        drawLine(painter, place(Column::Asked, 0, 1), placeOfHad(had),
                 1.0 / static_cast<double>(m_walk->history.size()), false);
      if (m_step < 1) continue;
      for (const auto& path : m_walk->paths[had][static_cast<std::size_t>(m_walk->history[had])]) {
        const auto person = static_cast<std::size_t>(path.customer);
        if (isOnWalk(had, person) == called)
          drawLine(painter, placeOfHad(had), placeOfPerson(person), path.back, called);
      }
      if (m_step < 2) continue;
      for (const lesson::Reached& reached : m_walk->reached) {
        for (const auto& path : m_walk->paths[had][static_cast<std::size_t>(reached.product)]) {
          if ((reached.product == m_chosen) != called) continue;
          drawLine(painter, placeOfPerson(static_cast<std::size_t>(path.customer)), placeOfReached(reached.product),
                   path.on, called);
        }
      }
    }
  }
}

void PathsCanvas::draw(QPainter& painter) {
  if (!m_walk) return;
  const Theme& t = theme();
  painter.setRenderHint(QPainter::Antialiasing);
  drawLines(painter);
  const auto& table = m_walk->table;
  painter.setFont(m_type.font(FontRole::Small));
  const QFontMetricsF metrics(painter.font());
  const std::array<QString, kColumns> heads{tr("asked for"), tr("has"), tr("who has it"), tr("what else they have")};
  for (int column = 0; column < kColumns; ++column) {
    if (column > m_step + 1) break;
    const QRectF box = place(static_cast<Column>(column), 0, 1);
    painter.setPen(t.color(Role::Text2));
    const QString& head = heads[static_cast<std::size_t>(column)];
    QFont font = m_type.font(FontRole::Small);
    font.setPointSizeF(font.pointSizeF() * std::clamp(box.width() / metrics.horizontalAdvance(head), 0.7, 1.0));
    painter.setFont(font);
    painter.drawText(QRectF(box.left(), 0, box.width(), metrics.height()), Qt::AlignCenter,
                     QFontMetricsF(font).elidedText(head, Qt::ElideRight, box.width() + 1));
  }
  drawBox(painter, place(Column::Asked, 0, 1), QString::fromStdString(table.people[m_walk->asked]), {}, true);
  for (std::size_t had = 0; had < m_walk->history.size(); ++had) {
    const auto product = static_cast<std::size_t>(m_walk->history[had]);
    const auto& paths = m_walk->paths[had][product];
    drawBox(painter, placeOfHad(had), QString::fromStdString(table.products[product]),
            m_step >= 1 && !paths.empty() ? tr("%1 each").arg(formatNumber(paths.front().back)) : QString(), false);
  }
  if (m_step < 1) return;
  const std::vector<double> arrived = m_walk->stepToPeople();
  for (std::size_t person = 0; person < table.people.size(); ++person) {
    const double on = 1.0 / std::max(1, table.held(person));
    drawBox(painter, placeOfPerson(person), QString::fromStdString(table.people[person]),
            arrived[person] <= 0 ? QString()
            : m_step == 1        ? tr("here %1").arg(formatNumber(arrived[person]))
                                 : tr("%1 each").arg(formatNumber(std::pow(on, m_walk->settings.alpha))),
            false, arrived[person] <= 0);
  }
  if (m_step < 2) return;
  for (const lesson::Reached& reached : m_walk->reached)
    drawBox(painter, placeOfReached(reached.product),
            QString::fromStdString(table.products[static_cast<std::size_t>(reached.product)]),
            m_step == 2 ? formatNumber(reached.reach, 3) : formatNumber(reached.score, 3), reached.product == m_chosen,
            reached.reach <= 0);
}

void PathsCanvas::mousePressEvent(QMouseEvent* event) {
  if (!m_walk || m_step < 2 || event->button() != Qt::LeftButton) return;
  for (const lesson::Reached& reached : m_walk->reached) {
    if (placeOfReached(reached.product).contains(event->position())) return emit picked(reached.product);
  }
}

}  // namespace kindred::ui::classroom
