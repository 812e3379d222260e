#include "ui/pages/predict/value_detail.h"

#include <QGridLayout>
#include <QPushButton>
#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

#include "ui/pages/predict/value_plots.h"
#include "ui/pages/predict/value_words.h"
#include "ui/text/language.h"
#include "ui/widgets/controls.h"

namespace kindred::ui::predict_page {
namespace {

const std::string kPastQuestion = "predict/past";

/// What the best fifth brings of all.
double shareOfBestFifth(std::vector<double> values) {
  const std::size_t best = values.size() / 5;
  const double all = std::accumulate(values.begin(), values.end(), 0.0);
  if (best == 0 || all <= 0) return 0;
  std::ranges::nth_element(values, values.begin() + static_cast<std::ptrdiff_t>(best), std::greater<>());
  return std::accumulate(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(best), 0.0) / all;
}

}  // namespace

bool isUndecided(double alive) {
  constexpr double Lost = 0.05, Sure = 0.95;
  return alive >= Lost && alive <= Sure;
}

Undecided undecidedOf(const workflow::ValuedCustomers& valued) {
  Undecided found;
  for (std::size_t i = 0; i < valued.values.alive.size(); ++i) {
    if (!isUndecided(valued.values.alive[i])) continue;
    found.customers += 1;
    if (valued.hasSpend()) found.atStake += valued.values.atStake(i);
  }
  return found;
}

ValueDetail::ValueDetail(Session& session, QWidget* parent)
    : Pane(304, parent),
      m_session(session),
      m_before(makeIconButton(QStringLiteral("left"))),
      m_after(makeIconButton(QStringLiteral("right"))),
      m_sentence(new RichLabel),
      m_plotTitle(new Label(FontRole::Small, Role::Text2)),
      m_plot(new PastPlot),
      m_factors(new QGridLayout),
      m_range(new Label(FontRole::Small, Role::Text2)),
      m_allWords(new Label(FontRole::Small, Role::Text2)),
      m_letterWords(new Label(FontRole::Body, Role::Text2)),
      m_select(makeButton(ButtonKind::Primary, QStringLiteral("audience"))),
      m_campaign(makeButton(ButtonKind::Normal, QStringLiteral("campaigns"))) {
  setObjectName(QStringLiteral("valueDetail"));
  m_before->setObjectName(QStringLiteral("customerBefore"));
  m_after->setObjectName(QStringLiteral("customerAfter"));
  m_plot->setObjectName(QStringLiteral("pastPlot"));
  m_range->setObjectName(QStringLiteral("valueRange"));
  m_select->setObjectName(QStringLiteral("selectListed"));
  m_campaign->setObjectName(QStringLiteral("campaignListed"));
  build();
  whenTranslated(this, [this] { retell(); });
}

void ValueDetail::build() {
  addHeaderWidget(m_before);
  addHeaderWidget(m_after);
  Section* past = addSection();
  for (Label* label : {static_cast<Label*>(m_sentence), m_plotTitle, m_range, m_allWords, m_letterWords})
    label->setWordWrap(true);
  past->add(m_sentence);
  past->add(m_plotTitle);
  past->add(m_plot);
  whenThemed(this, [this] { m_plot->setFixedHeight(theme().px(120)); });
  m_product = addSection();
  setMargins(m_factors, 0, 0, 0, 0, 4);
  m_factors->setColumnStretch(0, 1);
  m_product->add(m_factors);
  m_product->add(m_range);
  m_all = addSection();
  auto* figures = new QHBoxLayout;
  setMargins(figures, 0, 0, 0, 0, 12);
  for (KeyFigure*& figure : m_figures) {
    figure = new KeyFigure;
    figures->addWidget(figure);
  }
  figures->addStretch(1);
  m_all->add(figures);
  m_all->add(m_allWords);
  m_letter = addSection();
  m_letter->add(m_letterWords);
  auto* foot = new QWidget;
  auto* column = new QVBoxLayout(foot);
  setMargins(column, 14, 10, 14, 12, 8);
  column->addWidget(m_select);
  column->addWidget(m_campaign);
  setFoot(foot);
  connect(m_before, &QToolButton::clicked, this, [this] { emit stepped(-1); });
  connect(m_after, &QToolButton::clicked, this, [this] { emit stepped(1); });
  connect(m_select, &QPushButton::clicked, this, &ValueDetail::selectAsked);
  connect(m_campaign, &QPushButton::clicked, this, &ValueDetail::campaignAsked);
}

void ValueDetail::show(const workflow::ValuedCustomersPtr& valued, double spent) {
  m_valued = valued && valued->isShown() ? valued : nullptr;
  m_spent = spent;
  m_place = -1;
  m_past.reset();
  retell();
}

void ValueDetail::showCustomer(int place) {
  if (place == m_place) return;
  m_place = place;
  m_past.reset();
  askPast();
  retell();
}

void ValueDetail::setListed(std::int64_t count) {
  m_listed = count;
  retell();
}

void ValueDetail::askPast() {
  m_session.questions().drop(kPastQuestion);
  if (!m_valued || m_place < 0) return;
  m_session.ask(
      {this, kPastQuestion},
      [valued = m_valued, dataset = m_session.dataset(), place = m_place](Progress&) {
        return workflow::customerPast(*valued, *dataset, static_cast<std::size_t>(place));
      },
      [this](const workflow::CustomerPast& past) {
        m_past = past;
        retell();
      });
}

QString ValueDetail::money(double amount) const {
  return formatMoney(amount, m_session.dataset() ? m_session.dataset()->currency : std::string());
}

void ValueDetail::addFactor(const QString& words, const QString& figure, bool isBold) {
  const int line = m_factors->rowCount();
  auto* name = new Label(words, isBold ? FontRole::BodyBold : FontRole::Body);
  name->setWordWrap(true);
  auto* number = new Label(figure, FontRole::BodyBold);
  number->setObjectName(QStringLiteral("factor"));
  number->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  m_factors->addWidget(name, line, 0);
  m_factors->addWidget(number, line, 1);
}

void ValueDetail::retellProduct() {
  while (QLayoutItem* item = m_factors->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  m_range->clear();
  if (!m_valued || m_place < 0) return;
  const auto i = static_cast<std::size_t>(m_place);
  const auto& values = m_valued->values;
  const QString days = formatCount(m_valued->settings.horizonDays);
  const double alive = values.alive[i], ifStill = alive > 0 ? values.purchases[i] / alive : 0;
  addFactor(tr("Still a customer"), smallPercent(alive));
  addFactor(tr("× purchases to come, if so"), formatNumber(ifStill, 2));
  if (!m_valued->hasSpend()) {
    addFactor(tr("Purchases in %1 days").arg(days), formatNumber(values.purchases[i], 2), true);
    m_range->setText(tr("95 of 100 such customers buy %1 to %2 times.")
                         .arg(formatNumber(values.bought[i].low, 0), formatNumber(values.bought[i].high, 0)));
    return;
  }
  addFactor(tr("× spends at a time, drawn to everyone’s mean"), money(values.spend[i]));
  if (m_valued->settings.discount != 0) {
    const double plain = values.purchases[i] * values.spend[i];
    addFactor(tr("× worth today"), formatPercent(plain > 0 ? values.value[i] / plain : 1, 1));
  }
  addFactor(tr("Value in %1 days").arg(days), money(values.value[i]), true);
  QString words =
      tr("95 of 100 such customers bring %1 to %2.").arg(money(values.brought[i].low), money(values.brought[i].high));
  if (m_past) words += QLatin1Char(' ') + tr("In the last %1 days: %2.").arg(days, money(m_past->spent));
  m_range->setText(words);
}

void ValueDetail::retell() {
  setIconToolTip(m_before, tr("The customer before"));
  setIconToolTip(m_after, tr("The customer after"));
  m_plotTitle->setText(tr("Chance of still being a customer, and the days with a purchase"));
  m_plot->setAccessibleName(m_plotTitle->text());
  m_product->setTitle(tr("How the value is made"));
  m_letter->setTitle(tr("Worth a letter"));
  m_select->setText(tr("Select these %Ln", nullptr, static_cast<int>(m_listed)));
  m_campaign->setText(tr("Plan campaign…"));
  m_select->setEnabled(m_listed > 0);
  m_campaign->setEnabled(m_listed > 0);
  retellProduct();
  m_plot->setPast(m_past ? *m_past : workflow::CustomerPast());
  setTitle(tr("Customer"));
  m_sentence->clear();
  if (!m_valued || !m_session.dataset()) return;
  if (m_place >= 0) {
    const auto i = static_cast<std::size_t>(m_place);
    const Index customer = m_valued->customers[i];
    if (customer >= 0)
      setTitle(tr("Customer %1").arg(QString::fromStdString(m_session.dataset()->customers.id(customer))));
    const double repeats = m_valued->purchases.frequency[i];
    const QString silence = silenceText(m_valued->purchases.age[i] - m_valued->purchases.recency[i]);
    if (repeats > 0)
      m_sentence->setParts(
          tr("Bought on %1 days, about every %2. Silent for <b>%3</b> now: <b>%4</b> still a customer."),
          {formatNumber(repeats + 1, 0), silenceText(m_valued->purchases.recency[i] / repeats), silence,
           smallPercent(m_valued->values.alive[i])});
    else
      m_sentence->setParts(tr("Bought once, <b>%1</b> ago: <b>%2</b> still a customer."),
                           {silence, smallPercent(m_valued->values.alive[i])});
  }
  const auto& values = m_valued->values;
  const std::string currency = m_session.dataset()->currency;
  m_all->setTitle(tr("All %Ln customers", nullptr, static_cast<int>(m_valued->customers.size())));
  const bool hasSpend = m_valued->hasSpend();
  const auto& total = hasSpend ? values.valueOfAll : values.purchasesOfAll;
  const auto figure = [&](double amount) {
    return hasSpend ? formatMoneyShort(amount, currency) : formatNumber(amount, 0);
  };
  m_figures[0]->set(figure(total.value), tr("expected"));
  m_figures[1]->set(hasSpend ? figure(m_spent) : QStringLiteral("–"),
                    tr("last %1 days").arg(formatCount(m_valued->settings.horizonDays)));
  m_figures[2]->set(formatPercent(shareOfBestFifth(hasSpend ? values.value : values.purchases)),
                    tr("from the best fifth"));
  QString words = tr("Expected %1 to %2.").arg(figure(total.low), figure(total.high));
  if (const auto& hidden = m_valued->hidden)
    words += QLatin1Char(' ') + tr("On the hidden days %1 purchases were predicted, %2 came.")
                                    .arg(formatNumber(hidden->expected, 0), formatNumber(hidden->actual, 0));
  m_allWords->setText(words);
  const Undecided undecided = undecidedOf(*m_valued);
  QString letter = tr("%Ln customers are neither sure nor lost.", nullptr, static_cast<int>(undecided.customers));
  if (hasSpend && undecided.customers > 0)
    letter += QLatin1Char(' ') + tr("With them %1 is at stake.").arg(money(undecided.atStake));
  m_letterWords->setText(letter);
}

}  // namespace kindred::ui::predict_page
