// The left pane of Recommend: who there is, found by search, segment and selection, sorted as the person likes.
#pragma once

#include "ui/pages/recommend/customers_model.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/notes.h"
#include "ui/widgets/pane.h"

class QCheckBox;
class QComboBox;
class QStackedWidget;

namespace kindred::ui {

class CustomersPane : public Pane {
  Q_OBJECT

 public:
  explicit CustomersPane(Session& session, QWidget* parent = nullptr);

  /// Another data set, or none (null).
  void setBase(CustomerBasePtr base);
  void setRecommenders(const Recommenders& recommenders);
  /// Marks a customer without telling anyone.
  void showCustomer(std::optional<Index> customer);
  /// The first of the list; nothing while it is empty.
  [[nodiscard]] std::optional<Index> first() const;
  [[nodiscard]] TableView* list() const { return m_list; }

 signals:
  /// The person went to another customer.
  void customerChosen(kindred::Index customer);
  /// The list was found anew.
  void listed();
  /// Keys in the list: to the reasons, and a tick for the offer that is current.
  void whyRequested();
  void tickRequested();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void buildControls();
  void fillSegments();
  void fillOrders();
  void find();
  void showFoot();
  void selectionChanged();
  void openFirst();

  Session& m_session;
  CustomerBasePtr m_base;
  CustomersModel m_model;
  std::optional<Index> m_current;
  std::int64_t m_coldStarts = -1;
  bool m_marking = false;
  bool m_finding = false;
  bool m_openWhenFound = false;  ///< Enter was pressed in the search before its answer

  SearchField* m_search;
  QComboBox* m_segment;
  QComboBox* m_order;
  QCheckBox* m_onlySelected;
  TableView* m_list;
  Label* m_nobody;
  QStackedWidget* m_stack;
  ElidedLabel* m_foot;
};

}  // namespace kindred::ui
