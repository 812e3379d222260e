#include "ui/widgets/run_chooser.h"

#include <QSignalBlocker>

#include "core/workflow/remove.h"
#include "core/workflow/rename.h"
#include "ui/text/language.h"
#include "ui/text/names.h"
#include "ui/widgets/run_info.h"

namespace kindred::ui {

RunChooser::RunChooser(Session& session, QWidget* parent) : NameChooser(parent), m_session(session) {
  list()->setObjectName(QStringLiteral("runs"));
  list()->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  list()->setMinimumContentsLength(8);
  connect(list(), &QComboBox::activated, this, [this] { emit chosen(list()->currentData().toLongLong()); });
  connect(this, &NameChooser::renameRequested, this,
          [this](const QString& name) { rename(m_shown, name.toStdString(), tr("renaming a result")); });
  connect(this, &NameChooser::removeRequested, this, &RunChooser::askToRemoveShown);
  whenTranslated(this, [this] {
    setWords({.list = tr("Results that are stored"),
              .name = tr("Name of the result"),
              .rename = tr("Rename this result"),
              .remove = tr("Remove this result…")});
    fill();
  });
}

void RunChooser::setRuns(const std::vector<workflow::RunInfo>& runs, std::int64_t shown) {
  m_runs = runs;
  m_shown = shown;
  fill();
}

void RunChooser::fill() {
  const QSignalBlocker blocker(list());
  endRenaming(false);
  list()->clear();
  setName({});
  const QStringList names = namesApart(m_runs);
  for (const workflow::RunInfo& run : m_runs) {
    const int place = list()->count();
    list()->addItem(names[place], qlonglong(run.id));
    list()->setItemData(place, parameterSummary(run), Qt::ToolTipRole);
    if (run.id == m_shown) setName(nameOf(run));
  }
  list()->setCurrentIndex(list()->findData(qlonglong(m_shown)));
}

/// `undoable`: what the step is called; empty where it is itself an undo or redo.
void RunChooser::rename(std::int64_t run, const std::string& name, const QString& undoable) {
  m_session.perform(
      {this, KI_TEXT("core", "Renaming the result")},
      [workspace = m_session.workspace(), run, name](Progress&) { return workflow::renameRun(*workspace, run, name); },
      [this, run, name, undoable](const std::string& before) {
        if (!undoable.isEmpty()) {
          m_session.pushUndo(
              undoable, [=, this] { rename(run, before, {}); }, [=, this] { rename(run, name, {}); });
        }
        m_session.notifyRuns();
      },
      [this](const Error& error) { emit failed(error); });
}

void RunChooser::askToRemoveShown() {
  if (m_shown == 0 || m_question) return;
  m_question = askToRemove(window(), tr("Remove result"), tr("Remove “%1” from the project?").arg(name()),
                           tr("This cannot be undone, but it can be computed again; files that were exported stay."),
                           [this, id = m_shown] { remove(id); });
}

void RunChooser::remove(std::int64_t run) {
  m_session.perform(
      {this, KI_TEXT("core", "Removing the result")},
      [workspace = m_session.workspace(), run](Progress&) { workflow::removeRun(*workspace, run); },
      [this] {
        // Steps that concern what is gone could not be undone.
        m_session.undo().clear();
        m_session.notifyRuns();
      },
      [this](const Error& error) { emit failed(error); });
}

}  // namespace kindred::ui
