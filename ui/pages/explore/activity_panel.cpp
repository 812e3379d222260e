#include "ui/pages/explore/activity_panel.h"

#include <algorithm>
#include <iterator>

#include "core/base/date.h"
#include "ui/text/language.h"

namespace kindred::ui::explore {
namespace {

const std::string kActivityQuestion = "explore/activity";
const QString kPeriodKey = QStringLiteral("explore/period");

struct Counted {
  std::optional<Activity> everyone, selected;
};

/// The period in which bars can be told apart.
Period legible(const Activity& activity) {
  constexpr std::size_t MostWeeks = 300;
  return activity.period == Period::Week && activity.steps.size() > MostWeeks ? Period::Month : activity.period;
}

QString monthName(const QDate& day, bool withYear) {
  return QLocale().standaloneMonthName(day.month(), QLocale::ShortFormat) +
         (withYear ? QStringLiteral(" %1").arg(day.year()) : QString());
}

}  // namespace

ActivityPanel::ActivityPanel(Session& session, QWidget* parent) : ActivityPanel(session, new BarsCanvas, parent) {}

ActivityPanel::ActivityPanel(Session& session, BarsCanvas* bars, QWidget* parent)
    : ChartFrame(bars, parent),
      m_session(session),
      m_bars(bars),
      m_periods(new SegmentedControl),
      m_measure(new QComboBox) {
  m_periods->setObjectName(QStringLiteral("periods"));
  m_measure->setObjectName(QStringLiteral("measures"));
  for (int i = 0; i < 3; ++i) m_periods->addChoice({});
  m_periods->setCurrent(0);
  addTitleWidget(m_periods);
  addTitleWidget(m_measure);
  setTable(&m_rows);
  m_bars->setDescriber([this](int bar) { return describe(bar); });
  connect(m_bars, &BarsCanvas::picked, this, &ActivityPanel::select);
  connect(m_measure, &QComboBox::activated, this, &ActivityPanel::draw);
  connect(m_periods, &SegmentedControl::changed, this, [this] {
    m_chosen = true;
    m_session.remember(m_session.ofDataset(kPeriodKey), m_periods->current());
    count();
  });
  whenTranslated(this, [this] { retell(); });
}

void ActivityPanel::retell() {
  const QStringList periods{tr("Weeks"), tr("Months"), tr("Years")};
  for (int i = 0; i < periods.size(); ++i) m_periods->setChoiceText(i, periods[i]);
  m_measure->setAccessibleName(tr("Measure"));
  const QVariant chosen = m_measure->currentData();
  m_measure->clear();
  const auto offer = [this](const QString& name, Measure measure) {
    m_measure->addItem(name, static_cast<int>(measure));
  };
  const bool rated = m_shown && m_shown.isRated();
  offer(rated ? tr("Ratings") : tr("Orders"), Measure::Orders);
  offer(tr("Customers"), Measure::Customers);
  if (!rated) offer(tr("Lines of orders"), Measure::Events);
  if (m_shown && m_shown.hasPrices()) offer(tr("Revenue"), Measure::Spend);
  m_measure->setCurrentIndex(std::max(0, m_measure->findData(chosen)));
  setColumns();
  draw();
}

void ActivityPanel::setColumns() {
  std::vector<RowsColumn<ActivityRow>> columns;
  columns.push_back(
      {.title = [] { return tr("From"); },
       .text = [](const ActivityRow& row) { return formatDate(row.everyone.begin); },
       .sortBy = [](const ActivityRow& row) { return QVariant(qlonglong(row.everyone.begin)); },
       .file = [](const ActivityRow& row) { return QString::fromStdString(kindred::formatDate(row.everyone.begin)); }});
  const auto add = [&](const QString& title, Measure measure, ActivityStep ActivityRow::*of) {
    const bool isMoney = measure == Measure::Spend;
    const auto figure = [measure, of](const ActivityRow& row) { return figureOf(row.*of, measure); };
    columns.push_back(
        {.title = [title] { return title; },
         .text = [=](const ActivityRow& row) { return formatNumber(figure(row), isMoney ? 2 : 0); },
         .sortBy = [=](const ActivityRow& row) { return QVariant(figure(row)); },
         .number = true,
         .file = [=](const ActivityRow& row) { return QString::number(figure(row), 'f', isMoney ? 2 : 0); }});
  };
  for (int i = 0; i < m_measure->count(); ++i) {
    const auto measure = static_cast<Measure>(m_measure->itemData(i).toInt());
    add(m_measure->itemText(i), measure, &ActivityRow::everyone);
    if (m_hasSelected) add(tr("%1 of those selected").arg(m_measure->itemText(i)), measure, &ActivityRow::selected);
  }
  m_rows.setColumns(std::move(columns));
}

Period ActivityPanel::period() const { return static_cast<Period>(m_periods->current()); }

ActivityPanel::Measure ActivityPanel::measure() const { return static_cast<Measure>(m_measure->currentData().toInt()); }

void ActivityPanel::show(const Shown& shown) {
  const bool other = shown.everyone != m_shown.everyone;
  if (other) m_session.questions().drop(kActivityQuestion);
  m_shown = shown;
  if (!shown) return;
  if (other) {
    m_chosen = false;
    retell();
  }
  const auto& activity = shown.everyone->activity;
  m_periods->setVisible(activity.has_value());
  m_measure->setVisible(activity.has_value());
  if (!activity) {
    m_activity.reset();
    m_rows.setRows({});
    m_bars->setData({});
    setTitle(shown.isRated() ? tr("Ratings over time") : tr("Orders over time"));
    return setEmpty(tr("This data set has no dates, so nothing is known of when things happened."));
  }
  setEmpty({});
  if (!m_chosen) {
    // The one that was chosen at the last start, where the data set still has it.
    const int kept = m_session.recall(m_session.ofDataset(kPeriodKey), static_cast<int>(legible(*activity))).toInt();
    m_periods->setCurrent(std::clamp(kept, static_cast<int>(activity->period), static_cast<int>(Period::Year)));
  }
  m_periods->button(0)->setEnabled(activity->period == Period::Week);
  m_periods->button(1)->setEnabled(activity->period != Period::Year);
  count();
}

// The period of the exploration is counted already; others are as soon as someone asks.
void ActivityPanel::count() {
  if (!m_shown || !m_shown.everyone->activity) return;
  if (period() == m_shown.everyone->activity->period) {
    m_session.questions().drop(kActivityQuestion);
    return showSteps(m_shown.everyone->activity, m_shown.selected ? m_shown.selected->activity : std::nullopt);
  }
  m_session.ask(
      {this, kActivityQuestion},
      [shown = m_shown, wanted = period()](Progress& progress) {
        Counted counted{workflow::activityBy(*shown.everyone, wanted, nullptr, progress), std::nullopt};
        if (shown.customers)
          counted.selected = workflow::activityBy(*shown.everyone, wanted, shown.customers.get(), progress);
        return counted;
      },
      [this](const Counted& counted) { showSteps(counted.everyone, counted.selected); },
      [this](const Error& error) { showError(error); });
}

void ActivityPanel::showSteps(const std::optional<Activity>& everyone, const std::optional<Activity>& selected) {
  m_activity = everyone;
  m_hasSelected = selected.has_value();
  setColumns();
  std::vector<ActivityRow> rows;
  for (std::size_t i = 0; i < everyone->steps.size(); ++i) {
    rows.push_back({everyone->steps[i], selected ? selected->steps[i] : ActivityStep{}});
  }
  m_rows.setRows(std::move(rows));
  draw();
}

double ActivityPanel::figureOf(const ActivityStep& step, Measure measure) {
  switch (measure) {
    case Measure::Orders: return static_cast<double>(step.orders);
    case Measure::Customers: return step.customers;
    case Measure::Events: return static_cast<double>(step.events);
    case Measure::Spend: break;
  }
  return step.spend;
}

QString ActivityPanel::words(const ActivityStep& step) const {
  const auto orders = static_cast<int>(step.orders);
  switch (measure()) {
    case Measure::Orders:
      return m_shown.isRated() ? tr("%n rating(s)", nullptr, orders) : tr("%n order(s)", nullptr, orders);
    case Measure::Customers: return tr("%n customer(s)", nullptr, step.customers);
    case Measure::Events: return tr("%n line(s) of orders", nullptr, static_cast<int>(step.events));
    case Measure::Spend: break;
  }
  return formatMoney(step.spend, m_shown.dataset().currency);
}

QString ActivityPanel::nameOf(const ActivityStep& step) const {
  const QDate first = dayOf(step.begin);
  if (m_activity->period == Period::Year) return QString::number(first.year());
  if (m_activity->period == Period::Month)
    return QStringLiteral("%1 %2").arg(QLocale().standaloneMonthName(first.month())).arg(first.year());
  return tr("Week from %1").arg(formatDate(step.begin));
}

void ActivityPanel::draw() {
  if (!m_shown || !m_activity) return;
  const QString period = m_activity->period == Period::Week    ? tr("%1 per week")
                         : m_activity->period == Period::Month ? tr("%1 per month")
                                                               : tr("%1 per year");
  setTitle(period.arg(m_measure->currentText()), m_hasSelected ? tr("dark: selected, light: everyone") : QString());
  BarsData drawn{.isWhole = measure() != Measure::Spend, .hasSelection = m_hasSelected};
  const auto& rows = m_rows.rows();
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const ActivityStep& step = rows[i].everyone;
    BarsData::Bar bar{.value = figure(step), .selected = figure(rows[i].selected)};
    bar.isPartial = daysOf(i) > 0;
    drawn.bars.push_back(std::move(bar));
  }
  drawn.labels = axisLabels();
  drawn.notes = notes();
  m_bars->setData(std::move(drawn));
}

