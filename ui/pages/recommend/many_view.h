// Many customers at once: the lists of the selection or of all, what they offer on the whole, and the way out of the
// program. Lists are made when the person asks, and stay until data or recommender are others.
#pragma once

#include "ui/pages/recommend/lists_model.h"
#include "ui/pages/recommend/recommend_data.h"

class QCheckBox;
class QComboBox;
class QPushButton;
class QSpinBox;

namespace kindred::ui {

class EmptyState;
class Label;
class Note;
class SearchField;
class Stages;
class TableView;
class ToolBar;

class ManyView : public QWidget {
  Q_OBJECT

 public:
  explicit ManyView(Session& session, QWidget* parent = nullptr);

  void setRecommenders(CustomerBasePtr base, const Recommenders& recommenders);
  [[nodiscard]] TableView* table() const { return m_table; }

 signals:
  /// Enter or double click on a customer.
  void customerOpened(kindred::Index customer);

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  ToolBar* buildTools();
  QWidget* buildFoot();
  void retell();
  void fillWho();
  void make();
  void show(const workflow::ManyListsPtr& lists, int offers);
  void forget();
  void find();
  void showWhole();
  void select();
  void exportFile();

  Session& m_session;
  CustomerBasePtr m_base;
  Recommenders m_recommenders;
  workflow::ManyListsPtr m_lists;
  ListsModel m_model;
  workflow::ListsView m_view;

  QComboBox* m_run;
  QComboBox* m_who;
  Label* m_eachName;
  QSpinBox* m_each;
  QCheckBox* m_hideBought;
  QPushButton* m_make;
  SearchField* m_search;
  Note* m_note;
  Stages* m_stages;
  EmptyState* m_empty;
  QWidget* m_filled;
  TableView* m_table;
  Label* m_whole;
  Label* m_count;
  QPushButton* m_select;
  QPushButton* m_export;
  QPushButton* m_campaign;
};

}  // namespace kindred::ui
