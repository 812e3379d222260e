// The tour: a quiet strip that says what to do next and rings the control, while the person does it. It notices when a step
// is done, is never in the way of anything, can be left at any time and goes on where it was left (Help, Tour).
#pragma once

#include <QBoxLayout>
#include <QPushButton>
#include <QTimer>
#include <QWidget>

#include "ui/frame/tour_steps.h"
#include "ui/widgets/labels.h"

namespace kindred::ui {

class PointerRing;
class Rail;
class Session;

class TourBar : public QWidget {
  Q_OBJECT

 public:
  TourBar(Session& session, Rail& rail, QWidget* window);

  /// Opens where it was left; from the beginning where it had come to its end.
  void resume();
  /// At the first start of all, where settings are kept: opens it.
  void offerOnce();
  /// The page in front, by key.
  void setPage(const QString& key, QWidget* page);
  /// Of tourSteps(); their number: all are done.
  [[nodiscard]] int step() const { return m_step; }

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void leave();
  void goTo(int step);
  void look();
  void lookForRecommenders();
  void point();
  void fill();
  void lead();

  Session& m_session;
  Rail& m_rail;
  PointerRing* m_ring;
  QWidget* m_page = nullptr;
  TourFacts m_facts;
  int m_step = 0;
  QTimer m_timer;  ///< the ring follows what it points at
  QBoxLayout* m_row;
  StepNumber* m_number = nullptr;
  QHBoxLayout* m_head;
  Label *m_title, *m_text, *m_count;
  QPushButton *m_lead, *m_skip, *m_later;
};

}  // namespace kindred::ui
