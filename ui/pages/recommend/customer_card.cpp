#include "ui/pages/recommend/customer_card.h"

#include <QDate>
#include <QGridLayout>
#include <QPainter>
#include <QPushButton>

#include "core/base/date.h"
#include "core/describe/summary.h"
#include "ui/charts/bar_chart.h"
#include "ui/models/table_view.h"
#include "ui/pages/recommend/figures.h"
#include "ui/text/language.h"
#include "ui/text/names.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/pane.h"

namespace kindred::ui {
namespace {

constexpr std::size_t kShortHistory = 6;
constexpr int kBothSides = 520;  // width from which facts and history stand side by side

QString ratingText(double value) { return formatNumber(value, value == std::floor(value) ? 0 : 1); }

/// How often each rating was given, in place of spend where there is none; ranges where there are many different ones.
std::vector<BarChart::Bar> ratingBars(const std::vector<workflow::HistoryLine>& history) {
  std::vector<double> values;
  for (const auto& line : history) values.push_back(static_cast<double>(line.preference));
  std::vector<BarChart::Bar> bars;
  const std::vector<HistogramBin> bins = histogramOf(std::move(values));
  const bool single = !bins.empty() && bins.back().from == bins.back().to;
  for (const HistogramBin& bin : bins) {
    const QString label = ratingText(bin.from);
    const QString range = single ? label : CustomerCard::tr("%1 to %2").arg(label, ratingText(bin.to));
    const QString count = CustomerCard::tr("%1: %Ln rating(s)", nullptr, static_cast<int>(bin.count)).arg(range);
    bars.push_back({label, static_cast<double>(bin.count), count});
  }
  return bars;
}

/// "Dec 2010", "2010" or "2010–2014".
QString stepName(const workflow::SpendStep& step, int years) {
  const CivilTime begin = toCivil(step.begin), last = toCivil(step.end - SecondsPerDay);
  if (years == 0)
    return QStringLiteral("%1 %2")
        .arg(QLocale().standaloneMonthName(begin.month, QLocale::ShortFormat))
        .arg(begin.year);
  if (years == 1) return QString::number(begin.year);
  return QStringLiteral("%1–%2").arg(begin.year).arg(last.year);
}

std::vector<BarChart::Bar> spendBars(const workflow::SpendOverTime& spend, const std::string& currency) {
  constexpr std::size_t MostYears = 8;  // more would stand in one another
  const std::size_t every = spend.years == 0 ? 1 : (spend.steps.size() + MostYears - 1) / MostYears;
  std::vector<BarChart::Bar> bars;
  for (const workflow::SpendStep& step : spend.steps) {
    const QString name = stepName(step, spend.years);
    const QString label = bars.size() % every != 0 ? QString()
                          : spend.years == 0       ? name.left(1).toUpper()
                                                   : QString::number(toCivil(step.begin).year);
    bars.push_back({label, step.spend, name + QStringLiteral(": ") + formatMoney(step.spend, currency)});
  }
  return bars;
}

QString spendCaption(const workflow::SpendOverTime& spend) {
  const workflow::SpendStep& first = spend.steps.front();
  const workflow::SpendStep& last = spend.steps.back();
  if (spend.years == 0) return CustomerCard::tr("Spend per month, %1 to %2").arg(stepName(first, 0), stepName(last, 0));
  const QString caption = spend.years == 1 ? CustomerCard::tr("Spend per year, %1 to %2")
                                           : CustomerCard::tr("Spend per %Ln year(s), %1 to %2", nullptr, spend.years);
  return caption.arg(toCivil(first.begin).year).arg(toCivil(last.end - SecondsPerDay).year);
}

}  // namespace

CustomerCard::CustomerCard(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_name(new ElidedLabel(FontRole::PageTitle)),
      m_chip(new SegmentChip),
      m_segment(new ElidedLabel(FontRole::Body)),
      m_attributes(new Label(FontRole::Small, Role::Text2)),
      m_details(new QWidget),
      m_bars(new BarChart),
      m_barsCaption(new Label(FontRole::Tiny, Role::Text3)),
      m_line(new Line(Qt::Vertical)),
      m_historySide(new QWidget),
      m_history(new TableView),
      m_noHistory(new Label(FontRole::Small, Role::Text3)),
      m_allProducts(makeSmallButton(ButtonKind::Link)) {
  auto* row = new QHBoxLayout(this);
  setMargins(row, 0, 0, 0, 0, 0);
  row->addWidget(buildFacts(), 10);
  row->addWidget(m_line);
  row->addWidget(buildHistory(), 11);
  connect(&session, &Session::segmentationChanged, this, &CustomerCard::showWho);
  whenTranslated(this, [this] {
    setAccessibleName(tr("Customer"));
    setColumns();
    retell();
  });
  whenThemed(this, [this] { m_bars->setFixedHeight(theme().px(72)); });
}

QWidget* CustomerCard::buildFacts() {
  auto* side = new QWidget;
  auto* column = new QVBoxLayout(side);
  setMargins(column, 16, 10, 16, 8, 4);
  auto* head = new QHBoxLayout;
  setMargins(head, 0, 0, 0, 0, 7);
  head->addWidget(m_name);
  head->addWidget(m_chip);
  head->addWidget(m_segment, 1);
  column->addLayout(head);
  m_attributes->setWordWrap(true);
  column->addWidget(m_attributes);
  auto* details = new QVBoxLayout(m_details);
  setMargins(details, 0, 4, 0, 0, 4);
  auto* grid = new QGridLayout;
  whenThemed(grid, [grid] {
    grid->setHorizontalSpacing(theme().px(16));
    grid->setVerticalSpacing(theme().px(5));
  });
  for (int i = 0; i < 3; ++i) {
    FactRow fact{new Label(FontRole::Control, Role::Text2), new ScoreDots, new ElidedLabel(FontRole::Control)};
    grid->addWidget(fact.label, i, 0);
    grid->addWidget(fact.dots, i, 1, Qt::AlignVCenter);
    grid->addWidget(fact.value, i, 2);
    m_facts.push_back(fact);
  }
  grid->setColumnStretch(2, 1);
  details->addLayout(grid);
  details->addWidget(m_bars);
  details->addWidget(m_barsCaption);
  column->addWidget(m_details);
  column->addStretch(1);
  return side;
}

QWidget* CustomerCard::buildHistory() {
  auto* column = new QVBoxLayout(m_historySide);
  setMargins(column, 0, 0, 0, 6, 2);
  m_history->setModel(&m_model);
  m_history->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                             QAbstractItemView::AnyKeyPressed);
  column->addWidget(m_history, 1);
  whenThemed(m_noHistory, [this] { m_noHistory->setMargin(theme().px(12)); });
  m_noHistory->setWordWrap(true);
  m_noHistory->setAlignment(Qt::AlignTop);
  column->addWidget(m_noHistory, 1);
  auto* foot = new QHBoxLayout;
  setMargins(foot, 12, 2, 12, 0, 0);
  foot->addWidget(m_allProducts);
  foot->addStretch(1);
  column->addLayout(foot);
  connect(m_allProducts, &QPushButton::clicked, this, [this] {
    m_all = !m_all;
    showHistory();
    m_history->setFocus();
  });
  return m_historySide;
}

void CustomerCard::setBrief(bool brief) {
  m_brief = brief;
  m_details->setVisible(!brief);
  showSides();
}

void CustomerCard::showSides() {
  const bool both = !m_brief && width() >= theme().px(kBothSides);
  m_historySide->setVisible(both);
  m_line->setVisible(both);
}

void CustomerCard::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  showSides();
}

