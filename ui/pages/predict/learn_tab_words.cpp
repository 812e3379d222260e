// What the tab says: messages above the pictures, the table of policies, and the words at the right.
#include <QPushButton>
#include <algorithm>
#include <cmath>

#include "core/workflow/families.h"
#include "ui/charts/chart_frame.h"
#include "ui/models/table_view.h"
#include "ui/pages/predict/learn_tab.h"
#include "ui/pages/predict/states_view.h"
#include "ui/pages/predict/trial_pane.h"
#include "ui/pages/predict/trial_plots.h"
#include "ui/text/language.h"
#include "ui/widgets/info_button.h"
#include "ui/widgets/notes.h"
#include "ui/widgets/run_info.h"

namespace kindred::ui::predict_page {
namespace {

namespace by_log = predict::bandits::by_log;

constexpr int kLogged = -1;  // the row of the log as it is
constexpr const char* kIps = "ips";
constexpr const char* kSelfNormalised = "snips";
constexpr const char* kDoublyRobust = "doubly_robust";

const by_log::Estimate* estimateOf(const by_log::Judged& judged, const char* estimator) {
  const auto found = std::ranges::find(judged.estimates, std::string_view(estimator),
                                       [](const by_log::Estimate& each) { return std::string_view(each.estimator); });
  return found == judged.estimates.end() ? nullptr : &*found;
}

QString withEnds(const by_log::Estimate& estimate) {
  return QStringLiteral("%1  %2–%3")
      .arg(formatPercent(estimate.value, 1), formatNumber(estimate.low * 100, 1), formatNumber(estimate.high * 100, 1));
}

QString whole(double figure) { return formatCount(std::llround(figure)); }

}  // namespace

QString LearnTab::policyTitle(const workflow::JudgedPolicy& policy) const {
  using Kind = by_log::Target::Kind;
  switch (policy.target.kind) {
    case Kind::Uniform: return tr("At random");
    case Kind::Always:
      return tr("%1 to all")
          .arg(QString::fromStdString(m_judged->read.log.offers[static_cast<std::size_t>(policy.target.arm)]));
    case Kind::Best: return tr("The most taken, to all");
    case Kind::Learned: return tr("Learned: %1").arg(ruleTitle(policy.target.bandit));
  }
  return {};
}

QString LearnTab::figureOf(int row, const char* estimator) const {
  if (row == kLogged) return withEnds(m_judged->logged);
  const auto* estimate = estimateOf(m_judged->policies[static_cast<std::size_t>(row)].judged, estimator);
  return estimate == nullptr || std::isnan(estimate->value) ? QStringLiteral("–") : withEnds(*estimate);
}

QString LearnTab::whyNot(int row, const char* estimator) const {
  if (row == kLogged) return {};
  const auto* estimate = estimateOf(m_judged->policies[static_cast<std::size_t>(row)].judged, estimator);
  switch (estimate == nullptr ? by_log::Refusal::None : estimate->refusal) {
    case by_log::Refusal::FewRows: return tr("No figure: fewer than 50 rows speak for it");
    case by_log::Refusal::NothingSaid: return tr("No figure: no row has an offer that it would have made");
    case by_log::Refusal::NotByLot: return tr("No figure: offers were not drawn by a lot alike for all");
    case by_log::Refusal::None: return {};
  }
  return {};
}

void LearnTab::buildTable() {
  m_logPart = new QWidget;
  auto* column = new QVBoxLayout(m_logPart);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_logTitle);
  column->addWidget(m_table, 1);
  whenThemed(m_logPart, [this] { m_table->setMinimumHeight(theme().px(180)); });
  const auto judged = [this](int row) -> const by_log::Judged& {
    return m_judged->policies[static_cast<std::size_t>(row)].judged;
  };
  std::vector<RowsColumn<int>> columns;
  columns.push_back({.title = [] { return tr("Other rule"); },
                     .text =
                         [this](const int& row) {
                           return row == kLogged ? tr("As logged")
                                                 : policyTitle(m_judged->policies[static_cast<std::size_t>(row)]);
                         },
                     .sortBy = [](const int& row) { return QVariant(row); },
                     .extra = [](const int& row, int role) -> QVariant {
                       return role == BoldRole ? QVariant(row == kLogged) : QVariant();
                     }});
  const std::array<std::pair<const char*, QString (*)()>, 3> estimators = {
      std::pair{kIps, +[] { return tr("IPS, 95 %"); }},
      std::pair{kSelfNormalised, +[] { return tr("Self-normalised"); }},
      std::pair{kDoublyRobust, +[] { return tr("Doubly robust"); }}};
  for (const auto& [estimator, title] : estimators) {
    columns.push_back({.title = title,
                       .text = [this, estimator = estimator](const int& row) { return figureOf(row, estimator); },
                       .sortBy =
                           [=, this, estimator = estimator](const int& row) {
                             const auto* found =
                                 row == kLogged ? &m_judged->logged : estimateOf(judged(row), estimator);
                             return QVariant(found == nullptr ? 0.0 : found->value);
                           },
                       .number = true,
                       .extra = [this, estimator = estimator](const int& row, int role) -> QVariant {
                         return role == Qt::ToolTipRole ? QVariant(whyNot(row, estimator)) : QVariant();
                       }});
  }
  columns.push_back(
      {.title = [] { return tr("Worth rows"); },
       .text =
           [=, this](const int& row) {
             return row == kLogged ? formatCount(static_cast<std::int64_t>(m_judged->read.log.rows()))
                                   : whole(judged(row).effective);
           },
       .sortBy =
           [=, this](const int& row) {
             return QVariant(row == kLogged ? static_cast<double>(m_judged->read.log.rows()) : judged(row).effective);
           },
       .number = true,
       .extra = [=](const int& row, int role) -> QVariant {
         const bool isFew = row != kLogged && judged(row).effective < by_log::LeastEffective;
         if (role == TextColourRole && isFew) return static_cast<int>(Role::ErrText);
         if (role == Qt::ToolTipRole)
           return tr("So many rows drawn by this rule itself would tell as much. Below 50 there is no figure.");
         return {};
       }});
  columns.push_back(
      {.title = [] { return tr("Weight"); },
       .text =
           [=](const int& row) {
             return row == kLogged || judged(row).isHeavy()
                        ? QString()
                        : formatNumber(judged(row).largestWeight, 1) + QStringLiteral("×");
           },
       .sortBy = [=](const int& row) { return QVariant(row == kLogged ? 1.0 : judged(row).largestWeight); },
       .number = true,
       .extra = [=](const int& row, int role) -> QVariant {
         if (role == Qt::ToolTipRole)
           return tr("So often one row counts at most. From 50 on a single row can turn the figure.");
         if (row == kLogged || !judged(row).isHeavy()) return {};
         if (role == TagRole) return formatNumber(judged(row).largestWeight, 0) + QStringLiteral("×");
         return role == ToneRole ? QVariant(static_cast<int>(Tone::Warn)) : QVariant();
       }});
  m_rows.setColumns(std::move(columns));
  m_table->setModel(&m_rows);
  m_table->setStateKey(QStringLiteral("predict/policies"));
  m_table->sortByColumn(0, Qt::AscendingOrder);
}

