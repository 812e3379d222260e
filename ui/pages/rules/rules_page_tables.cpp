// The columns of the tables of rules.
#include <QHeaderView>
#include <QShortcut>
#include <cmath>

#include "ui/models/table_view.h"
#include "ui/pages/rules/rule_pane.h"
#include "ui/pages/rules/rules_page.h"
#include "ui/text/language.h"

namespace kindred::ui::rules_page {
namespace {

constexpr int kRowHeight = 44;

QString smallChance(double chance) {
  if (chance < 1e-15) return RulesPage::tr("< 10⁻¹⁵");
  return chance < 0.0001 ? RulesPage::tr("< 0.0001") : formatNumber(chance, 4);
}

}  // namespace

void RulesPage::buildTables() {
  const auto rule = [this](int place) -> const rules::Rule& {
    return m_found->found.rules[static_cast<std::size_t>(place)];
  };
  const auto titles = [this](const std::vector<Index>& items) {
    return QString::fromStdString(m_found->titles(items));
  };
  const auto figure = [=](QString (*name)(), std::function<double(const rules::Counts&)> of,
                          std::function<QString(double)> text) {
    return RowsColumn<int>{.title = name,
                           .text = [=](const int& place) { return text(of(rule(place).counts)); },
                           .sortBy = [=](const int& place) { return QVariant(of(rule(place).counts)); },
                           .number = true};
  };
  std::vector<RowsColumn<int>> columns;
  columns.push_back({.title = [] { return tr("If bought, then"); },
                     .text = [=](const int& place) { return titles(rule(place).left); },
                     .extra = [=, this](const int& place, int role) -> QVariant {
                       if (role == SecondLineRole) return QStringLiteral("› ") + titles(rule(place).right);
                       if (role == Qt::ToolTipRole)
                         return titles(rule(place).left) + QStringLiteral(" → ") + titles(rule(place).right);
                       if (role == MutedRole) return !rules::isKept(rule(place), m_found->settings.falseDiscoveries);
                       return {};
                     }});
  columns.push_back(figure([] { return tr("Baskets"); },
                           [](const rules::Counts& c) { return static_cast<double>(c.both); },
                           [](double count) { return formatCount(static_cast<std::int64_t>(count)); }));
  columns.back().extra = [=, this](const int& place, int role) -> QVariant {
    return role == Qt::ToolTipRole
               ? QVariant(tr("Support: %1").arg(formatPercent(rules::support(rule(place).counts), 2)))
               : QVariant();
  };
  columns.push_back(
      figure([] { return tr("Confidence"); }, rules::confidence, [](double share) { return formatPercent(share); }));
  columns.back().extra = [=, this](const int& place, int role) -> QVariant {
    const Interval interval = rules::confidenceInterval(rule(place).counts);
    if (role == BarRole) return rules::confidence(rule(place).counts);
    if (role == SecondLineRole)
      return QStringLiteral("%1–%2").arg(formatNumber(interval.low * 100, 0), formatNumber(interval.high * 100, 0));
    if (role == Qt::ToolTipRole)
      return tr("Wilson's interval, 95 %: %1 to %2")
          .arg(formatPercent(interval.low, 1), formatPercent(interval.high, 1));
    return {};
  };
  columns.push_back(
      figure([] { return tr("Lift"); }, rules::lift, [](double lift) { return tr("%1×").arg(formatNumber(lift, 1)); }));
  columns.push_back(
      figure([] { return tr("Leverage"); },
             [](const rules::Counts& c) { return static_cast<double>(c.both) - rules::expected(c); },
             [](double more) { return (more >= 0 ? QStringLiteral("+") : QString()) + formatNumber(more, 0); }));
  columns.back().extra = [=, this](const int& place, int role) -> QVariant {
    return role == Qt::ToolTipRole ? QVariant(formatPercent(rules::leverage(rule(place).counts), 2)) : QVariant();
  };
  columns.push_back(
      figure([] { return tr("Conviction"); }, rules::conviction,
             [](double value) { return std::isfinite(value) ? formatNumber(value, 1) : QStringLiteral("∞"); }));
  columns.push_back({.title = [] { return tr("p"); },
                     .text = [=](const int& place) { return smallChance(rule(place).adjusted); },
                     .sortBy = [=](const int& place) { return QVariant(rule(place).adjusted); },
                     .number = true});
  columns.push_back(
      {.title = [] { return tr("Not yet"); },
       .text = [this](const int& place) { return formatCount(m_found->notYet[static_cast<std::size_t>(place)]); },
       .sortBy =
           [this](const int& place) { return QVariant(qlonglong(m_found->notYet[static_cast<std::size_t>(place)])); },
       .number = true,
       .extra = [](const int&, int role) -> QVariant { return role == BoldRole ? QVariant(true) : QVariant(); }});
  m_rules.setColumns(std::move(columns));

  const auto next = [this](int place) -> const rules::ThenRule& {
    return m_found->then.rules[static_cast<std::size_t>(place)];
  };
  const auto title = [this](Index item) {
    return QString::fromStdString(m_found->items[static_cast<std::size_t>(item)].title);
  };
  const auto number = [=](QString (*name)(), std::function<double(const rules::ThenRule&)> of,
                          std::function<QString(double)> text) {
    return RowsColumn<int>{.title = name,
                           .text = [=](const int& place) { return text(of(next(place))); },
                           .sortBy = [=](const int& place) { return QVariant(of(next(place))); },
                           .number = true};
  };
  const auto count = [](double value) { return formatCount(static_cast<std::int64_t>(value)); };
  std::vector<RowsColumn<int>> others;
  others.push_back({.title = [] { return tr("First bought, then next"); },
                    .text = [=](const int& place) { return title(next(place).first); },
                    .extra = [=, this](const int& place, int role) -> QVariant {
                      if (role == SecondLineRole) return QStringLiteral("› ") + title(next(place).next);
                      if (role == MutedRole) return next(place).adjusted > m_found->settings.falseDiscoveries;
                      return {};
                    }});
  others.push_back(number([] { return tr("Customers"); },
                          [](const rules::ThenRule& r) { return static_cast<double>(r.count); }, count));
  others.push_back(number([] { return tr("Of"); },
                          [](const rules::ThenRule& r) { return static_cast<double>(r.customers); }, count));
  others.push_back(number([] { return tr("Confidence"); }, [](const rules::ThenRule& r) { return r.confidence(); },
                          [](double share) { return formatPercent(share, 1); }));
  others.back().extra = [=, this](const int& place, int role) -> QVariant {
    const Interval interval = next(place).interval();
    if (role == BarRole) return next(place).confidence();
    if (role == SecondLineRole)
      return QStringLiteral("%1–%2").arg(formatNumber(interval.low * 100, 0), formatNumber(interval.high * 100, 0));
    return {};
  };
  others.push_back(number([] { return tr("Usual"); }, [](const rules::ThenRule& r) { return r.usual; },
                          [](double share) { return formatPercent(share, 1); }));
  others.push_back(number([] { return tr("Lift"); }, [](const rules::ThenRule& r) { return r.lift(); },
                          [](double lift) { return tr("%1×").arg(formatNumber(lift, 1)); }));
  others.push_back(number([] { return tr("Days between"); }, [](const rules::ThenRule& r) { return r.medianDays; },
                          [](double days) { return formatNumber(days, 0); }));
  others.push_back(number([] { return tr("p"); }, [](const rules::ThenRule& r) { return r.adjusted; }, smallChance));
  m_next.setColumns(std::move(others));
  for (TableView* table : {m_table, m_nextTable}) {
    table->setRowHeight(kRowHeight);
    table->setStretchColumn(0);
    table->setSortingEnabled(true);
    connect(table, &TableView::currentRowChanged, this, &RulesPage::showCurrent);
    auto* space = new QShortcut(QKeySequence(Qt::Key_Space), table);
    space->setContext(Qt::WidgetShortcut);
    connect(space, &QShortcut::activated, this, [this] { m_detail->select(); });
  }
  m_table->setModel(&m_rules);
  m_table->setStateKey(QStringLiteral("rules/table"));
  m_nextTable->setModel(&m_next);
  m_nextTable->setStateKey(QStringLiteral("rules/next"));
  m_table->horizontalHeader()->setSortIndicator(4, Qt::DescendingOrder);
  m_nextTable->horizontalHeader()->setSortIndicator(5, Qt::DescendingOrder);
}

}  // namespace kindred::ui::rules_page