void CustomerCard::show(CustomerBasePtr base, std::shared_ptr<const CustomerView> view) {
  const bool other = base != m_base;
  m_base = std::move(base);
  m_view = std::move(view);
  m_all = false;
  if (other) setColumns();
  retell();
}

void CustomerCard::setColumns() {
  using workflow::HistoryLine;
  const bool rated = m_base && m_base->isRated();
  std::vector<RowsColumn<HistoryLine>> columns;
  columns.push_back({.title = [rated] { return rated ? tr("Rated highest") : tr("Bought most"); },
                     .text =
                         [this](const HistoryLine& line) {
                           return QString::fromStdString(m_base->dataset->products.title(line.product));
                         }});
  if (!rated) {
    columns.push_back({.title = [] { return tr("Orders"); },
                       .text = [](const HistoryLine& line) { return formatCount(line.orders); },
                       .number = true});
  }
  columns.push_back({.title = [rated] { return rated ? tr("Rating") : tr("Preference"); },
                     .text = [this](const HistoryLine& line) { return givenText(line); },
                     .number = true,
                     .extra =
                         [this](const HistoryLine& line, int role) {
                           const bool changed = m_view->whatIf.contains(line.product);
                           if (role == BoldRole && changed) return QVariant(true);
                           if (role == TextColourRole && changed) return QVariant(static_cast<int>(Role::WarnText));
                           if (role != Qt::ToolTipRole) return QVariant();
                           return QVariant(translated(describe(m_view->preference)) + QLatin1Char('\n') +
                                           tr("Type another to see what if; 0: as if it had never been"));
                         },
                     .edit = [this](int source, const QString& text) { askWhatIf(source, text); }});
  m_model.setRows({});
  m_model.setColumns(std::move(columns));
  m_history->setAccessibleName(rated ? tr("Rated highest") : tr("Bought most"));
}