void LearnTab::buildTold() {
  for (std::size_t i = 0; i < m_words.size(); ++i) {
    m_words[i] = {.section = m_told->addSection(),
                  .title = new Label(i == 0 ? FontRole::PageTitle : FontRole::BodyBold),
                  .text = new RichLabel(FontRole::Body, Role::Text2)};
    m_words[i].title->setWordWrap(true);
    m_words[i].text->setWordWrap(true);
    m_words[i].section->add(m_words[i].title);
    m_words[i].section->add(m_words[i].text);
    m_words[i].text->setObjectName(QStringLiteral("told%1").arg(i));
    m_words[i].title->setObjectName(QStringLiteral("toldTitle%1").arg(i));
  }
  Section* warning = m_told->addSection();
  warning->add(m_note);
  auto* foot = new QWidget;
  auto* row = new QHBoxLayout(foot);
  setMargins(row, 12, 10, 12, 10, 8);
  row->addWidget(m_lesson);
  row->addStretch(1);
  m_told->setFoot(foot);
  connect(m_lesson, &QPushButton::clicked, this,
          [this] { session().showPage(QStringLiteral("bandit"), QStringLiteral("learn")); });
}

void LearnTab::retell() {
  m_told->setTitle(tr("In plain words"));
  m_lesson->setText(tr("Step through it"));
  m_lesson->setToolTip(tr("The same in the Classroom, round by round, with three offers"));
  m_back->setText(tr("Back"));
  m_forward->setText(tr("Step"));
  m_back->setToolTip(tr("Back (Left)"));
  m_forward->setToolTip(tr("Step (Right)"));
  m_first->setToolTip(tr("To the beginning (Home)"));
  m_first->setAccessibleName(tr("To the beginning"));
  m_play->setToolTip(tr("Step by itself (Space)"));
  m_play->setText(isPlaying() ? tr("Pause") : tr("Play"));
  m_size->setAccessibleName(tr("Customers in a step"));
  m_method->setAccessibleName(tr("Rule that is looked at"));
  m_regret->setAccessibleName(tr("Answers lost against the best offer, by rule"));
  m_shares->setAccessibleName(tr("Share of each offer over time"));
  m_beliefs->setAccessibleName(tr("What is believed of each offer"));
  m_rows.retitle();
  m_empty->clearActions();
  if (m_pane->isStates()) {
    m_empty->setText(tr("Whom to write to again, and when to stop?"),
                     session().dataset()
                         ? tr("From how customers came and went: what each kind of them will bring, and from when on a "
                              "contact costs more than it brings.")
                         : tr("Once purchases with dates and prices are imported, the answer is counted from them."));
    if (session().dataset()) m_empty->addAction(tr("Run"), QStringLiteral("play"), [this] { m_pane->run(); });
  } else if (m_pane->isLog()) {
    m_empty->setText(
        tr("What would another way of choosing have brought?"),
        tr("Choose the log of a campaign in which offers were drawn by lot: each row an offer that was made, "
           "what came of it, and how likely that offer was to be drawn."));
  } else {
    m_empty->setText(tr("Which offer is the best?"),
                     tr("Rules that learn while they make offers lose less than a test that splits the customers "
                        "evenly. Here they play with answers that are drawn, so that it can be seen what each loses."));
    m_empty->addAction(tr("Run"), QStringLiteral("play"), [this] { m_pane->run(); });
  }
  for (const Told& told : m_words) told.section->hide();
  m_note->clear();
  if (m_pane->isStates()) retellStates();
  else if (m_pane->isLog()) retellLog();
  else retellTrial();
  emit changed();
}

