// The most typical customers of the segment in detail, and those at its border.
#pragma once

#include <QPointer>

#include "core/workflow/queries/segment_members.h"
#include "ui/pages/segments/segments_data.h"
#include "ui/session.h"
#include "ui/widgets/notes.h"
#include "ui/widgets/pane.h"

class QPushButton;

namespace kindred::ui::segments {

class MembersSection : public Section {
  Q_OBJECT

 public:
  explicit MembersSection(Session& session, QWidget* parent = nullptr);

  /// Asked for at once where that takes a moment, else when the person asks. NoSegment shows none.
  void show(const ShownPtr& shown, int segment);
  /// Null while it is not known.
  [[nodiscard]] const workflow::SegmentMembers* members() const;
  [[nodiscard]] QPushButton* findButton() const { return m_find; }

 signals:
  void customerActivated(kindred::Index customer);

 private:
  void ask();
  void fill();
  void addList(QVBoxLayout* column, const QString& title, const QString& remark, const std::vector<Index>& customers,
               const char* name);

  Session& m_session;
  ShownPtr m_shown;
  int m_segment = NoSegment;
  workflow::SegmentationPtr m_of;  ///< what m_members, or the question for them, are of
  workflow::Membership m_members;
  QPointer<Job> m_job;
  QWidget* m_lists = nullptr;
  QPushButton* m_find;
  Note* m_note;
};

}  // namespace kindred::ui::segments
