#include "ui/pages/segments/trend_view.h"

#include <QDateTime>

#include "ui/text/language.h"
#include "ui/text/names.h"

namespace kindred::ui::segments {
namespace {

const std::string kMonthsQuestion = "segments/trend";

}  // namespace

QString stepName(Period period, std::int64_t begin) {
  const QDate day = QDateTime::fromSecsSinceEpoch(begin, Qt::UTC).date();
  if (period != Period::Month) return QLocale().toString(day, QStringLiteral("d MMM"));
  return QLocale().standaloneMonthName(day.month(), QLocale::ShortFormat) + QLatin1Char(' ') +
         QString::number(day.year());
}

TrendView::TrendView(Session& session, QWidget* parent)
    : View(session, new LinesCanvas, parent),
      m_canvas(frame()->findChild<LinesCanvas*>()),
      m_measure(new SegmentedControl) {
  setObjectName(QStringLiteral("trendView"));
  m_measure->setObjectName(QStringLiteral("measure"));
  for (int i = 0; i < 3; ++i) m_measure->addChoice({});
  frame()->addTitleWidget(m_measure);
  frame()->setTable(&m_table);
  const auto number = [](auto title, int measure, int decimals) {
    return RowsColumn<TrendRow>{
        .title = title,
        .text = [=](const TrendRow& row) { return formatNumber(figure(row.step, measure), decimals); },
        .sortBy = [=](const TrendRow& row) { return QVariant(figure(row.step, measure)); },
        .number = true};
  };
  std::vector<RowsColumn<TrendRow>> columns;
  columns.push_back({.title = [] { return tr("Segment"); },
                     .text = [this](const TrendRow& row) { return nameOfSegment(row.segment); }});
  columns.push_back({.title = [] { return tr("From"); },
                     .text = [](const TrendRow& row) { return formatDate(row.step.begin); },
                     .sortBy = [](const TrendRow& row) { return QVariant(static_cast<qlonglong>(row.step.begin)); },
                     .file =
                         [](const TrendRow& row) {
                           return QDateTime::fromSecsSinceEpoch(row.step.begin, Qt::UTC).date().toString(Qt::ISODate);
                         }});
  columns.push_back(number([] { return tr("Orders"); }, Orders, 0));
  columns.push_back(number([] { return tr("Revenue"); }, Revenue, 2));
  columns.push_back(number([] { return tr("Customers"); }, Customers, 0));
  m_table.setColumns(std::move(columns));
  connect(m_measure, &SegmentedControl::changed, this, &TrendView::retell);
  whenTranslated(this, [this] {
    m_measure->setChoiceText(Orders, tr("Orders"));
    m_measure->setChoiceText(Revenue, tr("Revenue"));
    m_measure->setChoiceText(Customers, tr("Customers"));
    m_measure->setAccessibleName(tr("Figure"));
  });
}

double TrendView::figure(const ActivityStep& step, int measure) {
  return measure == Revenue ? step.spend : static_cast<double>(measure == Orders ? step.orders : step.customers);
}

void TrendView::ask() {
  session().ask(
      {.asker = this, .key = kMonthsQuestion, .title = KI_TEXT("core", "Adding up months")},
      [workspace = session().workspace(), segmentation = shown()->segmentation](Progress& progress) {
        return workflow::segmentTrends(*workspace, *segmentation, progress);
      },
      [this](const workflow::SegmentTrends& trends) {
        m_trends = trends;
        retell();
      },
      errorsTo(frame()));
}

void TrendView::clear() {
  session().questions().drop(kMonthsQuestion);
  m_trends = {};
  m_table.setRows({});
  m_canvas->setData({});
}

void TrendView::retell() {
  if (!shown() || !shown()->isUsable()) return;
  const bool monthly = m_trends.period == Period::Month;
  m_canvas->setAccessibleName(monthly ? tr("Month by month") : tr("Week by week"));
  if (m_trends.segments.empty()) return frame()->setEmpty(tr("The data have no dates, and so no months."));
  const bool priced = shown()->hasRevenue();
  m_measure->button(Revenue)->setVisible(priced);
  if (!priced && m_measure->current() == Revenue) m_measure->setCurrent(Orders);
  const int measure = m_measure->current();
  LinesData drawing{.marked = placeOfSegment(),
                    .lastIsPartial = m_trends.lastIsIncomplete,
                    .isWhole = measure != Revenue,
                    .partial = monthly ? tr("month not whole") : tr("week not whole")};
  std::vector<TrendRow> rows;
  for (const workflow::SegmentTrend& trend : m_trends.segments) {
    LinesData::Line line{.name = nameOfSegment(trend.segment), .colour = markOf(trend.segment).colour};
    for (const ActivityStep& step : trend.steps) {
      line.values.push_back(std::max(0.0, figure(step, measure)));
      rows.push_back({trend.segment, step});
    }
    drawing.lines.push_back(std::move(line));
  }
  for (const ActivityStep& step : m_trends.segments.front().steps)
    drawing.steps.push_back(stepName(m_trends.period, step.begin));
  drawing.text = [measure, currency = shown()->dataset->currency](double value) {
    return measure == Revenue ? formatMoney(value, currency, 0) : formatNumber(value, 0);
  };
  m_canvas->setData(std::move(drawing));
  m_table.setRows(std::move(rows));
  setCaption(
      tr("Of the customers who are in each segment today, over all their past: someone new has no earlier "
         "months. The dotted end is a step that is not whole yet."));
}

}  // namespace kindred::ui::segments
