// A maker of data: sliders for tastes, noise, how much is known, popularity and newcomers, and beside what was planted what is found.
#pragma once

#include <array>
#include <memory>
#include <optional>

#include "core/lesson/maker_walk.h"
#include "ui/pages/classroom/deck.h"
#include "ui/pages/classroom/type_size.h"
#include "ui/session.h"

class QPushButton;
class QSlider;

namespace kindred::ui {
class Label;
class Section;
}  // namespace kindred::ui

namespace kindred::ui::classroom {

class CellTable;
class CurvesCanvas;
class MakerCanvas;
class Sheet;

class MakerDeck : public Deck {
  Q_OBJECT

 public:
  MakerDeck(const TypeSize& type, QWidget* parent);

  [[nodiscard]] QString key() const override { return QStringLiteral("maker"); }
  [[nodiscard]] QString name() const override { return tr("Make data"); }
  [[nodiscard]] QString subtitle() const override;
  [[nodiscard]] QString hint() const override {
    return tr("The sliders at the right make other data; everything follows");
  }
  [[nodiscard]] int steps() const override { return lesson::MakerSteps; }
  [[nodiscard]] lesson::StepWords words(int step) const override { return lesson::words(*m_walk, step); }
  void showStep(int step) override;
  [[nodiscard]] QWidget* stage() const override;
  [[nodiscard]] QWidget* controls() const override { return m_controls; }
  [[nodiscard]] QWidget* aside() const override;

  [[nodiscard]] const lesson::MakerWalk& walk() const { return *m_walk; }

 private:
  enum Dial { Tastes, Noise, Known, Skew, Newcomers, Dials };
  void buildSliders();
  void make();
  void tellDials();
  [[nodiscard]] lesson::PlantedOptions options() const;
  void fillFound();
  void fillNear();
  void fillErrors();

  const TypeSize& m_type;
  std::shared_ptr<const lesson::MakerWalk> m_walk;
  std::optional<lesson::Errors> m_found;  ///< of the last step, once it was shown
  int m_step = 0;
  std::uint64_t m_seed = 1;
  Sheet* m_sheet;
  MakerCanvas* m_planted;
  CellTable* m_table;
  CurvesCanvas* m_errors;
  QWidget* m_controls;
  QPushButton* m_again;
  Section* m_aside;
  std::array<Label*, Dials> m_names{};
  std::array<QSlider*, Dials> m_dials{};
};

}  // namespace kindred::ui::classroom
