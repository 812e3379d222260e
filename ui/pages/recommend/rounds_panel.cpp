#include "ui/pages/recommend/rounds_panel.h"

#include <algorithm>
#include <cmath>

#include "ui/text/language.h"
#include "ui/widgets/controls.h"

namespace kindred::ui {
namespace {

constexpr int kHeight = 190, kLowHeight = 136;

double numberOf(const std::optional<double>& value) { return value ? *value : std::nan(""); }

/// Errors are told below zero, as greater is better.
double shownFigure(const Epoch& round, bool isError) {
  return isError ? -numberOf(round.validation) : numberOf(round.validation);
}

QString cell(double value) { return std::isnan(value) ? QString() : figureText(value); }

/// Where any round has one.
std::vector<double> valuesOf(const Trace& rounds, const std::function<double(const Epoch&)>& of) {
  std::vector<double> values;
  for (const Epoch& round : rounds) values.push_back(of(round));
  if (std::ranges::all_of(values, [](double value) { return std::isnan(value); })) values.clear();
  return values;
}

}  // namespace

RoundsPanel::RoundsPanel(QWidget* parent) : RoundsPanel(new RoundsCanvas, parent) {}

RoundsPanel::RoundsPanel(RoundsCanvas* canvas, QWidget* parent)
    : ChartFrame(canvas, parent), m_canvas(canvas), m_close(makeIconButton(QStringLiteral("x"))) {
  setObjectName(QStringLiteral("rounds"));
  m_close->setObjectName(QStringLiteral("closeRounds"));
  setTable(&m_rows);
  addTitleWidget(m_close);
  setBackground(this, Role::Surface);
  whenThemed(this, [this] { fitHeight(); });
  connect(m_close, &QToolButton::clicked, this, &RoundsPanel::closed);
  whenTranslated(this, [this] {
    setIconToolTip(m_close, tr("Hide the curve"));
    retell();
  });
}

void RoundsPanel::fitHeight() { setFixedHeight(theme().px(m_low ? kLowHeight : kHeight)); }

void RoundsPanel::setLow(bool low) {
  m_low = low;
  fitHeight();
}

void RoundsPanel::show(const QString& name, const workflow::RunTrace& trace, bool running) {
  m_name = name;
  m_trace = trace;
  m_running = running;
  retell();
}

QString RoundsPanel::figureName() const {
  if (m_trace.figure == "rmse") return tr("Error on the part held out");
  if (m_trace.figure.empty()) return tr("On the part held out");
  return tr("%1 on the part held out").arg(QString::fromStdString(m_trace.figure).toUpper());
}

void RoundsPanel::retell() {
  const bool isError = m_trace.figure == "rmse";
  const Trace& rounds = m_trace.rounds;
  RoundsData drawn{.across = tr("Rounds"), .round = tr("Round %1")};
  drawn.left = {tr("Loss"), valuesOf(rounds, [](const Epoch& round) { return numberOf(round.loss); })};
  if (drawn.left.values.empty())
    drawn.left = {tr("Largest change"), valuesOf(rounds, [](const Epoch& round) { return numberOf(round.change); })};
  drawn.right = {figureName(), valuesOf(rounds, [=](const Epoch& round) { return shownFigure(round, isError); })};
  if (!drawn.right.values.empty())
    drawn.marked = static_cast<int>(std::ranges::max_element(rounds, {}, &Epoch::validation) - rounds.begin()) + 1;
  setTitle(m_running ? tr("Training %1").arg(m_name) : tr("The training of %1").arg(m_name),
           tr("%n round(s)", nullptr, static_cast<int>(rounds.size())));
  std::vector<RowsColumn<Epoch>> columns;
  const auto add = [&](const QString& title, const std::function<double(const Epoch&)>& of) {
    columns.push_back({.title = [title] { return title; },
                       .text = [of](const Epoch& round) { return cell(of(round)); },
                       .sortBy = [of](const Epoch& round) { return QVariant(of(round)); },
                       .number = true});
  };
  add(tr("Round"), [](const Epoch& round) { return static_cast<double>(round.number); });
  add(drawn.left.name, [](const Epoch& round) { return numberOf(round.loss ? round.loss : round.change); });
  if (!drawn.right.values.empty())
    add(drawn.right.name, [=](const Epoch& round) { return shownFigure(round, isError); });
  m_rows.setColumns(std::move(columns));
  m_rows.setRows(rounds);
  m_canvas->setData(std::move(drawn));
}

}  // namespace kindred::ui
