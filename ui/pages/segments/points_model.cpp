#include "ui/pages/segments/points_model.h"

#include <cmath>
#include <limits>

#include "ui/models/cell_roles.h"
#include "ui/text/language.h"
#include "ui/text/names.h"
#include "ui/theme/theme.h"

namespace kindred::ui::segments {
namespace {

enum Column { Customer, Segment, Recency, Orders, Spend, First, Second, Columns };

constexpr double Unknown = std::numeric_limits<double>::quiet_NaN();

}  // namespace

void PointsModel::set(ShownPtr shown, std::shared_ptr<const workflow::Projection> projection) {
  beginResetModel();
  m_shown = std::move(shown);
  m_projection = std::move(projection);
  endResetModel();
}

int PointsModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() || !m_shown || !m_projection ? 0 : static_cast<int>(m_projection->customers.size());
}

int PointsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : Columns; }

/// NaN where it is not known.
double PointsModel::figure(int row, int column) const {
  const Index customer = m_projection->customers[static_cast<std::size_t>(row)];
  const CustomerFacts& facts = (*m_shown->facts)[static_cast<std::size_t>(customer)];
  switch (column) {
    case Recency: return facts.last ? daysSince(*facts.last, *m_shown->dataset) : Unknown;
    case Orders: return static_cast<double>(m_shown->isRated() ? facts.events : facts.orders);
    case Spend: return m_shown->dataset->events.unitPrice.empty() ? Unknown : facts.spend;
    default: break;
  }
  const auto& points = m_projection->embedding.points;
  return column - First < points.cols() ? points(row, column - First) : Unknown;
}

QVariant PointsModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const int column = index.column();
  if (column >= Recency) {
    const double value = figure(index.row(), column);
    const int decimals = column >= First ? 3 : column == Spend ? 2 : 0;
    if (role == Qt::DisplayRole) return formatNumber(value, decimals);
    if (role == SortRole) return value;
    if (role == FileRole)
      return std::isnan(value) ? QString() : QString::number(value, 'f', column >= First ? 6 : decimals);
    return role == Qt::TextAlignmentRole ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
  }
  const Index customer = m_projection->customers[static_cast<std::size_t>(index.row())];
  if (column == Customer)
    return role == Qt::DisplayRole ? QVariant(QString::fromStdString(m_shown->dataset->customers.id(customer)))
                                   : QVariant();
  const segment::Segment* segment = m_shown->segmentOf(customer);
  if (segment == nullptr) return {};
  if (role == MarkRole)
    return QVariant::fromValue(SegmentMark{QString::fromStdString(segment->letter), segment->colour});
  return role == Qt::DisplayRole ? QVariant(nameOf(*segment)) : QVariant();
}

QVariant PointsModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole)
    return QVariant((section >= Recency ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
  if (role != Qt::DisplayRole) return {};
  const bool rated = m_shown && m_shown->isRated();
  switch (section) {
    case Customer: return tr("Customer");
    case Segment: return tr("Segment");
    case Recency: return rated ? tr("Days since rating") : tr("Days since order");
    case Orders: return rated ? tr("Ratings") : tr("Orders");
    case Spend: return tr("Spend");
    case First: return tr("Across in the picture");
    case Second: return tr("Upwards in the picture");
    default: return {};
  }
}

}  // namespace kindred::ui::segments
