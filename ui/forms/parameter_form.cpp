#include "ui/forms/parameter_form.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QGridLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/forms/editors.h"
#include "ui/text/language.h"
#include "ui/widgets/controls.h"

namespace kindred::ui {
namespace {

constexpr int kLeastField = 64;

/// Fields may be narrower than their longest value, so that a scroll bar beside the form cuts none.
void letShrink(QWidget* editor) {
  auto fields = editor->findChildren<QWidget*>();
  fields << editor;
  for (QWidget* field : fields) {
    const bool isField =
        qobject_cast<QAbstractSpinBox*>(field) != nullptr || qobject_cast<QComboBox*>(field) != nullptr;
    if (isField) whenThemed(field, [field] { field->setMinimumWidth(theme().px(kLeastField)); });
  }
}

}  // namespace

struct ParameterForm::Row {
  Parameter parameter;
  std::unique_ptr<forms::Editor> editor;
  Label* label = nullptr;  ///< null where the editor has its own
  Label* problem = nullptr;
};

ParameterForm::ParameterForm(QWidget* parent) : QWidget(parent) {
  setMargins(new QVBoxLayout(this), 0, 0, 0, 0, 0);
  whenTranslated(this, [this] { retranslate(); });
}

ParameterForm::~ParameterForm() = default;

void ParameterForm::setParameters(const Parameters& parameters, const DataShape& shape,
                                  const std::vector<std::string>& columns) {
  m_chosen[m_subject] = changedValues();
  m_subject = m_nextSubject;
  const bool unfolded = m_advanced != nullptr && m_advanced->isVisibleTo(this);
  m_parameters = parameters;
  m_shape = shape;
  m_columns = columns;
  build();
  setValues(m_chosen[m_subject]);
  setAdvancedShown(unfolded);
}

void ParameterForm::build() {
  m_filling = true;
  m_rows.clear();
  delete m_content;
  m_content = new QWidget(this);
  layout()->addWidget(m_content);
  auto* column = new QVBoxLayout(m_content);
  setMargins(column, 0, 0, 0, 0, 8);
  auto* plain = new QGridLayout;
  column->addLayout(plain);
  m_fold = new QToolButton(m_content);
  m_fold->setAutoRaise(true);
  m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  m_fold->setProperty("kindredLeading", true);
  m_fold->setFocusPolicy(Qt::StrongFocus);
  m_fold->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);  // a long line is cut, its tooltip says all
  column->addWidget(m_fold);
  m_advanced = new QWidget(m_content);
  auto* advanced = new QGridLayout(m_advanced);
  column->addWidget(m_advanced);
  for (QGridLayout* grid : {plain, advanced}) {
    grid->setColumnStretch(0, 1);
    whenThemed(grid, [grid] {
      grid->setHorizontalSpacing(theme().px(10));
      grid->setVerticalSpacing(theme().px(6));
    });
  }
  for (const Parameter& parameter : m_parameters) {
    QGridLayout* grid = parameter.advanced ? advanced : plain;
    addRow(parameter, grid, grid->rowCount());
  }
  connect(m_fold, &QToolButton::clicked, this, [this] { setAdvancedShown(!m_advanced->isVisibleTo(this)); });
  m_filling = false;
  reset();
  retranslate();
  setAdvancedShown(false);
}

void ParameterForm::addRow(const Parameter& parameter, QGridLayout* grid, int line) {
  auto row = std::make_unique<Row>();
  row->parameter = parameter;
  row->editor = forms::makeEditor(parameter, m_shape, m_columns, [this] { edited(); });
  QWidget* editor = row->editor->widget();
  letShrink(editor);
  editor->setObjectName(QString::fromStdString(parameter.key));
  if (!row->editor->hasOwnLabel()) {
    row->label = new Label(FontRole::Control, Role::Text2);
    row->label->setBuddy(editor);
    row->label->setWordWrap(true);
    grid->addWidget(row->label, line, 0, 1, row->editor->isWide() ? 2 : 1);
  }
  if (row->editor->hasOwnLabel() || row->editor->isWide())
    grid->addWidget(editor, row->editor->isWide() ? line + 1 : line, 0, 1, 2);
  else grid->addWidget(editor, line, 1);
  row->problem = new Label(FontRole::Small, Role::ErrText);
  row->problem->setWordWrap(true);
  row->problem->hide();
  grid->addWidget(row->problem, line + 2, 0, 1, 2);
  m_rows.push_back(std::move(row));
}

