// From a selection to a list that can be sent: who, which offers, who is held back, the file and its receipt.
#pragma once

#include <QTimer>

#include "core/workflow/export_campaign.h"
#include "core/workflow/remove.h"
#include "ui/page.h"
#include "ui/widgets/info_button.h"

class QPushButton;

namespace kindred::ui {

class EmptyState;
class FilePane;
class PlanPanel;
class WhoPane;

class CampaignsPage : public Page {
  Q_OBJECT

 public:
  explicit CampaignsPage(Session& session, QWidget* parent = nullptr);

  [[nodiscard]] QString title() const override { return tr("Campaigns"); }
  [[nodiscard]] QString subtitle() const override { return tr("From a selection to a list you can send"); }
  [[nodiscard]] QString hint() const override {
    return tr("Counts follow as you edit; nothing leaves this computer until you export");
  }
  [[nodiscard]] int railCount() const override;
  [[nodiscard]] bool isBusy() const override { return m_delay.isActive(); }

  [[nodiscard]] WhoPane* who() const { return m_who; }
  [[nodiscard]] FilePane* file() const { return m_file; }
  /// Who asks for the file's name; given the proposed one, gives an empty text where the person thought better of it.
  void setFileChooser(std::function<QString(const QString&)> choose) { m_chooseFile = std::move(choose); }
  /// What the page asks for at present.
  [[nodiscard]] workflow::CampaignRequest request() const;

 private:
  void buildActions();
  void followDataset();
  void followSelection();
  void followAdded();
  void loadRuns();
  void loadAudiences();
  void renameAudience(std::int64_t audience, const std::string& name, const QString& undoable);
  void removeAudience(std::int64_t audience, const QString& undoable);
  void restoreAudience(const workflow::RemovedAudience& audience);
  void loadReceipts();
  void changed();
  void keepPlan();
  void restorePlan();
  void preview();
  void lookAtSpread(const workflow::CampaignRequest& wanted);
  void showNoPreview();
  void showCounts(const std::optional<workflow::CampaignCounts>& counts);
  void exportChosen();
  void exportEveryone();
  void exportList(const workflow::CampaignRequest& request, const QString& proposedName);
  void showOutcome(const workflow::CampaignOutcome& outcome);
  [[nodiscard]] ResultInfo info() const;
  [[nodiscard]] QString proposedName() const;
  void fillEmpty();

  QTimer m_delay;
  std::optional<workflow::CampaignCounts> m_counts;
  std::vector<workflow::RunInfo> m_runs;
  int m_receipts = 0;
  QString m_command;  ///< that writes the list of the preview
  bool m_exporting = false;
  bool m_planDue = true;  ///< what was kept of the plan is yet to be shown
  std::function<QString(const QString&)> m_chooseFile;

  WhoPane* m_who;
  FilePane* m_file;
  PlanPanel* m_plan;
  Stages* m_stages;
  EmptyState* m_empty;
  QPushButton* m_everyone;
  QPushButton* m_export;
  QAction* m_exportAction = nullptr;
};

}  // namespace kindred::ui
