#include "ui/pages/classroom/paths_deck.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QSlider>

#include "ui/pages/classroom/cell_table.h"
#include "ui/pages/classroom/paths_canvas.h"
#include "ui/pages/classroom/sheet.h"
#include "ui/text/language.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/labels.h"

namespace kindred::ui::classroom {
namespace {

constexpr Index kWalkPeople = 6, kWalkProducts = 7;
constexpr int kWalkSideBySide = 1000;
constexpr int kTenths = 10;
const std::string kWalkQuestion = "classroom/walks";

}  // namespace

PathsDeck::PathsDeck(Session& session, const TypeSize& type, QWidget* parent)
    : Deck(parent),
      m_session(session),
      m_type(type),
      m_sheet(new Sheet),
      m_paths(new PathsCanvas(type)),
      m_table(new CellTable(type)),
      m_sums(new Sums(type)),
      m_controls(new QWidget),
      m_betaWord(new Label(FontRole::Control, Role::Text2)),
      m_beta(new QSlider(Qt::Horizontal)),
      m_reset(makeButton(ButtonKind::Normal, QStringLiteral("refresh"))) {
  m_paths->setObjectName(QStringLiteral("paths"));
  m_table->setObjectName(QStringLiteral("baskets"));
  m_sums->setObjectName(QStringLiteral("pathSums"));
  m_sheet->addPair(m_paths, m_sums, kWalkSideBySide, 1);
  m_sheet->add(m_table);
  buildControls();
  connect(m_table, &CellTable::clicked, this, &PathsDeck::edit);
  connect(m_table, &CellTable::nameClicked, this, [this](int row) {
    m_before = nullptr;
    walkOn(m_walk->table, static_cast<std::size_t>(row));
  });
  connect(m_paths, &PathsCanvas::picked, this, [this](Index product) {
    m_paths->setChosen(product);
    showSums();
  });
  whenTranslated(m_sheet, [this] {
    m_sheet->setAccessibleName(name());
    m_paths->setAccessibleName(tr("Walks from customer to product"));
    m_table->setAccessibleName(tr("Who has what"));
    if (m_walk) showStep(m_step);
  });
  whenTranslated(m_sheet, [this] {
    if (!hasOwnData()) use(lesson::giftBaskets(exampleLanguage()));
  });
}

void PathsDeck::buildControls() {
  auto* row = new QHBoxLayout(m_controls);
  setMargins(row, 0, 0, 0, 0, 8);
  m_beta->setObjectName(QStringLiteral("beta"));
  m_reset->setObjectName(QStringLiteral("resetBaskets"));
  m_beta->setRange(0, kTenths);
  m_beta->setValue(6);
  setFixed(m_beta, 110, 0);
  m_type.apply(m_betaWord, FontRole::Control);
  m_type.apply(m_reset, FontRole::Control);
  for (QWidget* widget : std::initializer_list<QWidget*>{m_betaWord, m_beta, m_reset}) row->addWidget(widget);
  connect(m_beta, &QSlider::valueChanged, this, [this] {
    showBeta();
    m_before = m_walk;
    walkOn(m_walk->table, m_walk->asked);
  });
  connect(m_reset, &QPushButton::clicked, this, [this] { use(m_firstTable); });
  whenTranslated(m_controls, [this] {
    m_beta->setAccessibleName(tr("Weight against popularity"));
    m_beta->setToolTip(tr("0 leaves what many have at the top; more brings up what few have"));
    m_reset->setText(tr("Reset"));
    m_reset->setToolTip(tr("Who has what, as it was"));
    showBeta();
  });
}

void PathsDeck::showBeta() {
  m_betaWord->setText(tr("Against popularity: %1").arg(formatNumber(m_beta->value() / double{kTenths}, 1)));
}

QWidget* PathsDeck::stage() const { return m_sheet; }

QString PathsDeck::subtitle() const {
  const QString people = tr("%Ln customer(s)", nullptr, static_cast<int>(m_walk->table.people.size()));
  const QString products = tr("%Ln product(s)", nullptr, static_cast<int>(m_walk->table.products.size()));
  return (m_own ? tr("%1, %2, drawn from the loaded data") : tr("%1, %2")).arg(people, products);
}

void PathsDeck::setOwnData(bool own) {
  m_own = own;
  m_session.questions().drop(kWalkQuestion);
  if (!own) return use(lesson::giftBaskets(exampleLanguage()));
  askForSample<lesson::BasketTable>(
      m_session, kWalkQuestion,
      [](const Dataset& dataset) { return lesson::basketsFrom(dataset, kWalkPeople, kWalkProducts); },
      [this](const lesson::BasketTable& table) { use(table); });
}

void PathsDeck::use(const lesson::BasketTable& table) {
  m_firstTable = table;
  m_before = nullptr;
  walkOn(table, table.people.size() - 1);
}

// Errors leave what was there.
void PathsDeck::walkOn(const lesson::BasketTable& table, std::size_t asked) {
  try {
    m_walk = std::make_shared<const lesson::PathWalk>(
        lesson::walkPathsOf(table, asked, {.beta = m_beta->value() / double{kTenths}}));
    m_paths->setChosen(m_walk->reached.empty() ? -1 : m_walk->reached.front().product);
    emit restarted(m_step);
    showStep(m_step);
  } catch (const Error& error) {
    refuse(error);
  }
}

void PathsDeck::edit(int row, int column) {
  lesson::BasketTable table = m_walk->table;
  char& has = table.has[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)];
  has = has != 0 ? 0 : 1;
  m_before = m_walk;
  walkOn(table, m_walk->asked);
}

