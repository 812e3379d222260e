// Neighbours to be stepped through on a small table of ratings: customers who are alike, or products that are. Every cell can be
// changed, and everything follows.
#pragma once

#include <memory>

#include "core/lesson/vote_walk.h"
#include "ui/pages/classroom/deck.h"
#include "ui/pages/classroom/type_size.h"
#include "ui/session.h"

class QCheckBox;
class QComboBox;
class QPushButton;

namespace kindred::ui::classroom {

class VoteCanvas;

class VoteDeck : public Deck {
  Q_OBJECT

 public:
  VoteDeck(lesson::Voters voters, Session& session, const TypeSize& type, QWidget* parent);

  [[nodiscard]] QString key() const override;
  [[nodiscard]] QString name() const override;
  [[nodiscard]] QString subtitle() const override;
  [[nodiscard]] QString hint() const override { return tr("Click a cell and type; click a name to ask for it"); }
  [[nodiscard]] int steps() const override { return lesson::VoteSteps; }
  [[nodiscard]] lesson::StepWords words(int step) const override { return lesson::words(*m_walk, step); }
  [[nodiscard]] QString changes() const override;
  void showStep(int step) override;
  [[nodiscard]] QWidget* stage() const override;
  [[nodiscard]] QWidget* controls() const override { return m_controls; }
  [[nodiscard]] bool takesOwnData() const override { return true; }
  void setOwnData(bool own) override;
  [[nodiscard]] bool hasOwnData() const override { return m_own; }

  [[nodiscard]] const lesson::VoteWalk& walk() const { return *m_walk; }

 private:
  void buildControls();
  void use(const lesson::RatingTable& table);
  void walkOn(const lesson::RatingTable& table, Eigen::Index asked);
  void edit(Eigen::Index person, Eigen::Index product, double value);
  [[nodiscard]] lesson::VoteSettings settings() const;

  Session& m_session;
  const TypeSize& m_type;
  lesson::Voters m_voters;
  lesson::RatingTable m_first;  ///< as it was before anything was changed
  std::shared_ptr<const lesson::VoteWalk> m_walk, m_before;
  bool m_own = false;
  int m_step = 0;
  VoteCanvas* m_canvas;
  QWidget* m_controls;
  QCheckBox* m_centre;
  QComboBox* m_measure;
  QPushButton* m_reset;
};

}  // namespace kindred::ui::classroom
