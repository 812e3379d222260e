#include "ui/pages/recommend/customers_model.h"

#include <QPainter>
#include <QStyle>

#include "core/base/date.h"
#include "ui/models/cell_roles.h"
#include "ui/text/language.h"
#include "ui/widgets/labels.h"

namespace kindred::ui {

CustomersModel::CustomersModel(Session& session, QObject* parent) : QAbstractTableModel(parent), m_session(session) {}

void CustomersModel::setBase(CustomerBasePtr base) {
  beginResetModel();
  m_base = std::move(base);
  m_order.clear();
  m_isColdStart.clear();
  endResetModel();
}

void CustomersModel::setOrder(std::vector<Index> order) {
  beginResetModel();
  m_order = std::move(order);
  endResetModel();
}

void CustomersModel::setColdStarts(std::vector<char> isColdStart) {
  m_isColdStart = std::move(isColdStart);
  refreshMarks();
}

void CustomersModel::refreshMarks() {
  if (!m_order.empty()) emit dataChanged(index(0, 0), index(rowCount() - 1, 0));
}

int CustomersModel::rowOf(Index customer) const {
  const auto found = std::ranges::find(m_order, customer);
  return found == m_order.end() ? -1 : static_cast<int>(found - m_order.begin());
}

int CustomersModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

QVariant CustomersModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || !m_base) return {};
  const Index who = customer(index.row());
  const auto place = static_cast<std::size_t>(who);
  switch (role) {
    case Qt::DisplayRole: return QString::fromStdString(m_base->dataset->customers.title(who));
    case SecondLineRole: return factsLine(who);
    case MarkRole: return QVariant::fromValue(m_session.segmentOf(who));
    case ColdStartRole: return place < m_isColdStart.size() && m_isColdStart[place] != 0;
    case IdRole: return m_base->hasNames() ? QString::fromStdString(m_base->dataset->customers.id(who)) : QString();
    case SelectedRole: return m_session.selection().contains(who);
    case Qt::ToolTipRole:
      return QString::fromStdString(m_base->dataset->customers.title(who)) + QLatin1Char('\n') + factsLine(who);
    case Qt::AccessibleTextRole: {
      QStringList words{QString::fromStdString(m_base->dataset->customers.title(who)), data(index, IdRole).toString(),
                        factsLine(who)};
      words.removeAll(QString());
      if (data(index, ColdStartRole).toBool()) words << tr("Cold start");
      if (data(index, SelectedRole).toBool()) words << tr("Selected");
      return words.join(QStringLiteral(", "));
    }
    default: return {};
  }
}

QVariant CustomersModel::headerData(int section, Qt::Orientation orientation, int role) const {
  return section == 0 && orientation == Qt::Horizontal && role == Qt::DisplayRole ? QVariant(tr("Customer"))
                                                                                  : QVariant();
}

QString CustomersModel::factsLine(Index customer) const {
  const CustomerFacts& facts = m_base->factsOf(customer);
  QStringList parts;
  if (facts.events == 0) {
    parts << (m_base->isRated() ? tr("no ratings yet") : tr("no orders yet"));
    return parts.join(QStringLiteral(", "));
  }
  parts << (m_base->isRated() ? tr("%Ln rating(s)", nullptr, static_cast<int>(facts.events))
                              : tr("%Ln order(s)", nullptr, static_cast<int>(facts.orders)));
  if (facts.last) {
    const auto days = (m_base->referenceDate - startOfDay(*facts.last)) / SecondsPerDay;
    parts << tr("last %1 d ago").arg(formatCount(days));
  }
  if (m_base->hasSpend()) parts << formatMoney(facts.spend, m_base->dataset->currency, 0);
  return parts.join(QStringLiteral(", "));
}

void CustomerDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const Theme& t = theme();
  QStyleOptionViewItem item = option;
  item.index = index;
  item.viewItemPosition = QStyleOptionViewItem::Beginning;
  option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &item, painter, option.widget);
  painter->save();
  QRect room = option.rect.adjusted(t.px(12), t.px(6), -t.px(12), -t.px(6));
  QRect first(room.left(), room.top(), room.width(), room.height() / 2);
  if (const auto mark = index.data(MarkRole).value<SegmentMark>(); mark.colour >= 0) {
    const int side = t.px(16);
    SegmentChip::draw(*painter, QRect(first.left(), first.top() + (first.height() - side) / 2, side, side), mark);
    room.setLeft(room.left() + side + t.px(10));
    first.setLeft(room.left());
  }
  if (index.data(CustomersModel::SelectedRole).toBool()) {
    const int side = t.px(14);
    painter->drawPixmap(first.right() - side + 1, first.top() + (first.height() - side) / 2,
                        iconPixmap(QStringLiteral("lasso"), Role::Accent, 14, option.widget));
    first.setRight(first.right() - side - t.px(6));
  }
  if (index.data(CustomersModel::ColdStartRole).toBool()) {
    const QString words = CustomersModel::tr("Cold start");
    const int width =
        std::min(first.width() / 2, QFontMetrics(t.font(FontRole::TinyBold)).horizontalAdvance(words) + t.px(14));
    Tag::draw(*painter, QRect(first.right() - width + 1, first.top(), width, first.height()), words, Tone::Warn);
    first.setRight(first.right() - width - t.px(6));
  }
  const auto write = [&](const QRect& place, FontRole font, Role colour, const QString& text,
                         Qt::Alignment side = Qt::AlignLeft) {
    painter->setFont(t.font(font));
    painter->setPen(t.color(colour));
    painter->drawText(place, static_cast<int>(Qt::AlignVCenter | side) | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, place.width()));
  };
  if (const QString id = index.data(CustomersModel::IdRole).toString(); !id.isEmpty()) {
    const int width = std::min(first.width() / 2, QFontMetrics(t.font(FontRole::Tiny)).horizontalAdvance(id) + 1);
    write(QRect(first.right() - width + 1, first.top(), width, first.height()), FontRole::Tiny, Role::Text3, id,
          Qt::AlignRight);
    first.setRight(first.right() - width - t.px(6));
  }
  write(first, FontRole::Section, Role::Text, index.data().toString());
  write(QRect(room.left(), first.bottom() + 1, room.width(), room.bottom() - first.bottom()), FontRole::Tiny,
        Role::Text2, index.data(SecondLineRole).toString());
  painter->restore();
}

}  // namespace kindred::ui
