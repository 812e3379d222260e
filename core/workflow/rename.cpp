#include "core/workflow/rename.h"

#include <algorithm>

#include "core/base/blank.h"
#include "core/store/project_file.h"

namespace kindred::workflow {

std::string renameRun(Workspace& workspace, std::int64_t id, const std::string& name) {
  const std::string before = workspace.findRun(id).name;
  if (name == before) return before;
  if (isBlank(name)) throw Error(ErrorCode::BadParameters, KI_TEXT("core", "A recommender needs a name."));
  workspace.file().renameRun(id, name);
  workspace.forgetModel(id);
  return before;
}

std::string renameAudience(Workspace& workspace, std::int64_t id, const std::string& name) {
  const auto all = workspace.file().audiences();
  const auto found = std::ranges::find(all, id, &AudienceInfo::id);
  if (found == all.end()) throw Error(ErrorCode::NotFound, KI_TEXT("core", "The audience is gone."));
  if (name == found->name) return name;
  if (isBlank(name)) throw Error(ErrorCode::BadParameters, KI_TEXT("core", "An audience needs a name."));
  workspace.file().renameAudience(id, name);
  return found->name;
}

}  // namespace kindred::workflow
