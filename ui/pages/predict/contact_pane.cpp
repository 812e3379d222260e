#include "ui/pages/predict/contact_pane.h"

#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QPushButton>
#include <QSlider>
#include <cmath>

#include "ui/pages/predict/prediction_plots.h"
#include "ui/text/language.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/notes.h"

namespace kindred::ui::predict_page {
namespace {

constexpr double kUsualMargin = 0.3;    // of the median order
constexpr double kUsualBecause = 0.1;   // of those who say yes
constexpr double kUsualCost = 0.05;     // of what a yes earns
constexpr double kUsualContacts = 0.2;  // of the customers
const QString kCountKey = QStringLiteral("predict/contacts");
const QString kCostKey = QStringLiteral("predict/cost");
const QString kMarginKey = QStringLiteral("predict/margin");
const QString kBecauseKey = QStringLiteral("predict/because");

}  // namespace

ContactPane::ContactPane(Session& session, QWidget* parent)
    : Pane(304, parent),
      m_session(session),
      m_best(new Label),
      m_slider(new QSlider(Qt::Horizontal)),
      m_field(new QSpinBox),
      m_of(new Label(FontRole::Small, Role::Text2)),
      m_curveTitle(new Label(FontRole::Small, Role::Text2)),
      m_curve(new ProfitPlot),
      m_costName(new Label),
      m_cost(new QDoubleSpinBox),
      m_marginName(new Label),
      m_margin(new QDoubleSpinBox),
      m_becauseName(new Label),
      m_because(new QDoubleSpinBox),
      m_sums(new QGridLayout),
      m_advice(new Label(FontRole::Small, Role::Text2)),
      m_note(new Note(NoteKind::Info)),
      m_foot(new QWidget),
      m_select(makeButton(ButtonKind::Primary, QStringLiteral("audience"))),
      m_campaign(makeButton(ButtonKind::Normal, QStringLiteral("campaigns"))) {
  setObjectName(QStringLiteral("contactPane"));
  m_slider->setObjectName(QStringLiteral("contactSlider"));
  m_field->setObjectName(QStringLiteral("contactCount"));
  m_cost->setObjectName(QStringLiteral("contactCost"));
  m_margin->setObjectName(QStringLiteral("yesEarns"));
  m_because->setObjectName(QStringLiteral("because"));
  m_curve->setObjectName(QStringLiteral("profitPlot"));
  m_advice->setObjectName(QStringLiteral("contactAdvice"));
  m_select->setObjectName(QStringLiteral("selectTop"));
  m_campaign->setObjectName(QStringLiteral("planCampaign"));
  build();
  whenTranslated(this, [this] { retell(); });
}

void ContactPane::build() {
  Section* number = addSection();
  auto* row = new QHBoxLayout;
  setMargins(row, 0, 0, 0, 0, 8);
  row->addWidget(m_best);
  row->addWidget(m_slider, 1);
  row->addWidget(m_field);
  row->addWidget(m_of);
  number->add(row);
  m_curveTitle->setWordWrap(true);
  number->add(m_curveTitle);
  number->add(m_curve);
  whenThemed(this, [this] { m_curve->setFixedHeight(theme().px(150)); });
  m_moneySection = addSection();
  auto* money = new QGridLayout;
  setMargins(money, 0, 0, 0, 0, 6);
  money->setColumnStretch(0, 1);
  int line = 0;
  for (const auto& [name, field] :
       {std::pair{m_costName, m_cost}, {m_marginName, m_margin}, {m_becauseName, m_because}}) {
    name->setWordWrap(true);
    field->setRange(0, field == m_because ? 100 : 1e9);
    field->setDecimals(field == m_because ? 0 : 2);
    money->addWidget(name, line, 0);
    money->addWidget(field, line++, 1);
    connect(field, &QDoubleSpinBox::valueChanged, this, [this] {
      if (m_isFilling) return;
      remember();
      retell();
    });
  }
  m_moneySection->add(money);
  Section* sums = addSection();
  setMargins(m_sums, 0, 0, 0, 0, 4);
  m_sums->setColumnStretch(0, 1);
  sums->add(m_sums);
  m_advice->setWordWrap(true);
  sums->add(m_advice);
  Section* care = addSection();
  care->add(m_note);
  auto* foot = new QVBoxLayout(m_foot);
  setMargins(foot, 14, 10, 14, 12, 8);
  foot->addWidget(m_select);
  foot->addWidget(m_campaign);
  setFoot(m_foot);
  connect(m_slider, &QSlider::valueChanged, this, [this](int value) { setCount(value); });
  connect(m_field, &QSpinBox::valueChanged, this, [this](int value) { setCount(value); });
  connect(m_curve, &ProfitPlot::picked, this, [this](qint64 value) { setCount(value); });
  connect(m_select, &QPushButton::clicked, this, &ContactPane::select);
  connect(m_campaign, &QPushButton::clicked, this, [this] {
    select();
    m_session.showPage(QStringLiteral("campaigns"));
  });
}

void ContactPane::show(const workflow::PredictedCustomersPtr& predicted) {
  m_predicted = predicted;
  m_contacts = predicted ? Contacts(predicted->probabilities) : Contacts();
  m_isFilling = true;
  const int all = static_cast<int>(m_contacts.size());
  m_slider->setRange(std::min(1, all), all);
  m_slider->setPageStep(std::max(1, all / 20));
  m_field->setRange(std::min(1, all), all);
  fillMoney();
  m_isFilling = false;
  m_number = 0;
  const int usual = std::max(1, static_cast<int>(std::lround(kUsualContacts * all)));
  if (all > 0) setCount(m_session.recall(m_session.ofDataset(kCountKey), usual).toInt());
  else retell();
}

void ContactPane::fillMoney() {
  const double order = m_predicted ? m_predicted->medianOrder : 0;
  const auto kept = [this](const QString& key, double usual) {
    return m_session.recall(m_session.ofDataset(key), usual).toDouble();
  };
  const auto money = [](double amount) { return std::round(amount * 100) / 100; };
  m_margin->setValue(kept(kMarginKey, money(kUsualMargin * order)));
  m_cost->setValue(kept(kCostKey, money(kUsualCost * kUsualMargin * order)));
  m_because->setValue(kept(kBecauseKey, 100 * kUsualBecause));
}

void ContactPane::remember() {
  m_session.remember(m_session.ofDataset(kMarginKey), m_margin->value());
  m_session.remember(m_session.ofDataset(kCostKey), m_cost->value());
  m_session.remember(m_session.ofDataset(kBecauseKey), m_because->value());
}

void ContactPane::setCount(std::int64_t count) {
  if (m_isFilling || m_contacts.size() == 0) return;
  count = std::clamp<std::int64_t>(count, 1, m_contacts.size());
  if (count == m_number) return;
  m_number = count;
  m_isFilling = true;
  m_slider->setValue(static_cast<int>(count));
  m_field->setValue(static_cast<int>(count));
  m_isFilling = false;
  m_session.remember(m_session.ofDataset(kCountKey), static_cast<int>(count));
  retell();
  emit countChanged(count);
}

Money ContactPane::money() const {
  return {.cost = m_cost->value(), .margin = m_margin->value(), .because = m_because->value() / 100};
}

void ContactPane::select() {
  if (!m_predicted || m_number == 0) return;
  std::vector<Index> customers;
  for (std::int64_t i = 0; i < m_number; ++i) {
    const Index customer = m_predicted->customers[static_cast<std::size_t>(i)];
    if (customer >= 0) customers.push_back(customer);
  }
  m_session.selection().applyIndices(customers, KI_TEXT("core", "the likeliest (Propensity and value)"), SetMode::New);
}

void ContactPane::addSum(int line, const QString& words, const QString& figure, bool isBold) {
  auto* name = new Label(words, isBold ? FontRole::BodyBold : FontRole::Body);
  name->setWordWrap(true);
  auto* number = new Label(figure, FontRole::BodyBold);
  number->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  m_sums->addWidget(name, line, 0);
  m_sums->addWidget(number, line, 1);
}

void ContactPane::retell() {
  using Question = workflow::AskedOfCustomers;
  setTitle(tr("Whom to contact"));
  m_best->setText(tr("The best"));
  m_slider->setAccessibleName(tr("How many to contact"));
  m_field->setAccessibleName(tr("How many to contact"));
  m_curveTitle->setText(tr("Expected contribution, by number contacted"));
  m_curve->setAccessibleName(tr("Expected contribution, by number contacted"));
  m_moneySection->setTitle(tr("Money"));
  m_moneySection->setRemark(tr("assumed, until a campaign measures it"));
  m_costName->setText(tr("One contact costs"));
  m_campaign->setText(tr("Plan campaign…"));
  const Question question = m_predicted ? m_predicted->settings.question : Question::BuysAgain;
  const bool buys = question == Question::BuysAgain || question == Question::Buys,
             leaves = question == Question::Leaves;
  m_marginName->setText(buys ? tr("An order earns") : leaves ? tr("One who stays earns") : tr("A yes earns"));
  m_marginName->setToolTip(tr("At first 30 % of the median order"));
  m_becauseName->setText(leaves ? tr("Of those who leave, stay if contacted") : tr("Would not have come anyway"));
  while (QLayoutItem* item = m_sums->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  m_select->setText(tr("Select the top %Ln", nullptr, static_cast<int>(m_number)));
  m_select->setEnabled(m_number > 0);
  m_campaign->setEnabled(m_number > 0);
  m_of->setText(tr("of %1").arg(formatCount(m_contacts.size())));
  if (!m_predicted || m_number == 0 || !m_session.dataset()) return;
  const std::string& currency = m_session.dataset()->currency;
  for (QDoubleSpinBox* field : {m_cost, m_margin}) field->setSuffix(QString());
  for (QDoubleSpinBox* field : {m_cost, m_margin})
    field->setPrefix(currency.empty() ? QString() : currencySymbol(currency) + QStringLiteral(" "));
  m_because->setSuffix(QStringLiteral(" %"));
  const Money money = this->money();
  const double yes = m_contacts.expected(m_number), reach = m_contacts.reach(m_number), because = money.because * yes;
  addSum(0,
         leaves ? tr("Will leave")
         : buys ? tr("Will buy")
                : tr("Will say yes"),
         tr("%1 ± %2").arg(formatNumber(yes, 0), formatNumber(reach, 0)));
  addSum(1, leaves ? tr("stay because they were contacted") : tr("because they were contacted"),
         formatNumber(because, because < 20 ? 1 : 0));
  addSum(2, tr("They earn"), formatMoney(because * money.margin, currency));
  addSum(3, tr("Contacting costs"), formatMoney(-money.cost * static_cast<double>(m_number), currency));
  addSum(4, tr("Left over"), formatMoney(m_contacts.leftOver(m_number, money), currency), true);
  const std::int64_t best = m_contacts.best(money);
  const double needed = money.because * money.margin > 0 ? money.cost / (money.because * money.margin) : 2;
  const TestedTop top = testedTop(*m_predicted, static_cast<double>(m_number) / static_cast<double>(m_contacts.size()));
  QString words =
      best == 0
          ? tr("No contact pays: it would need a yes of more than %1.").arg(formatPercent(std::min(needed, 1.0)))
          : tr("Every contact above %1 pays: up to %2 customers, %3.")
                .arg(formatPercent(needed), formatCount(best), formatMoney(m_contacts.leftOver(best, money), currency));
  words += QLatin1Char(' ') + tr("On the test %1 of the best %2 said yes; %3 were expected.")
                                  .arg(formatCount(top.yes), formatCount(top.customers), formatNumber(top.expected, 0));
  m_advice->setText(words);
  m_note->show(
      NoteKind::Info, leaves ? tr("Not all who leave can be kept.") : tr("Likely buyers may buy anyway."),
      tr("Hold some back. What the campaign then measures replaces the assumed %1.").arg(formatPercent(money.because)));
  m_curve->show(m_contacts, money, m_number, currency);
}

}  // namespace kindred::ui::predict_page
