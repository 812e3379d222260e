#include "ui/pages/rules/rule_pane.h"

#include <QApplication>
#include <QClipboard>
#include <QGridLayout>
#include <QPushButton>

#include "ui/charts/graph_canvas.h"
#include "ui/choices.h"
#include "ui/text/language.h"
#include "ui/widgets/controls.h"

namespace kindred::ui::rules_page {
namespace {

const std::string kDetailQuestion = "rules/detail";

}  // namespace

RulePane::RulePane(Session& session, QWidget* parent)
    : Pane(328, parent),
      m_session(session),
      m_before(makeIconButton(QStringLiteral("left"))),
      m_after(makeIconButton(QStringLiteral("right"))),
      m_copy(makeIconButton(QStringLiteral("copy"))),
      m_none(new Label(FontRole::Small, Role::Text2)),
      m_words(new QWidget),
      m_left(new Label(FontRole::BodyBold)),
      m_right(new Label(FontRole::BodyBold)),
      m_sentence(new RichLabel),
      m_table(new QGridLayout),
      m_sumsGrid(new QGridLayout),
      m_advice(new Label(FontRole::Small, Role::Text2)),
      m_year(new PeriodsView),
      m_graph(new GraphCanvas),
      m_foot(new QWidget),
      m_customers(new RichLabel),
      m_select(makeButton(ButtonKind::Primary, QStringLiteral("audience"))),
      m_campaign(makeButton(ButtonKind::Normal, QStringLiteral("campaigns"))) {
  setObjectName(QStringLiteral("rulePane"));
  m_sentence->setObjectName(QStringLiteral("sentence"));
  m_select->setObjectName(QStringLiteral("selectNotYet"));
  m_campaign->setObjectName(QStringLiteral("offerInCampaign"));
  m_customers->setObjectName(QStringLiteral("notYetWords"));
  m_before->setObjectName(QStringLiteral("ruleBefore"));
  m_after->setObjectName(QStringLiteral("ruleAfter"));
  build();
  whenTranslated(this, [this] {
    setIconToolTip(m_before, tr("The rule before"));
    setIconToolTip(m_after, tr("The next rule"));
    setIconToolTip(m_copy, tr("Copy the sentence"));
    m_none->setText(tr("Choose a rule in the picture or in the table."));
    m_sums->setTitle(tr("How the numbers are made"));
    m_yearSection->setTitle(tr("Holds all year"));
    m_graphSection->setTitle(tr("What else belongs to it"));
    m_graphSection->setRemark(tr("thicker: higher lift"));
    m_graph->setAccessibleName(tr("What else belongs to it"));
    retell();
  });
}

void RulePane::build() {
  addHeaderWidget(m_before);
  addHeaderWidget(m_after);
  addHeaderWidget(m_copy);
  Section* words = addSection();
  words->add(m_none);
  m_none->setWordWrap(true);
  auto* column = new QVBoxLayout(m_words);
  setMargins(column, 0, 0, 0, 0, 4);
  for (Label* label : {m_left, m_right}) {
    label->setWordWrap(true);
    column->addWidget(label);
  }
  m_sentence->setWordWrap(true);
  column->addWidget(m_sentence);
  words->add(m_words);
  m_tableSection = addSection();
  setMargins(m_table, 0, 0, 0, 0, 4);
  m_tableSection->add(m_table);
  m_sums = addSection();
  setMargins(m_sumsGrid, 0, 0, 0, 0, 3);
  m_sumsGrid->setColumnStretch(1, 1);
  m_sums->add(m_sumsGrid);
  m_advice->setWordWrap(true);
  m_sums->add(m_advice);
  m_yearSection = addSection();
  m_yearSection->add(m_year);
  m_graphSection = addSection();
  m_graphSection->add(m_graph);
  whenThemed(this, [this] {
    m_graph->setFixedHeight(theme().px(150));
    m_customers->setMinimumHeight(theme().px(54));
  });
  auto* foot = new QVBoxLayout(m_foot);
  setMargins(foot, 14, 10, 14, 12, 8);
  m_customers->setWordWrap(true);
  foot->addWidget(m_customers);
  auto* row = new QHBoxLayout;
  setMargins(row, 0, 0, 0, 0, 8);
  row->addWidget(m_select);
  row->addWidget(m_campaign);
  row->addStretch(1);
  foot->addLayout(row);
  setFoot(m_foot);
  connect(m_before, &QToolButton::clicked, this, [this] { emit stepRequested(-1); });
  connect(m_after, &QToolButton::clicked, this, [this] { emit stepRequested(1); });
  connect(m_copy, &QToolButton::clicked, this, &RulePane::copy);
  connect(m_select, &QPushButton::clicked, this, &RulePane::select);
  connect(m_campaign, &QPushButton::clicked, this, &RulePane::goToCampaign);
  m_graph->setDescriber([this](int node) {
    return QStringList{QString::fromStdString(
        m_found->items[static_cast<std::size_t>(m_graphItems[static_cast<std::size_t>(node)])].title)};
  });
}

void RulePane::show(const workflow::FoundRulesPtr& found, int rule, int number, int of) {
  const bool isOther = found != m_found || rule != m_rule || m_isNext;
  m_found = found;
  m_rule = found ? rule : -1;
  m_number = number;
  m_of = of;
  m_isNext = false;
  if (isOther) {
    m_isKnown = false;
    m_detail = {};
    m_session.questions().drop(kDetailQuestion);
    if (m_rule >= 0) {
      m_session.ask(
          {this, kDetailQuestion},
          [workspace = m_session.workspace(), found, rule](Progress& progress) {
            return workflow::ruleDetail(*workspace, *found, static_cast<std::size_t>(rule), progress);
          },
          [this](const workflow::RuleDetail& detail) { takeDetail(detail); });
    }
  }
  retell();
}

void RulePane::showNext(const workflow::FoundRulesPtr& found, int rule, int number, int of) {
  m_found = found;
  m_rule = found ? rule : -1;
  m_number = number;
  m_of = of;
  m_isNext = true;
  m_isKnown = false;
  m_detail = {};
  m_session.questions().drop(kDetailQuestion);
  if (m_rule >= 0) {
    m_session.ask(
        {this, kDetailQuestion},
        [workspace = m_session.workspace(), found, rule](Progress& progress) {
          return workflow::RuleDetail{
              .notYet = workflow::customersForNext(*workspace, *found, static_cast<std::size_t>(rule), progress)};
        },
        [this](const workflow::RuleDetail& detail) { takeDetail(detail); });
  }
  retell();
}

void RulePane::takeDetail(const workflow::RuleDetail& detail) {
  m_detail = detail;
  m_isKnown = true;
  m_yearSection->setVisible(!detail.periods.empty());
  m_yearSection->setRemark(tr("confidence by quarter; %Ln customer(s)", nullptr, static_cast<int>(detail.customers)));
  m_year->show(detail.periods);
  retellCustomers();
}

QString RulePane::side(const std::vector<Index>& items) const {
  QStringList titles;
  for (const Index item : items) titles << QString::fromStdString(m_found->items[static_cast<std::size_t>(item)].title);
  return titles.join(QStringLiteral(" + "));
}

void RulePane::retell() {
  const bool isShown = m_rule >= 0;
  setTitle(isShown ? tr("Rule %1 of %2").arg(formatCount(m_number), formatCount(m_of)) : tr("Rule"));
  m_none->setVisible(!isShown);
  m_words->setVisible(isShown);
  m_foot->setVisible(isShown);
  m_copy->setEnabled(isShown);
  m_before->setEnabled(isShown && m_number > 1);
  m_after->setEnabled(isShown && m_number < m_of);
  for (Section* section : {m_tableSection, m_sums, m_graphSection}) section->setVisible(isShown && !m_isNext);
  m_yearSection->setVisible(isShown && m_isKnown && !m_detail.periods.empty());
  if (!isShown) return;
  if (m_isNext) retellNext();
  else retellRule();
  retellCustomers();
}

void RulePane::retellRule() {
  const rules::Rule& rule = m_found->found.rules[static_cast<std::size_t>(m_rule)];
  const rules::Counts& counts = rule.counts;
  m_left->setText(tr("If: %1").arg(side(rule.left)));
  m_right->setText(tr("Then: %1").arg(side(rule.right)));
  m_sentence->setParts(
      tr("Of %1 baskets with the left side, %2 also hold the right one: <b>%3</b>. Among all %4 baskets %5 do. That is "
         "<b>%6 times as often</b>."),
      {formatCount(counts.left), formatCount(counts.both), formatPercent(rules::confidence(counts), 1),
       formatCount(counts.all), formatPercent(static_cast<double>(counts.right) / static_cast<double>(counts.all), 1),
       formatNumber(rules::lift(counts), 1)});
  fillTable(counts);
  fillSums(rule);
  fillGraph();
}

void RulePane::retellNext() {
  const rules::ThenRule& rule = m_found->then.rules[static_cast<std::size_t>(m_rule)];
  const Interval interval = rule.interval();
  m_left->setText(tr("First: %1").arg(side({rule.first})));
  m_right->setText(tr("Next: %1").arg(side({rule.next})));
  m_sentence->setParts(
      tr("Of %1 customers who bought the first for the first time and did not have the next yet, %2 bought that within "
         "%3 days: "
         "<b>%4</b> (95 %: %5 to %6). After a first purchase of anything it is %7. Half of them waited <b>%8 days</b> "
         "or less."),
      {formatCount(rule.customers), formatCount(rule.count), formatCount(m_found->settings.withinDays),
       formatPercent(rule.confidence(), 1), formatPercent(interval.low), formatPercent(interval.high),
       formatPercent(rule.usual, 1), formatNumber(rule.medianDays, 0)});
}

void RulePane::retellCustomers() {
  if (m_rule < 0) return;
  const auto count = static_cast<std::int64_t>(m_detail.notYet.size());
  m_select->setEnabled(m_isKnown && count > 0);
  m_campaign->setEnabled(m_isKnown && count > 0);
  m_campaign->setText(offersProducts() ? tr("Offer it…") : tr("To campaign…"));
  m_campaign->setToolTip(offersProducts()
                             ? tr("Selects these customers, puts what the rule says among their offers, and goes on to "
                                  "Campaigns")
                             : tr("Selects these customers and goes on to Campaigns"));
  if (!m_isKnown) {
    m_select->setText(tr("Select them"));
    m_customers->setParts(tr("Counting the customers…"));
    return;
  }
  m_select->setText(tr("Select these %Ln", nullptr, static_cast<int>(count)));
  if (m_isNext) {
    m_customers->setParts(tr("<b>%1 customers</b> bought the first in the last %2 days, and never the next."),
                          {formatCount(count), formatCount(m_found->settings.withinDays)});
  } else {
    m_customers->setParts(tr("<b>%1 customers</b> bought the left side, and never the right. %2 of them bought "
                             "something in the last 90 days."),
                          {formatCount(count), formatCount(m_detail.recently)});
  }
}

void RulePane::select() {
  if (!m_isKnown || m_detail.notYet.empty()) return;
  const Text origin = m_isNext ? KI_TEXT("core", "bought the first, not the next (Rules)")
                               : KI_TEXT("core", "left side, not the right (Rules)");
  m_session.selection().applyIndices(m_detail.notYet, origin, SetMode::New);
}

bool RulePane::offersProducts() const {
  return m_rule >= 0 && m_session.dataset() && !workflow::productsOf(*m_found, offered(), *m_session.dataset()).empty();
}

// The customers become the selection; what the rule offers, their offers.
void RulePane::goToCampaign() {
  if (!m_isKnown || m_detail.notYet.empty()) return;
  select();
  const workflow::CampaignChoices offers =
      workflow::offersOf(*m_found, offered(), m_detail.notYet, *m_session.dataset(), m_session.choices().all());
  if (!offers.empty()) m_session.choices().change(offers, tr("offering what a rule says"));
  m_session.showPage(QStringLiteral("campaigns"));
}

void RulePane::copy() const {
  QApplication::clipboard()->setText(m_left->text() + QLatin1Char('\n') + m_right->text() + QLatin1Char('\n') +
                                     m_sentence->text().remove(QStringLiteral("<b>")).remove(QStringLiteral("</b>")));
}

}  // namespace kindred::ui::rules_page
