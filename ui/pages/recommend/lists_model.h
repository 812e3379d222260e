// The lists of many customers as rows: a window on an order of places, however many there are.
#pragma once

#include <QAbstractTableModel>

#include "core/workflow/queries/many_lists.h"
#include "ui/session.h"

namespace kindred::ui {

class ListsModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  explicit ListsModel(Session& session, QObject* parent = nullptr);

  /// Null: no rows. `offers`: columns after the customer's.
  void setLists(workflow::ManyListsPtr lists, int offers);
  void setPlaces(std::vector<std::uint32_t> places);
  [[nodiscard]] const std::vector<std::uint32_t>& places() const { return m_places; }
  [[nodiscard]] Index customer(int row) const { return m_lists->customers[m_places[static_cast<std::size_t>(row)]]; }
  /// The segments or the language changed: the same rows look different.
  void refresh();

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  /// Asks for another order; the rows stay until it is there.
  void sort(int column, Qt::SortOrder order) override { emit orderAsked(column, order); }

 signals:
  void orderAsked(int column, Qt::SortOrder order);

 private:
  [[nodiscard]] const recommend::RecommendationList& list(int row) const {
    return m_lists->lists[m_places[static_cast<std::size_t>(row)]];
  }
  [[nodiscard]] QVariant customerData(int row, int role) const;
  [[nodiscard]] QVariant offerData(const recommend::RecommendationList& list, std::size_t offer, int role) const;

  Session& m_session;
  workflow::ManyListsPtr m_lists;
  int m_offers = 0;
  std::vector<std::uint32_t> m_places;
};

}  // namespace kindred::ui
