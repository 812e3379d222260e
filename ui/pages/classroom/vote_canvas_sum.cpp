// How alike one pair is, written out below the table: the other part of VoteCanvas.
#include <QPainter>
#include <algorithm>
#include <array>

#include "ui/pages/classroom/vote_canvas.h"
#include "ui/pages/classroom/vote_sums.h"
#include "ui/text/language.h"

namespace kindred::ui::classroom {

QStringList VoteCanvas::sumLines() const {
  if (!m_walk || m_walk->voters.empty() || m_walk->predicted.empty()) return {};
  const lesson::Pair* pair = nullptr;
  const auto isVoter = [this](Eigen::Index of) {
    return std::ranges::find(m_walk->voters, of) != m_walk->voters.end();
  };
  if (votesOfProducts()) {
    const Eigen::Index voter = isVoter(m_current.product) ? m_current.product : m_walk->voters.front();
    const bool isPredicted = m_current.product >= 0 && !isVoter(m_current.product);
    pair = m_walk->pair(voter, isPredicted ? m_current.product : m_walk->predicted.front().product);
  } else {
    pair = m_walk->pair(isVoter(m_current.person) ? m_current.person : m_walk->voters.front(), m_walk->asked);
  }
  if (pair == nullptr) return {};
  const auto& names = votesOfProducts() ? m_walk->table.products : m_walk->table.people;
  QStringList lines{tr("How alike are %1 and %2?")
                        .arg(QString::fromStdString(names[static_cast<std::size_t>(pair->other)]),
                             QString::fromStdString(names[static_cast<std::size_t>(pair->voter)]))};
  return lines + similaritySums(pair->sum, m_walk->settings.measure);
}

void VoteCanvas::drawSum(QPainter& painter, const Layout& at) const {
  const Theme& t = theme();
  double top = rowTop(at, m_walk->asked) + at.row * 1.3;
  const double left = at.ratings - at.name;
  const double room = (m_step >= 3 || votesOfProducts() ? at.alikeAt - at.gap : width() - m_type.px(14)) - left;
  const QStringList lines = sumLines();
  const auto fontOf = [&](qsizetype line, double size) {
    QFont font = m_type.font(line == 0 ? FontRole::BodyBold : FontRole::Body);
    font.setPointSizeF(font.pointSizeF() * size);
    return font;
  };
  const auto highOf = [&](qsizetype line, double size) {
    const QRectF wide(0, 0, room, height());
    return QFontMetricsF(fontOf(line, size)).boundingRect(wide, Qt::TextWordWrap, lines[line]).height() + m_type.px(4);
  };
  // Smaller where a table of many rows leaves little room below it.
  constexpr std::array Sizes = {1.0, 0.9, 0.8, 0.7, 0.6};
  const auto fits = [&](double size) {
    double high = 0;
    for (qsizetype line = 0; line < lines.size(); ++line) high += highOf(line, size);
    return top + high <= height();
  };
  const auto found = std::ranges::find_if(Sizes, fits);
  const double size = found == Sizes.end() ? Sizes.back() : *found;
  painter.setPen(t.color(Role::Text));
  for (qsizetype line = 0; line < lines.size(); ++line) {
    painter.setFont(fontOf(line, size));
    painter.drawText(QRectF(left, top, room, height() - top), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                     lines[line]);
    top += highOf(line, size);
  }
}

}  // namespace kindred::ui::classroom
