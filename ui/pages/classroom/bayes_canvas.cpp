#include "ui/pages/classroom/bayes_canvas.h"

#include <QPainter>

#include "ui/text/language.h"

namespace kindred::ui::classroom {
namespace {

constexpr double kMostBayesRow = 62;

}  // namespace

void BayesCanvas::setWalk(std::shared_ptr<const lesson::BayesWalk> walk, int step) {
  m_walk = std::move(walk);
  m_step = step;
  update();
}

QList<BayesCanvas::Line> BayesCanvas::lines() const {
  QList<Line> all;
  if (!m_walk) return all;
  const lesson::BayesWalk& walk = *m_walk;
  const int facts = static_cast<int>(walk.table.facts.size()), people = walk.people[0] + walk.people[1];
  const auto of = [](int part, int whole) { return tr("%1 of %2").arg(formatCount(part), formatCount(whole)); };
  if (m_step >= 1)
    all << Line{tr("Prior"),
                formatNumber(walk.evidence.prior[1], 3),
                formatNumber(walk.evidence.prior[0], 3),
                of(walk.people[1], people),
                of(walk.people[0], people),
                false,
                m_step == 1};
  for (int fact = 0; fact < facts && m_step >= fact + 2; ++fact) {
    const auto at = static_cast<std::size_t>(fact);
    const auto likelihood = walk.likelihood(at);
    const bool isSilent = likelihood[0] == 1 && likelihood[1] == 1;
    const auto count = [&](std::size_t answer) {
      return isSilent ? tr("alike in all") : of(walk.same[at][answer] + 1, walk.people[answer] + 2);
    };
    const QString said = yesOrNo(walk.table.askedValues[fact] != 0);
    all << Line{tr("× %1: %2").arg(translated(walk.table.facts[at]), said),
                formatNumber(likelihood[1], 3),
                formatNumber(likelihood[0], 3),
                count(1),
                count(0),
                false,
                m_step == fact + 2};
  }
  if (m_step >= facts + 2)
    all << Line{tr("= product"),
                formatNumber(walk.evidence.product[1], 4),
                formatNumber(walk.evidence.product[0], 4),
                {},
                {},
                false,
                m_step == facts + 2};
  if (m_step >= facts + 3)
    all << Line{tr("÷ sum of both"),
                formatPercent(walk.evidence.probability, 1),
                formatPercent(1 - walk.evidence.probability, 1),
                {},
                {},
                true,
                true};
  return all;
}

QColor BayesCanvas::markOf(Eigen::Index person) const {
  if (m_step == 0 || person >= m_walk->table.values.rows()) return {};
  return theme().color(m_walk->table.labels[static_cast<std::size_t>(person)] != 0 ? Role::Accent : Role::BorderStrong);
}

bool BayesCanvas::isLookedAt(const Cell& cell) const {
  const lesson::ResponseTable& all = m_walk->table;
  if (m_step == 1) return cell.fact == all.values.cols() && cell.person < all.values.rows();
  const int fact = m_walk->factOf(m_step);
  if (fact < 0 || cell.fact != fact) return false;
  return cell.person == all.values.rows() || all.values(cell.person, fact) == all.askedValues[fact];
}

void BayesCanvas::drawPanel(QPainter& painter, const QRectF& place) {
  const Theme& t = theme();
  const QList<Line> all = lines();
  const double head = QFontMetricsF(type().font(FontRole::BodyBold)).height() * 1.4;
  drawWord(painter, {place.left(), place.top(), place.width(), head},
           tr("Will %1 come?").arg(QString::fromStdString(m_walk->table.asked)), FontRole::Section, Role::Text);
  if (all.isEmpty()) return;
  const double label = place.width() * 0.42, value = (place.width() - label) / 2;
  double top = place.top() + head * 1.2;
  for (const bool yes : {true, false})
    drawWord(painter, {place.left() + label + (yes ? 0 : value), top, value, head}, yes ? tr("came") : tr("did not"),
             FontRole::SmallBold, Role::Text2, Qt::AlignCenter);
  top += head;
  const double most = type().px(kMostBayesRow), rows = static_cast<double>(m_walk->table.facts.size()) + 3;
  const double row = std::min(most, (place.bottom() - top) / rows);
  for (const Line& line : all) {
    const QRectF whole(place.left(), top, place.width(), row);
    if (line.isNow && !line.isResult)
      painter.fillRect(whole.adjusted(-type().px(6), 1, 0, -1), t.color(Role::AccentWeak));
    painter.fillRect(QRectF(whole.left(), whole.top(), whole.width(), 1), t.color(Role::Border));
    drawWord(painter, {whole.left(), top, label - type().px(6), row}, line.label,
             line.isResult ? FontRole::BodyBold : FontRole::Body, Role::Text);
    for (const bool yes : {true, false}) {
      const QRectF cell(place.left() + label + (yes ? 0 : value), top, value, row);
      if (line.isResult && yes) painter.fillRect(cell.adjusted(2, 2, -2, -2), t.color(Role::Accent));
      const QString &figure = yes ? line.yes : line.no, &count = yes ? line.yesCount : line.noCount;
      const bool isTwo = !count.isEmpty();
      drawWord(painter, isTwo ? QRectF(cell.left(), top + row * 0.06, value, row * 0.5) : cell, figure,
               line.isResult ? FontRole::Section : FontRole::BodyBold,
               line.isResult && yes ? Role::OnAccent : Role::Text, Qt::AlignCenter);
      if (isTwo)
        drawWord(painter, {cell.left(), top + row * 0.54, value, row * 0.4}, count, FontRole::Small, Role::Text2,
                 Qt::AlignCenter);
    }
    top += row;
  }
}

}  // namespace kindred::ui::classroom
