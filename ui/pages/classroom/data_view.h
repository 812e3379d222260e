// Where to find data, as a tab: the same list as that of the help.
#pragma once

#include <QWidget>

namespace kindred::ui {
class SearchField;
}

namespace kindred::ui::classroom {

class DataView : public QWidget {
  Q_OBJECT

 public:
  explicit DataView(QWidget* parent = nullptr);
  /// The search, for the page's row of tabs; stands above the list until it is taken.
  [[nodiscard]] QWidget* bar() const { return m_bar; }

 private:
  QWidget* m_bar;
  SearchField* m_search;
};

}  // namespace kindred::ui::classroom
