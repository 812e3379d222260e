// Apriori to be stepped through, level by level: the baskets, in which every cell can be changed, and the lattice of all sets.
#pragma once

#include <memory>

#include "core/lesson/apriori_walk.h"
#include "ui/pages/classroom/deck.h"
#include "ui/pages/classroom/type_size.h"

class QCheckBox;
class QPushButton;
class QSpinBox;

namespace kindred::ui {
class Label;
}

namespace kindred::ui::classroom {

class LatticeCanvas;

class AprioriDeck : public Deck {
  Q_OBJECT

 public:
  AprioriDeck(const TypeSize& type, QWidget* parent);

  [[nodiscard]] QString key() const override { return QStringLiteral("apriori"); }
  [[nodiscard]] QString name() const override { return tr("Baskets"); }
  [[nodiscard]] QString subtitle() const override;
  [[nodiscard]] QString hint() const override { return tr("Tick what is in a basket: everything follows"); }
  [[nodiscard]] int steps() const override { return m_walk->steps(); }
  [[nodiscard]] lesson::StepWords words(int step) const override { return lesson::words(*m_walk, step); }
  void showStep(int step) override;
  [[nodiscard]] QWidget* stage() const override { return m_stage; }
  [[nodiscard]] QWidget* controls() const override { return m_controls; }
  [[nodiscard]] const lesson::AprioriWalk& walk() const { return *m_walk; }

 private:
  void buildBaskets(QWidget* place);
  void buildControls();
  void nameItems();
  void edited();
  void reset();

  const TypeSize& m_type;
  std::shared_ptr<const lesson::AprioriWalk> m_walk;
  int m_step = 0;
  bool m_filling = false;
  QWidget* m_stage;
  LatticeCanvas* m_lattice;
  std::vector<std::vector<QCheckBox*>> m_cells;  ///< by basket and item
  std::vector<Label*> m_heads;                   ///< one an item
  QWidget* m_controls;
  QSpinBox* m_minCount;
  QPushButton* m_reset;
};

}  // namespace kindred::ui::classroom
