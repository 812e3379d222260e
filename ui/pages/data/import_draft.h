// An import that is being prepared: the request, how its files are understood under it, and what a reading of the
// whole would keep and skip. Every change of the request starts a new look at the beginning (quick job), and then a
// new count over the whole (heavy job, in the job bar); results of earlier settings are dropped.
#pragma once

#include <QObject>
#include <QPointer>
#include <functional>
#include <optional>

#include "core/describe/summary.h"
#include "core/import/preview.h"
#include "core/workflow/workspace.h"
#include "ui/jobs/questions.h"

namespace kindred::ui::data {

/// What a reading of the whole files found.
struct WholeCount {
  imports::Report report;
  DatasetSummary summary;
  std::string currency;
};

/// A data set that is there, whose next revision the rows make.
struct AppendTarget {
  workflow::WorkspacePtr workspace;
  std::int64_t dataset = 0;
};

class ImportDraft : public QObject {
  Q_OBJECT

 public:
  explicit ImportDraft(Questions& questions, QObject* parent = nullptr);

  /// Forgets what was prepared before.
  void start(imports::Request request);
  /// Nothing is prepared any more.
  void clear();
  [[nodiscard]] bool isActive() const { return !m_request.inputs.empty(); }

  [[nodiscard]] const imports::Request& request() const { return m_request; }
  /// Of the last settings that could be read; null before the first.
  [[nodiscard]] const imports::Preview* preview() const { return m_preview ? &*m_preview : nullptr; }
  /// Null until the whole was read under the present settings.
  [[nodiscard]] const WholeCount* count() const { return m_count ? &*m_count : nullptr; }
  /// Why the present settings cannot be read.
  [[nodiscard]] const std::optional<Error>& error() const { return m_error; }
  /// The running count; null where there is none.
  [[nodiscard]] Job* countJob() const { return m_countJob; }
  [[nodiscard]] bool isLooking() const { return m_looking; }
  /// Whether nothing known keeps it from being imported.
  [[nodiscard]] bool isReady() const;

  /// Nothing: the rows make a data set of their own.
  [[nodiscard]] const std::optional<AppendTarget>& target() const { return m_target; }
  void setTarget(std::optional<AppendTarget> target);

  /// Changes the request and looks again.
  void change(const std::function<void(imports::Request&)>& edit);
  /// A column's role as the person sees it. A role that only one column can have leaves the one that was given it.
  void setRole(int column, imports::Role role);
  /// Roles are recognised again.
  void suggestRoles();
  [[nodiscard]] bool hasChosenRoles() const { return !m_request.layout.roles.empty(); }

  /// Of the prices, ISO 4217: the one that was chosen, else what their signs say; empty where neither is.
  [[nodiscard]] std::string currency() const;
  /// Nothing needs to be read again for it. Empty: what the signs say.
  void setCurrency(const std::string& code);

  /// How a preference is counted; what is usual for the kind unless chosen.
  [[nodiscard]] std::optional<PreferenceValue> preference() const;
  void choosePreference(PreferenceValue value);
  [[nodiscard]] std::optional<PreferenceValue> chosenPreference() const { return m_preference; }

  /// Counts over the whole, where a count was cancelled.
  void countWhole();
  void stopCounting();

 signals:
  void changed();

 private:
  void look();

  Questions& m_questions;
  imports::Request m_request;
  std::optional<AppendTarget> m_target;
  std::optional<imports::Preview> m_preview;
  std::optional<WholeCount> m_count;
  std::optional<Error> m_error;
  std::optional<PreferenceValue> m_preference;
  QPointer<Job> m_countJob;
  bool m_looking = false;
};

}  // namespace kindred::ui::data
