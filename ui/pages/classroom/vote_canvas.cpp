#include "ui/pages/classroom/vote_canvas.h"

#include <QPainter>
#include <algorithm>
#include <cmath>
#include <functional>

#include "ui/pages/classroom/column_names.h"
#include "ui/pages/classroom/vote_sums.h"
#include "ui/text/language.h"

namespace kindred::ui::classroom {
namespace {

constexpr double kWidestCell = 84, kMostRow = 58, kLeastRow = 24;
constexpr double kRemarkLines = 2.5;
constexpr double kAlike = 1.4, kVote = 1.45;  // columns against a cell of the ratings

}  // namespace

VoteCanvas::VoteCanvas(const TypeSize& type, QWidget* parent) : Canvas(parent), m_type(type) {
  connect(&type, &TypeSize::changed, this, qOverload<>(&QWidget::update));
}

QSize VoteCanvas::minimumSizeHint() const { return {theme().px(420), theme().px(296)}; }

void VoteCanvas::setWalk(std::shared_ptr<const lesson::VoteWalk> walk, int step) {
  m_walk = std::move(walk);
  m_step = step;
  update();
}

void VoteCanvas::setBefore(std::shared_ptr<const lesson::VoteWalk> before) {
  m_before = std::move(before);
  update();
}

QString VoteCanvas::number(double value) const { return formatNumber(value, 2); }

// The one asked for stands last.
std::vector<Eigen::Index> VoteCanvas::rows() const {
  std::vector<Eigen::Index> rows;
  for (Eigen::Index person = 0; person < m_walk->table.values.rows(); ++person) {
    if (person != m_walk->asked) rows.push_back(person);
  }
  rows.push_back(m_walk->asked);
  return rows;
}

VoteCanvas::Layout VoteCanvas::layout() const {
  Layout at;
  const QFontMetricsF metrics(m_type.font(FontRole::Body));
  const auto widest = [&](const std::vector<std::string>& names) {
    double width = 0;
    for (const std::string& name : names)
      width = std::max(width, metrics.horizontalAdvance(QString::fromStdString(name)));
    return std::min(width, static_cast<double>(m_type.px(104))) + m_type.px(10);
  };
  const double margin = m_type.px(14), products = static_cast<double>(m_walk->table.values.cols());
  const double predicted = static_cast<double>(std::max<std::size_t>(1, m_walk->predicted.size()));
  at.name = widest(m_walk->table.people);
  at.gap = m_type.px(26);
  at.voteName = votesOfProducts() ? widest(m_walk->table.products) : 0;
  const double fixed = 2 * margin + at.name + at.voteName + (votesOfProducts() ? at.gap : 2 * at.gap);
  const double units = products + (votesOfProducts() ? 0 : kAlike) + kVote * predicted;
  const auto divide = [&](double overhang) {
    at.cell = std::min((width() - fixed - overhang) / units, static_cast<double>(m_type.px(kWidestCell)));
    at.alike = votesOfProducts() ? 0 : kAlike * at.cell;
    at.vote = kVote * at.cell;
  };
  divide(0);
  if (const double overhang = predictedNames(at).overhang(); overhang > 0) divide(overhang);
  at.ratings = margin + at.name;
  at.alikeAt = at.ratings + products * at.cell + at.gap;
  at.votes = votesOfProducts() ? at.alikeAt + at.voteName : at.alikeAt + at.alike + at.gap;
  double heads = m_type.px(44);
  for (const Head& head : this->heads(at)) {
    if (head.from <= m_step) heads = std::max(heads, drawHead(nullptr, head));
  }
  at.head = heads + std::max(productNames(at).height(), predictedNames(at).height()) + m_type.px(8);
  at.top = m_type.px(10) + at.head;
  at.voteRows = static_cast<int>(m_walk->voters.size());
  const double below = m_walk->settings.centre ? 4.4 : 3.6;  // rows under the votes
  const double people = static_cast<double>(m_walk->table.values.rows()) + 2.4;
  at.row = (height() - at.top - m_type.px(10)) / std::max(at.voteRows + below, people);
  at.row = std::clamp(at.row, static_cast<double>(m_type.px(kLeastRow)), static_cast<double>(m_type.px(kMostRow)));
  return at;
}

ColumnNames VoteCanvas::productNames(const Layout& at) const {
  QStringList names;
  for (const std::string& name : m_walk->table.products) names << QString::fromStdString(name);
  return {m_type.font(FontRole::Small), names, at.cell - 2};
}

ColumnNames VoteCanvas::predictedNames(const Layout& at) const {
  QStringList names;
  for (const lesson::Predicted& predicted : m_walk->predicted)
    names << QString::fromStdString(m_walk->table.products[static_cast<std::size_t>(predicted.product)]);
  return {m_type.font(FontRole::Small), names, at.vote - 2};
}

double VoteCanvas::rowTop(const Layout& at, Eigen::Index person) const {
  const std::vector<Eigen::Index> order = rows();
  const auto place = static_cast<double>(std::ranges::find(order, person) - order.begin());
  return at.top + place * at.row + (person == m_walk->asked ? at.row * 0.2 : 0);
}

double VoteCanvas::voteTop(const Layout& at, std::size_t voter) const {
  if (!votesOfProducts()) return rowTop(at, m_walk->voters[voter]);
  return at.top + static_cast<double>(voter) * at.row;
}

QRectF VoteCanvas::placeOf(const Cell& cell) const {
  const Layout at = layout();
  return {at.ratings + static_cast<double>(cell.product) * at.cell, rowTop(at, cell.person), at.cell, at.row};
}

QRectF VoteCanvas::nameOf(Eigen::Index person) const {
  const Layout at = layout();
  return {at.ratings - at.name, rowTop(at, person), at.name, at.row};
}

QString VoteCanvas::shortName(const std::string& name) const { return QString::fromStdString(name); }

void VoteCanvas::draw(QPainter& painter) {
  if (!m_walk) return;
  const Layout at = layout();
  painter.setRenderHint(QPainter::Antialiasing);
  drawHeads(painter, at);
  drawRatings(painter, at);
  if (m_walk->predicted.empty()) return;
  if (m_step >= 1 && !votesOfProducts()) drawAlike(painter, at);
  if (m_step >= 1 && (m_step >= 2 || votesOfProducts())) drawVotes(painter, at);
  if (m_step >= 3) drawResult(painter, at);
  if (m_step >= 1) drawSum(painter, at);
}

std::vector<VoteCanvas::Head> VoteCanvas::heads(const Layout& at) const {
  const QString asked = QString::fromStdString(m_walk->table.people[static_cast<std::size_t>(m_walk->asked)]);
  const bool isPicture = testAttribute(Qt::WA_TransparentForMouseEvents);
  std::vector<Head> all{{.x = at.ratings - at.name,
                         .room = at.name + static_cast<double>(m_walk->table.values.cols()) * at.cell,
                         .number = 1,
                         .until = lesson::VoteSteps,
                         .title = tr("Ratings"),
                         .remark = isPicture ? QString() : tr("click a cell to change it")}};
  if (m_walk->predicted.empty()) return all;
  const double votes = at.vote * static_cast<double>(m_walk->predicted.size());
  const QString alike = tr("How alike"), times = tr("Alike × rating");
  const QString only = tr("only what %1 has not rated").arg(asked);
  // A remark of many lines would push the table out: then what it says is left to the words beside the picture.
  const auto brief = [this](const QString& remark, double room) {
    const QFontMetricsF metrics(m_type.font(FontRole::Small));
    const double beside = room - m_type.px(30);
    return metrics.horizontalAdvance(remark) <= kRemarkLines * beside ? remark : QString();
  };
  if (votesOfProducts()) {
    all.push_back({at.alikeAt, at.voteName + votes, 2, 1, 1, alike,
                   brief(tr("what %1 rated and did not").arg(asked), at.voteName + votes)});
    all.push_back({at.alikeAt, at.voteName + votes, 3, 2, lesson::VoteSteps, times, brief(only, at.voteName + votes)});
    return all;
  }
  const double edge = m_type.px(6);
  all.push_back({at.alikeAt - edge, at.alike + at.gap, 2, 1, lesson::VoteSteps, alike,
                 brief(tr("with %1").arg(asked), at.alike + at.gap)});
  all.push_back({at.votes - edge, votes + edge, 3, 2, lesson::VoteSteps, times, brief(only, votes + edge)});
  return all;
}

// The words stand beside the number where they have room, else below it, on as many lines as they need.
double VoteCanvas::drawHead(QPainter* painter, const Head& head) const {
  const Theme& t = theme();
  const bool isNow = head.number == m_step + 1;
  const double top = m_type.px(8), disc = m_type.px(22), beside = disc + m_type.px(8);
  const auto longestWord = [](const QFont& font, const QString& text) {
    double longest = 1;
    for (const QString& word : text.split(QLatin1Char(' ')))
      longest = std::max(longest, QFontMetricsF(font).horizontalAdvance(word));
    return longest;
  };
  const bool isBelow = longestWord(m_type.font(FontRole::BodyBold), head.title) > head.room - beside;
  const double left = head.x + (isBelow ? 0 : beside), width = head.room - (isBelow ? 0 : beside);
  double y = top + (isBelow ? disc + m_type.px(6) : 0);
  if (painter != nullptr) {
    painter->setPen(Qt::NoPen);
    painter->setBrush(t.color(isNow ? Role::Accent : Role::Pressed));
    const QRectF place(head.x, top + m_type.px(isBelow ? 0 : 4), disc, disc);
    painter->drawEllipse(place);
    painter->setFont(m_type.font(FontRole::SmallBold));
    painter->setPen(t.color(isNow ? Role::OnAccent : Role::Text2));
    painter->drawText(place, Qt::AlignCenter, formatCount(head.number));
  }
  const auto write = [&](FontRole role, Role colour, const QString& text) {
    QFont font = m_type.font(role);
    font.setPointSizeF(font.pointSizeF() * std::clamp(width / longestWord(font, text), 0.5, 1.0));
    const QRectF place(left, y, width, height());
    const double high = QFontMetricsF(font).boundingRect(place, Qt::TextWordWrap, text).height();
    if (painter != nullptr) {
      painter->setFont(font);
      painter->setPen(t.color(colour));
      painter->drawText(place, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, text);
    }
    y += text.isEmpty() ? 0 : high;
  };
  write(FontRole::BodyBold, Role::Text, head.title);
  write(FontRole::Small, Role::Text2, head.remark);
  return y - top;
}

void VoteCanvas::drawHeads(QPainter& painter, const Layout& at) const {
  for (const Head& head : heads(at)) {
    if (head.from <= m_step && m_step <= head.until) drawHead(&painter, head);
  }
}

void VoteCanvas::drawCell(QPainter& painter, const QRectF& place, const Cell& cell) const {
  const Theme& t = theme();
  const lesson::RatingTable& table = m_walk->table;
  const QRectF inner = place.adjusted(0.5, 0.5, -0.5, -0.5);
  QColor ground = t.color(Role::AccentWeak), ink = t.color(Role::AccentText);
  if (table.isKnown(cell.person, cell.product)) {
    const double share = (table.values(cell.person, cell.product) - table.low) / std::max(1e-9, table.high - table.low);
    ground = QColor(t.colourTable(ColourMap::Tide)[static_cast<std::size_t>(std::lround((0.06 + 0.5 * share) * 255))]);
    const bool isLight = ground.lightnessF() > 0.5F;
    ink = isLight ? QColor(Qt::black) : QColor(Qt::white);
    ink.setAlphaF(0.88F);
  }
  painter.fillRect(inner, ground);
  painter.setPen(ink);
  painter.setFont(m_type.font(FontRole::BodyBold));
  painter.drawText(inner, Qt::AlignCenter,
                   table.isKnown(cell.person, cell.product) ? cellNumber(table.values(cell.person, cell.product))
                   : cell.person == m_walk->asked           ? QStringLiteral("?")
                                                            : QString());
  if (!(cell == m_current)) return;
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(t.color(Role::Accent), m_type.px(2)));
  painter.drawRect(inner.adjusted(1, 1, -1, -1));
}

