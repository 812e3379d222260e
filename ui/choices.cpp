#include "ui/choices.h"

#include "ui/session.h"

namespace kindred::ui {
namespace {

const std::string kChoicesQuestion = "choices";

}  // namespace

using workflow::CampaignChoice;
using workflow::CampaignChoices;

Choices::Choices(Session& session) : QObject(&session), m_session(session) {
  connect(&session, &Session::datasetChanged, this, &Choices::load);
  connect(&session, &Session::datasetChanged, this, [this] { follow({}); });
  connect(&session, &Session::campaignsChanged, this, &Choices::load);
}

void Choices::load() {
  if (!m_session.dataset()) {
    m_all.clear();
    emit changed();
    return;
  }
  m_due = m_storing > 0;
  if (m_due) return;
  m_session.ask(
      {this, kChoicesQuestion},
      [workspace = m_session.workspace(), id = m_session.datasetId()](Progress&) {
        return workflow::campaignChoices(*workspace, id);
      },
      [this](const CampaignChoices& choices) {
        if (choices == m_all) return;
        m_all = choices;
        emit changed();
      });
}

void Choices::follow(std::optional<Followed> strategy) {
  if (!strategy && !m_followed) return;
  m_followed = std::move(strategy);
  emit followedChanged();
}

CampaignChoice Choices::of(Key customer) const {
  const auto found = m_all.find(customer);
  return found == m_all.end() ? CampaignChoice() : found->second;
}

std::int64_t Choices::added() const {
  return std::ranges::count_if(m_all, [](const auto& each) { return each.second.added; });
}

std::int64_t Choices::ticked() const {
  return std::ranges::count_if(m_all, [](const auto& each) { return each.second.isTicked(); });
}

void Choices::change(const CampaignChoices& changes, const QString& what) {
  CampaignChoices before;
  for (const auto& [customer, choice] : changes) before[customer] = of(customer);
  if (before == changes) return;
  m_session.pushUndo(
      what, [this, before] { apply(before); }, [this, changes] { apply(changes); });
  apply(changes);
}

void Choices::clearAdded() {
  CampaignChoices changes;
  for (const auto& [customer, choice] : m_all) {
    if (!choice.added) continue;
    changes[customer] = choice;
    changes[customer].added = false;
  }
  change(changes, tr("taking customers out of the campaign"));
}

// Shown at once, stored in the order of the gestures.
void Choices::apply(const CampaignChoices& changes) {
  if (!m_session.workspace()) return;
  for (const auto& [customer, choice] : changes) {
    if (choice == CampaignChoice()) m_all.erase(customer);
    else m_all[customer] = choice;
  }
  m_session.questions().drop(kChoicesQuestion);
  ++m_storing;
  emit changed();
  auto* job = m_session.perform(
      {this, KI_TEXT("core", "Keeping what was chosen by hand")},
      [workspace = m_session.workspace(), id = m_session.datasetId(), changes](Progress&) {
        return workflow::chooseForCampaign(*workspace, id, changes);
      },
      [](auto&&...) {});
  connect(job, &Job::failed, this, &Choices::load, Qt::QueuedConnection);
  connect(job, &Job::done, this, [this] {
    if (--m_storing == 0 && m_due) load();
  });
}

}  // namespace kindred::ui
