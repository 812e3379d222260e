// The words, columns and remedies of the tab.
#include <QComboBox>
#include <QHeaderView>
#include <algorithm>
#include <cmath>

#include "core/base/date.h"
#include "core/params/lookup.h"
#include "ui/charts/chart_frame.h"
#include "ui/models/table_view.h"
#include "ui/pages/predict/value_detail.h"
#include "ui/pages/predict/value_map_plot.h"
#include "ui/pages/predict/value_pane.h"
#include "ui/pages/predict/value_plots.h"
#include "ui/pages/predict/value_refused.h"
#include "ui/pages/predict/value_tab.h"
#include "ui/pages/predict/value_words.h"
#include "ui/text/language.h"
#include "ui/widgets/notes.h"

namespace kindred::ui::predict_page {
namespace {

constexpr int kNarrowestColumn = 58;  // its head with the arrow of the order

/// The model's choice among all others, as the form names it.
const std::string kModelKey = "model", kHorizonKey = "horizon_days", kHideKey = "hide_days";

}  // namespace

QString ValueTab::subtitle() const {
  if (!m_found.valued) return tr("What each customer will bring");
  const QString words = tr("What each customer will bring in %Ln days", nullptr, m_found.valued->settings.horizonDays);
  return m_pane->differs() ? words + tr(" · from other settings") : words;
}

QString ValueTab::hint() const {
  return isShown() ? tr("Arrows move over the map, Enter lists the customers of a cell") : QString();
}

void ValueTab::buildTable() {
  std::vector<RowsColumn<int>> columns;
  if (!isShown()) return m_rows.setColumns({});
  const auto place = [](const int& row) { return static_cast<std::size_t>(row); };
  const auto valued = m_found.valued;
  const auto dataset = session().dataset();
  const std::string currency = dataset->currency;
  const auto number = [&](std::function<QString()> title, std::function<double(std::size_t)> figure,
                          std::function<QString(double)> text) {
    columns.push_back({.title = std::move(title),
                       .text = [=](const int& row) { return text(figure(place(row))); },
                       .sortBy = [=](const int& row) { return QVariant(figure(place(row))); },
                       .number = true});
  };
  const auto money = [currency](double amount) { return formatMoney(amount, currency); };
  columns.push_back({.title = [] { return tr("Customer"); },
                     .text =
                         [=](const int& row) {
                           const Index customer = valued->customers[place(row)];
                           return customer < 0 ? tr("gone") : QString::fromStdString(dataset->customers.id(customer));
                         }});
  number([] { return tr("Still a customer"); }, [=](std::size_t i) { return valued->values.alive[i]; },
         [](double share) { return formatPercent(share); });
  columns.back().extra = [=](const int& row, int role) {
    return role == BarRole ? QVariant(valued->values.alive[place(row)]) : QVariant();
  };
  number([] { return tr("Bought"); }, [=](std::size_t i) { return valued->purchases.frequency[i] + 1; },
         [](double days) { return formatNumber(days, 0); });
  number([] { return tr("Last"); },
         [=](std::size_t i) { return valued->purchases.age[i] - valued->purchases.recency[i]; }, silenceText);
  number([] { return tr("To come"); }, [=](std::size_t i) { return valued->values.purchases[i]; },
         [](double purchases) { return formatNumber(purchases, 1); });
  const bool hasSpend = valued->hasSpend();
  const auto& intervals = hasSpend ? valued->values.brought : valued->values.bought;
  double greatest = 1e-9;
  for (const Interval& each : intervals) greatest = std::max(greatest, each.high);
  if (hasSpend) number([] { return tr("A time"); }, [=](std::size_t i) { return valued->values.spend[i]; }, money);
  const auto range = [=](const int& row) -> const Interval& {
    return (valued->hasSpend() ? valued->values.brought : valued->values.bought)[place(row)];
  };
  const auto middle = [=](const int& row) {
    return hasSpend ? valued->values.value[place(row)] : valued->values.purchases[place(row)];
  };
  columns.push_back(
      {.title = [hasSpend] { return hasSpend ? tr("Value") : tr("95 of 100"); },
       .text =
           [=](const int& row) {
             const QString ends = tr("%1–%2").arg(formatNumber(range(row).low, 0), formatNumber(range(row).high, 0));
             return hasSpend ? QStringLiteral("%1  %2").arg(money(middle(row)), ends) : ends;
           },
       .sortBy = [=](const int& row) { return QVariant(middle(row)); },
       .number = true,
       .extra = [=](const int& row, int role) -> QVariant {
         if (role != IntervalRole) return {};
         // Roots keep those of small customers apart.
         const auto at = [&](double amount) { return std::sqrt(std::max(0.0, amount) / greatest); };
         return QVariant::fromValue(QList<double>{at(range(row).low), at(middle(row)), at(range(row).high)});
       }});
  if (hasSpend) {
    number([] { return tr("At stake"); }, [=](std::size_t i) { return valued->values.atStake(i); }, money);
    columns.back().extra = [](const int&, int role) { return role == BoldRole ? QVariant(true) : QVariant(); };
  }
  const int sorted = static_cast<int>(columns.size()) - 1;
  if (!valued->areMet())
    columns.push_back({.title = [] { return tr("Warning"); },
                       .text = [](const int&) { return QString(); },
                       .extra = [](const int&, int role) -> QVariant {
                         if (role == IconRole) return QStringLiteral("warn");
                         return role == Qt::ToolTipRole ? QVariant(tr("conditions not met")) : QVariant();
                       },
                       .file = [](const int&) { return tr("conditions not met"); }});
  m_rows.setColumns(std::move(columns));
  whenThemed(m_table, [this] { m_table->horizontalHeader()->setMinimumSectionSize(theme().px(kNarrowestColumn)); });
  m_table->setStretchColumn(0);
  m_table->horizontalHeader()->setSortIndicator(sorted, Qt::DescendingOrder);
}

void ValueTab::fillFilter() {
  m_filter->clear();
  m_filter->addItem(tr("Still a customer: 5 to 95 %"));
  m_filter->addItem(tr("Everyone"));
  if (m_found.map && m_cell.x() >= 0)
    m_filter->addItem(tr("The cell of %1 and %2 weeks")
                          .arg(formatCount(m_cell.x() * m_found.map->purchasesStep),
                               formatCount(m_cell.y() * m_found.map->weeksStep)));
  m_filter->setCurrentIndex(static_cast<int>(m_listed));
}

void ValueTab::retellPictures() {
  const auto& hidden = m_found.valued->hidden;
  const QString days = formatCount(m_found.valued->settings.horizonDays);
  m_aliveFrame->setTitle(tr("Still a customer"), m_isNarrow ? QString() : tr("dots: customers"));
  m_purchasesFrame->setTitle(tr("Purchases to come"), m_isNarrow ? QString() : tr("in %1 days").arg(days));
  if (hidden) {
    const auto length = static_cast<int>((hidden->end - hidden->cut) / SecondsPerDay);
    m_groupsFrame->setTitle(tr("Test: each in %Ln days", nullptr, length), tr("bars: model, dots: came, 95 %"));
    m_weeksFrame->setTitle(
        tr("%1 predicted, %2 came").arg(formatNumber(hidden->expected, 0), formatNumber(hidden->actual, 0)),
        tr("grey: model"));
  }
  const QString warning = m_found.valued->areMet() ? QString() : tr("conditions not met");
  for (ValueMapPlot* map : {m_alive, m_purchases}) map->setWarning(warning);
  m_groups->setWarning(warning);
  m_weeks->setWarning(warning);
}

void ValueTab::retell() {
  m_switch->setChoiceText(0, tr("Maps"));
  m_switch->setChoiceText(1, tr("Test"));
  m_alive->setAccessibleName(tr("Chance of still being a customer, by repeat purchases and silence"));
  m_purchases->setAccessibleName(tr("Purchases to come, by repeat purchases and silence"));
  m_groups->setAccessibleName(tr("Purchases in the hidden days, by repeat purchases before"));
  m_weeks->setAccessibleName(tr("Repeat purchases a week, predicted and as they came"));
  m_table->setAccessibleName(tr("Customers by value"));
  m_filter->setAccessibleName(tr("Whom the table lists"));
  m_line->setText(m_found.valued && m_found.valued->hasSpend()
                      ? tr("At stake: value if still a customer × chance of having left")
                      : QString());
  m_rows.retitle();
  fillFilter();
  emit changed();
  if (!m_found.valued) return;
  if (!isShown()) return m_refused->show(m_found.valued, remedies());
  retellPictures();
  QStringList failed;
  for (const auto& gate : m_found.valued->gates) {
    if (gate.met()) continue;
    const ConditionWords words = conditionWords(gate, m_found.valued.get());
    failed << QStringLiteral("%1 (%2)").arg(words.title, words.figure);
  }
  if (failed.isEmpty()) m_warning->clear();
  else
    m_warning->show(NoteKind::Warning, tr("These figures may be wrong."),
                    tr("Conditions that fail: %1.").arg(failed.join(QStringLiteral(", "))));
}

// Those that were not run with the same settings.
void ValueTab::addModels(std::vector<Remedy>& all) {
  const Parameters parameters = expanded(workflow::valueParameters(), {});
  const Parameter* const model = kindred::find(parameters, kModelKey);
  if (model == nullptr) return;
  for (const Choice& choice : model->choices) {
    Values values = m_found.valued->run.parameters;
    values.insert_or_assign(kModelKey, choice.key);
    const bool isRun =
        std::ranges::any_of(m_found.runs, [&](const workflow::RunInfo& run) { return run.parameters == values; });
    if (isRun) continue;
    all.push_back({tr("Another model: %1").arg(translated(choice.help)), translated(choice.label),
                   QStringLiteral("play"), [this, key = choice.key] {
                     m_pane->runWith({{kModelKey, key}});
                   }});
  }
}

std::vector<Remedy> ValueTab::remedies() {
  const auto fails = [this](std::string_view key) {
    return std::ranges::any_of(m_found.valued->gates, [&](const auto& gate) { return gate.key == key && !gate.met(); });
  };
  const auto open = [this](const char* page) {
    return [this, page] { session().showPage(QString::fromLatin1(page)); };
  };
  std::vector<Remedy> all;
  all.push_back({fails("hidden_error") ? tr("Orders of the year before, so that the season is seen twice")
                                       : tr("More orders: a longer export, or one of more customers"),
                 tr("Import…"), QStringLiteral("data"), [this] { session().requestImport({}); }});
  if (fails("leaving_span") || fails("hidden_error")) addModels(all);
  if (const auto& hidden = m_found.valued->hidden; hidden && fails("hidden_error")) {
    constexpr std::int64_t Shorter = 3, Least = 14;
    const auto days = (hidden->end - hidden->cut) / SecondsPerDay, fewer = std::max(Least, days / Shorter);
    if (fewer < days)
      all.push_back({tr("Look less far: %1 days ahead, tested on the last %1").arg(formatCount(fewer)),
                     tr("Try %Ln days", nullptr, static_cast<int>(fewer)), QStringLiteral("calendar"), [this, fewer] {
                       m_pane->runWith({{kHorizonKey, fewer}, {kHideKey, fewer}});
                     }});
    all.push_back({tr("The periods themselves: when did purchases rise or fall?"), tr("Explore"),
                   QStringLiteral("explore"), open("explore")});
  }
  all.push_back({tr("Who buys again within 60 days: another question, with a test of its own"), tr("Ask that"),
                 QStringLiteral("propensity"), open("propensity")});
  if (!m_found.best.empty())
    all.push_back(
        {tr("Past spend: the best %1 customers made 75 % of it").arg(formatCount(std::ssize(m_found.best))),
         tr("Select %Ln", nullptr, static_cast<int>(m_found.best.size())), QStringLiteral("audience"), [this] {
           session().selection().applyIndices(m_found.best, KI_TEXT("core", "who spent most so far"), SetMode::New);
         }});
  return all;
}

}  // namespace kindred::ui::predict_page
