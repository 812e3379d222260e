#include "ui/pages/classroom/apriori_deck.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QPushButton>
#include <QSpinBox>

#include "ui/pages/classroom/lattice_canvas.h"
#include "ui/text/language.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/labels.h"

namespace kindred::ui::classroom {
namespace {

constexpr int kUsualCount = 2;

}  // namespace

AprioriDeck::AprioriDeck(const TypeSize& type, QWidget* parent)
    : Deck(parent),
      m_type(type),
      m_walk(std::make_shared<const lesson::AprioriWalk>(lesson::walkApriori(lesson::fruitBaskets(), kUsualCount))),
      m_stage(new QWidget),
      m_lattice(new LatticeCanvas(type)),
      m_controls(new QWidget),
      m_minCount(new QSpinBox),
      m_reset(makeButton(ButtonKind::Normal, QStringLiteral("refresh"))) {
  m_lattice->setObjectName(QStringLiteral("lattice"));
  auto* row = new QHBoxLayout(m_stage);
  setMargins(row, 12, 8, 0, 8, 8);
  auto* baskets = new QWidget;
  buildBaskets(baskets);
  row->addWidget(baskets, 0, Qt::AlignTop);
  row->addWidget(m_lattice, 1);
  buildControls();
  whenTranslated(m_stage, [this] {
    m_lattice->setAccessibleName(tr("Lattice of all sets"));
    nameItems();
  });
}

void AprioriDeck::buildBaskets(QWidget* place) {
  auto* grid = new QGridLayout(place);
  setMargins(grid, 0, 0, 0, 0, 4);
  const lesson::BasketExample& example = m_walk->example;
  std::vector<Label*> names;
  for (std::size_t item = 0; item < example.items.size(); ++item) {
    auto* head = new Label(QString::fromStdString(example.items[item]), FontRole::SmallBold, Role::Text2);
    m_type.apply(head, FontRole::SmallBold);
    m_heads.push_back(head);
    grid->addWidget(head, 0, static_cast<int>(item) + 1, Qt::AlignHCenter);
  }
  for (std::size_t basket = 0; basket < example.baskets.size(); ++basket) {
    auto* name = new Label(FontRole::Small, Role::Text2);
    m_type.apply(name, FontRole::Small);
    names.push_back(name);
    grid->addWidget(name, static_cast<int>(basket) + 1, 0);
    m_cells.emplace_back();
    for (std::size_t item = 0; item < example.items.size(); ++item) {
      auto* cell = new QCheckBox;
      cell->setObjectName(QStringLiteral("cell%1_%2").arg(basket).arg(item));
      cell->setChecked(example.baskets[basket][item] != 0);
      connect(cell, &QCheckBox::toggled, this, &AprioriDeck::edited);
      grid->addWidget(cell, static_cast<int>(basket) + 1, static_cast<int>(item) + 1, Qt::AlignHCenter);
      m_cells.back().push_back(cell);
    }
  }
  whenTranslated(place, [this, names] {
    for (std::size_t basket = 0; basket < names.size(); ++basket)
      names[basket]->setText(tr("Basket %1").arg(basket + 1));
  });
}

void AprioriDeck::nameItems() {
  lesson::BasketExample example = m_walk->example;
  example.items = lesson::fruitBaskets(exampleLanguage()).items;
  for (std::size_t item = 0; item < m_heads.size(); ++item) {
    const QString name = QString::fromStdString(example.items[item]);
    m_heads[item]->setText(name);
    for (std::size_t basket = 0; basket < m_cells.size(); ++basket)
      m_cells[basket][item]->setAccessibleName(tr("%1 in basket %2").arg(name).arg(basket + 1));
  }
  m_walk = std::make_shared<const lesson::AprioriWalk>(lesson::walkApriori(example, m_minCount->value()));
  m_lattice->set(m_walk, m_step);
  emit retold();
}

void AprioriDeck::buildControls() {
  auto* row = new QHBoxLayout(m_controls);
  setMargins(row, 0, 0, 0, 0, 8);
  auto* word = new Label(FontRole::Control, Role::Text2);
  m_minCount->setObjectName(QStringLiteral("minCount"));
  m_minCount->setRange(1, static_cast<int>(m_walk->example.baskets.size()));
  m_minCount->setValue(kUsualCount);
  m_reset->setObjectName(QStringLiteral("resetBaskets"));
  for (QWidget* widget : std::initializer_list<QWidget*>{word, m_minCount, m_reset}) {
    m_type.apply(widget, FontRole::Control);
    row->addWidget(widget);
  }
  connect(m_minCount, &QSpinBox::valueChanged, this, &AprioriDeck::edited);
  connect(m_reset, &QPushButton::clicked, this, &AprioriDeck::reset);
  whenTranslated(m_controls, [this, word] {
    word->setText(tr("Frequent from"));
    m_minCount->setAccessibleName(tr("Frequent from so many baskets"));
    m_minCount->setToolTip(tr("A set is frequent if it is in so many baskets or more"));
    m_reset->setText(tr("The baskets as they were"));
  });
}

QString AprioriDeck::subtitle() const {
  return tr("%Ln basket(s) of fruit", nullptr, static_cast<int>(m_cells.size()));
}

void AprioriDeck::edited() {
  if (m_filling) return;
  lesson::BasketExample example = m_walk->example;
  for (std::size_t basket = 0; basket < m_cells.size(); ++basket) {
    for (std::size_t item = 0; item < m_cells[basket].size(); ++item)
      example.baskets[basket][item] = m_cells[basket][item]->isChecked() ? 1 : 0;
  }
  try {
    m_walk = std::make_shared<const lesson::AprioriWalk>(lesson::walkApriori(example, m_minCount->value()));
    emit restarted(std::min(m_step, m_walk->steps() - 1));
  } catch (const Error& error) {
    refuse(error);
  }
}

void AprioriDeck::reset() {
  m_filling = true;
  const lesson::BasketExample example = lesson::fruitBaskets();
  for (std::size_t basket = 0; basket < m_cells.size(); ++basket) {
    for (std::size_t item = 0; item < m_cells[basket].size(); ++item)
      m_cells[basket][item]->setChecked(example.baskets[basket][item] != 0);
  }
  m_minCount->setValue(kUsualCount);
  m_filling = false;
  edited();
}

void AprioriDeck::showStep(int step) {
  m_step = step;
  m_lattice->set(m_walk, step);
}

}  // namespace kindred::ui::classroom
