#include "ui/pages/explore/condition_list.h"

#include <QStandardItemModel>
#include <QVBoxLayout>

#include "ui/text/language.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/filter_words.h"

namespace kindred::ui::explore {
namespace {

constexpr int kTheSelection = -1;  // data of an entry; of others the column's place

std::vector<std::string>& conditionsIn(FilterOptions& options, ConditionTable table) {
  switch (table) {
    case ConditionTable::Customers: return options.whereCustomers;
    case ConditionTable::Products: return options.whereProducts;
    case ConditionTable::Events: break;
  }
  return options.whereEvents;
}

}  // namespace

ConditionList::ConditionList(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_chooser(new QComboBox),
      m_selectionRow(new QWidget),
      m_selectionWords(new Label(FontRole::Section)),
      m_removeSelection(makeIconButton(QStringLiteral("x"))),
      m_rows(new QVBoxLayout) {
  m_chooser->setObjectName(QStringLiteral("chooser"));
  auto* column = new QVBoxLayout(this);
  setMargins(column, 0, 0, 0, 0, 10);
  auto* row = new QHBoxLayout(m_selectionRow);
  setMargins(row, 0, 0, 0, 0, 4);
  row->addWidget(m_selectionWords, 1);
  row->addWidget(m_removeSelection, 0, Qt::AlignTop);
  m_selectionWords->setWordWrap(true);
  m_selectionRow->hide();
  setMargins(m_rows, 0, 0, 0, 0, 10);
  column->addWidget(m_chooser);
  column->addWidget(m_selectionRow);
  column->addLayout(m_rows);
  m_chooser->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  connect(m_chooser, &QComboBox::activated, this, &ConditionList::choose);
  connect(m_removeSelection, &QToolButton::clicked, this, [this] {
    m_only.reset();
    showSelection();
    emit changed();
  });
  connect(&session.selection(), &Selection::changed, this, &ConditionList::retell);
  whenTranslated(this, [this] { retell(); });
}

void ConditionList::retell() {
  m_chooser->setAccessibleName(tr("Filter by a column"));
  m_chooser->clear();
  m_chooser->addItem(tr("Filter by a column…"));
  const std::int64_t selected = m_session.selection().count();
  m_chooser->addItem(selected > 0 ? tr("The selection: %Ln customer(s)", nullptr, static_cast<int>(selected))
                                  : tr("The selection (nobody)"),
                     kTheSelection);
  auto* model = qobject_cast<QStandardItemModel*>(m_chooser->model());
  model->item(m_chooser->count() - 1)->setEnabled(selected > 0);
  std::optional<ConditionTable> table;
  for (std::size_t i = 0; i < m_columns.size(); ++i) {
    const FilterColumn& column = m_columns[i];
    if (table != column.table) {
      table = column.table;
      m_chooser->addItem(table == ConditionTable::Customers  ? tr("Of customers")
                         : table == ConditionTable::Products ? tr("Of products")
                                                             : tr("Of purchases and ratings"));
      model->item(m_chooser->count() - 1)->setEnabled(false);
    }
    m_chooser->addItem(QStringLiteral("   ") + columnName(column.table, column.name, column.isFigure),
                       static_cast<int>(i));
  }
  setIconToolTip(m_removeSelection, tr("Filter no more by the selection"));
  showSelection();
}

void ConditionList::setColumns(std::vector<FilterColumn> columns) {
  m_columns = std::move(columns);
  clear();
  retell();
}

void ConditionList::clear() {
  for (ConditionEditor* editor : m_editors) editor->deleteLater();
  for (ConditionEditor* editor : m_editors) editor->hide();
  m_editors.clear();
  m_only.reset();
  showSelection();
}

void ConditionList::choose(int entry) {
  const QVariant what = m_chooser->itemData(entry);
  m_chooser->setCurrentIndex(0);
  if (!what.isValid()) return;
  if (what.toInt() == kTheSelection) addSelection();
  else add(m_columns[static_cast<std::size_t>(what.toInt())]);
}

void ConditionList::add(const FilterColumn& column) {
  ConditionEditor* there = editor(column.table, column.name);
  if (there == nullptr) {
    there = new ConditionEditor(column);
    m_rows->addWidget(there);
    m_editors.push_back(there);
    connect(there, &ConditionEditor::changed, this, &ConditionList::changed);
    connect(there, &ConditionEditor::removed, this, [this, there] {
      std::erase(m_editors, there);
      there->hide();
      there->deleteLater();
      emit changed();
    });
  }
  there->field()->setFocus(Qt::OtherFocusReason);
}

// Those of now: what is selected later, as by a click into what the filter shows, does not narrow it again.
void ConditionList::addSelection() {
  m_only = m_session.selection().customers();
  showSelection();
  emit changed();
}

void ConditionList::showSelection() {
  m_selectionRow->setVisible(m_only.has_value());
  if (m_only) m_selectionWords->setText(selectionWords(*m_only));
}

bool ConditionList::fill(FilterOptions& options) const {
  for (const ConditionEditor* editor : m_editors) {
    const auto conditions = editor->conditions();
    if (!conditions) return false;
    for (const Condition& condition : *conditions)
      conditionsIn(options, editor->column().table).push_back(written(condition));
  }
  return true;
}

ConditionEditor* ConditionList::editor(ConditionTable table, const std::string& column) const {
  const auto found = std::ranges::find_if(m_editors, [&](const ConditionEditor* editor) {
    return editor->column().table == table && editor->column().name == column;
  });
  return found == m_editors.end() ? nullptr : *found;
}

}  // namespace kindred::ui::explore
