#include "core/workflow/import_source.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/import/request_json.h"
#include "core/store/project_file.h"
#include "core/workflow/append_data.h"

namespace kindred::workflow {
namespace {

namespace fs = std::filesystem;

/// Tells a file, or what a folder holds, from what it was when it was read.
struct Stamp {
  std::uintmax_t bytes = 0;
  std::int64_t changed = 0;  ///< latest change, in the file system's own ticks

  bool operator==(const Stamp&) const = default;
};

void add(Stamp& stamp, const fs::path& file) {
  std::error_code ignored;
  if (const auto bytes = fs::file_size(file, ignored); !ignored) stamp.bytes += bytes;
  if (const auto changed = fs::last_write_time(file, ignored); !ignored)
    stamp.changed = std::max<std::int64_t>(stamp.changed, changed.time_since_epoch().count());
}

Stamp stampOf(const fs::path& path) {
  Stamp stamp;
  std::error_code ignored;
  if (!fs::is_directory(path, ignored)) add(stamp, path);
  for (fs::recursive_directory_iterator entry(path, fs::directory_options::skip_permission_denied, ignored), end;
       !ignored && entry != end; entry.increment(ignored)) {
    if (entry->is_regular_file(ignored)) add(stamp, entry->path());
  }
  return stamp;
}

std::string settingOf(const DatasetInfo& dataset) {
  return "import/source/" + std::to_string(dataset.id) + "/" + std::to_string(dataset.revision);
}

std::vector<fs::path> filesOf(const imports::Request& request) {
  std::vector<fs::path> files = request.inputs;
  for (const auto& side : {request.customers, request.products}) {
    if (side) files.push_back(*side);
  }
  return files;
}

imports::Request withWholePaths(imports::Request request) {
  for (fs::path& input : request.inputs) input = fs::absolute(input);
  for (auto* side : {&request.customers, &request.products}) {
    if (*side) *side = fs::absolute(**side);
  }
  return request;
}  // namespace

/// What it belongs to is stored or removed by now: that a full disk keeps no more is no reason to fail.
void set(Workspace& workspace, const DatasetInfo& dataset, const std::string& kept) {
  try {
    workspace.file().setSetting(settingOf(dataset), kept);
  } catch (const Error&) {
    return;
  }
}

nlohmann::json keptJson(const Workspace& workspace, const DatasetInfo& dataset) {
  return nlohmann::json::parse(workspace.file().setting(settingOf(dataset)).value_or(""), nullptr, false);
}

/// Throws Error where a file is no longer what was read.
void requireUnchanged(const imports::Request& request, const nlohmann::json& stamps) {
  const auto files = filesOf(request);
  for (std::size_t i = 0; i < files.size(); ++i) {
    std::error_code ignored;
    if (!fs::exists(files[i], ignored)) {
      throw Error(ErrorCode::FileMissing,
                  KI_TEXT("core", "The file that was imported is no longer there: %1.").with(files[i].string()),
                  KI_TEXT("core", "Put it back, or import it again from where it is now."));
    }
    const Stamp now = stampOf(files[i]);
    const nlohmann::json written = {now.bytes, now.changed};
    if (i < stamps.size() && stamps[i] == written) continue;
    throw Error(ErrorCode::BadData,
                KI_TEXT("core", "The file was changed since it was imported: %1.").with(files[i].string()),
                KI_TEXT("core", "Import it again: the new report tells of its present rows."));
  }
}

/// The request for more rows, as it was when they were added. Throws Error (NotFound) where what was there before is gone.
imports::Request extending(const Workspace& workspace, const DatasetInfo& dataset, imports::Request request) {
  imports::Extended extended;
  try {
    extended.dataset = workspace.dataset(dataset.id, dataset.revision - 1);
    extended.taken = workspace.file().takenMarks(dataset.id, dataset.revision - 1);
  } catch (const Error& error) {
    if (error.code() != ErrorCode::NotFound) throw;
    throw Error(ErrorCode::NotFound,
                KI_TEXT("core", "Which of the added rows were skipped is known only until the project is closed."),
                KI_TEXT("core", "The report still shows the first lines of each reason."));
  }
  request.kind = extended.dataset->kind;
  request.extends = std::make_shared<const imports::Extended>(std::move(extended));
  return request;
}  // namespace kindred::workflow

}  // namespace

void keepImportSource(Workspace& workspace, const DatasetInfo& dataset, const imports::Request& request) {
  const imports::Request whole = withWholePaths(request);
  auto stamps = nlohmann::json::array();
  for (const auto& file : filesOf(whole)) {
    const Stamp stamp = stampOf(file);
    stamps.push_back({stamp.bytes, stamp.changed});
  }
  const nlohmann::json kept = {{"request", toJson(whole)}, {"files", stamps}, {"extends", request.extends != nullptr}};
  set(workspace, dataset, kept.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

void forgetImportSource(Workspace& workspace, const DatasetInfo& dataset) { set(workspace, dataset, {}); }

std::optional<kindred::imports::Request> keptImportSource(const Workspace& workspace, const DatasetInfo& dataset) {
  const nlohmann::json kept = keptJson(workspace, dataset);
  if (!kept.is_object() || !kept.contains("request")) return std::nullopt;
  try {
    imports::Request request = imports::requestFromJson(kept["request"]);
    if (kept.value("extends", false)) request.extends = std::make_shared<const imports::Extended>();
    return request;
  } catch (const Error&) {  // of a later version
    return std::nullopt;
  }
}

kindred::imports::Request importSource(const Workspace& workspace, std::int64_t datasetId) {
  const DatasetInfo dataset = workspace.datasetInfo(datasetId);
  const auto kept = keptImportSource(workspace, dataset);
  if (!kept) {
    throw Error(ErrorCode::NotFound,
                KI_TEXT("core", "From which file “%1” was imported was not kept.").with(dataset.name),
                KI_TEXT("core", "Import the file again: from then on its skipped rows can be saved at any time."));
  }
  requireUnchanged(*kept, keptJson(workspace, dataset).value("files", nlohmann::json::array()));
  return kept->extends ? extending(workspace, dataset, *kept) : *kept;
}

}  // namespace kindred::workflow
