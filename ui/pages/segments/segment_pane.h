// One segment: its colour and name, key figures, medians against everyone, what sets it apart, what to do with it.
#pragma once

#include "ui/pages/segments/members_section.h"
#include "ui/pages/segments/segments_data.h"
#include "ui/pages/segments/strategy_section.h"
#include "ui/session.h"
#include "ui/widgets/notes.h"
#include "ui/widgets/pane.h"

class QGridLayout;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace kindred::ui::segments {

class ColourButton;

class SegmentPane : public Pane {
  Q_OBJECT

 public:
  explicit SegmentPane(Session& session, QWidget* parent = nullptr);

  /// `segment`: an id of what is shown, Noise for those in none; NoSegment empties the pane.
  void show(const ShownPtr& shown, int segment);
  void setSelected(std::int64_t customers);
  /// Opens the menu of what may be done to the segment itself.
  void offerChanges();
  /// Why a change could not be made; the field shows the stored name again.
  void showError(const Error& error);

  /// What to do about the segment; null while it is not known.
  [[nodiscard]] const campaign::Strategy* strategy() const { return m_strategy->strategy(); }
  void editPlaybook() { m_strategy->editPlaybook(); }
  [[nodiscard]] QLineEdit* nameField() const { return m_name; }
  [[nodiscard]] QPushButton* allProductsButton() const { return m_allProducts; }
  [[nodiscard]] Note* note() const { return m_note; }

 signals:
  void nameEdited(const QString& name);
  void colourChosen(int colour);
  void selectRequested();
  void mergeRequested(int other);
  void splitRequested(int parts);
  void planRequested();
  void customerActivated(kindred::Index customer);
  /// The segment before or after is wanted.
  void stepRequested(int step);

 private:
  void buildHead();
  void buildSections();
  void buildFoot();
  void offerColours();
  void showFigures();
  void showAgainstAll();
  void showApart();
  void addProduct(const segment::ProfileLine& line, double greatestLift, QGridLayout* grid);
  void addShare(const segment::ProfileLine& line, QGridLayout* grid);
  void editName();
  [[nodiscard]] QString figureText(const segment::ProfileLine& line, double value) const;
  [[nodiscard]] std::vector<const segment::ProfileLine*> lines(const char* prefix) const;

  Session& m_session;
  ShownPtr m_shown;
  const segment::Segment* m_segment = nullptr;  ///< of m_shown
  std::int64_t m_selected = 0;
  bool m_all = false;  ///< whether all products are listed
  QString m_sentName;

  QToolButton* m_previous;
  QToolButton* m_next;
  QToolButton* m_more;
  ColourButton* m_colour;
  QLineEdit* m_name;
  Note* m_note;
  KeyFigure* m_customers;
  KeyFigure* m_share;
  KeyFigure* m_selectedFigure;
  Section* m_against = nullptr;
  QWidget* m_againstRows = nullptr;
  Section* m_apart = nullptr;
  QWidget* m_apartRows = nullptr;
  QPushButton* m_allProducts;
  StrategySection* m_strategy;
  MembersSection* m_members;
  QPushButton* m_select;
  QPushButton* m_plan;
};

}  // namespace kindred::ui::segments
