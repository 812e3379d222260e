#include "ui/pages/classroom/lattice_canvas.h"

#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <array>

#include "ui/text/language.h"

namespace kindred::ui::classroom {
namespace {

using lesson::SetState;

constexpr int kLegendHeight = 24, kLatticeMargin = 12, kNodeGap = 8, kLineHeight = 16, kWidestNode = 130;

struct Look {
  QColor fill, line, text;
  Qt::PenStyle pen = Qt::SolidLine;
  bool isBold = false, isCrossed = false;
};

Look stateLook(SetState state) {
  const Theme& t = theme();
  switch (state) {
    case SetState::Waiting:
      return {t.color(Role::Surface), t.color(Role::Accent), t.color(Role::Text), Qt::SolidLine, true, false};
    case SetState::Frequent:
      return {t.color(Role::AccentMid), t.color(Role::Accent), t.color(Role::Text), Qt::SolidLine, true, false};
    case SetState::Rare:
      return {t.color(Role::ErrBg), t.color(Role::Err), t.color(Role::ErrText), Qt::SolidLine, false, false};
    case SetState::Pruned:
      return {t.color(Role::WarnBg), t.color(Role::Warn), t.color(Role::WarnText), Qt::DashLine, false, true};
    case SetState::Cut:
      return {t.color(Role::Surface), t.color(Role::Border), t.color(Role::Text3), Qt::DashLine, false, true};
    case SetState::Unknown: break;
  }
  return {t.color(Role::Surface), t.color(Role::BorderCtl), t.color(Role::Text2), Qt::SolidLine, false, false};
}

QString stateName(SetState state) {
  switch (state) {
    case SetState::Waiting: return LatticeCanvas::tr("to be counted");
    case SetState::Frequent: return LatticeCanvas::tr("frequent");
    case SetState::Rare: return LatticeCanvas::tr("rare");
    case SetState::Pruned: return LatticeCanvas::tr("pruned");
    case SetState::Cut: return LatticeCanvas::tr("never looked at");
    case SetState::Unknown: break;
  }
  return LatticeCanvas::tr("to come");
}

constexpr std::array kStates{SetState::Unknown, SetState::Waiting, SetState::Frequent,
                             SetState::Rare,    SetState::Pruned,  SetState::Cut};

constexpr double kLeastName = 0.8;    // of the size of type, that can be read from the last row
constexpr double kLeastLegend = 0.7;  // of what letters stand for

double sizeFor(const QFont& font, const QStringList& names, double width) {
  double widest = 1;
  for (const QString& name : names) widest = std::max(widest, QFontMetricsF(font).horizontalAdvance(name));
  return std::min(1.0, width / widest);
}

// The font, smaller where a name would not fit; no smaller than can be read.
QFont fitting(QFont font, const QStringList& names, double width) {
  font.setPointSizeF(font.pointSizeF() * std::max(kLeastName, sizeFor(font, names, width)));
  return font;
}

QString letterOf(Index item) { return QString(QChar('A' + static_cast<int>(item))); }

}  // namespace

LatticeCanvas::LatticeCanvas(const TypeSize& type, QWidget* parent) : Canvas(parent), m_type(type) {
  setMouseTracking(true);
  connect(&type, &TypeSize::changed, this, qOverload<>(&QWidget::update));
}

void LatticeCanvas::set(std::shared_ptr<const lesson::AprioriWalk> walk, int step) {
  m_walk = std::move(walk);
  m_step = step;
  setCurrent(-1);
  update();
}

// A row a size, from single items at the top.
void LatticeCanvas::place() {
  m_nodes.clear();
  const std::size_t items = m_walk->example.items.size();
  std::vector<std::vector<std::vector<Index>>> rows(items);
  for (unsigned mask = 1; mask < 1U << items; ++mask) {
    std::vector<Index> set;
    for (std::size_t item = 0; item < items; ++item) {
      if ((mask >> item & 1U) != 0) set.push_back(static_cast<Index>(item));
    }
    rows[set.size() - 1].push_back(std::move(set));
  }
  const double margin = m_type.px(kLatticeMargin), line = m_type.px(kLineHeight), pad = m_type.px(8);
  const QRectF area = QRectF(rect()).adjusted(margin, margin, -margin, -margin - legendHeight());
  double needed = 0;
  for (std::size_t size = 0; size < items; ++size) needed += line * static_cast<double>(size + 2) + pad;
  const double gap = std::max(4.0, (area.height() - needed) / std::max(1.0, static_cast<double>(items) - 1));
  double top = area.top();
  for (std::size_t size = 0; size < items; ++size) {
    std::ranges::sort(rows[size]);
    const double step = area.width() / static_cast<double>(rows[size].size());
    const double width = std::min<double>(m_type.px(kWidestNode), step - m_type.px(kNodeGap));
    const double height = line * static_cast<double>(size + 2) + pad;
    for (std::size_t i = 0; i < rows[size].size(); ++i)
      m_nodes.push_back(
          {rows[size][i], QRectF(area.left() + step * (static_cast<double>(i) + 0.5) - width / 2, top, width, height)});
    top += height + gap;
  }
}

void LatticeCanvas::draw(QPainter& painter) {
  if (!m_walk) return;
  place();
  const Theme& t = theme();
  painter.setRenderHint(QPainter::Antialiasing);
  for (const Node& upper : m_nodes) {
    for (const Node& lower : m_nodes) {
      if (lower.set.size() != upper.set.size() + 1 || !std::ranges::includes(lower.set, upper.set)) continue;
      const SetState state = m_walk->stateOf(lower.set, m_step);
      const bool isFaint = state == SetState::Cut || state == SetState::Unknown;
      painter.setPen(QPen(t.color(isFaint ? Role::Border : Role::BorderStrong), m_type.px(1)));
      painter.drawLine(QPointF(upper.box.center().x(), upper.box.bottom()),
                       QPointF(lower.box.center().x(), lower.box.top()));
    }
  }
  for (const Node& node : m_nodes) drawNode(painter, node);
  drawLegend(painter);
}

// Names that would have to be cut or written small give way to letters, which the first row tells.
bool LatticeCanvas::hasLetters() const {
  double narrowest = width();
  for (const Node& node : m_nodes) narrowest = std::min(narrowest, node.box.width() - 4);
  QStringList names;
  for (const std::string& item : m_walk->example.items) names << QString::fromStdString(item);
  return sizeFor(m_type.font(FontRole::SmallBold), names, narrowest) < kLeastName;
}

void LatticeCanvas::drawNode(QPainter& painter, const Node& node) const {
  const SetState state = m_walk->stateOf(node.set, m_step);
  const Look look = stateLook(state);
  painter.setPen(QPen(look.line, m_type.px(look.isBold ? 2 : 1), look.pen));
  painter.setBrush(look.fill);
  painter.drawRoundedRect(node.box, m_type.px(4), m_type.px(4));
  painter.setPen(look.text);
  const double line = m_type.px(kLineHeight);
  QRectF row(node.box.left() + 2, node.box.top() + m_type.px(4), node.box.width() - 4, line);
  const QFont font = m_type.font(look.isBold ? FontRole::SmallBold : FontRole::Small);
  const bool isShort = hasLetters();
  QStringList names;
  for (const Index item : node.set)
    names << (isShort ? letterOf(item) : QString::fromStdString(m_walk->example.items[static_cast<std::size_t>(item)]));
  if (isShort && node.set.size() == 1) {  // what the letter stands for; all of them alike
    QStringList named;
    for (std::size_t item = 0; item < m_walk->example.items.size(); ++item)
      named << letterOf(static_cast<Index>(item)) + QStringLiteral(": ") +
                   QString::fromStdString(m_walk->example.items[item]);
    QFont small = font;
    small.setPointSizeF(small.pointSizeF() * std::max(kLeastLegend, sizeFor(font, named, row.width())));
    painter.setFont(small);
    painter.drawText(row, Qt::AlignCenter,
                     QFontMetricsF(small, this).elidedText(named[node.set.front()], Qt::ElideRight, row.width()));
    row.translate(0, line);
  } else {
    painter.setFont(isShort ? m_type.font(FontRole::BodyBold) : fitting(font, names, row.width()));
    const QFontMetricsF metrics(painter.font(), this);
    for (const QString& name : names) {
      painter.drawText(row, Qt::AlignCenter, metrics.elidedText(name, Qt::ElideRight, row.width()));
      row.translate(0, line);
    }
  }
  QString figure;
  if (state == SetState::Frequent || state == SetState::Rare) figure = formatCount(*m_walk->candidate(node.set)->count);
  else if (state == SetState::Waiting) figure = QStringLiteral("?");
  painter.setFont(m_type.font(FontRole::BodyBold));
  painter.drawText(row, Qt::AlignCenter, figure);
  if (!look.isCrossed) return;
  painter.setPen(QPen(look.line, m_type.px(1)));
  painter.drawLine(node.box.topLeft(), node.box.bottomRight());
  painter.drawLine(node.box.topRight(), node.box.bottomLeft());
}

// Where each state's box stands, in as many lines as they need, from the top of the legend.
std::vector<QRectF> LatticeCanvas::legendBoxes() const {
  const QFontMetricsF metrics(m_type.font(FontRole::Tiny), this);
  const double side = m_type.px(11), left = m_type.px(kLatticeMargin), line = m_type.px(kLegendHeight);
  double x = left, y = m_type.px(5);
  std::vector<QRectF> boxes;
  for (const SetState state : kStates) {
    const double width = side + m_type.px(5) + metrics.horizontalAdvance(stateName(state));
    if (x > left && x + width > this->width()) {
      x = left;
      y += line;
    }
    boxes.emplace_back(x, y, side, side);
    x += width + m_type.px(14);
  }
  return boxes;
}

double LatticeCanvas::legendHeight() const { return legendBoxes().back().top() + m_type.px(kLegendHeight - 5); }

void LatticeCanvas::drawLegend(QPainter& painter) const {
  painter.setFont(m_type.font(FontRole::Tiny));
  const double top = height() - legendHeight();
  const std::vector<QRectF> boxes = legendBoxes();
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    const Look look = stateLook(kStates[i]);
    const QRectF box = boxes[i].translated(0, top);
    painter.setPen(QPen(look.line, m_type.px(1), look.pen));
    painter.setBrush(look.fill);
    painter.drawRect(box);
    if (look.isCrossed) painter.drawLine(box.topLeft(), box.bottomRight());
    painter.setPen(theme().color(Role::Text2));
    painter.drawText(QPointF(box.right() + m_type.px(5), box.bottom() - m_type.px(1)), stateName(kStates[i]));
  }
}

