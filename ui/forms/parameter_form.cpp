#include "ui/forms/parameter_form.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QGridLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/forms/editors.h"
#include "ui/help/places.h"
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

/// Which element of which list a parameter belongs to.
struct Element {
  std::string list;
  std::int64_t place;
};

std::optional<Element> elementOf(const Parameters& parameters, const std::string& key) {
  std::string list;
  for (const Parameter& each : parameters) {
    const bool holds = each.type == ParameterType::List && key.starts_with(each.key + ".");
    if (holds && each.key.size() > list.size()) list = each.key;
  }
  if (list.empty()) return {};
  return Element{list, std::stoll(key.substr(list.size() + 1))};
}

std::int64_t elementCount(const Parameters& parameters, const std::string& list) {
  std::int64_t count = 0;
  for (const Parameter& each : parameters) {
    const auto element = elementOf(parameters, each.key);
    if (element && element->list == list) count = std::max(count, element->place + 1);
  }
  return count;
}

/// "cold" of "cold.enough"; empty for a key of no group.
std::string groupOf(const std::string& key) {
  const std::size_t dot = key.rfind('.');
  return dot == std::string::npos ? std::string() : key.substr(0, dot);
}

/// A method that a group of parameters beside others is about: "cold.algorithm". What elements of lists are about stands
/// in their headings.
bool leadsGroup(const Parameters& parameters, const Parameter& parameter) {
  const std::string group = groupOf(parameter.key);
  if (parameter.type != ParameterType::Algorithm || group.empty()) return false;
  const auto element = elementOf(parameters, parameter.key);
  return !element || group != element->list + "." + std::to_string(element->place);
}

QString headingName(const Element& element) {
  return QString::fromStdString(element.list + "." + std::to_string(element.place));
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
  m_declared = parameters;
  m_parameters = expanded(m_declared, m_chosen[m_subject]);
  m_shape = shape;
  m_columns = columns;
  build();
  fill(m_chosen[m_subject]);
}

bool ParameterForm::rebuildFor(const Values& values) {
  Parameters wanted = expanded(m_declared, values);
  if (std::ranges::equal(wanted, m_parameters, {}, &Parameter::key, &Parameter::key)) return false;
  QWidget* const focused = focusWidget();
  const QString focus = focused != nullptr ? focused->objectName() : QString();
  m_parameters = std::move(wanted);
  build();
  fill(values);
  if (auto* again = focus.isEmpty() ? nullptr : m_content->findChild<QWidget*>(focus)) again->setFocus();
  return true;
}

void ParameterForm::build() {
  m_filling = true;
  const bool unfolded = m_advanced != nullptr && m_advanced->isVisibleTo(this);
  m_rows.clear();
  m_headings.clear();
  if (m_content != nullptr) {
    m_content->hide();
    m_content->deleteLater();  // one of its editors may have asked for this
  }
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
    addHeading(parameter, grid);
    addRow(parameter, grid, grid->rowCount());
  }
  connect(m_fold, &QToolButton::clicked, this, [this] { setAdvancedShown(!m_advanced->isVisibleTo(this)); });
  for (const auto& row : m_rows) row->editor->setValue(row->parameter.defaultValue);
  m_filling = false;
  retranslate();
  setAdvancedShown(unfolded);
}

// Its method's own row heads a group; where that row is elsewhere, the advanced ones of the group have a heading.
void ParameterForm::addGroupHeading(const Parameter& parameter, QGridLayout* grid) {
  const std::string group = groupOf(parameter.key);
  const auto leads = [&](const Parameter& each) {
    return groupOf(each.key) == group && leadsGroup(m_parameters, each);
  };
  const auto leader = std::ranges::find_if(m_parameters, leads);
  const QString name = QStringLiteral("group ") + QString::fromStdString(group);
  if (leader == m_parameters.end() || leader->advanced == parameter.advanced || grid->findChild<QObject*>(name)) return;
  auto* row = new QHBoxLayout;
  row->setObjectName(name);
  setMargins(row, 0, 6, 0, 0, 4);
  auto* label = new Label(FontRole::BodyBold);
  m_headings.emplace_back(label, parameter.context);
  row->addWidget(label, 1);
  grid->addLayout(row, grid->rowCount(), 0, 1, 2);
}

