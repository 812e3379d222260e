#include "ui/charts/heatmap_side.h"

#include <algorithm>
#include <cmath>

#include "ui/charts/scale_bar.h"
#include "ui/theme/theme.h"

namespace kindred::ui {
namespace {

constexpr double kNarrowestBranch = 2;
constexpr int kFirstShade = 40;  // the weakest is seen on the surface
constexpr int kBracket = 5;

QPointF pointOf(const SideAxis& axis, double along, double across) {
  return axis.upright ? QPointF(across, along) : QPointF(along, across);
}

}  // namespace

SideTree::SideTree(similarity::Dendrogram tree) : m_tree(std::move(tree)) {
  m_middles.reserve(m_tree.size());
  for (const auto& branching : m_tree) m_middles.push_back((middleOf(branching.left) + middleOf(branching.right)) / 2);
}

double SideTree::middleOf(int node) const {
  return node < leafCount() ? node + 0.5 : m_middles[static_cast<std::size_t>(node - leafCount())];
}

double SideTree::heightOfNode(int node) const {
  return node < leafCount() ? 0 : m_tree[static_cast<std::size_t>(node - leafCount())].height;
}

std::vector<SideGroup> SideTree::groupsAt(double height) const {
  std::vector<SideGroup> groups;
  const std::vector<int> clusters = similarity::clustersAt(m_tree, height);
  for (std::size_t place = 0; place < clusters.size(); ++place) {
    const auto at = static_cast<int>(place);
    if (place == 0 || clusters[place] != clusters[place - 1]) groups.push_back({.begin = at, .end = at + 1});
    else groups.back().end = at + 1;
  }
  return groups;
}

int SideTree::countAt(double height) const {
  const auto merged = std::ranges::upper_bound(m_tree, height, {}, &similarity::Branching::height) - m_tree.begin();
  return leafCount() - static_cast<int>(merged);
}

double SideTree::heightOf(int groups) const {
  return m_tree.empty() ? 0 : similarity::heightOf(m_tree, std::clamp(groups, 1, leafCount()));
}

double SideTree::depth(double height, double leaves, double root) const {
  return leaves + (top() > 0 ? std::sqrt(height / top()) : 0) * (root - leaves);
}

double SideTree::heightAt(double depth, double leaves, double root) const {
  const double share = std::clamp((depth - leaves) / (root - leaves), 0.0, 1.0);
  return share * share * top();
}

void SideTree::draw(QPainter& painter, const SideAxis& axis, double leaves, double root, double cut) const {
  if (m_tree.empty()) return;
  const Theme& t = theme();
  QList<QLineF> above, below;
  std::vector<int> open{2 * leafCount() - 2};
  while (!open.empty()) {
    const similarity::Branching& branching = m_tree[static_cast<std::size_t>(open.back() - leafCount())];
    open.pop_back();
    const double from = axis.at(branching.begin), to = axis.at(branching.end);
    if (to < axis.low || from > axis.high || to - from < kNarrowestBranch) continue;
    QList<QLineF>& lines = branching.height > cut ? above : below;
    const double across = depth(branching.height, leaves, root);
    lines << QLineF(pointOf(axis, axis.at(middleOf(branching.left)), across),
                    pointOf(axis, axis.at(middleOf(branching.right)), across));
    for (const int child : {branching.left, branching.right}) {
      const double along = axis.at(middleOf(child));
      lines << QLineF(pointOf(axis, along, across), pointOf(axis, along, depth(heightOfNode(child), leaves, root)));
      if (child >= leafCount()) open.push_back(child);
    }
  }
  painter.setPen(QPen(t.color(Role::BorderStrong), 1));
  painter.drawLines(above);
  painter.setPen(QPen(t.color(Role::Text2), 1));
  painter.drawLines(below);
}

QColor SideStrip::colour(std::size_t place) const {
  const Theme& t = theme();
  if (!segments.empty()) return segments[place] < 0 ? t.color(Role::NeutralWeak) : t.segment(segments[place]).fill;
  if (std::isnan(shades[place])) return t.color(Role::NeutralWeak);
  return QColor(shadeOf(t.colourTable(ColourMap::Tide), static_cast<double>(shades[place]), kFirstShade));
}

void drawStrip(QPainter& painter, const SideStrip& strip, const SideAxis& axis, double near, double far) {
  if (strip.isEmpty()) return;
  const auto last = static_cast<double>(strip.size());
  const auto placeAt = [&](double pixel) {
    return static_cast<std::size_t>(std::clamp(axis.placeAt(pixel), 0.0, last - 1));
  };
  const double end = std::min(axis.high, axis.at(last));
  for (double pixel = std::max(axis.low, axis.at(0)); pixel < end;) {
    const QColor colour = strip.colour(placeAt(pixel + 0.5));
    // As far as the colour goes on: whole cells where they are large, pixels where they are small.
    double next = pixel;
    while (next < end && strip.colour(placeAt(next + 0.5)) == colour)
      next = std::max(next + 1, axis.step >= 1 ? axis.at(std::floor(axis.placeAt(next + 0.5)) + 1) : 0.0);
    next = std::min(next, end);
    painter.fillRect(axis.rect(pixel, next, near, far), colour);
    pixel = next;
  }
}

void drawMarks(QPainter& painter, const std::vector<char>& marks, const SideAxis& axis, double near, double far) {
  const auto size = static_cast<double>(marks.size());
  const auto first = static_cast<std::size_t>(std::clamp(axis.placeAt(axis.low), 0.0, size));
  const auto last = static_cast<std::size_t>(std::clamp(std::ceil(axis.placeAt(axis.high)), 0.0, size));
  double drawn = axis.low;  // marks of one pixel are drawn once
  for (std::size_t place = first; place < last; ++place) {
    if (marks[place] == 0) continue;
    const double from = std::max(axis.low, axis.at(static_cast<double>(place)));
    const double to = std::min(axis.high, std::max(from + 1, axis.at(static_cast<double>(place) + 1)));
    if (to <= drawn) continue;
    painter.fillRect(axis.rect(std::max(from, drawn), to, near, far), theme().color(Role::Text));
    drawn = to;
  }
}

void drawGroups(QPainter& painter, const std::vector<SideGroup>& groups, const SideAxis& axis, double near,
                double far) {
  const Theme& t = theme();
  const QFont bold = t.font(FontRole::TinyBold), plain = t.font(FontRole::Tiny);
  const QFontMetricsF boldMetrics(bold), plainMetrics(plain);
  const double line = plainMetrics.height();
  const double text = near + t.px(kBracket) + t.px(4);
  for (const SideGroup& group : groups) {
    const double from = std::max(axis.low, axis.at(group.begin) + 1), to = std::min(axis.high, axis.at(group.end) - 1);
    if (to - from < 3) continue;
    painter.setPen(t.color(Role::BorderStrong));
    painter.drawPolyline(
        QPolygonF{{near, from}, {near + t.px(kBracket), from}, {near + t.px(kBracket), to}, {near, to}});
    const bool both = to - from >= 2 * line && !group.name.isEmpty();
    if (to - from < line || text >= far) continue;
    double top = (from + to) / 2 - (both ? line : line / 2);
    if (!group.name.isEmpty()) {
      painter.setFont(bold);
      painter.setPen(t.color(Role::Text));
      painter.drawText(QRectF(text, top, far - text, line), Qt::AlignLeft | Qt::AlignVCenter,
                       boldMetrics.elidedText(group.name, Qt::ElideRight, far - text));
      top += line;
    }
    if (!both && !group.name.isEmpty()) continue;
    painter.setFont(plain);
    painter.setPen(t.color(Role::Text2));
    painter.drawText(QRectF(text, top, far - text, line), Qt::AlignLeft | Qt::AlignVCenter,
                     plainMetrics.elidedText(group.facts, Qt::ElideRight, far - text));
  }
}

}  // namespace kindred::ui