QStringList LatticeCanvas::wordsOf(int node) const {
  const auto& set = m_nodes[static_cast<std::size_t>(node)].set;
  const SetState state = m_walk->stateOf(set, m_step);
  QStringList lines{QString::fromStdString(m_walk->nameOf(set)), stateName(state)};
  const rules::Candidate* const candidate = m_walk->candidate(set);
  if (state == SetState::Frequent || state == SetState::Rare)
    lines << tr("in %Ln basket(s)", nullptr, static_cast<int>(*candidate->count));
  if (state == SetState::Pruned)
    lines << tr("holds %1, which is rare").arg(QString::fromStdString(m_walk->nameOf(candidate->prunedBy)));
  return lines;
}

int LatticeCanvas::nodeAt(const QPointF& place) const {
  const auto found = std::ranges::find_if(m_nodes, [&](const Node& node) { return node.box.contains(place); });
  return found == m_nodes.end() ? -1 : static_cast<int>(found - m_nodes.begin());
}

void LatticeCanvas::setCurrent(int node) {
  m_current = node;
  if (node < 0 || !m_walk) showTip({}, {});
  else showTip(m_nodes[static_cast<std::size_t>(node)].box.center(), wordsOf(node));
  update();
}

bool LatticeCanvas::moveCursor(int, int) { return false; }  // arrows step through the lesson

void LatticeCanvas::mouseMoveEvent(QMouseEvent* event) {
  const int node = nodeAt(event->position());
  if (node != m_current) setCurrent(node);
}

}  // namespace kindred::ui::classroom
