// Walks on the graph of customers and products to be stepped through; who has what can be changed by a click.
#pragma once

#include <memory>

#include "core/lesson/path_walk.h"
#include "ui/pages/classroom/deck.h"
#include "ui/pages/classroom/type_size.h"
#include "ui/session.h"

class QPushButton;
class QSlider;

namespace kindred::ui {
class Label;
}

namespace kindred::ui::classroom {

class CellTable;
class PathsCanvas;
class Sheet;
class Sums;

class PathsDeck : public Deck {
  Q_OBJECT

 public:
  PathsDeck(Session& session, const TypeSize& type, QWidget* parent);

  [[nodiscard]] QString key() const override { return QStringLiteral("walks"); }
  [[nodiscard]] QString name() const override { return tr("Walks"); }
  [[nodiscard]] QString subtitle() const override;
  [[nodiscard]] QString hint() const override {
    return tr("Click a cell: has it or not; a name to ask for it; a product at the right for its walks");
  }
  [[nodiscard]] int steps() const override { return lesson::PathSteps; }
  [[nodiscard]] lesson::StepWords words(int step) const override { return lesson::words(*m_walk, step); }
  [[nodiscard]] QString changes() const override;
  void showStep(int step) override;
  [[nodiscard]] QWidget* stage() const override;
  [[nodiscard]] QWidget* controls() const override { return m_controls; }
  [[nodiscard]] bool takesOwnData() const override { return true; }
  void setOwnData(bool own) override;
  [[nodiscard]] bool hasOwnData() const override { return m_own; }

  [[nodiscard]] const lesson::PathWalk& walk() const { return *m_walk; }

 private:
  void buildControls();
  void use(const lesson::BasketTable& table);
  void walkOn(const lesson::BasketTable& table, std::size_t asked);
  void edit(int row, int column);
  void fillTable();
  void showSums();
  void showBeta();

  Session& m_session;
  const TypeSize& m_type;
  lesson::BasketTable m_firstTable;  ///< as it was before anything was changed
  std::shared_ptr<const lesson::PathWalk> m_walk, m_before;
  bool m_own = false;
  int m_step = 0;
  Sheet* m_sheet;
  PathsCanvas* m_paths;
  CellTable* m_table;
  Sums* m_sums;
  QWidget* m_controls;
  Label* m_betaWord;
  QSlider* m_beta;
  QPushButton* m_reset;
};

}  // namespace kindred::ui::classroom
