// Which offers a campaign makes: from which recommender, how many, by which rules; and what to know of their spread.
#pragma once

#include "core/workflow/export_campaign.h"
#include "ui/session.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notes.h"
#include "ui/widgets/pane.h"

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QGridLayout;
class QSpinBox;

namespace kindred::ui {

class OffersForm : public Section {
  Q_OBJECT

 public:
  explicit OffersForm(Session& session, QWidget* parent = nullptr);

  /// The recommenders to choose from, latest first.
  void setRuns(const std::vector<workflow::RunInfo>& runs);
  /// Puts recommender, number and rules into a request.
  void fill(workflow::CampaignRequest& request) const;
  /// Offers for each customer that the file will have; 0 without a recommender.
  [[nodiscard]] int offers() const;
  /// Nothing while it is not known.
  void showSpread(const std::optional<workflow::CampaignSpread>& spread);
  /// Number and rules, to be kept.
  [[nodiscard]] QVariantMap state() const;
  void restore(const QVariantMap& state);
  [[nodiscard]] QComboBox* run() const { return m_run; }
  [[nodiscard]] QSpinBox* minimumBuyers() const { return m_minimumBuyers; }
  [[nodiscard]] QCheckBox* ticked() const { return m_ticked; }

 signals:
  void changed();

 private:
  void addRow(QGridLayout* grid, QWidget* editor);
  void retranslate();
  void showRuns();
  void showTicked();
  void offerTraining();
  void train();

  Session& m_session;
  std::vector<workflow::RunInfo> m_runs;
  bool m_training = false;
  QComboBox* m_run;
  QSpinBox* m_number;
  QSpinBox* m_minimumBuyers;
  QDoubleSpinBox* m_productShare;
  QCheckBox* m_includeBought;
  QCheckBox* m_ticked;
  Note* m_noRun;
  Note* m_spread;
  std::vector<Label*> m_labels;
};

}  // namespace kindred::ui
