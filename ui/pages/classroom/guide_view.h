// The Guide: a table of approaches, studies and ready systems, with what they are criticised for and what they come to on this
// data set, and a pane to read about the one that is chosen, or two panes side by side.
#pragma once

#include <QPointer>
#include <QWidget>

#include "core/workflow/queries/evaluated_figures.h"
#include "ui/pages/classroom/entry_list.h"
#include "ui/print/paper.h"
#include "ui/session.h"

class QComboBox;
class QMenu;

namespace kindred::ui {
class Note;
class SearchField;
}  // namespace kindred::ui

namespace kindred::ui::classroom {

class ReadingPane;
class TypeSize;
class ReferenceDialog;

class GuideView : public QWidget {
  Q_OBJECT

 public:
  /// `type` outlives it.
  GuideView(Session& session, const TypeSize& type, QWidget* parent = nullptr);

  /// Search and “Compare with”, for the page's row of tabs; stands above the table until it is taken.
  [[nodiscard]] QWidget* bar() const { return m_bar; }
  /// Shows one by its key, "item_neighbours".
  void choose(const QString& approach);
  /// The glossary and the reading list.
  void openReference();
  /// As PDF, as a job: what is read, or the whole guide.
  void writePdf(const QString& path, bool all);
  void askPdf(bool all);
  /// Asks for a printer.
  void print(bool all);

 signals:
  void lessonRequested(const QString& lesson);

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void showEvent(QShowEvent* event) override;

 private:
  [[nodiscard]] Paper paper(bool all) const;
  void loadFigures();
  void measure(const QString& method);
  void showSampleFigures();
  void takeFigures(const workflow::EvaluatedFigures& figures);
  void sayWhatFiguresAre();
  void followChoice();
  void fillCompared();
  void showCompared();
  void followDataset();
  void runCurrent();
  void runMethod(const QString& family, const QString& method);
  void placeList();
  void listen(ReadingPane* pane);

  Session& m_session;
  std::vector<GuideEntry> m_entries;
  workflow::EvaluatedFigures m_figures;
  QWidget* m_bar;
  SearchField* m_search;
  QComboBox* m_compared;
  QWidget* m_left;
  EntryList* m_list;
  Label* m_foot;
  Note* m_note;
  ReadingPane* m_pane;
  QWidget* m_line;
  ReadingPane* m_other;
  QPointer<ReferenceDialog> m_reference;
};

}  // namespace kindred::ui::classroom