QStringList ActivityPanel::describe(int bar) const {
  const auto place = static_cast<std::size_t>(bar);
  const ActivityRow& row = m_rows.rows()[place];
  QStringList lines{nameOf(row.everyone), words(row.everyone)};
  if (m_hasSelected) lines << tr("selected: %1").arg(words(row.selected));
  if (const int days = daysOf(place); days > 0) lines << tr("only %n day(s) of it are in the data", nullptr, days);
  return lines;
}

/// Of a first or last step that is not whole the days that the data have; 0 of others.
int ActivityPanel::daysOf(std::size_t step) const {
  if (step + 1 == m_rows.rows().size()) return m_activity->lastIsIncomplete() ? m_activity->lastDays : 0;
  if (step > 0) return 0;
  const auto& first = m_shown.everyone->summary.first;
  const ActivityStep& whole = m_activity->steps.front();
  if (!first || startOfDay(*first) == whole.begin) return 0;
  return static_cast<int>((whole.end - startOfDay(*first)) / SecondsPerDay);
}

/// Months by name, with the year in January and at the beginning; of many steps, years.
std::vector<BarsData::Label> ActivityPanel::axisLabels() const {
  std::vector<BarsData::Label> labels;
  constexpr std::size_t ManyWeeks = 120, ManyMonths = 30;
  const auto& steps = m_activity->steps;
  const bool isWeek = m_activity->period == Period::Week;
  const bool yearsOnly = m_activity->period == Period::Year || steps.size() > (isWeek ? ManyWeeks : ManyMonths);
  for (std::size_t i = 0; i < steps.size(); ++i) {
    // A week belongs to the month in which it begins.
    const QDate day = dayOf(steps[i].begin);
    const QDate before = i > 0 ? dayOf(steps[i - 1].begin) : QDate();
    if (i > 0 &&
        (yearsOnly ? day.year() == before.year() : day.month() == before.month() && day.year() == before.year()))
      continue;
    const bool newYear = i == 0 || day.year() != before.year();
    labels.push_back({static_cast<double>(i) + 0.5, yearsOnly ? QString::number(day.year()) : monthName(day, newYear)});
  }
  return labels;
}

