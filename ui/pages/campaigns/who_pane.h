// The left pane of Campaigns: whom the list is about, who was added by hand, a condition on a column, and consent.
#pragma once

#include "core/workflow/export_campaign.h"
#include "ui/session.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/name_chooser.h"
#include "ui/widgets/notes.h"
#include "ui/widgets/pane.h"

class QButtonGroup;
class QCheckBox;
class QPushButton;
class QRadioButton;

namespace kindred::ui {

class WhoPane : public Pane {
  Q_OBJECT

 public:
  using Who = workflow::CampaignRequest::Who;

  explicit WhoPane(Session& session, QWidget* parent = nullptr);

  /// Another data set: everyone, or the selection where there is one.
  void refresh();
  void setAudiences(std::vector<workflow::AudienceInfo> audiences);
  [[nodiscard]] Who who() const;
  void setWho(Who who);
  /// Whether the person has said who is meant, since the data set is shown.
  [[nodiscard]] bool isChosen() const { return m_chosen; }
  /// Puts who is meant, and the condition, into a request.
  void fill(workflow::CampaignRequest& request) const;
  /// Who is meant and the condition, to be kept; the selection is kept by the session.
  [[nodiscard]] QVariantMap state() const;
  /// Once audiences are known.
  void restore(const QVariantMap& state);
  /// Nothing while it is not known.
  void showCounts(const std::optional<workflow::CampaignCounts>& counts);
  void showError(const Error* error);
  [[nodiscard]] QRadioButton* choice(Who who) const { return m_choices[static_cast<std::size_t>(who)].button; }
  [[nodiscard]] const std::vector<QCheckBox*>& segmentBoxes() const { return m_segmentBoxes; }
  [[nodiscard]] QCheckBox* consentBox() const { return m_consent; }
  [[nodiscard]] QComboBox* conditionRelation() const { return m_relation; }

  /// The audience that is chosen; null where there is none.
  [[nodiscard]] const workflow::AudienceInfo* audience() const;

 signals:
  void changed();
  void renameRequested(const QString& name);
  void removeRequested();

 private:
  struct Choice {
    QRadioButton* button;
    Label* count;
  };
  void buildChoices();
  void buildCondition();
  void fillSegments();
  void fillAudiences();
  void showAudience();
  void fillColumns();
  void fillRelations();
  void fillValues();
  void showChoices();
  void showAdded();
  void showConsent();
  [[nodiscard]] const AttributeColumn* consent() const;
  void conditionEdited();
  [[nodiscard]] const AttributeColumn* attribute() const;

  Session& m_session;
  std::vector<workflow::AudienceInfo> m_audiences;
  std::vector<Choice> m_choices;
  bool m_chosen = false;
  QButtonGroup* m_group;
  Section* m_who;
  QWidget* m_segments;
  std::vector<QCheckBox*> m_segmentBoxes;
  NameChooser* m_audienceNames;
  QComboBox* m_audience;  ///< its list
  Label* m_origin;
  QWidget* m_addedRow;
  QCheckBox* m_alsoAdded;
  QPushButton* m_clearAdded;
  Section* m_condition;
  QComboBox* m_column;
  QComboBox* m_relation;
  QComboBox* m_value;
  QWidget* m_test;
  Label* m_matching;
  QCheckBox* m_consent;
  Note* m_problem;
  Label* m_footLabel;
  Label* m_footCount;
};

}  // namespace kindred::ui