void LearnTab::retellTrial() {
  if (!m_trial) return;
  fillSteps();
  m_method->clear();
  for (const auto& method : m_trial->methods) {
    if (!method.key.empty()) m_method->addItem(ruleTitle(method.key));
  }
  m_method->setCurrentIndex(static_cast<int>(m_shown));
  m_regret->setTrial(m_trial, m_shown);
  m_shares->setTrial(m_trial, m_shown);
  const auto& all = m_trial->methods;
  const auto lost = [&](std::size_t i) { return all[i].simulated.regret.back().mean; };
  std::size_t least = 0;
  for (std::size_t i = 1; i < all.size(); ++i) least = lost(i) < lost(least) ? i : least;
  m_drawn[0].message->setText(tr("%1 loses least in the end").arg(ruleTitle(all[least].key)));
  m_drawn[0].remark->setText(tr("answers lost by not knowing the best; mean, 95 % of %1 runs")
                                 .arg(formatCount(m_trial->settings.replications)));
  const auto& shares = shown().simulated.regret.back().shares;
  const auto favourite = static_cast<std::size_t>(std::ranges::max_element(shares) - shares.begin());
  m_drawn[1].message->setText(tr("In the end: %1").arg(offerTitle(m_trial->settings, favourite)));
  m_drawn[1].remark->setText(
      tr("%1, share of each offer, %2 runs").arg(ruleTitle(shown().key), formatCount(m_trial->settings.replications)));
  const double saved = lost(all.size() - 1) - lost(m_shown);
  const auto& last = shown().simulated.regret.back();
  m_words[0].title->setText(
      saved > 0 ? tr("Learning on the way saves %1 of the %2 answers that chance would lose.")
                      .arg(whole(saved), whole(lost(all.size() - 1)))
                : tr("Learning saves nothing here: chance loses %1 answers, too.").arg(whole(lost(all.size() - 1))));
  m_words[0].text->setParts(tr("<b>%1</b> loses %2 in %3 contacts, in 95 of 100 runs between %4 and %5. %6 of the "
                               "customers get the best offer."),
                            {ruleTitle(shown().key), whole(last.mean), formatCount(m_trial->settings.rounds),
                             whole(last.least), whole(last.most), formatPercent(shown().simulated.bestShare)});
  QStringList words;
  for (std::size_t i = 0; i + 1 < all.size(); ++i) {
    if (i == m_shown) continue;
    const auto& end = all[i].simulated.regret.back();
    words << tr("<b>%1</b> loses %2, in 95 of 100 runs %3 to %4; in %5 of %6 it ends with a wrong favourite.")
                 .arg(ruleTitle(all[i].key).toHtmlEscaped(), whole(end.mean), whole(end.least), whole(end.most),
                      formatCount(all[i].simulated.wrongFavourites), formatCount(m_trial->settings.replications));
  }
  m_words[2].title->setText(tr("The other rules"));
  m_words[2].text->setParts(words.join(QLatin1Char(' ')));
  m_words[0].section->show();
  m_words[1].section->show();
  m_words[2].section->setVisible(!words.isEmpty());
  m_note->show(NoteKind::Warning, tr("Simulated answers."),
               tr("They show how the rules learn, not what your offers bring."));
  if (m_trial->run.id != 0 && session().dataset() && session().workspace())
    m_info->setInfo(runInfo(*session().workspace(), *session().dataset(), m_trial->run));
  else
    m_info->setInfo({.title = tr("Trial of offers"),
                     .facts = {},
                     .command = QString::fromStdString(workflow::trialCommand(m_trial->settings))});
  followStep();
}