void ParameterForm::retranslate() {
  QStringList advanced;
  for (const auto& row : m_rows) {
    row->editor->retranslate();
    const QString help = translated(row->parameter.help);
    row->editor->widget()->setToolTip(help);
    row->editor->widget()->setWhatsThis(help);
    if (row->label != nullptr) {
      row->label->setText(translated(row->parameter.label));
      row->label->setToolTip(help);
    }
    row->editor->widget()->setAccessibleName(translated(row->parameter.label));
    if (row->parameter.advanced) advanced << translated(row->parameter.label);
  }
  if (m_fold == nullptr) return;
  // A named line: "Scaling, restarts, seed".
  QString line = advanced.mid(0, 3).join(QStringLiteral(", "));
  for (qsizetype i = 1, word = advanced.value(0).size(); i < std::min<qsizetype>(advanced.size(), 3); ++i) {
    const qsizetype start = word + 2;
    if (start + 1 < line.size() && !line[start + 1].isUpper()) line[start] = line[start].toLower();
    word = start + advanced[i].size();
  }
  if (advanced.size() > 3) line += QStringLiteral("…");
  m_fold->setText(line);
  m_fold->setToolTip(advanced.join(QStringLiteral("\n")));
  m_fold->setVisible(!advanced.isEmpty());
  refreshRows();
}

Values ParameterForm::values() const {
  Values result;
  for (const auto& row : m_rows) result[row->parameter.key] = row->editor->value();
  return result;
}

Values ParameterForm::changedValues() const {
  Values result;
  for (const auto& row : m_rows) {
    const Value value = row->editor->value();
    if (value != row->parameter.defaultValue) result[row->parameter.key] = value;
  }
  return result;
}

void ParameterForm::setValues(const Values& values) {
  m_filling = true;
  for (const auto& row : m_rows) {
    auto found = values.find(row->parameter.key);
    for (const std::string& alias : row->parameter.aliases) {
      if (found == values.end()) found = values.find(alias);
    }
    if (found != values.end()) row->editor->setValue(found->second);
  }
  m_filling = false;
  refreshRows();
}

void ParameterForm::reset() {
  m_filling = true;
  const bool before = isChanged();
  for (const auto& row : m_rows) row->editor->setValue(row->parameter.defaultValue);
  m_filling = false;
  refreshRows();
  if (before) emit changed();
}

std::vector<Problem> ParameterForm::problems() const { return kindred::problems(m_parameters, values(), m_shape); }

bool ParameterForm::isChanged() const { return !changedValues().empty(); }

QWidget* ParameterForm::editor(const std::string& key) const {
  for (const auto& row : m_rows) {
    if (row->parameter.key == key) return row->editor->widget();
  }
  return nullptr;
}

void ParameterForm::setAdvancedShown(bool shown) {
  if (m_advanced == nullptr) return;
  m_advanced->setVisible(shown);
  m_fold->setIcon(icon(shown ? QStringLiteral("down") : QStringLiteral("right")));
}

void ParameterForm::edited() {
  if (m_filling) return;
  refreshRows();
  emit changed();
}

// Shows what depends on other values, and every problem beside its field; a folded problem unfolds.
void ParameterForm::refreshRows() {
  if (m_filling) return;
  const Values all = values();
  const std::vector<Problem> wrong = problems();
  for (const auto& row : m_rows) {
    const bool shown = isShown(row->parameter, all);
    row->editor->widget()->setVisible(shown);
    if (row->label != nullptr) row->label->setVisible(shown);
    const auto problem =
        std::find_if(wrong.begin(), wrong.end(), [&](const Problem& p) { return p.key == row->parameter.key; });
    row->problem->setVisible(shown && problem != wrong.end());
    if (problem == wrong.end()) continue;
    row->problem->setText(translated(problem->text));
    if (row->parameter.advanced) setAdvancedShown(true);
  }
}

}  // namespace kindred::ui
