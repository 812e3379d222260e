#include "ui/pages/classroom/kmeans_deck.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <QSpinBox>
#include <array>

#include "ui/pages/classroom/centre_table.h"
#include "ui/pages/classroom/plane_canvas.h"
#include "ui/pages/classroom/totals_canvas.h"
#include "ui/text/language.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/pane.h"

namespace kindred::ui::classroom {
namespace {

constexpr int kSampled = 62;
constexpr int kMostCentres = 8;
const std::string kSampleQuestion = "classroom/plane";

constexpr int kPlanted = 3, kMostPlanted = 6;
constexpr int kSpread = 17, kMostSpread = 60;  // tenths; groups touch: it takes some rounds
constexpr std::uint64_t kExampleSeed = 4;

}  // namespace

KMeansDeck::KMeansDeck(Session& session, const TypeSize& type, QWidget* parent)
    : Deck(parent),
      m_session(session),
      m_type(type),
      m_canvas(new PlaneCanvas(type)),
      m_controls(new QWidget),
      m_aside(new QWidget),
      m_centres(new QSpinBox),
      m_start(new QComboBox),
      m_again(makeButton(ButtonKind::Normal, QStringLiteral("refresh"))),
      m_figures(new CentreTable(type)),
      m_totals(new TotalsCanvas(type)),
      m_totalsTitle(new Label(FontRole::BodyBold)),
      m_maker(new Section),
      m_planted(new QSpinBox),
      m_spread(new QSlider(Qt::Horizontal)),
      m_customers(new QSpinBox),
      m_showPlanted(new QCheckBox),
      m_found(new Label(FontRole::Small, Role::Text2)) {
  m_canvas->setObjectName(QStringLiteral("plane"));
  buildControls();
  buildAside();
  connect(m_canvas, &PlaneCanvas::centreMoved, this, &KMeansDeck::moveCentre);
  whenTranslated(m_canvas, [this] { m_canvas->setAccessibleName(tr("Customers and centres")); });
  connect(&type, &TypeSize::changed, this, [this] { showStep(m_step); });
  make();
}

// Other customers of these settings.
void KMeansDeck::make() {
  useTable(lesson::blobs({.customers = m_customers->value(),
                          .groups = m_planted->value(),
                          .spread = m_spread->value() / 10.0,
                          .seed = kExampleSeed}));
}

void KMeansDeck::buildMaker() {
  auto* section = static_cast<Section*>(m_maker);
  auto* grid = new QGridLayout;
  setMargins(grid, 0, 0, 0, 0, 6);
  m_planted->setObjectName(QStringLiteral("planted"));
  m_spread->setObjectName(QStringLiteral("spread"));
  m_customers->setObjectName(QStringLiteral("customers"));
  m_showPlanted->setObjectName(QStringLiteral("showPlanted"));
  m_planted->setRange(1, kMostPlanted);
  m_planted->setValue(kPlanted);
  m_spread->setRange(1, kMostSpread);
  m_spread->setValue(kSpread);
  m_customers->setRange(static_cast<int>(lesson::FewestPoints), static_cast<int>(lesson::MostPoints));
  m_customers->setValue(kSampled);
  const std::array<QWidget*, 3> editors{m_planted, m_spread, m_customers};
  std::array<Label*, 3> names{};
  for (std::size_t i = 0; i < editors.size(); ++i) {
    names[i] = new Label(FontRole::Control, Role::Text2);
    m_type.apply(names[i], FontRole::Control);
    m_type.apply(editors[i], FontRole::Control);
    grid->addWidget(names[i], static_cast<int>(i), 0);
    grid->addWidget(editors[i], static_cast<int>(i), 1);
  }
  m_type.apply(m_showPlanted, FontRole::Control);
  m_type.apply(m_found, FontRole::Small);
  m_found->setWordWrap(true);
  m_found->setObjectName(QStringLiteral("foundOfPlanted"));
  section->add(grid);
  section->add(m_showPlanted);
  section->add(m_found);
  connect(m_planted, &QSpinBox::valueChanged, this, &KMeansDeck::make);
  connect(m_spread, &QSlider::valueChanged, this, &KMeansDeck::make);
  connect(m_customers, &QSpinBox::valueChanged, this, &KMeansDeck::make);
  connect(m_showPlanted, &QCheckBox::toggled, this, [this] { showStep(m_step); });
  whenTranslated(m_maker, [this, names, section] {
    section->setTitle(tr("Made-up customers"));
    names[0]->setText(tr("Groups planted"));
    names[1]->setText(tr("Spread of each"));
    names[2]->setText(tr("Customers"));
    m_planted->setAccessibleName(names[0]->text());
    m_spread->setAccessibleName(names[1]->text());
    m_customers->setAccessibleName(names[2]->text());
    m_showPlanted->setText(tr("Colour by what was planted"));
    if (m_walk.steps() > 0) showFound();
  });
}

void KMeansDeck::showFound() {
  m_maker->setVisible(!m_own);
  const auto found = lesson::foundOfPlanted(m_walk, m_step);
  m_found->setText(
      found ? tr("Found of what was planted: %1 (adjusted Rand index; 1: the same groups, 0: no more alike than by "
                 "chance)")
                  .arg(formatNumber(*found))
            : tr("The method does not know what was planted."));
}

void KMeansDeck::buildControls() {
  auto* row = new QHBoxLayout(m_controls);
  setMargins(row, 0, 0, 0, 0, 8);
  auto* word = new Label(FontRole::Control, Role::Text2);
  m_centres->setObjectName(QStringLiteral("centres"));
  m_start->setObjectName(QStringLiteral("start"));
  m_again->setObjectName(QStringLiteral("again"));
  m_centres->setRange(2, kMostCentres);
  m_centres->setValue(3);
  for (QWidget* widget : std::initializer_list<QWidget*>{word, m_centres, m_start, m_again})
    m_type.apply(widget, FontRole::Control);
  row->addWidget(word);
  row->addWidget(m_centres);
  row->addWidget(m_start);
  row->addWidget(m_again);
  for (const auto start : {lesson::CentreStart::Spread, lesson::CentreStart::Random, lesson::CentreStart::Corner})
    m_start->addItem({}, static_cast<int>(start));
  connect(m_centres, &QSpinBox::valueChanged, this, &KMeansDeck::start);
  connect(m_start, &QComboBox::activated, this, &KMeansDeck::start);
  connect(m_again, &QPushButton::clicked, this, [this] {
    ++m_seed;
    start();
  });
  whenTranslated(m_controls, [this, word] {
    word->setText(tr("Centres"));
    m_centres->setAccessibleName(tr("Centres"));
    m_start->setAccessibleName(tr("How it begins"));
    m_start->setItemText(0, tr("Spread out (k-means++)"));
    m_start->setItemText(1, tr("At random"));
    m_start->setItemText(2, tr("In one corner"));
    m_again->setText(tr("New start"));
    m_again->setToolTip(tr("Other customers to begin at"));
  });
}

void KMeansDeck::buildAside() {
  auto* column = new QVBoxLayout(m_aside);
  setMargins(column, 0, 0, 0, 0, 0);
  auto* figures = new Section;
  figures->add(m_figures);
  auto* totals = new Section;
  m_type.apply(m_totalsTitle, FontRole::BodyBold);
  totals->add(m_totalsTitle);
  totals->add(m_totals);
  column->addWidget(figures);
  column->addWidget(totals);
  buildMaker();
  column->addWidget(m_maker);
  whenTranslated(m_aside, [this] {
    m_totalsTitle->setText(tr("Total distance, round by round"));
    m_totalsTitle->setToolTip(
        tr("The sum of squared distances from each customer to the own centre, each figure in "
           "standard deviations"));
    m_totals->setAccessibleName(m_totalsTitle->text());
    if (m_walk.steps() > 0) showStep(m_step);
  });
}

QWidget* KMeansDeck::stage() const { return m_canvas; }

QString KMeansDeck::subtitle() const {
  const int count = static_cast<int>(m_table->names.size());
  return m_own ? tr("%Ln customer(s), drawn from the loaded data", nullptr, count)
               : tr("%Ln made-up customer(s)", nullptr, count);
}

void KMeansDeck::setOwnData(bool own) {
  m_own = own;
  if (own) return takeSample();
  m_session.questions().drop(kSampleQuestion);
  make();
}

void KMeansDeck::takeSample() {
  askForSample<lesson::PlaneTable>(
      m_session, kSampleQuestion, [](const Dataset& dataset) { return lesson::planeFrom(dataset, kSampled, 1); },
      [this](const lesson::PlaneTable& table) { useTable(table); });
}

void KMeansDeck::useTable(lesson::PlaneTable table) {
  m_table = std::make_shared<const lesson::PlaneTable>(std::move(table));
  start();
}

void KMeansDeck::start() {
  try {
    walkFrom(lesson::startingCentres(*m_table, m_centres->value(),
                                     static_cast<lesson::CentreStart>(m_start->currentData().toInt()), m_seed),
             0);
  } catch (const Error& error) {
    refuse(error);
  }
}

void KMeansDeck::walkFrom(const Matrix& centres, int step) {
  m_walk = lesson::walkCentres(*m_table, centres);
  m_step = step;
  emit restarted(step);
}

// While it is dragged a centre only moves; where it is let go a run begins.
void KMeansDeck::moveCentre(int centre, const QPointF& to, bool done) {
  Matrix centres = m_canvas->drawing().centres;
  centres.row(centre) << to.x(), to.y();
  if (done) return walkFrom(centres, 0);
  PlaneDrawing drawing = m_canvas->drawing();
  drawing.centres = centres;
  drawing.before = {};
  m_canvas->setDrawing(std::move(drawing));
}

void KMeansDeck::showStep(int step) {
  m_step = step;
  const lesson::CentreState& state = m_walk.states[static_cast<std::size_t>(step)];
  const bool byPlanted = m_showPlanted->isChecked() && !m_table->planted.empty();
  m_canvas->setDrawing({.table = m_table,
                        .groups = byPlanted ? m_table->planted : state.labels,
                        .ringed = state.kind == lesson::CentreState::Kind::Start ? std::vector<char>() : state.changed,
                        .centres = state.centres,
                        .before = state.before,
                        .linesShown = !byPlanted});
  m_figures->set(*m_table, state);
  m_totals->set(m_walk.totals(), state.round);
  showFound();
}

}  // namespace kindred::ui::classroom