void VoteCanvas::drawRatings(QPainter& painter, const Layout& at) const {
  const Theme& t = theme();
  const ColumnNames names = productNames(at);
  for (Eigen::Index product = 0; product < m_walk->table.values.cols(); ++product) {
    painter.setPen(t.color(m_walk->table.isKnown(m_walk->asked, product) ? Role::Text2 : Role::AccentText));
    names.drawAbove(painter, static_cast<int>(product),
                    {at.ratings + (static_cast<double>(product) + 0.5) * at.cell, at.top - m_type.px(4)});
  }
  for (const Eigen::Index person : rows()) {
    painter.setFont(m_type.font(person == m_walk->asked ? FontRole::BodyBold : FontRole::Body));
    painter.setPen(t.color(Role::Text));
    const QRectF place = nameOf(person).adjusted(0, 0, -m_type.px(8), 0);
    painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter,
                     QFontMetricsF(painter.font())
                         .elidedText(shortName(m_walk->table.people[static_cast<std::size_t>(person)]), Qt::ElideRight,
                                     place.width()));
    for (Eigen::Index product = 0; product < m_walk->table.values.cols(); ++product)
      drawCell(painter, placeOf({person, product}), {person, product});
  }
}

void VoteCanvas::drawArrow(QPainter& painter, double from, double to, double y) const {
  painter.setPen(QPen(theme().color(Role::Text3), m_type.px(1.5)));
  painter.drawLine(QPointF(from, y), QPointF(to, y));
  for (const double up : {-1.0, 1.0})
    painter.drawLine(QPointF(to, y), QPointF(to - m_type.px(5), y + up * m_type.px(4)));
}

