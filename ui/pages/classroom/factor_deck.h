// Matrix factorisation to be stepped through: one rating's step written out, then round by round, with the curve of the errors and
// the landscape of one customer's loss.
#pragma once

#include <memory>

#include "core/lesson/factor_walk.h"
#include "ui/pages/classroom/deck.h"
#include "ui/pages/classroom/type_size.h"
#include "ui/session.h"

class QComboBox;
class QPushButton;

namespace kindred::ui {
class Label;
}

namespace kindred::ui::classroom {

class CellTable;
class CurvesCanvas;
class Sheet;
class Sums;
class SurfaceCanvas;

class FactorDeck : public Deck {
  Q_OBJECT

 public:
  FactorDeck(Session& session, const TypeSize& type, QWidget* parent);

  [[nodiscard]] QString key() const override { return QStringLiteral("factorisation"); }
  [[nodiscard]] QString name() const override { return tr("Factors"); }
  [[nodiscard]] QString subtitle() const override;
  [[nodiscard]] QString hint() const override {
    return tr("Click a rating and type; click a name for another landscape");
  }
  [[nodiscard]] int steps() const override { return m_walk->steps(); }
  [[nodiscard]] lesson::StepWords words(int step) const override { return lesson::words(*m_walk, step); }
  [[nodiscard]] QString changes() const override;
  void showStep(int step) override;
  [[nodiscard]] QWidget* stage() const override;
  [[nodiscard]] QWidget* controls() const override { return m_controls; }
  [[nodiscard]] QWidget* aside() const override { return m_aside; }
  [[nodiscard]] bool takesOwnData() const override { return true; }
  void setOwnData(bool own) override;
  [[nodiscard]] bool hasOwnData() const override { return m_own; }

  [[nodiscard]] const lesson::FactorWalk& walk() const { return *m_walk; }

 private:
  void buildControls();
  void buildAside();
  void use(const lesson::RatingTable& table);
  void walkOn(const lesson::RatingTable& table, Eigen::Index asked);
  void edit(int row, int column, double value);
  void fillTable();
  [[nodiscard]] QStringList sums() const;
  void showCurve();

  Session& m_session;
  const TypeSize& m_type;
  lesson::RatingTable m_firstTable;  ///< as it was before anything was changed
  std::shared_ptr<const lesson::FactorWalk> m_walk, m_before;
  bool m_own = false;
  int m_step = 0;
  Sheet* m_sheet;
  CellTable* m_table;
  SurfaceCanvas* m_surface;
  Sums* m_sums;
  QWidget* m_controls;
  QComboBox* m_rate;
  QComboBox* m_pull;
  QPushButton* m_seed;
  QPushButton* m_reset;
  QWidget* m_aside;
  Label* m_curveTitle;
  CurvesCanvas* m_curve;
  std::uint64_t m_start = 1;
};

}  // namespace kindred::ui::classroom
