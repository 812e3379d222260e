// The list of the current customer: which recommender, the products with their scores, what is ticked.
#pragma once

#include "core/workflow/campaign_choices.h"
#include "ui/models/rows_model.h"
#include "ui/pages/recommend/recommend_data.h"
#include "ui/session.h"
#include "ui/widgets/info_button.h"
#include "ui/widgets/name_chooser.h"
#include "ui/widgets/notes.h"

class QCheckBox;
class QPushButton;

namespace kindred::ui {

class OfferFilterBar;
class TableView;

/// A line of the list.
struct OfferRow {
  int rank = 0;
  workflow::RecommendedItem item = {};
  QString title = {};
  bool ticked = false;
};

class OffersPanel : public QWidget {
  Q_OBJECT

 public:
  explicit OffersPanel(Session& session, QWidget* parent = nullptr);

  void setRecommenders(CustomerBasePtr base, const Recommenders& recommenders);
  void show(std::shared_ptr<const CustomerView> view);
  [[nodiscard]] OfferChoice options() const;
  /// The line whose "why" is shown; nothing where the list is empty.
  [[nodiscard]] const OfferRow* current() const;
  [[nodiscard]] TableView* table() const { return m_table; }
  /// The recommenders, with what renames and removes the one chosen.
  [[nodiscard]] NameChooser* runs() const { return m_runs; }
  /// Offered where the run went round by round.
  void setCurveOffered(bool offered, bool shown);
  void copyList() const;
  void tickCurrent();
  /// Puts what is ticked in the list, and the recommender that made it, into a choice.
  void addTicks(workflow::CampaignChoice& choice) const;
  /// Of its narrowest arrangement, whatever the present one is.
  [[nodiscard]] QSize minimumSizeHint() const override;

 signals:
  void runChosen(qint64 run);
  void curveAsked(bool shown);
  void trainRequested();
  void optionsChanged();
  void currentChanged();
  void whyRequested();
  void addToCampaign();
  void renameRequested(const QString& name);
  void removeRequested();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  enum Column {
    RankColumn,
    ProductColumn,
    ScoreColumn,
    PredictionColumn,
    PopularityColumn,
    NeighboursColumn,
    PriceColumn,
    OfferColumn,
    ColumnCount
  };
  void buildToolRow(QLayout* column);
  QWidget* buildFoot();
  void setColumns();
  [[nodiscard]] QVariant scoreExtra(const OfferRow& row, int role) const;
  [[nodiscard]] QVariant popularityExtra(const OfferRow& row, int role) const;
  [[nodiscard]] QString scoreTitle() const;
  [[nodiscard]] QString scoreText(const OfferRow& row) const;
  [[nodiscard]] QString predictionTitle() const;
  [[nodiscard]] QString caption() const;
  void showRemarks();
  [[nodiscard]] int thinOffers() const;
  [[nodiscard]] QString priceText(const OfferRow& row) const;
  [[nodiscard]] QString neighboursText(const OfferRow& row) const;
  void fillRuns();
  void showRun();
  void showList();
  void showTicks();
  void followChoices();
  [[nodiscard]] bool isTicked(const workflow::CampaignChoice& choice, int rank, Index product) const;
  void fitWidth();
  void tick(int source, bool on);
  /// Whether what is listed is not personal. Who has everything gets no list, and is no cold start.
  [[nodiscard]] bool isCold() const {
    return m_view && m_view->list && m_view->list->coldStart && !m_view->list->items.empty();
  }
  [[nodiscard]] double barShare(double score) const;

  Session& m_session;
  CustomerBasePtr m_base;
  Recommenders m_recommenders;
  ScoreScale m_scale;
  std::shared_ptr<const CustomerView> m_view;
  bool m_hasPrices = false;
  bool m_hasNeighbours = false;
  bool m_hasPredictions = false;  ///< beside the score
  Index m_currentProduct = -1;
  QString m_shape;  ///< which columns the widths were made for

  NameChooser* m_runs;
  QComboBox* m_run;  ///< its list
  ElidedLabel* m_facts;
  InfoButton* m_info;
  QToolButton* m_curve;
  QCheckBox* m_hideBought;
  QToolButton* m_filterButton;
  OfferFilterBar* m_filter;
  QPushButton* m_train;
  QWidget* m_coldRow;
  Note* m_cold;
  TableView* m_table;
  RowsModel<OfferRow> m_model;
  Label* m_caption;
  RichLabel* m_count;
  QPushButton* m_copy;
  QPushButton* m_add;
};

}  // namespace kindred::ui
