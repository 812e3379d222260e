// The middle of Campaigns: offers, the share held back, counts that add up, the first lines, receipts.
#pragma once

#include "core/workflow/export_campaign.h"
#include "ui/pages/campaigns/preview_model.h"
#include "ui/session.h"
#include "ui/widgets/info_button.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notes.h"
#include "ui/widgets/pane.h"

class QDoubleSpinBox;
class QGridLayout;
class QPushButton;
class QSpinBox;

namespace kindred::ui {

class OffersForm;
class TableView;

class PlanPanel : public QWidget {
  Q_OBJECT

 public:
  explicit PlanPanel(Session& session, QWidget* parent = nullptr);

  [[nodiscard]] OffersForm* offersForm() const { return m_offers; }
  /// Puts offers and the share held back into a request.
  void fill(workflow::CampaignRequest& request) const;
  /// What is chosen here, to be kept.
  [[nodiscard]] QVariantMap state() const;
  void restore(const QVariantMap& state);
  /// `request` and the file that the list would be written to: what the preview is of.
  void showPreview(const std::optional<workflow::CampaignPreview>& preview,
                   const workflow::CampaignRequest& request = {}, const QString& file = {});
  [[nodiscard]] const std::optional<workflow::CampaignPreview>& preview() const { return m_preview; }
  void setInfo(ResultInfo info) { m_info->setInfo(std::move(info)); }
  void setReceipts(const std::vector<workflow::CampaignInfo>& campaigns);
  [[nodiscard]] Note* outcome() const { return m_outcome; }
  [[nodiscard]] TableView* rows() const { return m_rows; }

 signals:
  void changed();
  /// Only customers with consent are wanted.
  void consentWanted();

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  Section* buildHoldBack();
  Section* buildCounts();
  Section* buildPreview();
  Label* addFormRow(QGridLayout* grid, QWidget* editor);
  void showFollowed();
  void showConsent(std::int64_t without);
  void showRows();
  void showHoldBack();
  void showCounts(const workflow::CampaignCounts& counts);
  void retranslate();
  void fitWidth();

  Session& m_session;
  std::optional<workflow::CampaignPreview> m_preview;
  std::vector<workflow::CampaignInfo> m_campaigns;

  Note* m_outcome;
  Note* m_followed;
  OffersForm* m_offers;
  QDoubleSpinBox* m_share;
  QSpinBox* m_seed;
  InfoButton* m_info;
  QBoxLayout* m_pair;  ///< offers and who is held back, beside each other where there is room
  Line* m_between;
  struct CountRow {
    Label* label;
    Label* figure;
  };
  std::vector<CountRow> m_counts;
  Tag* m_addsUp;
  Note* m_consent;
  ListPreviewModel m_list;
  TableView* m_rows;
  QPushButton* m_toOffers;
  int m_firstOffer = -1;  ///< column of the preview
  QString m_file;         ///< that the list would be written to
  QWidget* m_receiptCards;
  std::vector<Label*> m_labels;
  Section* m_holdSection;
  Label* m_holdWords;
  Section* m_countsSection;
  Section* m_previewSection;
  Section* m_receiptsSection;
};

}  // namespace kindred::ui
