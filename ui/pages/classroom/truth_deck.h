// A lesson on data made by a known truth: its dials, its steps, and what the figures say beside what is so.
#pragma once

#include <memory>
#include <vector>

#include "core/lesson/truth_lesson.h"
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

class FigureGrid;
class TruthCanvas;

class TruthDeck : public Deck {
  Q_OBJECT

 public:
  TruthDeck(const lesson::TruthLesson& lesson, Session& session, const TypeSize& type, QWidget* parent);

  [[nodiscard]] QString key() const override { return QString::fromStdString(m_lesson.key); }
  [[nodiscard]] QString name() const override { return translated(m_lesson.title); }
  [[nodiscard]] QString subtitle() const override { return m_run ? translated(m_run->made) : QString(); }
  [[nodiscard]] QString hint() const override { return tr("Slide a dial: the data are made anew, the truth is known"); }
  [[nodiscard]] int steps() const override { return m_run ? static_cast<int>(m_run->steps.size()) : 1; }
  [[nodiscard]] lesson::StepWords words(int step) const override;
  [[nodiscard]] QString changes() const override;
  void showStep(int step) override;
  [[nodiscard]] QWidget* stage() const override;
  [[nodiscard]] QWidget* controls() const override { return m_controls; }
  [[nodiscard]] QWidget* aside() const override { return m_aside; }

  [[nodiscard]] bool isReady() const { return m_run != nullptr; }

 private:
  /// A dial of the lesson in whole steps of a slider.
  struct Dial {
    const lesson::Dial* of = nullptr;
    Label* name = nullptr;
    Label* value = nullptr;
    QSlider* slider = nullptr;

    [[nodiscard]] double chosen() const;
    [[nodiscard]] QString said() const;
  };

  void buildDials();
  void buildControls();
  void nameDials();
  void make();

  const lesson::TruthLesson& m_lesson;
  Session& m_session;
  std::shared_ptr<const lesson::TruthRun> m_run;
  bool m_asked = false;
  int m_step = 0;
  std::uint64_t m_seed = 1;
  TruthCanvas* m_canvas;
  QWidget* m_controls;
  QWidget* m_aside;
  Section* m_dialsSection;
  std::vector<Dial> m_dials;
  FigureGrid* m_figures;
  QPushButton* m_again;
};

}  // namespace kindred::ui::classroom
