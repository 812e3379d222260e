#include "ui/pages/classroom/truth_deck.h"

#include <QGridLayout>
#include <QPushButton>
#include <QSlider>
#include <cmath>

#include "ui/pages/classroom/figure_grid.h"
#include "ui/pages/classroom/truth_canvas.h"
#include "ui/text/language.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/pane.h"

namespace kindred::ui::classroom {

double TruthDeck::Dial::chosen() const { return of->low + of->step * slider->value(); }

QString TruthDeck::Dial::said() const {
  if (of->isShare) return formatPercent(chosen());
  const int decimals = of->step >= 1 ? 0 : of->step >= 0.1 ? 1 : 2;
  return formatNumber(chosen(), decimals);
}

TruthDeck::TruthDeck(const lesson::TruthLesson& lesson, Session& session, const TypeSize& type, QWidget* parent)
    : Deck(parent),
      m_lesson(lesson),
      m_session(session),
      m_canvas(new TruthCanvas(type)),
      m_controls(new QWidget),
      m_aside(new QWidget),
      m_dialsSection(new Section),
      m_figures(new FigureGrid(type)),
      m_again(makeButton(ButtonKind::Normal, QStringLiteral("refresh"))) {
  m_canvas->setObjectName(QStringLiteral("truth"));
  auto* column = new QVBoxLayout(m_aside);
  setMargins(column, 0, 0, 0, 0, 0);
  auto* figures = new Section;
  figures->add(m_figures);
  column->addWidget(figures);
  column->addWidget(m_dialsSection);
  type.apply(m_again, FontRole::Control);
  buildDials();
  buildControls();
  whenTranslated(m_aside, [this] {
    nameDials();
    m_canvas->setAccessibleName(name());
    if (m_run) showStep(m_step);
  });
}

void TruthDeck::buildDials() {
  auto* grid = new QGridLayout;
  setMargins(grid, 0, 0, 0, 0, 4);
  grid->setColumnStretch(0, 1);
  int line = 0;
  for (const lesson::Dial& of : m_lesson.dials) {
    Dial dial{.of = &of,
              .name = new Label(FontRole::Small),
              .value = new Label(FontRole::SmallBold),
              .slider = new QSlider(Qt::Horizontal)};
    dial.slider->setObjectName(QString::fromStdString(of.key));
    dial.slider->setRange(0, static_cast<int>(std::lround((of.high - of.low) / of.step)));
    dial.slider->setValue(static_cast<int>(std::lround((of.usual - of.low) / of.step)));
    dial.name->setWordWrap(true);
    grid->addWidget(dial.name, line, 0);
    grid->addWidget(dial.value, line, 1, Qt::AlignRight);
    grid->addWidget(dial.slider, line + 1, 0, 1, 2);
    line += 2;
    connect(dial.slider, &QSlider::valueChanged, this, [this] {
      nameDials();
      make();
    });
    m_dials.push_back(dial);
  }
  m_dialsSection->add(grid);
}

void TruthDeck::buildControls() {
  auto* row = new QHBoxLayout(m_controls);
  setMargins(row, 0, 0, 0, 0, 8);
  m_again->setObjectName(QStringLiteral("again"));
  row->addWidget(m_again);
  connect(m_again, &QPushButton::clicked, this, [this] {
    ++m_seed;
    make();
  });
  whenTranslated(m_controls, [this] {
    m_again->setText(tr("Draw anew"));
    m_again->setToolTip(tr("Other customers and products of the same making"));
  });
}

void TruthDeck::nameDials() {
  m_dialsSection->setTitle(tr("How the data are made"));
  for (const Dial& dial : m_dials) {
    dial.name->setText(translated(dial.of->title));
    dial.value->setText(dial.said());
    dial.slider->setAccessibleName(dial.name->text());
  }
}

QWidget* TruthDeck::stage() const { return m_canvas; }

// The step stays where there are as many: a dial is slid to see what becomes of it.
void TruthDeck::make() {
  m_asked = true;
  lesson::DialValues values;
  for (const Dial& dial : m_dials) values[dial.of->key] = dial.chosen();
  m_session.ask(
      {.asker = this, .key = "classroom/" + m_lesson.key, .title = m_lesson.title},
      [run = m_lesson.run, values, seed = m_seed](Progress& progress) {
        return std::make_shared<lesson::TruthRun>(run(values, seed, progress));
      },
      [this](const std::shared_ptr<lesson::TruthRun>& run) {
        m_run = run;
        emit restarted(std::min(m_step, steps() - 1));
      },
      [this](const Error& error) { refuse(error); });
}

lesson::StepWords TruthDeck::words(int step) const {
  if (m_run) return m_run->steps[static_cast<std::size_t>(step)].words;
  return {KI_TEXT("core", "Before it begins"), KI_TEXT("core", "The data of this lesson are being made.")};
}

QString TruthDeck::changes() const {
  return m_run ? translated(m_run->steps[static_cast<std::size_t>(m_step)].changed) : QString();
}

void TruthDeck::showStep(int step) {
  m_step = step;
  if (!m_run) {
    if (!m_asked) make();
    return;
  }
  const lesson::TruthStep& state = m_run->steps[static_cast<std::size_t>(step)];
  m_canvas->set(state.picture);
  m_figures->set(state.table);
}

}  // namespace kindred::ui::classroom
