// “How many segments?”: compares numbers of segments in a job when asked, shows what each came to, says which is best
// supported or that none is, and takes a number by a click.
#pragma once

#include <QPointer>

#include "core/workflow/choose_k.h"
#include "ui/pages/segments/k_scores.h"
#include "ui/session.h"
#include "ui/widgets/notes.h"
#include "ui/widgets/pane.h"

class QPushButton;

namespace kindred::ui::segments {

class KSection : public Section {
  Q_OBJECT

 public:
  explicit KSection(Session& session, QWidget* parent = nullptr);

  /// What would be grouped, and whether it can be; hidden where the method is not told how many groups to make.
  void setRequest(const workflow::SegmentRequest& request, bool valid);
  [[nodiscard]] KScores* scores() const { return m_scores; }

 signals:
  /// The person clicked a number, or asked for the best supported one.
  void picked(int k);

 private:
  void compare();
  void take(const workflow::ChoiceOfKPtr& choice);
  void showState();
  void showScores();
  [[nodiscard]] KScore scoreOf(const segment::KScore& score) const;
  /// What the scores are of: the request without its k.
  [[nodiscard]] static workflow::SegmentRequest withoutK(workflow::SegmentRequest request);

  Session& m_session;
  workflow::SegmentRequest m_request;
  bool m_valid = false;
  workflow::ChoiceOfKPtr m_choice;
  workflow::SegmentRequest m_of;  ///< what m_choice, or the job for it, is of
  QPointer<Job> m_job;

  KScores* m_scores;
  Label* m_words;
  Label* m_other;
  QPushButton* m_choose;
  Note* m_note;
};

}  // namespace kindred::ui::segments
