// The right pane of Recommend: the arithmetic of one score, in numbered steps that add up to it.
#pragma once

#include "ui/models/rows_model.h"
#include "ui/pages/recommend/recommend_data.h"
#include "ui/session.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pane.h"

class QPushButton;

namespace kindred::ui {

class Equation;
class NumberLine;
class TableView;

/// Of whose list, and of which line of it, the pane speaks.
struct WhySubject {
  CustomerBasePtr base = {};
  workflow::TrainedModelPtr trained = {};
  Index customer = 0;
  double usual = 0;  ///< what the customer usually gives
  workflow::RecommendedItem item = {};
  std::optional<recommend::ColdStart> coldStart = {};
};

/// A line of the table of the first step. The last one sums.
struct WhyRow {
  QString title = {};
  SegmentMark mark = {};
  std::optional<double> similarity = {}, value = {}, usual = {}, above = {};
  double adds = 0;
  bool isSum = false;
  std::optional<std::size_t> part = {};  ///< that the line opens to
};

class WhyPane : public Pane {
  Q_OBJECT

 public:
  explicit WhyPane(Session& session, QWidget* parent = nullptr);

  /// Nothing: the pane says what it would show. Lines that are parts open to their own arithmetic.
  void show(std::optional<WhySubject> subject);
  [[nodiscard]] const RowsModel<WhyRow>& rows() const { return m_model; }
  /// All steps as text, one line each.
  [[nodiscard]] QString asText() const;
  [[nodiscard]] QWidget* focusTarget() const;

 private:
  static constexpr std::size_t kShownTerms = 8;
  static constexpr int kRowHeight = 26;
  static constexpr int kTallRowHeight = 40;
  struct Step {
    QWidget* box = nullptr;
    Label* title = nullptr;
    QVBoxLayout* body = nullptr;
  };
  Step addStep(int number);
  void buildSteps();
  void retell();
  void showLead();
  void showTerms();
  void showSums();
  void showScale();
  void setColumns();
  void showOther();
  void showShrinkage();
  void fitTable();
  void fitColumns();
  [[nodiscard]] int widestCell(int column) const;
  [[nodiscard]] std::vector<WhyRow> termRows() const;
  void addPartRows(std::vector<WhyRow>& rows) const;
  void addSumRows(std::vector<WhyRow>& rows) const;
  [[nodiscard]] bool isCentred() const;
  [[nodiscard]] bool wholeValues() const;
  [[nodiscard]] bool ofCustomers() const { return explanation().of() == recommend::Term::Of::Customer; }
  [[nodiscard]] bool ofNeighbours() const { return explanation().of() != recommend::Term::Of::Concept; }
  /// Of the score, or of the prediction where that is asked for; of a part of it, where one is open.
  [[nodiscard]] const recommend::Explanation& explanation() const;
  [[nodiscard]] QString titleOf(const recommend::Term& term) const;
  void openPart(int row);
  [[nodiscard]] QString customerName() const;
  [[nodiscard]] QString productName() const;

  Session& m_session;
  std::optional<WhySubject> m_subject;
  bool m_all = false;
  bool m_ofPrediction = false;
  std::vector<std::size_t> m_open;  ///< the way from the whole to the part that is shown

  Label* m_nothing;
  QWidget* m_content;
  RichLabel* m_lead;
  QPushButton* m_back;   ///< from a part to the whole
  QPushButton* m_other;  ///< from the score to the prediction and back
  Step m_terms;
  TableView* m_table;
  RowsModel<WhyRow> m_model;
  QPushButton* m_more;
  Label* m_shrinkage;
  Step m_average;
  Equation* m_averageSum;
  Step m_base;
  Equation* m_baseSum;
  Step m_kept;
  Equation* m_keptSum;
  QWidget* m_scaleBox;
  NumberLine* m_scale;
  Label* m_preference;
};

}  // namespace kindred::ui
