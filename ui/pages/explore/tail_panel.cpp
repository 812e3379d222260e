#include "ui/pages/explore/tail_panel.h"

#include <cmath>

#include "ui/charts/axis.h"
#include "ui/text/language.h"

namespace kindred::ui::explore {
namespace {

constexpr double kCalledOut = 0.8;

std::vector<TailRow> rowsOf(const Concentration& tail) {
  constexpr int Steps = 100;
  std::vector<TailRow> rows;
  const std::int64_t count = tail.count();
  std::int64_t last = 0;
  for (int step = 1; step <= Steps; ++step) {
    const std::int64_t at = count * step / Steps;
    if (at == last) continue;
    last = at;
    rows.push_back(
        {at, static_cast<double>(at) / static_cast<double>(count), tail.shares[static_cast<std::size_t>(at)]});
  }
  return rows;
}

}  // namespace

TailPanel::TailPanel(Session& session, QWidget* parent) : TailPanel(session, new CurveCanvas, parent) {}

TailPanel::TailPanel(Session& session, CurveCanvas* curve, QWidget* parent)
    : ChartFrame(curve, parent), m_session(session), m_curve(curve), m_of(new SegmentedControl) {
  m_of->addChoice({});
  m_of->addChoice({});
  m_of->setCurrent(0);
  addTitleWidget(m_of);
  setTable(&m_rows);
  connect(m_of, &SegmentedControl::changed, this, &TailPanel::draw);
  connect(m_curve, &CurveCanvas::picked, this, [this](std::int64_t count, SetMode mode) {
    if (!ofCustomers()) return;
    pick(m_session, this, KI_TEXT_N("core", "the best %n customer(s) in Explore", count), mode,
         [everyone = m_shown.everyone, count] { return workflow::bestCustomers(*everyone, count); });
  });
  m_curve->setDescriber([this](std::int64_t count) {
    const double share = m_curve->data().shares[static_cast<std::size_t>(count)];
    return QStringList{named(count), tr("%1 of the total").arg(formatPercent(share, 1))};
  });
  whenTranslated(this, [this] { retell(); });
}

void TailPanel::retell() {
  m_of->setChoiceText(0, tr("Products"));
  m_of->setChoiceText(1, tr("Customers"));
  std::vector<RowsColumn<TailRow>> columns;
  columns.push_back({.title = [this] { return ofCustomers() ? tr("Customers") : tr("Products"); },
                     .text = [](const TailRow& row) { return formatCount(row.count); },
                     .sortBy = [](const TailRow& row) { return QVariant(qlonglong(row.count)); },
                     .number = true});
  columns.push_back({.title = [] { return tr("Of all"); },
                     .text = [](const TailRow& row) { return formatPercent(row.ofAll, 1); },
                     .sortBy = [](const TailRow& row) { return QVariant(row.ofAll); },
                     .number = true});
  columns.push_back({.title = [] { return tr("Share of the total"); },
                     .text = [](const TailRow& row) { return formatPercent(row.share, 1); },
                     .sortBy = [](const TailRow& row) { return QVariant(row.share); },
                     .number = true});
  m_rows.setColumns(std::move(columns));
  draw();
}

QString TailPanel::named(std::int64_t count) const {
  const auto all = static_cast<double>(std::max<std::int64_t>(1, m_curve->data().shares.size() - 1));
  const QString share = formatPercent(static_cast<double>(count) / all);
  return ofCustomers() ? tr("%n customer(s), %1", nullptr, static_cast<int>(count)).arg(share)
                       : tr("%n product(s), %1", nullptr, static_cast<int>(count)).arg(share);
}

void TailPanel::show(const Shown& shown) {
  m_shown = shown;
  draw();
}

void TailPanel::draw() {
  if (!m_shown) return;
  const Concentration& tail = ofCustomers() ? m_shown.everyone->customers : m_shown.everyone->products;
  setTitle(tr("Long tail"), (m_shown.hasPrices() ? tr("share of revenue, Gini %1") : tr("share of events, Gini %1"))
                                .arg(formatNumber(tail.gini)));
  m_rows.retitle();
  if (tail.total <= 0) {
    m_rows.setRows({});
    m_curve->setData({});
    return setEmpty(tr("There is nothing to add up."));
  }
  setEmpty({});
  m_rows.setRows(rowsOf(tail));
  CurveData drawn{.shares = tail.shares, .marked = tail.needed(kCalledOut)};
  drawn.across = ofCustomers() ? tr("Customers, best first") : tr("Products, best seller first");
  m_curve->setData(drawn);
  drawn.note = named(drawn.marked);
  drawn.noteBelow = m_shown.hasPrices() ? tr("make 80 % of revenue") : tr("make 80 % of events");
  m_curve->setData(std::move(drawn));
}

ValuesPanel::ValuesPanel(Session& session, QWidget* parent) : ValuesPanel(session, new BarsCanvas, parent) {}

ValuesPanel::ValuesPanel(Session& session, BarsCanvas* bars, QWidget* parent)
    : ChartFrame(bars, parent), m_session(session), m_bars(bars) {
  setTable(&m_rows);
  connect(m_bars, &BarsCanvas::picked, this, [this](int bar, SetMode mode) {
    const HistogramBin bin = m_rows.rows()[static_cast<std::size_t>(bar)].everyone;
    const Text origin = m_shown.isRated()
                            ? KI_TEXT("core", "a rating of %1 in Explore").with(bin.from)
                            : KI_TEXT("core", "an order of %1 to %2 in Explore").with(bin.from).with(bin.to);
    pick(m_session, this, origin, mode, [everyone = m_shown.everyone, bar] {
      return workflow::customersInBin(*everyone, static_cast<std::size_t>(bar));
    });
  });
  whenTranslated(this, [this] { retell(); });
}

QString ValuesPanel::valueText(double value) const {
  return m_shown.isRated() ? formatNumber(value) : formatMoney(value, m_shown.dataset().currency);
}

void ValuesPanel::retell() {
  std::vector<RowsColumn<BinRow>> columns;
  const auto add = [&](std::function<QString()> title, auto figure) {
    columns.push_back({.title = std::move(title),
                       .text = [figure](const BinRow& row) { return formatNumber(double(figure(row)), 2); },
                       .sortBy = [figure](const BinRow& row) { return QVariant(double(figure(row))); },
                       .number = true});
  };
  add([] { return tr("From"); }, [](const BinRow& row) { return row.everyone.from; });
  add([] { return tr("To"); }, [](const BinRow& row) { return row.everyone.to; });
  add([] { return tr("Number"); }, [](const BinRow& row) { return row.everyone.count; });
  add([] { return tr("Selected"); }, [](const BinRow& row) { return row.selected; });
  m_rows.setColumns(std::move(columns));
  show(m_shown);
}

void ValuesPanel::show(const Shown& shown) {
  m_shown = shown;
  if (!shown) return;
  setTitle(shown.isRated() ? tr("Ratings") : tr("Order values"),
           shown.selected ? tr("dark: selected, light: everyone") : QString());
  std::vector<BinRow> rows;
  const auto& bins = shown.everyone->histogram;
  for (std::size_t i = 0; i < bins.size(); ++i)
    rows.push_back({bins[i], shown.selected ? shown.selected->histogram[i].count : 0});
  m_rows.setRows(std::move(rows));
  if (bins.empty()) {
    m_bars->setData({});
    return setEmpty(tr("This data set has neither ratings nor prices."));
  }
  setEmpty({});
  m_bars->setData(dataOf());
}

BarsData ValuesPanel::dataOf() const {
  const bool isRated = m_shown.isRated();
  BarsData drawn{.isTight = true, .hasSelection = m_shown.selected != nullptr};
  const auto& rows = m_rows.rows();
  // A bin for each of a few values, or ranges.
  const bool single = !rows.empty() && rows.back().everyone.from == rows.back().everyone.to;
  drawn.isTight = !single;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const HistogramBin& bin = rows[i].everyone;
    const QString range = single ? valueText(bin.from) : tr("%1 to %2").arg(valueText(bin.from), valueText(bin.to));
    const auto count = static_cast<int>(bin.count), selected = static_cast<int>(rows[i].selected);
    QStringList tip{range, isRated ? tr("%n rating(s)", nullptr, count) : tr("%n order(s)", nullptr, count)};
    if (m_shown.selected) tip << tr("selected: %1").arg(formatCount(selected));
    drawn.bars.push_back({.value = static_cast<double>(bin.count),
                          .selected = static_cast<double>(rows[i].selected),
                          .tip = std::move(tip)});
    drawn.labels.push_back(
        {static_cast<double>(i) + (single ? 0.5 : 0),
         single ? formatNumber(bin.from) : shortNumber(std::abs(bin.from) < 100 ? bin.from : std::round(bin.from))});
  }
  if (!single && !rows.empty())
    drawn.labels.push_back({static_cast<double>(rows.size()), shortNumber(rows.back().everyone.to)});
  return drawn;
}

}  // namespace kindred::ui::explore
