#include "core/workflow/save_audience.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/base/blank.h"
#include "core/store/project_file.h"

namespace kindred::workflow {

AudienceInfo saveAudience(Workspace& workspace, std::int64_t datasetId, const std::string& name,
                          const CustomerSet& customers) {
  std::vector<Text> problems;
  if (isBlank(name)) problems.push_back(KI_TEXT("core", "An audience needs a name."));
  if (customers.empty()) problems.push_back(KI_TEXT("core", "No customers are selected."));
  if (!problems.empty()) throw Error(ErrorCode::BadParameters, std::move(problems));
  const auto all = workspace.audiences(datasetId);
  if (std::ranges::find(all, name, &AudienceInfo::name) != all.end()) {
    throw Error(ErrorCode::NameInUse, KI_TEXT("core", "There is an audience “%1” already.").with(name),
                KI_TEXT("core", "Choose another name."));
  }
  AudienceInfo audience{.name = name,
                        .recipe = toJson(customers.origin()).dump(),
                        .datasetId = datasetId,
                        .revision = workspace.datasetInfo(datasetId).revision,
                        .customers = customers.size()};
  return workspace.file().addAudience(std::move(audience), customers.keys());
}

}  // namespace kindred::workflow