void LearnTab::retellStep() {
  m_stepWords->setText(tr("after %Ln customer(s), one run", nullptr, m_step));
  const auto& offers = m_beliefs->beliefs().offers;
  const auto best =
      static_cast<std::size_t>(std::ranges::max_element(offers, {}, &workflow::OfferBelief::best) - offers.begin());
  std::int64_t others = -offers[best].shown;
  for (const auto& offer : offers) others += offer.shown;
  m_words[1].title->setText(tr("At this step"));
  if (m_step == 0) m_words[1].text->setParts(tr("Nothing is known yet: every offer may be the best."));
  else
    m_words[1].text->setParts(
        tr("<b>%1</b> is the best with %2. The others were shown %3 times together; of what is seldom shown little is "
           "known, its curve stays wide, and that is no fault. Black: the truth, which no rule knows."),
        {offerTitle(m_trial->settings, best), formatPercent(offers[best].best, 1), formatCount(others)});
}

void LearnTab::retellStates() {
  if (!m_states->states()) return;
  const auto& settings = m_states->states()->settings;
  for (const std::size_t place : {0U, 1U, 2U}) m_words[place].section->show();
  m_words[0].title->setText(m_states->headline());
  m_words[0].text->setParts(m_states->told().toHtmlEscaped());
  m_words[1].title->setText(tr("How it is reckoned"));
  m_words[1].text->setParts(
      tr("Each customer is in a state: how long silent, how often and for how much they bought. The history tells how "
         "they go "
         "from one to the next. What comes later counts less. A state is worth writing to where that brings more than "
         "leaving it alone, all later periods included (Pfeifer and Carraway, 2000)."));
  m_words[2].title->setText(tr("What is assumed"));
  m_words[2].text->setParts(tr("%1 of the purchases would come without writing. No history tells that: leave a group "
                               "alone and measure it. The "
                               "history is taken to be one in which everyone was written to."),
                            {formatPercent(settings.comesAnyway)});
}

