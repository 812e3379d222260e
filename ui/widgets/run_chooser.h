// A list of the stored runs of a family, with buttons that rename (undoable) and remove (asked once) the one that is shown.
// Thread rule: the window's thread only.
#pragma once

#include <QPointer>
#include <vector>

#include "core/workflow/workspace.h"
#include "ui/session.h"
#include "ui/widgets/name_chooser.h"

namespace kindred::ui {

class RunChooser : public NameChooser {
  Q_OBJECT

 public:
  explicit RunChooser(Session& session, QWidget* parent = nullptr);

  /// Newest first; `shown`: the id of one of them, 0: none is.
  void setRuns(const std::vector<workflow::RunInfo>& runs, std::int64_t shown);

 signals:
  void chosen(qint64 run);
  /// Renaming or removing did not go.
  void failed(const kindred::Error& error);

 private:
  void fill();
  void rename(std::int64_t run, const std::string& name, const QString& undoable);
  void askToRemoveShown();
  void remove(std::int64_t run);

  Session& m_session;
  std::vector<workflow::RunInfo> m_runs;
  std::int64_t m_shown = 0;
  QPointer<QMessageBox> m_question;
};

}  // namespace kindred::ui
