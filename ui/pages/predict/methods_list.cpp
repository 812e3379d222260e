#include "ui/pages/predict/methods_list.h"

#include <QHeaderView>
#include <QPushButton>
#include <algorithm>
#include <cmath>

#include "ui/models/table_view.h"
#include "ui/text/language.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/notes.h"

namespace kindred::ui::predict_page {
namespace {

const std::string kMethodsQuestion = "predict/methods";
constexpr int kRowHeight = 24;

QString methodTitle(const std::string& key) { return translated(predict::algorithm(key).info.title); }

/// “−0.002 to 0.009”
QString reachOf(const Interval& interval) {
  return MethodsList::tr("%1 to %2").arg(formatNumber(interval.low, 3), formatNumber(interval.high, 3));
}

}  // namespace

MethodsList::MethodsList(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_table(new TableView),
      m_verdict(new RichLabel(FontRole::Small)),
      m_run(makeButton(ButtonKind::Normal)),
      m_note(new Note(NoteKind::Error)) {
  m_table->setObjectName(QStringLiteral("methods"));
  m_verdict->setObjectName(QStringLiteral("methodsVerdict"));
  m_run->setObjectName(QStringLiteral("testMethods"));
  m_note->setObjectName(QStringLiteral("methodsNote"));
  buildTable();
  m_verdict->setWordWrap(true);
  auto* row = new QHBoxLayout;
  setMargins(row, 0, 2, 0, 0, 0);
  row->addWidget(m_run);
  row->addStretch(1);
  auto* column = new QVBoxLayout(this);
  setMargins(column, 0, 0, 0, 0, 6);
  column->addWidget(m_table);
  column->addWidget(m_verdict);
  column->addLayout(row);
  column->addWidget(m_note);
  connect(m_run, &QPushButton::clicked, this, &MethodsList::testOthers);
  connect(m_table, &TableView::rowActivated, this, [this](int at) {
    const Row& activated = m_rows.at(at);
    if (!activated.method.empty()) emit chosen(activated.method);
  });
  whenTranslated(this, [this] {
    m_run->setText(tr("Judge the others"));
    m_run->setToolTip(
        tr("Each other method learns from the same days and ranks the same customers, with the settings proposed"));
    m_table->setAccessibleName(tr("Methods by AUC on the test"));
    fill();
  });
  whenThemed(this, [this] { retell(); });
}

void MethodsList::buildTable() {
  std::vector<RowsColumn<Row>> columns;
  const auto tip = [this](const Row& row, int role) {
    return role == Qt::ToolTipRole ? QVariant(tipOf(row)) : QVariant();
  };
  const auto isOwn = [this](const Row& row) { return m_predicted && row.method == m_predicted->settings.method.key; };
  columns.push_back({.title = [] { return tr("Method"); },
                     .text = [](const Row& row) { return row.name; },
                     .extra = [=](const Row& row, int role) -> QVariant {
                       if (role == BoldRole) return isOwn(row);
                       if (role == MutedRole) return row.method.empty();
                       return tip(row, role);
                     }});
  columns.push_back(
      {.title = [] { return tr("AUC"); },
       .text = [](const Row& row) { return row.refusal.isEmpty() ? formatNumber(row.auc, 3) : QStringLiteral("–"); },
       .sortBy = [](const Row& row) { return QVariant(row.refusal.isEmpty() ? row.auc : -1.0); },
       .number = true,
       .extra = [=](const Row& row, int role) -> QVariant {
         // What chance gives is an empty bar.
         if (role == BarRole && row.refusal.isEmpty()) return std::max(0.0, 2 * row.auc - 1);
         if (role == BoldRole) return isOwn(row);
         return tip(row, role);
       }});
  m_rows.setColumns(std::move(columns));
  m_table->setModel(&m_rows);
  m_table->setRowHeight(kRowHeight);
  m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_table->horizontalHeader()->setSortIndicator(1, Qt::DescendingOrder);
  m_table->horizontalHeader()->hide();
}

QString MethodsList::tipOf(const Row& row) const {
  if (!row.refusal.isEmpty()) return row.refusal;
  if (!row.ahead) return tr("The method of this prediction");
  const QString apart = tr("The method of this prediction less this one: %1, 95 % from %2")
                            .arg(formatNumber(row.ahead->value, 3), reachOf(row.ahead->interval));
  return row.method.empty() ? apart : apart + QLatin1Char('\n') + tr("Enter: choose it");
}

void MethodsList::show(const workflow::PredictedCustomersPtr& predicted, const TestFigures& figures) {
  const bool isOther = m_predicted != predicted;
  m_predicted = predicted;
  m_figures = figures;
  if (!isOther) return;
  if (m_job != nullptr) m_job->disconnect(this);
  m_job = nullptr;
  m_tests.clear();
  m_note->clear();
  fill();
  ask();
}

void MethodsList::ask() {
  if (!m_predicted) return m_session.questions().drop(kMethodsQuestion);
  m_session.ask(
      {this, kMethodsQuestion},
      [workspace = m_session.workspace(), predicted = m_predicted](Progress&) {
        return workflow::methodTests(*workspace, *predicted);
      },
      [this](const std::vector<workflow::MethodTest>& tests) {
        m_tests = tests;
        fill();
      },
      [this](const Error& error) { m_note->showError(error); });
}

void MethodsList::testOthers() {
  if (!m_predicted || m_job != nullptr || m_missing == 0) return;
  m_note->clear();
  m_job = m_session.perform(
      {this, KI_TEXT("core", "Judging other methods")},
      [workspace = m_session.workspace(), predicted = m_predicted](Progress& progress) {
        return workflow::testMethods(*workspace, *predicted, progress).size();
      },
      [this](std::size_t) { ask(); }, [this](const Error& error) { m_note->showError(error); });
  // A row for each that has ended: what is kept is looked at when the job goes on to the next, and when it is cancelled.
  connect(m_job, &Job::progress, this, [this, last = std::string()](double, const Text& step) mutable {
    if (const std::string now = english(step); now != last) {
      last = now;
      ask();
    }
  });
  connect(m_job, &Job::done, this, [this] {
    m_job = nullptr;
    ask();
    retell();
  });
  retell();
}

void MethodsList::fill() {
  std::vector<Row> rows;
  m_missing = 0;
  if (m_predicted && m_figures.auc) {
    const std::string& own = m_predicted->settings.method.key;
    rows.push_back({.method = own, .name = methodTitle(own), .auc = m_figures.auc->value});
    for (const workflow::MethodTest& test : m_tests)
      rows.push_back({.method = test.method,
                      .name = methodTitle(test.method),
                      .auc = test.auc ? test.auc->value : 0,
                      .ahead = test.ahead,
                      .refusal = test.auc ? QString() : translated(test.refusal)});
    if (m_figures.spendAuc)
      rows.push_back({.name = tr("Spend alone"), .auc = *m_figures.spendAuc, .ahead = m_figures.overSpend});
    if (m_figures.lastOrderAuc)
      rows.push_back(
          {.name = tr("Last order alone"), .auc = *m_figures.lastOrderAuc, .ahead = m_figures.overLastOrder});
    m_missing = predict::algorithms().size() - 1 - m_tests.size();
  }
  std::ranges::stable_sort(rows, [](const Row& a, const Row& b) {
    return a.refusal.isEmpty() != b.refusal.isEmpty() ? a.refusal.isEmpty() : a.auc > b.auc;
  });
  m_rows.setRows(std::move(rows));
  m_rows.retitle();
  m_table->fitColumns();
  retell();
}

void MethodsList::retell() {
  m_table->setFixedHeight(theme().px(kRowHeight) * std::max(1, m_rows.rowCount()) + 2);
  m_run->setVisible(m_missing > 0);
  m_run->setEnabled(m_job == nullptr);
  const auto& all = m_rows.rows();
  const auto other = std::ranges::find_if(all, [](const Row& row) { return row.ahead.has_value(); });
  m_verdict->setVisible(other != all.end());
  if (other == all.end()) return;
  const predict::AucDifference& ahead = *other->ahead;
  const QString own = methodTitle(m_predicted->settings.method.key);
  const bool isAhead = ahead.value >= 0;
  const Interval reach = isAhead ? ahead.interval : Interval{-ahead.interval.high, -ahead.interval.low};
  const QStringList parts{isAhead ? own : other->name, isAhead ? other->name : own,
                          formatNumber(std::abs(ahead.value), 3), reachOf(reach)};
  m_verdict->setParts(
      reach.low > 0
          ? tr("<b>More than chance</b>: %1 is ahead of %2 by %3, 95 % from %4.")
          : tr("<b>No sure difference</b> between %1 and %2: %3 apart, 95 % from %4. Take the one you can read."),
      parts);
}

}  // namespace kindred::ui::predict_page
