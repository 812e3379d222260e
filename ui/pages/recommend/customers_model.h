// The customers of the left pane: a window on an order of indices, however many there are.
#pragma once

#include <QAbstractTableModel>

#include "ui/models/table_view.h"
#include "ui/pages/recommend/recommend_data.h"
#include "ui/session.h"

namespace kindred::ui {

class CustomersModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum ExtraRole { ColdStartRole = Qt::UserRole + 100, SelectedRole, IdRole };  ///< IdRole: the id beside a name

  explicit CustomersModel(Session& session, QObject* parent = nullptr);

  void setBase(CustomerBasePtr base);
  void setOrder(std::vector<Index> order);
  void setColdStarts(std::vector<char> isColdStart);
  /// The shared selection or the segments changed: the same rows look different.
  void refreshMarks();

  [[nodiscard]] Index customer(int row) const { return m_order[static_cast<std::size_t>(row)]; }
  /// The row of a customer; −1: not listed.
  [[nodiscard]] int rowOf(Index customer) const;

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : 1; }
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  [[nodiscard]] QString factsLine(Index customer) const;

  Session& m_session;
  CustomerBasePtr m_base;
  std::vector<Index> m_order;
  std::vector<char> m_isColdStart;
};

/// Chip, id, badge and the line of facts, in two lines of one row.
class CustomerDelegate : public CellDelegate {
  Q_OBJECT

 public:
  using CellDelegate::CellDelegate;
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace kindred::ui