QString CustomerCard::givenText(const workflow::HistoryLine& line) const {
  float given = line.preference;
  if (const auto changed = m_view->whatIf.find(line.product); changed != m_view->whatIf.end()) {
    if (!changed->second) return QStringLiteral("–");
    given = *changed->second;
  }
  return formatNumber(static_cast<double>(given), given == std::floor(given) ? 0 : 1);
}

void CustomerCard::askWhatIf(int source, const QString& text) {
  const workflow::HistoryLine& line = m_model.rows()[static_cast<std::size_t>(source)];
  bool isNumber = false;
  const double typed = QLocale().toDouble(text.trimmed(), &isNumber);
  if (text == givenText(line) || (!isNumber && !text.trimmed().isEmpty())) return;
  if (!isNumber || typed <= 0) {
    emit whatIfAsked(line.product, std::nullopt);
    return;
  }
  const auto scale = kindred::scaleOf(*m_base->dataset, m_view->preference.value);
  const double kept = scale ? std::clamp(typed, scale->low, scale->high) : typed;
  emit whatIfAsked(line.product, static_cast<float>(kept));
}

void CustomerCard::retell() {
  const bool shown = m_base && m_view;
  setVisible(shown);
  if (!shown) return;
  showWho();
  showFacts();
  showBars();
  showHistory();
}

void CustomerCard::showWho() {
  if (!m_base || !m_view) return;
  m_name->setText(QString::fromStdString(m_base->dataset->customers.title(m_view->customer)));
  const segment::Segment* segment = m_session.segment(m_view->customer);
  m_chip->setMark(segment != nullptr ? Session::markOf(*segment) : SegmentMark());
  m_chip->setVisible(segment != nullptr);
  m_segment->setVisible(segment != nullptr);
  if (segment != nullptr) m_segment->setText(nameOf(*segment));
  m_attributes->setText(attributesLine());
}

// "United Kingdom. Customer since 3 Dec 2010, last order 29 Sep 2011."
QString CustomerCard::attributesLine() const {
  QStringList values;
  if (m_base->hasNames()) values << QString::fromStdString(m_base->dataset->customers.id(m_view->customer));
  for (const AttributeColumn& column : m_base->dataset->customers.attributes().columns) {
    if (column.role == AttributeRole::Name || !column.has(m_view->customer) || values.size() >= 5) continue;
    const QString name = QString::fromStdString(column.name);
    switch (column.kind) {
      case AttributeKind::Flag:
        values << (column.numbers[static_cast<std::size_t>(m_view->customer)] != 0 ? name : tr("no %1").arg(name));
        break;
      case AttributeKind::Date:
        values << tr("%1 %2").arg(name, formatDate(column.dates[static_cast<std::size_t>(m_view->customer)]));
        break;
      case AttributeKind::Number:
        values << tr("%1 %2").arg(name, QString::fromStdString(column.text(m_view->customer)));
        break;
      default: values << QString::fromStdString(column.text(m_view->customer));
    }
  }
  QStringList sentences;
  if (!values.isEmpty()) sentences << values.join(QStringLiteral(", "));
  const CustomerFacts& facts = m_base->factsOf(m_view->customer);
  if (facts.first && facts.last) {
    const QString first = formatDate(*facts.first);
    const QString last = formatDate(*facts.last);
    if (m_base->isRated())
      sentences << (first == last ? tr("Rated on %1").arg(first) : tr("Rated from %1 to %2").arg(first, last));
    else
      sentences << (first == last ? tr("One day of orders, %1").arg(first)
                                  : tr("Customer since %1, last order %2").arg(first, last));
  }
  return sentences.isEmpty() ? QString() : sentences.join(QStringLiteral(". ")) + QLatin1Char('.');
}

