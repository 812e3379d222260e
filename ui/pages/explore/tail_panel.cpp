#include "ui/pages/explore/tail_panel.h"

#include <cmath>
#include <limits>

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

bool isLogarithmic(const std::vector<HistogramBin>& bins) {
  constexpr double Wider = 1.01;
  return bins.size() > 1 && bins.back().to - bins.back().from > Wider * (bins.front().to - bins.front().from);
}

/// Round numbers at their places among bins of ranges, which are even or even in the logarithm.
std::vector<BarsData::Label> edgeLabels(const std::vector<HistogramBin>& bins) {
  std::vector<BarsData::Label> labels;
  if (bins.empty()) return labels;
  const double least = bins.front().from, greatest = bins.back().to;
  const auto count = static_cast<double>(bins.size());
  if (!isLogarithmic(bins)) {
    constexpr int Steps = 5;
    std::vector<double> ticks = niceTicks(greatest, Steps, false);
    for (const double tick : ticks) {
      if (tick >= least && tick <= greatest)
        labels.push_back({(tick - least) / (greatest - least) * count, shortNumber(tick)});
    }
    return labels;
  }
  const double first = std::max(std::numeric_limits<double>::min(), std::pow(10, std::floor(std::log10(least))));
  for (double power = first; power <= greatest && std::isfinite(power); power *= 10) {
    for (const double tick : {power, 2 * power, 5 * power}) {
      if (tick >= least && tick <= greatest)
        labels.push_back({std::log(tick / least) / std::log(greatest / least) * count, shortNumber(tick)});
    }
  }
  return labels;
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
    pick(m_session, this, m_shown, KI_TEXT_N("core", "the best %n customer(s) in Explore", count), mode,
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
  const bool rated = m_shown.isRated(), priced = m_shown.hasPrices();
  setTitle(tr("Long tail"), (priced  ? tr("share of revenue, Gini %1")
                             : rated ? tr("share of ratings, Gini %1")
                                     : tr("share of purchases, Gini %1"))
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
  drawn.across = ofCustomers() ? (rated ? tr("Customers, busiest first") : tr("Customers, best first"))
                               : (rated ? tr("Products, most rated first") : tr("Products, best seller first"));
  m_curve->setData(drawn);
  drawn.note = named(drawn.marked);
  drawn.noteBelow = priced  ? tr("make 80 % of revenue")
                    : rated ? tr("have 80 % of ratings")
                            : tr("make 80 % of purchases");
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
    pick(m_session, this, m_shown, origin, mode, [everyone = m_shown.everyone, bar] {
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
  const auto addAmount = [&](std::function<QString()> title, double HistogramBin::*edge) {
    columns.push_back({.title = std::move(title),
                       .text = [edge](const BinRow& row) { return formatNumber(row.everyone.*edge, 2); },
                       .sortBy = [edge](const BinRow& row) { return QVariant(row.everyone.*edge); },
                       .number = true,
                       .file = [edge](const BinRow& row) { return QString::number(row.everyone.*edge, 'f', 2); }});
  };
  const auto addCount = [&](std::function<QString()> title, auto count) {
    columns.push_back({.title = std::move(title),
                       .text = [count](const BinRow& row) { return formatCount(count(row)); },
                       .sortBy = [count](const BinRow& row) { return QVariant(qlonglong(count(row))); },
                       .number = true});
  };
  addAmount([] { return tr("From"); }, &HistogramBin::from);
  addAmount([] { return tr("To"); }, &HistogramBin::to);
  addCount([this] { return m_shown && m_shown.isRated() ? tr("Ratings") : tr("Orders"); },
           [](const BinRow& row) { return row.everyone.count; });
  addCount([] { return tr("Selected"); }, [](const BinRow& row) { return row.selected; });
  m_rows.setColumns(std::move(columns));
  show(m_shown);
}

void ValuesPanel::show(const Shown& shown) {
  m_shown = shown;
  if (!shown) return;
  setTitle(shown.isRated() ? tr("Ratings") : tr("Order values"), shown.selected ? tr("dark: selected, light: everyone")
                                                                 : shown.isRated() ? tr("how often each was given")
                                                                                   : tr("number of orders"));
  m_rows.retitle();
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
    if (single)
      drawn.labels.push_back(
          {static_cast<double>(i) + 0.5, formatNumber(bin.from, bin.from == std::floor(bin.from) ? 0 : 1)});
  }
  if (!single) drawn.labels = edgeLabels(m_shown.everyone->histogram);
  if (!isRated) {
    const QString unit = currencySymbol(m_shown.dataset().currency);
    const bool logarithmic = !single && isLogarithmic(m_shown.everyone->histogram);
    const QString what = unit.isEmpty() ? tr("Value of an order") : tr("Value of an order, %1").arg(unit);
    drawn.across = logarithmic ? tr("%1, each step a multiple of the one before").arg(what) : what;
  }
  return drawn;
}

}  // namespace kindred::ui::explore