void VoteCanvas::drawAlike(QPainter& painter, const Layout& at) const {
  const Theme& t = theme();
  for (const Eigen::Index voter : m_walk->voters) {
    const QRectF place(at.alikeAt, rowTop(at, voter), at.alike, at.row);
    drawArrow(painter, at.alikeAt - at.gap + m_type.px(4), at.alikeAt - m_type.px(4), place.center().y());
    painter.setBrush(Qt::NoBrush);
    painter.setPen(t.color(Role::BorderCtl));
    painter.drawRect(place);
    painter.setPen(t.color(Role::Text));
    painter.setFont(m_type.font(FontRole::BodyBold));
    painter.drawText(place, Qt::AlignCenter, number(m_walk->pair(voter, m_walk->asked)->sum.value));
    if (m_step >= 2) drawArrow(painter, place.right() + m_type.px(4), at.votes - m_type.px(4), place.center().y());
  }
}

void VoteCanvas::drawVote(QPainter& painter, const QRectF& place, const lesson::Predicted& of,
                          Eigen::Index voter) const {
  const Theme& t = theme();
  painter.setPen(t.color(Role::Text));
  painter.setFont(m_type.font(FontRole::BodyBold));
  if (m_step == 1) {
    const lesson::Pair* pair = m_walk->pair(voter, of.product);
    painter.drawText(place, Qt::AlignCenter, pair != nullptr ? number(pair->sum.value) : QStringLiteral("–"));
    return;
  }
  const recommend::Term* vote = lesson::VoteWalk::vote(of, voter);
  if (vote == nullptr) {
    painter.drawText(place, Qt::AlignCenter, QStringLiteral("–"));
    return;
  }
  const QFontMetricsF big(painter.font()), small(m_type.font(FontRole::Small));
  const bool both = place.height() > big.height() + small.height();
  painter.drawText(QRectF(place.left(), both ? place.center().y() - big.height() : place.top(), place.width(),
                          both ? big.height() : place.height()),
                   Qt::AlignCenter, number(vote->adds));
  if (!both) return;
  painter.setFont(m_type.font(FontRole::Small));
  painter.setPen(t.color(Role::Text2));
  const QString counted = m_walk->settings.centre
                              ? QStringLiteral("(%1 − %2)").arg(cellNumber(vote->value), number(vote->usual))
                              : cellNumber(vote->value);
  painter.drawText(
      QRectF(place.left(), place.center().y(), place.width(), small.height()), Qt::AlignCenter,
      small.elidedText(number(*vote->weight) + QStringLiteral(" × ") + counted, Qt::ElideRight, place.width() - 4));
}

