// Whom to write to again, and when to stop: customers as states of how long ago they bought, how often and for how much; what each is
// worth from now on, and in which it pays to write.
#pragma once

#include <memory>

#include "core/predict/customer_states.h"
#include "ui/models/rows_model.h"
#include "ui/session.h"
#include "ui/widgets/pane.h"

class QPushButton;

namespace kindred::ui {
class TableView;
}

namespace kindred::ui::predict_page {

using CustomerStatesPtr = std::shared_ptr<const predict::markov::CustomerStates>;

class StatesView : public QWidget {
  Q_OBJECT

 public:
  explicit StatesView(Session& session, QWidget* parent = nullptr);
  void show(const CustomerStatesPtr& states);
  [[nodiscard]] const CustomerStatesPtr& states() const { return m_states; }
  /// How many customers are in states that are worth writing to, and in all.
  [[nodiscard]] std::int64_t worthIt() const;
  [[nodiscard]] std::int64_t all() const;
  /// In how many states of how many it pays; and what they bring, as words.
  [[nodiscard]] QString told() const;
  [[nodiscard]] QString headline() const;
  void exportTo(const QString& file);
  void copyPicture() const;

 private:
  void buildTable();
  void select();
  void retell();

  Session& m_session;
  CustomerStatesPtr m_states;
  RowsModel<int> m_rows;  ///< places of states
  TitleRow* m_title;
  QPushButton* m_select;
  TableView* m_table;
};

}  // namespace kindred::ui::predict_page
