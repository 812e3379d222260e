// A form made from a parameter schema: label on the left, editor on the right, unit in the editor, help in the
// tooltip, advanced parameters folded under a named line, every problem beside its field. Algorithms bring their own
// parameters as they are chosen; elements of lists stand under a heading each, and can be added and removed.
#pragma once

#include <QWidget>
#include <map>
#include <vector>

#include "core/params/schema.h"
#include "ui/widgets/labels.h"

class QGridLayout;
class QToolButton;

namespace kindred::ui {

namespace forms {
class Editor;
}

class ParameterForm : public QWidget {
  Q_OBJECT

 public:
  explicit ParameterForm(QWidget* parent = nullptr);
  ~ParameterForm() override;

  /// What the values are about (Session::datasetKey()): each subject has the values that were chosen for it, and starts
  /// from the defaults. Takes effect with the next setParameters().
  void setSubject(const QString& subject) { m_nextSubject = subject; }
  /// Builds the editors; what the person changed is kept where the key stays, all else takes its default. `shape`
  /// bounds what depends on the data. `columns` are offered for parameters of the type Columns.
  void setParameters(const Parameters& parameters, const DataShape& shape = {},
                     const std::vector<std::string>& columns = {});
  /// As they stand beside the values.
  [[nodiscard]] const Parameters& parameters() const { return m_parameters; }
  /// All values, also of what is folded or not shown.
  [[nodiscard]] Values values() const;
  /// What is not named keeps its default. Unknown keys are ignored. Does not emit changed().
  void setValues(const Values& values);
  /// Back to the defaults.
  void reset();
  /// All that is wrong, also shown beside the fields.
  [[nodiscard]] std::vector<Problem> problems() const;
  [[nodiscard]] bool isValid() const { return problems().empty(); }
  /// Whether any value differs from its default.
  [[nodiscard]] bool isChanged() const;
  /// The editor widget of a key, for tests and focus; null where there is none.
  [[nodiscard]] QWidget* editor(const std::string& key) const;
  void setAdvancedShown(bool shown);

 signals:
  /// The person changed a value (once for each change).
  void changed();

 private:
  struct Row;
  [[nodiscard]] const Row* rowOf(const std::string& key) const;
  void build();
  void addRow(const Parameter& parameter, QGridLayout* grid, int line);
  void addGroupHeading(const Parameter& parameter, QGridLayout* grid);
  void addHeading(const Parameter& parameter, QGridLayout* grid);
  void removeElement(const std::string& list, std::int64_t place);
  /// Other editors where other values bring other parameters; whether there were.
  bool rebuildFor(const Values& values);
  void fill(const Values& values);
  void edited();
  void refreshRows();
  void retranslate();
  [[nodiscard]] Values changedValues() const;

  Parameters m_declared;
  Parameters m_parameters;  ///< as they stand beside the values
  DataShape m_shape;
  std::vector<std::string> m_columns;
  std::vector<std::unique_ptr<Row>> m_rows;
  std::vector<std::pair<Label*, Text>> m_headings;
  QWidget* m_content = nullptr;
  QToolButton* m_fold = nullptr;
  QWidget* m_advanced = nullptr;
  bool m_filling = false;
  QString m_subject;
  QString m_nextSubject;
  std::map<QString, Values> m_chosen;  ///< by subject: what differs from the defaults
};

}  // namespace kindred::ui
