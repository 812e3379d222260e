// The columns of the list: which, in which order, and what they are called in the file. What repeats with the offers
// (offer_1 … offer_3) is one row.
#pragma once

#include <QAbstractTableModel>

#include <map>

#include "core/data/dataset.h"

namespace kindred::ui {

class ColumnsModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  using QAbstractTableModel::QAbstractTableModel;

  /// `names` as workflow::campaignColumns gives them for one offer. Ticked at first: all but attributes.
  void setAvailable(const std::vector<std::string>& names, const Dataset& dataset);
  void clear();
  /// How often the repeated ones repeat; 0 leaves them out of the file.
  void setOffers(int offers);
  /// The columns of the file, in its order.
  [[nodiscard]] std::vector<std::string> chosen() const;
  /// What those are called, where not by their names; what repeats is numbered: "Offer 1", "Offer 2".
  [[nodiscard]] std::map<std::string, std::string> headings() const;
  /// Calls the column of a row, by its name in the model, `heading`; empty: by its own name.
  void setHeading(const QString& name, const QString& heading);
  /// All that were given, by the rows' names, to be kept.
  [[nodiscard]] QVariantMap givenHeadings() const;
  void setGivenHeadings(const QVariantMap& headings);
  /// Moves a row up (−1) or down (1); the row's new place.
  int move(int row, int by);
  void retitle();
  /// Which columns in which order, to be kept: names, those that are not ticked after a "-".
  [[nodiscard]] QStringList arrangement() const;
  /// Columns that are not named come last, as they are; names that there are not are passed over.
  void arrange(const QStringList& arrangement);

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : 2; }
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  bool setData(const QModelIndex& index, const QVariant& value, int role) override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

 signals:
  /// Other columns, another order or other names.
  void changed();
  /// The person called the column of a row otherwise; the model changes only by setHeading().
  void headingEdited(const QString& name, const QString& from, const QString& to);

 private:
  struct Row {
    std::string name;  ///< without the number where it repeats: "offer_"
    bool repeats = false;
    bool ticked = true;
    AttributeRole role = AttributeRole::None;
    bool isAttribute = false;
    QString heading = {};  ///< empty: the name
  };
  [[nodiscard]] QString heading(const Row& row) const;
  [[nodiscard]] QString title(const Row& row) const;
  [[nodiscard]] QString contents(const Row& row) const;

  std::vector<Row> m_rows;
  int m_offers = 0;
};

}  // namespace kindred::ui
