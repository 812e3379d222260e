// What was chosen by hand for the next campaign (workflow/campaign_choices.h), as all pages see it: customers that were
// added, and offers that were ticked. Kept in the project at once, undoable. Thread rule: the window's thread only.
#pragma once

#include <QObject>

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
  /// Nobody is added any more; ticks stay.
  void clearAdded();

 signals:
  void changed();

 private:
  void load();
  void apply(const workflow::CampaignChoices& changes);

  Session& m_session;
  workflow::CampaignChoices m_all;
  int m_storing = 0;   ///< changes not yet in the project: what is read from there is older
  bool m_due = false;  ///< it is to be read once they are
};

}  // namespace kindred::ui