/// The greatest step, gaps, and a last step that is not whole.
std::vector<BarsData::Label> ActivityPanel::notes() const {
  std::vector<BarsData::Label> notes;
  const auto& rows = m_rows.rows();
  if (rows.size() < 2) return notes;
  if (m_activity->lastIsIncomplete()) {
    notes.push_back(
        {static_cast<double>(rows.size()) - 0.5, tr("%n day(s)", "of an incomplete week", m_activity->lastDays)});
  }
  const auto greatest =
      std::ranges::max_element(rows, {}, [this](const ActivityRow& row) { return figure(row.everyone); });
  const ActivityStep& most = greatest->everyone;
  const QString when =
      m_activity->period == Period::Week ? tr("week from %1").arg(formatDate(most.begin)) : nameOf(most);
  notes.push_back({static_cast<double>(greatest - rows.begin()) + 0.5, words(most) + QStringLiteral(", ") + when});
  for (const ActivityGap& gap : m_activity->gaps) {
    const auto after = std::ranges::upper_bound(rows, gap.begin + gap.days * SecondsPerDay / 2, {},
                                                [](const ActivityRow& row) { return row.everyone.begin; });
    const auto days = static_cast<int>(gap.days);
    notes.push_back(
        {static_cast<double>(after - rows.begin()) - 0.5,
         m_shown.isRated() ? tr("%n day(s) without ratings", nullptr, days) : tr("%n day(s) closed", nullptr, days)});
  }
  return notes;
}

void ActivityPanel::select(int bar, SetMode mode) {
  const ActivityStep step = m_rows.rows()[static_cast<std::size_t>(bar)].everyone;
  pick(m_session, this, m_shown,
       KI_TEXT("core", "active from %1 to %2 in Explore")
           .with(DateValue{step.begin})
           .with(DateValue{step.end - SecondsPerDay}),
       mode, [dataset = m_shown.everyone->dataset, step] {
         return workflow::customersBetween(*dataset, step.begin, step.end);
       });
}

