// What to offer whom, and the sum behind it: one customer, many at once, the customers for one product, and somebody who is
// in no data set.
#pragma once

#include <QMessageBox>
#include <QPointer>

#include "ui/page.h"
#include "ui/pages/recommend/recommend_data.h"

class QComboBox;

namespace kindred::ui {

class BasketCard;
class CustomerCard;
class CustomersPane;
class EmptyState;
class ManyView;
class Note;
class OffersPanel;
class ProductView;
class RoundsPanel;
class SegmentedControl;
class TrainPanel;
class WhyPane;

class RecommendPage : public Page {
  Q_OBJECT

 public:
  explicit RecommendPage(Session& session, QWidget* parent = nullptr);
  ~RecommendPage() override;

  [[nodiscard]] QString title() const override { return tr("Recommend"); }
  [[nodiscard]] QString subtitle() const override;
  [[nodiscard]] QString hint() const override;
  void activated() override;

  [[nodiscard]] CustomersPane* customers() const { return m_customers; }
  [[nodiscard]] OffersPanel* offers() const { return m_offers; }
  [[nodiscard]] WhyPane* why() const { return m_why; }
  [[nodiscard]] QMessageBox* removeQuestion() const { return m_removeQuestion; }
  /// The customer that is shown, by index.
  [[nodiscard]] std::optional<Index> customer() const { return m_current; }

  /// In the order of their choices.
  enum class Side { Customer, Many, Product, Basket };
  [[nodiscard]] Side side() const { return m_side; }
  void setSide(Side side);

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void hideEvent(QHideEvent* event) override;

 private:
  void buildCentre();
  void buildActions();
  void buildSides();
  void nameSides();
  void fitSides();
  void showCards();
  void openCustomer(Index customer);
  void loadBasket();
  void askWhatIf(Index product, std::optional<float> value);
  void changeWhatIf(const workflow::WhatIf& after);
  void setWhatIf(const workflow::WhatIf& whatIf);
  void showWhatIf();
  void showLists(const std::shared_ptr<const CustomerView>& view);
  void followDataset();
  void loadRecommenders();
  void take(const Recommenders& loaded);
  void followCustomer();
  void chooseFirst();
  void showCustomer(Index customer);
  void loadCustomer();
  void showWhy();
  void openWhy();
  void showStage();
  void showRounds();
  void fitHeight();
  void openTraining();
  void offerWayBack();
  void startRenamingRun();
  void renameRun(std::int64_t run, const std::string& name, const QString& undoable);
  void askToRemoveRun();
  void removeRun(std::int64_t run);
  void addToCampaign();
  void fillEmpty();

  std::shared_ptr<const CustomerBase> m_base;
  Recommenders m_recommenders;
  bool m_recommendersKnown = false;
  std::optional<Index> m_current;
  std::shared_ptr<const CustomerView> m_view;
  workflow::WhatIf m_whatIf;  ///< of the customer that is shown, until another is
  Side m_side = Side::Customer;
  bool m_trainingAsked = false;
  bool m_curveShown = false;      ///< of the recommender that is shown
  bool m_trainingShown = false;   ///< the curve is of a training that runs …
  bool m_trainingHidden = false;  ///< … unless the person closed it
  QAction* m_renameAction;
  QAction* m_removeAction;
  QString m_returnTo;  ///< the page that asked for a recommender, by key
  QPointer<QMessageBox> m_removeQuestion;

  CustomersPane* m_customers;
  WhyPane* m_why;
  Stages* m_stages;  ///< nothing to show, or the customer
  EmptyState* m_empty;
  QWidget* m_centre;
  Note* m_note;
  Note* m_whatIfNote;
  Note* m_back;  ///< to Campaigns, where training was asked for there
  CustomerCard* m_card;
  RoundsPanel* m_rounds;
  Stages* m_lower;  ///< list, form, or nothing while it is not known which
  QWidget* m_waiting;
  OffersPanel* m_offers;
  TrainPanel* m_training;
  SegmentedControl* m_sides;
  QComboBox* m_sideList;  ///< in place of them where they have no room
  BasketCard* m_basket;
  ManyView* m_many;
  ProductView* m_product;
};

}  // namespace kindred::ui
