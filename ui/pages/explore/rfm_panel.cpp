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
  setTitle(tr("Recency and frequency"),
           m_shown.selected ? tr("number: customers, bar: share selected") : tr("number: customers"));
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
  setTitle(tr("Recency and frequency"),
           m_shown.selected ? tr("number: customers, bar: share selected") : tr("number: customers"));
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

CellGridData RfmPanel::dataOf() const {
  CellGridData cells{.rows = kScores, .columns = kScores};
  for (const RfmRowShown& row : m_rows.rows()) {
    const double share = row.customers > 0 ? row.selected / static_cast<double>(row.customers) : 0;
    QStringList tip{tr("%n customer(s)", nullptr, row.customers),
                    tr("recency %1, frequency %2 of 5").arg(row.r).arg(row.f)};
    if (m_shown.selected) tip << tr("%1 selected, %2").arg(formatCount(row.selected), formatPercent(share));
    cells.cells.push_back({.value = static_cast<double>(row.customers),
                           .figure = formatCount(row.customers),
                           .name = nameOf(row.r, row.f),
                           .selected = m_shown.selected ? share : -1,
                           .tip = std::move(tip)});
  }
  for (int score = 1; score <= kScores; ++score) {
    cells.rowLabels.prepend(QString::number(score));
    cells.columnLabels << QString::number(score);
  }
  cells.across = tr("Frequency, 5 = often");
  cells.upwards = tr("Recency, 5 = lately");
  return cells;
}

void RfmPanel::select(int row, int column, SetMode mode) {
  const int r = kScores - row, f = column + 1;
  pick(m_session, this, KI_TEXT("core", "recency %1, frequency %2 in Explore").with(r).with(f), mode,
       [everyone = m_shown.everyone, r, f] { return workflow::customersOfCell(*everyone, r, f); });
}

}  // namespace kindred::ui::explore
