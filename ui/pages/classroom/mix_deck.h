// Two recommenders mixed by a slider: their lists, the sum of both, and what is found of the hidden at every weight.
#pragma once

#include <array>
#include <memory>

#include "core/lesson/mix_walk.h"
#include "ui/pages/classroom/deck.h"
#include "ui/pages/classroom/type_size.h"
#include "ui/session.h"

class QComboBox;
class QPushButton;
class QSlider;

namespace kindred::ui {
class Label;
}

namespace kindred::ui::classroom {

class CellTable;
class CurvesCanvas;
class Sheet;
class Sums;

class MixDeck : public Deck {
  Q_OBJECT

 public:
  MixDeck(Session& session, const TypeSize& type, QWidget* parent);

  [[nodiscard]] QString key() const override { return QStringLiteral("hybrid"); }
  [[nodiscard]] QString name() const override { return tr("Hybrid"); }
  [[nodiscard]] QString subtitle() const override;
  [[nodiscard]] QString hint() const override { return tr("The slider gives one side more weight, the other less"); }
  [[nodiscard]] int steps() const override { return lesson::MixSteps; }
  [[nodiscard]] lesson::StepWords words(int step) const override;
  void showStep(int step) override;
  [[nodiscard]] QWidget* stage() const override;
  [[nodiscard]] QWidget* controls() const override { return m_controls; }
  [[nodiscard]] bool takesOwnData() const override { return true; }
  void setOwnData(bool own) override;
  [[nodiscard]] bool hasOwnData() const override { return m_own; }

  [[nodiscard]] const lesson::MixWalk& walk() const { return *m_walk; }

 private:
  void buildControls();
  void fillApproaches();
  void mix();
  void use(std::shared_ptr<const lesson::MixWalk> walk);
  void fillList(std::size_t side);
  void fillMixed();
  void showWeight();
  [[nodiscard]] const lesson::MixAt& now() const;
  [[nodiscard]] lesson::MixSettings settings() const;

  Session& m_session;
  const TypeSize& m_type;
  DatasetPtr m_made;
  std::shared_ptr<const lesson::MixWalk> m_walk;
  bool m_own = false;
  int m_step = 0;
  std::uint64_t m_seed = 42;
  Sheet* m_sheet;
  std::array<Label*, 2> m_titles;
  std::array<CellTable*, 2> m_lists;
  QWidget* m_alone = nullptr;  ///< both lists
  Label* m_mixedTitle;
  CellTable* m_mixed;
  CurvesCanvas* m_curve;
  Sums* m_sums;
  QWidget* m_controls;
  std::array<QComboBox*, 2> m_parts;
  Label* m_weightWord;
  QSlider* m_weight;
  QPushButton* m_other;
};

}  // namespace kindred::ui::classroom
