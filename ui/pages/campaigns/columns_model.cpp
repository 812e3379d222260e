#include "ui/pages/campaigns/columns_model.h"

#include <QFont>

#include "ui/models/cell_roles.h"
#include "ui/theme/theme.h"

namespace kindred::ui {
namespace {

constexpr std::string_view kOwn[] = {"customer", "segmentation", "segment", "cold_start", "campaign_group"};
constexpr std::string_view kRepeated[] = {"offer_", "title_", "score_", "reason_", "price_", "buyers_"};
// What most lists do not need: one name in every row, and what is for the office rather than for the customer.
constexpr std::string_view kLeftOut[] = {"segmentation", "campaign_group", "price_", "buyers_"};

}  // namespace

void ColumnsModel::setAvailable(const std::vector<std::string>& names, const Dataset& dataset) {
  beginResetModel();
  m_rows.clear();
  for (const std::string& name : names) {
    const auto stem = std::ranges::find_if(kRepeated, [&](std::string_view s) { return name == std::string(s) + "1"; });
    Row row{.name = name};
    if (stem != std::end(kRepeated)) {
      row.name = *stem;
      row.repeats = true;
    } else if (std::ranges::find(kOwn, name) == std::end(kOwn)) {
      const std::string plain = name.starts_with("customers.") ? name.substr(10) : name;
      const AttributeColumn* column = dataset.customers.attributes().find(plain);
      row.isAttribute = column != nullptr;
      row.ticked = false;
      row.role = column != nullptr ? column->role : AttributeRole::None;
    }
    if (std::ranges::find(kLeftOut, row.name) != std::end(kLeftOut)) row.ticked = false;
    m_rows.push_back(std::move(row));
  }
  endResetModel();
  emit changed();
}

void ColumnsModel::clear() {
  beginResetModel();
  m_rows.clear();
  endResetModel();
}

void ColumnsModel::setOffers(int offers) {
  if (offers == m_offers) return;
  m_offers = offers;
  if (!m_rows.empty()) emit dataChanged(index(0, 0), index(rowCount() - 1, 1));
}

std::vector<std::string> ColumnsModel::chosen() const {
  std::vector<std::string> names;
  for (const Row& row : m_rows) {
    if (!row.ticked) continue;
    if (!row.repeats) names.push_back(row.name);
    for (int i = 1; row.repeats && i <= m_offers; ++i) names.push_back(row.name + std::to_string(i));
  }
  return names;
}

std::map<std::string, std::string> ColumnsModel::headings() const {
  std::map<std::string, std::string> given;
  for (const Row& row : m_rows) {
    if (row.heading.isEmpty()) continue;
    const std::string heading = row.heading.toStdString();
    if (!row.repeats) given[row.name] = heading;
    for (int i = 1; row.repeats && i <= m_offers; ++i)
      given[row.name + std::to_string(i)] = m_offers == 1 ? heading : heading + ' ' + std::to_string(i);
  }
  return given;
}

void ColumnsModel::setHeading(const QString& name, const QString& heading) {
  const auto found = std::ranges::find(m_rows, name.toStdString(), &Row::name);
  if (found == m_rows.end() || found->heading == heading) return;
  found->heading = heading;
  const int row = static_cast<int>(found - m_rows.begin());
  emit dataChanged(index(row, 0), index(row, columnCount() - 1));
  emit changed();
}

QVariantMap ColumnsModel::givenHeadings() const {
  QVariantMap given;
  for (const Row& row : m_rows) {
    if (!row.heading.isEmpty()) given[QString::fromStdString(row.name)] = row.heading;
  }
  return given;
}

void ColumnsModel::setGivenHeadings(const QVariantMap& headings) {
  for (Row& row : m_rows) row.heading = headings.value(QString::fromStdString(row.name)).toString();
  retitle();
  emit changed();
}

int ColumnsModel::move(int row, int by) {
  const int target = row + by;
  if (row < 0 || target < 0 || target >= rowCount()) return row;
  beginMoveRows({}, row, row, {}, by > 0 ? target + 1 : target);
  std::swap(m_rows[static_cast<std::size_t>(row)], m_rows[static_cast<std::size_t>(target)]);
  endMoveRows();
  emit changed();
  return target;
}

QStringList ColumnsModel::arrangement() const {
  QStringList names;
  for (const Row& row : m_rows)
    names << (row.ticked ? QString() : QStringLiteral("-")) + QString::fromStdString(row.name);
  return names;
}

void ColumnsModel::arrange(const QStringList& arrangement) {
  beginResetModel();
  auto next = m_rows.begin();
  for (const QString& kept : arrangement) {
    const bool ticked = !kept.startsWith(QLatin1Char('-'));
    const std::string name = (ticked ? kept : kept.mid(1)).toStdString();
    const auto found = std::find_if(next, m_rows.end(), [&](const Row& row) { return row.name == name; });
    if (found == m_rows.end()) continue;
    found->ticked = ticked;
    std::rotate(next, found, found + 1);
    ++next;
  }
  endResetModel();
  emit changed();
}

void ColumnsModel::retitle() {
  emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
  if (!m_rows.empty()) emit dataChanged(index(0, 0), index(rowCount() - 1, 1));
}

int ColumnsModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString ColumnsModel::title(const Row& row) const {
  const QString name = QString::fromStdString(row.name);
  if (!row.repeats) return name;
  return m_offers <= 1 ? name + QLatin1Char('1') : QStringLiteral("%1%2 … %3").arg(name).arg(1).arg(m_offers);
}

/// As the file has it: "Offer 1 … 3".
QString ColumnsModel::heading(const Row& row) const {
  if (row.heading.isEmpty()) return title(row);
  return row.repeats && m_offers > 1 ? QStringLiteral("%1 1 … %2").arg(row.heading).arg(m_offers) : row.heading;
}

QString ColumnsModel::contents(const Row& row) const {
  if (row.isAttribute) {
    switch (row.role) {
      case AttributeRole::Name: return tr("Name");
      case AttributeRole::Email: return tr("E-mail address");
      case AttributeRole::Consent: return tr("Consent");
      default: return tr("From the table of customers");
    }
  }
  if (row.name == "customer") return tr("Customer number");
  if (row.name == "segmentation") return tr("Name of the grouping");
  if (row.name == "segment") return tr("Segment");
  if (row.name == "cold_start") return tr("Why offers are not personal");
  if (row.name == "offer_") return tr("Product number");
  if (row.name == "title_") return tr("Product's name");
  if (row.name == "score_") return tr("Score");
  if (row.name == "price_") return tr("Price");
  if (row.name == "buyers_") return tr("Customers who have it");
  if (row.name == "campaign_group") return tr("On the list or held back");
  if (row.name == "orders") return tr("Orders");
  if (row.name == "spend") return tr("Spend");
  if (row.name == "last_order") return tr("Date of the last order");
  if (row.name == "recency_days") return tr("Days since the last order");
  return tr("Reason in words");
}

QVariant ColumnsModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const Row& row = m_rows[static_cast<std::size_t>(index.row())];
  const bool inFile = !row.repeats || m_offers > 0;
  if (role == Qt::DisplayRole) return index.column() == 0 ? heading(row) : contents(row);
  if (role == Qt::EditRole) return row.heading;
  if (role == MutedRole) return index.column() == 1 || !row.ticked || !inFile;
  if (role == Qt::CheckStateRole && index.column() == 0) return row.ticked && inFile ? Qt::Checked : Qt::Unchecked;
  if (role != Qt::ToolTipRole) return {};
  if (!inFile) return tr("There are no offers in this list");
  if (index.column() == 1) return contents(row);
  const QString named =
      row.heading.isEmpty() ? QString() : tr("Otherwise called %1.").arg(title(row)) + QLatin1Char(' ');
  return named + tr("F2 or a double click gives it another name in the file");
}

bool ColumnsModel::setData(const QModelIndex& index, const QVariant& value, int role) {
  if (index.isValid() && role == Qt::EditRole) {
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const QString given = value.toString().simplified();
    const QString heading = given == title(row) ? QString() : given;
    if (heading != row.heading) emit headingEdited(QString::fromStdString(row.name), row.heading, heading);
    return true;
  }
  if (!index.isValid() || role != Qt::CheckStateRole || index.column() != 0) return false;
  m_rows[static_cast<std::size_t>(index.row())].ticked = value.toInt() == Qt::Checked;
  emit dataChanged(index, index.siblingAtColumn(1));
  emit changed();
  return true;
}

QVariant ColumnsModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  return section == 0 ? tr("Name in the file") : tr("Contains");
}

Qt::ItemFlags ColumnsModel::flags(const QModelIndex& index) const {
  Qt::ItemFlags flags = QAbstractTableModel::flags(index);
  if (index.isValid() && index.column() == 0) flags |= Qt::ItemIsUserCheckable | Qt::ItemIsEditable;
  return flags;
}

}  // namespace kindred::ui
