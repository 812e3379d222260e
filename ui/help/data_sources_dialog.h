// The help page about where data is found. Nothing is fetched: a page opens in the browser when its button is pressed.
#pragma once

#include <QDialog>
#include <vector>

#include "ui/help/data_sources.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/labels.h"

class QScrollArea;

namespace kindred::ui::help {

/// A site or a data set: what it holds, and the button that opens its page.
class SourceCard : public QWidget {
  Q_OBJECT

 public:
  explicit SourceCard(const DataSource& source, QWidget* parent = nullptr);
  /// Whether all words of `query` occur in what it shows.
  [[nodiscard]] bool matches(const QString& query) const;

 private:
  void retranslate();

  const DataSource& m_source;
  Label* m_holds;
  Label *m_sizeName = nullptr, *m_size = nullptr;
  Label *m_termsName = nullptr, *m_terms = nullptr;
  Label *m_dropName = nullptr, *m_drop = nullptr;
  QPushButton* m_open;
};

/// Stays open beside the window while files are downloaded and dropped.
class DataSourcesDialog : public QDialog {
  Q_OBJECT

 public:
  explicit DataSourcesDialog(QWidget* parent = nullptr);

 private:
  Label* addGroup(const std::vector<DataSource>& sources, QLayout* column);
  void filter();

  SearchField* m_search;
  QScrollArea* m_scroller;
  struct Group {
    Label* title;
    std::vector<SourceCard*> cards;
  };
  std::vector<Group> m_groups;
  Label* m_nothing;
};

}  // namespace kindred::ui::help
