#include "ui/pages/recommend/lists_model.h"

#include "ui/models/cell_roles.h"
#include "ui/text/language.h"
#include "ui/widgets/labels.h"

namespace kindred::ui {

ListsModel::ListsModel(Session& session, QObject* parent) : QAbstractTableModel(parent), m_session(session) {}

void ListsModel::setLists(workflow::ManyListsPtr lists, int offers) {
  beginResetModel();
  m_lists = std::move(lists);
  m_offers = offers;
  m_places.clear();
  endResetModel();
}

void ListsModel::setPlaces(std::vector<std::uint32_t> places) {
  beginResetModel();
  m_places = std::move(places);
  endResetModel();
}

void ListsModel::refresh() {
  if (rowCount() > 0) emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
  emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

int ListsModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_places.size());
}

int ListsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : 1 + m_offers; }

QVariant ListsModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || !m_lists) return {};
  if (index.column() == 0) return customerData(index.row(), role);
  return offerData(list(index.row()), static_cast<std::size_t>(index.column()) - 1, role);
}

QVariant ListsModel::customerData(int row, int role) const {
  const Entities& customers = m_lists->trained->data->dataset->customers;
  const Index who = customer(row);
  switch (role) {
    case Qt::DisplayRole: return QString::fromStdString(customers.title(who));
    case Qt::ToolTipRole: {
      const auto& cold = list(row).coldStart;
      const QString id = QString::fromStdString(customers.id(who));
      return cold ? id + QLatin1Char('\n') + translated(cold->reason) : id;
    }
    case MarkRole: return QVariant::fromValue(m_session.segmentOf(who));
    case TagRole: return list(row).coldStart ? QVariant(tr("Cold start")) : QVariant();
    case ToneRole: return static_cast<int>(Tone::Warn);
    default: return {};
  }
}

QVariant ListsModel::offerData(const recommend::RecommendationList& list, std::size_t offer, int role) const {
  if (offer >= list.items.size()) return {};
  const auto& [product, score] = list.items[offer];
  if (role == MutedRole) return list.coldStart.has_value();
  if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
  const QString title = QString::fromStdString(m_lists->trained->data->dataset->products.title(product));
  if (role == Qt::DisplayRole) return title;
  const QString figure = QLocale().toString(score, 'g', 6);
  return title + QLatin1Char('\n') +
         (list.coldStart ? tr("Customers with it: %1").arg(figure) : tr("Score %1").arg(figure));
}

QVariant ListsModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  return section == 0 ? tr("Customer") : formatCount(section);
}

}  // namespace kindred::ui
