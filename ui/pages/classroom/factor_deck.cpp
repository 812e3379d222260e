#include "ui/pages/classroom/factor_deck.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <array>
#include <cmath>

#include "ui/pages/classroom/cell_table.h"
#include "ui/pages/classroom/curves_canvas.h"
#include "ui/pages/classroom/sheet.h"
#include "ui/pages/classroom/surface_canvas.h"
#include "ui/pages/classroom/vote_sums.h"
#include "ui/text/language.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/pane.h"

namespace kindred::ui::classroom {
namespace {

constexpr Index kTablePeople = 5, kTableProducts = 5;
constexpr int kSurfacePlaces = 49;
constexpr int kSideBySide = 600;
constexpr std::array<double, 4> kRates = {0.02, 0.05, 0.1, 0.2};
constexpr std::array<double, 4> kPulls = {0, 0.02, 0.1, 0.4};
constexpr int kBehind = 1 + lesson::FactorsShown;  // figures of each side: how it rates or is rated, and the factors
const std::string kFactorQuestion = "classroom/factors";

}  // namespace

FactorDeck::FactorDeck(Session& session, const TypeSize& type, QWidget* parent)
    : Deck(parent),
      m_session(session),
      m_type(type),
      m_sheet(new Sheet),
      m_table(new CellTable(type)),
      m_surface(new SurfaceCanvas(type)),
      m_sums(new Sums(type)),
      m_controls(new QWidget),
      m_rate(new QComboBox),
      m_pull(new QComboBox),
      m_seed(makeButton(ButtonKind::Normal, QStringLiteral("refresh"))),
      m_reset(makeButton(ButtonKind::Normal, QStringLiteral("refresh"))),
      m_aside(new QWidget),
      m_curveTitle(new Label(FontRole::BodyBold)),
      m_curve(new CurvesCanvas(type)) {
  m_table->setObjectName(QStringLiteral("factorTable"));
  m_surface->setObjectName(QStringLiteral("lossSurface"));
  m_sums->setObjectName(QStringLiteral("factorSums"));
  m_sheet->addPair(m_table, m_surface, kSideBySide, 1);
  m_sheet->add(m_sums);
  buildControls();
  buildAside();
  connect(m_table, &CellTable::typed, this, &FactorDeck::edit);
  connect(m_table, &CellTable::nameClicked, this, [this](int row) {
    if (row >= m_walk->table.values.rows()) return;
    m_before = nullptr;
    walkOn(m_walk->table, row);
  });
  whenTranslated(m_sheet, [this] {
    m_sheet->setAccessibleName(name());
    m_table->setAccessibleName(tr("Ratings and factors"));
    m_surface->setAccessibleName(tr("Loss over both factors of a customer"));
    if (m_walk) showStep(m_step);
  });
  whenTranslated(m_sheet, [this] {
    if (!hasOwnData()) use(lesson::giftShop(exampleLanguage()));
  });
}

void FactorDeck::buildControls() {
  auto* row = new QHBoxLayout(m_controls);
  setMargins(row, 0, 0, 0, 0, 8);
  auto *rate = new Label(FontRole::Control, Role::Text2), *pull = new Label(FontRole::Control, Role::Text2);
  m_rate->setObjectName(QStringLiteral("learningRate"));
  m_pull->setObjectName(QStringLiteral("regularisation"));
  m_seed->setObjectName(QStringLiteral("otherStart"));
  m_reset->setObjectName(QStringLiteral("resetFactors"));
  for (const double each : kRates) m_rate->addItem({}, each);
  for (const double each : kPulls) m_pull->addItem({}, each);
  m_rate->setCurrentIndex(1);
  m_pull->setCurrentIndex(1);
  for (QWidget* widget : std::initializer_list<QWidget*>{rate, m_rate, pull, m_pull, m_seed, m_reset}) {
    m_type.apply(widget, FontRole::Control);
    row->addWidget(widget);
  }
  const auto again = [this] {
    m_before = nullptr;
    walkOn(m_walk->table, m_walk->asked);
  };
  connect(m_rate, &QComboBox::activated, this, again);
  connect(m_pull, &QComboBox::activated, this, again);
  connect(m_seed, &QPushButton::clicked, this, [this, again] {
    ++m_start;
    again();
  });
  connect(m_reset, &QPushButton::clicked, this, [this] { use(m_firstTable); });
  whenTranslated(m_controls, [this, rate, pull] {
    rate->setText(tr("Rate"));
    pull->setText(tr("Pull to 0"));
    m_rate->setAccessibleName(tr("Learning rate"));
    m_rate->setToolTip(tr("How far each rating moves what stands behind it"));
    m_pull->setAccessibleName(tr("Regularisation"));
    m_pull->setToolTip(tr("Regularisation: how strongly factors are pulled back towards 0"));
    for (int i = 0; i < m_rate->count(); ++i) m_rate->setItemText(i, formatNumber(m_rate->itemData(i).toDouble()));
    for (int i = 0; i < m_pull->count(); ++i) m_pull->setItemText(i, formatNumber(m_pull->itemData(i).toDouble()));
    m_seed->setText(tr("New start"));
    m_seed->setToolTip(tr("Other factors to begin with"));
    m_reset->setText(tr("Reset"));
    m_reset->setToolTip(tr("The ratings as they were"));
  });
}

void FactorDeck::buildAside() {
  auto* column = new QVBoxLayout(m_aside);
  setMargins(column, 0, 0, 0, 0, 0);
  auto* section = new Section;
  m_type.apply(m_curveTitle, FontRole::BodyBold);
  m_curve->setObjectName(QStringLiteral("factorCurve"));
  section->add(m_curveTitle);
  section->add(m_curve);
  column->addWidget(section);
  connect(m_curve, &CurvesCanvas::chosen, this,
          [this](int round) { emit restarted(round == 0 ? 0 : round + lesson::FactorWalk::FirstSteps - 1); });
  whenTranslated(m_aside, [this] {
    m_curveTitle->setText(tr("Error, round by round"));
    m_curve->setAccessibleName(m_curveTitle->text());
    if (m_walk) showCurve();
  });
}

QWidget* FactorDeck::stage() const { return m_sheet; }

QString FactorDeck::subtitle() const {
  const QString people = tr("%Ln customer(s)", nullptr, static_cast<int>(m_walk->table.people.size()));
  const QString products = tr("%Ln product(s)", nullptr, static_cast<int>(m_walk->table.products.size()));
  return (m_own ? tr("%1, %2, drawn from the loaded data") : tr("%1, %2")).arg(people, products);
}

void FactorDeck::setOwnData(bool own) {
  m_own = own;
  m_session.questions().drop(kFactorQuestion);
  if (!own) return use(lesson::giftShop(exampleLanguage()));
  askForSample<lesson::RatingTable>(
      m_session, kFactorQuestion,
      [](const Dataset& dataset) { return lesson::tableFrom(dataset, kTablePeople, kTableProducts); },
      [this](const lesson::RatingTable& table) { use(table); });
}

void FactorDeck::use(const lesson::RatingTable& table) {
  m_firstTable = table;
  m_before = nullptr;
  walkOn(table, table.values.rows() - 1);
}

// Errors leave what was there.
void FactorDeck::walkOn(const lesson::RatingTable& table, Eigen::Index asked) {
  try {
    m_walk = std::make_shared<const lesson::FactorWalk>(
        lesson::walkFactors(table, asked,
                            {.learningRate = m_rate->currentData().toDouble(),
                             .regularisation = m_pull->currentData().toDouble(),
                             .seed = m_start}));
    emit restarted(m_step);
    showStep(m_step);
  } catch (const Error& error) {
    refuse(error);
  }
}

void FactorDeck::edit(int row, int column, double value) {
  lesson::RatingTable table = m_walk->table;
  table.values(row, column) = std::isnan(value) ? value : std::clamp(value, table.low, table.high);
  m_before = m_walk;
  walkOn(table, m_walk->asked);
}

QString FactorDeck::changes() const {
  QStringList said;
  if (m_before) {
    for (const Text& text : lesson::changed(*m_before, *m_walk)) said << translated(text);
  }
  if (said.isEmpty()) {
    for (const Text& text : lesson::changed(*m_walk, m_step)) said << translated(text);
  }
  return said.join(QLatin1Char(' '));
}

// Ratings, right of them what stands behind each customer, below what stands behind each product.
void FactorDeck::fillTable() {
  using Look = CellTableData::Look;
  const lesson::RatingTable& ratings = m_walk->table;
  const int people = static_cast<int>(ratings.values.rows()), products = static_cast<int>(ratings.values.cols());
  const int round = lesson::FactorWalk::roundOf(m_step);
  const recommend::RatingFactors& factors = m_walk->rounds[static_cast<std::size_t>(round)].factors;
  const lesson::FirstMove& first = m_walk->first;
  const bool oneMove = m_step > 0 && round == 0, moved = m_step == 3;
  CellTableData data{
      .gapAfterRow = people - 1, .gapAfterColumn = products - 1, .strongRow = static_cast<int>(m_walk->asked)};
  for (const auto& name : ratings.people) data.rows << QString::fromStdString(name);
  for (const auto& name : ratings.products) data.columns << QString::fromStdString(name);
  // Beside the landscape there is room for ratings and predictions alone.
  const bool behind = round == 0;
  if (!behind) data.gapAfterRow = data.gapAfterColumn = -1;
  if (behind) {
    data.rows << tr("how rated");
    data.columns << tr("how rates");
  }
  for (int factor = 1; behind && factor <= lesson::FactorsShown; ++factor) {
    data.rows << tr("factor %1").arg(factor);
    data.columns << tr("factor %1").arg(factor);
  }
  data.cells.assign(static_cast<std::size_t>(data.rows.size() * data.columns.size()),
                    CellTableData::Cell{.look = Look::Empty});
  const auto cell = [&](int row, int column) -> CellTableData::Cell& {
    return data.cells[static_cast<std::size_t>(row * data.columns.size() + column)];
  };
  for (int person = 0; person < people; ++person) {
    for (int product = 0; product < products; ++product) {
      const lesson::RatingCell of{person, product};
      const bool known = ratings.isKnown(person, product), hidden = m_walk->isHidden(of);
      const double value = ratings.values(person, product);
      const QString predicted = round > 0 ? formatNumber(m_walk->prediction(round, of), 1) : QString();
      cell(person, product) = {.text = known                 ? cellNumber(value)
                                       : predicted.isEmpty() ? QStringLiteral("?")
                                                             : predicted,
                               .below = known ? predicted : QString(),
                               .look = hidden  ? Look::Barred
                                       : known ? Look::Known
                                               : Look::Open,
                               .share = known ? (value - ratings.low) / std::max(1e-9, ratings.high - ratings.low) : 0,
                               .isMarked = oneMove && of == first.of,
                               .isOpen = true,
                               .tip = {data.rows[person], data.columns[product],
                                       hidden ? tr("Hidden: it is not learned from") : tr("Click and type a rating"),
                                       predicted.isEmpty() ? QString() : tr("predicted: %1").arg(predicted)}};
      cell(person, product).tip.removeAll(QString());
    }
  }
  const auto figure = [&](double value, bool isOfFirst) {
    return CellTableData::Cell{.text = formatNumber(value),
                               .look = moved && isOfFirst ? Look::Found : Look::Plain,
                               .isMarked = oneMove && isOfFirst};
  };
  for (int person = 0; behind && person < people; ++person) {
    const bool isFirst = person == first.of.person;
    const auto bias = isFirst && moved ? first.personAfter.bias : factors.customerBias[person];
    cell(person, products) = figure(bias, isFirst);
    for (int factor = 0; factor < lesson::FactorsShown; ++factor)
      cell(person, products + 1 + factor) =
          figure(isFirst && moved ? first.personAfter.factors[factor] : factors.customers(person, factor), isFirst);
  }
  for (int product = 0; behind && product < products; ++product) {
    const bool isFirst = product == first.of.product;
    cell(people, product) = figure(isFirst && moved ? first.productAfter.bias : factors.productBias[product], isFirst);
    for (int factor = 0; factor < lesson::FactorsShown; ++factor)
      cell(people + 1 + factor, product) =
          figure(isFirst && moved ? first.productAfter.factors[factor] : factors.products(product, factor), isFirst);
  }
  m_table->setData(std::move(data));
}

QStringList FactorDeck::sums() const {
  const lesson::FirstMove& f = m_walk->first;
  const auto number = [](double value) { return formatNumber(value, 3); };
  const auto factor = [](double value) {
    const QString text = formatNumber(value, 3);
    return value < 0 ? QStringLiteral("(%1)").arg(text) : text;
  };
  const auto pair = [&](const Vector& values) {
    return QStringLiteral("(%1; %2)").arg(number(values[0]), number(values[1]));
  };
  const double pull = m_walk->settings.regularisation, rate = m_walk->settings.learningRate;
  const Vector &p = f.person.factors, &q = f.product.factors;
  const QString minus = QStringLiteral(" − "), plus = QStringLiteral(" + "), times = QStringLiteral(" × "),
                is = QStringLiteral(" = ");
  switch (m_step) {
    case 1: {
      const QString product = factor(p[0]) + times + factor(q[0]) + plus + factor(p[1]) + times + factor(q[1]);
      return {tr("prediction = average + how %1 rates + how “%2” is rated + p · q")
                  .arg(m_table->data().rows[static_cast<int>(f.of.person)],
                       m_table->data().columns[static_cast<int>(f.of.product)]),
              tr("prediction") + is + number(f.mean) + plus + factor(f.person.bias) + plus + factor(f.product.bias) +
                  plus + QStringLiteral("(") + product + QStringLiteral(")") + is + number(f.rating - f.error),
              tr("error e = rating − prediction") + is + cellNumber(f.rating) + minus + number(f.rating - f.error) +
                  is + number(f.error)};
    }
    case 2: {
      const auto gradient = [&](const QString& of, double other, double own) {
        return of + is + factor(f.error) + times + factor(other) + minus + number(pull) + times + factor(own) + is +
               number(f.error * other - pull * own);
      };
      return {tr("customer: e × q − λ × p, with the regularisation λ = %1").arg(formatNumber(pull)),
              gradient(tr("factor %1").arg(1), q[0], p[0]),
              gradient(tr("factor %1").arg(2), q[1], p[1]),
              tr("product: e × p − λ × q"),
              gradient(tr("factor %1").arg(1), p[0], q[0]),
              gradient(tr("factor %1").arg(2), p[1], q[1])};
    }
    case 3: {
      const auto step = [&](double before, double other) {
        return number(before) + plus + formatNumber(rate) + times + factor(f.error * other - pull * before);
      };
      return {tr("new = old + learning rate × gradient"),
              tr("customer") + QStringLiteral(": (") + step(p[0], q[0]) + QStringLiteral("; ") + step(p[1], q[1]) +
                  QStringLiteral(")") + is + pair(f.personAfter.factors),
              tr("product") + QStringLiteral(": (") + step(q[0], p[0]) + QStringLiteral("; ") + step(q[1], p[1]) +
                  QStringLiteral(")") + is + pair(f.productAfter.factors),
              tr("how the customer rates: %1, how the product is rated: %2")
                  .arg(number(f.person.bias) + plus + formatNumber(rate) + times +
                           factor(f.error - pull * f.person.bias) + is + number(f.personAfter.bias),
                       number(f.product.bias) + plus + formatNumber(rate) + times +
                           factor(f.error - pull * f.product.bias) + is + number(f.productAfter.bias))};
    }
    default: return {};
  }
}

void FactorDeck::showCurve() {
  CurvesData data{.curves = {{.name = tr("learned from"), .values = {}}}, .now = lesson::FactorWalk::roundOf(m_step)};
  const bool hides = m_walk->hidden.has_value();
  if (hides) data.curves.push_back({.name = tr("the hidden one"), .values = {}});
  for (std::size_t round = 0; round < m_walk->rounds.size(); ++round) {
    data.steps << formatCount(static_cast<std::int64_t>(round));
    data.curves[0].values.push_back(m_walk->rounds[round].learned);
    if (hides) data.curves[1].values.push_back(*m_walk->rounds[round].hidden);
  }
  m_curve->setData(std::move(data));
}

void FactorDeck::showStep(int step) {
  m_step = step;
  fillTable();
  const int round = lesson::FactorWalk::roundOf(step);
  m_surface->setVisible(round > 0);
  if (round > 0) {
    auto path = lesson::pathOf(*m_walk);
    path.resize(static_cast<std::size_t>(round) + 1);
    m_surface->set(lesson::lossSurface(*m_walk, round, kSurfacePlaces), path,
                   lesson::lossAt(*m_walk, round, path.back()[0], path.back()[1]));
  }
  m_sums->set(step == 1   ? tr("The error of one rating")
              : step == 2 ? tr("The gradient: which way makes the error smaller")
                          : tr("The step"),
              sums());
  showCurve();
}

}  // namespace kindred::ui::classroom
