#include "ui/pages/classroom/question_canvas.h"

#include <QPainter>

#include "ui/text/language.h"

namespace kindred::ui::classroom {
namespace {

constexpr double kMostNodeRow = 36, kMostNodes = 7;
constexpr double kNameLine = 1.15, kSumLine = 1.1, kAfterSum = 0.25;  // heights of a line

// On one line, or on two where it would have to be written small.
QStringList lined(const QString& sum, const QFontMetricsF& metrics, double width) {
  constexpr double LeastSize = 0.92;
  const qsizetype second = sum.indexOf(QStringLiteral(" + "));
  if (second < 0 || metrics.horizontalAdvance(sum) * LeastSize <= width) return {sum};
  return {sum.left(second + 2), QStringLiteral("     ") + sum.mid(second + 3)};
}

// How many of the questions are written out, each with its name in any case: the best one first.
int writtenOut(int questions, double sumLines, double lines) {
  const double names = kNameLine * questions, each = kSumLine * sumLines + kAfterSum;
  return std::clamp(static_cast<int>((lines - names) / each), 1, questions);
}

}  // namespace

void QuestionCanvas::setWalk(std::shared_ptr<const lesson::QuestionWalk> walk, int step) {
  m_walk = std::move(walk);
  m_step = step;
  update();
}

// Leaves keep their colours as long as they are there.
QColor QuestionCanvas::colourOf(int leaf) const { return theme().segment(leaf).fill; }

QColor QuestionCanvas::markOf(Eigen::Index person) const {
  if (m_step == 0) return {};
  if (person == m_walk->table.values.rows() && m_step + 1 < m_walk->steps()) return {};
  return colourOf(m_walk->leafOf(person, m_step));
}

bool QuestionCanvas::isLookedAt(const Cell& cell) const {
  const int node = m_walk->nodeOf(m_step);
  if (node < 0 || m_step % 2 == 0 || cell.person >= m_walk->table.values.rows()) return false;
  return cell.fact == m_walk->tree.nodes[static_cast<std::size_t>(node)].split.feature &&
         m_walk->leafOf(cell.person, m_step) == node;
}

QString QuestionCanvas::nameOf(int node) const {
  const auto& nodes = m_walk->tree.nodes;
  const int parent = nodes[static_cast<std::size_t>(node)].parent;
  if (parent < 0) return tr("All");
  const auto& split = nodes[static_cast<std::size_t>(parent)].split;
  return tr("%1: %2").arg(translated(m_walk->table.facts[static_cast<std::size_t>(split.feature)]),
                          yesOrNo(nodes[static_cast<std::size_t>(parent)].right == node));
}

QStringList QuestionCanvas::sums() const {
  QStringList all;
  const int at = m_walk ? m_walk->nodeOf(m_step) : -1;
  if (at < 0) return all;
  const predict::TreeNode& node = m_walk->tree.nodes[static_cast<std::size_t>(at)];
  for (const predict::Split& split : node.best) {
    const double left = split.leftYes + split.leftNo, right = split.rightYes + split.rightNo;
    const QString whole = formatNumber(left + right, 0);
    all << tr("%1: %2").arg(translated(m_walk->table.facts[static_cast<std::size_t>(split.feature)]),
                            formatNumber(split.gain, 3))
        << tr("%1 − (%2 ÷ %3 × %4 + %5 ÷ %3 × %6) = %7")
               .arg(formatNumber(node.impurity, 3), formatNumber(left, 0), whole, formatNumber(split.leftImpurity, 3),
                    formatNumber(right, 0), formatNumber(split.rightImpurity, 3), formatNumber(split.gain, 3));
  }
  return all;
}

double QuestionCanvas::drawNode(QPainter& painter, const QRectF& place, int at, int depth, double top, double row) {
  const Theme& t = theme();
  const predict::TreeNode& node = m_walk->tree.nodes[static_cast<std::size_t>(at)];
  const int there = static_cast<int>(m_walk->nodesAt(m_step));
  const bool isParted = !node.isLeaf() && node.left < there;
  const bool isNow = m_walk->nodeOf(m_step) == at && m_step % 2 == 1;
  const bool isEnd = m_step + 1 == m_walk->steps() && m_walk->leafOf(m_walk->table.values.rows(), m_step) == at;
  const QRectF whole(place.left(), top, place.width(), row);
  if (isNow || isEnd) painter.fillRect(whole.adjusted(-type().px(6), 1, 0, -1), t.color(Role::AccentWeak));
  painter.fillRect(QRectF(whole.left(), whole.bottom() - 1, whole.width(), 1), t.color(Role::Border));
  const double indent = depth * type().px(9), figures = place.width() * 0.5;
  if (!isParted && m_step > 0)
    painter.fillRect(QRectF(place.left() + indent, top + row * 0.2, type().px(5), row * 0.6), colourOf(at));
  const double from = place.left() + indent + type().px(8);
  drawWord(painter, {from, top, place.left() + figures - from, row}, nameOf(at),
           isParted ? FontRole::Body : FontRole::BodyBold, Role::Text);
  drawWord(painter, {place.left() + figures, top, figures * 0.5, row},
           tr("%1 : %2").arg(formatNumber(node.yes, 0), formatNumber(node.no, 0)), FontRole::BodyBold, Role::Text,
           Qt::AlignCenter);
  drawWord(painter, {place.left() + figures * 1.5, top, figures * 0.5, row}, formatNumber(node.impurity, 3),
           FontRole::Body, Role::Text2, Qt::AlignCenter);
  top += row;
  if (!isParted) return top;
  for (const int child : {node.right, node.left}) top = drawNode(painter, place, child, depth + 1, top, row);
  return top;
}

void QuestionCanvas::drawPanel(QPainter& painter, const QRectF& place) {
  const double figures = place.width() * 0.5;
  const QFontMetricsF small(type().font(FontRole::SmallBold));
  const QStringList heads{tr("came : not"), tr("impurity")};
  const bool isNarrow = std::ranges::any_of(
      heads, [&](const QString& word) { return small.horizontalAdvance(word) > figures * 0.5 - type().px(4); });
  const double head = small.height() * (isNarrow ? 2.4 : 1.5);
  drawWord(painter, {place.left(), place.top(), figures, head}, tr("Group"), FontRole::SmallBold, Role::Text2);
  for (int column = 0; column < 2; ++column) {  // of two words on two lines, where one has no room for both
    const QStringList lines = isNarrow ? heads[column].split(QStringLiteral(" : ")) : QStringList{heads[column]};
    const double line = head / static_cast<double>(lines.size());
    for (int i = 0; i < lines.size(); ++i)
      drawWord(painter, {place.left() + figures * (1 + 0.5 * column), place.top() + i * line, figures * 0.5, line},
               i + 1 < lines.size() ? lines[i] + QStringLiteral(" :") : lines[i], FontRole::SmallBold, Role::Text2,
               Qt::AlignCenter);
  }
  const QFontMetricsF body(type().font(FontRole::Body));
  const double line = body.height();
  const QStringList all = sums();
  double sumLines = 1;
  for (qsizetype i = 1; i < all.size(); i += 2)
    sumLines = std::max(sumLines, static_cast<double>(lined(all[i], body, place.width()).size()));
  const double facts = static_cast<double>(m_walk->table.facts.size());
  const double below = line * (2.2 + kNameLine * facts + kSumLine * sumLines + kAfterSum);
  const double row =
      std::min(static_cast<double>(type().px(kMostNodeRow)), (place.height() - head - below) / kMostNodes);
  double top = drawNode(painter, place, 0, 0, place.top() + head, row) + line * 0.6;
  if (all.isEmpty()) return;
  drawWord(painter, {place.left(), top, place.width(), line * 1.3}, tr("What each question takes away"),
           FontRole::BodyBold, Role::Text);
  top += line * 1.5;
  const int written =
      writtenOut(static_cast<int>(all.size()) / 2, sumLines, std::max(0.0, place.bottom() - top) / line);
  for (qsizetype i = 0; i < all.size(); i += 2) {
    const bool isBest = i == 0;
    drawWord(painter, {place.left(), top, place.width(), line * kNameLine}, all[i], FontRole::BodyBold,
             isBest ? Role::AccentText : Role::Text);
    top += line * kNameLine;
    if (i / 2 >= written) continue;
    for (const QString& sum : lined(all[i + 1], body, place.width())) {
      drawWord(painter, {place.left(), top, place.width(), line * kSumLine}, sum, FontRole::Body,
               isBest ? Role::AccentText : Role::Text2);
      top += line * kSumLine;
    }
    top += line * kAfterSum;
  }
}

}  // namespace kindred::ui::classroom
