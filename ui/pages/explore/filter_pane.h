// Looking at a part of the data set: what it should hold, how much that is, and the button that keeps it as a data set.
#pragma once

#include <QLineEdit>
#include <QPushButton>
#include <QTimer>

#include "core/workflow/filter_data.h"
#include "ui/forms/parameter_form.h"
#include "ui/pages/explore/condition_list.h"
#include "ui/session.h"
#include "ui/widgets/notes.h"
#include "ui/widgets/pane.h"

namespace kindred::ui::explore {

class FilterPane : public Pane {
  Q_OBJECT

 public:
  explicit FilterPane(Session& session, QWidget* parent = nullptr);

  /// Follows the session's data set; settings of another one are forgotten.
  void followDataset();
  /// Fills the form: what a quality check proposes. Columns that were asked for stay.
  void propose(const FilterOptions& options);
  /// Asks for nothing: everything is shown again.
  void reset();
  /// The pane came to sight: looks at the columns, and counts what is kept.
  void open();
  /// What is asked for, a line each; empty where that is everything, or cannot be read.
  [[nodiscard]] QStringList words() const;
  [[nodiscard]] bool isBusy() const { return m_pause.isActive(); }
  [[nodiscard]] ConditionList* conditions() const { return m_conditions; }
  [[nodiscard]] QPushButton* button() const { return m_make; }
  [[nodiscard]] QLineEdit* nameField() const { return m_name; }
  [[nodiscard]] Label* count() const { return m_count; }
  [[nodiscard]] Note* note() const { return m_note; }

 signals:
  /// What is asked for was found: a part of the session's data set, or null where it is everything.
  void found(const kindred::DatasetPtr& part);
  void closed();

 private:
  void buildFoot();
  void retell();
  void loadColumns();
  void selectKept();
  void edited();
  void countKept();
  void showKept(const DatasetPtr& part, bool isAll);
  void make(const workflow::FilterRequest& request, bool undoable);
  void takeBack(std::int64_t made, const workflow::FilterRequest& request);
  [[nodiscard]] std::optional<FilterOptions> options() const;

  Session& m_session;
  Label* m_nameLabel;
  QLineEdit* m_name;
  ParameterForm* m_form;
  ConditionList* m_conditions;
  Label* m_count;
  QPushButton* m_select;
  Note* m_note;
  QPushButton* m_make;
  QPushButton* m_reset;
  QTimer m_pause;
  std::int64_t m_datasetId = 0;
  DatasetPtr m_described;  ///< whose columns are offered
  DatasetPtr m_part;       ///< what the last count kept
};

}  // namespace kindred::ui::explore
