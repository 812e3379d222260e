// Uses in marketing: what each answers, step by step with the pages of the program, what goes wrong and how one would know
// that it works.
#pragma once

#include <QWidget>

#include "ui/pages/classroom/entry_list.h"
#include "ui/session.h"

namespace kindred::ui {
class SearchField;
}

namespace kindred::ui::classroom {

class ReadingPane;
class TypeSize;

class UsesView : public QWidget {
  Q_OBJECT

 public:
  /// `type` outlives it.
  UsesView(Session& session, const TypeSize& type, QWidget* parent = nullptr);
  /// The search, for the page's row of tabs; stands above the list until it is taken.
  [[nodiscard]] QWidget* bar() const { return m_bar; }

 signals:
  void sourcesRequested();

 private:
  void followChoice();
  void open(const QString& page, const QString& method);

  Session& m_session;
  QString m_waitingPage, m_waitingMethod;  ///< that open once the sample is there
  QWidget* m_bar;
  SearchField* m_search;
  EntryList* m_list;
  ReadingPane* m_pane;
};

}  // namespace kindred::ui::classroom
