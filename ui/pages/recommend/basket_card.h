// Somebody who is in no data set, described by hand: what is in the basket, and, where the data are ratings, what it is
// worth to them. Stands where the customer's card stands otherwise. Nothing is stored.
#pragma once

#include "core/workflow/queries/typed_history.h"
#include "ui/models/rows_model.h"
#include "ui/pages/recommend/recommend_data.h"
#include "ui/session.h"

class QDoubleSpinBox;
class QPushButton;

namespace kindred::ui {

class FindField;
class Label;
class Note;
class TableView;

class BasketCard : public QWidget {
  Q_OBJECT

 public:
  explicit BasketCard(Session& session, QWidget* parent = nullptr);

  /// Another data set, or none (null): the basket is emptied.
  void setBase(CustomerBasePtr base);
  void setRecommenders(const Recommenders& recommenders);
  /// Puts a product in, which is current then; one that is there already becomes current.
  void add(Index product);
  [[nodiscard]] std::vector<workflow::TypedEntry> basket() const;
  [[nodiscard]] TableView* table() const { return m_table; }

 signals:
  void changed();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  QLayout* buildTools();
  void setColumns();
  void retell();
  void showTools();
  void rate(double value);
  void removeCurrent();
  void clear();
  void setEntries(std::vector<workflow::TypedEntry> entries, int current);

  Session& m_session;
  CustomerBasePtr m_base;
  ScoreScale m_scale;  ///< of what one gives; none where the data are purchases
  RowsModel<workflow::TypedEntry> m_model;
  bool m_filling = false;

  Label* m_title;
  FindField* m_find;
  Note* m_note;
  Label* m_nothing;
  TableView* m_table;
  Label* m_rateName;
  QDoubleSpinBox* m_rate;
  QPushButton* m_remove;
  QPushButton* m_clear;
};

}  // namespace kindred::ui
