// The right pane of the Similarity page: the arithmetic of one cell, written out, and the same pair by other measures;
// of a cell of customers or segments × products, what it counts. Below, who is most like the cell's row.
#pragma once

#include <QString>

#include "ui/models/rows_model.h"
#include "ui/models/table_view.h"
#include "ui/pages/similarity/map_data.h"
#include "ui/session.h"
#include "ui/widgets/pane.h"

class QGridLayout;
class QPushButton;

namespace kindred::ui {

/// One product (or customer) that both have.
struct SharedLine {
  QString title;
  similarity::PairArithmetic::Line line;
};

class NeighbourSection;

class CellPane : public Pane {
  Q_OBJECT

 public:
  explicit CellPane(Session& session, QWidget* parent = nullptr);
  /// Null: no cell is current.
  void show(CellWhyPtr why);
  void setPinned(bool pinned);
  [[nodiscard]] const CellWhyPtr& why() const { return m_why; }
  [[nodiscard]] NeighbourSection* neighbours() const { return m_neighbours; }
  /// The whole arithmetic as lines, for the clipboard.
  [[nodiscard]] QString asText() const;

 signals:
  void selectBoth();
  void showCustomer();

 private:
  struct PairCard {
    Card* card = nullptr;
    ElidedLabel* name = nullptr;
    Label* facts = nullptr;
    SegmentChip* chip = nullptr;
    ElidedLabel* segment = nullptr;
  };
  PairCard makeCard();
  void build();
  void setColumns();
  void retell();
  void showPair();
  void showCard(const PairCard& card, const QString& title, const QString& facts, const segment::Segment* segment);
  [[nodiscard]] QString factsOf(Index row, Index count) const;
  [[nodiscard]] const segment::Segment* segmentOf(Index row) const;
  void showHeld();
  void showHeldSums();
  void showLines();
  void showSums();
  void addShrunk();
  [[nodiscard]] QString remark() const;
  void showOthers();
  void addSum(const QString& label, const QString& value, bool bold = false);
  [[nodiscard]] QString division() const;

  Session& m_session;
  CellWhyPtr m_why;
  RowsModel<SharedLine> m_model;
  Label* m_nothing;
  QWidget* m_content;
  PairCard m_first;
  PairCard m_second;
  RichLabel* m_lead;
  TableView* m_table;
  QPushButton* m_more;
  QGridLayout* m_sums;
  Label* m_preference;
  Section* m_others;
  QGridLayout* m_otherGrid;
  QPushButton* m_recommend;
  QPushButton* m_select;
  NeighbourSection* m_neighbours;
  std::vector<std::pair<QString, QString>> m_sumLines;
  bool m_all = false;
};

/// The measure's name in the window's language.
QString measureName(similarity::Measure measure);

}  // namespace kindred::ui