WeekdayPanel::WeekdayPanel(Session& session, QWidget* parent) : WeekdayPanel(session, new CellGrid, parent) {}

WeekdayPanel::WeekdayPanel(Session& session, CellGrid* grid, QWidget* parent)
    : ChartFrame(grid, parent), m_session(session), m_grid(grid) {
  setTable(&m_rows);
  connect(m_grid, &CellGrid::picked, this, [this](int row, int column, SetMode mode) {
    const int hour = m_shown.everyone->activity->hasHours ? column : -1;
    pick(m_session, this, m_shown, KI_TEXT("core", "active at one hour of the week in Explore"), mode,
         [dataset = m_shown.everyone->dataset, row, hour] { return workflow::customersAtHour(*dataset, row, hour); });
  });
  whenTranslated(this, [this] { retell(); });
}

void WeekdayPanel::retell() {
  std::vector<RowsColumn<WeekdayRow>> columns;
  columns.push_back({.title = [] { return tr("Weekday"); },
                     .text = [](const WeekdayRow& row) { return QLocale().standaloneDayName(row.weekday + 1); },
                     .sortBy = [](const WeekdayRow& row) { return QVariant(row.weekday); },
                     .file = [](const WeekdayRow& row) { return QLocale().standaloneDayName(row.weekday + 1); }});
  const auto add = [&](auto title, auto figure) {
    columns.push_back({.title = std::move(title),
                       .text = [figure](const WeekdayRow& row) { return formatCount(figure(row)); },
                       .sortBy = [figure](const WeekdayRow& row) { return QVariant(qlonglong(figure(row))); },
                       .number = true});
  };
  add([] { return tr("Hour"); }, [](const WeekdayRow& row) { return row.hour; });
  add([this] { return m_shown && m_shown.isRated() ? tr("Ratings") : tr("Orders"); },
      [](const WeekdayRow& row) { return row.everyone; });
  add([] { return tr("Selected"); }, [](const WeekdayRow& row) { return row.selected; });
  m_rows.setColumns(std::move(columns));
  show(m_shown);
}

void WeekdayPanel::show(const Shown& shown) {
  m_shown = shown;
  if (!shown) return;
  const auto& activity = shown.everyone->activity;
  if (!activity) {
    m_rows.setRows({});
    m_grid->setData({});
    return setEmpty(tr("This data set has no dates, so weekdays are not known."));
  }
  setEmpty({});
  const bool rated = shown.isRated();
  const QString counted = rated ? tr("ratings") : tr("orders");
  setTitle(activity->hasHours ? tr("Weekday and hour") : tr("Weekday"),
           shown.selected ? tr("%1, bar: share selected").arg(counted) : counted);
  m_rows.retitle();
  const bool hours = activity->hasHours;
  CellGridData cells{.rows = 7, .columns = hours ? 24 : 1};
  std::vector<WeekdayRow> rows;
  for (int day = 0; day < 7; ++day) {
    cells.rowLabels << QLocale().standaloneDayName(day + 1, QLocale::ShortFormat);
    for (int hour = 0; hour < cells.columns; ++hour) {
      const auto at = [&](const Activity& a) {
        return a.profile[static_cast<std::size_t>(day)][static_cast<std::size_t>(hour)];
      };
      const WeekdayRow row{day, hour, at(*activity),
                           shown.selected && shown.selected->activity ? at(*shown.selected->activity) : 0};
      const QString when = QLocale().standaloneDayName(day + 1);
      const auto count = static_cast<int>(row.everyone);
      QStringList tip{rated ? tr("%n rating(s)", nullptr, count) : tr("%n order(s)", nullptr, count),
                      hours ? tr("%1, %2 to %3 o'clock").arg(when).arg(hour).arg(hour + 1) : when};
      const double share = row.everyone > 0 ? static_cast<double>(row.selected) / static_cast<double>(row.everyone) : 0;
      if (shown.selected) tip << tr("%1 by those selected, %2").arg(formatCount(row.selected), formatPercent(share));
      cells.cells.push_back({.value = static_cast<double>(row.everyone),
                             .figure = hours ? QString() : formatCount(row.everyone),
                             .selected = shown.selected ? share : -1,
                             .tip = std::move(tip)});
      rows.push_back(row);
    }
  }
  for (int hour = 0; hours && hour < 24; ++hour) cells.columnLabels << QString::number(hour);
  if (hours) cells.across = tr("Hour of the day");
  if (hours) cells.greatest = formatCount(std::ranges::max(rows, {}, &WeekdayRow::everyone).everyone);
  m_rows.setRows(std::move(rows));
  m_grid->setData(std::move(cells));
}

}  // namespace kindred::ui::explore
