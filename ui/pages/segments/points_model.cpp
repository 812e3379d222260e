#include "ui/pages/segments/points_model.h"

#include "ui/models/cell_roles.h"
#include "ui/text/language.h"
#include "ui/text/names.h"
#include "ui/theme/theme.h"

namespace kindred::ui::segments {
namespace {

enum Column { Customer, Segment, First, Second, Columns };

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

QVariant PointsModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const Index customer = m_projection->customers[static_cast<std::size_t>(index.row())];
  const int column = index.column();
  if (column >= First) {
    const double value = m_projection->embedding.points(index.row(), column - First);
    if (role == Qt::DisplayRole) return formatNumber(value, 3);
    if (role == SortRole) return value;
    return role == Qt::TextAlignmentRole ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
  }
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
    return QVariant((section >= First ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
  if (role != Qt::DisplayRole) return {};
  switch (section) {
    case Customer: return tr("Customer");
    case Segment: return tr("Segment");
    case First: return tr("Across");
    case Second: return tr("Upwards");
    default: return {};
  }
}

}  // namespace kindred::ui::segments
