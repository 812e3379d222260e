#include "ui/pages/classroom/entry_list.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/charts/axis.h"
#include "ui/pages/classroom/entry_header.h"
#include "ui/text/language.h"
#include "ui/widgets/pane.h"

namespace kindred::ui::classroom {

EntryList::EntryList(EntryColumns columns, QWidget* parent)
    : QWidget(parent),
      m_columns(columns),
      m_header(new EntryHeader),
      m_content(new QWidget),
      m_column(new QVBoxLayout(m_content)),
      m_nothing(new Label(FontRole::Body, Role::Text3)) {
  setMargins(m_column, 0, 0, 0, 0, 0);
  m_scroller = makeScroller(m_content);
  m_scroller->setFocusPolicy(Qt::NoFocus);
  auto* column = new QVBoxLayout(this);
  setMargins(column, 0, 0, 0, 0, 0);
  column->addWidget(m_header);
  column->addWidget(m_scroller, 1);
  m_header->setVisible(columns == EntryColumns::All);
  m_nothing->setWordWrap(true);
  whenThemed(m_nothing, [this] { m_nothing->setContentsMargins(theme().px(14), theme().px(12), theme().px(14), 0); });
  const auto* bar = m_scroller->verticalScrollBar();
  connect(bar, &QScrollBar::rangeChanged, this,
          [this, bar](int, int greatest) { m_header->setInset(greatest > 0 ? bar->sizeHint().width() : 0); });
  whenTranslated(this, [this] { m_nothing->setText(tr("Nothing here holds “%1”.").arg(m_query)); });
}

void EntryList::setEntries(std::vector<GuideEntry> entries) {
  m_entries = std::move(entries);
  rebuild();
}

void EntryList::rebuild() {
  m_rows.clear();
  m_groups.clear();
  m_column->removeWidget(m_nothing);
  m_nothing->setParent(nullptr);
  while (QLayoutItem* item = m_column->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  QString group;
  for (const GuideEntry& entry : m_entries) {
    if (entry.group != group) {
      group = entry.group;
      auto* title = new Label(group.toUpper(), FontRole::Group, Role::Text2);
      whenThemed(title,
                 [title] { title->setContentsMargins(theme().px(14), theme().px(7), theme().px(14), theme().px(7)); });
      setBackground(title, Role::Sunken);
      m_column->addWidget(title);
      m_groups.emplace_back(title, group);
    }
    auto* row = m_rows.emplace_back(new EntryRow(entry, m_columns));
    m_column->addWidget(row);
    connect(row, &QAbstractButton::clicked, this, [this, row] { check(row, true); });
    connect(row, &EntryRow::moved, this, &EntryList::move);
    connect(row, &EntryRow::activated, this, &EntryList::activated);
    connect(row, &EntryRow::measureRequested, this, [this, key = entry.key] { emit measureRequested(key); });
    row->setMeasurable(m_measurable);
    row->setFactor(m_factor);
  }
  m_column->addWidget(m_nothing);
  m_column->addStretch(1);
  setQuery(m_query);
  setFigures(m_figures);
  EntryRow* kept = row(m_current);
  if (kept == nullptr && !m_rows.empty()) kept = m_rows.front();
  if (kept != nullptr) check(kept, false);
}

void EntryList::setFigures(const std::map<std::string, evaluate::Figure>& figures) {
  m_figures = figures;
  double highest = 0;
  for (const GuideEntry& entry : m_entries) {
    if (const auto found = figureOf(entry, figures))
      highest = std::max({highest, found->figure.mean.value_or(0), found->figure.high.value_or(0)});
  }
  const double greatest = highest > 0 ? niceTicks(highest, 2, false).back() : 0;
  for (EntryRow* row : m_rows) row->setFigure(figureOf(row->entry(), figures), greatest);
  m_header->set(greatest, m_figureTitle);
}

void EntryList::setMeasurable(bool measurable) {
  m_measurable = measurable;
  for (EntryRow* row : m_rows) row->setMeasurable(measurable);
}

void EntryList::setFactor(double factor) {
  m_factor = factor;
  for (EntryRow* row : m_rows) row->setFactor(factor);
}

void EntryList::setFigureTitle(const QString& title) {
  m_figureTitle = title;
  setFigures(m_figures);
}

void EntryList::setQuery(const QString& query) {
  m_query = query;
  bool any = false;
  for (EntryRow* row : m_rows) {
    row->setVisible(row->entry().matches(query));
    any = any || !row->isHidden();
  }
  for (const auto& [title, group] : m_groups) {
    const bool shown = std::ranges::any_of(
        m_rows, [&, group = group](const EntryRow* row) { return row->entry().group == group && !row->isHidden(); });
    title->setVisible(shown);
  }
  m_nothing->setText(tr("Nothing here holds “%1”.").arg(query));
  m_nothing->setVisible(!any);
}

EntryRow* EntryList::row(const QString& key) const {
  const auto found = std::ranges::find_if(m_rows, [&](const EntryRow* row) { return row->entry().key == key; });
  return found == m_rows.end() ? nullptr : *found;
}

const GuideEntry* EntryList::current() const {
  const EntryRow* found = row(m_current);
  return found == nullptr ? nullptr : &found->entry();
}

void EntryList::choose(const QString& key) {
  if (EntryRow* found = row(key)) check(found, false);
}

void EntryList::check(EntryRow* row, bool byPerson) {
  const bool another = row->entry().key != m_current;
  m_current = row->entry().key;
  for (EntryRow* each : m_rows) {
    each->setChecked(each == row);
    each->setFocusPolicy(each == row ? Qt::StrongFocus : Qt::ClickFocus);
  }
  // After the rows have their heights.
  QMetaObject::invokeMethod(
      row, [this, row] { m_scroller->ensureWidgetVisible(row, 0, 0); }, Qt::QueuedConnection);
  if (another && byPerson) emit chosen();
}

void EntryList::move(int by) {
  std::vector<EntryRow*> shown;
  std::ranges::copy_if(m_rows, std::back_inserter(shown), [](const EntryRow* row) { return !row->isHidden(); });
  const auto here = std::ranges::find(shown, row(m_current));
  if (here == shown.end()) return;
  const auto to = here - shown.begin() + by;
  if (to < 0 || to >= static_cast<std::ptrdiff_t>(shown.size())) return;
  EntryRow* next = shown[static_cast<std::size_t>(to)];
  check(next, true);
  next->setFocus(Qt::OtherFocusReason);
}

}  // namespace kindred::ui::classroom