void VoteCanvas::drawVotes(QPainter& painter, const Layout& at) const {
  const Theme& t = theme();
  const ColumnNames names = predictedNames(at);
  for (std::size_t i = 0; i < m_walk->predicted.size(); ++i) {
    const double left = at.votes + static_cast<double>(i) * at.vote;
    painter.setPen(t.color(Role::AccentText));
    names.drawAbove(painter, static_cast<int>(i), {left + at.vote / 2, at.top - m_type.px(4)});
    for (std::size_t voter = 0; voter < m_walk->voters.size(); ++voter) {
      const QRectF place(left, voteTop(at, voter), at.vote, at.row);
      painter.setBrush(Qt::NoBrush);
      painter.setPen(t.color(Role::BorderCtl));
      painter.drawRect(place);
      drawVote(painter, place, m_walk->predicted[i], m_walk->voters[voter]);
    }
  }
  if (!votesOfProducts()) return;
  painter.setFont(m_type.font(FontRole::Body));
  for (std::size_t voter = 0; voter < m_walk->voters.size(); ++voter) {
    const QRectF place(at.alikeAt, voteTop(at, voter), at.voteName - m_type.px(8), at.row);
    painter.setPen(t.color(Role::Text));
    painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter,
                     QFontMetricsF(painter.font())
                         .elidedText(shortName(m_walk->table.products[static_cast<std::size_t>(m_walk->voters[voter])]),
                                     Qt::ElideRight, place.width()));
  }
}