void LearnTab::retellLog() {
  if (!m_judged) return;
  const auto& log = m_judged->read.log;
  QStringList names;
  for (const std::string& offer : log.offers) names << QString::fromStdString(offer);
  m_beliefs->setBeliefs(workflow::beliefsOf(m_judged->read.arms()), names, {});
  m_logTitle->setTitle(tr("What would another rule have brought?"));
  std::int64_t answers = 0;
  for (const double answer : log.answers) answers += answer > 0 ? 1 : 0;
  const auto rows = static_cast<std::int64_t>(log.rows());
  m_logTitle->setRemark(tr("from %1 logged contacts, %2 answers").arg(formatCount(rows), formatCount(answers)));
  const workflow::JudgedPolicy* best = nullptr;
  double most = 0;
  for (const auto& policy : m_judged->policies) {
    const auto* estimate = estimateOf(policy.judged, kDoublyRobust);
    if (estimate == nullptr || std::isnan(estimate->value) || (best != nullptr && estimate->value <= most)) continue;
    best = &policy;
    most = estimate->value;
  }
  m_words[0].section->show();
  if (best == nullptr) {
    m_words[0].title->setText(tr("This log cannot tell."));
    m_words[0].text->setParts(tr("Of no other rule do 50 rows speak. Draw offers by lot for longer."));
  } else {
    const auto& estimate = *estimateOf(best->judged, kDoublyRobust);
    m_words[0].title->setText(tr("%1: %2").arg(policyTitle(*best), formatPercent(estimate.value, 1)));
    QString markup =
        tr("But anything from %1 to %2. Of %3 rows only %4 speak for it, and one counts up to %5 times. The "
           "log gave %6.");
    markup += QStringLiteral(" ") + (estimate.low > m_judged->logged.high
                                         ? tr("Promising: try it on a part of the customers first.")
                                         : tr("That may be chance: the intervals overlap."));
    m_words[0].text->setParts(markup,
                              {formatPercent(estimate.low, 1), formatPercent(estimate.high, 1), formatCount(rows),
                               whole(best->judged.effective), formatNumber(best->judged.largestWeight, 1),
                               formatPercent(m_judged->logged.value, 1)});
  }
  m_words[1].section->show();
  m_words[1].title->setText(tr("How to read it"));
  m_words[1].text->setParts(tr(
      "Each row of the log counts as often as the other rule would have made its offer more often than the log did. "
      "Where a few rows count for much, the figure rests on them. The three columns should agree; where they do not, "
      "trust none."));
  m_words[2].section->show();
  m_words[2].title->setText(tr("What a real trial needs"));
  m_words[2].text->setParts(tr(
      "It decides once a day, keeps every offer at 5 % or more, and stores how likely each offer that was shown was to "
      "be shown. Without that no estimate can be made afterwards."));
  m_info->setInfo({.title = tr("Judged by a log"),
                   .facts = {},
                   .command = QString::fromStdString(workflow::evaluateOffersCommand(*m_judged))});
}

}  // namespace kindred::ui::predict_page
