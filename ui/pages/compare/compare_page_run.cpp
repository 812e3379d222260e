// Judging: a job whose rows appear as they are finished, then who beats whom, kept in the project.
#include <mutex>

#include "ui/pages/compare/compare_page.h"
#include "ui/pages/compare/leaderboard.h"
#include "ui/text/language.h"
#include "ui/widgets/notes.h"

#include <QComboBox>
#include <QSpinBox>

namespace kindred::ui::compare_page {

struct ComparePage::Live {
  std::mutex mutex;
  std::vector<workflow::EvaluatedAlgorithm> finished;
};

Settings ComparePage::settings() const {
  return {.protocol = m_protocol->currentData().toString().toStdString(), .length = m_length->value()};
}

void ComparePage::settingsChanged() {
  const DatasetPtr dataset = session().dataset();
  if (!dataset || settings() == m_comparison.settings) return;
  m_comparison.settings = settings();
  m_comparison.metrics = fittingMetrics(*dataset, m_comparison.settings.length);
  m_comparison.pairs.clear();
  m_comparison.run.reset();
  for (Contender& each : m_comparison.contenders) each = {.key = each.key};
  m_judged = {};
  m_isEdited = true;
  showAll();
}

void ComparePage::include(const std::string& key, bool on) {
  if (m_job != nullptr) return;
  if (on && m_comparison.find(key) == nullptr) {
    Contender added{.key = key};
    if (const auto* result = judged(key)) fill(added, *result);
    m_comparison.contenders.push_back(std::move(added));
  }
  if (!on) std::erase_if(m_comparison.contenders, [&](const Contender& each) { return each.key == key; });
  m_isEdited = true;
  showAll();
}

const workflow::EvaluatedAlgorithm* ComparePage::judged(const std::string& key) const {
  const auto found = std::ranges::find(m_judged.results, key, &workflow::EvaluatedAlgorithm::algorithm);
  return found == m_judged.results.end() ? nullptr : &*found;
}

std::vector<std::string> ComparePage::missingKeys() const {
  std::vector<std::string> keys;
  for (const Contender& each : m_comparison.contenders) {
    if (judged(each.key) == nullptr || each.state == Stage::Failed) keys.push_back(each.key);
  }
  return keys;
}

void ComparePage::run() {
  const DatasetPtr dataset = session().dataset();
  if (!dataset || m_job != nullptr || m_isKeeping || m_comparison.contenders.empty()) return;
  m_note->clear();
  m_comparison.metrics = fittingMetrics(*dataset, m_comparison.settings.length);
  if (m_judged.datasetId != dataset->id || m_judged.revision != dataset->revision ||
      m_judged.settings != m_comparison.settings)
    m_judged = {.settings = m_comparison.settings, .datasetId = dataset->id, .revision = dataset->revision};
  std::vector<std::string> keys = missingKeys();
  if (keys.empty()) return keep();
  m_comparison.run.reset();
  m_comparison.pairs.clear();
  for (const std::string& key : keys) {
    std::erase_if(m_judged.results, [&](const auto& each) { return each.algorithm == key; });
    *std::ranges::find(m_comparison.contenders, key, &Contender::key) = {.key = key, .state = Stage::Waiting};
  }
  const auto live = std::make_shared<Live>();
  workflow::EvaluateRequest request = requestFor(dataset, m_comparison.settings, std::move(keys));
  request.onEvaluated = [live](const workflow::EvaluatedAlgorithm& each) {
    const std::scoped_lock lock(live->mutex);
    live->finished.push_back(each);
  };
  m_job = session().perform(
      {this, KI_TEXT("core", "Comparing algorithms")},
      [request = std::move(request)](Progress& progress) {
        workflow::evaluateRecommenders(request, progress);
        return true;
      },
      [](bool) {}, [this](const Error& error) { m_note->showError(error); });
  connect(m_job, &Job::progress, this, [this, live] { hear(live); });
  connect(m_job, &Job::done, this, [this, live, id = dataset->id] {
    m_job = nullptr;
    if (!session().dataset() || session().dataset()->id != id) return load();
    hear(live);
    for (Contender& each : m_comparison.contenders) {
      if (each.state == Stage::Waiting) each.state = Stage::Ready;
    }
    keep();
  });
  showAll();
}

void ComparePage::hear(const std::shared_ptr<Live>& live) {
  std::vector<workflow::EvaluatedAlgorithm> finished;
  {
    const std::scoped_lock lock(live->mutex);
    finished.swap(live->finished);
  }
  if (finished.empty()) return;
  for (workflow::EvaluatedAlgorithm& each : finished) {
    const auto row = std::ranges::find(m_comparison.contenders, each.algorithm, &Contender::key);
    if (row != m_comparison.contenders.end()) fill(*row, each);
    m_judged.results.push_back(std::move(each));
  }
  showAll();
}

// What is finished is compared and stored, also where the rest was cancelled.
void ComparePage::keep() {
  const DatasetPtr dataset = session().dataset();
  std::vector<workflow::EvaluatedAlgorithm> results;
  std::vector<std::string> keys;
  for (const Contender& each : m_comparison.contenders) {
    const auto* result = judged(each.key);
    if (result == nullptr) continue;
    results.push_back(*result);
    keys.push_back(each.key);
  }
  if (!dataset || results.empty()) return showAll();
  struct Kept {
    Comparison comparison;
    std::shared_ptr<const Csr> hidden;
  };
  m_isKeeping = true;
  auto* job = session().perform(
      {this, KI_TEXT("core", "Comparing pairs of algorithms")},
      [workspace = session().workspace(), settings = m_comparison.settings, superseded = m_judged.partial,
       results = std::move(results),
       request = requestFor(dataset, m_comparison.settings, std::move(keys))](Progress& progress) {
        Kept kept{.comparison = keptComparison(*workspace, request, settings, results, superseded, progress),
                  .hidden = {}};
        if (evaluate::protocol(settings.protocol).splits(request.split) == 1)
          kept.hidden = workflow::hiddenEvents(request);
        return kept;
      },
      [this, id = dataset->id](const Kept& kept) {
        if (!session().dataset() || session().dataset()->id != id) return;
        std::vector<Contender> unjudged;
        for (const Contender& each : m_comparison.contenders) {
          if (kept.comparison.find(each.key) == nullptr) unjudged.push_back(each);
        }
        m_comparison = kept.comparison;
        m_comparison.contenders.insert(m_comparison.contenders.end(), unjudged.begin(), unjudged.end());
        m_isEdited = !unjudged.empty();
        m_judged.hidden = kept.hidden;
        m_judged.partial = !unjudged.empty() && m_comparison.run ? m_comparison.run->id : 0;
        m_wanted = m_comparison.run ? m_comparison.run->id : 0;
      },
      errorsTo(m_note));
  connect(job, &Job::done, this, [this] {
    m_isKeeping = false;
    showAll();
    tickUsual();
    session().notifyRuns();
  });
  showAll();
}

}  // namespace kindred::ui::compare_page
