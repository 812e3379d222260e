#include "core/workflow/edit_dataset.h"

#include <algorithm>

#include "core/base/blank.h"
#include "core/store/project_file.h"

namespace kindred::workflow {

void requireFreeDatasetName(const Workspace& workspace, const std::string& name) {
  if (isBlank(name)) throw Error(ErrorCode::BadParameters, KI_TEXT("core", "A data set needs a name."));
  const auto all = workspace.datasets();
  if (std::ranges::find(all, name, &DatasetInfo::name) == all.end()) return;
  throw Error(ErrorCode::NameInUse, KI_TEXT("core", "There is a data set “%1” already.").with(name),
              KI_TEXT("core", "Choose another name, or remove the one there is."));
}

std::string renameDataset(Workspace& workspace, std::int64_t id, const std::string& name) {
  const std::string before = workspace.datasetInfo(id).name;
  if (name == before) return before;
  requireFreeDatasetName(workspace, name);
  workspace.file().renameDataset(id, name);
  workspace.forgetAll();
  return before;
}

Preference setDefaultPreference(Workspace& workspace, std::int64_t id, const Preference& preference) {
  const Preference before = workspace.dataset(id)->preference;
  workspace.file().setPreference(id, preference);
  workspace.forgetAll();
  return before;
}

std::string setCurrency(Workspace& workspace, std::int64_t id, const std::string& code) {
  const bool isCode = code.size() == 3 && std::ranges::all_of(code, [](char c) { return c >= 'A' && c <= 'Z'; });
  if (!code.empty() && !isCode) {
    throw Error(ErrorCode::BadParameters, KI_TEXT("core", "“%1” is no code of a currency.").with(code),
                KI_TEXT("core", "A code has three capital letters, as EUR has."));
  }
  const std::string before = workspace.dataset(id)->currency;
  workspace.file().setCurrency(id, code);
  workspace.forgetAll();
  return before;
}

}  // namespace kindred::workflow
