#include "ui/pages/segments/segment_table.h"

#include <QHeaderView>
#include <QResizeEvent>
#include <QScrollBar>
#include <QVBoxLayout>
#include <numeric>

#include "ui/text/language.h"
#include "ui/text/names.h"

namespace kindred::ui::segments {
namespace {

constexpr int kCustomersColumn = 1;
constexpr int kRowHeight = 28;
constexpr int kHeaderHeight = 26;
constexpr int kAroundName = 44;  // the letter, and the cell's padding
constexpr int kLongestName = 260;
constexpr int kOfABar = 30;                     // that it may lose
constexpr std::int64_t kQuickEvents = 500'000;  // whose months are added up without a word
const std::string kTrendQuestion = "segments/months";
constexpr int kSortMark = 14;  // room for it is kept in the column by which the table is sorted at first

/// Of what came in the last third of the months; 0 of nothing.
double lateShare(const QList<double>& months) {
  const double all = std::accumulate(months.begin(), months.end(), 0.0);
  const double late = std::accumulate(months.end() - months.size() / 3, months.end(), 0.0);
  return all > 0 ? late / all : 0;
}

}  // namespace

SegmentTable::SegmentTable(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_view(new TableView) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(m_view);
  m_view->setModel(&m_model);
  m_view->setStretchColumn(0);
  m_view->setSortingEnabled(true);
  connect(m_view, &TableView::currentRowChanged, this, [this](int row) {
    if (!m_filling) setCurrent(row < 0 ? NoSegment : m_model.at(row).segment.id);
  });
  connect(m_view, &TableView::rowActivated, this, [this](int row) { emit activated(m_model.at(row).segment.id); });
  connect(&session.selection(), &Selection::changed, this, &SegmentTable::count);
  whenTranslated(this, [this] {
    m_view->setAccessibleName(tr("Segments"));
    show(m_shown);
  });
  whenThemed(this, [this] { fitColumns(); });
}

SegmentTable::Column SegmentTable::shareColumn(std::function<QString()> title, double segment::Segment::*share) const {
  return {.title = std::move(title),
          .text =
              [share](const SegmentRow& row) {
                return formatPercent(row.segment.*share, row.segment.*share < 0.01 ? 1 : 0);
              },
          .sortBy = [share](const SegmentRow& row) { return QVariant(row.segment.*share); },
          .extra =
              [this, share](const SegmentRow& row, int role) {
                if (role == BarRole && std::isfinite(row.segment.*share))
                  return QVariant(row.segment.*share / m_greatestShare);
                if (role == BarColourRole) return QVariant(row.segment.colour);
                return role == Qt::ToolTipRole ? QVariant(formatPercent(row.segment.*share, 4)) : QVariant();
              }};
}

SegmentTable::Column SegmentTable::medianColumn(std::function<QString()> title, double segment::Segment::*figure,
                                                std::function<QString(double)> text) const {
  return {.title = std::move(title),
          .text = [figure, text](const SegmentRow& row) { return text(row.segment.*figure); },
          .sortBy = [figure](const SegmentRow& row) { return QVariant(row.segment.*figure); },
          .number = true,
          .extra =
              [](const SegmentRow&, int role) {
                return role == Qt::ToolTipRole ? QVariant(tr("Median of the segment's customers")) : QVariant();
              }};
}

void SegmentTable::addColumn(Column column, int width) {
  m_columns.push_back(std::move(column));
  m_widths.push_back(width);
}

// One column after another: a list of all of them is more than GCC 12 bears.
void SegmentTable::setColumns() {
  m_columns.clear();
  m_widths.clear();
  m_months = -1;
  const bool rated = m_shown && m_shown->isRated();
  addColumn({.title = [] { return tr("Segment"); },
             .text = [](const SegmentRow& row) { return nameOf(row.segment); },
             .extra =
                 [this](const SegmentRow& row, int role) {
                   if (role == MarkRole) return QVariant::fromValue(row.mark);
                   if (role == BoldRole) return QVariant(row.segment.id == m_current);
                   return role == Qt::ToolTipRole ? QVariant(nameOf(row.segment)) : QVariant();
                 }},
            120);
  addColumn({.title = [] { return tr("Customers"); },
             .text = [](const SegmentRow& row) { return formatCount(row.segment.customers); },
             .sortBy = [](const SegmentRow& row) { return QVariant(static_cast<qlonglong>(row.segment.customers)); },
             .number = true},
            72);
  m_bars = {static_cast<int>(m_columns.size())};
  addColumn(shareColumn([] { return tr("Share"); }, &segment::Segment::share), 84);
  if (m_shown && m_shown->hasRevenue()) {
    m_bars.push_back(static_cast<int>(m_columns.size()));
    addColumn(shareColumn([] { return tr("Revenue"); }, &segment::Segment::revenueShare), 84);
  }
  if (m_shown && m_shown->hasRecency()) {
    addColumn(medianColumn([rated] { return rated ? tr("Last rating") : tr("Last order"); },
                           &segment::Segment::medianRecencyDays, daysText),
              72);
  }
  if (m_shown && m_shown->hasOrders()) {
    addColumn(medianColumn([rated] { return rated ? tr("Ratings") : tr("Orders"); }, &segment::Segment::medianOrders,
                           [](double orders) { return formatNumber(orders, orders == std::floor(orders) ? 0 : 1); }),
              56);
  }
  if (m_shown && m_shown->hasSpend()) {
    const std::string currency = m_shown->dataset->currency;
    addColumn(medianColumn([] { return tr("Spend"); }, &segment::Segment::medianSpend,
                           [currency](double spend) { return formatMoney(spend, currency, 0); }),
              64);
  }
  if (m_shown && m_shown->hasOrders()) {
    m_months = static_cast<int>(m_columns.size());
    addColumn({.title = [this] { return m_trends.period == Period::Week ? tr("Weeks") : tr("Months"); },
               .text = [](const SegmentRow&) { return QString(); },
               .sortBy = [](const SegmentRow& row) { return QVariant(lateShare(row.months)); },
               .extra =
                   [rated](const SegmentRow& row, int role) {
                     if (role == SparkRole && !row.months.isEmpty()) return QVariant::fromValue(row.months);
                     if (role == BarColourRole) return QVariant(row.segment.colour);
                     if (role != Qt::ToolTipRole || row.months.isEmpty()) return QVariant();
                     return QVariant(
                         rated ? tr("Ratings from month to month; sorted by how much of them came in the last third")
                               : tr("Orders from month to month; sorted by how much of them came in the last third"));
                   }},
              88);
    m_columns.back().file = [](const SegmentRow& row) {
      QStringList figures;
      for (const double figure : row.months) figures << QString::number(figure, 'f', 0);
      return figures.join(QLatin1Char(' '));
    };
  }
  addColumn({.title = [] { return tr("Selected"); },
             .text = [](const SegmentRow& row) { return formatCount(row.selected); },
             .sortBy = [](const SegmentRow& row) { return QVariant(static_cast<qlonglong>(row.selected)); },
             .number = true,
             .extra = [](const SegmentRow& row,
                         int role) { return role == MutedRole ? QVariant(row.selected == 0) : QVariant(); }},
            66);
  m_model.setColumns(m_columns);
}

void SegmentTable::show(const ShownPtr& shown) {
  const int before = m_current;
  m_shown = shown;
  m_filling = true;
  std::vector<SegmentRow> rows;
  m_greatestShare = 0;
  if (shown && shown->segmentation) {
    for (const segment::Segment& segment : shown->segmentation->segments)
      rows.push_back({segment, m_session.markOf(segment)});
    if (shown->noise) rows.push_back({*shown->noise, m_session.markOf(*shown->noise)});
  }
  for (const SegmentRow& row : rows) {
    const double revenue = std::isfinite(row.segment.revenueShare) ? row.segment.revenueShare : 0;
    m_greatestShare = std::max({m_greatestShare, row.segment.share, revenue});
  }
  if (m_greatestShare <= 0) m_greatestShare = 1;
  m_model.setRows({});
  setColumns();
  const int sorted = m_view->horizontalHeader()->sortIndicatorSection();
  m_model.setRows(std::move(rows));
  if (sorted <= 0 || sorted >= m_model.columnCount()) m_view->sortByColumn(kCustomersColumn, Qt::DescendingOrder);
  askTrends();
  fitColumns();
  count();
  m_filling = false;
  if (m_model.rowCount() == 0) {
    setCurrent(NoSegment);
    return;
  }
  const auto kept =
      std::ranges::find_if(m_model.rows(), [before](const SegmentRow& row) { return row.segment.id == before; });
  const int source = kept == m_model.rows().end() ? 0 : static_cast<int>(kept - m_model.rows().begin());
  m_current = NoSegment;
  m_view->setCurrentRow(m_model.rowOf(source));
}

void SegmentTable::askTrends() {
  const auto wanted = m_shown && m_shown->isUsable() && m_shown->hasOrders() ? m_shown->segmentation : nullptr;
  if (wanted && wanted == m_trendsOf) return takeTrends(m_trends);
  m_session.questions().drop(kTrendQuestion);
  m_trends = {};
  m_trendsOf = wanted;
  if (!wanted) return;
  const bool quick = m_shown->dataset->events.size() <= kQuickEvents;
  m_session.ask(
      {.asker = this, .key = kTrendQuestion, .title = quick ? Text() : KI_TEXT("core", "Adding up months")},
      [workspace = m_session.workspace(), wanted](Progress& progress) {
        return workflow::segmentTrends(*workspace, *wanted, progress);
      },
      [this](const workflow::SegmentTrends& trends) { takeTrends(trends); },
      [](const Error&) { /* the column stays empty; the view of months says why */ });
}

// The last step stays away where it is not whole: a line that falls at its end would tell of nothing.
void SegmentTable::takeTrends(const workflow::SegmentTrends& trends) {
  m_trends = trends;
  for (std::size_t i = 0; i < m_model.rows().size(); ++i) {
    SegmentRow row = m_model.rows()[i];
    const auto trend = std::ranges::find(trends.segments, row.segment.id, &workflow::SegmentTrend::segment);
    if (trend == trends.segments.end()) continue;
    row.months.clear();
    for (const ActivityStep& step : trend->steps)
      row.months << static_cast<double>(m_shown->isRated() ? step.events : step.orders);
    if (trends.lastIsIncomplete && !row.months.isEmpty()) row.months.removeLast();
    m_model.replace(static_cast<int>(i), std::move(row));
  }
}

void SegmentTable::setCurrent(int segment) {
  if (segment == m_current) return;
  m_current = segment;
  m_view->viewport()->update();
  emit currentChanged(segment);
}

void SegmentTable::moveCurrent(int step) {
  const int row = m_view->currentRow() + step;
  if (row >= 0 && row < m_model.rowCount()) m_view->setCurrentRow(row);
}

void SegmentTable::count() {
  std::map<int, std::int64_t> selected;
  if (m_shown && m_shown->isUsable()) {
    const std::vector<char>& mask = m_session.selection().mask();
    const std::vector<int>& labels = m_shown->segmentation->labels;
    for (std::size_t i = 0; i < std::min(mask.size(), labels.size()); ++i) {
      if (mask[i] != 0) ++selected[labels[i]];
    }
  }
  for (std::size_t i = 0; i < m_model.rows().size(); ++i) {
    SegmentRow row = m_model.rows()[i];
    const std::int64_t now = selected[row.segment.id];
    if (row.selected == now) continue;
    row.selected = now;
    m_model.replace(static_cast<int>(i), std::move(row));
  }
  emit counted();
}

std::int64_t SegmentTable::selectedIn(int segment) const {
  const auto row =
      std::ranges::find_if(m_model.rows(), [segment](const SegmentRow& each) { return each.segment.id == segment; });
  return row == m_model.rows().end() ? 0 : row->selected;
}

int SegmentTable::heightFor(int rows) const {
  const bool scrolls = m_view->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOn;
  return theme().px(kHeaderHeight) + std::min(rows, m_model.rowCount()) * theme().px(kRowHeight) + 2 +
         (scrolls ? m_view->horizontalScrollBar()->sizeHint().height() : 0);
}

int SegmentTable::widthOf(int column) const {
  if (column == 0) return nameWidth();
  const int title =
      m_view->horizontalHeader()->sectionSizeHint(column) - (column == kCustomersColumn ? 0 : theme().px(kSortMark));
  int cells = 0;
  for (int row = 0; row < m_model.rowCount(); ++row)
    cells = std::max(cells, m_view->itemDelegate()->sizeHint({}, m_model.index(row, column)).width());
  return std::max({theme().px(m_widths[static_cast<std::size_t>(column)]), title, cells});
}

/// As wide as the longest name with its letter.
int SegmentTable::nameWidth() const {
  const QFontMetrics metrics(theme().font(FontRole::ControlBold));
  int longest = 0;
  for (const SegmentRow& row : m_model.rows())
    longest = std::max(longest, metrics.horizontalAdvance(nameOf(row.segment)));
  return std::clamp(longest + theme().px(kAroundName), theme().px(m_widths.front()), theme().px(kLongestName));
}

// Names take the free width; where there is none the little lines go, bars become shorter, then the table scrolls sideways
// rather than hide a figure or cut a name.
void SegmentTable::fitColumns() {
  int needed = 0;
  for (int column = 0; column < m_model.columnCount(); ++column) needed += widthOf(column);
  const bool hides = m_months >= 0 && needed > width();
  if (m_months >= 0) m_view->setColumnHidden(m_months, false);
  if (hides) needed -= widthOf(m_months);
  const int bars = static_cast<int>(m_bars.size());
  const bool scrolls = heightFor(m_model.rowCount()) > height();
  const int room = width() - (scrolls ? m_view->verticalScrollBar()->sizeHint().width() : 0);
  const int less = bars == 0 ? 0 : (std::max(0, needed - room) + bars - 1) / bars;
  const bool fits = needed <= room || (bars > 0 && less <= theme().px(kOfABar));
  m_view->setStretchColumn(fits ? 0 : -1);
  m_view->setHorizontalScrollBarPolicy(fits ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAlwaysOn);
  for (int column = fits ? 1 : 0; column < m_model.columnCount(); ++column) {
    const bool shorter = fits && std::ranges::find(m_bars, column) != m_bars.end();
    m_view->setColumnWidth(column, widthOf(column) - (shorter ? less : 0));
  }
  // At last: Qt 6.4 gives a column room that is hidden while its width is set.
  if (hides) m_view->setColumnHidden(m_months, true);
}

void SegmentTable::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  if (event->size() != event->oldSize()) fitColumns();
}

}  // namespace kindred::ui::segments
