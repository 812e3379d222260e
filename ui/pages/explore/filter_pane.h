// A smaller data set from this one: what it should hold, how much that is, and the button that makes it.
#pragma once

#include <QLineEdit>
#include <QPushButton>
#include <QTimer>

#include "core/workflow/filter_data.h"
#include "ui/forms/parameter_form.h"
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
  /// Fills the form: what a quality check proposes.
  void propose(const FilterOptions& options);
  /// Counts again what the form keeps: the pane came to sight.
  void recount() { edited(); }
  [[nodiscard]] bool isBusy() const { return m_pause.isActive(); }
  [[nodiscard]] ParameterForm* form() const { return m_form; }
  [[nodiscard]] QPushButton* button() const { return m_make; }
  [[nodiscard]] QLineEdit* nameField() const { return m_name; }
  [[nodiscard]] Label* count() const { return m_count; }
  [[nodiscard]] Note* note() const { return m_note; }

 signals:
  void closed();

 private:
  void retell();
  void edited();
  void countKept();
  void make(const workflow::FilterRequest& request, bool undoable);
  void takeBack(std::int64_t made, const workflow::FilterRequest& request);
  [[nodiscard]] std::optional<FilterOptions> options() const;

  Session& m_session;
  Label* m_nameLabel;
  QLineEdit* m_name;
  ParameterForm* m_form;
  Label* m_count;
  Note* m_note;
  QPushButton* m_make;
  QPushButton* m_reset;
  QTimer m_pause;
  std::int64_t m_datasetId = 0;
};

}  // namespace kindred::ui::explore
