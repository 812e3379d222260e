// A bandit to be stepped through, round by round: three offers of which we know how often each is taken up, and the method does not.
#pragma once

#include <memory>

#include "core/lesson/trial_walk.h"
#include "ui/pages/classroom/deck.h"
#include "ui/pages/classroom/type_size.h"

class QComboBox;
class QPushButton;
class QSpinBox;

namespace kindred::ui {
class Label;
class Section;
}  // namespace kindred::ui

namespace kindred::ui::classroom {

class TrialCanvas;

class TrialDeck : public Deck {
  Q_OBJECT

 public:
  TrialDeck(const TypeSize& type, QWidget* parent);

  [[nodiscard]] QString key() const override { return QStringLiteral("bandit"); }
  [[nodiscard]] QString name() const override { return tr("Bandit"); }
  [[nodiscard]] QString subtitle() const override;
  [[nodiscard]] QString hint() const override { return tr("Change how often an offer is taken up, in percent"); }
  [[nodiscard]] int steps() const override { return m_walk->steps(); }
  [[nodiscard]] lesson::StepWords words(int step) const override { return lesson::words(*m_walk, step); }
  void showStep(int step) override;
  [[nodiscard]] QWidget* stage() const override;
  [[nodiscard]] QWidget* controls() const override { return m_controls; }
  [[nodiscard]] QWidget* aside() const override;

 private:
  void buildControls();
  void buildAside();
  void play(int step);

  const TypeSize& m_type;
  std::shared_ptr<const lesson::TrialWalk> m_walk;
  std::uint64_t m_seed = 4;
  int m_step = 0;
  TrialCanvas* m_canvas;
  QWidget* m_controls;
  Section* m_aside;
  Label* m_truthsTitle = nullptr;
  QComboBox* m_method;
  std::vector<QSpinBox*> m_truths;  ///< in percent
  QPushButton* m_again;
};

}  // namespace kindred::ui::classroom
