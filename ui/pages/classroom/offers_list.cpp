#include "ui/pages/classroom/offers_list.h"

#include <QPainter>

#include "ui/text/language.h"

namespace kindred::ui::classroom {
namespace {

constexpr int kMostOffers = 5, kFewestOffers = 3;

}  // namespace

OffersList::OffersList(const TypeSize& type, int side, QWidget* parent) : QWidget(parent), m_type(type), m_side(side) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  whenThemed(this, [this] { update(); });
  connect(&type, &TypeSize::changed, this, [this] {
    updateGeometry();
    update();
  });
}

int OffersList::lineHeight() const {
  return QFontMetrics(m_type.font(FontRole::BodyBold)).height() + QFontMetrics(m_type.font(FontRole::Small)).height() +
         m_type.px(9);
}

int OffersList::headHeight() const { return QFontMetrics(m_type.font(FontRole::BodyBold)).height() + m_type.px(16); }

QSize OffersList::sizeHint() const { return {theme().px(260), headHeight() + kMostOffers * lineHeight()}; }

QSize OffersList::minimumSizeHint() const { return {theme().px(160), headHeight() + kFewestOffers * lineHeight()}; }

int OffersList::lines() const { return std::clamp((height() - headHeight()) / lineHeight(), 0, kMostOffers); }

void OffersList::set(std::shared_ptr<const lesson::ColdStartWalk> walk, int step) {
  m_walk = std::move(walk);
  m_step = step;
  QStringList said;
  if (m_walk) {
    for (const lesson::Offered& offered :
         m_walk->steps[static_cast<std::size_t>(step)].sides[static_cast<std::size_t>(m_side)].list)
      said << QString::fromStdString(m_walk->nameOf(offered.product));
  }
  setAccessibleDescription(said.mid(0, kMostOffers).join(QStringLiteral(", ")));
  update();
}

void OffersList::drawLine(QPainter& painter, const QRect& place, int rank, const lesson::Offered& offered) const {
  const Theme& t = theme();
  if (offered.isHidden) painter.fillRect(place, t.color(Role::OkBg));
  const int left = place.left() + m_type.px(34),
            right = place.right() - (offered.isHidden ? m_type.px(30) : m_type.px(6));
  painter.setFont(m_type.font(FontRole::Body));
  painter.setPen(t.color(Role::Text2));
  painter.drawText(QRect(place.left(), place.top(), m_type.px(26), place.height()), Qt::AlignRight | Qt::AlignVCenter,
                   formatCount(rank));
  const auto words = [&](FontRole font, Role role, int top, const QString& text) {
    painter.setFont(m_type.font(font));
    painter.setPen(t.color(role));
    const QFontMetrics metrics(painter.font());
    painter.drawText(QRect(left, top, right - left, metrics.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(text, Qt::ElideRight, right - left));
    return top + metrics.height();
  };
  const int below = words(FontRole::BodyBold, offered.isHidden ? Role::OkText : Role::Text, place.top() + m_type.px(4),
                          QString::fromStdString(m_walk->nameOf(offered.product)));
  words(FontRole::Small, offered.isHidden ? Role::OkText : Role::Text2, below, translated(offered.why));
  painter.setPen(t.color(Role::Border));
  painter.drawLine(place.bottomLeft(), place.bottomRight());
  if (!offered.isHidden) return;
  const QPixmap tick = iconPixmap(QStringLiteral("check"), Role::OkText, 16, this);
  painter.drawPixmap(place.right() - m_type.px(24), place.center().y() - theme().px(8), tick);
}

void OffersList::paintEvent(QPaintEvent*) {
  if (!m_walk) return;
  const Theme& t = theme();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const lesson::ColdStartStep::Side& side =
      m_walk->steps[static_cast<std::size_t>(m_step)].sides[static_cast<std::size_t>(m_side)];
  const SegmentColour look = t.segment(m_side);
  const int head = headHeight();
  painter.setPen(Qt::NoPen);
  painter.setBrush(look.fill);
  drawMarker(painter, look.shape, QPointF(m_type.px(10), head / 2.0), m_type.px(6));
  painter.setFont(m_type.font(FontRole::BodyBold));
  painter.setPen(t.color(Role::Text));
  const QString found =
      tr("%1 of %2 found")
          .arg(formatCount(std::ranges::count_if(
                   side.list.begin(), side.list.begin() + std::min<std::ptrdiff_t>(lines(), std::ssize(side.list)),
                   &lesson::Offered::isHidden)),
               formatCount(std::min<std::ptrdiff_t>(lines(), std::ssize(side.list))));
  const int room = QFontMetrics(m_type.font(FontRole::Small)).horizontalAdvance(found) + m_type.px(8);
  const QRect title(m_type.px(24), 0, width() - m_type.px(24) - room, head);
  QString name = translated(m_walk->titles[static_cast<std::size_t>(m_side)]);
  if (side.isPopular) name = tr("%1: only the most popular").arg(name);
  painter.drawText(title, Qt::AlignLeft | Qt::AlignVCenter,
                   QFontMetrics(painter.font()).elidedText(name, Qt::ElideRight, title.width()));
  painter.setFont(m_type.font(FontRole::Small));
  painter.drawText(QRect(width() - room, 0, room - m_type.px(4), head), Qt::AlignRight | Qt::AlignVCenter, found);
  painter.setPen(t.color(Role::BorderStrong));
  painter.drawLine(0, head - 1, width(), head - 1);
  for (int line = 0; line < std::min(lines(), static_cast<int>(side.list.size())); ++line)
    drawLine(painter, QRect(0, head + line * lineHeight(), width(), lineHeight()), line + 1,
             side.list[static_cast<std::size_t>(line)]);
}

}  // namespace kindred::ui::classroom
