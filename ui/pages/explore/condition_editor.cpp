#include "ui/pages/explore/condition_editor.h"

#include <QDateEdit>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "core/base/date.h"
#include "core/base/shortest.h"
#include "ui/pages/explore/explore_data.h"
#include "ui/text/language.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/filter_words.h"

namespace kindred::ui::explore {
namespace {

constexpr int kMostLines = 6;
const QString kDay = QStringLiteral("d MMM yyyy");

/// Whole days that nothing lies beyond.
QDate dayOf(double seconds) { return explore::dayOf(static_cast<std::int64_t>(seconds)); }

}  // namespace

ConditionEditor::ConditionEditor(FilterColumn column, QWidget* parent)
    : QWidget(parent),
      m_column(std::move(column)),
      m_title(new ElidedLabel(FontRole::Section)),
      m_remove(makeIconButton(QStringLiteral("x"))),
      m_body(new QVBoxLayout(this)),
      m_problem(new Label(FontRole::Small, Role::ErrText)) {
  setMargins(m_body, 0, 0, 0, 0, 4);
  auto* head = new QHBoxLayout;
  setMargins(head, 0, 0, 0, 0, 4);
  head->addWidget(m_title, 1);
  head->addWidget(m_remove);
  m_body->addLayout(head);
  if (isListed()) buildValues();
  else if (m_column.kind == AttributeKind::Number) buildRange();
  else if (m_column.kind == AttributeKind::Date) buildDates();
  else buildSearch();
  m_problem->setWordWrap(true);
  m_problem->hide();
  m_body->addWidget(m_problem);
  connect(m_remove, &QToolButton::clicked, this, &ConditionEditor::removed);
  whenTranslated(this, [this] { retell(); });
}

void ConditionEditor::buildValues() {
  auto* list = new QListWidget;
  const auto add = [list](const std::string& value) {
    auto* item = new QListWidgetItem(list);
    item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
    item->setCheckState(Qt::Unchecked);
    item->setData(Qt::UserRole, QString::fromStdString(value));
  };
  for (const auto& [value, rows] : m_column.values) add(value);
  if (m_column.missing > 0) add({});
  whenThemed(list, [list] { list->setFixedHeight(theme().px(26) * std::clamp(list->count(), 1, kMostLines) + 2); });
  tickByRow(list);
  connect(list, &QListWidget::itemChanged, this, &ConditionEditor::edited);
  m_body->addWidget(list);
  m_field = list;
}

void ConditionEditor::buildRange() {
  auto* row = new QHBoxLayout;
  setMargins(row, 0, 0, 0, 0, 6);
  for (QWidget** end : {&m_field, &m_second}) {
    auto* field = new QLineEdit;
    connect(field, &QLineEdit::textChanged, this, &ConditionEditor::edited);
    row->addWidget(field, 1);
    *end = field;
  }
  m_body->addLayout(row);
}

void ConditionEditor::buildDates() {
  auto* row = new QHBoxLayout;
  setMargins(row, 0, 0, 0, 0, 6);
  for (QWidget** end : {&m_field, &m_second}) {
    auto* field = new QDateEdit;
    field->setCalendarPopup(true);
    if (m_column.range) field->setDate(dayOf(end == &m_field ? m_column.range->first : m_column.range->second));
    connect(field, &QDateEdit::dateChanged, this, &ConditionEditor::edited);
    row->addWidget(field, 1);
    *end = field;
  }
  m_body->addLayout(row);
}

void ConditionEditor::buildSearch() {
  auto* field = new SearchField;
  connect(field, &QLineEdit::textChanged, this, &ConditionEditor::edited);
  m_body->addWidget(field);
  m_field = field;
}

void ConditionEditor::retell() {
  const QString name = columnName(m_column.table, m_column.name, m_column.isFigure);
  m_title->setText(name);
  setIconToolTip(m_remove, tr("Filter no more by %1").arg(name));
  m_problem->setText(tr("This is no number, or the ends are the wrong way round."));
  if (auto* list = qobject_cast<QListWidget*>(m_field)) {
    const QSignalBlocker quiet(list);
    for (int i = 0; i < list->count(); ++i) {
      const auto place = static_cast<std::size_t>(i);
      const bool isMissing = place >= m_column.values.size();
      const bool isFlag = m_column.kind == AttributeKind::Flag;
      const QString value = isMissing ? tr("not known")
                            : isFlag  ? (place == 0 ? tr("yes") : tr("no"))
                                      : QString::fromStdString(m_column.values[place].first);
      const std::int64_t rows = isMissing ? m_column.missing : m_column.values[place].second;
      list->item(i)->setText(tr("%1 (%2)", "a value and how many have it").arg(value, formatCount(rows)));
    }
  } else if (auto* days = qobject_cast<QDateEdit*>(m_field)) {
    for (auto* field : {days, qobject_cast<QDateEdit*>(m_second)}) field->setDisplayFormat(kDay);
  } else if (m_column.kind == AttributeKind::Number) {
    const auto hint = [&](QWidget* field, const QString& words, double end) {
      static_cast<QLineEdit*>(field)->setPlaceholderText(
          m_column.range ? words.arg(formatNumber(end, end == std::floor(end) ? 0 : 2)) : QString());
    };
    hint(m_field, tr("from %1"), m_column.range ? m_column.range->first : 0);
    hint(m_second, tr("to %1"), m_column.range ? m_column.range->second : 0);
  } else {
    static_cast<QLineEdit*>(m_field)->setPlaceholderText(tr("contains…"));
  }
  m_field->setAccessibleName(m_second != nullptr ? tr("%1, from").arg(name) : name);
  if (m_second != nullptr) m_second->setAccessibleName(tr("%1, to").arg(name));
}

void ConditionEditor::edited() {
  m_problem->setVisible(!conditions());
  emit changed();
}

std::optional<std::vector<Condition>> ConditionEditor::conditions() const {
  if (isListed()) return chosenValues();
  if (m_column.kind == AttributeKind::Number) return typedRange();
  if (m_column.kind == AttributeKind::Date) return chosenDays();
  const QString text = static_cast<QLineEdit*>(m_field)->text();
  if (text.isEmpty()) return std::vector<Condition>();
  return std::vector<Condition>{{m_column.name, Relation::Contains, text.toStdString()}};
}

std::vector<Condition> ConditionEditor::chosenValues() const {
  std::vector<Condition> conditions;
  const auto* list = static_cast<QListWidget*>(m_field);
  for (int i = 0; i < list->count(); ++i) {
    if (list->item(i)->checkState() != Qt::Checked) continue;
    const bool isMissing = static_cast<std::size_t>(i) >= m_column.values.size();
    conditions.push_back({m_column.name, isMissing ? Relation::IsEmpty : Relation::Is,
                          list->item(i)->data(Qt::UserRole).toString().toStdString()});
  }
  return conditions;
}

std::optional<std::vector<Condition>> ConditionEditor::typedRange() const {
  std::vector<Condition> conditions;
  std::vector<double> ends;
  for (QWidget* end : {m_field, m_second}) {
    const QString text = static_cast<QLineEdit*>(end)->text().trimmed();
    if (text.isEmpty()) continue;
    bool isNumber = false;
    double number = QLocale().toDouble(text, &isNumber);
    if (!isNumber) number = QLocale::c().toDouble(text, &isNumber);
    if (!isNumber) return std::nullopt;
    ends.push_back(number);
    conditions.push_back({m_column.name, end == m_field ? Relation::AtLeast : Relation::AtMost, shortest(number)});
  }
  if (!std::ranges::is_sorted(ends)) return std::nullopt;
  return conditions;
}

// A day that nothing lies beyond asks for nothing; so customers whose day is not known stay until one is moved.
std::vector<Condition> ConditionEditor::chosenDays() const {
  std::vector<Condition> conditions;
  if (!m_column.range) return conditions;
  const QDate from = static_cast<QDateEdit*>(m_field)->date(), to = static_cast<QDateEdit*>(m_second)->date();
  const auto written = [](const QDate& day) { return day.toString(Qt::ISODate).toStdString(); };
  if (from > dayOf(m_column.range->first)) conditions.push_back({m_column.name, Relation::AtLeast, written(from)});
  if (to < dayOf(m_column.range->second)) conditions.push_back({m_column.name, Relation::AtMost, written(to)});
  return conditions;
}

}  // namespace kindred::ui::explore
