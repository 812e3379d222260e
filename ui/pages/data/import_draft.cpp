#include "ui/pages/data/import_draft.h"

#include "core/workflow/append_data.h"

namespace kindred::ui::data {
namespace {

const std::string kPreview = "data/preview";
const std::string kCount = "data/count";

struct Counted {
  WholeCount count;
  imports::Preview preview;
};

// The data set itself is not kept: it may be large, and the import reads it again.
Counted countOf(const imports::Request& request, Progress& progress) {
  imports::Imported imported = workflow::readData(request, progress);
  const Dataset& dataset = *imported.dataset;
  return {{std::move(imported.report), summarise(dataset), dataset.currency}, std::move(imported.preview)};
}

/// The request as the workflow reads it; loads the data set that it extends.
kindred::imports::Request readable(const imports::Request& request, const std::optional<AppendTarget>& target) {
  return target ? workflow::appendRequest(*target->workspace, target->dataset, request) : request;
}

}  // namespace

ImportDraft::ImportDraft(Questions& questions, QObject* parent) : QObject(parent), m_questions(questions) {}

void ImportDraft::start(imports::Request request) {
  clear();
  m_request = std::move(request);
  look();
}

void ImportDraft::clear() {
  stopCounting();
  m_questions.drop(kPreview);
  m_request = {};
  m_preview.reset();
  m_count.reset();
  m_error.reset();
  m_preference.reset();
  m_target.reset();
  m_looking = false;
  emit changed();
}

void ImportDraft::setTarget(std::optional<AppendTarget> target) {
  m_target = std::move(target);
  look();
}

bool ImportDraft::isReady() const { return m_preview && !m_error && !m_looking && m_preview->missing.empty(); }

void ImportDraft::change(const std::function<void(imports::Request&)>& edit) {
  edit(m_request);
  look();
}

void ImportDraft::setRole(int column, imports::Role role) {
  if (!m_preview || column < 0 || column >= static_cast<int>(m_preview->columns.size())) return;
  auto& roles = m_request.layout.roles;
  if (imports::isOfOneColumn(role)) std::erase_if(roles, [role](const auto& given) { return given.second == role; });
  roles[m_preview->columns[static_cast<std::size_t>(column)].name] = role;
  look();
}

void ImportDraft::suggestRoles() {
  m_request.layout.roles.clear();
  look();
}

std::string ImportDraft::currency() const {
  return m_request.currency.empty() && m_preview ? m_preview->currency : m_request.currency;
}

void ImportDraft::setCurrency(const std::string& code) {
  m_request.currency = code;
  if (m_count) m_count->currency = currency();
  emit changed();
}

std::optional<PreferenceValue> ImportDraft::preference() const {
  if (m_preference) return m_preference;
  if (!m_preview || !m_preview->kind) return std::nullopt;
  return defaultPreference(*m_preview->kind).value;
}

void ImportDraft::choosePreference(PreferenceValue value) {
  m_preference = value;
  emit changed();
}

void ImportDraft::look() {
  stopCounting();
  m_count.reset();
  m_error.reset();
  m_looking = true;
  m_questions.ask(
      {.asker = this, .key = kPreview, .of = Of::Window},
      [request = m_request, target = m_target](Progress& progress) {
        return imports::preview(readable(request, target), progress);
      },
      [this](const imports::Preview& preview) {
        m_looking = false;
        if (m_preview && m_preview->kind != preview.kind) m_preference.reset();
        m_preview = preview;
        m_request.contents = preview.contents;
        if (isReady()) countWhole();
        emit changed();
      },
      [this](const Error& error) {
        m_looking = false;
        m_error = error;
        emit changed();
      });
  emit changed();
}

void ImportDraft::countWhole() {
  stopCounting();
  auto* job = m_questions.ask(
      {.asker = this,
       .key = kCount,
       .of = Of::Window,
       .title = KI_TEXT("core", "Reading preview and counting problems")},
      [request = m_request, target = m_target](Progress& progress) {
        return countOf(readable(request, target), progress);
      },
      [this, asked = m_request.currency](const Counted& counted) {
        m_count = counted.count;
        m_preview = counted.preview;
        if (asked != m_request.currency) m_count->currency = currency();  // chosen while the count ran
      },
      [this](const Error& error) { m_error = error; });
  m_countJob = job;
  connect(job, &Job::done, this, [this, job] {
    if (m_countJob != job) return;
    m_countJob = nullptr;
    emit changed();
  });
  emit changed();
}

void ImportDraft::stopCounting() {
  m_questions.drop(kCount);
  m_countJob = nullptr;
}

}  // namespace kindred::ui::data
