// Two approaches side by side on one customer of the data set, from whom ratings are taken away one by one.
#pragma once

#include <array>
#include <memory>

#include "core/lesson/cold_start.h"
#include "ui/pages/classroom/deck.h"
#include "ui/pages/classroom/type_size.h"
#include "ui/session.h"

class QComboBox;
class QPushButton;
class QSlider;

namespace kindred::ui {
class ElidedLabel;
class EmptyState;
class Label;
class Stages;
}  // namespace kindred::ui

namespace kindred::ui::classroom {

class FoundCanvas;
class OffersList;
class VoteBox;

class ColdStartDeck : public Deck {
  Q_OBJECT

 public:
  ColdStartDeck(Session& session, const TypeSize& type, QWidget* parent);

  [[nodiscard]] QString key() const override { return QStringLiteral("cold-start"); }
  [[nodiscard]] QString name() const override { return tr("Cold start"); }
  [[nodiscard]] QString subtitle() const override;
  [[nodiscard]] QString hint() const override { return tr("Keys 1 and 2 count the hands of the class"); }
  [[nodiscard]] int steps() const override { return m_walk ? static_cast<int>(m_walk->steps.size()) : 1; }
  [[nodiscard]] lesson::StepWords words(int step) const override;
  [[nodiscard]] QString changes() const override;
  void showStep(int step) override;
  [[nodiscard]] QWidget* stage() const override;
  [[nodiscard]] QWidget* controls() const override { return m_controls; }

  [[nodiscard]] bool isReady() const { return m_walk != nullptr; }
  [[nodiscard]] VoteBox* votes() const { return m_votes; }

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void buildStage();
  void buildControls();
  void followDataset();
  void fillApproaches();
  void fillEmpty();
  void compare();
  void forget();
  void showLead();

  Session& m_session;
  const TypeSize& m_type;
  std::shared_ptr<const lesson::ColdStartWalk> m_walk;
  int m_step = 0;
  std::uint64_t m_seed = 42;
  Stages* m_stages;
  EmptyState* m_empty;
  Label* m_lead;
  Label* m_history;
  QSlider* m_slider;
  std::array<OffersList*, 2> m_lists;
  Label* m_chartTitle;
  ElidedLabel* m_chartRemark;
  FoundCanvas* m_chart;
  VoteBox* m_votes;
  QWidget* m_controls;
  std::array<QComboBox*, 2> m_approaches;
  QPushButton* m_other;
  QPushButton* m_newVote;
};

}  // namespace kindred::ui::classroom
