// k-means to be stepped through, on made-up customers or a sample of the data set. A centre that is dragged begins a new run
// from there.
#pragma once

#include <memory>

#include "core/lesson/centre_walk.h"
#include "ui/pages/classroom/deck.h"
#include "ui/pages/classroom/type_size.h"
#include "ui/session.h"

class QCheckBox;
class QComboBox;
class QPushButton;
class QSlider;
class QSpinBox;

namespace kindred::ui {
class Label;
}

namespace kindred::ui::classroom {

class CentreTable;
class PlaneCanvas;
class TotalsCanvas;

class KMeansDeck : public Deck {
  Q_OBJECT

 public:
  KMeansDeck(Session& session, const TypeSize& type, QWidget* parent);

  [[nodiscard]] QString key() const override { return QStringLiteral("k-means"); }
  [[nodiscard]] QString name() const override { return tr("k-means"); }
  [[nodiscard]] QString subtitle() const override;
  [[nodiscard]] QString hint() const override { return tr("Drag a centre, or Tab to it and use the arrow keys"); }
  [[nodiscard]] int steps() const override { return m_walk.steps(); }
  [[nodiscard]] lesson::StepWords words(int step) const override { return lesson::words(m_walk, step); }
  void showStep(int step) override;
  [[nodiscard]] QWidget* stage() const override;
  [[nodiscard]] QWidget* controls() const override { return m_controls; }
  [[nodiscard]] QWidget* aside() const override { return m_aside; }
  [[nodiscard]] bool takesOwnData() const override { return true; }
  void setOwnData(bool own) override;
  [[nodiscard]] bool hasOwnData() const override { return m_own; }

  [[nodiscard]] const lesson::CentreWalk& walk() const { return m_walk; }

 private:
  void buildControls();
  void buildAside();
  void buildMaker();
  void make();
  void showFound();
  void takeSample();
  void useTable(lesson::PlaneTable table);
  void start();
  void walkFrom(const Matrix& centres, int step);
  void moveCentre(int centre, const QPointF& to, bool done);

  Session& m_session;
  const TypeSize& m_type;
  std::shared_ptr<const lesson::PlaneTable> m_table;
  lesson::CentreWalk m_walk;
  bool m_own = false;
  int m_step = 0;
  std::uint64_t m_seed = 1;
  PlaneCanvas* m_canvas;
  QWidget* m_controls;
  QWidget* m_aside;
  QSpinBox* m_centres;
  QComboBox* m_start;
  QPushButton* m_again;
  CentreTable* m_figures;
  TotalsCanvas* m_totals;
  Label* m_totalsTitle;
  QWidget* m_maker;
  QSpinBox* m_planted;
  QSlider* m_spread;
  QSpinBox* m_customers;
  QCheckBox* m_showPlanted;
  Label* m_found;
};

}  // namespace kindred::ui::classroom
