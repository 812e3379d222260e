// The guide's table: rows by group under a header, a search over all that they say, Up and Down, Enter.
#pragma once

#include <QWidget>

#include "ui/pages/classroom/entry_row.h"

class QScrollArea;
class QVBoxLayout;

namespace kindred::ui::classroom {

class EntryHeader;

class EntryList : public QWidget {
  Q_OBJECT

 public:
  explicit EntryList(EntryColumns columns, QWidget* parent = nullptr);
  /// Keeps what is chosen, where it is still there; else chooses the first. Emits nothing.
  void setEntries(std::vector<GuideEntry> entries);
  /// Whether a click on “not run yet” asks for a figure.
  void setMeasurable(bool measurable);
  void setFactor(double factor);  ///< of big type
  void setFigures(const std::map<std::string, evaluate::Figure>& figures);
  /// Shows the rows that hold every word of it.
  void setQuery(const QString& query);
  void choose(const QString& key);
  /// Null while there is none.
  [[nodiscard]] const GuideEntry* current() const;
  [[nodiscard]] const std::vector<EntryRow*>& rows() const { return m_rows; }
  /// What the header calls the figures: "Here, NDCG".
  void setFigureTitle(const QString& title);

 signals:
  void chosen();                              ///< another row, by the person
  void measureRequested(const QString& key);  ///< of the row whose “not run yet” was clicked
  void activated();                           ///< Enter or double click on the current one

 private:
  void rebuild();
  void check(EntryRow* row, bool byPerson);
  void move(int by);
  [[nodiscard]] EntryRow* row(const QString& key) const;

  EntryColumns m_columns;
  std::vector<GuideEntry> m_entries;
  std::map<std::string, evaluate::Figure> m_figures;
  bool m_measurable = false;
  double m_factor = 1;
  QString m_query, m_current, m_figureTitle;
  EntryHeader* m_header;
  QScrollArea* m_scroller;
  QWidget* m_content;
  QVBoxLayout* m_column;
  std::vector<EntryRow*> m_rows;
  std::vector<std::pair<Label*, QString>> m_groups;  ///< titles, and the groups they are of
  Label* m_nothing;
};

}  // namespace kindred::ui::classroom
