#include "ui/pages/explore/rfm_panel.h"

#include "ui/text/language.h"

namespace kindred::ui::explore {
namespace {

constexpr int kScores = 5;

/// What marketers call the corners and the middle.
QString nameOf(int r, int f) {
  if (r == 5 && f == 1) return RfmPanel::tr("New");
  if (r == 5 && f == 5) return RfmPanel::tr("Champions");
  if (r == 3 && f == 3) return RfmPanel::tr("Middle");
  if (r == 1 && f == 1) return RfmPanel::tr("Lost");
  if (r == 1 && f == 5) return RfmPanel::tr("Win back");
  return {};
}

/// "3: 2–4"; a score that nobody has is a dash.
QString labelOf(int score, const workflow::ScoreRange& range) {
  if (range.customers == 0) return QStringLiteral("%1: –").arg(score);
  const QString least = formatNumber(range.least, 0), most = formatNumber(range.most, 0);
  return QStringLiteral("%1: %2").arg(QString::number(score),
                                      least == most ? least : least + QStringLiteral("–") + most);
}

bool someAreEmpty(const workflow::ScoreRanges& ranges) {
  return std::ranges::any_of(ranges, [](const workflow::ScoreRange& range) { return range.customers == 0; });
}

Index cellOf(const workflow::RfmCells& cells, int r, int f) {
  return cells[static_cast<std::size_t>(r - 1)][static_cast<std::size_t>(f - 1)];
}

}  // namespace

RfmPanel::RfmPanel(Session& session, QWidget* parent) : RfmPanel(session, new CellGrid, parent) {}

RfmPanel::RfmPanel(Session& session, CellGrid* grid, QWidget* parent)
    : ChartFrame(grid, parent), m_session(session), m_grid(grid) {
  setTable(&m_rows);
  connect(m_grid, &CellGrid::picked, this, &RfmPanel::select);
  whenTranslated(this, [this] { retell(); });
}

void RfmPanel::retell() {
  setTitle(tr("Recency and frequency"), remark());
  std::vector<RowsColumn<RfmRowShown>> columns;
  const auto add = [&](std::function<QString()> title, auto figure) {
    columns.push_back({.title = std::move(title),
                       .text = [figure](const RfmRowShown& row) { return formatCount(figure(row)); },
                       .sortBy = [figure](const RfmRowShown& row) { return QVariant(qlonglong(figure(row))); },
                       .number = true});
  };
  add([] { return tr("Recency"); }, [](const RfmRowShown& row) { return row.r; });
  add([] { return tr("Frequency"); }, [](const RfmRowShown& row) { return row.f; });
  add([] { return tr("Customers"); }, [](const RfmRowShown& row) { return row.customers; });
  add([] { return tr("Selected"); }, [](const RfmRowShown& row) { return row.selected; });
  m_rows.setColumns(std::move(columns));
  show(m_shown);
}

void RfmPanel::show(const Shown& shown) {
  m_shown = shown;
  setTitle(tr("Recency and frequency"), remark());
  if (!shown) return;
  if (!shown.everyone->rfm) {
    m_grid->setData({});
    m_rows.setRows({});
    return setEmpty(tr("This data set has no dates, so it is not known who was here lately."));
  }
  setEmpty({});
  std::vector<RfmRowShown> rows;
  for (int r = kScores; r >= 1; --r) {
    for (int f = 1; f <= kScores; ++f) {
      rows.push_back(
          {r, f, cellOf(shown.everyone->cells, r, f), shown.selected ? cellOf(shown.selected->cells, r, f) : 0});
    }
  }
  m_rows.setRows(std::move(rows));
  m_grid->setData(dataOf());
}

/// What the two scores of a cell mean in days and orders.
QString RfmPanel::boundsOf(const RfmRowShown& row) const {
  const auto range = [](const workflow::ScoreRange& of) {
    const QString least = formatNumber(of.least, 0), most = formatNumber(of.most, 0);
    return least == most ? least : tr("%1 to %2").arg(least, most);
  };
  const workflow::ScoreRange& days = m_shown.everyone->recencyDays[static_cast<std::size_t>(row.r - 1)];
  const workflow::ScoreRange& orders = m_shown.everyone->orders[static_cast<std::size_t>(row.f - 1)];
  return m_shown.isRated() ? tr("days since the last rating: %1; times rated: %2").arg(range(days), range(orders))
                           : tr("days since the last order: %1; orders: %2").arg(range(days), range(orders));
}

/// What stands in the cells, and why some hold nobody.
QString RfmPanel::remark() const {
  if (m_shown.selected) return tr("number: customers, bar: share selected");
  const bool ties = m_shown && m_shown.everyone->rfm &&
                    (someAreEmpty(m_shown.everyone->recencyDays) || someAreEmpty(m_shown.everyone->orders));
  return ties ? tr("equal figures share a score") : tr("number: customers");
}

CellGridData RfmPanel::dataOf() const {
  CellGridData cells{.rows = kScores, .columns = kScores};
  for (const RfmRowShown& row : m_rows.rows()) {
    const double share = row.customers > 0 ? row.selected / static_cast<double>(row.customers) : 0;
    QStringList tip{tr("%n customer(s)", nullptr, row.customers),
                    tr("recency %1, frequency %2 of 5").arg(row.r).arg(row.f)};
    if (row.customers > 0) tip << boundsOf(row);
    if (m_shown.selected) tip << tr("%1 selected, %2").arg(formatCount(row.selected), formatPercent(share));
    cells.cells.push_back({.value = static_cast<double>(row.customers),
                           .figure = formatCount(row.customers),
                           .name = nameOf(row.r, row.f),
                           .selected = m_shown.selected ? share : -1,
                           .tip = std::move(tip)});
  }
  for (int score = 1; score <= kScores; ++score) {
    const auto place = static_cast<std::size_t>(score - 1);
    cells.rowLabels.prepend(labelOf(score, m_shown.everyone->recencyDays[place]));
    cells.columnLabels << labelOf(score, m_shown.everyone->orders[place]);
  }
  cells.across = m_shown.isRated() ? tr("Frequency: times rated, 5 = often") : tr("Frequency: orders, 5 = often");
  cells.upwards = tr("Recency: days, 5 = lately");
  const auto most = std::ranges::max(m_rows.rows(), {}, &RfmRowShown::customers).customers;
  if (most > 0) cells.greatest = formatCount(most);
  return cells;
}

void RfmPanel::select(int row, int column, SetMode mode) {
  const int r = kScores - row, f = column + 1;
  pick(m_session, this, m_shown, KI_TEXT("core", "recency %1, frequency %2 in Explore").with(r).with(f), mode,
       [everyone = m_shown.everyone, r, f] { return workflow::customersOfCell(*everyone, r, f); });
}

}  // namespace kindred::ui::explore
