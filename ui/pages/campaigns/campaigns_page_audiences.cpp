// What the Campaigns page changes in saved audiences: their names, and removal.
#include "core/workflow/rename.h"
#include "ui/pages/campaigns/campaigns_page.h"
#include "ui/pages/campaigns/plan_panel.h"
#include "ui/pages/campaigns/who_pane.h"

namespace kindred::ui {

/// `undoable`: what the step is called; empty where it is itself an undo or redo.
void CampaignsPage::renameAudience(std::int64_t audience, const std::string& name, const QString& undoable) {
  session().perform(
      {this, KI_TEXT("core", "Renaming the audience")},
      [workspace = session().workspace(), audience, name](Progress&) {
        return workflow::renameAudience(*workspace, audience, name);
      },
      [this, audience, name, undoable](const std::string& before) {
        m_plan->outcome()->clear();
        if (!undoable.isEmpty()) {
          session().pushUndo(
              undoable, [=, this] { renameAudience(audience, before, {}); },
              [=, this] { renameAudience(audience, name, {}); });
        }
        session().notifyAudiences();
      },
      errorsTo(m_plan->outcome()));
}

void CampaignsPage::removeAudience(std::int64_t audience, const QString& undoable) {
  session().perform(
      {this, KI_TEXT("core", "Removing the audience")},
      [workspace = session().workspace(), audience](Progress&) {
        return workflow::removeAudience(*workspace, audience);
      },
      [this, audience, undoable](const workflow::RemovedAudience& removed) {
        m_plan->outcome()->clear();
        if (!undoable.isEmpty()) {
          session().pushUndo(
              undoable, [=, this] { restoreAudience(removed); }, [=, this] { removeAudience(audience, {}); });
        }
        session().say(tr("Removed the audience %1").arg(QString::fromStdString(removed.info.name)));
        session().notifyAudiences();
      },
      errorsTo(m_plan->outcome()));
}

void CampaignsPage::restoreAudience(const workflow::RemovedAudience& audience) {
  session().perform(
      {this, KI_TEXT("core", "Saving the audience %1").with(audience.info.name)},
      [workspace = session().workspace(), audience](Progress&) { workflow::restoreAudience(*workspace, audience); },
      [this] { session().notifyAudiences(); }, errorsTo(m_plan->outcome()));
}

}  // namespace kindred::ui
