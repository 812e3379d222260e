// The live preview: "All rows | Only problems", the roles above the columns, and the rows.
#pragma once

#include <QPushButton>
#include <QWidget>

#include "core/import/preview.h"
#include "ui/pages/data/preview_header.h"
#include "ui/pages/data/preview_model.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/labels.h"

namespace kindred::ui {
class TableView;
}

namespace kindred::ui::data {

class PreviewTable : public QWidget {
  Q_OBJECT

 public:
  explicit PreviewTable(QWidget* parent = nullptr);
  /// `problems` and `rows`: of the whole file; negative while not counted.
  void show(const imports::Preview& preview, std::int64_t rows, std::int64_t problems, bool hasChosenRoles);
  /// Of the rows that are skipped, those of one reason; the choice stays beside the other two until another is made.
  void showReason(imports::Check check);
  [[nodiscard]] TableView* table() const { return m_table; }
  [[nodiscard]] PreviewModel& model() { return m_model; }
  [[nodiscard]] PreviewHeader* header() const { return m_header; }
  [[nodiscard]] SegmentedControl* filter() const { return m_filter; }

 signals:
  void roleChosen(int fileColumn, kindred::imports::Role role);
  void suggestRolesRequested();

 protected:
  void resizeEvent(QResizeEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void fitColumns();
  void retranslate();
  [[nodiscard]] PreviewModel::Shown chosenRows() const;

  PreviewModel m_model;
  TableView* m_table;
  PreviewHeader* m_header;
  SegmentedControl* m_filter;
  ElidedLabel* m_extent;
  Label* m_title;
  ElidedLabel* m_remark;
  QPushButton* m_suggest;
  std::optional<imports::Check> m_reason;  ///< of the third choice, where there is one
  std::int64_t m_rows = -1;
  std::int64_t m_problems = -1;
};

}  // namespace kindred::ui::data
