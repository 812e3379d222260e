// Where data for this program is found, as the guide lists it: sites to search, and well-known data sets. Nothing is fetched: a
// page opens in the browser when its button is pressed.
#pragma once

#include <QWidget>
#include <vector>

#include "core/guide/guide.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/labels.h"

namespace kindred::ui::help {

/// A site or a data set: what it holds, and the button that opens its page. The source outlives the card.
class SourceCard : public QWidget {
  Q_OBJECT

 public:
  explicit SourceCard(const guide::DataSource& source, QWidget* parent = nullptr);
  /// Whether all words of `query` occur in what it shows.
  [[nodiscard]] bool matches(const QString& query) const;

 private:
  void retranslate();

  const guide::DataSource& m_source;
  Label* m_holds;
  Label *m_sizeName = nullptr, *m_size = nullptr;
  Label *m_termsName = nullptr, *m_terms = nullptr;
  Label *m_dropName = nullptr, *m_drop = nullptr;
  QPushButton* m_open;
};

/// All of them in two groups.
class SourceList : public QWidget {
  Q_OBJECT

 public:
  explicit SourceList(QWidget* parent = nullptr);
  /// Shows those that hold every word of it.
  void setQuery(const QString& query);

 private:
  Label* addGroup(bool sites, QLayout* column);

  struct Group {
    Label* title;
    std::vector<SourceCard*> cards;
  };
  std::vector<Group> m_groups;
  Label* m_nothing;
  QString m_query;
};

}  // namespace kindred::ui::help
