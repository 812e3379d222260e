// What the map of the Similarity page is of: two rows of tools above it. Kind, measure, order of rows and columns, least
// in common, and a field that finds a row.
#pragma once

#include "core/workflow/queries/similarity_map.h"
#include "ui/session.h"
#include "ui/widgets/pane.h"

class QComboBox;
class QPushButton;
class QSpinBox;

namespace kindred::ui {

class FindField;
class SegmentedControl;

class MapTools : public QWidget {
  Q_OBJECT

 public:
  explicit MapTools(Session& session, QWidget* parent = nullptr);

  /// What the tools ask for, of the data set that is shown; the order is one that the data set has.
  [[nodiscard]] workflow::MapRequest request() const;
  [[nodiscard]] workflow::MapKind kind() const;
  /// Offers what the data set that is shown can be ordered by.
  void followDataset();
  [[nodiscard]] FindField* finder() const { return m_find; }
  /// Draws what the tools ask for; the page gives it its place.
  [[nodiscard]] QPushButton* updateButton() const { return m_update; }
  /// At the right end of the first row.
  void addLast(QWidget* widget);

 signals:
  /// Something else is asked for.
  void changed();
  /// The least in common is being typed: nothing is asked for yet.
  void edited();

 private:
  void build();
  void retell();
  void fillMeasures();
  void fillOrders();
  void fillOrder(QComboBox* box, workflow::Member member);
  void chooseKind();
  void chooseMeasure();
  [[nodiscard]] bool isMixed() const;
  [[nodiscard]] similarity::MeasureOptions options() const;
  [[nodiscard]] static workflow::MapOrder orderOf(const QComboBox* box);

  Session& m_session;
  ToolBar* m_first;
  ToolBar* m_second;
  SegmentedControl* m_kind;
  QComboBox* m_measure;
  QComboBox* m_holding;  ///< of mixed maps, in place of the measure
  QComboBox* m_rowOrder;
  QComboBox* m_columnOrder;
  QSpinBox* m_overlap;
  FindField* m_find;
  QPushButton* m_update;
  int m_usualOverlap = 1;  ///< of the measure
  int m_askedOverlap = 1;  ///< as it was when something was asked for last
};

}  // namespace kindred::ui
