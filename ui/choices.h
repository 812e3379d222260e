// What was chosen by hand for the next campaign (workflow/campaign_choices.h), as all pages see it: customers that were
// added, and offers that were ticked. Kept in the project at once, undoable. And the strategy that it follows, until
// another data set is shown. Thread rule: the window's thread only.
#pragma once

#include <QObject>

#include "core/campaign/strategy.h"
#include "core/workflow/campaign_choices.h"

namespace kindred::ui {

class Session;

class Choices : public QObject {
  Q_OBJECT

 public:
  explicit Choices(Session& session);

  [[nodiscard]] const workflow::CampaignChoices& all() const { return m_all; }
  /// Of one customer; empty where nothing was chosen.
  [[nodiscard]] workflow::CampaignChoice of(Key customer) const;
  /// Customers of the data set that is shown.
  [[nodiscard]] std::int64_t added() const;
  [[nodiscard]] std::int64_t ticked() const;

  /// A finished gesture; `what` names it for undo.
  void change(const workflow::CampaignChoices& changes, const QString& what);
  /// The strategy that the campaign follows, and the name of its segment; nothing: none.
  struct Followed {
    campaign::Strategy strategy;
    TextArgument segment;
  };
  [[nodiscard]] const std::optional<Followed>& followed() const { return m_followed; }
  void follow(std::optional<Followed> strategy);

  /// Nobody is added any more; ticks stay.
  void clearAdded();

 signals:
  void changed();
  void followedChanged();

 private:
  void load();
  void apply(const workflow::CampaignChoices& changes);

  Session& m_session;
  workflow::CampaignChoices m_all;
  std::optional<Followed> m_followed;
  int m_storing = 0;   ///< changes not yet in the project: what is read from there is older
  bool m_due = false;  ///< it is to be read once they are
};

}  // namespace kindred::ui
