#include "ui/pages/predict/states_view.h"

#include <QApplication>
#include <QClipboard>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/models/table_view.h"
#include "ui/text/language.h"
#include "ui/widgets/controls.h"

namespace kindred::ui::predict_page {
namespace {

using predict::markov::State;

QString recencyWords(const State& state) {
  if (state.recency == 0) return StatesView::tr("bought in this period");
  return StatesView::tr("silent for %Ln period(s)", nullptr, state.recency);
}

QString frequencyWords(const State& state) {
  if (state.frequency == 0) return QStringLiteral("1");
  return state.frequency == 1 ? QStringLiteral("2–3") : QStringLiteral("4+");
}

QString spendWords(const State& state) { return state.spend == 0 ? StatesView::tr("low") : StatesView::tr("high"); }

}  // namespace

StatesView::StatesView(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_title(new TitleRow),
      m_select(makeSmallButton(ButtonKind::Primary, QStringLiteral("audience"))),
      m_table(new TableView) {
  m_table->setObjectName(QStringLiteral("states"));
  m_select->setObjectName(QStringLiteral("selectWorthIt"));
  m_title->add(m_select);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_title);
  column->addWidget(m_table, 1);
  buildTable();
  connect(m_select, &QPushButton::clicked, this, &StatesView::select);
  whenTranslated(this, [this] { retell(); });
}

void StatesView::buildTable() {
  const auto state = [this](int row) -> const State& { return m_states->states[static_cast<std::size_t>(row)]; };
  const auto money = [this](double amount) {
    return formatMoney(amount, m_session.dataset() ? m_session.dataset()->currency : std::string());
  };
  const auto muted = [=](const int& row, int role) -> QVariant {
    if (role == MutedRole) return !state(row).isWorthIt;
    if (role == Qt::ToolTipRole && state(row).isThin())
      return tr(
          "Seen %Ln time(s): too seldom for a figure of its own, so the chance is that of all who are silent for as "
          "long.",
          nullptr, static_cast<int>(state(row).visits));
    return {};
  };
  std::vector<RowsColumn<int>> columns;
  columns.push_back({.title = [] { return tr("Last bought"); },
                     .text = [=](const int& row) { return recencyWords(state(row)); },
                     .sortBy = [=](const int& row) { return QVariant(state(row).recency); },
                     .extra = muted});
  columns.push_back({.title = [] { return tr("Purchases"); },
                     .text = [=](const int& row) { return frequencyWords(state(row)); },
                     .sortBy = [=](const int& row) { return QVariant(state(row).frequency); },
                     .extra = muted});
  columns.push_back({.title = [] { return tr("Spend"); },
                     .text = [=](const int& row) { return spendWords(state(row)); },
                     .sortBy = [=](const int& row) { return QVariant(state(row).spend); },
                     .extra = muted});
  columns.push_back({.title = [] { return tr("Customers"); },
                     .text = [=](const int& row) { return formatCount(std::ssize(state(row).customers)); },
                     .sortBy = [=](const int& row) { return QVariant(qlonglong(std::ssize(state(row).customers))); },
                     .number = true,
                     .extra = muted});
  columns.push_back({.title = [] { return tr("Buys next"); },
                     .text =
                         [=](const int& row) {
                           return (state(row).isThin() ? QStringLiteral("≈ ") : QString()) +
                                  formatPercent(state(row).chance, 1);
                         },
                     .sortBy = [=](const int& row) { return QVariant(state(row).chance); },
                     .number = true,
                     .extra = muted});
  columns.push_back({.title = [] { return tr("To come, 95 %"); },
                     .text =
                         [=](const int& row) {
                           return money(state(row).worth) + QStringLiteral("  ") + money(state(row).low) +
                                  QStringLiteral(" – ") + money(state(row).high);
                         },
                     .sortBy = [=](const int& row) { return QVariant(state(row).worth); },
                     .number = true,
                     .extra = muted});
  columns.push_back({.title = [] { return tr("Best"); },
                     .text = [](const int&) { return QString(); },
                     .sortBy = [=](const int& row) { return QVariant(state(row).isWorthIt); },
                     .extra = [=](const int& row, int role) -> QVariant {
                       if (role == TagRole) return state(row).isWorthIt ? tr("write") : tr("stop");
                       if (role == ToneRole) return static_cast<int>(state(row).isWorthIt ? Tone::Ok : Tone::Neutral);
                       return {};
                     }});
  columns.push_back({.title = [] { return tr("Sure"); },
                     .text = [=](const int& row) { return formatPercent(state(row).agreed); },
                     .sortBy = [=](const int& row) { return QVariant(state(row).agreed); },
                     .number = true,
                     .extra = [=](const int& row, int role) -> QVariant {
                       if (role == Qt::ToolTipRole)
                         return tr("Of histories in which the customers are drawn again: in so many the same is best.");
                       return muted(row, role);
                     }});
  m_rows.setColumns(std::move(columns));
  m_table->setModel(&m_rows);
  m_table->setStateKey(QStringLiteral("predict/states"));
  m_table->sortByColumn(0, Qt::AscendingOrder);
}

void StatesView::show(const CustomerStatesPtr& states) {
  m_states = states;
  std::vector<int> rows;
  for (int i = 0; m_states && i < static_cast<int>(m_states->states.size()); ++i) rows.push_back(i);
  m_rows.setRows(std::move(rows));
  retell();
  m_table->fitColumns();
}

std::int64_t StatesView::worthIt() const {
  std::int64_t sum = 0;
  for (const State& each : m_states->states) sum += each.isWorthIt ? std::ssize(each.customers) : 0;
  return sum;
}

std::int64_t StatesView::all() const {
  std::int64_t sum = std::ssize(m_states->lost);
  for (const State& each : m_states->states) sum += std::ssize(each.customers);
  return sum;
}

QString StatesView::headline() const {
  return tr("Write to %1 of %2 customers.").arg(formatCount(worthIt()), formatCount(all()));
}

QString StatesView::told() const {
  int states = 0;
  for (const State& each : m_states->states) states += each.isWorthIt ? 1 : 0;
  return tr("In %1 of %2 states a contact brings more than it costs. %3 customers are lost: they were silent for %4 "
            "periods of "
            "%5 days. Counted over %6 periods.")
      .arg(QString::number(states), QString::number(m_states->states.size()), formatCount(std::ssize(m_states->lost)),
           QString::number(m_states->settings.recencies), QString::number(m_states->settings.periodDays),
           formatCount(m_states->periods));
}

void StatesView::select() {
  if (!m_states) return;
  std::vector<Index> chosen;
  for (const State& each : m_states->states) {
    if (each.isWorthIt) chosen.insert(chosen.end(), each.customers.begin(), each.customers.end());
  }
  m_session.selection().applyIndices(chosen, KI_TEXT("core", "worth writing to (Try and learn)"), SetMode::New);
}

void StatesView::exportTo(const QString& file) { writeCsv(m_rows, file); }

void StatesView::copyPicture() const { QApplication::clipboard()->setPixmap(const_cast<TableView*>(m_table)->grab()); }

void StatesView::retell() {
  m_rows.retitle();
  m_title->setTitle(tr("Whom to write to again, and when to stop"));
  m_select->setEnabled(m_states && worthIt() > 0);
  m_select->setText(m_states ? tr("Select these %1").arg(formatCount(worthIt())) : tr("Select"));
  m_table->setAccessibleName(tr("States of customers"));
}

}  // namespace kindred::ui::predict_page
