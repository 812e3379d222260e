#include "ui/charts/tree_canvas.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <cmath>

#include "ui/charts/axis.h"
#include "ui/text/language.h"
#include "ui/theme/theme.h"

namespace kindred::ui {
namespace {

constexpr int kSizes = 20;  // the row of sizes beneath
constexpr int kTreeTicks = 5;
constexpr int kGrip = 6;

}  // namespace

TreeCanvas::TreeCanvas(QWidget* parent) : Canvas(parent) {}

void TreeCanvas::setTree(TreeData tree) {
  m_data = std::move(tree);
  m_groups = std::clamp(m_groups, 1, mostGroups());
  dataChanged();
}

int TreeCanvas::mostGroups() const { return std::max(1, (static_cast<int>(m_data.branches.size()) + 1) / 2); }

void TreeCanvas::setGroups(int groups) {
  m_groups = std::clamp(groups, 1, mostGroups());
  update();
}

QRectF TreeCanvas::plotArea() const {
  const QFontMetricsF metrics(theme().font(FontRole::Tiny), this);
  const double greatest = m_data.branches.empty() ? 1 : m_data.branches.back().height;
  const double left =
      metrics.horizontalAdvance(shortNumber(niceTicks(greatest, kTreeTicks, false).back())) + theme().px(22);
  return QRectF(rect()).adjusted(left + theme().px(kAxisTitleHeight), theme().px(14), -theme().px(14),
                                 -theme().px(kSizes));
}

double TreeCanvas::atHeight(double height) const {
  const QRectF area = plotArea();
  const double greatest = m_data.branches.empty() ? 0 : m_data.branches.back().height * 1.08;
  return area.bottom() - (greatest > 0 ? height / greatest : 0) * area.height();
}

double TreeCanvas::lineAt(int groups) const { return atHeight(segment::cutHeight(m_data.branches, groups)); }

// Leaves stand at equal distances, in the order of the branches; a branch in the middle of what it was made of.
void TreeCanvas::place() {
  const QRectF area = plotArea();
  const double step = area.width() / mostGroups();
  double next = area.left() + step / 2;
  m_places.assign(m_data.branches.size(), 0);
  for (std::size_t i = 0; i < m_data.branches.size(); ++i) {
    const segment::Branch& branch = m_data.branches[i];
    if (branch.left < 0) {
      m_places[i] = next;
      next += step;
    } else {
      m_places[i] =
          (m_places[static_cast<std::size_t>(branch.left)] + m_places[static_cast<std::size_t>(branch.right)]) / 2;
    }
  }
}

/// Of each branch the colour number of its group; −1 above the line.
std::vector<int> TreeCanvas::coloursOfBranches() const {
  std::vector<int> groups = segment::cutBranches(m_data.branches, m_groups);
  std::ranges::stable_sort(groups, std::greater(),
                           [this](int place) { return m_data.branches[static_cast<std::size_t>(place)].size; });
  std::vector<int> colours(m_data.branches.size(), -1);
  for (std::size_t i = 0; i < groups.size(); ++i)
    colours[static_cast<std::size_t>(groups[i])] = i < m_data.colours.size() ? m_data.colours[i] : static_cast<int>(i);
  for (std::size_t i = m_data.branches.size(); i-- > 0;) {
    const segment::Branch& branch = m_data.branches[i];
    if (colours[i] < 0 || branch.left < 0) continue;
    colours[static_cast<std::size_t>(branch.left)] = colours[static_cast<std::size_t>(branch.right)] = colours[i];
  }
  return colours;
}

void TreeCanvas::draw(QPainter& painter) {
  if (m_data.branches.empty()) return;
  if (m_places.empty()) place();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setFont(theme().font(FontRole::Tiny));
  drawAxis(painter);
  drawBranches(painter);
  drawSizes(painter);
  drawLine(painter);
}

void TreeCanvas::drawAxis(QPainter& painter) const {
  const Theme& t = theme();
  const QRectF area = plotArea();
  for (const double tick : niceTicks(m_data.branches.back().height, kTreeTicks, false)) {
    const double y = atHeight(tick);
    if (y < area.top()) break;
    painter.setPen(t.color(tick == 0 ? Role::BorderStrong : Role::Grid));
    painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
    painter.setPen(t.color(Role::Text2));
    painter.drawText(QRectF(0, y - t.px(8), area.left() - t.px(6), t.px(16)), Qt::AlignRight | Qt::AlignVCenter,
                     shortNumber(tick));
  }
  painter.save();
  painter.translate(t.px(2), area.bottom());
  painter.rotate(-90);
  const QFontMetricsF metrics(painter.font(), this);
  painter.drawText(QRectF(0, 0, area.height(), t.px(kAxisTitleHeight)), Qt::AlignCenter,
                   metrics.elidedText(m_data.upwards, Qt::ElideRight, area.height()));
  painter.restore();
}

void TreeCanvas::drawBranches(QPainter& painter) const {
  const Theme& t = theme();
  const std::vector<int> colours = coloursOfBranches();
  for (std::size_t i = 0; i < m_data.branches.size(); ++i) {
    const segment::Branch& branch = m_data.branches[i];
    if (branch.left < 0) continue;
    const double y = atHeight(branch.height);
    painter.setPen(QPen(colours[i] < 0 ? t.color(Role::Text2) : t.segment(colours[i]).fill, t.px(1.5)));
    painter.drawLine(QPointF(m_places[static_cast<std::size_t>(branch.left)], y),
                     QPointF(m_places[static_cast<std::size_t>(branch.right)], y));
    for (const int below : {branch.left, branch.right}) {
      const auto child = static_cast<std::size_t>(below);
      const segment::Branch& made = m_data.branches[child];
      painter.setPen(QPen(colours[child] < 0 ? t.color(Role::Text2) : t.segment(colours[child]).fill, t.px(1.5)));
      // What lies below a leaf of the picture is not drawn: it ends where its own merge was.
      painter.drawLine(QPointF(m_places[child], y), QPointF(m_places[child], atHeight(made.height)));
    }
  }
}

void TreeCanvas::drawSizes(QPainter& painter) const {
  const Theme& t = theme();
  painter.setPen(t.color(Role::Text2));
  std::vector<AxisLabel> labels;
  for (std::size_t i = 0; i < m_data.branches.size(); ++i) {
    if (m_data.branches[i].left < 0) labels.push_back({m_places[i], formatCount(m_data.branches[i].size)});
  }
  drawAxisLabels(painter, labels, 0, width(), plotArea().bottom() + t.px(4));
}

void TreeCanvas::drawLine(QPainter& painter) const {
  const Theme& t = theme();
  const QRectF area = plotArea();
  const double y = lineAt(m_groups);
  painter.setPen(QPen(t.color(Role::Accent), t.px(1.5), Qt::DashLine));
  painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
  painter.setPen(Qt::NoPen);
  painter.setBrush(t.color(Role::Accent));
  painter.drawEllipse(QPointF(area.right(), y), t.px(kGrip) / 2.0 + 1, t.px(kGrip) / 2.0 + 1);
}

void TreeCanvas::moveTo(int groups) {
  const int wanted = std::clamp(groups, 1, mostGroups());
  if (wanted != m_groups) {
    m_groups = wanted;
    update();
    emit groupsChanged(wanted);
  }
  const QRectF area = plotArea();
  if (m_describe) showTip(QPointF(area.center().x(), lineAt(m_groups)), m_describe(m_groups));
}

bool TreeCanvas::moveCursor(int, int dy) {
  if (dy == 0 || m_data.branches.empty()) return false;
  moveTo(m_groups + dy);
  return true;
}

void TreeCanvas::mousePressEvent(QMouseEvent* event) {
  m_dragging = event->button() == Qt::LeftButton && !m_data.branches.empty();
  if (m_dragging) mouseMoveEvent(event);
}

void TreeCanvas::mouseMoveEvent(QMouseEvent* event) {
  if (m_data.branches.empty()) return;
  if (!m_dragging) return setCursor(Qt::SizeVerCursor);
  const QRectF area = plotArea();
  const double greatest = m_data.branches.back().height * 1.08;
  const double height = (area.bottom() - event->position().y()) / std::max(1.0, area.height()) * greatest;
  moveTo(segment::groupsAt(m_data.branches, height));
}

void TreeCanvas::mouseReleaseEvent(QMouseEvent* event) {
  if (!m_dragging || event->button() != Qt::LeftButton) return;
  m_dragging = false;
  emit groupsChosen(m_groups);
}

void TreeCanvas::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_BracketLeft: return moveTo(m_groups - 1);
    case Qt::Key_BracketRight: return moveTo(m_groups + 1);
    case Qt::Key_Return:
    case Qt::Key_Enter: emit groupsChosen(m_groups); return;
    default: Canvas::keyPressEvent(event);
  }
}

}  // namespace kindred::ui