void CustomerCard::showFacts() {
  const CustomerFacts& facts = m_base->factsOf(m_view->customer);
  const bool rated = m_base->isRated();
  const RfmRow scores = m_base->rfm.empty() ? RfmRow{} : m_base->rfm[static_cast<std::size_t>(m_view->customer)];
  const auto set = [](const FactRow& row, const QString& label, int score, const QString& value) {
    const bool shown = !value.isEmpty();
    row.label->setText(label);
    row.value->setText(value);
    row.dots->setScore(score);
    row.label->setVisible(shown);
    row.value->setVisible(shown);
    row.dots->setVisible(shown && score > 0);
  };
  QString ago;
  if (facts.last) {
    const auto days = static_cast<int>((m_base->referenceDate - startOfDay(*facts.last)) / SecondsPerDay);
    ago = tr("%Ln day(s) ago", nullptr, days);
  }
  set(m_facts[0], tr("Recency"), scores.r, ago);
  const QString products = tr("%Ln product(s)", nullptr, static_cast<int>(facts.products));
  if (rated) {
    set(m_facts[1], tr("Ratings"), scores.f, products);
    set(m_facts[2], tr("On average"), 0, facts.events > 0 ? formatNumber(m_view->usual) : QString());
    return;
  }
  set(m_facts[1], tr("Frequency"), scores.f,
      facts.events == 0
          ? tr("no orders yet")
          : tr("%Ln order(s)", nullptr, static_cast<int>(facts.orders)) + QStringLiteral(", ") + products);
  set(m_facts[2], tr("Spend"), scores.m,
      m_base->hasSpend() && facts.events > 0 ? formatMoney(facts.spend, m_base->dataset->currency, 0) : QString());
}

void CustomerCard::showBars() {
  std::vector<BarChart::Bar> bars;
  QString caption;
  if (m_view->history.empty()) {
    // Nothing to draw.
  } else if (m_base->isRated()) {
    bars = ratingBars(m_view->history);
    caption = tr("How often each rating was given");
  } else if (m_base->hasSpend() && !m_view->spend.steps.empty()) {
    bars = spendBars(m_view->spend, m_base->dataset->currency);
    caption = spendCaption(m_view->spend);
  }
  m_bars->setVisible(!bars.empty());
  m_barsCaption->setVisible(!bars.empty());
  m_barsCaption->setText(caption);
  m_bars->setMeasure(caption);
  m_bars->setAccessibleName(caption);
  m_bars->setBars(std::move(bars));
}

void CustomerCard::showHistory() {
  const std::size_t count = m_view->history.size();
  const bool more = count > kShortHistory;
  auto rows = m_view->history;
  if (more && !m_all) rows.resize(kShortHistory);
  m_model.setRows(std::move(rows));
  m_history->setVisible(count > 0);
  m_noHistory->setVisible(count == 0);
  m_noHistory->setText(m_base->isRated() ? tr("What this customer rates is listed here.")
                                         : tr("What this customer buys is listed here."));
  m_allProducts->setVisible(more);
  m_allProducts->setText(m_all ? tr("Only the first %1").arg(kShortHistory)
                               : tr("All %Ln product(s)…", nullptr, static_cast<int>(count)));
}

void CustomerCard::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(0, height() - 1, width(), 1, theme().color(Role::Border));
}

}  // namespace kindred::ui