QString PathsDeck::changes() const {
  if (!m_before) return {};
  QStringList said;
  for (const Text& text : lesson::changed(*m_before, *m_walk)) said << translated(text);
  return said.join(QLatin1Char(' '));
}

void PathsDeck::fillTable() {
  const lesson::BasketTable& table = m_walk->table;
  CellTableData data{.strongRow = static_cast<int>(m_walk->asked)};
  for (const auto& name : table.people) data.rows << QString::fromStdString(name);
  for (const auto& name : table.products) data.columns << QString::fromStdString(name);
  for (std::size_t person = 0; person < table.people.size(); ++person) {
    for (std::size_t product = 0; product < table.products.size(); ++product) {
      const bool has = table.has[person][product] != 0;
      data.cells.push_back({.text = has ? QStringLiteral("1") : QString(),
                            .look = has                       ? CellTableData::Look::Known
                                    : person == m_walk->asked ? CellTableData::Look::Open
                                                              : CellTableData::Look::Plain,
                            .share = 0.5,
                            .isOpen = true,
                            .tip = {data.rows[static_cast<int>(person)], data.columns[static_cast<int>(product)],
                                    has ? tr("A click takes it away") : tr("A click gives it")}});
    }
  }
  m_table->setData(std::move(data));
}

// Of the chosen product: its walks one by one, their sum, and what is made of it.
void PathsDeck::showSums() {
  const auto chosen = std::ranges::find(m_walk->reached, m_paths->chosen(), &lesson::Reached::product);
  if (m_step < 2 || chosen == m_walk->reached.end()) return m_sums->set({}, {});
  const auto name = [&](Index product) {
    return QString::fromStdString(m_walk->table.products[static_cast<std::size_t>(product)]);
  };
  const QString arrow = QStringLiteral(" → ");
  QStringList lines;
  for (std::size_t had = 0; had < m_walk->history.size(); ++had) {
    for (const auto& path : m_walk->paths[had][static_cast<std::size_t>(chosen->product)])
      lines << name(m_walk->history[had]) + arrow +
                   QString::fromStdString(m_walk->table.people[static_cast<std::size_t>(path.customer)]) + arrow +
                   name(chosen->product) +
                   QStringLiteral(": %1 × %2 = %3")
                       .arg(formatNumber(path.back), formatNumber(path.on), formatNumber(path.back * path.on, 3));
  }
  if (lines.isEmpty()) lines << tr("No walk leads there.");
  else if (lines.size() > 1) lines << tr("together: %1").arg(formatNumber(chosen->reach, 3));
  if (m_step >= 3)
    lines << tr("%1 have it: %2 ÷ %3 = %4")
                 .arg(formatCount(m_walk->table.holders(static_cast<std::size_t>(chosen->product))),
                      formatNumber(chosen->reach, 3),
                      QStringLiteral("%1^%2 (%3)")
                          .arg(formatCount(m_walk->table.holders(static_cast<std::size_t>(chosen->product))),
                               formatNumber(m_walk->settings.beta, 1), formatNumber(chosen->divisor)),
                      formatNumber(chosen->score, 3));
  if (m_step == 4) {
    QStringList order;
    for (const lesson::Reached& reached : m_walk->reached)
      order << QStringLiteral("%1 %2").arg(name(reached.product), formatNumber(reached.score, 3));
    lines << tr("The list: %1").arg(order.join(QStringLiteral(" · ")));
  }
  m_sums->set(tr("Walks to “%1”").arg(name(chosen->product)), lines);
}

void PathsDeck::showStep(int step) {
  m_step = step;
  m_paths->set(m_walk, step);
  fillTable();
  showSums();
}

}  // namespace kindred::ui::classroom
