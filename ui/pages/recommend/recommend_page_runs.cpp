// What the Recommend page changes in the recommenders that are there: their names, and removal.
#include "core/workflow/remove.h"
#include "core/workflow/rename.h"
#include "ui/pages/recommend/offers_panel.h"
#include "ui/pages/recommend/recommend_page.h"
#include "ui/text/names.h"
#include "ui/widgets/notes.h"

namespace kindred::ui {

/// `undoable`: what the step is called; empty where it is itself an undo or redo.
void RecommendPage::renameRun(std::int64_t run, const std::string& name, const QString& undoable) {
  session().perform(
      {this, KI_TEXT("core", "Renaming the recommender")},
      [workspace = session().workspace(), run, name](Progress&) { return workflow::renameRun(*workspace, run, name); },
      [this, run, name, undoable](const std::string& before) {
        m_note->clear();
        if (!undoable.isEmpty()) {
          session().pushUndo(
              undoable, [=, this] { renameRun(run, before, {}); }, [=, this] { renameRun(run, name, {}); });
        }
        session().notifyRuns();
      },
      errorsTo(m_note));
}

// Its name stands over the list, not over the form of training.
void RecommendPage::startRenamingRun() {
  m_trainingAsked = false;
  showStage();
  m_offers->runs()->startRenaming();
}

void RecommendPage::askToRemoveRun() {
  if (!m_recommenders.trained || m_removeQuestion) return;
  const workflow::RunInfo& run = m_recommenders.trained->run;
  m_removeQuestion = askToRemove(this, tr("Remove recommender"), tr("Remove “%1” from the project?").arg(nameOf(run)),
                                 tr("Its lists go, and ticks made in them count no more. This cannot be undone, but it "
                                    "can be trained again; lists "
                                    "that were exported stay."),
                                 [this, id = run.id] { removeRun(id); });
}

void RecommendPage::removeRun(std::int64_t run) {
  session().perform(
      {this, KI_TEXT("core", "Removing the recommender")},
      [workspace = session().workspace(), run](Progress&) { workflow::removeRun(*workspace, run); },
      [this] {
        m_note->clear();
        // Steps that concern what is gone could not be undone.
        session().undo().clear();
        constexpr std::int64_t Latest = 0;
        session().setRecommender(Latest);
        session().notifyRuns();
      },
      errorsTo(m_note));
}

}  // namespace kindred::ui