void ParameterForm::addHeading(const Parameter& parameter, QGridLayout* grid) {
  addGroupHeading(parameter, grid);
  const auto element = elementOf(m_parameters, parameter.key);
  if (!element || grid->findChild<QObject*>(headingName(*element)) != nullptr) return;
  auto* row = new QHBoxLayout;
  row->setObjectName(headingName(*element));
  setMargins(row, 0, 6, 0, 0, 4);
  auto* label = new Label(FontRole::BodyBold);
  m_headings.emplace_back(label, parameter.context);
  row->addWidget(label, 1);
  if (!parameter.advanced) {
    auto* remove = makeIconButton(QStringLiteral("x"));
    remove->setObjectName(QStringLiteral("remove ") + headingName(*element));
    const Parameter& list = *kindred::find(m_parameters, element->list);
    remove->setEnabled(static_cast<double>(elementCount(m_parameters, element->list)) > list.range->minimum);
    connect(remove, &QToolButton::clicked, this, [this, at = *element] { removeElement(at.list, at.place); });
    setIconToolTip(remove, tr("Remove"));
    row->addWidget(remove);
  }
  grid->addLayout(row, grid->rowCount(), 0, 1, 2);
}

void ParameterForm::removeElement(const std::string& list, std::int64_t place) {
  rebuildFor(withoutElement(m_declared, values(), list, place));
  emit changed();
}

void ParameterForm::addRow(const Parameter& parameter, QGridLayout* grid, int line) {
  auto row = std::make_unique<Row>();
  row->parameter = parameter;
  row->editor = forms::makeEditor(parameter, m_shape, m_columns, [this] { edited(); });
  QWidget* editor = row->editor->widget();
  letShrink(editor);
  editor->setObjectName(QString::fromStdString(parameter.key));
  if (!row->editor->hasOwnLabel()) {
    const bool leads = leadsGroup(m_parameters, parameter);
    row->label = leads ? new Label(FontRole::BodyBold) : new Label(FontRole::Control, Role::Text2);
    if (leads) whenThemed(row->label, [label = row->label] { label->setContentsMargins(0, theme().px(8), 0, 0); });
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
  for (const auto& [label, text] : m_headings) label->setText(translated(text));
  for (const auto& row : m_rows) {
    row->editor->retranslate();
    const QString words = translated(row->parameter.help);
    row->editor->widget()->setToolTip(words);
    row->editor->widget()->setWhatsThis(words);
    help::setWord(row->editor->widget(), row->parameter.key);
    if (row->label != nullptr) {
      row->label->setText(translated(row->parameter.label));
      row->label->setToolTip(words);
      help::setWord(row->label, row->parameter.key);
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
  Values all = changedValues();
  for (const auto& [key, value] : values) all[key] = value;
  if (!rebuildFor(all)) fill(values);
}

void ParameterForm::fill(const Values& values) {
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
  const bool before = isChanged();
  if (!rebuildFor({})) {
    m_filling = true;
    for (const auto& row : m_rows) row->editor->setValue(row->parameter.defaultValue);
    m_filling = false;
    refreshRows();
  }
  if (before) emit changed();
}

std::vector<Problem> ParameterForm::problems() const { return kindred::problems(m_declared, values(), m_shape); }

bool ParameterForm::isChanged() const { return !changedValues().empty(); }

const ParameterForm::Row* ParameterForm::rowOf(const std::string& key) const {
  const auto found = std::ranges::find(m_rows, key, [](const auto& row) { return row->parameter.key; });
  return found == m_rows.end() ? nullptr : found->get();
}

QWidget* ParameterForm::editor(const std::string& key) const {
  const Row* const row = rowOf(key);
  return row == nullptr ? nullptr : row->editor->widget();
}

void ParameterForm::setAdvancedShown(bool shown) {
  if (m_advanced == nullptr) return;
  m_advanced->setVisible(shown);
  m_fold->setIcon(icon(shown ? QStringLiteral("down") : QStringLiteral("right")));
}

void ParameterForm::edited() {
  if (m_filling) return;
  if (!rebuildFor(changedValues())) refreshRows();
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