void VoteCanvas::drawResult(QPainter& painter, const Layout& at) const {
  const Theme& t = theme();
  double top = at.top + at.voteRows * at.row + at.row * 0.2;
  // The first of the labels that has room; the last one is written smaller.
  const auto line = [&](const QStringList& labels, double high,
                        const std::function<QString(const lesson::Predicted&)>& of, bool strong) {
    const double left = at.ratings + static_cast<double>(m_walk->table.values.cols()) * at.cell;
    const QRectF room(left, top, at.votes - left - m_type.px(8), high);
    QFont font = m_type.font(strong ? FontRole::BodyBold : FontRole::Body);
    const QFontMetricsF metrics(font);
    const auto fits = std::ranges::find_if(
        labels, [&](const QString& each) { return metrics.horizontalAdvance(each) <= room.width(); });
    const QString label = fits == labels.end() ? labels.back() : *fits;
    const double wide = metrics.horizontalAdvance(label);
    font.setPointSizeF(font.pointSizeF() * std::clamp(room.width() / wide * 0.98, 0.6, 1.0));
    painter.setFont(font);
    painter.setPen(t.color(Role::Text));
    painter.drawText(room, Qt::AlignRight | Qt::AlignVCenter | Qt::TextWordWrap, label);
    for (std::size_t i = 0; i < m_walk->predicted.size(); ++i) {
      const QRectF place(at.votes + static_cast<double>(i) * at.vote, top, at.vote, high);
      if (strong) painter.fillRect(place, t.color(Role::Accent));
      else painter.fillRect(place, t.color(Role::Sunken));
      painter.setBrush(Qt::NoBrush);
      painter.setPen(t.color(strong ? Role::Accent : Role::BorderCtl));
      painter.drawRect(place);
      painter.setPen(t.color(strong ? Role::OnAccent : Role::Text));
      painter.setFont(m_type.font(strong ? FontRole::KeyFigure : FontRole::BodyBold));
      painter.drawText(place, Qt::AlignCenter, of(m_walk->predicted[i]));
    }
    top += high;
  };
  const auto told = [this](const lesson::Predicted& p, auto value) {
    return p.why ? number(value(*p.why)) : QStringLiteral("–");
  };
  line(
      {tr("Sum")}, at.row * 0.8, [&](const auto& p) { return told(p, [](const auto& why) { return why.sum(); }); },
      false);
  line(
      {tr("÷ sum of “how alike”"), tr("÷ sum of likeness"), tr("÷ likeness")}, at.row * 0.8,
      [&](const auto& p) { return told(p, [](const auto& why) { return why.divisor(); }); }, false);
  const QString asked = QString::fromStdString(m_walk->table.people[static_cast<std::size_t>(m_walk->asked)]);
  if (m_walk->settings.centre)
    line(
        {tr("+ own average")}, at.row * 0.8,
        [&](const auto& p) { return told(p, [](const auto& why) { return why.base; }); }, false);
  top += at.row * 0.2;
  line(
      {tr("%1 would give").arg(asked), asked}, at.row,
      [&](const auto& p) { return told(p, [](const auto& why) { return why.score; }); }, true);
  if (!m_before) return;
  painter.setFont(m_type.font(FontRole::Small));
  painter.setPen(t.color(Role::Text2));
  const double high = QFontMetricsF(painter.font()).height();
  for (std::size_t i = 0; i < m_walk->predicted.size(); ++i) {
    const auto then = std::ranges::find(m_before->predicted, m_walk->predicted[i].product, &lesson::Predicted::product);
    if (then == m_before->predicted.end() || !then->why || !m_walk->predicted[i].why) continue;
    const QString was = number(then->why->score), is = number(m_walk->predicted[i].why->score);
    painter.drawText(QRectF(at.votes + static_cast<double>(i) * at.vote, top + m_type.px(3), at.vote, high),
                     Qt::AlignCenter, was == is ? tr("unchanged") : tr("was %1").arg(was));
  }
}

}  // namespace kindred::ui::classroom
