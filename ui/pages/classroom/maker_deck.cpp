#include "ui/pages/classroom/maker_deck.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <cmath>

#include "ui/pages/classroom/cell_table.h"
#include "ui/pages/classroom/curves_canvas.h"
#include "ui/pages/classroom/maker_canvas.h"
#include "ui/pages/classroom/sheet.h"
#include "ui/text/language.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/pane.h"

namespace kindred::ui::classroom {
namespace {

constexpr double kPercent = 100;
constexpr int kMakerSideBySide = 600;

struct DialRange {
  const char* name;
  int from, to, usual;
};
// In whole numbers: tastes, and percents.
constexpr std::array<DialRange, 5> kDials{{{"makerTastes", 2, 6, 3},
                                           {"makerNoise", 0, 100, 30},
                                           {"makerKnown", 3, 60, 20},
                                           {"makerSkew", 0, 150, 50},
                                           {"makerNewcomers", 0, 80, 0}}};

}  // namespace

MakerDeck::MakerDeck(const TypeSize& type, QWidget* parent)
    : Deck(parent),
      m_type(type),
      m_sheet(new Sheet),
      m_planted(new MakerCanvas(type)),
      m_table(new CellTable(type)),
      m_errors(new CurvesCanvas(type)),
      m_controls(new QWidget),
      m_again(makeButton(ButtonKind::Normal, QStringLiteral("refresh"))),
      m_aside(new Section) {
  m_planted->setObjectName(QStringLiteral("makerPlanted"));
  m_table->setObjectName(QStringLiteral("makerFound"));
  m_errors->setObjectName(QStringLiteral("makerErrors"));
  m_sheet->addPair(m_planted, m_table, kMakerSideBySide, 1);
  m_sheet->add(m_errors, 1);
  buildSliders();
  whenTranslated(m_sheet, [this] {
    m_sheet->setAccessibleName(name());
    m_planted->setAccessibleName(tr("Ratings, by planted taste"));
    m_table->setAccessibleName(tr("What was found of what was planted"));
    m_errors->setAccessibleName(tr("Error by how much is known"));
    if (m_walk) showStep(m_step);
  });
  make();
}

void MakerDeck::buildSliders() {
  auto* box = new QWidget;
  auto* column = new QVBoxLayout(box);
  setMargins(column, 0, 0, 0, 0, 0);
  column->addWidget(m_aside);
  column->addStretch(1);
  for (std::size_t dial = 0; dial < m_dials.size(); ++dial) {
    m_names[dial] = new Label(FontRole::Control, Role::Text2);
    m_dials[dial] = new QSlider(Qt::Horizontal);
    m_dials[dial]->setObjectName(QString::fromLatin1(kDials[dial].name));
    m_dials[dial]->setRange(kDials[dial].from, kDials[dial].to);
    m_dials[dial]->setValue(kDials[dial].usual);
    m_type.apply(m_names[dial], FontRole::Control);
    m_names[dial]->setWordWrap(true);
    m_aside->add(m_names[dial]);
    m_aside->add(m_dials[dial]);
    connect(m_dials[dial], &QSlider::valueChanged, this, [this] {
      tellDials();
      make();
    });
  }
  auto* row = new QHBoxLayout(m_controls);
  setMargins(row, 0, 0, 0, 0, 8);
  m_again->setObjectName(QStringLiteral("makeAgain"));
  m_type.apply(m_again, FontRole::Control);
  row->addWidget(m_again);
  connect(m_again, &QPushButton::clicked, this, [this] {
    ++m_seed;
    make();
  });
  whenTranslated(m_aside, [this] {
    m_aside->setTitle(tr("Made-up data"));
    tellDials();
  });
  whenTranslated(m_controls, [this] {
    m_again->setText(tr("Make anew"));
    m_again->setToolTip(tr("Other customers and products of the same settings"));
  });
}

void MakerDeck::tellDials() {
  const auto share = [this](Dial dial) { return formatPercent(m_dials[dial]->value() / kPercent); };
  m_names[Tastes]->setText(tr("Tastes: %1").arg(formatCount(m_dials[Tastes]->value())));
  m_names[Noise]->setText(tr("Noise: %1").arg(share(Noise)));
  m_names[Known]->setText(tr("Known of all cells: %1").arg(share(Known)));
  m_names[Skew]->setText(
      tr("How far the popular are ahead: %1").arg(formatNumber(m_dials[Skew]->value() / kPercent, 1)));
  m_names[Newcomers]->setText(tr("New customers, with two ratings: %1").arg(share(Newcomers)));
  for (std::size_t dial = 0; dial < m_dials.size(); ++dial) m_dials[dial]->setAccessibleName(m_names[dial]->text());
}

lesson::PlantedOptions MakerDeck::options() const {
  const auto share = [this](Dial dial) { return m_dials[dial]->value() / kPercent; };
  return {.customers = 72,
          .products = 48,
          .tastes = m_dials[Tastes]->value(),
          .noise = share(Noise),
          .known = share(Known),
          .skew = share(Skew),
          .newcomers = share(Newcomers),
          .isRated = true,
          .seed = m_seed};
}

void MakerDeck::make() {
  Progress progress;
  m_walk = std::make_shared<const lesson::MakerWalk>(lesson::walkMaker(options(), progress));
  m_found.reset();
  emit restarted(m_step);
  showStep(m_step);
}

QWidget* MakerDeck::stage() const { return m_sheet; }

QWidget* MakerDeck::aside() const { return m_aside->parentWidget(); }

QString MakerDeck::subtitle() const {
  return tr("%Ln made-up customer(s)", nullptr, static_cast<int>(m_walk->ratings.rows()));
}

void MakerDeck::fillFound() {
  CellTableData data;
  const Matrix& found = m_walk->found;
  for (Eigen::Index taste = 0; taste < found.rows(); ++taste) {
    data.rows << tr("taste %1").arg(formatCount(taste + 1));
    data.columns << tr("factor %1").arg(formatCount(taste + 1));
  }
  for (Eigen::Index taste = 0; taste < found.rows(); ++taste) {
    for (Eigen::Index factor = 0; factor < found.cols(); ++factor)
      data.cells.push_back({.text = formatNumber(found(taste, factor), 1),
                            .look = CellTableData::Look::Known,
                            .share = std::abs(found(taste, factor)),
                            .isMarked = taste == factor});
  }
  m_table->setData(std::move(data));
}

void MakerDeck::fillNear() {
  CellTableData data{.rows = {tr("customers"), tr("products")}, .columns = {tr("same taste"), tr("by lot")}};
  for (const lesson::SameTaste& same : {m_walk->people, m_walk->goods}) {
    for (const double share : {same.share, same.chance})
      data.cells.push_back({.text = formatPercent(share), .look = CellTableData::Look::Known, .share = share});
  }
  m_table->setData(std::move(data));
}

void MakerDeck::fillErrors() {
  Progress progress;
  if (!m_found) m_found = lesson::errorsByKnown(options(), progress);
  CurvesData data{
      .across = tr("share of all ratings that is known"), .now = static_cast<int>(m_found->now), .isSharpAhead = true};
  for (const Text& method : m_found->methods) data.curves.push_back({.name = translated(method), .values = {}});
  for (const lesson::ErrorAt& at : m_found->at) {
    data.steps << formatPercent(at.known);
    for (std::size_t method = 0; method < at.errors.size(); ++method)
      data.curves[method].values.push_back(at.errors[method]);
  }
  m_errors->setData(std::move(data));
}

void MakerDeck::showStep(int step) {
  m_step = step;
  m_planted->parentWidget()->setVisible(step <= 2);
  m_table->setVisible(step == 1 || step == 2);
  m_errors->setVisible(step == 3);
  m_planted->set(m_walk);
  if (step == 1) fillFound();
  if (step == 2) fillNear();
  if (step == 3) fillErrors();
}

}  // namespace kindred::ui::classroom
